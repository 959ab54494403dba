"""Touches: real exchanges with somebody, written down by hand or left by something of itself."""

from datetime import date

from netdesk.people import contacts
from netdesk.store import touch_rows
from netdesk.store.tables import TouchRow
from netdesk.store.touch_rows import Exchange
from netdesk.workspace import Workspace


def log(workspace: Workspace, contact_id: int, on: date, channel: str = "", note: str = "") -> None:
    """Write down a real exchange; the person's last touch follows.

    Raises:
        InputError: there is nobody with this id.
    """
    name = contacts.get(workspace, contact_id).full_name
    with workspace.change(f"Log a touch with {name}"):
        touch_rows.add(workspace.database, Exchange(contact_id, on.isoformat(), channel), note)


def of_contact(workspace: Workspace, contact_id: int) -> list[tuple[str, str, str]]:
    """The exchanges with a person, newest first: date, channel, note."""
    query = TouchRow.select(TouchRow.on, TouchRow.channel, TouchRow.note)
    query = query.where(TouchRow.contact == contact_id)
    return [(r[0], r[1], r[2]) for r in workspace.run(query.order_by(TouchRow.on.desc()))]


def log_once(workspace: Workspace, contact_id: int, on: date, channel: str) -> None:
    """Write down an exchange unless one by this channel stands on that day. Within a change."""
    if not _standing(workspace, contact_id, on, channel):
        log(workspace, contact_id, on, channel)


def take_back(workspace: Workspace, contact_id: int, on: date, channel: str) -> None:
    """Delete the exchange of that day and channel; the last touch follows. Within a change."""
    known = _standing(workspace, contact_id, on, channel)
    if not known:
        return
    TouchRow.delete().where(TouchRow.id == known[0]).execute(workspace.database)
    touch_rows.follow(workspace.database, contact_id, on.isoformat())


def _standing(workspace: Workspace, contact_id: int, on: date, channel: str) -> list[int]:
    row = TouchRow
    same = (row.contact == contact_id) & (row.on == on.isoformat()) & (row.channel == channel)
    return [found[0] for found in workspace.run(row.select(row.id).where(same))]
