"""The undo journal: triggers write down the inverse of each change of a row.

After SQLite's own note on undo (sqlite.org/undoredo.html), extended: each line knows its step and
whose row it changes; undoing a step lets the same triggers write down the redo. A bulk insert of
consecutive ids is one line (its triggers rest, see `bulk_inserted`).
"""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime, timedelta
from functools import cache
from typing import NamedTuple

from peewee import SqliteDatabase

from netdesk.store.database import Row
from netdesk.store.tracked import TRACKED

KEPT_STEPS = 100
FRESH_FOR = timedelta(minutes=2)
REFUSAL = "written outside a change"
# Pieces of one size at which FTS5 begins to merge them, by its own setting; 0 is never.
_MERGED_AT, _NEVER = 4, 0


class Step(NamedTuple):
    """One undoable change, by its label and when it was made (ISO 8601, UTC)."""

    id: int
    label: str
    at: str
    is_undone: bool


def install_triggers(database: SqliteDatabase) -> None:
    """Create the triggers that are missing or older than this program's."""
    found = dict(
        database.execute_sql(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall()
    )
    wanted = _triggers(database)
    if found == wanted:
        return
    with database.atomic():
        for name in found.keys() - wanted.keys():
            database.execute_sql(f'DROP TRIGGER "{name}"')
        for name, sql in wanted.items():
            if found.get(name) != sql:
                database.execute_sql(f'DROP TRIGGER IF EXISTS "{name}"')
                database.execute_sql(sql)


def begin_step(database: SqliteDatabase, label: str, now: datetime) -> int:
    """Open a step within the running transaction."""
    cursor = database.execute_sql(
        "INSERT INTO journal_step (label, at, is_undone) VALUES (?, ?, 0)",
        (label, now.isoformat(timespec="seconds")),
    )
    step = int(cursor.lastrowid)
    _resume(database, step)
    return step


def end_step(
    database: SqliteDatabase, step: int, *, may_join: bool = False
) -> tuple[int, dict[str, list[tuple[int, int]]]]:
    """Close `step`: the step that stands in its place, and the touched ids as ranges by kind.

    Without ids nothing was changed. Once something was, what could be redone is forgotten. With
    `may_join`, the step goes into the one before when that is fresh, has the same label and
    touched the same record.
    """
    _resume(database, None)
    touched = _touched(database, step)
    if not touched:
        _forget(database, [step])
        return step, touched
    outdated = _run(
        database,
        "SELECT id FROM journal_step WHERE is_undone = 1 UNION SELECT id FROM "
        "(SELECT id FROM journal_step ORDER BY id DESC LIMIT -1 OFFSET ?)",
        KEPT_STEPS,
    )
    _forget(database, [row[0] for row in outdated])
    return _joined(database, step, touched) if may_join else step, touched


def _joined(database: SqliteDatabase, step: int, touched: dict[str, list[tuple[int, int]]]) -> int:
    """The step before, where `step` went into it, else `step`."""
    newest, *others = history(database)
    if not others or others[0].label != newest.label or not _is_fresh(others[0], newest.at):
        return step
    # Two people can have one name, and a person two plans: each has its own undo.
    before = _touched(database, others[0].id)
    if any(set(ranges) & set(before.get(kind, [])) for kind, ranges in touched.items()):
        database.execute_sql(
            "UPDATE journal SET step = ? WHERE step = ?", (others[0].id, newest.id)
        )
        _forget(database, [newest.id])
        return others[0].id
    return step


def _is_fresh(step: Step, at: str) -> bool:
    return datetime.fromisoformat(at) - datetime.fromisoformat(step.at) < FRESH_FOR


def next_to_undo(database: SqliteDatabase) -> Step | None:
    """The newest change that stands."""
    return _step(database, "WHERE is_undone = 0 ORDER BY id DESC LIMIT 1")


def next_to_redo(database: SqliteDatabase) -> Step | None:
    """The change that was undone last."""
    return _step(database, "WHERE is_undone = 1 ORDER BY id LIMIT 1")


def history(database: SqliteDatabase) -> list[Step]:
    """The changes that are kept, newest first."""
    rows = _run(database, "SELECT id, label, at, is_undone FROM journal_step ORDER BY id DESC")
    return [Step(row[0], row[1], row[2], bool(row[3])) for row in rows]


@contextmanager
def resting(database: SqliteDatabase) -> Iterator[None]:
    """Write nothing down within the block, whose rows go for good: `forget_about` them first."""
    database.execute_sql("UPDATE journal_state SET is_bulk = 1")
    yield
    _resume(database, None)


def forget_about(database: SqliteDatabase, going: Mapping[str, Collection[int]]) -> None:
    """Forget the steps that touched the records `going` (ids by kind), and all that stand before.

    Undone without them, those would bring half of somebody back. What was undone goes as a whole.
    """
    rows = database.execute_sql(
        "SELECT DISTINCT s.id, s.is_undone, j.kind, j.owner, j.owner_last FROM journal j "
        "JOIN journal_step s ON s.id = j.step WHERE j.kind != ''"
    )
    ids = {kind: sorted(some) for kind, some in going.items()}
    touching = {
        bool(is_undone): step
        for step, is_undone, kind, first, last in sorted(rows.fetchall())
        if _is_any_within(ids.get(kind, []), first, last)
    }
    _forget(
        database,
        [
            step.id
            for step in history(database)
            if step.is_undone in touching and (step.is_undone or step.id <= touching[False])
        ],
    )


def _is_any_within(ids: list[int], first: int, last: int) -> bool:
    at = bisect_left(ids, first)
    return at < len(ids) and ids[at] <= last


def reaches(database: SqliteDatabase, kind: str, an_id: int) -> bool:
    """Whether a step that is kept touched this record, so that replaying may bring it back."""
    sql = "SELECT 1 FROM journal WHERE kind = ? AND ? BETWEEN owner AND owner_last LIMIT 1"
    return bool(database.execute_sql(sql, (kind, an_id)).fetchall())


def replay(
    database: SqliteDatabase, step: Step, *, is_mending: bool = False
) -> dict[str, list[tuple[int, int]]]:
    """Undo or redo `step` within the running transaction; the touched ids as ranges by kind.

    When it `is_mending`, rows that would hang on somebody who has gone for good follow them.
    """
    database.execute_sql("PRAGMA defer_foreign_keys = 1")
    statements = _run(
        database, "SELECT id, sql FROM journal WHERE step = ? ORDER BY id DESC", step.id
    )
    _resume(database, step.id)
    for _, sql in statements:
        database.execute_sql(sql)
    if is_mending:
        _cut_loose_ends(database)
    _resume(database, None)
    if statements:
        newest = statements[0][0]
        touched = _touched(database, step.id)
        database.execute_sql("DELETE FROM journal WHERE step = ? AND id <= ?", (step.id, newest))
    else:
        touched = {}
    database.execute_sql(
        "UPDATE journal_step SET is_undone = ? WHERE id = ?", (int(not step.is_undone), step.id)
    )
    return touched


def _cut_loose_ends(database: SqliteDatabase) -> None:
    """Do to rows that name a row which is not there what their table says for when it goes."""
    for table, row_id, _, number in database.execute_sql("PRAGMA foreign_key_check").fetchall():
        keys = database.execute_sql(f'PRAGMA foreign_key_list("{table}")').fetchall()
        column, on_delete = next((key[3], key[6]) for key in keys if key[0] == number)
        start = f'UPDATE "{table}" SET "{column}" = NULL'
        if on_delete == "CASCADE":
            start = f'DELETE FROM "{table}"'
        database.execute_sql(f"{start} WHERE rowid = ?", (row_id,))


def pause_for_bulk(database: SqliteDatabase, table: str) -> None:
    """Take away the triggers on inserts into `table` until `bulk_inserted` puts them back.

    To ask them at each row whether they rest took a tenth of an import's time.
    """
    for name in _insert_trigger_names(table):
        database.execute_sql(f'DROP TRIGGER IF EXISTS "{name}"')


def bulk_inserted(
    database: SqliteDatabase, step: int, kind: str, table: str, first: int, last: int
) -> None:
    """Write down that rows `first` to `last` of `table` are new, in the place of a line each.

    `kind` is empty for rows that belong to others that are new as well. Where `last` is before
    `first`, there are none.
    """
    triggers = _triggers(database)
    for name in _insert_trigger_names(table):
        database.execute_sql(triggers[name])
    if last < first:
        return
    if table == "contact":
        _search_many(database, first, last)
    database.execute_sql(
        "INSERT INTO journal (step, kind, owner, owner_last, sql) VALUES (?, ?, ?, ?, ?)",
        (step, kind, first, last, f'DELETE FROM "{table}" WHERE id BETWEEN {first} AND {last}'),
    )


def _search_many(database: SqliteDatabase, first: int, last: int) -> None:
    """Let contacts `first` to `last` be found.

    Through its trigger, FTS5 would flush its index at every single row. What it writes is merged
    at the changes that follow, a little at each, rather than while somebody waits for all of it.
    """
    merging = "INSERT INTO contact_search (contact_search, rank) VALUES ('automerge', ?)"
    database.execute_sql(merging, (_NEVER,))
    database.execute_sql(
        "INSERT INTO contact_search (rowid, search_text) "
        "SELECT id, search_text FROM contact WHERE id BETWEEN ? AND ?",
        (first, last),
    )
    database.execute_sql(merging, (_MERGED_AT,))


def _run(database: SqliteDatabase, sql: str, *parameters: int) -> list[Row]:
    rows: list[Row] = database.execute_sql(sql, parameters).fetchall()
    return rows


def _resume(database: SqliteDatabase, step: int | None) -> None:
    database.execute_sql("UPDATE journal_state SET step = ?, is_bulk = 0", (step,))


def _forget(database: SqliteDatabase, steps: list[int]) -> None:
    for step in steps:
        database.execute_sql("DELETE FROM journal WHERE step = ?", (step,))
        database.execute_sql("DELETE FROM journal_step WHERE id = ?", (step,))


def _step(database: SqliteDatabase, clause: str) -> Step | None:
    rows = _run(database, f"SELECT id, label, at, is_undone FROM journal_step {clause}")
    return Step(rows[0][0], rows[0][1], rows[0][2], bool(rows[0][3])) if rows else None


def _touched(database: SqliteDatabase, step: int) -> dict[str, list[tuple[int, int]]]:
    rows = _run(
        database,
        "SELECT DISTINCT kind, owner, owner_last FROM journal WHERE step = ? AND kind != ''",
        step,
    )
    touched: dict[str, list[tuple[int, int]]] = {}
    for kind, first, last in rows:
        touched.setdefault(kind, []).append((first, last))
    return touched


def _triggers(database: SqliteDatabase) -> dict[str, str]:
    triggers = dict(_SEARCH_TRIGGERS)
    for table, columns in _columns(database).items():
        triggers |= _journal_triggers(table, columns)
    return triggers


def _insert_trigger_names(table: str) -> list[str]:
    return [f"journal_{table}_insert", *(["search_insert"] if table == "contact" else [])]


def _columns(database: SqliteDatabase) -> dict[str, tuple[str, ...]]:
    """The columns of each tracked table, as the file itself has them."""
    columns: dict[str, tuple[str, ...]] = dict.fromkeys(TRACKED, ())
    rows = database.execute_sql(
        "SELECT one.name, field.name FROM sqlite_master one, pragma_table_info(one.name) field "
        "WHERE one.type = 'table' ORDER BY field.cid"
    )
    for table, column in rows.fetchall():
        if table in columns:
            columns[table] += (column,)
    return columns


@cache
def _journal_triggers(table: str, columns: tuple[str, ...]) -> dict[str, str]:
    names = ", ".join(f'"{name}"' for name in columns)
    old_values = " || ',' || ".join(f'quote(OLD."{name}")' for name in columns)
    old_pairs = " || ',' || ".join(f"""'"{name}"=' || quote(OLD."{name}")""" for name in columns)
    differs = " OR ".join(f'OLD."{name}" IS NOT NEW."{name}"' for name in columns)
    inverses = {
        "insert": ("NEW", f"""'DELETE FROM "{table}" WHERE id=' || NEW.id"""),
        "update": ("NEW", f"""'UPDATE "{table}" SET ' || {old_pairs} || ' WHERE id=' || OLD.id"""),
        "delete": ("OLD", f"""'INSERT INTO "{table}" ({names}) VALUES (' || {old_values} || ')'"""),
    }
    return {
        f"journal_{table}_{verb}": _journal_trigger(
            table, verb, side, inverse, differs if verb == "update" else ""
        )
        for verb, (side, inverse) in inverses.items()
    }


def _journal_trigger(table: str, verb: str, side: str, inverse: str, differs: str) -> str:
    kind, owner = TRACKED[table]
    awake = "(SELECT is_bulk FROM journal_state) = 0"
    when = f"{awake} AND ({differs})" if differs else awake
    owner_id = f'{side}."{owner}"'
    return (
        f'CREATE TRIGGER journal_{table}_{verb} AFTER {verb.upper()} ON "{table}" '
        f"WHEN {when} BEGIN "
        f"SELECT RAISE(ABORT, '{REFUSAL}') WHERE (SELECT step FROM journal_state) IS NULL; "
        "INSERT INTO journal (step, kind, owner, owner_last, sql) "
        f"SELECT step, '{kind}', {owner_id}, {owner_id}, {inverse} FROM journal_state; END"
    )


_SEARCH_TRIGGERS = {
    "search_insert": (
        "CREATE TRIGGER search_insert AFTER INSERT ON contact "
        "WHEN (SELECT is_bulk FROM journal_state) = 0 BEGIN "
        "INSERT INTO contact_search (rowid, search_text) VALUES (NEW.id, NEW.search_text); END"
    ),
    "search_delete": (
        "CREATE TRIGGER search_delete AFTER DELETE ON contact BEGIN "
        "INSERT INTO contact_search (contact_search, rowid, search_text) "
        "VALUES ('delete', OLD.id, OLD.search_text); END"
    ),
    "search_update": (
        "CREATE TRIGGER search_update AFTER UPDATE OF search_text ON contact "
        "WHEN OLD.search_text IS NOT NEW.search_text BEGIN "
        "INSERT INTO contact_search (contact_search, rowid, search_text) "
        "VALUES ('delete', OLD.id, OLD.search_text); "
        "INSERT INTO contact_search (rowid, search_text) VALUES (NEW.id, NEW.search_text); END"
    ),
}
