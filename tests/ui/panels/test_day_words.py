from datetime import date, datetime, time

import pytest

from ui.panels.day_words import day_from, moment_from, said

WEDNESDAY = date(2026, 2, 11)
SUNDAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("fri", "2026-02-13"),
        ("Wednesday", "2026-02-11"),
        ("thurs", "2026-02-12"),
        ("tomorrow", "2026-02-12"),
        ("+3", "2026-02-14"),
        ("13 feb", "2026-02-13"),
        ("Feb 13", "2026-02-13"),
        ("march 1, 2027", "2027-03-01"),
        ("Fri 13 Feb", "2026-02-13"),
        ("13.2.", "2026-02-13"),
        ("5", "2026-03-05"),
        ("10", "2026-03-10"),
        ("5 jan", "2027-01-05"),
        ("5 jan 2026", "2026-01-05"),
        ("2026-03-01", "2026-03-01"),
    ],
)
def test_days_typed_in_a_hurry_are_understood(words, day):
    assert day_from(words, WEDNESDAY) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("28 nov", "2026-11-28"),
        ("22 nov", "2026-11-22"),
        ("21 nov", "2027-11-21"),
        ("29 nov", "2026-11-29"),
        ("3 dec", "2026-12-03"),
        ("4 jan", "2027-01-04"),
    ],
)
def test_a_day_of_a_few_days_ago_is_nearer_than_that_of_the_next_year(words, day):
    assert day_from(words, SUNDAY) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("28 nov", "2026-11-28"),
        ("3 dec", "2025-12-03"),
        ("sat", "2026-11-28"),
        ("sunday", "2026-11-29"),
        ("30", "2026-10-30"),
        ("31", "2026-10-31"),
        ("yesterday", "2026-11-28"),
        ("1 mar 2024", "2024-03-01"),
    ],
)
def test_of_what_has_been_the_last_such_day_is_meant(words, day):
    assert day_from(words, SUNDAY, is_past=True) == date.fromisoformat(day)


@pytest.mark.parametrize("words", ["tomorrow", "+2", "1 dec 2026", "2027-01-01", "next week"])
def test_nothing_has_been_on_a_day_to_come(words):
    assert day_from(words, SUNDAY, is_past=True) is None


@pytest.mark.parametrize(
    "words", ["soon", "hall 3", "friend", "monitor", "fr", "31 feb", "when she calls", "99", ""]
)
def test_what_is_no_day_is_none(words):
    assert day_from(words, WEDNESDAY) is None


def test_a_day_is_said_so_that_it_can_be_read_back():
    assert day_from(said("2026-02-13", WEDNESDAY), WEDNESDAY) == date(2026, 2, 13)


@pytest.mark.parametrize(
    ("words", "moment"),
    [
        ("tomorrow 9:30", "2026-11-30 09:30"),
        ("3 dec 14:00", "2026-12-03 14:00"),
        ("3 dec 14", "2026-12-03 14:00"),
        ("Dec 3, 2:30 pm", "2026-12-03 14:30"),
        ("mon 10", "2026-11-30 10:00"),
        ("mon at 10", "2026-11-30 10:00"),
        ("thu 3", "2026-12-03 12:00"),
        ("3.12. 14.00", "2026-12-03 14:00"),
        ("2026-12-03 8:05", "2026-12-03 08:05"),
        ("Thu 4 Dec 2026 12:30", "2026-12-04 12:30"),
        ("28 nov 9h", "2026-11-28 09:00"),
        ("fri", "2026-12-04 12:00"),
        ("9:30", "2026-12-24 09:30"),
        ("12 am", "2026-12-24 00:00"),
    ],
)
def test_a_day_with_its_time_is_understood(words, moment):
    shown = date(2026, 12, 24)
    assert moment_from(words, SUNDAY, time(12), shown) == datetime.fromisoformat(moment)


@pytest.mark.parametrize("words", ["soon", "tomorrow 25:00", "mon 10:75", "hall 3", "13 pm", ""])
def test_what_is_no_moment_is_none(words):
    assert moment_from(words, SUNDAY, time(12), SUNDAY) is None


def test_a_time_without_a_day_is_no_moment_where_no_day_stands():
    assert moment_from("9:30", SUNDAY, time(12)) is None
