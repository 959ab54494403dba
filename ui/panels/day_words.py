"""Days as they are typed in a hurry: "fri", "tomorrow", "13 feb", "+3", "2026-02-13"."""

import re
from datetime import date, timedelta

from netdesk.brief.dates import weekday_date
from netdesk.days import SHORT_MONTHS, WEEKDAYS

_SHORTEST = 3
_DAY = re.compile(r"(?:([a-z]+) )?(\d{1,2})(?:[. ]+([a-z]+|\d{1,2}))?(?:[. ]+(\d{4}))?")
_WORDS = {"yesterday": -1, "today": 0, "tomorrow": 1, "next week": 7}


def day_from(text: str, today: date) -> date | None:
    """The day that `text` means, None where it is none.

    It is today or later where it names no year, unless it is yesterday by its word.
    """
    words = " ".join(text.lower().replace(",", " ").split()).rstrip(".")
    if words in _WORDS:
        return today + timedelta(days=_WORDS[words])
    if re.fullmatch(r"\+\d{1,3}", words):
        return today + timedelta(days=int(words))
    if (weekday := _weekday(words)) is not None:
        ahead = (weekday - today.weekday()) % 7
        return today + timedelta(days=ahead)
    try:
        return date.fromisoformat(words)
    except ValueError:
        return _from_numbers(words, today)


def said(on: str, today: date) -> str:
    """An ISO day as a field shows it: "Fri 13 Feb"; empty stays empty."""
    if not on:
        return ""
    return weekday_date(date.fromisoformat(on), "day_first", today.year)


def _weekday(words: str) -> int | None:
    """Which day of the week: "fri" and "friday" are one, "friend" is none."""
    if len(words) < _SHORTEST:
        return None
    found = (at for at, name in enumerate(WEEKDAYS) if name.lower().startswith(words))
    return next(found, None)


def _from_numbers(words: str, today: date) -> date | None:
    found = _DAY.fullmatch(words)
    if found is None or (found[1] and _weekday(found[1]) is None):
        return None
    day, month, year = int(found[2]), today.month, int(found[4] or today.year)
    if found[3]:
        if found[3].isdigit():
            month = int(found[3])
        elif (name := found[3][:3].capitalize()) in SHORT_MONTHS:
            month = SHORT_MONTHS.index(name) + 1
        else:
            return None
    try:
        meant = date(year, month, day)
    except ValueError:
        return None
    if meant >= today or found[4]:
        return meant
    return _later(meant, has_month=bool(found[3]))


def _later(meant: date, *, has_month: bool) -> date | None:
    """The next such day: in the next year, or where no month is named in the next month."""
    year, month = (meant.year + 1, meant.month) if has_month else (meant.year, meant.month + 1)
    try:
        return date(year + (month > 12), 1 if month > 12 else month, meant.day)
    except ValueError:
        return None
