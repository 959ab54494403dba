"""Scenes of the page Groups & events: before an event, after it, a group, nothing, overfull."""

from datetime import datetime, timedelta

from netdesk.after import promises
from netdesk.groups import attendees, events, membership
from netdesk.people import contacts, overview
from netdesk.records.after import Promise
from netdesk.records.group import Group, GroupEvent

NOW = datetime(2026, 2, 11, 12, 4)
_LONG = "International Federation for Robotics in Distribution, Medicine and Everything Between"


def event_ahead(window, _folder):
    window.commands.show_groups()


def event_after(window, _folder):
    workspace = window.desk.workspace
    [over, *_] = [line for line in events.lines(workspace) if line.name == "Panel evening"]
    lukasz = attendees.met(workspace, over.id)[0].contact_id
    promises.save(
        workspace,
        Promise(contact_id=lukasz, event_id=over.id, text="Drawing of line 3", due="2026-02-13"),
    )
    window.commands.show_event(over.id)


def event_to_tell(window, _folder):
    workspace = window.desk.workspace
    over = events.save(
        workspace,
        GroupEvent(
            "Board dinner",
            membership.lines(workspace, NOW)[0].id,
            starts_at=NOW - timedelta(days=1),
            place="Café Lumen",
            offer="Intro to Tomás Varga",
        ),
    )
    for name in ("Priya Raman", "Siobhán O’Connor"):
        attendees.plan(workspace, over, contact_id=contacts.find_one(workspace, name))
    window.commands.show_event(over)


def group(window, _folder):
    workspace = window.desk.workspace
    window.commands.show_group(membership.lines(workspace, NOW)[0].id)


def nothing(window, _folder):
    window.commands.show_groups()


def overfull(window, _folder):
    workspace = window.desk.workspace
    group_id = membership.save(
        workspace, Group(_LONG, "Vice chair of the working group on safety", "2026-02-01")
    )
    for number in range(14):
        starts_at = NOW + timedelta(days=7 * number - 60)
        event = GroupEvent(f"{_LONG}, meeting {number}", group_id, starts_at=starts_at, place=_LONG)
        event_id = events.save(workspace, event)
    everybody = overview.find(workspace)
    for contact_id in everybody[:30]:
        membership.add_met(workspace, group_id, contact_id, NOW.date())
    for contact_id in everybody[:3]:
        attendees.plan(workspace, event_id, contact_id=contact_id)
    window.commands.show_event(event_id)


def overfull_group(window, folder):
    overfull(window, folder)
    found = membership.lines(window.desk.workspace, NOW)
    window.commands.show_group(next(line.id for line in found if line.name == _LONG))


GROUP_SCENES = (
    ("groups", event_ahead),
    ("groups_after", event_after),
    ("groups_tell", event_to_tell),
    ("groups_group", group),
    ("groups_overfull", overfull),
    ("groups_overfull_group", overfull_group),
    ("groups_empty", nothing, False),
)
