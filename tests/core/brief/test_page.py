"""What stands on the page."""

from datetime import datetime

import pypdfium2
import pytest
from msgspec.structs import replace

from netdesk.brief.content import AskLine, Brief, Person, PlanStep
from netdesk.brief.marks import BoxMark, LineMark, PhotoMark, QrMark
from netdesk.brief.page import lay_out
from netdesk.brief.pdf import render_pdf
from tests.core.brief import brief_samples
from tests.core.brief.page_checks import assert_nothing_overlaps, section, texts, words_of

_HEADINGS = [
    "OUTCOME I WANT",
    "CONVERSATION PLAN",
    "WHAT I CAN GIVE",
    "SPECIFIC ASKS",
    "CAREER ADVICE QUESTIONS",
    "BACKGROUND",
    "COMPANY",
    "RECENT NEWS",
    "MY PROOF POINTS",
    "DON’T",
    "NOTES",
    "2–3 NAMES I LEAVE WITH",
]


def _headings(layout):
    return [block.marks[0].text for block in layout.blocks if block.tag == "H2"]


@pytest.mark.parametrize(
    "brief", [brief_samples.full(), brief_samples.empty(), brief_samples.overfull()]
)
def test_every_heading_stands_in_its_order(fonts, brief):
    assert _headings(lay_out(brief, fonts)) == _HEADINGS


def test_a_full_brief_is_printed_whole(fonts):
    layout = lay_out(brief_samples.full(), fonts)
    assert (layout.cuts.items_left_out, layout.cuts.shortened) == (0, 0)
    assert "to fit one page" not in words_of(layout)


def test_a_name_alone_gives_lines_to_write_on(fonts):
    layout = lay_out(brief_samples.empty(), fonts)
    lines = [m for b in layout.blocks for m in b.marks if isinstance(m, LineMark)]
    assert len([line for line in lines if not line.is_dotted and line.thickness == 0.5]) > 30
    assert len([line for line in lines if line.is_dotted]) > 8


@pytest.mark.parametrize("name", ["", "Ana Ruiz", "Ana Ruiz of Valladolid " * 6])
def test_how_a_name_is_said_stands_on_no_caption(fonts, name):
    layout = lay_out(Brief(Person(name, pronunciation="AH-na")), fonts)
    assert_nothing_overlaps(layout, fonts)


def test_an_overfull_brief_says_what_it_left_out_where_and_in_sum(fonts):
    layout = lay_out(brief_samples.overfull(), fonts)
    plan = section(layout, "plan")
    words = words_of(layout)
    assert plan.left_out > 0
    assert f"+{plan.left_out} more in NetDesk" in words
    assert "300 of 45 min" in words
    assert f"{layout.cuts.items_left_out} items left out, {layout.cuts.shortened} short" in words


def test_one_step_too_long_is_cut_only_where_the_column_ends(fonts):
    brief = replace(brief_samples.empty(), plan=(PlanStep("many words " * 2_000),))
    layout = lay_out(brief, fonts)
    longest = max((b for b in layout.blocks if b.tag == "LBody"), key=_marks)
    assert len(longest.marks) > 10
    assert layout.cuts.shortened == 1


def _marks(block):
    return len(block.marks)


def test_a_discreet_page_hides_what_the_other_may_read(fonts):
    words = words_of(lay_out(replace(brief_samples.full(), discreet=True), fonts))
    hidden = ("OUTCOME", "DON’T", "Expanding", "18:40 · private")
    assert [word for word in hidden if word in words] == []
    assert "FOCUS" in words
    assert "REMEMBER" in words


def test_room_for_punched_holes_is_left_at_the_left_only(fonts):
    plain = lay_out(brief_samples.full(), fonts)
    punched = lay_out(replace(brief_samples.full(), punch=True), fonts)
    assert punched.margins[0] == 57
    assert punched.margins[2] == plain.margins[2] == 40


def test_letter_paper_is_shorter_and_wider(fonts):
    layout = lay_out(replace(brief_samples.full(), paper="letter"), fonts)
    assert (layout.width, layout.height) == (612, 792)


def test_a_broken_photo_gives_initials(fonts):
    brief = Brief(Person("Ana Ruiz", photo=b"no picture"))
    layout = lay_out(brief, fonts)
    assert "AR" in words_of(layout).split()
    assert not [m for b in layout.blocks for m in b.marks if isinstance(m, PhotoMark)]


def test_the_code_carries_the_payload(fonts):
    brief = brief_samples.full()
    layout = lay_out(brief, fonts)
    codes = [m for b in layout.blocks for m in b.marks if isinstance(m, QrMark)]
    assert [code.payload for code in codes] == [brief.occasion.qr]


@pytest.mark.parametrize("pile", ["ก" + "ิ็" * 20, "Ệ" + "\u0302\u0303" * 20, "ل" + "َُّْ" * 20])
def test_a_pile_of_marks_on_a_name_stays_on_the_page(fonts, pile):
    document = pypdfium2.PdfDocument(render_pdf([Brief(person=Person(pile))], fonts))
    edge = document[0].render(scale=1, grayscale=True).to_pil().crop((0, 0, 595, 20))
    assert edge.getextrema() == (255, 255)
    document.close()


def test_a_name_too_long_for_a_line_takes_two(fonts):
    brief = Brief(Person("Maximiliane-Alexandrina Freifrau von Hohenlohe-Waldenburg und Gleichen"))
    heading = next(block for block in lay_out(brief, fonts).blocks if block.tag == "H1")
    assert len(heading.marks) in {1, 2}
    assert all(mark.size >= 14.5 for mark in heading.marks)


def test_a_character_without_type_is_named_and_counted(fonts):
    unknown = ("\U0010a0a0", "\U0010a0a1", "\U0010a0a2")
    layout = lay_out(Brief(Person("".join(unknown))), fonts)
    assert layout.missing_characters == unknown
    assert "3 characters have no type here (□)." in words_of(layout)


def test_markup_is_printed_as_it_was_typed(fonts):
    brief = replace(brief_samples.empty(), proof_points=('<b>AT&T</b> x<y>z <img src="/etc/x"/>',))
    assert '<b>AT&T</b> x<y>z <img src="/etc/x"/>' in words_of(lay_out(brief, fonts))


def _asking(fonts, *asks):
    return lay_out(Brief(person=Person("Priya Raman"), asks=asks), fonts)


def test_an_ask_says_whom_else_only_where_somebody_is_named(fonts):
    both = _asking(fonts, AskLine("Who is at ABB?", "at Sika?"), AskLine("", "at Hilti?"))
    assert "Who is at ABB? If nobody: at Sika?" in words_of(both)
    assert "If nobody: at Hilti?" in words_of(both)
    assert "nobody" not in words_of(_asking(fonts, AskLine("Who is at ABB?", "\u202e")))


def test_an_ask_of_nothing_that_can_be_seen_is_none(fonts):
    assert section(_asking(fonts, AskLine("", "\u202e")), "asks").shown == 0


def test_only_the_white_label_is_not_black(fonts):
    marks = texts(lay_out(brief_samples.full(), fonts))
    assert {mark.text for mark in marks if mark.colour != "black"} == {"DON’T"}


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_shipped_scripts_need_no_box_on_either_paper_discreet_or_punched(fonts, paper):
    brief = replace(brief_samples.international(), paper=paper, discreet=True, punch=True)
    layout = lay_out(brief, fonts)
    assert layout.missing_characters == ()
    assert (layout.cuts.items_left_out, layout.cuts.shortened) == (0, 0)


def test_what_reads_from_the_right_has_its_tick_at_the_right(fonts):
    brief = replace(brief_samples.empty(), gives=("Ana", "ליאור"))
    ticks = [
        mark
        for block in lay_out(brief, fonts).blocks
        for mark in block.marks
        if isinstance(mark, BoxMark) and mark.width == mark.height and mark.width < 10
    ]
    assert len({round(tick.x) for tick in ticks}) > 2


def _lines(layout):
    return [m for b in layout.blocks for m in b.marks if isinstance(m, LineMark)]


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("punch", [False, True])
def test_the_details_stand_on_the_edge_of_the_right_column(fonts, paper, punch):
    layout = lay_out(replace(brief_samples.full(), paper=paper, punch=punch), fonts)
    starts = {mark.text: mark.x for mark in texts(layout)}
    edge = starts["BACKGROUND"]
    assert {starts["Thu 12 Feb 2026"], starts["+1 312 555 0148"], starts["COMPANY"]} == {edge}


def test_a_long_channel_is_set_smaller_rather_than_cut(fonts):
    occasion = replace(
        brief_samples.full().occasion, starts_at=datetime(2026, 9, 30, 11, 30), channel="breakfast"
    )
    brief = replace(brief_samples.full(), occasion=occasion, date_order="month_first", punch=True)
    layout = lay_out(brief, fonts)
    assert "11:30 am–12:15 pm · breakfast" in words_of(layout)
    assert layout.cuts.shortened == 0


def test_the_blank_form_asks_for_who_when_and_where(fonts):
    words = words_of(lay_out(Brief(Person("")), fonts))
    for caption in ("name", "role, company", "date, time", "place", "phone"):
        assert caption in words.split("How we know")[0]


def test_the_shorter_column_ends_where_the_other_does(fonts):
    layout = lay_out(brief_samples.empty(), fonts)
    strip = next(mark for mark in texts(layout) if mark.text == "DON’T")
    above = [line for line in _lines(layout) if line.y < strip.baseline - 10]
    left = max(line.y for line in above if line.x < 200)
    right = max(line.y for line in above if line.x > 300)
    assert left == pytest.approx(right, abs=1)


def test_the_last_line_for_notes_and_the_thank_you_note_stand_on_one_line(fonts):
    layout = lay_out(brief_samples.full(), fonts)
    thanks = next(mark for mark in texts(layout) if mark.text.startswith("Thank-you"))
    assert max(line.y for line in _lines(layout) if line.is_dotted) == thanks.baseline
