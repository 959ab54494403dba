"""What groups and events put into the week's queue, and how it is done there."""

from datetime import datetime, timedelta

from netdesk import contacts, group_events, groups, week
from netdesk.records.group import Group, GroupEvent
from tests.builders import make_contact

NOW = datetime(2026, 2, 11, 12)
TODAY = NOW.date()


def words(workspace):
    return [(task.title, task.reason, task.due) for task in week.tasks(workspace, NOW)]


def test_an_event_that_is_over_asks_how_it_was_until_it_is_said(workspace):
    fair = group_events.save(workspace, GroupEvent("Fair", starts_at=NOW - timedelta(days=1)))
    group_events.save(workspace, GroupEvent("Gala", starts_at=NOW + timedelta(days=1)))
    assert words(workspace) == [
        ("How was Fair?", "Event yesterday; names fade after a day", "2026-02-11")
    ]
    [task] = week.tasks(workspace, NOW)
    assert (week.mark_done(workspace, task, TODAY), week.letter(workspace, task)) == ("", None)
    assert len(words(workspace)) == 1
    group_events.say_there(workspace, fair, was_there=True)
    assert words(workspace) == []


def test_a_membership_asks_to_be_renewed_within_a_month_and_done_renews_it(workspace):
    for name, renews_on in (("Forum", "2026-02-13"), ("Club", "2026-04-01"), ("Circle", "")):
        groups.save(workspace, Group(name, renews_on=renews_on))
    assert words(workspace) == [("Renew Forum", "Your membership ends on Friday", "2026-02-13")]
    [task] = week.tasks(workspace, NOW)
    assert week.mark_done(workspace, task, TODAY) == "Renewed Forum"
    assert words(workspace) == []
    workspace.undo()
    assert len(words(workspace)) == 1


def test_a_task_without_a_person_has_no_later_date_of_its_own(workspace):
    group_events.save(workspace, GroupEvent("Fair", starts_at=NOW - timedelta(days=1)))
    [task] = week.tasks(workspace, NOW)
    steps = workspace.history()
    assert week.put_off(workspace, task, TODAY) is None
    assert workspace.history() == steps


def test_a_tie_is_still_woken_beside_an_event(workspace):
    contacts.save(workspace, make_contact(ally_stage="ally", last_touch="2020-01-01"))
    group_events.save(workspace, GroupEvent("Fair", starts_at=NOW - timedelta(days=1)))
    assert [task.kind for task in week.tasks(workspace, NOW)] == ["event", "wake"]
