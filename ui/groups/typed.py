"""The quick line: "IEEE Robotics, treasurer" is a group, "Spring fair, 12 May" an event."""

from datetime import datetime, time

from netdesk.errors import InputError
from netdesk.records.group import Group, GroupEvent
from netdesk.text import one_line
from ui.panels.day_words import moment_from

EXAMPLE = "IEEE Robotics, treasurer – or an event with its day: Spring fair, 12 May 18:30"
# When many meet on an evening whose hour is not said.
_USUAL = time(18)


def from_typed(line: str, now: datetime) -> Group | GroupEvent:
    """What a line means: an event where one of its parts is a day, else a group with my role.

    Raises:
        InputError: it holds no name.
    """
    name, *parts = (one_line(part) for part in line.split(","))
    if not name:
        raise InputError("Begin with the name.")
    for place, part in enumerate(parts):
        starts_at = moment_from(part, now.date(), _USUAL)
        if starts_at is not None:
            where = ", ".join(one for one in (*parts[:place], *parts[place + 1 :]) if one)
            return GroupEvent(name, starts_at=starts_at, place=where)
    return Group(name, ", ".join(part for part in parts if part))
