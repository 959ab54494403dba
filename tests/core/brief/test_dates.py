"""Dates as the page prints them."""

from datetime import date, datetime

from netdesk.brief.dates import short_date, time_range, weekday_date


def test_the_year_stands_only_where_it_is_not_the_usual_one():
    assert short_date(date(2026, 1, 28), "day_first", 2026) == "28 Jan"
    assert short_date(date(2025, 12, 4), "day_first", 2026) == "4 Dec 2025"


def test_the_month_comes_first_where_readers_expect_it():
    assert weekday_date(date(2026, 2, 12), "month_first") == "Thu, Feb 12, 2026"
    assert weekday_date(date(2026, 2, 12), "day_first") == "Thu 12 Feb 2026"


def test_hours_follow_the_same_habit():
    start = datetime(2026, 2, 12, 12, 30)
    assert time_range(start, 45, "day_first") == "12:30–13:15"
    assert time_range(start, 45, "month_first") == "12:30–1:15 pm"


def test_both_halves_of_the_day_are_named_when_they_differ():
    assert time_range(datetime(2026, 2, 12, 11, 30), 60, "month_first") == "11:30 am–12:30 pm"


def test_a_meeting_of_unknown_length_has_only_a_start():
    assert time_range(datetime(2026, 2, 12, 9, 5), 0, "day_first") == "09:05"
