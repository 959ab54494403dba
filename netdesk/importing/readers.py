"""Files to drafts: what each file is by its content, and one clear line when it is of no use."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from netdesk.collector import without_collector
from netdesk.errors import Cancelled, InputError, NetDeskError, WorldError
from netdesk.files import require_file, world_error
from netdesk.formats.archive import looks_like_zip
from netdesk.formats.csvfile import MappingError, describe_csv, looks_like_csv, read_csv
from netdesk.formats.jsonfile import Archive, looks_like_json, read_json
from netdesk.formats.vcard import looks_like_vcard, read_vcards
from netdesk.importing.plan import FileReading
from netdesk.importing.sources import Source, members_of, unfolded
from netdesk.records.draft import Reading
from netdesk.text import whole_characters

MAX_BYTES = 64 * 1024 * 1024
Progress = Callable[[int, int], None]
IsCancelled = Callable[[], bool]
# From the columns of a table, as CsvTable has them, to what each means.
Mappings = Mapping[tuple[str, ...], Mapping[str, str]]
_NO_MAPPINGS: Mappings = {}


class Asked(NamedTuple):
    """What whoever wants files read gives along: what tables mean, the day, and when to stop."""

    mappings: Mappings
    today: date
    cancelled: IsCancelled


class Reader(Struct, frozen=True):
    """One kind of file: how its content is told, and how it is read."""

    format: str
    knows: Callable[[bytes], bool]
    read: Callable[[bytes, Asked], tuple[Reading, Archive]]


def no_progress(done: int, total: int) -> None:
    """For who does not want to know."""


def never() -> bool:
    """For what nobody can stop."""
    return False


def read_files(
    sources: Sequence[Source],
    progress: Progress = no_progress,
    cancelled: IsCancelled = never,
    mappings: Mappings = _NO_MAPPINGS,
    today: date | None = None,
) -> list[FileReading]:
    """Read every file or dropped piece; one that is of no use says so in its `error`.

    A folder stands for the files in it, a ZIP for its members that hold people. `mappings` go
    from the columns of tables that nobody knows to what those columns mean. A year of two figures
    is read as of `today`, which is the computer's own where it is not given.

    Raises:
        Cancelled: `cancelled` said so.
    """
    readings: list[FileReading] = []
    found = unfolded(sources)
    asked = Asked(mappings, today or date.today(), cancelled)
    for number, (source, folder) in enumerate(found):
        progress(number, len(found))
        if cancelled():
            raise Cancelled
        with without_collector():
            inside = _read(source, asked)
        readings += [replace(one, given=whole_characters(folder) or one.given) for one in inside]
    progress(len(found), len(found))
    return readings


def _read(source: Source, asked: Asked) -> list[FileReading]:
    path = whole_characters(str(source)) if isinstance(source, Path) else ""
    name = whole_characters(source.name)
    size = 0
    try:
        data = _load(source) if isinstance(source, Path) else source.data
        size = len(data)
        if not looks_like_zip(data) or size > MAX_BYTES:
            return [_reading(path, name, data, asked)]
        members = members_of(name, data, asked.cancelled)
    except Cancelled:
        raise
    except NetDeskError as error:
        return [FileReading(path, name, size, error=error.message, hint=error.hint)]
    start = path or name
    inside = [
        _reading(f"{start}/{each.name}", Path(each.name).name, each.data, asked) for each in members
    ]
    return [replace(one, given=name) for one in inside]


def _reading(path: str, name: str, data: bytes, asked: Asked) -> FileReading:
    start = FileReading(path, name, len(data))
    try:
        found, archive = _understood(name, data, asked)
    except Cancelled:
        raise
    except MappingError as error:
        table = describe_csv(data)
        mapping = asked.mappings.get(table.columns)
        if mapping is None:
            return replace(start, error=error.message, hint=error.hint, table=table)
        return _mapped(start, data, mapping, asked)
    except NetDeskError as error:
        return replace(start, error=error.message, hint=error.hint)
    return _filled(start, found, archive)


def _mapped(
    start: FileReading, data: bytes, mapping: Mapping[str, str], asked: Asked
) -> FileReading:
    try:
        found = read_csv(data, mapping=mapping, today=asked.today, cancelled=asked.cancelled)
    except InputError as error:
        return replace(start, error=error.message, hint=error.hint)
    return _filled(start, found, Archive())


def _filled(start: FileReading, found: Reading, archive: Archive) -> FileReading:
    return replace(
        start,
        format=found.format,
        drafts=found.drafts,
        problems=found.problems,
        archive=archive,
        title=found.title,
    )


def _load(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise InputError(f"{path.name} is a folder.", hint="No vCard, table or ZIP is in it.")
        require_file(path)
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise _unreadable(path, error) from error
    return data


def _unreadable(path: Path, error: OSError) -> WorldError:
    if isinstance(error, PermissionError):
        return WorldError(f"{path.name} may not be read.", hint="Ask its owner, or copy it.")
    return world_error(error, f"{path.name} cannot be read")


def _understood(name: str, data: bytes, asked: Asked) -> tuple[Reading, Archive]:
    if len(data) > MAX_BYTES:
        raise InputError(
            f"{name} is larger than {MAX_BYTES // 1024 // 1024} MB.", hint="Export it in parts."
        )
    if not data.strip(b"\0\r\n\t \xef\xbb\xbf\xff\xfe"):
        raise InputError(f"{name} is empty.")
    reader = next((reader for reader in READERS if reader.knows(data)), None)
    if reader is None:
        raise InputError(
            f"{name} holds no contacts that NetDesk can read.",
            hint="Export them as vCard (.vcf) or CSV and import that.",
        )
    found, archive = reader.read(data, asked)
    if not found.drafts and not any(p.severity != "warning" for p in found.problems):
        raise InputError(f"{name} holds no contacts.")
    return found, archive


def _is_vcard(data: bytes) -> bool:
    # A file whose BEGIN was lost still has its END.
    return looks_like_vcard(data) or b"END:VCARD" in data.upper()


def _read_vcards(data: bytes, asked: Asked) -> tuple[Reading, Archive]:
    is_cut_off = _is_cut_off(data)
    found = read_vcards(data, cancelled=asked.cancelled, is_cut_off=is_cut_off)
    if is_cut_off and not found.drafts:
        raise InputError(
            "The file is cut off in the middle: its last contact has no end.",
            hint="Export or copy it again.",
        )
    return found, Archive()


def _is_cut_off(data: bytes) -> bool:
    """Whether the last card stays open where the file breaks off.

    Cards without any END, but with the last line whole, are what some programs write.
    """
    tail = data.replace(b"\0", b"") if b"\0" in data[:200] else data
    marks = tail.upper()
    opened = marks.rfind(b"BEGIN:VCARD")
    if marks.rfind(b"END:VCARD") > opened or opened < 0:
        return False
    ends_whole = tail.endswith(b"\n") or (tail.endswith(b"\r") and b"\n" not in tail)
    return not ends_whole or b"END:VCARD" in marks


def _read_json(data: bytes, asked: Asked) -> tuple[Reading, Archive]:
    if asked.cancelled():
        raise Cancelled
    return read_json(data)


def _read_csv(data: bytes, asked: Asked) -> tuple[Reading, Archive]:
    return read_csv(data, today=asked.today, cancelled=asked.cancelled), Archive()


READERS: tuple[Reader, ...] = (
    Reader("json", looks_like_json, _read_json),
    Reader("vcard", _is_vcard, _read_vcards),
    Reader("csv", looks_like_csv, _read_csv),
)
