"""Lines break between words, then where a long word allows it, then between letters."""

import pytest

from netdesk.brief.advances import measure
from netdesk.brief.breaking import break_lines, fit_line, keep_lines, shorten


@pytest.fixture
def advances(fonts):
    return fonts.regular.advances


def _lines(text, advances, width, most=99):
    return list(break_lines(text, advances, width, most).lines)


def test_a_short_text_stays_on_one_line(advances):
    assert _lines("Ana Ruiz", advances, 10_000) == ["Ana Ruiz"]


def test_an_empty_text_has_no_lines(advances):
    assert _lines("", advances, 10_000) == []


def test_no_line_is_wider_than_allowed(advances):
    lines = _lines("one two three four five six seven " * 9, advances, 6_000)
    assert max(sum(advances[char] for char in line) for line in lines) <= 6_000


def test_words_move_down_together_so_that_none_stands_alone(advances):
    assert _lines("aaa aaa aaa aaa aaa", advances, 5_900) == ["aaa aaa aaa", "aaa aaa"]


def test_a_long_address_breaks_after_its_signs(advances):
    lines = _lines("https://host.example/first/second?third=fourth", advances, 9_000)
    assert len(lines) > 1
    assert all(line[-1] in "/?&=._-" for line in lines[:-1])


def test_a_long_word_breaks_between_letters_and_loses_none(advances):
    lines = _lines("W" * 60, advances, 5_000)
    assert "".join(lines) == "W" * 60


def test_a_mark_is_never_torn_from_its_letter(advances):
    lines = _lines("q\u0307" * 60, advances, 4_900)
    assert len(lines) > 1
    assert not any(line.startswith("\u0307") for line in lines)


def test_ideographs_break_anywhere_but_not_before_a_closing_sign(advances):
    lines = _lines("王小明先生。" * 10, advances, 5_000)
    assert len(lines) > 1
    assert not any(line.startswith("。") for line in lines)


def test_words_do_not_break_at_a_space_that_holds(advances):
    assert _lines("10\u00a0000 10\u00a0000", advances, 4_000) == ["10\u00a0000", "10\u00a0000"]


def test_more_lines_than_allowed_are_reported_as_cut(advances):
    broken = break_lines("one two three four five " * 20, advances, 6_000, 2)
    assert (len(broken.lines), broken.is_cut) == (2, True)


def test_the_first_line_leaves_room_for_what_stands_before_it(advances):
    plain = break_lines("aaa aaa aaa", advances, 6_000, 9).lines
    indented = break_lines("aaa aaa aaa", advances, 6_000, 9, indent=4_000).lines
    assert (len(plain), len(indented)) == (1, 2)


def test_a_kept_text_ends_with_an_ellipsis_within_the_width(advances):
    broken = break_lines("one two three four five " * 20, advances, 6_000, 4)
    kept = keep_lines(broken, 2, advances, 6_000)
    assert len(kept.lines) == 2
    assert kept.lines[-1].endswith("…")
    assert sum(advances[char] for char in kept.lines[-1]) <= 6_000


def test_a_text_that_fits_keeps_its_end(advances):
    broken = break_lines("one two", advances, 6_000, 2)
    assert keep_lines(broken, 2, advances, 6_000) == broken


def test_shortening_prefers_the_end_of_a_word(advances):
    assert shorten("pleasant and warm talk", advances, 9_000) == "pleasant and warm…"


def test_a_line_that_is_too_wide_is_shortened_and_says_so(advances):
    assert fit_line("9" * 40, advances, 5_000).is_cut
    assert not fit_line("9", advances, 5_000).is_cut


def test_small_kana_and_marks_of_length_never_begin_a_line(advances):
    for width in range(4_000, 9_000, 500):
        lines = _lines("キャッチャーのショーでチェック" * 3, advances, width)
        assert not any(line[0] in "ャッョェー" for line in lines[1:])


def test_an_opening_bracket_never_ends_a_line(advances):
    for width in range(3_000, 9_000, 500):
        lines = _lines("知り合い「紹介」でした（十月）" * 3, advances, width)
        assert not any(line.endswith(("「", "（")) for line in lines[:-1])


def test_thai_breaks_without_spaces_and_tears_no_vowel_from_its_letter(advances):
    text = "น้ำทิพย์เชียงใหม่และแม่น้ำ" * 3
    for width in range(2_000, 9_000, 500):
        lines = _lines(text, advances, width)
        assert "".join(lines) == text
        assert not any(line[0] in "้ำิ์ี่ัะ" or line[-1] in "เแใ" for line in lines)


def test_thai_breaks_between_words(advances):
    words = ["ผู้", "จัด", "การ", "ฝ่าย", "พัฒนา", "ธุรกิจ", "ระหว่าง", "ประเทศ"]
    ends = {"".join(words[:at]) for at in range(1, len(words) + 1)}
    for width in range(4_000, 12_000, 250):
        lines = _lines("".join(words), advances, width)
        assert {"".join(lines[:at]) for at in range(1, len(lines) + 1)} <= ends


def test_a_thai_word_wider_than_a_line_is_cut(advances):
    assert len(_lines("ปฏิบัติการ", advances, 1_500)) > 1


def test_hangul_breaks_at_its_spaces(advances):
    lines = _lines("의료기기 자동화 책임자 소개받는다", advances, 9_000)
    assert len(lines) > 1
    assert " ".join(lines) == "의료기기 자동화 책임자 소개받는다"


def test_no_line_of_any_script_is_wider_than_allowed(advances):
    words = "عرّفتنا ببعضنا क्षितिज इंजीनियरों ליאור王小明工程🚀น้ำทิพย์ Ana " * 9
    for width in (2_000, 5_000, 20_000):
        assert max(measure(line, advances) for line in _lines(words, advances, width)) <= width


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("Cut the time of the line at Bosch from 11 weeks to 6", "11 weeks to 6"),
        ("Recall; fix shipped in nine whole days (The Robot Report)", "(The Robot Report)"),
    ],
)
def test_a_number_stays_with_what_it_counts_and_a_bracket_with_its_words(advances, text, second):
    width = measure(text[: text.index(second) + len(second.split()[0]) + 1], advances)
    lines = break_lines(text, advances, width, 3).lines
    assert " ".join(lines) == text
    assert lines[1] == second


def test_a_number_stays_with_the_word_before_where_that_is_what_it_counts(advances):
    text = "Cut commissioning of line 7 at the plant of Bosch"
    width = measure("Cut commissioning of line 7", advances)
    assert break_lines(text, advances, width, 3).lines[0] == "Cut commissioning of line 7"


@pytest.mark.parametrize("fallback", ["Medline", "at Cardinal Health, in the north of the state"])
@pytest.mark.parametrize("width", range(6_000, 22_000, 250))
def test_if_nobody_is_one_word(advances, width, fallback):
    lines = _lines(f"Who do you know at Stryker? If nobody: {fallback}", advances, width)
    assert " ".join(lines) == f"Who do you know at Stryker? If nobody: {fallback}"
    assert not any(line.endswith("If") for line in lines)
