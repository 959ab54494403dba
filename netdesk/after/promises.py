"""Promises, mine and theirs: written down in a debrief or by hand, kept on a day."""

from datetime import date

from peewee import JOIN

from netdesk.days import iso_day
from netdesk.errors import InputError
from netdesk.records.after import Promise
from netdesk.records.debrief import PROMISED_BY
from netdesk.store.tables import ContactRow, PromiseRow
from netdesk.text import one_line
from netdesk.workspace import Workspace


def of_contact(workspace: Workspace, contact_id: int) -> list[Promise]:
    """The promises between one person and me, the open ones first, then by date."""
    return _promises(workspace, PromiseRow.contact == contact_id)


def of_meeting(workspace: Workspace, meeting_id: int) -> list[Promise]:
    """What was promised in one meeting."""
    return _promises(workspace, PromiseRow.meeting == meeting_id)


def of_event(workspace: Workspace, event_id: int) -> list[Promise]:
    """What was promised at one event, by people who are not in the trash and by me."""
    return _promises(workspace, (PromiseRow.event == event_id) & (ContactRow.trashed_at == ""))


def still_open(workspace: Workspace) -> list[Promise]:
    """All that is owed, by people who are not in the trash, what is due first in front."""
    return _promises(workspace, (PromiseRow.kept_on == "") & (ContactRow.trashed_at == ""))


def get(workspace: Workspace, promise_id: int) -> Promise:
    """One promise.

    Raises:
        InputError: there is none with this id.
    """
    found = _promises(workspace, PromiseRow.id == promise_id)
    if not found:
        raise InputError(f"There is no promise {promise_id}.")
    return found[0]


def save(workspace: Workspace, promise: Promise, source: object = None) -> int:
    """Write `promise`; its id. A new one has id 0.

    Raises:
        InputError: it says nothing, nobody promised it, its date is none, or it is gone.
    """
    text = one_line(promise.text)
    if not text:
        raise InputError("What was promised?")
    if promise.by not in PROMISED_BY:
        raise InputError("Who promised it?", hint=f"Use one of: {', '.join(PROMISED_BY)}.")
    values = {
        "contact": promise.contact_id,
        "meeting": promise.meeting_id or None,
        "event": promise.event_id or None,
        "by": promise.by,
        "text": text,
        "due": iso_day("due", promise.due),
        "kept_on": iso_day("kept_on", promise.kept_on),
    }
    label = f"{'Edit' if promise.id else 'Add'} promise “{text}”"
    with workspace.change(label, source, coalesce=bool(promise.id)):
        if not promise.id:
            return int(PromiseRow.insert(**values).execute(workspace.database))
        query = PromiseRow.update(**values).where(PromiseRow.id == promise.id)
        if not query.execute(workspace.database):
            raise InputError(f"There is no promise {promise.id}.")
    return promise.id


def mark_kept(workspace: Workspace, promise_id: int, on: date) -> None:
    """A promise was kept on this day."""
    _set_kept(workspace, get(workspace, promise_id), on.isoformat(), "Keep promise")


def delete(workspace: Workspace, promise_id: int) -> None:
    """Delete a promise."""
    promise = get(workspace, promise_id)
    with workspace.change(f"Delete promise “{promise.text}”"):
        PromiseRow.delete().where(PromiseRow.id == promise_id).execute(workspace.database)


def _set_kept(workspace: Workspace, promise: Promise, kept_on: str, verb: str) -> None:
    with workspace.change(f"{verb} “{promise.text}”"):
        query = PromiseRow.update(kept_on=kept_on).where(PromiseRow.id == promise.id)
        query.execute(workspace.database)


def _promises(workspace: Workspace, condition: object) -> list[Promise]:
    row = PromiseRow
    own = [row.id, row.contact, ContactRow.full_name, row.meeting]
    query = row.select(*own, row.by, row.text, row.due, row.kept_on, row.event)
    # CROSS: SQLite would walk everybody to find the few who are owed something.
    query = query.join(ContactRow, JOIN.CROSS).where(row.contact == ContactRow.id, condition)
    # What has no date comes after what has one.
    query = query.order_by(row.kept_on != "", row.due == "", row.due, row.id)
    return [
        Promise(an_id, contact_id, name, meeting_id or 0, by, text, due, kept_on, event_id or 0)
        for an_id, contact_id, name, meeting_id, by, text, due, kept_on, event_id in (
            workspace.run(query)
        )
    ]
