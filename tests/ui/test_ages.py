"""Days and times in words."""

from datetime import date, datetime

from ui.ages import exact_time, long_day


def test_a_long_day_names_the_month_in_full():
    assert long_day(date(2025, 11, 4)) == "4 November 2025"


def test_an_exact_time_has_all_but_the_seconds():
    assert exact_time(datetime(2026, 2, 12, 9, 5, 59)) == "Thu 12 Feb 2026 09:05"
