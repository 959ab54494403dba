"""Events: finding, reading, saving, and whether I was there."""

import uuid
from datetime import datetime, timedelta
from typing import NamedTuple

from netdesk.errors import InputError
from netdesk.groups import membership
from netdesk.records.group import GroupEvent
from netdesk.records.meeting import LONGEST_MINUTES, SHORTEST_MINUTES
from netdesk.store.tables import EventRow
from netdesk.text import one_line
from netdesk.workspace import Workspace

_AHEAD_DAYS = 8
_OWN = ("place", "offer", "is_given", "note", "was_there", "sequence", "uid", "id")
_LINES = (
    "SELECT e.id, e.name, coalesce(e.group_id, 0), coalesce(g.name, ''), e.starts_at, e.place, "
    "e.offer, e.was_there, (SELECT count(*) FROM event_person p LEFT JOIN contact c "
    "ON c.id = p.contact_id WHERE p.event_id = e.id AND p.part = 'meet' "
    "AND coalesce(c.trashed_at, '') = ''), (SELECT count(*) FROM event_person p JOIN contact c "
    "ON c.id = p.contact_id WHERE p.event_id = e.id AND p.part = 'met' AND c.trashed_at = '') "
    'FROM event e LEFT JOIN "group" g ON g.id = e.group_id '
)


class EventLine(NamedTuple):
    """What a list shows of an event. `starts_at` is ISO 8601 local time, empty when not set.

    `to_meet` and `met` count people, and companies of which anybody will do.
    """

    id: int
    name: str
    group_id: int
    group_name: str
    starts_at: str
    place: str
    offer: str
    was_there: bool | None
    to_meet: int = 0
    met: int = 0


def lines(workspace: Workspace) -> list[EventLine]:
    """Every event, those without a date first, then the earliest first."""
    return _lines(workspace, "")


def of_group(workspace: Workspace, group_id: int) -> list[EventLine]:
    """The events of a group, the newest first."""
    return _lines(workspace, "WHERE e.group_id = ?", group_id)[::-1]


def ahead(workspace: Workspace, now: datetime) -> list[EventLine]:
    """The events of this week and the next seven days."""
    until = (now + timedelta(days=_AHEAD_DAYS)).date().isoformat()
    where = "WHERE e.was_there IS NULL AND e.starts_at >= ? AND e.starts_at < ?"
    return _lines(workspace, where, now.isoformat(), until)


def to_tell(workspace: Workspace, now: datetime) -> list[EventLine]:
    """The events that are over and of which it is not said how they were, the earliest first."""
    where = "WHERE e.was_there IS NULL AND e.starts_at != '' AND e.starts_at < ?"
    return _lines(workspace, where, now.isoformat())


def get(workspace: Workspace, event_id: int) -> GroupEvent:
    """One event.

    Raises:
        InputError: there is none with this id.
    """
    found = workspace.select(
        "SELECT e.name, coalesce(e.group_id, 0), coalesce(g.name, ''), e.starts_at, "
        f"e.duration_minutes, {', '.join(f'e.{name}' for name in _OWN)} "
        'FROM event e LEFT JOIN "group" g ON g.id = e.group_id WHERE e.id = ?',
        (event_id,),
    )
    if not found:
        raise InputError(f"There is no event {event_id}.")
    name, group_id, group_name, at, minutes, *rest = found[0]
    own = dict(zip(_OWN, rest, strict=True))
    said = own["was_there"]
    own |= {"is_given": bool(own["is_given"]), "was_there": None if said is None else bool(said)}
    starts_at = datetime.fromisoformat(at) if at else None
    return GroupEvent(name, group_id, group_name, starts_at, minutes, **own)


def save(workspace: Workspace, event: GroupEvent, source: object = None) -> int:
    """Write an event; its id. A new one has id 0 and gets a uid when it has none.

    Raises:
        InputError: it has no name, it takes too long or too short, or it or its group is gone.
    """
    values = _values(workspace, event)
    label = "Edit event" if event.id else f"Add event “{values['name']}”"
    with workspace.change(label, source, coalesce=bool(event.id)):
        if not event.id:
            uid = event.uid or str(uuid.uuid4())
            insert = EventRow.insert(uid=uid, sequence=event.sequence, **values)
            return int(insert.execute(workspace.database))
        was = get(workspace, event.id)
        moved = (was.starts_at, was.duration_minutes, was.place, was.name) != (
            event.starts_at,
            event.duration_minutes,
            values["place"],
            values["name"],
        )
        # A calendar has to know which of two files is the newer one.
        query = EventRow.update(sequence=was.sequence + moved, **values)
        query.where(EventRow.id == event.id).execute(workspace.database)
    return event.id


def delete(workspace: Workspace, event_id: int) -> None:
    """Delete an event; the people stay on the list, and so do their touches."""
    with workspace.change(f"Delete event “{get(workspace, event_id).name}”"):
        EventRow.delete().where(EventRow.id == event_id).execute(workspace.database)


def say_there(workspace: Workspace, event_id: int, *, was_there: bool | None) -> None:
    """Say whether I was there, or take it back with None."""
    event = get(workspace, event_id)
    words = {True: "Was at", False: "Was not at", None: "Not yet told of"}[was_there]
    with workspace.change(f"{words} {event.name}"):
        query = EventRow.update(was_there=was_there).where(EventRow.id == event_id)
        query.execute(workspace.database)


def _lines(workspace: Workspace, where: str, *parameters: object) -> list[EventLine]:
    rows = workspace.select(f"{_LINES}{where} ORDER BY e.starts_at, e.id", parameters)
    found = (EventLine(*row) for row in rows)
    return [
        line if line.was_there is None else line._replace(was_there=bool(line.was_there))
        for line in found
    ]


def _values(workspace: Workspace, event: GroupEvent) -> dict[str, object]:
    name = one_line(event.name)
    if not name:
        raise InputError("An event needs a name.")
    if not SHORTEST_MINUTES <= event.duration_minutes <= LONGEST_MINUTES:
        raise InputError(f"An event takes {SHORTEST_MINUTES} to {LONGEST_MINUTES} minutes.")
    if event.group_id:
        membership.get(workspace, event.group_id)
    return {
        "name": name,
        "group": event.group_id or None,
        "starts_at": event.starts_at.isoformat(timespec="seconds") if event.starts_at else "",
        "duration_minutes": event.duration_minutes,
        "place": one_line(event.place),
        "offer": event.offer.strip(),
        "is_given": event.is_given,
        "note": event.note.strip(),
        "was_there": event.was_there,
    }
