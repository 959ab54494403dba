"""The trash: who was deleted, the way back, and the end of it after 30 days."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from netdesk.after import debrief_drafts
from netdesk.store import journal
from netdesk.store.references import references_to
from netdesk.store.tables import ContactRow
from netdesk.store.tracked import TRACKED
from netdesk.workspace import Changes, Workspace

_KEPT = timedelta(days=30)
_A_DAY = timedelta(days=1)
_CHUNK = 500


class TrashedContact(NamedTuple):
    """Somebody who was deleted, `at` as ISO 8601 in UTC."""

    id: int
    full_name: str
    company: str
    at: str


def trashed(workspace: Workspace) -> list[TrashedContact]:
    """All who are in the trash, the newest first."""
    rows = workspace.select(
        "SELECT id, full_name, company_name, trashed_at FROM contact WHERE trashed_at != '' "
        "ORDER BY trashed_at DESC, sort_key, id"
    )
    return [TrashedContact(*row) for row in rows]


def bring_back(workspace: Workspace, ids: Sequence[int], who: str) -> None:
    """Take people out of the trash; `who` they are names the step."""
    with workspace.change(f"Bring back {who}"):
        query = ContactRow.update(trashed_at="").where(ContactRow.id.in_(list(ids)))
        query.execute(workspace.database)


def days_left(at: str, now: datetime) -> int:
    """In how many days somebody who was deleted `at` goes for good, 0 for now; `now` has a zone.

    A clock that was set back makes it no longer than it is at the deletion.
    """
    left = datetime.fromisoformat(at) + _KEPT - now
    return -(-min(max(left, timedelta()), _KEPT) // _A_DAY)


def is_due(workspace: Workspace, now: datetime) -> bool:
    """Whether anybody has been in the trash for 30 days; `now` has a zone."""
    return bool(_due(workspace, now, limit=1))


def empty(workspace: Workspace, now: datetime) -> int:
    """Let all who have been in the trash for 30 days go, with what hangs on them; how many.

    A backup is made before, and no undo brings them back: the steps that reach to them are
    forgotten. Where nobody is due, nothing is written.

    Raises:
        WorldError: the file cannot be written, or no backup made; nothing was changed.
    """
    if not is_due(workspace, now):
        return 0
    workspace.back_up_before("emptying")
    with workspace.write_untracked():
        ids = _due(workspace, now)
        going = _records_of(workspace, ids)
        losing = _all_in(workspace, "contact", "referred_by_id", ids)
        journal.forget_about(workspace.database, going)
        with journal.resting(workspace.database):
            for chunk in _chunks(ids):
                ContactRow.delete().where(ContactRow.id.in_(chunk)).execute(workspace.database)
                _forget_in_imports(workspace, chunk)
    for meeting_id in going["meeting"]:
        debrief_drafts.forget(workspace, meeting_id)
    going["contact"] |= losing
    touched = {kind: [(an_id, an_id) for an_id in sorted(some)] for kind, some in going.items()}
    workspace.changed.emit(Changes("Empty the trash", "do", touched))
    return len(ids)


def _forget_in_imports(workspace: Workspace, ids: list[int]) -> None:
    """Take these people out of what an import keeps of those whom it changed (`undo_import`)."""
    theirs = f"json_extract(value, '$.id') IN ({','.join('?' * len(ids))})"
    before = "json_each(report, '$.before')"
    workspace.database.execute_sql(
        "UPDATE import_batch SET report = json_replace(report, '$.before', json("
        f"(SELECT json_group_array(json(value)) FROM {before} WHERE NOT {theirs}))) "
        f"WHERE json_valid(report) AND EXISTS (SELECT 1 FROM {before} WHERE {theirs})",
        (*ids, *ids),
    )


def _due(workspace: Workspace, now: datetime, limit: int = -1) -> list[int]:
    until = (now - _KEPT).astimezone(UTC).isoformat(timespec="seconds")
    rows = workspace.select(
        "SELECT id FROM contact WHERE trashed_at > '' AND trashed_at <= ? LIMIT ?", (until, limit)
    )
    return [int(row[0]) for row in rows]


def _records_of(workspace: Workspace, ids: Sequence[int]) -> dict[str, set[int]]:
    """These people and all records of their own that hang on them, by kind."""
    found = {"contact": set(ids)}
    for table, column in references_to(ContactRow, but=frozenset({"contact"})):
        kind, own = TRACKED.get(table, ("", ""))
        if own == "id":
            found[kind] = found.get(kind, set()) | _all_in(workspace, table, column, ids)
    return found


def _all_in(workspace: Workspace, table: str, column: str, ids: Sequence[int]) -> set[int]:
    return {
        int(row[0])
        for chunk in _chunks(ids)
        for row in workspace.select(
            f'SELECT id FROM "{table}" WHERE "{column}" IN ({",".join("?" * len(chunk))})',
            tuple(chunk),
        )
    }


def _chunks(ids: Sequence[int]) -> Iterator[list[int]]:
    return (list(ids[start : start + _CHUNK]) for start in range(0, len(ids), _CHUNK))
