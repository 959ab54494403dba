"""What the Monday sheet takes from the file."""

from datetime import date, datetime

import pytest
from msgspec.structs import replace

from netdesk import meetings
from netdesk.after import debriefs, promises
from netdesk.brief.monday import WeekTask
from netdesk.brief.monday_facts import compose_monday
from netdesk.people import contacts
from netdesk.records.after import Promise
from netdesk.records.debrief import Debrief, NamedPerson
from netdesk.records.meeting import Plan
from tests.builders import make_contact, make_meeting

MONDAY = datetime(2026, 2, 9, 7)
THURSDAY = datetime(2026, 2, 12, 12, 30)


@pytest.fixture
def ana(workspace):
    return contacts.save(workspace, make_contact("Ana Ruiz"))


def test_a_meeting_comes_with_its_outcome_and_what_its_plan_lacks(workspace, ana):
    plan = Plan(outcome="Two names", opener="Her panel", why_them="She knows them")
    meetings.save(workspace, replace(make_meeting(ana, THURSDAY), plan=plan))
    meetings.save(workspace, make_meeting(ana, datetime(2026, 2, 16, 9)))
    [one] = compose_monday(workspace, now=MONDAY).meetings
    assert (one.name, one.starts_at, one.outcome) == ("Ana Ruiz", THURSDAY, "Two names")
    assert one.standing == (
        "Plan 3 of 10, missing: what they may get, their world, something to give"
    )


def test_a_meeting_that_was_held_says_how_it_went(workspace, ana):
    meeting = meetings.save(workspace, make_meeting(ana, MONDAY))
    names = (NamedPerson("Bo Li"), NamedPerson("Cai Wen"))
    debriefs.record(workspace, meeting, Debrief(outcome_met="yes", names=names), MONDAY.date())
    [one] = compose_monday(workspace, now=MONDAY).meetings
    assert one.standing == "Held, outcome met, 2 names"


def test_what_is_due_by_sunday_and_what_has_no_date_is_listed_and_nothing_later(workspace, ana):
    for text, due in (("the list", "2026-02-15"), ("the book", "2026-02-16"), ("a call", "")):
        promises.save(workspace, Promise(contact_id=ana, text=text, due=due))
    promises.save(workspace, Promise(contact_id=ana, by="them", text="a date", due="2026-02-03"))
    assert compose_monday(workspace, now=MONDAY).due == (
        WeekTask("From Ana Ruiz: a date", date(2026, 2, 3)),
        WeekTask("To Ana Ruiz: the list", date(2026, 2, 15)),
        WeekTask("To Ana Ruiz: a call"),
    )


def test_a_meeting_that_is_over_is_to_be_debriefed_in_its_place_by_date(workspace, ana):
    for text, due in (("the list", "2026-02-03"), ("the book", "2026-02-04")):
        promises.save(workspace, Promise(contact_id=ana, text=text, due=due))
    meetings.save(workspace, make_meeting(ana, datetime(2026, 2, 4, 9)))
    assert [one.text for one in compose_monday(workspace, now=MONDAY).due] == [
        "To Ana Ruiz: the list",
        "Debrief Ana Ruiz",
        "To Ana Ruiz: the book",
    ]


def test_people_named_to_me_come_before_ties_that_sleep(workspace, ana):
    old = replace(make_contact("Old Friend"), last_touch="2024-03-01")
    contacts.save(workspace, old)
    contacts.save(workspace, replace(make_contact("Seen Lately"), last_touch="2026-01-20"))
    meeting = meetings.save(workspace, make_meeting(ana, datetime(2026, 2, 4, 9)))
    debriefs.record(workspace, meeting, Debrief(names=(NamedPerson("Bo Li"),)), MONDAY.date())
    first, second = (one.text for one in compose_monday(workspace, now=MONDAY).reach)
    assert first == "Bo Li, named by Ana Ruiz"
    assert second.startswith("Old Friend")
    assert second.endswith("last touch in March 2024")


def test_a_tie_that_sleeps_since_a_day_told_unclearly_is_told_in_the_words_of_its_file(workspace):
    contacts.save(workspace, make_contact("Bo Li", company="", last_touch="03/04/2020"))
    [one] = compose_monday(workspace, now=MONDAY).reach
    assert one.text == "Bo Li: last touch 03/04/2020"


def test_somebody_named_whom_i_am_going_to_meet_is_reached_already(workspace, ana):
    meeting = meetings.save(workspace, make_meeting(ana, datetime(2026, 2, 4, 9)))
    names = (NamedPerson("Bo Li"), NamedPerson("Cai Wen"), NamedPerson("Dov Levi"))
    debriefs.record(workspace, meeting, Debrief(names=names), MONDAY.date())
    meetings.save(workspace, make_meeting(contacts.find_one(workspace, "Bo Li"), THURSDAY))
    meetings.save(workspace, make_meeting(contacts.find_one(workspace, "Cai Wen"), None))
    reach = compose_monday(workspace, now=MONDAY).reach
    assert [one.text for one in reach] == ["Dov Levi, named by Ana Ruiz"]


@pytest.mark.parametrize(("day", "monday"), [(9, 9), (13, 9), (14, 16), (15, 16), (16, 16)])
def test_from_saturday_on_it_is_the_sheet_of_the_week_to_come(workspace, day, monday):
    week = compose_monday(workspace, now=datetime(2026, 2, day, 8))
    assert week.first_day == date(2026, 2, monday)
