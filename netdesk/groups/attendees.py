"""The people of an event: three to meet there, and whom I met, who then are on the list."""

from datetime import date
from typing import NamedTuple

from netdesk.errors import InputError
from netdesk.groups import events
from netdesk.people import by_name, contacts, touches
from netdesk.records.group import EVENT_PARTS, GroupEvent
from netdesk.research import companies
from netdesk.store.tables import EventPersonRow, EventRow
from netdesk.workspace import Workspace

# More than three, and none of them is looked for.
MOST_TO_MEET = 3
CHANNEL = "event"
_MEET, _MET = EVENT_PARTS


class Attendee(NamedTuple):
    """Somebody of an event, or with `contact_id` 0 a company of which anybody will do.

    `is_met` tells of who was to be met whether they were: themselves, or anybody of the company.
    """

    contact_id: int
    company_id: int
    full_name: str
    company: str
    is_met: bool = False


class Attended(NamedTuple):
    """An event where somebody was met or is to be met: its id, name and ISO 8601 start."""

    event_id: int
    name: str
    starts_at: str
    is_met: bool


def to_meet(workspace: Workspace, event_id: int) -> list[Attendee]:
    """Who is to be met, in the order chosen."""
    rows = workspace.select(
        "SELECT coalesce(p.contact_id, 0), coalesce(p.company_id, 0), coalesce(c.full_name, ''), "
        "coalesce(c.company_name, o.name, ''), EXISTS (SELECT 1 FROM event_person m "
        "JOIN contact k ON k.id = m.contact_id WHERE m.event_id = p.event_id AND m.part = 'met' "
        "AND k.trashed_at = '' AND (m.contact_id = p.contact_id OR EXISTS (SELECT 1 "
        "FROM position j WHERE j.contact_id = m.contact_id AND j.place = 0 "
        "AND j.company_id = p.company_id))) FROM event_person p "
        "LEFT JOIN contact c ON c.id = p.contact_id LEFT JOIN company o ON o.id = p.company_id "
        "WHERE p.event_id = ? AND p.part = 'meet' AND coalesce(c.trashed_at, '') = '' "
        "ORDER BY p.id",
        (event_id,),
    )
    return [_attendee(*row) for row in rows]


def met(workspace: Workspace, event_id: int) -> list[Attendee]:
    """Whom I met, in the order noted."""
    rows = workspace.select(
        "SELECT c.id, 0, c.full_name, c.company_name, 1 FROM event_person p "
        "JOIN contact c ON c.id = p.contact_id WHERE p.event_id = ? AND p.part = 'met' "
        "AND c.trashed_at = '' ORDER BY p.id",
        (event_id,),
    )
    return [_attendee(*row) for row in rows]


def of_contact(workspace: Workspace, contact_id: int) -> list[Attended]:
    """The events of one person, the newest first."""
    rows = workspace.select(
        "SELECT e.id, e.name, e.starts_at, max(p.part = 'met') FROM event_person p "
        "JOIN event e ON e.id = p.event_id WHERE p.contact_id = ? GROUP BY e.id "
        "ORDER BY e.starts_at DESC, e.id DESC",
        (contact_id,),
    )
    return [Attended(an_id, name, at, bool(is_met)) for an_id, name, at, is_met in rows]


def plan(workspace: Workspace, event_id: int, *, contact_id: int = 0, company_id: int = 0) -> None:
    """Mean to meet somebody there, or anybody of a company; who is meant already stays.

    Raises:
        InputError: three are chosen already, or there is no such event, person or company.
    """
    event = events.get(workspace, event_id)
    chosen = to_meet(workspace, event_id)
    if (contact_id, company_id) in {(one.contact_id, one.company_id) for one in chosen}:
        return
    if len(chosen) >= MOST_TO_MEET:
        raise InputError("Three people are enough for one event.", hint="Take one out first.")
    if contact_id:
        whom = contacts.get(workspace, contact_id).full_name
    else:
        whom = f"somebody from {companies.get(workspace, company_id).name}"
    with workspace.change(f"Meet {whom} at {event.name}"):
        _insert(workspace, event_id, _MEET, contact_id, company_id)


def plan_line(workspace: Workspace, event_id: int, line: str) -> int:
    """Mean to meet whom a line names ("Ana Ruiz, Acme"), who comes onto the list; their id.

    Raises:
        InputError: as `plan` does, or the line holds no name.
    """
    with workspace.change(f"Meet {line} at {events.get(workspace, event_id).name}"):
        contact_id, _ = by_name.find_or_add(workspace, line)
        plan(workspace, event_id, contact_id=contact_id)
    return contact_id


def drop(workspace: Workspace, event_id: int, one: Attendee) -> None:
    """Do not mean to meet somebody any more."""
    row = EventPersonRow
    same = (row.event == event_id) & (row.part == _MEET)
    same &= row.contact == one.contact_id if one.contact_id else row.company == one.company_id
    name = events.get(workspace, event_id).name
    with workspace.change(f"Meet {one.full_name or one.company} no more at {name}"):
        row.delete().where(same).execute(workspace.database)


def note_met(workspace: Workspace, event_id: int, contact_id: int, today: date) -> None:
    """I met somebody there: a touch on the day of the event. Again, it changes nothing.

    Raises:
        InputError: there is no such event or person.
    """
    event, contact = events.get(workspace, event_id), contacts.get(workspace, contact_id)
    with workspace.change(f"Met {contact.full_name} at {event.name}"):
        if contact_id not in {one.contact_id for one in met(workspace, event_id)}:
            _insert(workspace, event_id, _MET, contact_id, 0)
            touches.log_once(workspace, contact_id, day_of(event, today), CHANNEL)
        if not event.was_there:
            there = EventRow.update(was_there=True).where(EventRow.id == event_id)
            there.execute(workspace.database)


def note_met_line(workspace: Workspace, event_id: int, line: str, today: date) -> tuple[int, bool]:
    """I met whom a line names ("Ana Ruiz, Acme"); their id, and whether they are new on the list.

    Raises:
        InputError: there is no such event, or the line holds no name.
    """
    with workspace.change(f"Met {line} at {events.get(workspace, event_id).name}"):
        contact_id, is_new = by_name.find_or_add(workspace, line)
        note_met(workspace, event_id, contact_id, today)
    return contact_id, is_new


def drop_met(workspace: Workspace, event_id: int, contact_id: int, today: date) -> None:
    """I did not meet somebody there after all; the touch goes, the person stays on the list."""
    event, contact = events.get(workspace, event_id), contacts.get(workspace, contact_id)
    row = EventPersonRow
    same = (row.event == event_id) & (row.part == _MET) & (row.contact == contact_id)
    with workspace.change(f"Did not meet {contact.full_name} at {event.name}"):
        if row.delete().where(same).execute(workspace.database):
            touches.take_back(workspace, contact_id, day_of(event, today), CHANNEL)


def day_of(event: GroupEvent, today: date) -> date:
    """When somebody was met there: on its day, or today where that is not set or still ahead."""
    return min(event.starts_at.date(), today) if event.starts_at else today


def _attendee(contact_id: int, company_id: int, name: str, company: str, is_met: int) -> Attendee:
    return Attendee(contact_id, company_id, name, company, bool(is_met))


def _insert(
    workspace: Workspace, event_id: int, part: str, contact_id: int, company_id: int
) -> None:
    query = EventPersonRow.insert(
        event=event_id, contact=contact_id or None, company=company_id or None, part=part
    )
    query.execute(workspace.database)
