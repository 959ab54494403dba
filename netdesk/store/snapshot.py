"""A copy of the live database that is known to be whole before it gets its name."""

import hashlib
import json
import os
from pathlib import Path

from peewee import SqliteDatabase

from netdesk.errors import WorldError
from netdesk.files import atomic_write, sync_folder, world_error
from netdesk.store.database import APPLICATION_ID, connect, translated


def write_snapshot(database: SqliteDatabase, target: Path) -> dict[str, int]:
    """Copy `database` to `target`, prove the copy, and note its SHA-256 and counts beside it.

    Returns the row count of each table. The copy is readable by its owner only.

    Raises:
        WorldError: the disk is full, or the copy is not what was copied.
    """
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    try:
        # VACUUM INTO writes into an existing empty file, and so keeps its mode.
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        with translated():
            before = count_rows(database)
            _vacuum_into(database, part)
            counts = _proved_counts(part, before, count_rows(database))
        digest = _flush_and_hash(part)
        os.replace(part, target)
        sync_folder(target.parent)
    except OSError as error:
        raise world_error(error, "The backup was not made") from error
    finally:
        part.unlink(missing_ok=True)
    facts = {"sha256": digest, "counts": counts}
    atomic_write(target.with_name(target.name + ".json"), json.dumps(facts).encode())
    return counts


def count_rows(database: SqliteDatabase) -> dict[str, int]:
    """How many rows each of the user's tables holds; a file of an older version has fewer."""
    # Here, since every start imports this and makes no backup: the classes are a tenth of it.
    from netdesk.store.tables import ROWS

    found = {row[0] for row in database.execute_sql("SELECT name FROM sqlite_master").fetchall()}
    names = [row._meta.table_name for row in ROWS]  # noqa: SLF001 - Peewee's documented door
    return {
        name: int(database.execute_sql(f'SELECT count(*) FROM "{name}"').fetchone()[0])
        for name in names
        if name in found
    }


def _vacuum_into(database: SqliteDatabase, part: Path) -> None:
    """Copy, also from a connection that only reads: it is another file that is written."""
    only_reads = database.execute_sql("PRAGMA query_only").fetchone()[0]
    database.execute_sql("PRAGMA query_only = 0")
    try:
        database.execute_sql("VACUUM INTO ?", (str(part),))
    finally:
        database.execute_sql(f"PRAGMA query_only = {only_reads}")


def _proved_counts(part: Path, before: dict[str, int], after: dict[str, int]) -> dict[str, int]:
    """What the copy holds. Others may write while it is made, so it lies between the two."""
    copy = connect(part, read_only=True)
    try:
        counts = count_rows(copy)
        is_sound = (
            copy.application_id == APPLICATION_ID
            and copy.execute_sql("PRAGMA quick_check").fetchone()[0] == "ok"
            and counts.keys() == after.keys()
            and all(_is_between(counts[name], before[name], after[name]) for name in counts)
        )
    finally:
        copy.close()
    if not is_sound:
        raise WorldError(
            "The backup does not hold what the file holds; it was thrown away.",
            hint="Check the disk, then try again.",
        )
    return counts


def _is_between(count: int, one: int, other: int) -> bool:
    return min(one, other) <= count <= max(one, other)


def _flush_and_hash(part: Path) -> str:
    with part.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
        os.fsync(file.fileno())
    return digest
