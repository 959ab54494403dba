"""What groups and events put into the week's queue, and how it is done there."""

from datetime import datetime, timedelta

from netdesk.groups import events, membership
from netdesk.people import contacts
from netdesk.records.group import Group, GroupEvent
from netdesk.week import do_next
from tests.builders import make_contact

NOW = datetime(2026, 2, 11, 12)
TODAY = NOW.date()


def words(workspace):
    return [(task.title, task.reason, task.due) for task in do_next.tasks(workspace, NOW)]


def test_an_event_that_is_over_asks_how_it_was_until_it_is_said(workspace):
    fair = events.save(workspace, GroupEvent("Fair", starts_at=NOW - timedelta(days=1)))
    events.save(workspace, GroupEvent("Gala", starts_at=NOW + timedelta(days=1)))
    assert words(workspace) == [
        ("How was Fair?", "Event yesterday; names fade after a day", "2026-02-11")
    ]
    [task] = do_next.tasks(workspace, NOW)
    assert (do_next.mark_done(workspace, task, TODAY), do_next.letter(workspace, task)) == (
        "",
        None,
    )
    assert len(words(workspace)) == 1
    events.say_there(workspace, fair, was_there=True)
    assert words(workspace) == []


def test_a_membership_asks_to_be_renewed_within_a_month_and_done_renews_it(workspace):
    for name, renews_on in (("Forum", "2026-02-13"), ("Club", "2026-04-01"), ("Circle", "")):
        membership.save(workspace, Group(name, renews_on=renews_on))
    assert words(workspace) == [("Renew Forum", "Your membership ends on Friday", "2026-02-13")]
    [task] = do_next.tasks(workspace, NOW)
    assert do_next.mark_done(workspace, task, TODAY) == "Renewed Forum"
    assert words(workspace) == []
    workspace.undo()
    assert len(words(workspace)) == 1


def test_a_task_without_a_person_has_no_later_date_of_its_own(workspace):
    events.save(workspace, GroupEvent("Fair", starts_at=NOW - timedelta(days=1)))
    [task] = do_next.tasks(workspace, NOW)
    steps = workspace.history()
    assert do_next.put_off(workspace, task, TODAY) is None
    assert workspace.history() == steps


def test_a_tie_is_still_woken_beside_an_event(workspace):
    contacts.save(workspace, make_contact(ally_stage="ally", last_touch="2020-01-01"))
    events.save(workspace, GroupEvent("Fair", starts_at=NOW - timedelta(days=1)))
    assert [task.kind for task in do_next.tasks(workspace, NOW)] == ["event", "wake"]
