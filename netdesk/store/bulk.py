"""Many rows at once: explicit consecutive ids, one line in the journal."""

from collections.abc import Iterable, Sequence

from peewee import SqliteDatabase, sqlite3  # type: ignore[attr-defined]

from netdesk.store import journal
from netdesk.store.database import translate


def next_id(database: SqliteDatabase, table: str) -> int:
    """The first id from which on all are free, those of deleted rows included."""
    row = database.execute_sql(
        f'SELECT max(coalesce((SELECT max(id) FROM "{table}"), 0), '
        "coalesce((SELECT seq FROM sqlite_sequence WHERE name = ?), 0)) + 1",
        (table,),
    ).fetchone()
    return int(row[0])


def append_rows(
    database: SqliteDatabase,
    step: int,
    kind: str,
    table: str,
    columns: Sequence[str],
    rows: Iterable[tuple[object, ...]],
) -> int:
    """Insert `rows` after all others, within `step`; the first one's id, from which they count up.

    `kind` is empty for rows that belong to others that are new as well.

    Raises:
        WorldError: the file cannot be written; the change must be rolled back.
    """
    first = next_id(database, table)
    listed = list(rows)
    _insert(database, table, columns, listed)
    if listed:
        journal.bulk_inserted(database, step, kind, table, first, first + len(listed) - 1)
    return first


def insert_rows(
    database: SqliteDatabase,
    step: int,
    kind: str,
    table: str,
    columns: Sequence[str],
    rows: Iterable[tuple[object, ...]],
) -> None:
    """Insert `rows`, whose first column is the id, counting up without a gap, within `step`.

    `kind` is empty for rows that belong to others that are new as well.

    Raises:
        WorldError: the file cannot be written; the change must be rolled back.
    """
    listed = list(rows)
    _insert(database, table, ("id", *columns), listed)
    if listed:
        first, last = int(str(listed[0][0])), int(str(listed[-1][0]))
        journal.bulk_inserted(database, step, kind, table, first, last)


def _insert(
    database: SqliteDatabase, table: str, columns: Sequence[str], rows: list[tuple[object, ...]]
) -> None:
    if not rows:
        return
    names = ", ".join(f'"{name}"' for name in columns)
    marks = ", ".join("?" * len(columns))
    journal.pause_for_bulk(database, table)
    try:
        database.connection().executemany(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', rows)
    except sqlite3.DatabaseError as error:
        raise translate(error) or error from error
