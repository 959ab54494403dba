"""Which meeting the debrief is of when somebody asks for one."""

from datetime import datetime

import pytest

from netdesk import meetings
from netdesk.people import contacts
from netdesk.records.contact import Contact
from netdesk.records.meeting import Meeting
from ui.debrief.choice import meeting_to_debrief

NOW = datetime(2026, 2, 11, 12, 4)


@pytest.fixture
def ids(desk):
    """The meetings of one person by when they are: past, older, to come and undated."""
    ana = contacts.save(desk.workspace, Contact(full_name="Ana Ruiz"))
    times = {
        "older": datetime(2026, 2, 9, 9),
        "past": datetime(2026, 2, 10, 9),
        "coming": datetime(2026, 2, 12, 12, 30),
        "undated": None,
    }
    return {
        name: meetings.save(desk.workspace, Meeting(contact_id=ana, starts_at=at))
        for name, at in times.items()
    }


@pytest.mark.parametrize(
    ("in_sight", "meant"),
    [("past", "past"), ("older", "older"), ("undated", "undated"), ("coming", "older")],
)
def test_the_meeting_in_sight_is_meant_unless_it_is_still_to_come(desk, ids, in_sight, meant):
    assert meeting_to_debrief(desk.workspace, NOW, ids[in_sight]) == ids[meant]


def test_with_nothing_in_sight_the_one_that_waits_longest_is_meant(desk, ids):
    assert meeting_to_debrief(desk.workspace, NOW) == ids["older"]
