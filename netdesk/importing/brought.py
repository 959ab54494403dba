"""What an import brought beside people, noted row by row: what nobody changed can go again.

A row that nobody changed holds nobody back and goes with whom it hangs on. Who stays keeps all of
theirs; what was changed, or has other work hanging on it, stays too.
"""

import json
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from hashlib import blake2b
from itertools import compress

from msgspec import Struct
from msgspec.structs import replace

from netdesk.store.bulk import next_id
from netdesk.store.database import Row
from netdesk.workspace import Workspace

# Rows by table and id.
Rows = dict[str, set[int]]

_OF_PEOPLE = ("touch", "promise", "evidence", "meeting")
_OF_COMPANIES = (
    *("company_alias", "company_fact", "news_item", "signal"),
    *("feed", "company_fit", "benchmark"),
)
# They go with their group, event or person, and never alone.
_MEMBERS = ("group_person", "event_person")
_OWN = (
    *("group", "event", "goal", "proof_point", "own_offer"),
    *("brand_statement", "plan_template"),
)
_TABLES = ("company", *_OF_COMPANIES, *_OF_PEOPLE, "referral", *_MEMBERS, *_OWN, "criterion")
_ENTRIES = (*_OF_PEOPLE, "referral", *_OWN, "criterion", "benchmark")
# A plan is written anew at each save of its meeting: its rows are a part of that.
_PARTS = {"meeting": ("plan_line", "offer", "question", "ask")}
_PEOPLE_HELD_BY = (
    *((table, "contact_id") for table in (*_OF_PEOPLE, *_MEMBERS)),
    *(("referral", "giver_id"), ("referral", "named_id")),
)
# What hangs on what, so that whatever holds something is decided on before that.
_HELD_BY = {
    "meeting": (("promise", "meeting_id"), ("evidence", "meeting_id"), ("referral", "meeting_id")),
    "event": (("promise", "event_id"), ("event_person", "event_id")),
    "group": (("event", "group_id"), ("group_person", "group_id")),
    "goal": (("proof_point", "goal_id"),),
}
_COMPANY_HELD_BY = ("position", *_OF_COMPANIES, "event_person")
_GAPS = (
    *("website", "industry", "place", "size", "thesis"),
    *("thesis_since", "may_need", "is_target", "fit", "note"),
)
# The two halves of a print.
_OWNER_BYTES = 4
_REST_BYTES = 8


class Before(Struct, frozen=True):
    """The file before an import: the first free id of each table, and what companies say."""

    first: dict[str, int]
    companies: dict[int, Row]


class Brought(Struct, frozen=True):
    """What an import wrote beside people: a print of each row, by table, and the gaps it filled.

    `columns` are those that the prints are of: one that a later program adds to a table does not
    make its rows others. `filled` are parts of companies that were here: id, part, was, became.
    """

    columns: dict[str, list[str]] = {}
    rows: dict[str, list[tuple[int, str]]] = {}
    filled: list[tuple[int, str, str | int, str | int]] = []


def before(workspace: Workspace) -> Before:
    """How the file stands; to be asked within the change, before anything is written."""
    first = {table: next_id(workspace.database, table) for table in _TABLES}
    return Before(first, _companies(workspace))


def brought_since(workspace: Workspace, start: Before) -> Brought:
    """What was written since `start`, within the same change."""
    tables = (*_TABLES, *(part for parts in _PARTS.values() for part in parts))
    columns = {table: _columns(workspace, table) for table in tables}
    filled = [
        (an_id, name, was, became)
        for an_id, values in _companies(workspace).items()
        for name, was, became in zip(_GAPS, start.companies.get(an_id, values), values, strict=True)
        if was != became
    ]
    rows = {
        table: list(_prints(workspace, table, columns, first).items())
        for table, first in start.first.items()
    }
    return Brought(columns, rows, filled)


def unchanged(workspace: Workspace, brought: Brought) -> Rows:
    """The rows that are as the import left them, and on which nothing else hangs."""
    found: Rows = defaultdict(set)
    for table, rows in brought.rows.items():
        if rows:
            now = _prints(workspace, table, brought.columns, rows[0][0])
            found[table] = {an_id for an_id, mark in rows if now.get(an_id) == mark}
    _keep_held(workspace, found)
    return found


def people_held(workspace: Workspace, going: Rows) -> set[int]:
    """The people on whom something hangs that is not `going`."""
    return {
        an_id
        for table, column in _PEOPLE_HELD_BY
        for an_id in _held(workspace, going, table, column)
    }


def keep_whole(
    workspace: Workspace, going: Rows, staying: Collection[int], leaving: Collection[int]
) -> None:
    """Take out of `going` what belongs to the people `staying`, and what else has to stay."""
    for table in _OF_PEOPLE:
        rows = workspace.select(f"SELECT id, contact_id FROM {table}")
        going[table] -= {an_id for an_id, owner in rows if owner in staying}
    for an_id, giver, named in workspace.select("SELECT id, giver_id, named_id FROM referral"):
        both = {giver, named}
        if both.isdisjoint(leaving) and not both.isdisjoint(staying):
            going["referral"].discard(an_id)
    _keep_held(workspace, going)


def _keep_held(workspace: Workspace, going: Rows) -> None:
    """Take out of `going` what rows hang on that are not going."""
    for table, holders in _HELD_BY.items():
        for holder, column in holders:
            going[table] -= _held(workspace, going, holder, column)


def remove(workspace: Workspace, going: Rows) -> None:
    """Delete what is `going` beside people and companies."""
    for table in (*_OF_PEOPLE, "referral", *_OWN):
        _delete(workspace, table, going[table])


def remove_of_companies(
    workspace: Workspace, going: Rows, added: tuple[int, int], brought: Brought
) -> None:
    """Take companies back, once people are: those `added`, by first and last id, and gaps filled.

    One that somebody or something else hangs on stays, with all that was brought of it.
    """
    first, last = added
    held = set[int]().union(
        *(_held(workspace, going, table, "company_id") for table in _COMPANY_HELD_BY)
    )
    here = _companies(workspace).items()
    blank = {an_id for an_id, values in here if first <= an_id <= last and not any(values)}
    leaving = (blank | going["company"]) - held
    for table in _OF_COMPANIES:
        rows = workspace.select(f"SELECT id, company_id FROM {table}")
        going[table] -= {
            an_id
            for an_id, owner in rows
            if owner and first <= owner <= last and owner not in leaving
        }
        _delete(workspace, table, going[table])
    _delete(workspace, "company", leaving)
    fitted = _held(workspace, going, "company_fit", "criterion_id")
    _delete(workspace, "criterion", going["criterion"] - fitted)
    for an_id, name, was, became in brought.filled:
        if name in _GAPS:
            sql = f"UPDATE company SET {name} = ? WHERE id = ? AND {name} = ?"
            workspace.database.execute_sql(sql, (was, an_id, became))


def left_of(workspace: Workspace, brought: Brought) -> Brought:
    """What of it is still here; a gap that was filled is open again, or somebody's own by now."""
    here = {}
    for table, rows in brought.rows.items():
        now = _prints(workspace, table, brought.columns, rows[0][0]) if rows else {}
        here[table] = [row for row in rows if row[0] in now and _is_one(row[1], now[row[0]])]
    return replace(brought, rows=here, filled=[])


def count_beside(
    workspace: Workspace, brought: Brought, staying: Collection[int], changed: Collection[int]
) -> int:
    """How many entries it is beside what belongs to people, or to a company that it brought.

    People `staying` keep all of theirs; of those who were here and `changed`, the companies count
    as theirs.
    """
    entries = {(t, row[0]) for t in ("company", *_ENTRIES) for row in brought.rows.get(t, ())}
    entries |= _in_companies_of_others(workspace, brought)
    for table, column in _PEOPLE_HELD_BY:
        rows = workspace.select(f"SELECT id, {column} FROM {table}")
        entries -= {(table, an_id) for an_id, owner in rows if owner in staying}
    rows = workspace.select("SELECT contact_id, company_id FROM position")
    people = {*staying, *changed}
    return len(entries - {("company", owner) for an_id, owner in rows if an_id in people})


def _in_companies_of_others(workspace: Workspace, brought: Brought) -> set[tuple[str, int]]:
    """What it brought of companies that were here, as table and id."""
    own = {row[0] for row in brought.rows.get("company", ())}
    found = set()
    for table in _OF_COMPANIES:
        if ids := {row[0] for row in brought.rows.get(table, ())}:
            rows = workspace.select(f"SELECT id, company_id FROM {table}")
            found |= {(table, an_id) for an_id, owner in rows if an_id in ids and owner not in own}
    return found


def _held(workspace: Workspace, going: Rows, holder: str, column: str) -> set[int]:
    """What rows of the table `holder` hang on that are not going."""
    sql = f'SELECT id, {column} FROM "{holder}" WHERE {column} IS NOT NULL'
    return {owner for an_id, owner in workspace.select(sql) if an_id not in going[holder]}


def _delete(workspace: Workspace, table: str, ids: Collection[int]) -> None:
    if table == "feed":
        news = "UPDATE news_item SET feed_id = NULL WHERE feed_id IN"
        _each(workspace, news, ids)
    _each(workspace, f'DELETE FROM "{table}" WHERE id IN', ids)


def _each(workspace: Workspace, sql: str, ids: Collection[int]) -> None:
    listed = json.dumps(sorted(ids))
    workspace.database.execute_sql(f"{sql} (SELECT value FROM json_each(?))", (listed,))


def _companies(workspace: Workspace) -> dict[int, Row]:
    rows = workspace.select(f"SELECT id, {', '.join(_GAPS)} FROM company")
    return {row[0]: row[1:] for row in rows}


def _columns(workspace: Workspace, table: str) -> list[str]:
    rows = workspace.select("SELECT name FROM pragma_table_info(?)", (table,))
    return [row[0] for row in rows if row[0] not in ("id", "updated_at")]


def _prints(
    workspace: Workspace, table: str, columns: Mapping[str, Sequence[str]], first: int
) -> dict[int, str]:
    """A print of each row of `table` from id `first` on: what it hangs on, and all that it says."""
    parts: dict[int, list[Row]] = defaultdict(list)
    for part in _PARTS.get(table, ()):
        names = ", ".join(f'"{name}"' for name in columns[part])
        owner = f"{table}_id"
        sql = f"SELECT {owner}, {names} FROM {part} WHERE {owner} >= ? ORDER BY id"
        for an_id, *values in workspace.select(sql, (first,)):
            parts[an_id].append((part, *values))
    names = ", ".join(f'"{name}"' for name in columns[table])
    owners = [name.endswith("_id") for name in columns[table]]
    others = [not is_owner for is_owner in owners]
    rows = workspace.select(f'SELECT id, {names} FROM "{table}" WHERE id >= ?', (first,))
    return {
        an_id: _hash(tuple(compress(values, owners)), _OWNER_BYTES)
        + _hash((tuple(compress(values, others)), parts[an_id]), _REST_BYTES)
        for an_id, *values in rows
    }


def _is_one(mark: str, now: str) -> bool:
    """Whether a row may be the one that had this print, and not another that got its id.

    Who edits a row leaves it with whom it hangs on, and a merge leaves what it says.
    """
    owner = 2 * _OWNER_BYTES
    return mark[:owner] == now[:owner] or mark[owner:] == now[owner:]


def _hash(values: object, size: int) -> str:
    return blake2b(repr(values).encode("utf-8", "replace"), digest_size=size).hexdigest()
