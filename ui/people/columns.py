"""The columns of the people table, each declared once: title, width, sort and what it shows."""

from collections.abc import Callable
from datetime import date, datetime
from typing import NamedTuple

from netdesk.days import SOON_DAYS
from netdesk.people.overview import ContactLine
from netdesk.records.stages import ALLY_STAGES
from ui.ages import day_of, due_state, long_age, long_day, meeting_time, short_age, weekday
from ui.widgets.cells import MISSING, Cell, CellKind

_DORMANT_DAYS = 365
_FIRST_MESSAGES = {
    "due": Cell(CellKind.STATE, "First message", icon="first_message"),
    "worth": Cell(CellKind.STATE, "Worth a message", "muted", icon="first_message"),
}
_OWES_ME, _WRITE = "Owes me", "Write"
# What is owed, by its kind and by whom: its word and its icon.
_OWED = {
    ("thank-you", "me"): ("Thank-you", "mail"),
    ("promise", "me"): ("Promise", "promise"),
    ("promise", "them"): (_OWES_ME, "promise"),
    ("introduction", "me"): (_WRITE, "first_message"),
    ("introduction", "them"): ("Intro", "via"),
    ("offer", "me"): ("Deliver", "gift"),
}
_STAGE_WORDS = ("Acquaint.", "Knows work", "Supportive", "Ally")


class _Step(NamedTuple):
    """One of the next steps with somebody, and where it stands among them."""

    rank: tuple[int, str]
    cell: Cell


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
    """What stands first about them on This week, or their meeting where that is sooner."""
    today = now.date()
    steps = (_debrief(line, today), _owed(line, today), _meeting(line, today))
    first = min(filter(None, steps), key=lambda step: step.rank, default=None)
    if first is not None:
        return first.cell
    day = day_of(line.last_touch)
    if day is None:
        return _FIRST_MESSAGES.get(line.first_message, MISSING)
    if (today - day).days > _DORMANT_DAYS:
        return Cell(CellKind.STATE, "Wake: dormant tie", "muted", icon="dormant")
    return MISSING


def _debrief(line: ContactLine, today: date) -> _Step | None:
    day = day_of(line.undebriefed)
    if day is None:
        return None
    ago = (today - day).days
    when = weekday(day) if ago < 7 else f"{short_age(ago)} late"
    spoken = f"Debrief the meeting of {long_day(day)}"
    cell = Cell(CellKind.STATE, f"Debrief {when}", "warn", icon="chat", spoken=spoken)
    return _Step(_rank(day, today), cell)


def _owed(line: ContactLine, today: date) -> _Step | None:
    if not line.first_due:
        return None
    due, kind, owed_by = line.first_due.rsplit(" ", 2)
    day, (words, icon) = day_of(due), _OWED[kind, owed_by]
    if day is None:
        is_first = words == _WRITE and line.first_message == "due"
        cell = _FIRST_MESSAGES["due"] if is_first else Cell(CellKind.STATE, words, icon=icon)
        return _Step(_rank(day, today), cell)
    when, tone = due_state(day, today, is_mine=owed_by == "me")
    spoken = f"{words}, due {long_day(day)}"
    joint = "," if words == _OWES_ME else ""
    shown = f"{words}{joint} {when}"
    return _Step(_rank(day, today), Cell(CellKind.STATE, shown, tone, icon=icon, spoken=spoken))


def _meeting(line: ContactLine, today: date) -> _Step | None:
    channel = line.next_channel
    if line.next_meeting:
        starts_at = datetime.fromisoformat(line.next_meeting)
        words = f"{meeting_time(starts_at, today)} {channel}".strip()
        spoken = f"{channel} on {long_day(starts_at.date())} at {starts_at:%H:%M}".strip()
        cell = Cell(CellKind.STATE, words, icon="meetings", spoken=spoken)
        return _Step(_rank(starts_at.date(), today), cell)
    if not channel:
        return None
    spoken = f"Set a date for the {channel}"
    cell = Cell(CellKind.STATE, f"Date the {channel}", icon="plan", spoken=spoken)
    return _Step(_rank(None, today), cell)


def _rank(day: date | None, today: date) -> tuple[int, str]:
    """Late and soon by date, then what has no date, then what is far off: as in the queue."""
    if day is None:
        return 1, ""
    return (0 if (day - today).days <= SOON_DAYS else 2), day.isoformat()


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
