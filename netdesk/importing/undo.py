"""The import history, and taking one import back, at once or after other work."""

import json
from collections.abc import Collection, Sequence
from datetime import UTC, datetime

from msgspec import Struct
from msgspec.structs import replace

from netdesk.errors import InputError
from netdesk.formats.jsonfile import contact_from
from netdesk.importing.givers import unlink_givers
from netdesk.importing.merged_away import MergedAway, merged_away
from netdesk.people import contacts
from netdesk.records.contact import Contact
from netdesk.store.tables import CompanyRow, ContactRow, ImportBatchRow
from netdesk.workspace import Workspace

_CHUNK = 500


class PastImport(Struct, frozen=True):
    """One import of the history. `at` is ISO 8601 in UTC; `counts` are its totals by name.

    `gaining` are the people who were here and gained something.
    """

    id: int
    at: str
    label: str
    counts: dict[str, int]
    gaining: int


class Undone(Struct, frozen=True):
    """What taking an import back did.

    `kept` are people who changed since, and so stayed; `merged` those who stay within another.
    """

    removed: int
    restored: int
    kept: tuple[str, ...] = ()
    merged: tuple[MergedAway, ...] = ()


def past_imports(workspace: Workspace) -> list[PastImport]:
    """The imports that can be taken back, newest first."""
    # The totals alone: a report holds all whom its import changed as they were.
    rows = workspace.select(
        "SELECT id, at, label, json_extract(report, '$.report.totals'), "
        "json_array_length(report, '$.before') - json_array_length(report, '$.restored') "
        "FROM import_batch ORDER BY id DESC"
    )
    return [
        PastImport(an_id, at, label, json.loads(totals), gaining)
        for an_id, at, label, totals, gaining in rows
    ]


def has_import(workspace: Workspace, import_id: int) -> bool:
    """Whether this import is in the history, to be taken back."""
    return bool(workspace.select("SELECT 1 FROM import_batch WHERE id = ?", (import_id,)))


def undo_import(workspace: Workspace, import_id: int) -> Undone:
    """Take one import back whole. What was changed by hand since then stays, and is named.

    Raises:
        InputError: there is no such import.
    """
    row = ImportBatchRow
    found = workspace.run(row.select(row.label, row.at, row.report).where(row.id == import_id))
    if not found:
        raise InputError(f"There is no import {import_id}.", hint="See netdesk imports.")
    label, at, kept = found[0][0], found[0][1], json.loads(found[0][2])
    first, last = kept["added"]
    # A history that was restored from another file counts its steps otherwise.
    is_step = any(
        (step.id, step.label) == (kept["step"], f"Import {label}") for step in workspace.history()
    )
    if is_step and workspace.undo(only=kept["step"]) is not None:
        return Undone(max(last - first + 1, 0), len(kept["before"]))
    with workspace.change(f"Take back the import of {label}"):
        updated = {one["id"]: (one["uid"], one["full_name"]) for one in kept["before"]}
        merged = merged_away(workspace, at, (first, last), updated)
        unlink_givers(workspace, kept.get("linked", []))
        added = workspace.select(
            "SELECT id, full_name, updated_at = ? FROM contact WHERE id BETWEEN ? AND ?",
            (at, first, last),
        )
        busy = _busy(workspace, [row[0] for row in added])
        going = {row[0] for row in added if row[2] and row[0] not in busy}
        staying = [row[1] for row in added if row[0] not in going]
        _delete(workspace, sorted(going))
        restored, changed = _restore(workspace, kept["before"], at, kept.get("stamps", []))
        _trash_again(workspace, kept["restored"], changed.keys())
        _delete_companies(workspace, *kept["companies"])
        row.delete().where(row.id == import_id).execute(workspace.database)
    return Undone(len(going), restored, (*staying, *changed.values()), merged)


def _busy(workspace: Workspace, ids: Sequence[int]) -> set[int]:
    """Those of `ids` on whom work has been hung since: meetings, touches, promises and so on."""
    tables = ("meeting", "touch", "promise", "evidence", "group_person", "event_person")
    hanging = " UNION ".join(f"SELECT contact_id FROM {table}" for table in tables)
    named = "SELECT giver_id FROM referral UNION SELECT named_id FROM referral"
    rows = workspace.select(f"{hanging} UNION {named} UNION SELECT referred_by_id FROM contact")
    return {row[0] for row in rows} & set(ids)


def _delete(workspace: Workspace, ids: Sequence[int]) -> None:
    for start in range(0, len(ids), _CHUNK):
        condition = ContactRow.id.in_(list(ids[start : start + _CHUNK]))
        ContactRow.delete().where(condition).execute(workspace.database)


def _restore(
    workspace: Workspace, before: list[dict[str, object]], at: str, old_stamps: list[list[object]]
) -> tuple[int, dict[int, str]]:
    """Put back who gained by the import; how many, and who changed since, by id and name.

    They are then of the import before it again, which can be taken back in its turn.
    """
    rows = workspace.select("SELECT id, updated_at, full_name FROM contact")
    stamps: dict[int, str] = {row[0]: row[1] for row in rows}
    names: dict[int, str] = {row[0]: row[2] for row in rows}
    done, changed = 0, {}
    for values in before:
        an_id = int(str(values.pop("id")))
        if an_id not in stamps:
            continue
        if stamps[an_id] != at:
            changed[an_id] = names[an_id]
            continue
        contacts.save(workspace, _as_it_was(workspace, an_id, values))
        done += 1
        stamps.pop(an_id)
    for owner, updated_at, import_id in old_stamps:
        if owner not in stamps:
            sql = "UPDATE contact SET updated_at = ?, import_id = ? WHERE id = ?"
            workspace.database.execute_sql(sql, (updated_at, import_id, owner))
    return done, changed


def _as_it_was(workspace: Workspace, an_id: int, values: dict[str, object]) -> Contact:
    now = contacts.get(workspace, an_id)
    # The picture is in the report where the import changed it; else the present one is right.
    has_photo = "photo" in values
    old = contact_from(values)  # type: ignore[arg-type]  # it came from JSON
    photo = old.photo if has_photo else now.photo
    return replace(old, id=an_id, photo=photo, referred_by_id=now.referred_by_id)


def _trash_again(workspace: Workspace, ids: Sequence[int], staying: Collection[int]) -> None:
    # From now on: who was here when the import came is not to be emptied at once.
    now = datetime.now(UTC).isoformat(timespec="seconds")
    going = [an_id for an_id in ids if an_id not in staying]
    condition = ContactRow.id.in_(going) & (ContactRow.trashed_at == "")
    ContactRow.update(trashed_at=now).where(condition).execute(workspace.database)


_OF_COMPANIES = (
    *("position", "news_item", "company_fact", "company_alias"),
    *("signal", "feed", "company_fit", "benchmark", "event_person"),
)


def _delete_companies(workspace: Workspace, first: int, last: int) -> None:
    """Delete the companies that the import made, unless somebody or something hangs on them."""
    sql = f"""SELECT id FROM company c WHERE id BETWEEN ? AND ?
        AND c.thesis = '' AND c.may_need = '' AND c.note = '' AND c.is_target = 0
        AND {
        " AND ".join(
            f"NOT EXISTS (SELECT 1 FROM {table} t WHERE t.company_id = c.id)"
            for table in _OF_COMPANIES
        )
    }"""
    ids = [row[0] for row in workspace.select(sql, (first, last))]
    for start in range(0, len(ids), _CHUNK):
        condition = CompanyRow.id.in_(ids[start : start + _CHUNK])
        CompanyRow.delete().where(condition).execute(workspace.database)
