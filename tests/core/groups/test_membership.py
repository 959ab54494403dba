"""Groups: who is in them, when they meet next, and when the membership ends."""

from datetime import date, datetime, timedelta

import pytest

from netdesk.errors import InputError
from netdesk.groups import attendees, events, membership
from netdesk.people import contacts
from netdesk.records.group import Group, GroupEvent
from tests.builders import make_contact

NOW = datetime(2026, 2, 11, 12)
TODAY = NOW.date()


@pytest.fixture
def forum(workspace):
    return membership.save(workspace, Group("Robotics Forum", "Treasurer", "2026-02-28"))


def meet(workspace, group_id, starts_at, name="Dinner", **fields):
    event = GroupEvent(name, group_id, starts_at=starts_at, **fields)
    return events.save(workspace, event)


def test_a_group_meets_next_at_its_earliest_event_to_come(workspace, forum):
    for days in (-3, 9, 5):
        meet(workspace, forum, NOW + timedelta(days=days))
    meet(workspace, forum, NOW + timedelta(days=2), was_there=False)
    [line] = membership.lines(workspace, NOW)
    assert line.next_at == (NOW + timedelta(days=5)).isoformat()


def test_groups_stand_by_name_whatever_their_case_and_marks(workspace):
    for name in ("zebra club", "Émigrés in tech", "Alumni"):
        membership.save(workspace, Group(name))
    assert [line.name for line in membership.lines(workspace, NOW)] == [
        "Alumni",
        "Émigrés in tech",
        "zebra club",
    ]


def test_whom_i_met_in_a_group_is_told_once_with_the_last_time(workspace, forum):
    ana = contacts.save(workspace, make_contact(company="Acme"))
    bo = contacts.save(workspace, make_contact("Bo Lind"))
    membership.add_met(workspace, forum, ana, date(2025, 3, 1))
    membership.add_met(workspace, forum, bo, date(2025, 4, 1))
    dinner = meet(workspace, forum, NOW - timedelta(days=1))
    attendees.note_met(workspace, dinner, ana, TODAY)
    found = membership.met(workspace, forum)
    assert [(one.full_name, one.company, one.event, one.on) for one in found] == [
        ("Ana Ruiz", "Acme", "Dinner", "2026-02-10"),
        ("Bo Lind", "", "", "2025-04-01"),
    ]
    assert membership.lines(workspace, NOW)[0].met == 2


def test_who_is_in_the_trash_is_not_among_those_met(workspace, forum):
    ana = contacts.save(workspace, make_contact())
    membership.add_met(workspace, forum, ana, TODAY)
    contacts.trash(workspace, [ana])
    assert (membership.met(workspace, forum), membership.lines(workspace, NOW)[0].met) == ([], 0)
    workspace.undo()
    assert [one.full_name for one in membership.met(workspace, forum)] == ["Ana Ruiz"]


def test_a_group_that_goes_leaves_its_events_and_undo_joins_them_again(workspace, forum):
    dinner = meet(workspace, forum, NOW)
    membership.delete(workspace, forum)
    assert events.get(workspace, dinner).group_id == 0
    workspace.undo()
    event = events.get(workspace, dinner)
    assert (event.group_id, event.group_name) == (forum, "Robotics Forum")


@pytest.mark.parametrize(
    ("before", "after"), [("2026-02-28", "2027-02-28"), ("2028-02-29", "2029-02-28")]
)
def test_renewing_moves_the_date_by_a_year(workspace, before, after):
    group = membership.save(workspace, Group("Forum", renews_on=before))
    assert membership.renew(workspace, group) == after
    assert membership.get(workspace, group).renews_on == after


def test_what_is_typed_into_a_group_is_one_step(workspace, forum):
    for role in ("C", "Ch", "Chair"):
        membership.save(workspace, Group("Robotics Forum", role, id=forum))
    workspace.undo()
    assert membership.get(workspace, forum).role == "Treasurer"


@pytest.mark.parametrize("group", [Group(" "), Group("Forum", renews_on="next year")])
def test_a_group_needs_a_name_and_real_dates(workspace, group):
    with pytest.raises(InputError):
        membership.save(workspace, group)
    assert workspace.history() == []
