"""Meetings and events for a calendar: the same uid each time, so that it keeps up."""

from datetime import UTC, datetime, tzinfo
from pathlib import Path

from netdesk import meetings, settings
from netdesk.errors import InputError
from netdesk.files import atomic_write
from netdesk.formats.ics import CalendarEvent, write_ics
from netdesk.groups import events
from netdesk.local_zone import local_zone_name, zone_named
from netdesk.records.meeting import Meeting
from netdesk.text import one_line
from netdesk.workspace import Workspace

ALARM_MINUTES = 60
_WITH = {"event": "Event with", "office": "Meeting with", "phone": "Call with"}


def calendar(workspace: Workspace, now: datetime, zone: str = "") -> bytes:
    """Every meeting with a date as an .ics file; never the plan or the notes. `now` has an offset.

    Times are local to `zone`, else to the one in the settings, else to this machine's; where
    that has no name they go out as UTC.
    """
    return write_ics(*_dated(workspace, zone), now)


def export_meetings(workspace: Workspace, target: Path, now: datetime) -> int:
    """Write the calendar to `target`, whole or not at all; how many meetings it holds.

    Raises:
        WorldError: the file cannot be written.
    """
    events, zones = _dated(workspace, "")
    atomic_write(target, write_ics(events, zones, now))
    return len(events)


def export_event(workspace: Workspace, event_id: int, target: Path, now: datetime) -> None:
    """Write one event to `target`, whole or not at all: its name, time and place, nothing else.

    Raises:
        InputError: it has no date yet, or there is no such event.
        WorldError: the file cannot be written.
    """
    event = events.get(workspace, event_id)
    if event.starts_at is None:
        raise InputError("The event has no date yet.", hint="Set one first.")
    zone = _zone_here(workspace, "")
    known = zone_named(zone)
    entry = CalendarEvent(
        uid=event.uid,
        starts_at=event.starts_at if known else event.starts_at.astimezone(UTC),
        duration_minutes=event.duration_minutes,
        summary=one_line(event.name),
        zone=zone if known else "",
        location=one_line(event.place),
        sequence=event.sequence,
        alarm_minutes=ALARM_MINUTES,
        is_cancelled=event.was_there is False,
    )
    atomic_write(target, write_ics([entry], {zone: known} if known else {}, now))


def event_of(meeting: Meeting, zone: str) -> CalendarEvent | None:
    """A meeting as a calendar has it, None without a date; `zone` is for one that names none."""
    if meeting.starts_at is None:
        return None
    here = meeting.timezone if zone_named(meeting.timezone) else zone
    channel = _WITH.get(meeting.channel, f"{meeting.channel.capitalize()} with")
    return CalendarEvent(
        uid=meeting.uid,
        starts_at=meeting.starts_at if here else meeting.starts_at.astimezone(UTC),
        duration_minutes=meeting.duration_minutes,
        summary=f"{channel} {one_line(meeting.contact_name)}",
        zone=here,
        location=one_line(meeting.place),
        sequence=meeting.sequence,
        alarm_minutes=ALARM_MINUTES,
        is_cancelled=meeting.is_held is False,
    )


def _dated(workspace: Workspace, zone: str) -> tuple[list[CalendarEvent], dict[str, tzinfo]]:
    with workspace.reading():
        default = _zone_here(workspace, zone)
        found = [meetings.get(workspace, line.id) for line in meetings.lines(workspace)]
    events = [event for meeting in found if (event := event_of(meeting, default))]
    named = {event.zone: zone_named(event.zone) for event in events if event.zone}
    return events, {name: found for name, found in named.items() if found}


def _zone_here(workspace: Workspace, zone: str) -> str:
    """`zone`, else the one of the settings, else this machine's; empty where that has no name."""
    chosen = zone or str(settings.read(workspace, "timezone"))
    return chosen if zone_named(chosen) else local_zone_name()
