"""What an import does away from the window: find the files, read them, plan, fetch a line."""

import re
import time
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from itertools import islice
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from netdesk.errors import Cancelled, NetDeskError
from netdesk.formats.archive import looks_like_zip, read_zip
from netdesk.importing import (
    Dropped,
    FileReading,
    ImportPlan,
    OnMatch,
    PlannedRecord,
    plan_import,
    read_files,
)
from netdesk.importing.plan import Decision
from netdesk.importing.readers import Mappings, no_progress
from netdesk.people import overview
from netdesk.workspace import Workspace
from ui.jobs import Job

Source = Path | Dropped
Key = tuple[int, int]
Verdicts = Mapping[Key, PlannedRecord]

_END = re.compile(rb"\s*END:VCARD", re.IGNORECASE)
_NAMES_AT_ONCE = 500
_LONGEST_LINE = 300


class Decided(Struct, frozen=True):
    """What becomes of one record. `takes` are the fields of a merge for which the file stands."""

    decision: Decision
    takes: frozenset[str] | None = None


# What was decided on records; None for what the whole import does.
Decisions = Mapping[Key, Decided | None]


class Read(Struct, frozen=True):
    """One source and what was read of it."""

    source: Source
    reading: FileReading


class Review(Struct, frozen=True):
    """A plan with what the window shows beside it.

    `names` are the people here whom records met, by id; `seconds` is how long the reading took;
    `verdicts` are the records as they were met, before somebody decided on some.
    """

    plan: ImportPlan
    reads: tuple[Read, ...]
    names: Mapping[int, str]
    seconds: float
    decisions: Mapping[Key, Decided] = field(default_factory=dict)
    verdicts: Verdicts = field(default_factory=dict)


class PlanRequest(Struct, frozen=True):
    """What a plan is to be made of.

    `verdicts` are those from before anybody decided; where there are none, they are found first.
    """

    reads: tuple[Read, ...]
    on_match: OnMatch
    seconds: float
    decisions: Mapping[Key, Decided]
    verdicts: Verdicts


def read_sources(
    sources: Sequence[Source], mappings: Mappings, today: date, job: Job
) -> tuple[list[Read], float] | None:
    """Read files, the files in folders and ZIPs, and pieces; with the seconds it took.

    `mappings` tell what the columns of tables mean that nobody knows; `today` is for years of two
    figures. None when the user stopped it.
    """
    start = time.monotonic()
    reads: list[Read] = []
    try:
        for number, source in enumerate(sources):
            is_alone = len(sources) == 1
            tell = job.progress if is_alone else no_progress
            readings = read_files([source], tell, job.cancelled, mappings, today)
            reads += [Read(source, reading) for reading in readings]
            if not is_alone:
                job.progress(number + 1, len(sources))
    except Cancelled:
        return None
    return reads, time.monotonic() - start


def plan_reads(workspace: Workspace, request: PlanRequest, job: Job) -> Review | None:
    """Say what would happen to every record; None when the user stopped it."""
    try:
        if request.decisions and not request.verdicts:
            met = _plan(workspace, replace(request, decisions={}), job)
            request = replace(request, verdicts={key_of(one): one for one in met.records})
        plan = _plan(workspace, request, job)
    except Cancelled:
        return None
    names = _names(workspace, plan, request.verdicts)
    plan = replace(plan, records=tuple(_as_met(one, request) for one in plan.records))
    verdicts = {
        key: one
        for one in plan.records
        if (key := key_of(one)) not in request.decisions or key not in request.verdicts
    }
    verdicts |= {key: one for key in request.decisions if (one := request.verdicts.get(key))}
    return Review(plan, request.reads, names, request.seconds, request.decisions, verdicts)


def _plan(workspace: Workspace, request: PlanRequest, job: Job) -> ImportPlan:
    decided = request.decisions.items()
    return plan_import(
        workspace,
        [one.reading for one in request.reads],
        request.on_match,
        job.progress,
        job.cancelled,
        {key: one.decision for key, one in decided},
        {key: one.takes for key, one in decided if one.takes is not None},
    )


def key_of(record: PlannedRecord) -> Key:
    """What names a record: which file, and where in it."""
    return record.file, record.line


def _as_met(record: PlannedRecord, request: PlanRequest) -> PlannedRecord:
    """A record with the verdict it had before it was decided on, so that it stays in its place."""
    key = key_of(record)
    met = request.verdicts.get(key) if key in request.decisions else None
    if met is None:
        return record
    return replace(met, outcome=record.outcome, contact=record.contact)


def excerpt(read: Read, line: int, count: int = 8) -> str:
    """The lines of a record that begins at `line`; empty when the file is gone."""
    begin = max(line - 1, 0)
    try:
        rows = list(islice(_lines(read), begin, begin + count))
    except (OSError, NetDeskError):
        return ""
    last = _last_of_table if read.reading.format.endswith("csv") else _last_of_card
    return "\n".join(_readable(row) for row in rows[: last(rows) + 1])


def _last_of_card(rows: Sequence[bytes]) -> int:
    return next((n for n, row in enumerate(rows) if _END.match(row)), len(rows))


def _last_of_table(rows: Sequence[bytes]) -> int:
    """Where every quote is closed; what comes after is the next record."""
    quotes = 0
    for number, row in enumerate(rows):
        quotes += row.count(b'"')
        if quotes % 2 == 0:
            return number
    return len(rows)


def _lines(read: Read) -> Iterator[bytes]:
    """The lines of what was read: a file, a piece that was dropped, or a member of a ZIP."""
    source, path = read.source, Path(read.reading.path or read.reading.name)
    if not isinstance(source, Dropped) and path.is_file():
        with path.open("rb") as file:
            yield from file
        return
    data = source.data if isinstance(source, Dropped) else b""
    packed = next((each for each in path.parents if each.is_file()), None)
    if packed is not None:
        data = packed.read_bytes()
    if looks_like_zip(data):
        members = read_zip(data)
        data = next((one.data for one in members if path.as_posix().endswith(one.name)), b"")
    yield from data.splitlines()


def _readable(row: bytes) -> str:
    text = row.replace(b"\0", b"").decode("utf-8", "replace").rstrip("\r\n")
    return text if len(text) <= _LONGEST_LINE else f"{text[:_LONGEST_LINE]}…"


def _names(workspace: Workspace, plan: ImportPlan, verdicts: Verdicts) -> dict[int, str]:
    met = (*plan.records, *verdicts.values())
    ids = sorted({record.contact_id for record in met if record.contact_id})
    now = datetime.now()
    names: dict[int, str] = {}
    for start in range(0, len(ids), _NAMES_AT_ONCE):
        for line in overview.lines(workspace, ids[start : start + _NAMES_AT_ONCE], now):
            names[line.id] = line.full_name
    return names
