"""Networking as a weekly job: a budget in minutes, what is planned, what was done."""

from datetime import date, timedelta

from netdesk import settings
from netdesk.days import monday_of
from netdesk.errors import InputError
from netdesk.records.meeting import REMOTE_CHANNELS
from netdesk.records.week import Block, DayMinutes, WeekMinutes
from netdesk.week import block
from netdesk.workspace import Workspace

BUDGETS = (15, 2400)
_WORKDAYS = 5
DEBRIEF_MINUTES = 2
# What an exchange takes that is no meeting with a length of its own.
_WRITTEN, _CALLED, _FACE_TO_FACE = 5, 15, 30
_WRITTEN_CHANNELS = ("", "email", "message", "letter")


def of_week(workspace: Workspace, today: date) -> WeekMinutes:
    """The minutes of `today`'s week, Monday to Sunday.

    Planned are the meetings, the weekly block, and what is left of the budget, shared out over
    the workdays. Done are meetings held, by their length, debriefs, and every other touch by an
    estimate.
    """
    monday = monday_of(today)
    with workspace.reading():
        planned = _planned(workspace, monday)
        done = _done(workspace, monday)
        budget = budget_minutes(workspace)
    share, rest = divmod(max(0, budget - sum(planned)), _WORKDAYS)
    for number in range(_WORKDAYS):
        planned[number] += share + (rest if number == _WORKDAYS - 1 else 0)
    days = [
        DayMinutes(monday + timedelta(days=number), planned[number], done[number])
        for number in range(7)
    ]
    return WeekMinutes(tuple(days), budget)


def budget_minutes(workspace: Workspace) -> int:
    """The budget for a week."""
    return int(str(settings.read(workspace, "week.budget_minutes")))


def check_week(budget: int, chosen: Block) -> None:
    """Refuse what `set_week` would not keep.

    Raises:
        InputError: the budget is out of range, or the block's time is none.
    """
    least, most = BUDGETS
    if not least <= budget <= most:
        raise InputError(f"A week’s budget is {least} minutes to {most // 60} hours.")
    block.check(chosen)


def set_week(workspace: Workspace, budget: int, chosen: Block) -> None:
    """Keep the budget and the block, both or neither.

    Raises:
        InputError: as `check_week` does.
        WorldError: they cannot be written.
    """
    check_week(budget, chosen)
    with workspace.write_untracked():
        settings.write(workspace, "week.budget_minutes", budget)
        block.write(workspace, chosen)


def _planned(workspace: Workspace, monday: date) -> list[int]:
    minutes = [0] * 7
    rows = workspace.select(
        "SELECT substr(m.starts_at, 1, 10), m.duration_minutes FROM meeting m "
        "JOIN contact c ON c.id = m.contact_id WHERE m.starts_at >= ? AND m.starts_at < ? "
        "AND m.is_held IS NOT 0 AND c.trashed_at = ''",
        _span(monday),
    )
    chosen = block.read(workspace)
    if chosen.weekday >= 0:
        minutes[chosen.weekday] += chosen.minutes
    return _added(minutes, monday, rows)


def _done(workspace: Workspace, monday: date) -> list[int]:
    span = _span(monday)
    rows = workspace.select(
        "SELECT substr(starts_at, 1, 10), duration_minutes FROM meeting "
        "WHERE is_held = 1 AND starts_at >= ? AND starts_at < ? "
        f"UNION ALL SELECT substr(debriefed_at, 1, 10), {DEBRIEF_MINUTES} FROM meeting "
        "WHERE is_held IS NOT NULL AND debriefed_at >= ? AND debriefed_at < ?",
        (*span, *span),
    )
    # The touch that a meeting left is in its length already.
    touched = workspace.select(
        'SELECT t."on", t.channel FROM touch t WHERE t."on" >= ? AND t."on" < ? AND NOT EXISTS '
        "(SELECT 1 FROM meeting m WHERE m.contact_id = t.contact_id AND m.is_held = 1 "
        'AND m.channel = t.channel AND substr(m.starts_at, 1, 10) = t."on")',
        span,
    )
    return _added([0] * 7, monday, [*rows, *((on, _touch_minutes(how)) for on, how in touched)])


def _added(minutes: list[int], monday: date, rows: list[tuple[str, int]]) -> list[int]:
    for on, more in rows:
        minutes[(date.fromisoformat(on[:10]) - monday).days] += more
    return minutes


def _touch_minutes(channel: str) -> int:
    if channel in _WRITTEN_CHANNELS:
        return _WRITTEN
    return _CALLED if channel in REMOTE_CHANNELS else _FACE_TO_FACE


def _span(monday: date) -> tuple[str, str]:
    return monday.isoformat(), (monday + timedelta(days=7)).isoformat()
