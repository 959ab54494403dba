"""Dates as records hold them: ISO 8601, empty for none; and the words that name them.

The words stand here because Python's own formats write them in the language of the system.
"""

import re
from datetime import date, timedelta

from netdesk.errors import InputError

# As records hold it: with or without a year, or without a day.
_DATE = re.compile(r"(\d{4}|-)-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?")
# What is due within so many days goes before what has no date.
SOON_DAYS = 7
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
SHORT_WEEKDAYS = tuple(name[:3] for name in WEEKDAYS)
SHORT_MONTHS = tuple(name[:3] for name in MONTHS)


def date_words(text: str) -> str:
    """A birthday as people write it: 9 Mar 1984, 7 Mar without a year; any other text as it is."""
    found = _DATE.fullmatch(text)
    if not found:
        return text
    year, month, day = found.groups()
    parts = (
        str(int(day)) if day else "",
        SHORT_MONTHS[int(month) - 1],
        "" if year == "-" else year,
    )
    return " ".join(part for part in parts if part)


def iso_day(key: str, text: str) -> str:
    """`text` as an ISO 8601 date, empty as it is.

    Raises:
        InputError: it is no date; `key` says where.
    """
    if not text:
        return ""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise InputError(
            f"“{key}” must be a date, not “{text}”.", hint="Write 2026-02-13."
        ) from error


def monday_of(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def spoken_day(day: date, today: date) -> str:
    """A day within a sentence: today, yesterday, tomorrow, on Monday, on 28 Jan, on 28 Jan 2024."""
    away = (day - today).days
    if -1 <= away <= 1:
        return ("yesterday", "today", "tomorrow")[away + 1]
    if abs(away) < 7:
        return f"on {WEEKDAYS[day.weekday()]}"
    year = "" if day.year == today.year or abs(away) < 183 else f" {day.year}"
    return f"on {day.day} {SHORT_MONTHS[day.month - 1]}{year}"
