"""Dates as the page prints them: short, English, in the order the reader is used to."""

from datetime import date, datetime, timedelta

from netdesk.brief.content import DateOrder
from netdesk.days import SHORT_MONTHS, SHORT_WEEKDAYS


def short_date(day: date, order: DateOrder, usual_year: int | None = None) -> str:
    """Give "28 Jan" or "Jan 28", with the year unless it is the usual one."""
    month = SHORT_MONTHS[day.month - 1]
    text = f"{day.day} {month}" if order == "day_first" else f"{month} {day.day}"
    if day.year == usual_year:
        return text
    return f"{text}, {day.year}" if order == "month_first" else f"{text} {day.year}"


def weekday_date(day: date, order: DateOrder, usual_year: int | None = None) -> str:
    """Give "Thu 12 Feb 2026" or "Thu, Feb 12, 2026", without the usual year."""
    comma = "," if order == "month_first" else ""
    return f"{SHORT_WEEKDAYS[day.weekday()]}{comma} {short_date(day, order, usual_year)}"


def clock(moment: datetime, order: DateOrder) -> str:
    """Give "18:40", or "6:40 pm" where the month is written first."""
    if order == "day_first":
        return f"{moment:%H:%M}"
    half = "am" if moment.hour < 12 else "pm"
    return f"{moment.hour % 12 or 12}:{moment:%M} {half}"


def time_range(start: datetime, duration_minutes: int, order: DateOrder) -> str:
    """Give "12:30–13:15", or "12:30–1:15 pm"; the start alone when no duration is known."""
    if duration_minutes <= 0:
        return clock(start, order)
    end = clock(start + timedelta(minutes=duration_minutes), order)
    begin = clock(start, order)
    if begin[-3:] == end[-3:] and begin.endswith("m"):
        begin = begin[:-3]
    return f"{begin}–{end}"
