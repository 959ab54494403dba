"""People whole: reading, saving, the trash. Every write is one undoable change."""

import uuid
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from msgspec.structs import replace

from netdesk.errors import InputError
from netdesk.records.contact import Contact
from netdesk.research import companies
from netdesk.store.bulk import append_rows
from netdesk.store.contact_rows import (
    CHILD_TABLES,
    CONTACT_COLUMNS,
    DETAIL,
    READ_COLUMNS,
    Child,
    child_rows,
    contact_values,
    contacts_from_rows,
    searched_words,
)
from netdesk.store.database import Row
from netdesk.store.tables import ContactRow
from netdesk.text import one_line
from netdesk.workspace import Workspace

_PAIRS = ", ".join(f"{name} = ?" for name in (*CONTACT_COLUMNS, "updated_at"))
_UPDATE = f"UPDATE contact SET {_PAIRS} WHERE id = ?"


def get(workspace: Workspace, contact_id: int) -> Contact:
    """One person whole.

    Raises:
        InputError: there is nobody with this id.
    """
    found = get_many(workspace, [contact_id])
    if not found:
        raise InputError(f"There is no contact {contact_id}.")
    return found[0]


def get_many(workspace: Workspace, ids: Sequence[int]) -> list[Contact]:
    """Whole contacts in the order of `ids`; those that are gone are left out."""
    found: dict[int, Contact] = {}
    for start in range(0, len(ids), 500):
        for contact in _read(workspace, list(ids[start : start + 500])):
            found[contact.id] = contact
    return [found[an_id] for an_id in ids if an_id in found]


def living(workspace: Workspace, ids: Sequence[int]) -> list[int]:
    """Those of `ids` who are on the list, in their order: neither gone nor in the trash."""
    marks = ",".join("?" * len(ids))
    sql = f"SELECT id FROM contact WHERE id IN ({marks}) AND trashed_at = ''"
    found = {row[0] for row in workspace.select(sql, tuple(ids))}
    return [an_id for an_id in ids if an_id in found]


def find_one(workspace: Workspace, named: str) -> int:
    """The id of the one contact that `named` means: an id, a uid, or an exact full name.

    Raises:
        InputError: nobody, or more than one, is meant.
    """
    found = _named(workspace, named)
    if len(found) > 1:
        raise InputError(f"More than one contact is called “{named}”.", hint="Use the id.")
    if found:
        return found[0]
    raise InputError(f"There is no contact “{named}”.", hint="Try netdesk contacts to see who is.")


def is_known(workspace: Workspace, named: str) -> bool:
    """Whether `named` means somebody, as `find_one` takes it."""
    return bool(_named(workspace, named))


def save(workspace: Workspace, contact: Contact, source: object = None) -> int:
    """Write `contact` whole; its id. A new one has id 0 and gets a uid when it has none.

    Raises:
        InputError: there is no name.
    """
    contact = replace(contact, full_name=one_line(contact.full_name) or composed_name(contact))
    if not contact.full_name:
        raise InputError("A person needs a name.")
    verb = "Edit" if contact.id else "Add"
    with workspace.change(f"{verb} {contact.full_name}", source, coalesce=bool(contact.id)):
        contact = companies.linked(workspace, contact)
        if contact.id:
            _update(workspace, contact)
            return contact.id
        return _insert(workspace, contact)


def composed_name(contact: Contact) -> str:
    """The full name that the parts make: prefix given additional family suffix, or nickname."""
    parts = (contact.prefix, contact.given, contact.additional, contact.family, contact.suffix)
    return one_line(" ".join(parts)) or contact.nickname.strip() or contact.company.strip()


def trash(workspace: Workspace, ids: Sequence[int]) -> None:
    """Move people to the trash; they stay there for 30 days."""
    with workspace.change(f"Delete {_people(workspace, ids)}"):
        query = ContactRow.update(trashed_at=_now()).where(ContactRow.id.in_(list(ids)))
        query.execute(workspace.database)


def add_category(workspace: Workspace, ids: Sequence[int], category: str) -> None:
    """Put people into a category; those who are in it already stay as they are.

    Raises:
        InputError: the category has no name.
    """
    category = one_line(category)
    if not category:
        raise InputError("A category needs a name.")
    with workspace.change(f"Put {_people(workspace, ids)} into “{category}”") as step:
        found = get_many(workspace, ids)
        joining = [contact for contact in found if category not in contact.categories]
        _join_category(workspace, step, joining, category)


def origin(workspace: Workspace, contact_id: int) -> tuple[str, str]:
    """When a person came onto the list (ISO 8601, UTC), and from which import, empty for none."""
    rows = workspace.select(
        "SELECT c.created_at, coalesce(b.label, '') FROM contact c "
        "LEFT JOIN import_batch b ON b.id = c.import_id WHERE c.id = ?",
        (contact_id,),
    )
    return (str(rows[0][0]), str(rows[0][1])) if rows else ("", "")


def new_uid() -> str:
    """A uid for somebody who came without one."""
    return str(uuid.uuid4())


def _named(workspace: Workspace, named: str) -> list[int]:
    """At most two ids: an id, a uid or an exact full name, whichever says something first."""
    queries = [ContactRow.uid == named, ContactRow.full_name == named]
    if named.isdecimal() and len(named) < 19:
        queries.insert(0, ContactRow.id == int(named))
    for condition in queries:
        alive = condition & (ContactRow.trashed_at == "")
        rows = workspace.run(ContactRow.select(ContactRow.id).where(alive).limit(2))
        if rows:
            return [int(row[0]) for row in rows]
    return []


def _read(workspace: Workspace, ids: list[int]) -> list[Contact]:
    marks = ",".join("?" * len(ids))

    def all_of(child: Child) -> list[Row]:
        columns = ", ".join(f'"{name}"' for name in child.columns)
        return workspace.select(
            f'SELECT contact_id, {columns} FROM "{child.table}" '
            f"WHERE contact_id IN ({marks}) ORDER BY id",
            tuple(ids),
        )

    sql = f"SELECT {', '.join(READ_COLUMNS)} FROM contact WHERE id IN ({marks})"
    rows = workspace.select(sql, tuple(ids))
    return contacts_from_rows(rows, *(all_of(child) for child in CHILD_TABLES))


def _insert(workspace: Workspace, contact: Contact) -> int:
    contact = replace(contact, uid=contact.uid or new_uid())
    values = dict(zip(CONTACT_COLUMNS, contact_values(contact), strict=True))
    stamps = {"created_at": _now(), "updated_at": _now(), "trashed_at": ""}
    referred_by = values.pop("referred_by_id")
    query = ContactRow.insert(**values, referred_by_contact=referred_by, **stamps)
    contact_id = int(query.execute(workspace.database))
    for child, rows in child_rows([(contact_id, contact)]).items():
        _insert_children(workspace, child, rows)
    return contact_id


def _update(workspace: Workspace, contact: Contact) -> None:
    """Below the ORM, and only what differs: an import may do it for thousands."""
    old = get(workspace, contact.id)
    if old == contact:
        return
    database = workspace.database
    database.execute_sql(_UPDATE, (*contact_values(contact), _now(), contact.id))
    before, after = child_rows([(contact.id, old)]), child_rows([(contact.id, contact)])
    for child, rows in after.items():
        if rows != before[child]:
            database.execute_sql(f'DELETE FROM "{child.table}" WHERE contact_id = ?', (contact.id,))
            _insert_children(workspace, child, rows)


def _join_category(
    workspace: Workspace, step: int, people: Sequence[Contact], category: str
) -> None:
    """Add one row to each; to write the people whole takes twenty times as long."""
    database = workspace.database
    rows = (
        (contact.id, "category", len(contact.categories), category, "", "") for contact in people
    )
    append_rows(database, step, "", DETAIL.table, ("contact_id", *DETAIL.columns), rows)
    now = _now()
    database.connection().executemany(
        "UPDATE contact SET search_text = ?, updated_at = ? WHERE id = ?",
        [
            (searched_words(replace(one, categories=(*one.categories, category))), now, one.id)
            for one in people
        ],
    )


def _insert_children(workspace: Workspace, child: Child, rows: Iterable[Row]) -> None:
    columns = ", ".join(f'"{name}"' for name in child.columns)
    marks = ", ".join("?" * (len(child.columns) + 1))
    sql = f'INSERT INTO "{child.table}" (contact_id, {columns}) VALUES ({marks})'
    for row in rows:
        workspace.database.execute_sql(sql, row)


def _people(workspace: Workspace, ids: Sequence[int]) -> str:
    if len(ids) != 1:
        return f"{len(ids):,} people"
    rows = workspace.run(ContactRow.select(ContactRow.full_name).where(ContactRow.id == ids[0]))
    return str(rows[0][0]) if rows else "a person"


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
