"""Groups and events as JSON objects: people by their uid, companies by their name."""

from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from netdesk.errors import InputError
from netdesk.formats.jsonrecords import Json, an_object, made, moment, plain, with_days
from netdesk.records.group import EVENT_PARTS, Group, GroupEvent
from netdesk.records.meeting import LONGEST_MINUTES, SHORTEST_MINUTES

T = TypeVar("T", bound=Struct)


class MetInGroup(Struct, frozen=True):
    """Somebody met in a group outside its events, on a day (ISO 8601)."""

    contact_uid: str
    on: str = ""


class AtEvent(Struct, frozen=True):
    """Somebody of an event, or a company of which anybody will do; `part` of EVENT_PARTS."""

    contact_uid: str = ""
    company: str = ""
    part: str = EVENT_PARTS[0]


class GroupEntry(Struct, frozen=True):
    """A group with whom I met there."""

    group: Group
    people: tuple[MetInGroup, ...] = ()


class EventEntry(Struct, frozen=True):
    """An event with the uid of its group, and its people."""

    event: GroupEvent
    group_uid: str = ""
    people: tuple[AtEvent, ...] = ()


def plain_group(entry: GroupEntry) -> dict[str, object]:
    """A group as JSON."""
    return {**plain(entry.group), **_people(entry.people)}


def plain_event(entry: EventEntry) -> dict[str, object]:
    """An event as JSON."""
    told = {"group_uid": entry.group_uid} if entry.group_uid else {}
    return {**plain(replace(entry.event, group_name="")), **told, **_people(entry.people)}


def group_from(values: dict[str, Json]) -> GroupEntry:
    """The group that a JSON object stands for.

    Raises:
        InputError: a value is not of its kind.
    """
    people = tuple(with_days(one, "on") for one in _list_of(MetInGroup, values))
    group = with_days(made(Group, values), "renews_on")
    _named(group.name)
    return GroupEntry(group, people)


def event_from(values: dict[str, Json]) -> EventEntry:
    """The event that a JSON object stands for.

    Raises:
        InputError: a value is not of its kind.
    """
    people = _list_of(AtEvent, values)
    for one in people:
        if one.part not in EVENT_PARTS:
            raise InputError(f"“part” cannot be “{one.part}”.")
    group_uid, starts_at = str(values.pop("group_uid", "")), values.pop("starts_at", "")
    event = made(GroupEvent, values)
    _named(event.name)
    if not SHORTEST_MINUTES <= event.duration_minutes <= LONGEST_MINUTES:
        raise InputError(f"An event takes {SHORTEST_MINUTES} to {LONGEST_MINUTES} minutes.")
    if starts_at:
        event = replace(event, starts_at=moment(str(starts_at)))
    return EventEntry(event, group_uid, people)


def _people(people: tuple[MetInGroup, ...] | tuple[AtEvent, ...]) -> dict[str, object]:
    return {"people": [plain(one) for one in people]} if people else {}


def _named(name: str) -> None:
    if not name.strip():
        raise InputError("It needs a name.")


def _list_of(kind: type[T], values: dict[str, Json]) -> tuple[T, ...]:
    items = values.pop("people", [])
    if not isinstance(items, list):
        raise InputError("“people” must be a list.")
    return tuple(made(kind, an_object("people", item)) for item in items)
