"""Text from anywhere is made safe to set."""

import pytest

from netdesk.brief.cleaning import Cleaner, clean


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("  two \t words\r\n", "two words"),
        ("Ame\u0301lie", "Amélie"),
        ("safe\u202egnp.exe", "safegnp.exe"),
        ("a\x00b\x1b[31m", "ab[31m"),
        ("lone \ud83d surrogate", "lone surrogate"),
        ("soft\u00adhyphen\ufeff", "softhyphen"),
        ("paragraph\u2029separator", "paragraph separator"),
        ("AT&T x<y>z <b>", "AT&T x<y>z <b>"),
    ],
)
def test_a_text_is_cleaned(given, expected):
    assert clean(given) == expected


def test_a_text_is_cut_at_20_000_characters():
    assert len(clean("x" * 50_000)) == 20_000


@pytest.mark.parametrize(
    "pile",
    ["a" + "\u0321\u0301" * 9_000, "ก" + "ิ็" * 9_000, "क" + "ुं" * 9_000, "א" + "ְּ" * 9_000],
)
def test_a_pile_of_marks_is_cut_to_a_few(pile):
    assert len(clean(pile)) < 10


def test_a_character_without_a_glyph_becomes_a_box_and_is_remembered(fonts):
    cleaner = Cleaner(fonts.regular.advances)
    unknown, other = "\U0010a0a0", "\U0010a0a1"
    assert cleaner(f"{unknown} and {unknown} {other}") == "□ and □ □"
    assert cleaner.missing == (unknown, other)


def test_latin_greek_cyrillic_and_vietnamese_need_no_box(fonts):
    cleaner = Cleaner(fonts.regular.advances)
    texts = ("Łódź Þór ẞ", "Ελένη Ἀθῆναι", "Щербаков Ђорђе Київ", "Nguyễn Thị Ánh")
    assert tuple(map(cleaner, texts)) == texts
    assert cleaner.missing == ()


def test_joiners_and_variants_vanish_without_a_box(fonts):
    cleaner = Cleaner(fonts.regular.advances)
    assert cleaner("a\u200db\ufe0f") == "ab"
    assert cleaner.missing == ()


def test_joiners_stay_where_they_tie_letters_together(fonts):
    cleaner = Cleaner(fonts.regular.advances)
    assert cleaner("می\u200cخواهم") == "می\u200cخواهم"


def test_the_tone_of_an_emoji_is_not_printed(fonts):
    cleaner = Cleaner(fonts.regular.advances)
    assert "\U0001f3fd" not in cleaner("👍🏽")
    assert "\U0001f3fd" not in cleaner.missing
