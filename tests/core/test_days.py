"""Dates in words, and only what is a date."""

from datetime import date

import pytest

from netdesk.days import date_words, monday_of, spoken_day


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1984-03-09", "9 Mar 1984"),
        ("--03-07", "7 Mar"),
        ("1984-12", "Dec 1984"),
        ("1984-13-01", "1984-13-01"),
        ("in spring", "in spring"),
        ("", ""),
    ],
)
def test_a_date_is_told_in_words_and_other_text_as_it_is(text, words):
    assert date_words(text) == words


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2026-02-11", "today"),
        ("2026-02-10", "yesterday"),
        ("2026-02-12", "tomorrow"),
        ("2026-02-09", "on Monday"),
        ("2026-02-17", "on Tuesday"),
        ("2026-02-18", "on 18 Feb"),
        ("2025-12-28", "on 28 Dec"),
        ("2025-01-28", "on 28 Jan 2025"),
    ],
)
def test_a_day_is_spoken_within_a_sentence(day, words):
    assert spoken_day(date.fromisoformat(day), date(2026, 2, 11)) == words


@pytest.mark.parametrize("day", [9, 11, 15])
def test_a_week_begins_on_its_monday(day):
    assert monday_of(date(2026, 2, day)) == date(2026, 2, 9)
