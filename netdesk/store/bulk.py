"""Many rows at once: explicit consecutive ids, one line in the journal."""

from collections.abc import Iterable, Sequence

from peewee import SqliteDatabase

from netdesk.store import journal
from netdesk.store.database import translated

# To begin and end a statement costs as much as a small row does.
_AT_ONCE = 100


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
    _insert_from(first, database, step, kind, table, columns, list(rows))
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
    if listed:
        first = int(str(listed[0][0]))
        _insert_from(first, database, step, kind, table, ("id", *columns), listed)


def _insert_from(
    first: int,
    database: SqliteDatabase,
    step: int,
    kind: str,
    table: str,
    columns: Sequence[str],
    rows: list[tuple[object, ...]],
) -> None:
    """Insert `rows`, whose ids count up from `first`."""
    if not rows:
        return
    names = ", ".join(f'"{name}"' for name in columns)
    marks = f"({', '.join('?' * len(columns))})"
    start = f'INSERT INTO "{table}" ({names}) VALUES '
    whole = len(rows) - len(rows) % _AT_ONCE
    together = (_joined(rows[n : n + _AT_ONCE]) for n in range(0, whole, _AT_ONCE))
    journal.pause_for_bulk(database, table)
    with translated():
        connection = database.connection()
        connection.executemany(start + ", ".join([marks] * _AT_ONCE), together)
        connection.executemany(start + marks, rows[whole:])
    journal.bulk_inserted(database, step, kind, table, first, first + len(rows) - 1)


def _joined(rows: list[tuple[object, ...]]) -> list[object]:
    values: list[object] = []
    for row in rows:
        values += row
    return values
