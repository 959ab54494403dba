"""Text of every script is shaped, ordered, and read back by another program."""

import shutil

import pytest

from netdesk.brief.content import Brief, Person
from netdesk.brief.direction import levels_of, reads_right_to_left, seen_order
from netdesk.brief.initials import initials_of
from netdesk.brief.marks import TextMark
from netdesk.brief.page import lay_out
from netdesk.brief.pdf import render_pdf
from netdesk.brief.setting import width_of
from tests.core.brief.page_checks import texts
from tests.core.brief.pdf_readers import read_text

SHIPPED = {
    "Latin": "Amélie Nguyễn-Dubois, Łódź",
    "Greek": "Συμφωνία με την Ελένη",
    "Cyrillic": "Встреча с Щербаковым",
    "Hebrew": "להסכים על שני שמות (ועל תאריך) עד השעה",
    "Arabic": "عرّفتنا ببعضنا مريم ولا نعرف الكلّ",
    "Persian": "می\u200cخواهم او را ببینم",
    "Devanagari": "क्षितिज ने इंजीनियरों का नेतृत्व किया",
    "Thai": "น้ำทิพย์และเพื่อนที่เชียงใหม่",
}
OF_THE_MACHINE = {
    "Chinese": "请他介绍两位负责人（十一月）。",
    "Japanese": "株式会社「ヘリオス」の技術者です。",
    "Korean": "의료기기 자동화 책임자",
    "Emoji": "Start 🚀 and smile 😀",
}


def _page(text):
    return Brief(Person("Bo"), background=(text,), proof_points=(text,))


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="pdftotext (poppler-utils) is not here")
@pytest.mark.parametrize("script", SHIPPED)
def test_a_script_that_ships_with_us_is_read_back(fonts, tmp_path, script):
    text = SHIPPED[script]
    assert lay_out(_page(text), fonts).missing_characters == ()
    assert text in " ".join(read_text(render_pdf([_page(text)], fonts), tmp_path).split("\n"))


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="pdftotext (poppler-utils) is not here")
@pytest.mark.parametrize("script", OF_THE_MACHINE)
def test_a_script_of_the_machine_is_read_back(fonts, tmp_path, script):
    text = OF_THE_MACHINE[script]
    if lay_out(_page(text), fonts).missing_characters:
        pytest.skip(f"no font on this machine has {text}")
    assert text in read_text(render_pdf([_page(text)], fonts), tmp_path)


def test_the_same_page_has_the_same_bytes_in_every_script(fonts):
    briefs = [_page(text) for text in SHIPPED.values()]
    assert render_pdf(briefs, fonts) == render_pdf(briefs, fonts)


def test_a_text_from_right_to_left_ends_at_the_right_margin_of_its_column(fonts):
    layout = lay_out(_page(SHIPPED["Hebrew"]), fonts)
    lines = [mark for mark in texts(layout) if mark.text.startswith("להסכים")]
    ends = [line.x + width_of(line, fonts) for line in lines]
    assert len(ends) == 2
    assert max(ends) - min(ends) < 0.01
    assert all(line.is_rtl for line in lines)


def test_joined_letters_are_measured_as_they_are_drawn(fonts):
    def width(text):
        return width_of(TextMark(0, 0, text, 10), fonts)

    assert width("محمد") != pytest.approx(sum(map(width, "محمد")))


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Ana", False), ("12 ליאור", True), ("Ana ליאור", False), ("(ليلى)", True), ("", False)],
)
def test_the_first_letter_gives_a_paragraph_its_direction(text, expected):
    assert reads_right_to_left(text) is expected


def test_numbers_keep_their_order_between_letters_from_right_to_left():
    levels = levels_of("אב 12 גד", True)
    assert levels == [1, 1, 1, 2, 2, 1, 1, 1]
    assert seen_order(levels) == [7, 6, 5, 3, 4, 2, 1, 0]


def test_a_joiner_takes_the_level_of_what_it_follows():
    assert levels_of("אב\u200dגד", True) == [1] * 5


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ana Ruiz", "AR"),
        ("ליאור בן־דוד (Lior)", "לב"),
        ("ד״ר ליאור כהן", "לכ"),
        ("ليلى الحدّاد", "ل\u200cح"),
        ("王小明", "王"),
        ("田中 太郎", "田"),
        ("김민준", "김"),
        ("เชษฐา ศรี", "ช"),
        ("क्षितिज शर्मा", "कश"),
        ("Łukasz Żak", "ŁŻ"),
        ("", ""),
    ],
)
def test_initials_follow_the_script_of_the_name(name, expected):
    assert initials_of(name) == expected
