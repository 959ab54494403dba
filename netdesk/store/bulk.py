"""Many rows at once: explicit consecutive ids, one line in the journal."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from peewee import SqliteDatabase

from netdesk.store import journal
from netdesk.store.database import translated

# To begin and end a statement costs as much as a small row does. And of every page that a statement
# of many rows touches, SQLite keeps a copy, to take it back where one of the rows fails.
_AT_ONCE = 1000
# Where so many times more rows come than are there, it is quicker to sort them for an index at the
# end than to find the place of each: 11 instead of 18 microseconds for one of 90,000 people.
_TIMES_MORE = 2


def next_id(database: SqliteDatabase, table: str) -> int:
    """The first id from which on all are free, those of deleted rows included."""
    row = database.execute_sql(
        f'SELECT max(coalesce((SELECT max(id) FROM "{table}"), 0), '
        "coalesce((SELECT seq FROM sqlite_sequence WHERE name = ?), 0)) + 1",
        (table,),
    ).fetchone()
    return int(row[0])


class Appender:
    """Inserts rows into a table as they come, whose ids count up from `next`."""

    def __init__(
        self, database: SqliteDatabase, table: str, columns: Sequence[str], first: int
    ) -> None:
        self.next = first
        self._database = database
        names = ", ".join(f'"{name}"' for name in columns)
        marks = f"({', '.join('?' * len(columns))})"
        self._one = f'INSERT INTO "{table}" ({names}) VALUES {marks}'
        self._many = self._one + f", {marks}" * (_AT_ONCE - 1)
        self._waiting: list[tuple[object, ...]] = []

    def add(self, rows: Iterable[tuple[object, ...]]) -> None:
        """Insert `rows`, but for a few that wait for more to come.

        Raises:
            WorldError: the file cannot be written; the change must be rolled back.
        """
        self._waiting += rows
        whole = len(self._waiting) - len(self._waiting) % _AT_ONCE
        with translated():
            connection = self._database.connection()
            for start in range(0, whole, _AT_ONCE):
                rows_at_once = self._waiting[start : start + _AT_ONCE]
                connection.execute(self._many, _joined(rows_at_once))
        self.next += whole
        del self._waiting[:whole]

    def flush(self) -> None:
        """Insert the rows that wait: others may now belong to them."""
        with translated():
            self._database.connection().executemany(self._one, self._waiting)
        self.next += len(self._waiting)
        self._waiting.clear()


@contextmanager
def appending(
    database: SqliteDatabase,
    step: int,
    kind: str,
    table: str,
    columns: Sequence[str],
    first: int = 0,
    expected: int = 0,
) -> Iterator[Appender]:
    """Insert rows into `table` within `step`, whose ids count up from `first`, or after all others.

    `kind` is empty for rows that belong to others that are new as well. Nobody else may write to
    the table, or look anything up in it, meanwhile. `expected` is about how many rows will come.
    """
    first = first or next_id(database, table)
    appender = Appender(database, table, columns, first)
    journal.pause_for_bulk(database, table)
    indexes = _take_indexes_away(database, table) if expected > _TIMES_MORE * first else []
    yield appender
    appender.flush()
    for sql in indexes:
        database.execute_sql(sql)
    journal.bulk_inserted(database, step, kind, table, first, appender.next - 1)


def _take_indexes_away(database: SqliteDatabase, table: str) -> list[str]:
    """What makes the indexes of `table` again; those that forbid doubles stay."""
    found = database.execute_sql(
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? "
        "AND sql NOT NULL AND sql NOT LIKE 'CREATE UNIQUE %'",
        (table,),
    ).fetchall()
    for name, _ in found:
        database.execute_sql(f'DROP INDEX "{name}"')
    return [sql for _, sql in found]


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
    with appending(database, step, kind, table, columns) as appender:
        first = appender.next
        appender.add(rows)
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
        with appending(database, step, kind, table, ("id", *columns), first) as appender:
            appender.add(listed)


def _joined(rows: list[tuple[object, ...]]) -> list[object]:
    values: list[object] = []
    for row in rows:
        values += row
    return values
