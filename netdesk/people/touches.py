"""The touch that something leaves by itself: once on its day, and gone when it did not happen."""

from datetime import date

from netdesk.people import contacts
from netdesk.store import touch_rows
from netdesk.store.tables import TouchRow
from netdesk.workspace import Workspace


def log_once(workspace: Workspace, contact_id: int, on: date, channel: str) -> None:
    """Write down an exchange unless one by this channel stands on that day. Within a change."""
    if not _standing(workspace, contact_id, on, channel):
        contacts.log_touch(workspace, contact_id, on, channel)


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
