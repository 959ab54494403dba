"""Backups that can be trusted: which are kept, what one holds, how one comes back."""

import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import Struct
from peewee import SqliteDatabase

from netdesk.errors import InputError, WorldError
from netdesk.files import make_folder
from netdesk.store.bulk import insert_rows
from netdesk.store.database import connect
from netdesk.store.migrate import migrate, version_of
from netdesk.store.snapshot import count_rows, write_snapshot
from netdesk.store.steps import LATEST_VERSION
from netdesk.store.tables import ROWS
from netdesk.store.tracked import TRACKED
from netdesk.workspace import Workspace

_ALL_OF = timedelta(hours=48)
_KEPT = (("%Y-%m-%d", 12), ("%G-%V", 10), ("%Y-%m", 12))
_HALF = 0.5
# What follows the file's own name in the name of a backup that the program makes by itself.
_MADE = r"-(\d{4}-\d\d-\d\d(-\d{6}(-before-\w+)?)?|before-version-\d+)\.db"


class Health(Struct, frozen=True):
    """What a check of the file found; no faults means that it is sound."""

    faults: list[str]
    counts: dict[str, int]


class Difference(Struct, frozen=True):
    """How many rows of a table there are now, and in the backup."""

    table: str
    now: int
    then: int


class Backup(Struct, frozen=True):
    """One backup of the folder: when it was made (UTC), and whether it is what it was then."""

    path: Path
    made_at: datetime
    people: int


def check(workspace: Workspace) -> Health:
    """Whether the file's pages, links and search index are whole, with a count of each table."""
    faults = [row[0] for row in workspace.select("PRAGMA integrity_check") if row[0] != "ok"]
    broken = workspace.select("PRAGMA foreign_key_check")
    faults += [f"{row[0]} {row[1]} belongs to a {row[2]} that is not there." for row in broken]
    return Health(faults, count_rows(workspace.database))


def make(workspace: Workspace, target: Path | None = None) -> tuple[Path, dict[str, int]]:
    """Write a verified backup to `target`, else into the folder of backups; its counts.

    Raises:
        WorldError: it could not be made.
    """
    if target is None:
        make_folder(workspace.backups)
        name = f"{workspace.path.stem}-{datetime.now(UTC):%Y-%m-%d-%H%M%S}.db"
        target = workspace.backups / name
    elif target.is_dir():
        raise WorldError(f"{target.name} is a folder.", hint="Name a file in it.")
    elif target.resolve() == workspace.path.resolve():
        raise InputError("That is the database itself.", hint="Choose another name.")
    return target, write_snapshot(workspace.database, target)


def found(workspace: Workspace) -> list[Backup]:
    """The backups that were made of this file, newest first, as the notes beside them say.

    Other files of its folder have theirs in the same place.
    """
    backups = []
    name = re.compile(re.escape(workspace.path.stem) + _MADE)
    for note in workspace.backups.glob("*.db.json"):
        path = note.with_suffix("")
        if name.fullmatch(path.name) and path.exists():
            counts = _note(path).get("counts")
            people = counts.get("contact") if isinstance(counts, dict) else 0
            made_at = datetime.fromtimestamp(path.stat().st_mtime, UTC)
            backups.append(Backup(path, made_at, people if isinstance(people, int) else 0))
    return sorted(backups, key=_made_at, reverse=True)


def is_proved(backup: Path) -> bool:
    """Whether the backup is byte for byte what was verified when it was made."""
    with backup.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return _note(backup).get("sha256") == digest


def outdated(backups: Sequence[Backup], now: datetime, people: int) -> list[Backup]:
    """Those of `backups` (newest first) that are no longer needed.

    All of 48 hours stay, then the newest of each of 12 days, 10 weeks and 12 months. None goes
    while there are far fewer `people` in the live file than the newest backup holds.
    """
    if not backups or people < backups[0].people * _HALF:
        return []
    kept = {backups[0].path}
    kept |= {backup.path for backup in backups if now - backup.made_at <= _ALL_OF}
    for pattern, number in _KEPT:
        newest: dict[str, Path] = {}
        for backup in backups:
            newest.setdefault(backup.made_at.strftime(pattern), backup.path)
        kept |= set(list(newest.values())[:number])
    return [backup for backup in backups if backup.path not in kept]


def thin_out(workspace: Workspace, now: datetime) -> int:
    """Delete the backups that are no longer needed; how many.

    The newest one that still proves to be whole is never among them.
    """
    people = int(workspace.select("SELECT count(*) FROM contact")[0][0])
    backups = found(workspace)
    proved = next((backup.path for backup in backups if is_proved(backup.path)), None)
    going = [one for one in outdated(backups, now, people) if one.path != proved]
    for backup in going:
        backup.path.unlink(missing_ok=True)
        _note_path(backup.path).unlink(missing_ok=True)
    for part in workspace.backups.glob("*.part"):
        # Left by a program that was ended while it made a backup; one being made is younger.
        if now - datetime.fromtimestamp(part.stat().st_mtime, UTC) > _ALL_OF:
            part.unlink(missing_ok=True)
    return len(going)


def compare(workspace: Workspace, backup: Path) -> list[Difference]:
    """Every table's count now and in `backup`.

    Raises:
        InputError: it is no backup of NetDesk, or damaged.
    """
    with _opened(workspace, backup) as other:
        then = count_rows(other)
    now = count_rows(workspace.database)
    return [Difference(table, now[table], then[table]) for table in now]


def restore(workspace: Workspace, backup: Path) -> Path:
    """Put what `backup` holds in the place of what is here, as one change; what was here is kept.

    The foreign file is opened for reading only and copied row by row, never adopted. Returns
    the backup of what was here before.

    Raises:
        InputError: it is no backup of NetDesk, or damaged.
        WorldError: the file cannot be written; nothing was changed.
    """
    with _opened(workspace, backup) as other:
        make_folder(workspace.backups)
        stem = f"{workspace.path.stem}-{datetime.now(UTC):%Y-%m-%d-%H%M%S}"
        kept = workspace.backups / f"{stem}-before-restore.db"
        write_snapshot(workspace.database, kept)
        with workspace.change(f"Restore {backup.name}") as step:
            database = workspace.database
            database.execute_sql("PRAGMA defer_foreign_keys = 1")
            for table in TRACKED:
                database.execute_sql(f'DELETE FROM "{table}"')
            for row in ROWS:
                _copy(other, database, row._meta.table_name, step)  # noqa: SLF001 - Peewee's door
    return kept


def _copy(source: SqliteDatabase, target: SqliteDatabase, table: str, step: int) -> None:
    if table not in TRACKED:
        return
    cursor = source.execute_sql(f'SELECT * FROM "{table}" ORDER BY id')
    columns = [column[0] for column in cursor.description]
    at = columns.index("id")
    names = [name for name in columns if name != "id"]
    kind = TRACKED[table][0] if TRACKED[table][1] == "id" else ""
    run: list[tuple[object, ...]] = []
    for row in cursor:
        # A line of the journal stands for ids without a gap.
        if run and row[at] != int(str(run[-1][0])) + 1:
            insert_rows(target, step, kind, table, names, run)
            run = []
        run.append((row[at], *row[:at], *row[at + 1 :]))
    insert_rows(target, step, kind, table, names, run)


@contextmanager
def _opened(workspace: Workspace, backup: Path) -> Iterator[SqliteDatabase]:
    """The backup for reading; of an older version a copy, brought to this one."""
    if not backup.is_file():
        raise InputError(f"There is no backup {backup.name}.")
    other = connect(backup, read_only=True)
    try:
        version = version_of(other)
        if version > LATEST_VERSION:
            raise InputError(f"A newer NetDesk wrote {backup.name}; open it with that.")
        if other.execute_sql("PRAGMA quick_check").fetchone()[0] != "ok":
            raise InputError(f"{backup.name} is damaged.", hint="Choose another backup.")
        if version == LATEST_VERSION:
            yield other
        else:
            with _brought_here(other, workspace.backups) as copy:
                yield copy
    finally:
        other.close()


@contextmanager
def _brought_here(older: SqliteDatabase, beside: Path) -> Iterator[SqliteDatabase]:
    """A copy of an older file at this program's version, gone at the end of the block."""
    make_folder(beside)
    with TemporaryDirectory(prefix=".older-", dir=beside) as folder:
        path = Path(folder, "older.db")
        write_snapshot(older, path)
        copy = connect(path)
        try:
            migrate(copy, path, path.parent)
            yield copy
        finally:
            copy.close()


def _note_path(backup: Path) -> Path:
    return backup.with_name(backup.name + ".json")


def _note(backup: Path) -> dict[str, object]:
    """What was written beside `backup`; empty where that is missing or damaged."""
    try:
        found = json.loads(_note_path(backup).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _made_at(backup: Backup) -> datetime:
    return backup.made_at
