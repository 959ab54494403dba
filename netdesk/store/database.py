"""Opening a NetDesk file: which SQLite, which settings, and what the file must be."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from peewee import (  # type: ignore[attr-defined]  # Peewee picks the SQLite: pysqlite3 first
    DatabaseError,
    OperationalError,
    SqliteDatabase,
    sqlite3,
)

from netdesk.errors import InputError, WorldError, chain_of

# A row of SQLite holds whatever was selected: the one place where a type ends.
Row = tuple[Any, ...]  # type: ignore[explicit-any]

# Peewee's own, and the driver's: rows are fetched past Peewee, and a page can be bad only there.
ANY_ERROR: tuple[type[Exception], ...] = (DatabaseError, sqlite3.DatabaseError)
# What a damaged file makes them raise when it is opened: the message can be damaged as well.
UNREADABLE: tuple[type[Exception], ...] = (*ANY_ERROR, UnicodeDecodeError)

APPLICATION_ID = 0x4E744465  # "NtDe"
# Pages in the log at which SQLite itself folds it into the file, where nobody did so before
# (`Workspace.fold_log`): 256 MB.
_FULL_LOG = 64_000
# First version without the WAL-reset fault (two connections could lose a commit): sqlite.org.
_SAFE_WAL = (3, 51, 3)
_SAFE_WAL_BRANCHES = {(3, 50): 7, (3, 44): 6}


def journal_mode() -> str:
    """WAL where the linked SQLite is sound with it, else TRUNCATE."""
    version = sqlite3.sqlite_version_info
    patched = _SAFE_WAL_BRANCHES.get(version[:2])
    is_safe = version >= _SAFE_WAL or (patched is not None and version[2] >= patched)
    return "wal" if is_safe else "truncate"


def connect(path: Path, *, read_only: bool = False) -> SqliteDatabase:
    """The database at `path` with our settings; every thread gets a connection of its own.

    A file in a place where nothing can be written is read as it stands: SQLite would need to
    write its WAL index beside it.

    Raises:
        InputError: the file is no NetDesk database.
        WorldError: the file cannot be opened.
    """
    if path.is_dir():
        raise InputError(f"{path} is a folder.", hint="Name a file in it.")
    if read_only and not path.exists():
        raise InputError(f"There is no database {path.name}.")
    if not read_only:
        _create_private(path)
    try:
        return _connected(path, "mode=ro" if read_only else "mode=rw", read_only=read_only)
    except UNREADABLE as error:
        is_bare = not path.with_name(path.name + "-wal").exists()
        if not (read_only and is_bare and error_code(error) in _UNWRITABLE):
            raise open_error(error, path) from error
    try:
        return _connected(path, "mode=ro&immutable=1", read_only=True)
    except UNREADABLE as error:
        raise open_error(error, path) from error


def _connected(path: Path, options: str, *, read_only: bool) -> SqliteDatabase:
    database = SqliteDatabase(
        f"{path.resolve().as_uri()}?{options}",
        pragmas=_pragmas(read_only=read_only),
        autoconnect=False,
        lock_type="IMMEDIATE",
        uri=True,
    )
    try:
        database.connect()
        _check_identity(database, path)
    except BaseException:
        database.close()
        raise
    return database


@contextmanager
def translated() -> Iterator[None]:
    """Raise what the database says within as a WorldError, where it is no bug of ours."""
    try:
        yield
    except ANY_ERROR as error:
        known = translate(error)
        if known is None:
            raise
        raise known from error


def translate(error: Exception) -> WorldError | None:
    """The clear message for an error of the database, None where it is a bug of ours."""
    code = error_code(error)
    if not code and isinstance(error, OperationalError | sqlite3.OperationalError):
        # Python's own, without a code of SQLite: a text in the file is no UTF-8.
        code = sqlite3.SQLITE_CORRUPT
    known = _MESSAGES.get(code)
    if known is None:
        return None
    return WorldError(known[0], hint=known[1], detail=f"SQLite error {code}")


def error_code(error: BaseException) -> int:
    """SQLite's primary result code behind `error` (Peewee keeps it as the context), or 0."""
    codes = (getattr(one, "sqlite_errorcode", None) for one in chain_of(error))
    return next((code & 0xFF for code in codes if isinstance(code, int)), 0)


_UNWRITABLE = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN)
_RESTORE = "Restore the newest backup: netdesk restore."
_MESSAGES: dict[int, tuple[str, str]] = {
    sqlite3.SQLITE_FULL: (
        "The disk is full; this change was not saved.",
        "Free some space and try again.",
    ),
    sqlite3.SQLITE_IOERR: (
        "The disk does not answer; this change was not saved.",
        "Check the disk and try again.",
    ),
    sqlite3.SQLITE_READONLY: (
        "The file is read-only; this change was not saved.",
        "Allow writing to it, or work on a copy.",
    ),
    sqlite3.SQLITE_CORRUPT: (
        "The file is damaged.",
        _RESTORE,
    ),
    sqlite3.SQLITE_NOTADB: ("This is no NetDesk file.", "Choose another file."),
    sqlite3.SQLITE_BUSY: (
        "Another program is writing to the file; this change was not saved.",
        "Try again in a moment.",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "The file cannot be opened.",
        "Check that the folder exists and is yours.",
    ),
}


def _create_private(path: Path) -> None:
    """Create the file for its owner only, or take away what others may do with it."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600)
        os.close(handle)
    except FileExistsError:
        if os.name != "nt" and path.is_file() and stat.S_IMODE(path.stat().st_mode) & 0o077:
            # Where it is another's file, that one says who may read it.
            with suppress(PermissionError):
                path.chmod(0o600)
    except OSError as error:
        raise WorldError(
            f"{path.name} cannot be created: {error.strerror}.", hint="Choose another folder."
        ) from error


def _pragmas(*, read_only: bool) -> list[tuple[str, str | int]]:
    pragmas: list[tuple[str, str | int]] = [
        ("busy_timeout", 5000),
        ("foreign_keys", 1),
        ("recursive_triggers", 1),
        ("trusted_schema", 0),
        ("secure_delete", 1),
        ("cell_size_check", 1),
        ("temp_store", 2),
        ("mmap_size", 0),
        ("cache_size", -16000),
        ("synchronous", 2),
        ("wal_autocheckpoint", _FULL_LOG),
    ]
    return [*pragmas, ("query_only", 1)] if read_only else pragmas


def _check_identity(database: SqliteDatabase, path: Path) -> None:
    is_empty = not database.execute_sql("SELECT count(*) FROM sqlite_master").fetchone()[0]
    application_id = database.application_id
    if application_id == APPLICATION_ID or (is_empty and application_id == 0):
        return
    raise InputError(f"{path.name} is no NetDesk file.", hint="Choose another file.")


def open_error(error: Exception, path: Path) -> WorldError | InputError:
    """The clear message for an error that came up while `path` was opened."""
    known = translate(error)
    if isinstance(error, UnicodeDecodeError):
        return WorldError(f"{path.name}: the file is damaged.", hint=_RESTORE)
    if known is None:
        return WorldError(f"{path.name} cannot be opened.", detail=f"SQLite {error_code(error)}")
    if error_code(error) == sqlite3.SQLITE_NOTADB:
        return InputError(f"{path.name} is no NetDesk file.", hint=known.hint)
    return WorldError(
        f"{path.name}: {known.message[0].lower()}{known.message[1:]}", hint=known.hint
    )
