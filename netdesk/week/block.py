"""The hours of the week that are kept for networking: as they were set, and for the calendar."""

from datetime import datetime, timedelta
from pathlib import Path

from netdesk import settings
from netdesk.days import monday_of
from netdesk.errors import InputError
from netdesk.files import atomic_write
from netdesk.formats.ics import CalendarEvent, write_ics
from netdesk.local_zone import local_zone_name, zone_named
from netdesk.records.week import Block
from netdesk.workspace import Workspace

_UID = "weekly-block@netdesk.local"


def read(workspace: Workspace) -> Block:
    """The weekly block as it was set."""
    weekday, minutes = (
        int(str(settings.read(workspace, key)))
        for key in ("week.block_weekday", "week.block_minutes")
    )
    return Block(weekday, str(settings.read(workspace, "week.block_at")), minutes)


def check(chosen: Block) -> None:
    """Refuse what `write` would not keep.

    Raises:
        InputError: the block's time is none.
    """
    _clock(chosen.at)


def write(workspace: Workspace, chosen: Block) -> None:
    """Keep a block, whole or not at all.

    Raises:
        InputError: as `check` does.
        WorldError: it cannot be written.
    """
    check(chosen)
    with workspace.write_untracked():
        settings.write(workspace, "week.block_weekday", chosen.weekday)
        settings.write(workspace, "week.block_at", chosen.at)
        settings.write(workspace, "week.block_minutes", chosen.minutes)


def check_export(chosen: Block) -> None:
    """Refuse what `export` could not write.

    Raises:
        InputError: the block has no day, or its time is none.
    """
    if chosen.weekday < 0:
        raise InputError("There is no weekly block yet.", hint="Choose its day first.")
    check(chosen)


def export(workspace: Workspace, chosen: Block, target: Path, now: datetime) -> None:
    """Write a weekly block as an .ics file; the same uid each time. `now` has an offset.

    Raises:
        InputError: as `check_export` does.
        WorldError: the file cannot be written.
    """
    check_export(chosen)
    first = monday_of(now.date()) + timedelta(days=chosen.weekday)
    zone = str(settings.read(workspace, "timezone"))
    name = zone if zone_named(zone) else local_zone_name()
    found = zone_named(name)
    event = CalendarEvent(
        uid=_UID,
        starts_at=datetime.combine(first, _clock(chosen.at).time()),
        duration_minutes=chosen.minutes,
        summary="Networking",
        zone=name if found else "",
        # Whoever exports again has moved it: the later file wins.
        sequence=int(now.timestamp()) // 60,
        weekly=True,
    )
    atomic_write(target, write_ics([event], {name: found} if found else {}, now))


def _clock(text: str) -> datetime:
    try:
        return datetime.strptime(text, "%H:%M")
    except ValueError as error:
        raise InputError(f"“{text}” is no time.", hint="Write 17:00.") from error
