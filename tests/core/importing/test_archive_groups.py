"""Groups and events out as JSON and in again: equal, and once only."""

from datetime import datetime

from msgspec.structs import replace

from netdesk.after import promises
from netdesk.formats.jsonfile import Archive, read_json, write_json
from netdesk.formats.jsongroups import AtEvent, EventEntry, GroupEntry, MetInGroup
from netdesk.groups import attendees, events, membership
from netdesk.importing import Dropped, commit_import, plan_import, read_files
from netdesk.importing.archive import read_archive
from netdesk.people import contacts, overview
from netdesk.records.after import Promise
from netdesk.records.company import Company
from netdesk.records.group import Group, GroupEvent
from netdesk.research import companies
from netdesk.workspace import Workspace
from tests.builders import make_contact
from tests.core.tables_of import everything

NOON = datetime(2026, 2, 10, 12)


def fill(workspace):
    ana = contacts.save(workspace, make_contact(uid="uid-of-ana"))
    medline = companies.save(workspace, Company(name="Medline"))
    forum = membership.save(workspace, Group("Forum", "Chair", "2026-12-01", "A talk", "Loud"))
    membership.add_met(workspace, forum, ana, NOON.date())
    fair = events.save(
        workspace, GroupEvent("Fair", forum, "", NOON, 90, "Hall 3", "A map", True, "Rain")
    )
    attendees.plan(workspace, fair, company_id=medline)
    attendees.note_met(workspace, fair, ana, NOON.date())
    promises.save(workspace, Promise(contact_id=ana, text="The map", event_id=fair))


def written(workspace):
    people = contacts.get_many(workspace, overview.find(workspace))
    return write_json(tuple(people), read_archive(workspace))


def bring(workspace, data):
    return commit_import(workspace, plan_import(workspace, read_files([Dropped("all.json", data)])))


def test_all_of_groups_and_events_comes_in_again_equal_and_once(workspace, tmp_path):
    fill(workspace)
    data = written(workspace)
    with Workspace.open(tmp_path / "other.db") as other:
        bring(other, data)
        assert written(other) == data
        held = everything(other)
        bring(other, data)
        assert everything(other) == held


def test_what_is_no_group_and_no_event_is_a_problem_and_the_rest_comes_in():
    archive = Archive(
        groups=(
            GroupEntry(Group("Forum", uid="g")),
            GroupEntry(Group("", uid="h")),
            GroupEntry(Group("Club", renews_on="soon")),
        ),
        events=(
            EventEntry(GroupEvent("Fair", uid="e"), "g"),
            EventEntry(GroupEvent("Gala", duration_minutes=9_999)),
            EventEntry(GroupEvent("Ball"), people=(AtEvent("u", part="danced with"),)),
        ),
    )
    reading, found = read_json(write_json((), archive))
    assert [one.group.name for one in found.groups] == ["Forum"]
    assert [one.event.name for one in found.events] == ["Fair"]
    assert len(reading.problems) == 4


def test_people_whom_the_file_does_not_hold_are_left_out(workspace):
    event = EventEntry(
        GroupEvent("Fair", uid="e"), "nowhere", (AtEvent("nobody"), AtEvent(company="Acme"))
    )
    group = GroupEntry(Group("Forum", uid="g"), (MetInGroup("nobody"),))
    data = write_json(
        (make_contact(uid="u"),), replace(Archive(), groups=(group,), events=(event,))
    )
    bring(workspace, data)
    [line] = events.lines(workspace)
    assert (line.group_id, line.to_meet) == (0, 1)
    assert membership.met(workspace, membership.lines(workspace, NOON)[0].id) == []
