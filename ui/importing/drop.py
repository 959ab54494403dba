"""What a drag or the clipboard holds: files, contacts as bytes, or only the promise of files."""

import os
import stat
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QMimeData, QUrl

from netdesk.formats.archive import looks_like_zip
from netdesk.importing.readers import MAX_BYTES, READERS
from netdesk.importing.sources import is_office
from ui.importing.words import KINDS, size_words
from ui.widgets.drop_overlay import MOST_FILES, DropFile

SAVE_FIRST = "Save it to a folder first, then drag it here."
NO_SHEET = "cannot be read: save it as CSV first"
PICTURE = "is a picture, no contacts"
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".heic", ".bmp", ".tif", ".tiff", ".svg")
CARD_NAME = "Contacts"
_CARD_TYPES = ("text/vcard", "text/x-vcard", "text/directory")
_HEAD = 4096
# How file managers, mail programs and browsers say "you shall have a file when you let go".
_PROMISES = (
    "xdnddirectsave",
    "filegroupdescriptor",
    "promised-file",
    "moz-file-promise",
    "filepromise",
)
_WEB = frozenset({"http", "https", "mailto", "tel", "javascript", "data", "about"})
_REMOTE = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "davfs"})


class Dropping(Struct, frozen=True):
    """What was dragged or copied.

    `paths` are files and folders of this computer, `card` the bytes of contacts that came without
    a file. `is_promise` when files were promised but nothing can be read before they are saved.
    """

    paths: tuple[Path, ...] = ()
    card: bytes = b""
    is_promise: bool = False


def dropping_of(mime: QMimeData) -> Dropping | None:
    """What of `mime` can be imported; None when it is nothing for an import, such as text."""
    urls = mime.urls()
    paths = tuple(dict.fromkeys(_path(url) for url in urls if url.isLocalFile()))
    if paths:
        return Dropping(paths)
    card = _card(mime)
    if card:
        return Dropping(card=card)
    away = [url for url in urls if url.scheme() and url.scheme() not in _WEB]
    if away or any(word in name.lower() for name in mime.formats() for word in _PROMISES):
        return Dropping(is_promise=True)
    return None


def describe(paths: Sequence[Path]) -> list[DropFile]:
    """Name each file, its kind and size, and say whether it will be read.

    Only as many as the overlay shows are looked at, and of those only what is a local file.
    """
    remote = _remote_places()
    shown = [_described(path, remote) for path in paths[:MOST_FILES]]
    return shown + [DropFile(path.name, "") for path in paths[MOST_FILES:]]


def is_picture(path: Path) -> bool:
    """Whether a file's name says that it is a picture."""
    return path.suffix.lower() in _PICTURES


def kind_of(head: bytes) -> str:
    """The kind of a file by its first bytes, in words; empty when no reader knows it."""
    if looks_like_zip(head):
        return "ZIP"
    found = next((reader.format for reader in READERS if reader.knows(head)), "")
    return KINDS.get(found, found)


def _path(url: QUrl) -> Path:
    return Path(url.toLocalFile())


def _card(mime: QMimeData) -> bytes:
    for name in mime.formats():
        if name.partition(";")[0].strip().lower() in _CARD_TYPES:
            data = bytes(mime.data(name).data())
            if data.strip(b"\0 \r\n\t"):
                return data
    text = mime.text() if mime.hasText() else ""
    return text.encode("utf-8", "replace") if _begins_card(text) else b""


def _begins_card(text: str) -> bool:
    return text[:64].lstrip("\ufeff \r\n\t")[:11].upper() == "BEGIN:VCARD"


def _described(path: Path, remote: Sequence[str]) -> DropFile:
    if _is_remote(path, remote):
        return DropFile(path.name, "on another computer", icon=_icon(path))
    try:
        found = path.stat()
    except OSError:
        return DropFile(path.name, "cannot be found", will_read=False, icon="file")
    if stat.S_ISDIR(found.st_mode):
        return DropFile(path.name, "folder", icon="folder")
    if not stat.S_ISREG(found.st_mode):
        return DropFile(path.name, "is no file", will_read=False, icon="file")
    return _described_file(path, found.st_size)


def _described_file(path: Path, size: int) -> DropFile:
    kind, fault = "", ""
    if size == 0:
        fault = "is empty"
    elif size > MAX_BYTES:
        fault = f"{size_words(size)} is too large: export it in parts"
    elif not is_office(path.name):
        try:
            kind = kind_of(_head(path))
        except OSError:
            fault = "may not be read"
    if not kind:
        fault = fault or (PICTURE if is_picture(path) else NO_SHEET)
        return DropFile(path.name, fault, will_read=False, icon="file")
    return DropFile(path.name, f"{kind}, {size_words(size)}", icon=_icon(path))


def _head(path: Path) -> bytes:
    # Not to wait where a pipe has taken the file's place since it was looked at.
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    try:
        return os.read(handle, _HEAD)
    finally:
        os.close(handle)


def _icon(path: Path) -> str:
    return "vcard" if path.suffix.lower() in (".vcf", ".vcard") else "file_text"


def _is_remote(path: Path, remote: Sequence[str]) -> bool:
    text = str(path)
    if text.startswith(("\\\\", "//")):
        return True
    return any(text == place or text.startswith(f"{place}/") for place in remote)


def _remote_places() -> list[str]:
    """Where other computers' files are mounted; looking at one of those may take for ever."""
    try:
        table = Path("/proc/self/mounts").read_text("utf-8", "replace")
    except OSError:
        return []
    rows = [line.split(" ") for line in table.splitlines()]
    return [
        row[1].replace("\\040", " ")
        for row in rows
        if len(row) > 2 and (row[2] in _REMOTE or row[2].startswith("fuse."))
    ]
