"""Days and times as they are typed in a hurry: "fri", "tomorrow 9:30", "13 feb", "mon 10", "+3"."""

import re
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from netdesk.brief.dates import weekday_date
from netdesk.days import SHORT_MONTHS, WEEKDAYS
from ui.ages import day_of

_SHORTEST = 3
# A day that has passed by so little is meant rather than that of the next year.
_NEAR_DAYS = 7
_DAY = re.compile(r"(?:([a-z]+) )?(\d{1,2})(?:[. ]+([a-z]+|\d{1,2}))?(?:[. ]+(\d{4}))?")
_CLOCK = re.compile(r"(.*?) ?(?:\bat )?\b(\d{1,2})(?:[:.h](\d{2})|h)? ?(am|pm)?")
_WORDS = {"yesterday": -1, "today": 0, "tomorrow": 1, "next week": 7}


def day_from(text: str, today: date, *, is_past: bool = False) -> date | None:
    """The day that `text` means, None where it is none.

    Where it names no year it is the next such day, or the last one if that was a few days ago.
    With `is_past`, for what has been, it is the last one, and never a day to come.
    """
    meant = _day_from(_plain(text), today, is_past=is_past)
    return None if meant is not None and is_past and meant > today else meant


def day_read(text: str, today: date) -> date | None:
    """The day of something read or heard: the last such day, or any that is written in full."""
    return day_of(text.strip()) or day_from(text, today, is_past=True)


def moment_from(text: str, today: date, usual: time, on: date | None = None) -> datetime | None:
    """The day and time that `text` means, None where it is none.

    `usual` is the time where only a day is named, `on` the day where only a time is.
    """
    words = _plain(text)
    day = None if _is_day_and_hour(words, today) else day_from(words, today)
    if day is not None:
        return datetime.combine(day, usual)
    found = _CLOCK.fullmatch(words)
    at = _clock(found) if found else None
    if found is None or at is None:
        return None
    day = day_from(found[1], today) if found[1] else on
    return datetime.combine(day, at) if day else None


def said(on: str, today: date) -> str:
    """An ISO day as a field shows it: "Fri 13 Feb"; empty stays empty."""
    if not on:
        return ""
    return weekday_date(date.fromisoformat(on), "day_first", today.year)


def _plain(text: str) -> str:
    return " ".join(text.lower().replace(",", " ").split()).rstrip(".")


def _day_from(words: str, today: date, *, is_past: bool) -> date | None:
    if words in _WORDS:
        return today + timedelta(days=_WORDS[words])
    if re.fullmatch(r"\+\d{1,3}", words):
        return today + timedelta(days=int(words))
    if (weekday := _weekday(words)) is not None:
        ahead = (weekday - today.weekday()) % 7
        return today + timedelta(days=ahead - 7 if is_past and ahead else ahead)
    try:
        return date.fromisoformat(words)
    except ValueError:
        return _from_numbers(words, today, is_past=is_past)


def _weekday(words: str) -> int | None:
    """Which day of the week: "fri" and "friday" are one, "friend" is none."""
    if len(words) < _SHORTEST:
        return None
    found = (at for at, name in enumerate(WEEKDAYS) if name.lower().startswith(words))
    return next(found, None)


def _month(words: str) -> int:
    """Which month, 0 for none."""
    if words.isdigit():
        return int(words)
    name = words[:3].capitalize()
    return SHORT_MONTHS.index(name) + 1 if name in SHORT_MONTHS else 0


def _from_numbers(words: str, today: date, *, is_past: bool) -> date | None:
    found = _DAY.fullmatch(words)
    if found is None:
        return None
    first, day, last, year = found[1] or "", int(found[2]), found[3] or "", int(found[4] or 0)
    if first and not last and _month(first):
        first, last = "", first
    month = _month(last) if last else 0
    if (first and _weekday(first) is None) or (last and not month):
        return None
    if year:
        days = _days([(year, month or today.month)], day)
    elif month:
        days = _days(((today.year + by, month) for by in (-1, 0, 1)), day)
    else:
        around = (today.year * 12 + today.month - 1 + by for by in (-2, -1, 0, 1))
        days = _days(((at // 12, at % 12 + 1) for at in around), day)
    return days[0] if year and days else _chosen(days, today, bool(month), is_past=is_past)


def _days(months: Iterable[tuple[int, int]], day: int) -> list[date]:
    """The days of this number in those of the months that have one."""
    found = []
    for year, month in months:
        try:
            found.append(date(year, month, day))
        except ValueError:
            continue
    return found


def _chosen(days: list[date], today: date, has_month: bool, *, is_past: bool) -> date | None:
    if is_past:
        return max((one for one in days if one <= today), default=None)
    near = today - timedelta(days=_NEAR_DAYS if has_month else 0)
    return min((one for one in days if one >= near), default=None)


def _is_day_and_hour(words: str, today: date) -> bool:
    """Whether the number of "mon 10" is an hour: the tenth is no Monday."""
    if not re.fullmatch(r"[a-z]+ \d{1,2}", words) or _weekday(words.split()[0]) is None:
        return False
    day = day_from(words, today)
    return day is None or day.weekday() != _weekday(words.split()[0])


def _clock(found: re.Match[str]) -> time | None:
    hour, minute, half = int(found[2]), int(found[3] or 0), found[4]
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    try:
        return time(hour, minute)
    except ValueError:
        return None
