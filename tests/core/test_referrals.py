"""Who named whom: what a week brought, and what would close a ring."""

from datetime import date, datetime

from netdesk import meetings, referrals
from netdesk.after import debriefs
from netdesk.people import contacts
from netdesk.records.debrief import Debrief, NamedPerson
from tests.builders import make_contact, make_meeting

WEDNESDAY = date(2026, 2, 11)


def person(workspace, **fields):
    return contacts.save(workspace, make_contact(**fields))


def test_names_are_counted_with_their_meetings(workspace):
    names = (NamedPerson("Rosalind"), NamedPerson("Kenji"))
    for day, given in ((9, names), (10, ()), (2, names)):
        meeting = make_meeting(person(workspace), datetime(2026, 2, day, 9))
        meeting_id = meetings.save(workspace, meeting)
        debriefs.record(workspace, meeting_id, Debrief(names=given), WEDNESDAY)
    assert referrals.gained_in_week(workspace, WEDNESDAY) == (2, 2)


def test_who_led_to_somebody_however_far_back_would_close_a_ring(workspace):
    first = person(workspace)
    second = person(workspace, referred_by_id=first)
    third = person(workspace, referred_by_id=second)
    assert referrals.leads_to(workspace, first, third)
    assert not referrals.leads_to(workspace, third, first)
