"""Meetings for a calendar: the same uid each time, so that a second export updates the first."""

from datetime import UTC, datetime, tzinfo
from pathlib import Path

from netdesk import meetings, settings
from netdesk.files import atomic_write
from netdesk.formats.ics import CalendarEvent, write_ics
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
        chosen = zone or str(settings.read(workspace, "timezone"))
        found = [meetings.get(workspace, line.id) for line in meetings.lines(workspace)]
    default = chosen if zone_named(chosen) else local_zone_name()
    events = [event for meeting in found if (event := event_of(meeting, default))]
    named = {event.zone: zone_named(event.zone) for event in events if event.zone}
    return events, {name: found for name, found in named.items() if found}
