"""ZIP files: the members that may hold people, within limits that no bomb passes."""

import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath

from msgspec import Struct

from netdesk.errors import Cancelled, InputError
from netdesk.text import one_line

MOST_MEMBERS = 2000
MOST_BYTES = 64 * 1024 * 1024
MOST_BYTES_IN_ALL = 256 * 1024 * 1024
# Text packs ten to twenty times; what packs better than this was made to fill the memory.
MOST_RATIO = 200
_SMALL = 1024 * 1024
_ENDINGS = frozenset({"", ".vcf", ".vcard", ".csv", ".tsv", ".txt", ".json"})
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_ENTRY = b"PK\x01\x02"
_ENCRYPTED = 1
# Every way in which the standard reader says that bytes are no sound ZIP.
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, OSError)


class ZipMember(Struct, frozen=True):
    """One file in a ZIP. `name` is for showing only; nothing is ever written there."""

    name: str
    data: bytes


def looks_like_zip(data: bytes) -> bool:
    """Whether `data` begins as a ZIP file."""
    return data.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def read_zip(data: bytes, *, cancelled: Callable[[], bool] | None = None) -> list[ZipMember]:
    """The members that may hold people, told by their ending, in the order of the ZIP.

    A ZIP within the ZIP is not opened.

    Raises:
        InputError: it is damaged, locked by a password, or unpacks to more than is sound.
        Cancelled: `cancelled` said so.
    """
    if data.count(_ENTRY) > MOST_MEMBERS:
        raise InputError(
            f"The ZIP holds more than {MOST_MEMBERS} files.", hint="Unpack it and choose some."
        )
    members, room = [], MOST_BYTES_IN_ALL
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            for info in _wanted(packed):
                if cancelled is not None and cancelled():
                    raise Cancelled
                unpacked = _unpacked(packed, info, room)
                room -= len(unpacked)
                members.append(ZipMember(one_line(info.filename), unpacked))
    except _DAMAGE as error:
        raise InputError("The ZIP is damaged.", hint="Download or copy it again.") from error
    return members


def _wanted(packed: zipfile.ZipFile) -> Iterator[zipfile.ZipInfo]:
    for info in packed.infolist():
        path = PurePosixPath(info.filename)
        is_hidden = path.name.startswith(".") or "__MACOSX" in path.parts
        if not info.is_dir() and not is_hidden and path.suffix.lower() in _ENDINGS:
            yield info


def _unpacked(packed: zipfile.ZipFile, info: zipfile.ZipInfo, room: int) -> bytes:
    if info.flag_bits & _ENCRYPTED:
        raise InputError("The ZIP is locked by a password.", hint="Unpack it first.")
    if info.compress_type not in _METHODS:
        raise InputError("The ZIP is packed in an unusual way.", hint="Unpack it first.")
    # What the ZIP says of its sizes may be a lie: so much is unpacked and no more.
    most = min(MOST_BYTES, room, max(_SMALL, MOST_RATIO * info.compress_size))
    with packed.open(info) as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise InputError("The ZIP unpacks to far more than it holds.", hint="Unpack it first.")
    return data
