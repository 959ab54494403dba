"""The packet for a coach: what is left of a page, and what is not there any more."""

from datetime import datetime

import pytest
from msgspec.structs import replace

from netdesk import meetings
from netdesk.brief.marks import BoxMark, PhotoMark, QrMark, TextMark
from netdesk.brief.packet import Shown, compose_packet
from netdesk.brief.page import lay_out
from netdesk.brief.style import BLACKED
from netdesk.people import contacts
from netdesk.records.contact import Contact, Labelled, Position
from netdesk.records.meeting import Meeting, Plan
from netdesk.records.research import Benchmark
from netdesk.research import benchmarks
from tests.core.brief import brief_samples
from tests.core.brief.page_checks import assert_inside, words_of

NOW = datetime(2026, 2, 11, 18)


@pytest.fixture
def meeting(workspace):
    """A meeting with somebody who can be seen, called and compared."""
    ana = Contact(
        full_name="Ana Ruiz",
        given="Ana",
        family="Ruiz",
        positions=(Position(company="Acme", title="Head of Supply"),),
        phones=(Labelled("+34 600 000 000", "mobile"),),
        photo=brief_samples.photo(),
    )
    contact_id = contacts.save(workspace, ana)
    company = contacts.get(workspace, contact_id).position.company_id
    noted = Benchmark(company_id=company, low=90_000, high=110_000, currency="EUR", level="Head")
    benchmarks.save(workspace, replace(noted, source="Bo", confidence="high", on="2026-01-10"))
    plan = Plan(outcome="Ana names two people", opener="Her panel in Chicago")
    return meetings.save(
        workspace,
        Meeting(contact_id=contact_id, starts_at=NOW, place="Café Lumen", plan=plan),
    )


def page_of(workspace, meeting, shown=None):
    [brief] = compose_packet(workspace, [meeting], shown or Shown(), now=NOW)
    return brief


def test_the_plan_stays_and_the_person_goes(workspace, meeting):
    brief = page_of(workspace, meeting)
    assert brief.outcome == f"{BLACKED} names two people"
    assert (brief.person.name, brief.person.role, brief.person.photo) == (
        BLACKED,
        "Head of Supply",
        b"",
    )
    assert (brief.occasion.phone, brief.occasion.place, brief.occasion.qr) == (BLACKED, BLACKED, "")


def test_all_that_is_ticked_gives_the_page_as_it_is_with_benchmarks_without_their_source(
    workspace, meeting
):
    brief = page_of(workspace, meeting, Shown(names=True, details=True, benchmarks=True))
    assert brief.person.name == "Ana Ruiz"
    assert brief.occasion.qr
    assert brief.company_facts == ("Benchmark, pay: Head, EUR 90,000–110,000, 2026-01-10",)


@pytest.mark.parametrize("shown", [Shown(names=True), Shown(details=True)])
def test_the_code_needs_both_ticks_because_it_holds_both(workspace, meeting, shown):
    assert page_of(workspace, meeting, shown).occasion.qr == ""


def test_the_page_shows_a_bar_for_each_name_and_neither_photo_nor_code(workspace, meeting, fonts):
    layout = lay_out(page_of(workspace, meeting), fonts)
    marks = [mark for block in layout.blocks for mark in block.marks]
    assert not [mark for mark in marks if isinstance(mark, PhotoMark | QrMark)]
    count = sum(mark.text.count(BLACKED) for mark in marks if isinstance(mark, TextMark))
    bars = [mark for mark in marks if isinstance(mark, BoxMark) and not mark.thickness]
    name = next(mark for mark in marks if isinstance(mark, TextMark) and mark.text == BLACKED)
    assert count == len([bar for bar in bars if bar.height == pytest.approx(bar.width * 0.28)])
    assert name.x in {bar.x for bar in bars}
    assert_inside(layout, fonts)
    assert "Ana" not in words_of(layout)
