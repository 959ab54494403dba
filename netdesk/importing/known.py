"""What the database knows of the people whom an import may meet, in as few queries as it takes."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from netdesk.matching.score import KnownPeople
from netdesk.store.database import Row
from netdesk.workspace import Workspace

# Up to so many keys it is quicker to ask for each than to read them all.
_FEW = 2000
_CHUNK = 500
_KEYS = "SELECT contact_id, match_key FROM detail"


def known_people(workspace: Workspace, uids: set[str], keys: set[str]) -> KnownPeople:
    """The people who have one of `uids` or `keys`, and nobody else; the trashed by uid only."""
    if len(uids) + len(keys) > _FEW:
        people = workspace.select("SELECT id, uid FROM contact")
        details = workspace.select(f"{_KEYS} WHERE match_key != ''")
    else:
        people = _where(workspace, "SELECT id, uid FROM contact", "uid", uids)
        details = _where(workspace, _KEYS, "match_key", keys)
    owners: dict[int, list[str]] = defaultdict(list)
    for owner, key in details:
        if key in keys:
            owners[owner].append(key)
    ids = {row[0] for row in people if row[1] in uids} | owners.keys()
    known = KnownPeople()
    sql = "SELECT id, uid, sort_key, trashed_at FROM contact"
    for an_id, uid, name, trashed_at in _where(workspace, sql, "id", sorted(ids)):
        known.add(an_id, uid, name, () if trashed_at else owners.get(an_id, ()))
    return known


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
