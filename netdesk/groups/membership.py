"""Groups that I belong to: my role, when to renew, when they meet next, whom I met, what I gave."""

import uuid
from datetime import date, datetime
from typing import NamedTuple

from netdesk.days import iso_day
from netdesk.errors import InputError
from netdesk.people import by_name, contacts
from netdesk.records.group import Group
from netdesk.store.tables import ContactRow, GroupPersonRow, GroupRow
from netdesk.text import one_line, sort_key
from netdesk.workspace import Workspace

_TEXTS = ("name", "role", "renews_on", "gave", "note")
_FEBRUARY_29 = (2, 29)


class GroupLine(NamedTuple):
    """What a list shows of a group. `next_at` is ISO 8601 local time, `renews_on` a date, or empty.

    `met` counts the people whom I met there.
    """

    id: int
    name: str
    role: str
    renews_on: str
    next_at: str
    met: int


class MetPerson(NamedTuple):
    """Somebody met in a group: at which event (empty for none of them), and on which day."""

    contact_id: int
    full_name: str
    company: str
    event: str
    on: str


def lines(workspace: Workspace, now: datetime) -> list[GroupLine]:
    """All groups by name, each with its next event from `now` on."""
    rows = workspace.select(
        "SELECT g.id, g.name, g.role, g.renews_on, coalesce((SELECT min(e.starts_at) FROM event e "
        "WHERE e.group_id = g.id AND e.was_there IS NULL AND e.starts_at >= ?), ''), "
        "(SELECT count(*) FROM (SELECT p.contact_id FROM group_person p JOIN contact c "
        "ON c.id = p.contact_id AND c.trashed_at = '' WHERE p.group_id = g.id UNION "
        "SELECT a.contact_id FROM event e JOIN event_person a ON a.event_id = e.id "
        "AND a.part = 'met' JOIN contact c ON c.id = a.contact_id AND c.trashed_at = '' "
        'WHERE e.group_id = g.id)) FROM "group" g',
        (now.isoformat(),),
    )
    return sorted((GroupLine(*row) for row in rows), key=_by_name)


def get(workspace: Workspace, group_id: int) -> Group:
    """One group.

    Raises:
        InputError: there is none with this id.
    """
    row = GroupRow
    query = row.select(*(getattr(row, name) for name in _TEXTS), row.uid, row.id)
    found = workspace.run(query.where(row.id == group_id))
    if not found:
        raise InputError(f"There is no group {group_id}.")
    return Group(*found[0])


def save(workspace: Workspace, group: Group, source: object = None) -> int:
    """Write a group; its id. A new one has id 0 and gets a uid when it has none.

    Raises:
        InputError: it has no name, its date is none, or it is gone.
    """
    name = one_line(group.name)
    if not name:
        raise InputError("A group needs a name.")
    values = {
        "name": name,
        "role": one_line(group.role),
        "renews_on": iso_day("renews_on", group.renews_on),
        "gave": group.gave.strip(),
        "note": group.note.strip(),
    }
    # Without the name when it is edited: it changes with each save while somebody types.
    label = "Edit group" if group.id else f"Add group “{name}”"
    with workspace.change(label, source, coalesce=bool(group.id)):
        if not group.id:
            uid = group.uid or str(uuid.uuid4())
            return int(GroupRow.insert(uid=uid, **values).execute(workspace.database))
        query = GroupRow.update(**values).where(GroupRow.id == group.id)
        if not query.execute(workspace.database):
            raise InputError("This group is gone.")
    return group.id


def delete(workspace: Workspace, group_id: int) -> None:
    """Delete a group; its events stay without it."""
    with workspace.change(f"Delete group “{get(workspace, group_id).name}”"):
        GroupRow.delete().where(GroupRow.id == group_id).execute(workspace.database)


def renew(workspace: Workspace, group_id: int) -> str:
    """The membership goes on for a year; until when (ISO 8601).

    Raises:
        InputError: there is no such group, or it is not said when it renews.
    """
    group = get(workspace, group_id)
    if not group.renews_on:
        raise InputError("When does it renew?")
    until = _year_after(date.fromisoformat(group.renews_on)).isoformat()
    with workspace.change(f"Renewed {group.name}"):
        query = GroupRow.update(renews_on=until).where(GroupRow.id == group_id)
        query.execute(workspace.database)
    return until


def met(workspace: Workspace, group_id: int) -> list[MetPerson]:
    """Whom I met in a group, each once with the last time, the newest first."""
    rows = workspace.select(
        "SELECT c.id, c.full_name, c.company_name, '', p.\"on\" FROM group_person p "
        "JOIN contact c ON c.id = p.contact_id WHERE p.group_id = ? AND c.trashed_at = '' "
        "UNION ALL SELECT c.id, c.full_name, c.company_name, e.name, substr(e.starts_at, 1, 10) "
        "FROM event e JOIN event_person p ON p.event_id = e.id AND p.part = 'met' "
        "JOIN contact c ON c.id = p.contact_id WHERE e.group_id = ? AND c.trashed_at = ''",
        (group_id, group_id),
    )
    found = [MetPerson(*row) for row in sorted(rows, key=lambda row: (row[4], row[0]))]
    newest = {one.contact_id: one for one in found}
    return sorted(newest.values(), key=lambda one: (one.on, one.contact_id), reverse=True)


def add_met(workspace: Workspace, group_id: int, contact_id: int, on: date) -> None:
    """Somebody was met in a group outside its events; again, it is the later day that counts."""
    group, contact = get(workspace, group_id), contacts.get(workspace, contact_id)
    with workspace.change(f"Met {contact.full_name} in {group.name}"):
        drop_met(workspace, group_id, contact_id)
        query = GroupPersonRow.insert(group=group_id, contact=contact_id, on=on.isoformat())
        query.execute(workspace.database)


def add_met_line(workspace: Workspace, group_id: int, line: str, on: date) -> int:
    """I met whom a line names ("Ana Ruiz, Acme"), who comes onto the list; their id.

    Raises:
        InputError: the line holds no name, or there is no such group.
    """
    with workspace.change(f"Met {line} in {get(workspace, group_id).name}"):
        contact_id, _ = by_name.find_or_add(workspace, line)
        add_met(workspace, group_id, contact_id, on)
    return contact_id


def drop_met(workspace: Workspace, group_id: int, contact_id: int) -> None:
    """Somebody was not met in a group; who was met at one of its events still was."""
    row = GroupPersonRow
    known = (row.group == group_id) & (row.contact == contact_id)
    names = workspace.run(
        ContactRow.select(ContactRow.full_name).where(ContactRow.id == contact_id)
    )
    who = names[0][0] if names else "somebody"
    with workspace.change(f"Take {who} out of {get(workspace, group_id).name}"):
        row.delete().where(known).execute(workspace.database)


def _by_name(line: GroupLine) -> tuple[str, int]:
    return (sort_key(line.name), line.id)


def _year_after(day: date) -> date:
    if (day.month, day.day) == _FEBRUARY_29:
        return date(day.year + 1, 2, 28)
    return day.replace(year=day.year + 1)
