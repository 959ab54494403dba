"""Bringing a file to this program's version: backup first, then all steps or none."""

from pathlib import Path

from peewee import SqliteDatabase

from netdesk.errors import WorldError
from netdesk.store.database import APPLICATION_ID, journal_mode
from netdesk.store.journal import install_triggers
from netdesk.store.snapshot import write_snapshot
from netdesk.store.steps import LATEST_VERSION, STEPS


def version_of(database: SqliteDatabase) -> int:
    """The file's version; 0 for a file without tables."""
    return int(database.user_version)


def migrate(database: SqliteDatabase, path: Path, backups: Path) -> None:
    """Bring the file to the latest version, after a verified backup into the folder `backups`.

    Raises:
        WorldError: the migration would leave broken links; the file stays as it was.
    """
    found = version_of(database)
    if found < LATEST_VERSION:
        if found > 0:
            backups.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_snapshot(database, backups / f"{path.stem}-before-version-{found + 1}.db")
        _apply_steps(database, found)
    database.journal_mode = journal_mode()
    install_triggers(database)


def _apply_steps(database: SqliteDatabase, found: int) -> None:
    # A table rebuilt with foreign keys on would delete its children without a word.
    database.foreign_keys = 0
    try:
        with database.atomic():
            for step in STEPS[found:]:
                step(database)
            if database.execute_sql("PRAGMA foreign_key_check").fetchone():
                raise WorldError(
                    "The file cannot be brought to this version: its links are broken.",
                    hint="Nothing was changed. Run netdesk check.",
                )
            database.execute_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            database.execute_sql(f"PRAGMA user_version = {LATEST_VERSION}")
    finally:
        database.foreign_keys = 1
