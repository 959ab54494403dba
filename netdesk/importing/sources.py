"""What was given, taken apart: folders to the files in them, ZIP files to their members."""

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from netdesk.errors import InputError
from netdesk.formats.archive import ZipMember, read_zip
from netdesk.formats.csvfile import knows_header, looks_like_csv
from netdesk.formats.jsonfile import looks_like_json
from netdesk.formats.vcard import looks_like_vcard

ENDINGS = frozenset({".vcf", ".vcard", ".csv", ".tsv", ".zip", ".json"})
MOST_FILES = 2000
# What office programs write: a ZIP by its first bytes, but never one of contacts.
OFFICE = frozenset(
    {".docx", ".key", ".numbers", ".odp", ".ods", ".odt", ".pages", ".pptx", ".xlsm", ".xlsx"}
)


class Dropped(Struct, frozen=True):
    """Bytes that came without a file: dropped or pasted. `name` is what to call them."""

    name: str
    data: bytes


Source = Path | Dropped


def unfolded(sources: Sequence[Source]) -> list[tuple[Source, str]]:
    """`sources` with the files of a folder in its place, beside that folder's name.

    A folder without any stays.
    """
    found: list[tuple[Source, str]] = []
    for source in sources:
        inside = list(_files_in(source)) if isinstance(source, Path) else []
        found += [(path, source.name) for path in inside] or [(source, "")]
    return found


def is_office(name: str) -> bool:
    """Whether a file is a sheet or a letter of an office program, by its ending."""
    return Path(name).suffix.lower() in OFFICE


def members_of(name: str, data: bytes, cancelled: Callable[[], bool]) -> list[ZipMember]:
    """The members of a ZIP that hold people; of tables those of programs, else any.

    What else a program packs beside its people, such as messages, is left alone.

    Raises:
        InputError: the ZIP cannot be unpacked, or holds no people.
        Cancelled: `cancelled` said so.
    """
    if is_office(name):
        raise InputError(f"{name} cannot be read.", hint="Save it as CSV and import that.")
    members = read_zip(data, cancelled=cancelled)
    for holds_people in (_is_sure, _is_table_with_known_words, _is_table):
        found = [member for member in members if holds_people(member.data)]
        if found:
            return found
    raise InputError(
        f"{name} holds no contacts.", hint="A spreadsheet comes in when it is saved as CSV."
    )


def _files_in(folder: Path) -> Iterator[Path]:
    """The files below a folder that can hold people by their ending, in the order of names."""
    if not folder.is_dir():
        return
    left = MOST_FILES
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(place, name)
            if path.suffix.lower() in ENDINGS and not name.startswith(".") and path.is_file():
                yield path
                left -= 1
                if not left:
                    return


def _is_sure(data: bytes) -> bool:
    is_own = looks_like_vcard(data) or looks_like_json(data)
    return is_own or (_is_table(data) and knows_header(data, exported=True))


def _is_table_with_known_words(data: bytes) -> bool:
    return _is_table(data) and knows_header(data)


def _is_table(data: bytes) -> bool:
    return looks_like_csv(data)
