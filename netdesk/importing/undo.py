"""The import history, and taking one import back, at once or after other work."""

import json
from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime

from msgspec import Struct
from msgspec.structs import replace

from netdesk.errors import InputError
from netdesk.formats.jsonfile import contact_from
from netdesk.importing.brought import (
    Brought,
    count_beside,
    keep_whole,
    left_of,
    people_held,
    remove,
    remove_of_companies,
    unchanged,
)
from netdesk.importing.givers import unlink_givers
from netdesk.importing.kept import Kept, as_text, from_text
from netdesk.importing.merged_away import MergedAway, merged_away
from netdesk.importing.plan import Counts
from netdesk.importing.shape import counts_shape
from netdesk.people import contacts, touches
from netdesk.records.contact import Contact
from netdesk.store import touch_rows
from netdesk.store.tables import ContactRow, ImportBatchRow
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
    `others` counts what stayed beside people and what belongs to them: events, goals, companies and
    the like.
    """

    removed: int
    restored: int
    kept: tuple[str, ...] = ()
    merged: tuple[MergedAway, ...] = ()
    others: int = 0


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

    While anything stays, so does the import in the history: it can be taken back again once nothing
    hangs on that any more.

    Raises:
        InputError: there is no such import.
    """
    row = ImportBatchRow
    found = workspace.run(row.select(row.label, row.at, row.report).where(row.id == import_id))
    if not found:
        raise InputError(f"There is no import {import_id}.", hint="See netdesk imports.")
    label, at, kept = found[0][0], found[0][1], from_text(found[0][2])
    # A history that was restored from another file counts its steps otherwise.
    is_step = any(
        (step.id, step.label) == (kept.step, f"Import {label}") for step in workspace.history()
    )
    if is_step and workspace.undo(only=kept.step) is not None:
        first, last = kept.added
        return Undone(max(last - first + 1, 0), len(kept.before))
    with workspace.change(f"Take back the import of {label}"):
        return _take_back(workspace, import_id, at, kept)


def _take_back(workspace: Workspace, import_id: int, at: str, kept: Kept) -> Undone:
    merged = merged_away(workspace, at, kept.added, _called(kept.before))
    unlink_givers(workspace, kept.linked)
    added = workspace.select(
        "SELECT id, full_name, updated_at = ? FROM contact WHERE id BETWEEN ? AND ?",
        (at, *kept.added),
    )
    rows = unchanged(workspace, kept.brought)
    as_imported = {row[0] for row in added if row[2]}
    going = _going(workspace, as_imported - people_held(workspace, rows))
    staying = {row[0]: row[1] for row in added if row[0] not in going}
    keep_whole(workspace, rows, staying.keys(), going)
    days = _days_of(workspace, rows["touch"])
    remove(workspace, rows)
    _delete(workspace, sorted(going))
    restored, changed = _restore(workspace, kept, at)
    _follow(workspace, kept, changed.keys(), days)
    _trash_again(workspace, kept.restored, changed.keys())
    remove_of_companies(workspace, rows, kept.companies, kept.brought)
    brought = left_of(workspace, kept.brought)
    others = count_beside(workspace, brought, staying.keys(), changed.keys())
    if staying or changed or others:
        _remember_rest(workspace, import_id, kept, (staying, changed), brought)
    else:
        ImportBatchRow.delete().where(ImportBatchRow.id == import_id).execute(workspace.database)
    people = (*staying.values(), *changed.values())
    return Undone(len(going), restored, people, merged, others)


def _going(workspace: Workspace, ids: set[int]) -> set[int]:
    """Those of `ids` whom nobody who stays was referred by."""
    sql = "SELECT id, referred_by_id FROM contact WHERE referred_by_id IS NOT NULL"
    referred = workspace.select(sql)
    going = ids
    while held := {giver for an_id, giver in referred if an_id not in going and giver in going}:
        going = going - held
    return going


def _remember_rest(
    workspace: Workspace,
    import_id: int,
    kept: Kept,
    people: tuple[Mapping[int, str], Mapping[int, str]],
    brought: Brought,
) -> None:
    """Keep of the import what is still here, to be taken back once nothing holds it any more.

    `people` are those who stay, by id: whom it added, and whom it changed.
    """
    staying, changed = people
    back = [an_id for an_id in kept.restored if an_id in changed]
    counts = Counts(added=len(staying) + len(back), updated=len(changed) - len(back))
    rest = replace(
        kept,
        report={**kept.report, "totals": counts_shape(counts)},
        restored=back,
        linked=[],
        stamps=[row for row in kept.stamps if row[0] in changed],
        before=[one for one in kept.before if one["id"] in changed],
        brought=brought,
    )
    row = ImportBatchRow
    query = row.update(report=as_text(rest)).where(row.id == import_id)
    query.execute(workspace.database)


def _delete(workspace: Workspace, ids: Sequence[int]) -> None:
    for start in range(0, len(ids), _CHUNK):
        condition = ContactRow.id.in_(list(ids[start : start + _CHUNK]))
        ContactRow.delete().where(condition).execute(workspace.database)


def _called(before: list[dict[str, object]]) -> dict[int, tuple[str, str]]:
    """The uid and the name of each, by id."""
    return {int(str(one["id"])): (str(one["uid"]), str(one["full_name"])) for one in before}


def _restore(workspace: Workspace, kept: Kept, at: str) -> tuple[int, dict[int, str]]:
    """Put back who gained by the import; how many, and who changed since, by id and name.

    They are then of the import before it again, which can be taken back in its turn.
    """
    rows = workspace.select("SELECT id, updated_at, full_name FROM contact")
    stamps: dict[int, str] = {row[0]: row[1] for row in rows}
    names: dict[int, str] = {row[0]: row[2] for row in rows}
    done, changed = 0, {}
    for values in kept.before:
        an_id = int(str(values["id"]))
        if an_id not in stamps:
            continue
        if stamps[an_id] != at:
            changed[an_id] = names[an_id]
            continue
        own = {key: value for key, value in values.items() if key != "id"}
        contacts.save(workspace, _as_it_was(workspace, an_id, own))
        done += 1
        stamps.pop(an_id)
    for owner, updated_at, import_id in kept.stamps:
        if owner not in stamps:
            sql = "UPDATE contact SET updated_at = ?, import_id = ? WHERE id = ?"
            workspace.database.execute_sql(sql, (updated_at, import_id, owner))
    return done, changed


def _days_of(workspace: Workspace, ids: Collection[int]) -> list[tuple[int, str]]:
    """With whom and when each of these touches was."""
    rows = workspace.select('SELECT id, contact_id, "on" FROM touch')
    return [(row[1], row[2]) for row in rows if row[0] in ids]


def _follow(
    workspace: Workspace, kept: Kept, changed: Collection[int], days: Sequence[tuple[int, str]]
) -> None:
    """Let the last touches of those who `changed` follow the touches that went with the import."""
    before = {int(str(one["id"])): str(one.get("last_touch", "")) for one in kept.before}
    for an_id, on in days:
        if an_id in changed:
            touch_rows.follow(workspace.database, an_id, on, at_least=before[an_id])


def _as_it_was(workspace: Workspace, an_id: int, values: dict[str, object]) -> Contact:
    """Somebody as they were before, but for a touch since then, which changes nobody."""
    now = contacts.get(workspace, an_id)
    # The picture is in the report where the import changed it; else the present one is right.
    has_photo = "photo" in values
    old = contact_from(values)  # type: ignore[arg-type]  # it came from JSON
    photo = old.photo if has_photo else now.photo
    latest = max((touch[0] for touch in touches.of_contact(workspace, an_id)), default="")
    return replace(
        old,
        id=an_id,
        photo=photo,
        referred_by_id=now.referred_by_id,
        last_touch=max(old.last_touch, latest),
    )


def _trash_again(workspace: Workspace, ids: Sequence[int], staying: Collection[int]) -> None:
    # From now on: who was here when the import came is not to be emptied at once.
    now = datetime.now(UTC).isoformat(timespec="seconds")
    going = [an_id for an_id in ids if an_id not in staying]
    condition = ContactRow.id.in_(going) & (ContactRow.trashed_at == "")
    ContactRow.update(trashed_at=now).where(condition).execute(workspace.database)
