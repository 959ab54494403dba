from datetime import date

import pytest

from ui.panels.day_words import day_from, said

WEDNESDAY = date(2026, 2, 11)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("fri", "2026-02-13"),
        ("Wednesday", "2026-02-11"),
        ("thurs", "2026-02-12"),
        ("tomorrow", "2026-02-12"),
        ("+3", "2026-02-14"),
        ("13 feb", "2026-02-13"),
        ("Fri 13 Feb", "2026-02-13"),
        ("13.2.", "2026-02-13"),
        ("5", "2026-03-05"),
        ("5 jan", "2027-01-05"),
        ("5 jan 2026", "2026-01-05"),
        ("2026-03-01", "2026-03-01"),
    ],
)
def test_days_typed_in_a_hurry_are_understood(words, day):
    assert day_from(words, WEDNESDAY) == date.fromisoformat(day)


@pytest.mark.parametrize(
    "words", ["soon", "hall 3", "friend", "monitor", "fr", "31 feb", "when she calls", "99", ""]
)
def test_what_is_no_day_is_none(words):
    assert day_from(words, WEDNESDAY) is None


def test_a_day_is_said_so_that_it_can_be_read_back():
    assert day_from(said("2026-02-13", WEDNESDAY), WEDNESDAY) == date(2026, 2, 13)
