"""Where I am one of many: the groups that I belong to, and events where many meet once."""

from datetime import datetime

from msgspec import Struct

# What somebody is to me at an event: to be met there, or met.
EVENT_PARTS = ("meet", "met")


class Group(Struct, frozen=True):
    """An association, a club, a board. `renews_on` is ISO 8601 or empty; `gave` in my words."""

    name: str = ""
    role: str = ""
    renews_on: str = ""
    gave: str = ""
    note: str = ""
    uid: str = ""
    id: int = 0


class GroupEvent(Struct, frozen=True):
    """Where many meet: the meeting of a group, a fair, a dinner.

    `starts_at` is local time, None while it is not set. `offer` is the one thing that I bring,
    `is_given` once somebody has it. `was_there` is None until it is said.
    """

    name: str = ""
    group_id: int = 0
    group_name: str = ""
    starts_at: datetime | None = None
    duration_minutes: int = 120
    place: str = ""
    offer: str = ""
    is_given: bool = False
    note: str = ""
    was_there: bool | None = None
    sequence: int = 0
    uid: str = ""
    id: int = 0
