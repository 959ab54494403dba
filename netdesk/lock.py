"""One writer at a time: a lock on a file beside the database, never on the database itself."""

import os
import sys
from pathlib import Path
from typing import IO, Self

from netdesk.errors import InputError, WorldError
from netdesk.files import world_error


class FileLock:
    """Held while the process lives; the system lets it go when the process dies."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file: IO[bytes] | None = file

    @classmethod
    def take(cls, database: Path) -> Self:
        """Lock `database` against other writers.

        Raises:
            InputError: it is a folder.
            WorldError: another window or command is writing to it.
        """
        if database.is_dir():
            raise InputError(f"{database} is a folder.", hint="Name a file in it.")
        path = lock_path(database)
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            file = os.fdopen(os.open(path, os.O_CREAT | os.O_RDWR, 0o600), "r+b")
            try:
                is_ours = _lock(file)
            except OSError:
                file.close()
                raise
        except OSError as error:
            raise world_error(error, f"{database.name} cannot be opened") from error
        if not is_ours:
            file.close()
            raise WorldError(
                f"A NetDesk window has {database.name} open.",
                hint="Close it first, or do it there.",
            )
        return cls(file)

    def release(self) -> None:
        """Let others write. The file stays: deleting it would let two hold it."""
        if self._file is not None:
            self._file.close()
            self._file = None


def lock_path(database: Path) -> Path:
    """The file that is locked in the place of `database`."""
    return database.with_name(database.name + ".lock")


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> bool:
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        return True

else:
    import fcntl

    def _lock(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
