"""What the database knows of the people whom an import may meet, in as few queries as it takes."""

import json
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence, Set

from msgspec import Struct, field

from netdesk.matching.former import FORMER
from netdesk.matching.names import family_key
from netdesk.matching.score import KnownPeople, derived_uid
from netdesk.settings import phone_region
from netdesk.store.database import Row
from netdesk.text import sort_key
from netdesk.workspace import Workspace

# Up to so many keys it is quicker to ask for each than to read them all.
_FEW = 2000
_KEYS = "SELECT contact_id, match_key FROM detail"
_NAMES = "SELECT id, sort_key FROM contact"


class Wanted(Struct, frozen=True):
    """What records can be known by.

    `called` are the uids that the files gave, each with the name of the record that brings it;
    `bare` are the uids of records that can be known by nothing else. `pairs` are names with each
    phone key: a number alone makes nobody known. `at_work` are companies by id, each with the
    family keys of those who work there.
    """

    uids: set[str] = field(default_factory=set)
    called: set[tuple[str, str]] = field(default_factory=set)
    bare: set[str] = field(default_factory=set)
    keys: set[str] = field(default_factory=set)
    pairs: set[tuple[str, str]] = field(default_factory=set)
    at_work: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))


def known_people(workspace: Workspace, wanted: Wanted) -> KnownPeople:
    """The people who share something of `wanted`, and nobody else; the trashed by uid only."""
    known = KnownPeople(region=phone_region(workspace))
    former = _former(workspace)
    by_uid = _by_uid(workspace, wanted.uids)
    stand_ins = _stand_ins(wanted, by_uid.keys(), former)
    by_uid |= _by_uid(workspace, stand_ins)
    _learn_former(known, former, wanted.uids | stand_ins)
    owners = _owners(workspace, wanted, known.also)
    workers = _workers(workspace, wanted)
    ids = owners.keys() | workers.keys() | set(known.refs.values()) | set(by_uid.values())
    sql = "SELECT id, uid, sort_key, trashed_at FROM contact"
    for an_id, uid, name, trashed_at in _where(workspace, sql, "id", sorted(ids)):
        known.add(an_id, uid, name, () if trashed_at else dict.fromkeys(owners.get(an_id, ())))
        for company in () if trashed_at else workers.get(an_id, ()):
            known.at_work[company, family_key(name)].append(an_id)
    return known


def untouched_since_import(workspace: Workspace, ids: Sequence[int]) -> set[int]:
    """Those of `ids` whom nobody has changed by hand since an import wrote them last."""
    sql = (
        "SELECT c.id FROM contact c JOIN import_batch b ON b.id = c.import_id "
        "WHERE c.updated_at = b.at"
    )
    rows = _where(workspace, sql, "c.id", ids, join="AND")
    return {row[0] for row in rows}


def stamps_of(workspace: Workspace, ids: Sequence[int]) -> list[Row]:
    """When each of `ids` was last changed, and by which import: (id, updated_at, import_id)."""
    return _where(workspace, "SELECT id, updated_at, import_id FROM contact", "id", ids)


def in_trash(workspace: Workspace, ids: Sequence[int]) -> set[int]:
    """Those of `ids` who are in the trash."""
    sql = "SELECT id FROM contact WHERE trashed_at != ''"
    return {row[0] for row in _where(workspace, sql, "id", ids, join="AND")}


def count_here(workspace: Workspace, ids: Collection[int]) -> int:
    """How many of `ids` are here, in the trash or not."""
    return len(_where(workspace, "SELECT id FROM contact", "id", ids)) if ids else 0


def _former(workspace: Workspace) -> list[Row]:
    """The uids and the names that people had who were merged away: (owner now, field, value)."""
    return workspace.select(
        "SELECT e.contact_id, e.params, e.value FROM extra e JOIN contact c ON c.id = e.contact_id "
        "WHERE e.name = ? AND e.params IN ('FIELD=uid', 'FIELD=full_name') AND c.trashed_at = ''",
        (FORMER,),
    )


def _learn_former(known: KnownPeople, former: list[Row], uids: set[str]) -> None:
    """Who somebody merged away has become: by the uid and the names that they had."""
    for owner, params, value in former:
        if params == "FIELD=full_name":
            known.also[owner].add(sort_key(value))
        elif value in uids:
            known.refs.setdefault(value, owner)


def _stand_ins(wanted: Wanted, here: Set[str], former: list[Row]) -> set[str]:
    """What people may have been given here in the place of a wanted uid that was taken."""
    names = Counter(uid for uid, _ in wanted.called)
    taken = {uid for uid, count in names.items() if count > 1} | wanted.bare
    taken |= names.keys() & (here | {value for _, _, value in former})
    return {derived_uid(uid, name) for uid, name in wanted.called if uid in taken}


def _by_uid(workspace: Workspace, uids: Collection[str]) -> dict[str, int]:
    """The ids of those who have one of `uids`."""
    sql = "SELECT uid, id FROM contact"
    if len(uids) <= _FEW:
        return dict(_where(workspace, sql, "uid", uids)) if uids else {}
    return {uid: an_id for uid, an_id in workspace.select(sql) if uid in uids}


def _owners(
    workspace: Workspace, wanted: Wanted, also: Mapping[int, set[str]]
) -> dict[int, list[str]]:
    """Who has which of the wanted keys; a phone only who has the name too that comes with it."""
    sql, names_sql = f"{_KEYS} WHERE match_key != ''", f"{_NAMES} WHERE trashed_at = ''"
    names: dict[int, str]
    if len(wanted.keys) > _FEW:
        rows = [row for row in workspace.select(sql) if row[1] in wanted.keys]
        names = dict(workspace.select(names_sql))
    else:
        rows = _where(workspace, sql, "match_key", wanted.keys, "AND")
        names = dict(_where(workspace, names_sql, "id", [row[0] for row in rows], "AND"))
    owners: dict[int, list[str]] = defaultdict(list)
    for owner, key in rows:
        if (
            key[0] != "p"
            or (names.get(owner, ""), key) in wanted.pairs
            or any((name, key) in wanted.pairs for name in also.get(owner, ()))
        ):
            owners[owner].append(key)
    return owners


def _workers(workspace: Workspace, wanted: Wanted) -> dict[int, set[int]]:
    """Who works or worked at a wanted company and may be of a wanted family."""
    sql = """SELECT p.contact_id, p.company_id, c.sort_key FROM position p
        JOIN contact c ON c.id = p.contact_id"""
    if len(wanted.at_work) > _FEW:
        rows = workspace.select(f"{sql} WHERE p.company_id IS NOT NULL")
    else:
        rows = _where(workspace, sql, "p.company_id", wanted.at_work)
    workers: dict[int, set[int]] = defaultdict(set)
    for an_id, company, name in rows:
        if company in wanted.at_work and family_key(name) in wanted.at_work[company]:
            workers[an_id].add(company)
    return workers


def _where(
    workspace: Workspace, sql: str, column: str, values: Iterable[object], join: str = "WHERE"
) -> list[Row]:
    listed = json.dumps(list(values))
    return workspace.select(f"{sql} {join} {column} IN (SELECT value FROM json_each(?))", (listed,))
