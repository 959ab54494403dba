"""The columns of the people table, each declared once: title, width, sort and what it shows."""

from collections.abc import Callable
from datetime import date, datetime
from typing import NamedTuple

from netdesk.people.overview import ContactLine
from netdesk.records.stages import ALLY_STAGES
from ui.ages import day_of, long_age, long_day, meeting_time, short_age, weekday
from ui.widgets.cells import MISSING, Cell, CellKind

_DORMANT_DAYS = 365
_FIRST_MESSAGES = {
    "due": Cell(CellKind.STATE, "First message", icon="first_message"),
    "worth": Cell(CellKind.STATE, "Worth a message", "muted", icon="first_message"),
}
_STAGE_WORDS = ("Acquaint.", "Knows work", "Supportive", "Ally")


class Column(NamedTuple):
    """One column. `small` is its width in a narrow window, 0 where it is hidden there.

    `sort` is a key of the search's sorts, empty where the column does not sort. `cell` makes
    what is shown of a line, given the time.
    """

    key: str
    title: str
    width: int
    cell: Callable[[ContactLine, datetime], Cell]
    small: int = 0
    sort: str = ""
    is_shown: bool = True
    is_right: bool = False
    starts_descending: bool = False


def _name(line: ContactLine, _now: datetime) -> Cell:
    return Cell(CellKind.PERSON, line.full_name, ident=line.id)


def _company(line: ContactLine, _now: datetime) -> Cell:
    return Cell(text=line.company) if line.company else MISSING


def _title(line: ContactLine, _now: datetime) -> Cell:
    return Cell(text=line.title) if line.title else MISSING


def _ally(line: ContactLine, _now: datetime) -> Cell:
    stage = line.ally_stage
    tone = "muted" if stage == 0 else "text"
    spoken = f"{ALLY_STAGES[stage].capitalize()}, {stage + 1} of 4"
    return Cell(CellKind.LADDER, _STAGE_WORDS[stage], tone, value=stage + 1, spoken=spoken)


def _last(line: ContactLine, now: datetime) -> Cell:
    day = day_of(line.last_touch)
    if day is None:
        return Cell(CellKind.NUMBER, MISSING.text, "muted", spoken="never")
    days = (now.date() - day).days
    return Cell(CellKind.NUMBER, short_age(days), spoken=f"{long_day(day)}, {long_age(days)}")


def _next(line: ContactLine, now: datetime) -> Cell:
    today = now.date()
    if line.undebriefed:
        return _debrief(datetime.fromisoformat(line.undebriefed), today)
    if line.next_meeting:
        starts_at = datetime.fromisoformat(line.next_meeting)
        words = f"{meeting_time(starts_at, today)} {line.next_channel}".strip()
        spoken = f"{line.next_channel} on {long_day(starts_at.date())} at {starts_at:%H:%M}"
        return Cell(CellKind.STATE, words, icon="meetings", spoken=spoken.strip())
    if line.next_channel:
        spoken = f"Set a date for the {line.next_channel}"
        return Cell(CellKind.STATE, f"Date the {line.next_channel}", icon="plan", spoken=spoken)
    day = day_of(line.last_touch)
    if day is None:
        return _FIRST_MESSAGES.get(line.first_message, MISSING)
    if (today - day).days > _DORMANT_DAYS:
        return Cell(CellKind.STATE, "Wake: dormant tie", "muted", icon="dormant")
    return MISSING


def _debrief(held_at: datetime, today: date) -> Cell:
    day = held_at.date()
    ago = (today - day).days
    when = weekday(day) if ago < 7 else f"{short_age(ago)} late"
    spoken = f"Debrief the meeting of {long_day(day)}"
    return Cell(CellKind.STATE, f"Debrief {when}", "warn", icon="chat", spoken=spoken)


COLUMNS: tuple[Column, ...] = (
    Column("name", "Name", 222, _name, small=200, sort="name"),
    Column("company", "Company", 134, _company, small=124, sort="company"),
    Column("title", "Title", 150, _title, sort="title", is_shown=False),
    Column("ally", "Ally stage", 138, _ally, small=56, sort="ally", starts_descending=True),
    Column(
        "last",
        "Last",
        60,
        _last,
        small=56,
        sort="last",
        is_right=True,
        starts_descending=True,
    ),
    Column("next", "Next step", 158, _next, sort="next"),
)
KEYS = tuple(column.key for column in COLUMNS)


def column_at(key: str) -> int:
    """Where a column stands in COLUMNS."""
    return KEYS.index(key)
