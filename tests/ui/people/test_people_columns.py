"""What each column says of a person."""

import pytest

from netdesk.people.overview import ContactLine
from tests.ui.desks import NOW
from ui.people.columns import COLUMNS, column_at
from ui.widgets.cells import MISSING

BLANK = ContactLine(1, "Ana Ruiz", "", "", 0, "", "", "", "")


def cell(key, line):
    return COLUMNS[column_at(key)].cell(line, NOW)


@pytest.mark.parametrize(
    ("last", "shown"),
    [
        ("2026-02-11", "today"),
        ("2026-01-25", "17 d"),
        ("2025-11-12", "13 wk"),
        ("2025-01-05", "13 mo"),
        ("2015-06-01", "10 y"),
        ("2026-03-01", "today"),
    ],
)
def test_the_last_exchange_is_an_age_in_short(last, shown):
    assert cell("last", BLANK._replace(last_touch=last)).text == shown


def test_the_last_exchange_is_spoken_as_a_date():
    spoken = cell("last", BLANK._replace(last_touch="2025-11-14")).spoken
    assert spoken == "14 November 2025, 12 weeks ago"


def test_a_meeting_within_the_week_shows_day_and_time():
    line = BLANK._replace(next_meeting="2026-02-12T12:30:00", next_channel="lunch")
    assert cell("next", line).text == "Thu 12:30 lunch"


def test_a_later_meeting_shows_its_date():
    line = BLANK._replace(next_meeting="2026-02-23T10:00:00", next_channel="coffee")
    assert cell("next", line).text == "Mon 23 Feb coffee"


def test_a_meeting_that_was_not_debriefed_comes_first_and_warns():
    line = BLANK._replace(undebriefed="2026-02-10T10:00:00", next_meeting="2026-02-12T12:30:00")
    shown = cell("next", line)
    assert (shown.text, shown.tone) == ("Debrief Tue", "warn")


def test_a_tie_of_more_than_a_year_ago_is_dormant():
    shown = cell("next", BLANK._replace(last_touch="2024-12-01"))
    assert (shown.text, shown.tone) == ("Wake: dormant tie", "muted")


def test_who_was_named_to_me_gets_a_first_message():
    assert cell("next", BLANK._replace(first_message="due")).text == "First message"


def test_who_is_worth_a_message_is_told_as_quietly_as_a_dormant_tie():
    shown = cell("next", BLANK._replace(first_message="worth"))
    assert (shown.text, shown.tone) == ("Worth a message", "muted")


def test_a_stranger_needs_nothing():
    assert cell("next", BLANK) == MISSING


def test_somebody_spoken_to_lately_needs_nothing():
    assert cell("next", BLANK._replace(last_touch="2026-02-01")) == MISSING


def test_the_ally_stage_fills_squares_and_says_its_word():
    shown = cell("ally", BLANK._replace(ally_stage=2))
    assert (shown.value, shown.text, shown.spoken) == (3, "Supportive", "Supportive, 3 of 4")


def test_a_meeting_that_has_no_date_wants_one():
    shown = cell("next", BLANK._replace(next_channel="coffee"))
    assert (shown.text, shown.spoken) == ("Date the coffee", "Set a date for the coffee")


@pytest.mark.parametrize(
    ("first_due", "shown", "tone"),
    [
        ("2026-02-10 thank-you me", "Thank-you 1 d late", "stop"),
        ("2026-02-11 promise me", "Promise today", "warn"),
        ("2026-02-10 promise them", "Owes me, 1 d late", "warn"),
        ("2026-02-13 introduction them", "Intro Fri", "text"),
        ("2026-02-13 introduction me", "Write Fri", "text"),
        ("~ offer me", "Deliver", "text"),
        ("end of May offer me", "Deliver", "text"),
        ("~ introduction me", "Write", "text"),
    ],
)
def test_what_is_owed_is_the_next_step_as_on_this_week(first_due, shown, tone):
    made = cell("next", BLANK._replace(first_due=first_due))
    assert (made.text, made.tone) == (shown, tone)


def test_what_is_owed_is_spoken_with_its_day():
    made = cell("next", BLANK._replace(first_due="2026-02-10 promise them"))
    assert made.spoken == "Owes me, due 10 February 2026"


def test_who_was_named_to_me_and_is_due_on_no_day_gets_a_first_message():
    line = BLANK._replace(first_due="~ introduction me", first_message="due")
    assert cell("next", line).text == "First message"


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ({"first_due": "2026-02-12 promise me"}, "Promise tomorrow"),
        ({"first_due": "2026-02-13 promise me"}, "Thu 12:30 lunch"),
        ({"undebriefed": "2026-02-10T09:00:00"}, "Debrief Tue"),
        ({"undebriefed": "2026-02-10T09:00:00", "first_due": "2026-02-09 offer me"}, "Deliver"),
        ({"first_due": "~ promise me"}, "Thu 12:30 lunch"),
        ({"first_due": "~ promise me", "next_meeting": ""}, "Promise"),
        ({"first_due": "2026-03-09 promise me", "next_meeting": ""}, "Date the lunch"),
    ],
)
def test_what_is_due_first_is_the_next_step(line, shown):
    ahead = BLANK._replace(next_meeting="2026-02-12T12:30:00", next_channel="lunch")
    assert cell("next", ahead._replace(**line)).text.startswith(shown)


def test_whoever_owes_something_is_not_to_be_woken():
    line = BLANK._replace(last_touch="2020-01-01", first_due="~ promise them")
    assert cell("next", line).text == "Owes me"
