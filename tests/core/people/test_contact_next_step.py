"""People by their next step: who is to be met or debriefed comes first."""

from datetime import datetime

import pytest

from netdesk import meetings
from netdesk.people import contacts, overview
from netdesk.people.overview import Order
from netdesk.records.contact import Contact
from netdesk.records.meeting import Meeting
from netdesk.workspace import Workspace


@pytest.fixture
def workspace(tmp_path):
    with Workspace.open(tmp_path / "net.db") as made:
        yield made


@pytest.fixture
def ids(workspace):
    """Ana and Dana plan nothing, Bora meets in March, Chidi was met in January, Emil long ago."""
    names = ("Ana Ruiz", "Bora Kaya", "Chidi Okafor", "Dana Ng", "Emil Berg")
    made = {name[0]: contacts.save(workspace, Contact(full_name=name)) for name in names}
    for who, starts_at, is_held in (
        ("B", datetime(2026, 3, 2, 9), None),
        ("C", datetime(2026, 1, 5, 9), None),
        ("E", datetime(2025, 1, 5, 9), True),
    ):
        meeting = Meeting(contact_id=made[who], starts_at=starts_at, is_held=is_held)
        meetings.save(workspace, meeting)
    return made


def found(workspace, ids, order, limit=-1, query=""):
    letters = {an_id: letter for letter, an_id in ids.items()}
    return "".join(letters[an_id] for an_id in overview.find(workspace, query, order, limit))


def test_those_to_debrief_come_first_then_meetings_then_names(workspace, ids):
    assert found(workspace, ids, Order("next")) == "CBADE"


def test_the_other_way_round_is_the_exact_reverse(workspace, ids):
    assert found(workspace, ids, Order("next", True)) == "EDABC"


@pytest.mark.parametrize("limit", [0, 1, 2, 3, 5, 9])
def test_a_first_page_is_the_beginning_of_the_whole(workspace, ids, limit):
    whole = found(workspace, ids, Order("next"))
    assert found(workspace, ids, Order("next"), limit) == whole[:limit]


def test_a_search_keeps_the_order(workspace, ids):
    assert found(workspace, ids, Order("next"), query="b") == "BE"


def test_a_plan_without_a_date_tells_its_channel_and_no_time(workspace, ids):
    meetings.save(workspace, Meeting(contact_id=ids["A"], channel="coffee"))
    (line,) = overview.lines(workspace, [ids["A"]], datetime(2026, 2, 1))
    assert (line.next_meeting, line.next_channel) == ("", "coffee")


def test_a_meeting_with_a_date_goes_before_one_without(workspace, ids):
    meetings.save(workspace, Meeting(contact_id=ids["B"], channel="drink"))
    (line,) = overview.lines(workspace, [ids["B"]], datetime(2026, 2, 1))
    assert line.next_meeting == "2026-03-02T09:00:00"


def test_a_meeting_without_a_date_counts_as_one_to_come(workspace, ids):
    before = overview.meeting_counts(workspace, datetime(2026, 2, 1))
    meetings.save(workspace, Meeting(contact_id=ids["A"]))
    assert before == (1, 1)
    assert overview.meeting_counts(workspace, datetime(2026, 2, 1)) == (2, 1)
