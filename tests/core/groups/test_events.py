"""Events: three people to meet, whom I met, what was promised, and what a calendar is told."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netdesk import trash
from netdesk.after import promises
from netdesk.duplicates import merge
from netdesk.errors import InputError
from netdesk.groups import attendees, events, membership, suggestions
from netdesk.people import contacts, touches
from netdesk.records.after import Promise
from netdesk.records.company import Company
from netdesk.records.group import Group, GroupEvent
from netdesk.research import companies, company_merge
from netdesk.ways import gaps
from tests.builders import make_contact
from tests.core.tables_of import everything

NOW = datetime(2026, 2, 11, 12)
TODAY = NOW.date()
YESTERDAY = NOW - timedelta(days=1)


@pytest.fixture
def dinner(workspace):
    return events.save(workspace, GroupEvent("Board dinner", starts_at=YESTERDAY))


def add(workspace, name="Ana Ruiz", **fields):
    return contacts.save(workspace, make_contact(name, **fields))


def names(people):
    return [one.full_name or one.company for one in people]


def test_three_people_can_be_meant_and_no_fourth(workspace, dinner):
    for line in ("Ana Ruiz, Acme", "Bo Lind", "Cai Wu"):
        attendees.plan_line(workspace, dinner, line)
    before = everything(workspace)
    with pytest.raises(InputError, match="Three"):
        attendees.plan_line(workspace, dinner, "Di Moss")
    assert everything(workspace) == before
    assert names(attendees.to_meet(workspace, dinner)) == ["Ana Ruiz", "Bo Lind", "Cai Wu"]


def test_a_typed_name_means_who_bears_it_and_else_comes_onto_the_list(workspace, dinner):
    ana = add(workspace, company="Acme")
    assert attendees.plan_line(workspace, dinner, "ana ruiz, ACME") == ana
    new = attendees.plan_line(workspace, dinner, "Bo Lind, Bolt, alumni")
    assert contacts.get(workspace, new).categories == ("alumni",)


def test_whoever_was_met_was_touched_on_the_day_of_the_event(workspace, dinner):
    ana = add(workspace)
    attendees.note_met(workspace, dinner, ana, TODAY)
    assert touches.of_contact(workspace, ana) == [("2026-02-10", "event", "")]
    assert contacts.get(workspace, ana).last_touch == "2026-02-10"
    assert events.get(workspace, dinner).was_there is True


def test_who_was_not_met_after_all_loses_the_touch_and_stays_on_the_list(workspace, dinner):
    ana, is_new = attendees.note_met_line(workspace, dinner, "Ana Ruiz, Acme", TODAY)
    assert is_new
    attendees.drop_met(workspace, dinner, ana, TODAY)
    assert touches.of_contact(workspace, ana) == []
    assert contacts.get(workspace, ana).last_touch == ""
    assert attendees.met(workspace, dinner) == []


def test_a_company_is_met_in_anybody_who_works_there(workspace, dinner):
    medline = companies.save(workspace, Company(name="Medline"))
    attendees.plan(workspace, dinner, company_id=medline)
    assert not attendees.to_meet(workspace, dinner)[0].is_met
    attendees.note_met_line(workspace, dinner, "Ana Ruiz, Medline", TODAY)
    assert attendees.to_meet(workspace, dinner)[0].is_met


def test_merging_two_people_moves_their_events_and_groups_along(workspace, dinner):
    ana, twin = add(workspace), add(workspace, "A. Ruiz")
    forum = membership.save(workspace, Group("Forum"))
    membership.add_met(workspace, forum, twin, TODAY)
    attendees.plan(workspace, dinner, contact_id=ana)
    attendees.note_met(workspace, dinner, twin, TODAY)
    promises.save(workspace, Promise(contact_id=twin, text="A map", event_id=dinner))
    before = everything(workspace)
    merge(workspace, ana, [twin])
    assert [one.is_met for one in attendees.to_meet(workspace, dinner)] == [True]
    assert names(attendees.met(workspace, dinner)) == ["Ana Ruiz"]
    assert [one.contact_id for one in membership.met(workspace, forum)] == [ana]
    assert [one.contact_id for one in promises.of_event(workspace, dinner)] == [ana]
    workspace.undo()
    assert everything(workspace) == before


def test_two_who_were_both_met_are_one_attendee_when_they_are_one(workspace, dinner):
    ana, twin = add(workspace), add(workspace, "A. Ruiz")
    for one in (ana, twin):
        attendees.note_met(workspace, dinner, one, TODAY)
    merge(workspace, ana, [twin])
    assert names(attendees.met(workspace, dinner)) == ["Ana Ruiz"]


def test_merging_companies_keeps_whom_to_meet_of_them(workspace, dinner):
    kept, other = (companies.save(workspace, Company(name=name)) for name in ("Meta", "Facebook"))
    attendees.plan(workspace, dinner, company_id=other)
    company_merge.merge(workspace, kept, [other])
    assert names(attendees.to_meet(workspace, dinner)) == ["Meta"]


def test_who_is_in_the_trash_is_neither_to_meet_nor_met(workspace, dinner):
    ana = add(workspace)
    attendees.plan(workspace, dinner, contact_id=ana)
    attendees.note_met(workspace, dinner, ana, TODAY)
    contacts.trash(workspace, [ana])
    [line] = events.lines(workspace)
    assert (line.to_meet, line.met) == (0, 0)
    assert attendees.to_meet(workspace, dinner) == attendees.met(workspace, dinner) == []


def test_who_went_for_good_does_not_come_back_with_an_event_that_does(workspace, dinner):
    ana, bo = add(workspace), add(workspace, "Bo Lind")
    for one in (ana, bo):
        attendees.note_met(workspace, dinner, one, TODAY)
    contacts.trash(workspace, [ana])
    events.delete(workspace, dinner)
    assert trash.empty(workspace, datetime.now(UTC) + timedelta(days=31)) == 1
    workspace.undo()
    assert names(attendees.met(workspace, dinner)) == ["Bo Lind"]
    assert workspace.select("PRAGMA foreign_key_check") == []


def test_events_ahead_are_those_of_the_next_days_and_others_wait_to_be_told(workspace, dinner):
    soon = events.save(workspace, GroupEvent("Fair", starts_at=NOW + timedelta(days=5)))
    events.save(workspace, GroupEvent("Gala", starts_at=NOW + timedelta(days=30)))
    events.save(workspace, GroupEvent("Some day"))
    assert [line.id for line in events.ahead(workspace, NOW)] == [soon]
    assert [line.id for line in events.to_tell(workspace, NOW)] == [dinner]
    events.say_there(workspace, dinner, was_there=False)
    assert events.to_tell(workspace, NOW) == []


def test_suggested_are_the_group_the_long_quiet_and_a_target_where_i_know_nobody(workspace):
    forum = membership.save(workspace, Group("Forum"))
    dinner = events.save(workspace, GroupEvent("Dinner", forum, starts_at=NOW))
    ana, bo = add(workspace, "Ana Ruiz"), add(workspace, "Bo Lind", categories=("forum",))
    quiet = add(workspace, "Di Moss", ally_stage="supportive", last_touch="2023-01-05")
    membership.add_met(workspace, forum, ana, TODAY - timedelta(days=400))
    gaps.set_targets(workspace, ["Medline"])
    found = suggestions.candidates(workspace, dinner, TODAY)
    assert [(one.contact_id, one.company, one.reason) for one in found] == [
        (ana, "", "Met in Forum"),
        (bo, "", "Also in Forum"),
        (quiet, "", "3 years quiet; stood by you before"),
        (0, "Medline", "A target where you know nobody yet"),
    ]
    attendees.plan(workspace, dinner, contact_id=ana)
    again = suggestions.candidates(workspace, dinner, TODAY)
    assert ana not in {one.contact_id for one in again}


lines = st.lists(
    st.sampled_from(["Ana Ruiz", "ana ruiz", "Ana Ruiz, Acme", "Bo Lind, Bolt", "Żółć"])
    | st.text(min_size=1, max_size=20).filter(lambda text: text.split(",")[0].strip()),
    max_size=6,
)


@settings(suppress_health_check=list(HealthCheck), max_examples=60, deadline=None)
@given(typed=lines)
def test_whatever_names_are_typed_each_person_was_met_once_and_undo_takes_all_back(
    workspace, typed
):
    event = events.save(workspace, GroupEvent("Fair", starts_at=YESTERDAY))
    start = everything(workspace)
    steps = len(workspace.history())
    told = [attendees.note_met_line(workspace, event, line, TODAY)[0] for line in typed]
    met = [one.contact_id for one in attendees.met(workspace, event)]
    assert met == list(dict.fromkeys(told))
    assert all(len(touches.of_contact(workspace, an_id)) == 1 for an_id in met)
    while len([one for one in workspace.history() if not one.is_undone]) > steps:
        workspace.undo()
    assert everything(workspace) == start
    workspace.undo()
