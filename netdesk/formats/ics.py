"""Calendar files (RFC 5545): meetings out, so that a calendar takes them in and keeps up."""

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta, tzinfo

from msgspec import Struct

from netdesk.formats.timezones import Shift, shifts

PRODUCT = "-//NetDesk//NetDesk//EN"
# RFC 5545, 3.1: at most 75 octets a line, the blank of a continuation included.
_LINE_OCTETS = 75
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f]")


class CalendarEvent(Struct, frozen=True):
    """One meeting for a calendar, found again by `uid`; a higher `sequence` is the newer one.

    `starts_at` is local time in the zone named `zone` (IANA); with an offset of its own it goes
    out as UTC. `alarm_minutes` before the start, 0 for none. `weekly` repeats it every week.
    """

    uid: str
    starts_at: datetime
    duration_minutes: int
    summary: str
    zone: str = ""
    location: str = ""
    sequence: int = 0
    alarm_minutes: int = 0
    is_cancelled: bool = False
    weekly: bool = False


def write_ics(events: Sequence[CalendarEvent], zones: dict[str, tzinfo], now: datetime) -> bytes:
    """A calendar of `events`, with each zone that they name; `now` has an offset.

    `zones` holds what `zone` names; an event of another zone goes out without one.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{PRODUCT}",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
    ]
    for name in sorted({event.zone for event in events} & zones.keys()):
        starts = [event.starts_at for event in events if event.zone == name]
        years = range(min(starts).year - 1, max(starts).year + 3)
        lines += _zone(name, shifts(zones[name], years))
    for event in events:
        lines += _event(event, zones, now)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line)).encode()


def escaped(text: str) -> str:
    """`text` as a TEXT value (RFC 5545, 3.3.11), without control characters."""
    clean = _CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    clean = clean.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return clean.replace("\n", "\\n")


def _event(event: CalendarEvent, zones: dict[str, tzinfo], now: datetime) -> Iterable[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{escaped(event.uid)}"
    yield f"DTSTAMP:{_utc(now)}"
    yield f"SEQUENCE:{event.sequence}"
    yield _start(event, zones)
    yield f"DURATION:PT{event.duration_minutes}M"
    if event.weekly:
        yield "RRULE:FREQ=WEEKLY"
    yield f"SUMMARY:{escaped(event.summary)}"
    if event.location:
        yield f"LOCATION:{escaped(event.location)}"
    yield f"STATUS:{'CANCELLED' if event.is_cancelled else 'CONFIRMED'}"
    if event.alarm_minutes and not event.is_cancelled:
        yield "BEGIN:VALARM"
        yield "ACTION:DISPLAY"
        yield f"DESCRIPTION:{escaped(event.summary)}"
        yield f"TRIGGER:-PT{event.alarm_minutes}M"
        yield "END:VALARM"
    yield "END:VEVENT"


def _start(event: CalendarEvent, zones: dict[str, tzinfo]) -> str:
    if event.starts_at.tzinfo is not None:
        return f"DTSTART:{_utc(event.starts_at)}"
    local = _compact(event.starts_at)
    return f"DTSTART;TZID={event.zone}:{local}" if event.zone in zones else f"DTSTART:{local}"


def _zone(name: str, found: Sequence[Shift]) -> Iterable[str]:
    yield "BEGIN:VTIMEZONE"
    yield f"TZID:{name}"
    for shift in found:
        kind = "DAYLIGHT" if shift.is_daylight else "STANDARD"
        yield f"BEGIN:{kind}"
        # RFC 5545, 3.6.5: the onset is in the local time that ends with it.
        yield f"DTSTART:{_compact(shift.at)}"
        yield f"TZOFFSETFROM:{_offset(shift.before)}"
        yield f"TZOFFSETTO:{_offset(shift.after)}"
        yield f"TZNAME:{escaped(shift.name)}"
        yield f"END:{kind}"
    yield "END:VTIMEZONE"


def _offset(offset: timedelta) -> str:
    seconds = round(offset.total_seconds())
    sign, seconds = ("-", -seconds) if seconds < 0 else ("+", seconds)
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{sign}{hours:02}{minutes:02}" + (f"{seconds:02}" if seconds else "")


def _utc(moment: datetime) -> str:
    return f"{_compact(moment.astimezone(UTC))}Z"


def _compact(moment: datetime) -> str:
    # strftime leaves out a year's leading noughts on some systems.
    return f"{moment.year:04}{moment:%m%dT%H%M%S}"


def _folded(line: str) -> Iterable[str]:
    """`line` in pieces of at most 75 octets, none of them cutting a character."""
    start, room, used = 0, _LINE_OCTETS, 0
    for at, char in enumerate(line):
        size = len(char.encode())
        if used + size > room:
            yield (" " if start else "") + line[start:at]
            start, room, used = at, _LINE_OCTETS - 1, 0
        used += size
    yield (" " if start else "") + line[start:]
