"""Days and ages in the few words that a table or a panel has room for."""

from datetime import date, datetime

from netdesk.days import MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS


def day_of(text: str) -> date | None:
    """The day that an ISO 8601 date or time names; None when it names none."""
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def short_age(days: int) -> str:
    """How long ago, as short as it goes: today, 9 d, 5 wk, 14 mo, 10 y; so is a day to come."""
    if days <= 0:
        return "today"
    if days < 21:
        return f"{days} d"
    if days < 140:
        return f"{days // 7} wk"
    if days < 730:
        return f"{round(days / 30.44)} mo"
    return f"{days // 365} y"


def long_age(days: int) -> str:
    """How long ago in whole words: today, yesterday, 13 weeks ago."""
    if days <= 0:
        return "today"
    if days == 1:
        return "yesterday"
    number, unit = short_age(days).split()
    word = {"d": "day", "wk": "week", "mo": "month", "y": "year"}[unit]
    return f"{number} {word}{'' if number == '1' else 's'} ago"


def short_day(day: date, today: date) -> str:
    """A day without what goes without saying: 14 Nov this year, 14 Nov 2024 else."""
    words = f"{day.day} {SHORT_MONTHS[day.month - 1]}"
    near = abs((today - day).days) < 183
    return words if near or day.year == today.year else f"{words} {day.year}"


def weekday(day: date) -> str:
    """Mon to Sun."""
    return SHORT_WEEKDAYS[day.weekday()]


def due_words(day: date, today: date) -> str:
    """A day to come: Fri within six days, 13 Feb later."""
    return weekday(day) if 0 <= (day - today).days < 7 else short_day(day, today)


def due_state(day: date, today: date, *, is_mine: bool) -> tuple[str, str]:
    """What is due by a day, in words and their tone: late in red where it is mine to do."""
    late = (today - day).days
    if late > 0:
        return f"{late} d late", "stop" if is_mine else "warn"
    if late >= -1:
        return "today" if late == 0 else "tomorrow", "warn"
    return due_words(day, today), "text"


def meeting_time(starts_at: datetime, today: date) -> str:
    """When a meeting is: Thu 12:30 within six days, Mon 16 Feb later."""
    day = starts_at.date()
    if 0 <= (day - today).days < 7:
        return f"{weekday(day)} {starts_at:%H:%M}"
    return f"{weekday(day)} {short_day(day, today)}"


def long_day(day: date) -> str:
    """A day for screen readers and tips: 14 November 2025."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def exact_time(at: datetime) -> str:
    """When something was done: Thu 12 Feb 2026 14:05."""
    month = SHORT_MONTHS[at.month - 1]
    return f"{weekday(at.date())} {at.day} {month} {at.year} {at:%H:%M}"
