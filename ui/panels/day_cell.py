"""When something is, as the first cell of a list: its day over its time."""

from datetime import date, datetime

from netdesk.brief.dates import short_date, weekday_date
from ui.widgets.cells import Cell


def day_cell(starts_at: str, today: date) -> Cell:
    """Thu 12 over 12:30; `starts_at` is ISO 8601 local time, empty where there is none yet."""
    if not starts_at:
        return Cell(text="No date", detail="yet", spoken="No date yet")
    moment = datetime.fromisoformat(starts_at)
    day = moment.date()
    is_near = 0 <= (day - today).days < 7
    # The day alone, so that it is never cut: another year stands where the time would.
    words, below = short_date(day, "day_first", day.year), f"{moment:%H:%M}"
    if day.year != today.year:
        below = f"{day.year}"
    if is_near or (today - day).days in (0, 1):
        words = f"{weekday_date(day, 'day_first', today.year)[:3]} {day.day}"
    spoken = f"{weekday_date(day, 'day_first')} {moment:%H:%M}"
    return Cell(text=words, detail=below, spoken=spoken)
