"""What the database knows of the people whom an import may meet, in as few queries as it takes."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from netdesk.matching.score import KnownPeople
from netdesk.store.database import Row
from netdesk.workspace import Workspace

# Up to so many keys it is quicker to ask for each than to read them all.
_FEW = 2000
_CHUNK = 500


def known_people(workspace: Workspace, uids: set[str], keys: set[str]) -> KnownPeople:
    """The people who have one of `uids` or `keys`, those in the trash by uid only."""
    if len(uids) + len(keys) > _FEW:
        return _all_people(workspace)
    found = {
        row[0]: row
        for row in _where(
            workspace, "SELECT id, uid, sort_key, trashed_at FROM contact", "uid", uids
        )
    }
    owners: dict[int, list[str]] = defaultdict(list)
    for owner, key in _where(
        workspace, "SELECT contact_id, match_key FROM detail", "match_key", keys
    ):
        owners[owner].append(key)
    missing = [owner for owner in owners if owner not in found]
    for row in _where(
        workspace, "SELECT id, uid, sort_key, trashed_at FROM contact", "id", missing
    ):
        found[row[0]] = row
    return _known(found.values(), owners)


def untouched_since_import(workspace: Workspace, ids: Sequence[int]) -> set[int]:
    """Those of `ids` whom nobody has changed by hand since an import wrote them last."""
    sql = (
        "SELECT c.id FROM contact c JOIN import_batch b ON b.id = c.import_id "
        "WHERE c.updated_at = b.at"
    )
    rows = _where(workspace, sql, "c.id", ids, join="AND")
    return {row[0] for row in rows}


def in_trash(workspace: Workspace, ids: Sequence[int]) -> set[int]:
    """Those of `ids` who are in the trash."""
    sql = "SELECT id FROM contact WHERE trashed_at != ''"
    return {row[0] for row in _where(workspace, sql, "id", ids, join="AND")}


def _all_people(workspace: Workspace) -> KnownPeople:
    people = workspace.select("SELECT id, uid, sort_key, trashed_at FROM contact")
    owners: dict[int, list[str]] = defaultdict(list)
    sql = "SELECT contact_id, match_key FROM detail WHERE match_key != ''"
    for owner, key in workspace.select(sql):
        owners[owner].append(key)
    return _known(people, owners)


def _known(people: Iterable[Row], owners: dict[int, list[str]]) -> KnownPeople:
    known = KnownPeople()
    for an_id, uid, name, trashed_at in people:
        known.add(an_id, uid, name, () if trashed_at else owners.get(an_id, ()))
    return known


def _where(
    workspace: Workspace, sql: str, column: str, values: Iterable[object], join: str = "WHERE"
) -> list[Row]:
    wanted = list(values)
    rows: list[Row] = []
    for start in range(0, len(wanted), _CHUNK):
        chunk = tuple(wanted[start : start + _CHUNK])
        marks = ",".join("?" * len(chunk))
        rows += workspace.select(f"{sql} {join} {column} IN ({marks})", chunk)
    return rows
