"""The quick line: "IEEE Robotics, treasurer" is a group, "Spring fair, 12 May" an event."""

import re
from datetime import datetime

from netdesk.errors import InputError
from netdesk.records.group import Group, GroupEvent
from netdesk.text import one_line
from ui.panels.day_words import day_from

EXAMPLE = "IEEE Robotics, treasurer – or an event with its day: Spring fair, 12 May 18:30"
# When many meet on an evening whose hour is not said.
_USUAL_HOUR = 18
_CLOCK = re.compile(r"(.*?)\s*(?:\bat\s+)?\b([01]?\d|2[0-3]):([0-5]\d)")


def from_typed(line: str, now: datetime) -> Group | GroupEvent:
    """What a line means: an event where one of its parts is a day, else a group with my role.

    Raises:
        InputError: it holds no name.
    """
    name, *parts = (one_line(part) for part in line.split(","))
    if not name:
        raise InputError("Begin with the name.")
    for place, part in enumerate(parts):
        starts_at = _moment(part, now)
        if starts_at is not None:
            where = ", ".join(one for one in (*parts[:place], *parts[place + 1 :]) if one)
            return GroupEvent(name, starts_at=starts_at, place=where)
    return Group(name, ", ".join(part for part in parts if part))


def _moment(part: str, now: datetime) -> datetime | None:
    found = _CLOCK.fullmatch(part)
    words = found[1] if found else part
    hour, minute = (int(found[2]), int(found[3])) if found else (_USUAL_HOUR, 0)
    day = day_from(words, now.date()) if words else None
    return datetime(day.year, day.month, day.day, hour, minute) if day else None
