"""The minutes of a week, planned and done, and the budget they come out of."""

from datetime import date, datetime

import pytest

from netdesk import meetings, settings
from netdesk.after import debriefs
from netdesk.errors import InputError, WorldError
from netdesk.people import contacts, touches
from netdesk.records.debrief import Debrief
from netdesk.records.week import Block, DayMinutes, WeekMinutes
from netdesk.week import block, budget
from tests.builders import make_contact, make_meeting

WEDNESDAY = date(2026, 2, 11)
MONDAY_AT_9 = datetime(2026, 2, 9, 9)


def person(workspace, **fields):
    return contacts.save(workspace, make_contact(**fields))


def minutes(workspace, attribute):
    return [getattr(day, attribute) for day in budget.of_week(workspace, WEDNESDAY).days]


def test_an_empty_week_shares_the_budget_over_the_workdays(workspace):
    assert minutes(workspace, "planned") == [48, 48, 48, 48, 48, 0, 0]
    assert minutes(workspace, "done") == [0] * 7


def test_meetings_and_the_block_come_out_of_the_budget(workspace):
    meeting = make_meeting(person(workspace), datetime(2026, 2, 14, 9), duration_minutes=40)
    meetings.save(workspace, meeting)
    budget.set_week(workspace, 200, Block(2, "17:00", 60))
    assert minutes(workspace, "planned") == [20, 20, 80, 20, 20, 40, 0]


def test_what_the_workdays_cannot_share_evenly_is_fridays(workspace):
    budget.set_week(workspace, 243, Block(-1, "17:00", 60))
    assert minutes(workspace, "planned") == [48, 48, 48, 48, 51, 0, 0]


def test_more_than_the_budget_may_be_planned(workspace):
    budget.set_week(workspace, 15, Block(6, "17:00", 60))
    assert minutes(workspace, "planned") == [0, 0, 0, 0, 0, 0, 60]


def test_a_meeting_counts_by_its_length_once_and_its_debrief_two_minutes(workspace):
    meeting = make_meeting(person(workspace), MONDAY_AT_9, duration_minutes=45)
    debriefs.record(workspace, meetings.save(workspace, meeting), Debrief(), WEDNESDAY)
    assert minutes(workspace, "done") == [45, 0, 2, 0, 0, 0, 0]


@pytest.mark.parametrize(
    ("channel", "expected"),
    [("", 5), ("message", 5), ("letter", 5), ("email", 5), ("phone", 15), ("coffee", 30)],
)
def test_other_touches_count_by_an_estimate(workspace, channel, expected):
    touches.log(workspace, person(workspace), WEDNESDAY, channel)
    assert minutes(workspace, "done")[2] == expected


def test_undo_takes_the_minutes_back(workspace):
    touches.log(workspace, person(workspace), WEDNESDAY)
    workspace.undo()
    assert minutes(workspace, "done") == [0] * 7


def test_other_weeks_do_not_count(workspace):
    for day in (8, 16):
        touches.log(workspace, person(workspace), date(2026, 2, day))
    assert minutes(workspace, "done") == [0] * 7


@pytest.mark.parametrize(("done", "ahead"), [((0, 0), 0), ((30, 20), 10), ((90, 0), 50)])
def test_it_says_how_far_ahead_and_never_how_far_behind(done, ahead):
    monday, tuesday, wednesday = (date(2026, 2, day) for day in (9, 10, 11))
    first, second = done
    days = (
        DayMinutes(monday, 20, first),
        DayMinutes(tuesday, 20, second),
        DayMinutes(wednesday, 60, 0),
    )
    assert WeekMinutes(days, 100).ahead(tuesday) == ahead


@pytest.mark.parametrize(
    ("minutes", "at"), [(14, "17:00"), (2401, "17:00"), (60, "25:00"), (60, "soon")]
)
def test_a_wrong_budget_or_time_is_refused(workspace, minutes, at):
    with pytest.raises(InputError):
        budget.set_week(workspace, minutes, Block(1, at, 60))
    assert budget.budget_minutes(workspace) == 240


def test_a_week_that_cannot_be_written_whole_stays_as_it_was(workspace, monkeypatch):
    written = settings.write

    def full(workspace, key, value):
        if key == "week.block_minutes":
            raise WorldError("The disk is full.")
        written(workspace, key, value)

    monkeypatch.setattr(settings, "write", full)
    with pytest.raises(WorldError):
        budget.set_week(workspace, 200, Block(2, "09:00", 60))
    assert budget.budget_minutes(workspace) == 240
    assert block.read(workspace).weekday == -1
