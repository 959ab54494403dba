"""Meetings with their plans, the minutes of a conversation, and how ready a plan is."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from netdesk import meetings
from netdesk.errors import InputError
from netdesk.people import contacts, overview
from netdesk.planning.agenda import agenda
from netdesk.records.meeting import Plan, Question
from netdesk.review.readiness import PARTS, readiness
from tests.builders import make_contact, make_meeting, make_plan


@pytest.fixture
def ana(workspace):
    return contacts.save(workspace, make_contact("Ana"))


def test_a_meeting_is_read_as_it_was_saved(workspace, ana):
    meeting = make_meeting(ana, contact_name="Ana")
    saved = meetings.get(workspace, meetings.save(workspace, meeting))
    assert replace(saved, id=0, uid="") == meeting


def test_saving_the_same_plan_is_no_change(workspace, ana):
    an_id = meetings.save(workspace, make_meeting(ana))
    steps = workspace.history()
    meetings.save(workspace, meetings.get(workspace, an_id))
    assert workspace.history() == steps


@pytest.mark.parametrize(
    "wrong", [{"channel": "telepathy"}, {"duration_minutes": 4}, {"contact_id": 99}]
)
def test_a_wrong_meeting_is_refused(workspace, ana, wrong):
    with pytest.raises(InputError):
        meetings.save(workspace, make_meeting(**{"contact_id": ana, **wrong}))


def test_a_meeting_whose_debrief_has_no_readable_day_is_saved_and_changed(workspace, ana):
    held = make_meeting(ana, is_held=True, debriefed_at="last week")
    an_id = meetings.save(workspace, held)
    meetings.save(workspace, replace(meetings.get(workspace, an_id), channel="phone"))
    assert meetings.get(workspace, an_id).channel == "phone"


def test_a_deleted_meeting_comes_back_with_its_plan(workspace, ana):
    an_id = meetings.save(workspace, make_meeting(ana))
    before = meetings.get(workspace, an_id)
    meetings.delete(workspace, an_id)
    workspace.undo()
    assert meetings.get(workspace, an_id) == before


def test_a_week_runs_from_monday_to_sunday(workspace, ana):
    for day in (8, 9, 15, 16):
        meetings.save(workspace, make_meeting(ana, datetime(2026, 2, day, 12)))
    found = meetings.within_week(workspace, datetime(2026, 2, 11, 9))
    assert [line.starts_at[:10] for line in found] == ["2026-02-09", "2026-02-15"]


def test_the_next_meeting_to_plan_is_the_one_to_come(workspace, ana):
    for day in (10, 20, 12):
        newest = meetings.save(workspace, make_meeting(ana, datetime(2026, 2, day, 12)))
    assert meetings.next_for(workspace, ana, datetime(2026, 2, 11, 9)) == newest


@pytest.mark.parametrize("starts_at", [None, datetime(2026, 2, 20, 12)])
@pytest.mark.parametrize("is_held", [True, False])
def test_a_meeting_that_was_debriefed_is_no_longer_the_next(workspace, ana, starts_at, is_held):
    meetings.save(workspace, make_meeting(ana, starts_at, is_held=is_held))
    now = datetime(2026, 2, 11, 9)
    assert meetings.next_for(workspace, ana, now) == 0
    (line,) = overview.lines(workspace, [ana], now)
    assert (line.next_meeting, line.next_channel) == ("", "")


@given(st.integers(0, 600), st.lists(st.integers(0, 90), max_size=5))
def test_the_minutes_add_up_whatever_the_plan(total, minutes):
    questions = tuple(Question("Why?", each) for each in minutes)
    parts = agenda(replace(make_plan(), questions=questions), total)
    assert sum(part.minutes for part in parts) == total
    assert all(part.minutes >= 0 for part in parts)


def test_a_whole_plan_is_ready():
    assert readiness(make_plan()).done == PARTS


def test_an_empty_plan_misses_everything():
    assert len(readiness(Plan()).missing) == PARTS
