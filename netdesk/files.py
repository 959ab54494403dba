"""The one way in which files are written: whole or not at all."""

import errno
import os
import tempfile
from pathlib import Path

from netdesk.errors import InputError, WorldError

_REASONS = {
    errno.ENOSPC: ("The disk is full.", "Free some space and save again."),
    errno.EDQUOT: ("Your disk quota is used up.", "Free some space and save again."),
    errno.EACCES: ("This place does not allow writing.", "Choose another folder."),
    errno.EPERM: ("This place does not allow writing.", "Choose another folder."),
    errno.EROFS: ("This place is read-only.", "Choose another folder."),
    errno.ENOENT: ("The folder does not exist.", "Choose another folder."),
    errno.EISDIR: ("There is a folder of that name.", "Choose another name."),
    errno.ENAMETOOLONG: ("The file name is too long.", "Choose a shorter name."),
}


def atomic_write(target: Path, data: bytes) -> None:
    """Write `data` beside `target`, flush it, and move it over `target`.

    The old file stays whole until the new one is. The new one is readable by its owner only.

    Raises:
        WorldError: the disk is full, the place read-only or missing.
    """
    try:
        _write_beside_and_move(target, data)
    except OSError as error:
        raise world_error(error, f"{target.name} was not saved") from error


def world_error(error: OSError, what_failed: str) -> WorldError:
    """The clear message for what the operating system said of `what_failed`."""
    reason, hint = _REASONS.get(error.errno or 0, (error.strerror or "The system refused.", ""))
    return WorldError(f"{what_failed}: {reason[0].lower()}{reason[1:]}", hint=hint)


def require_file(path: Path) -> None:
    """Refuse what is no file to read: a pipe, for one, would be waited for without end.

    Raises:
        InputError: there is nothing at `path`, or a folder or a device.
    """
    if path.is_dir():
        raise InputError(f"{path.name} is a folder.", hint="Name a file in it.")
    if not path.exists():
        raise InputError(f"There is no file {path.name}.")
    if not path.is_file():
        raise InputError(f"{path.name} is no file.")


def make_folder(folder: Path) -> None:
    """Make `folder` for its owner only, where it is missing.

    Raises:
        WorldError: the place does not allow it.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise world_error(error, f"The folder {folder.name} cannot be made") from error


def sync_folder(folder: Path) -> None:
    """Make a rename within `folder` last through a power cut, where the system can."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _write_beside_and_move(target: Path, data: bytes) -> None:
    folder = target.parent
    handle, name = tempfile.mkstemp(prefix=".netdesk-", suffix=".part", dir=folder)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(name, target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    sync_folder(folder)
