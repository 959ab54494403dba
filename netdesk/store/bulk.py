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
    if not listed:
        return
    names = ", ".join(f'"{name}"' for name in ("id", *columns))
    marks = ", ".join("?" * (len(columns) + 1))
    journal.pause_for_bulk(database, table)
    try:
        database.connection().executemany(
            f'INSERT INTO "{table}" ({names}) VALUES ({marks})', listed
        )
    except sqlite3.DatabaseError as error:
        raise translate(error) or error from error
    first, last = listed[0][0], listed[-1][0]
    journal.bulk_inserted(database, step, kind, table, int(str(first)), int(str(last)))
