"""What an import does away from the window: find the files, read them, plan, fetch a line."""

import os
import re
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path

from netdesk import contacts
from netdesk.errors import Cancelled
from netdesk.importing import Dropped, FileReading, ImportPlan, OnMatch, plan_import, read_files
from netdesk.workspace import Workspace
from ui.jobs import Job

Source = Path | Dropped

_END = re.compile(rb"\s*END:VCARD", re.IGNORECASE)
_ENDINGS = (".vcf", ".vcard", ".csv")
_MOST_FILES = 20_000
_NAMES_AT_ONCE = 500
_LONGEST_LINE = 300


@dataclass(frozen=True, slots=True)
class Read:
    """One source and what was read of it."""

    source: Source
    reading: FileReading


@dataclass(frozen=True, slots=True)
class Review:
    """A plan with what the window shows beside it.

    `names` are the people here whom records met, by id; `seconds` is how long the reading took.
    """

    plan: ImportPlan
    reads: tuple[Read, ...]
    names: Mapping[int, str]
    seconds: float


def read_sources(sources: Sequence[Source], job: Job) -> tuple[list[Read], float] | None:
    """Read files, the contact files in folders, and pieces; with the seconds it took.

    None when the user stopped it.
    """
    start = time.monotonic()
    try:
        found = [each for source in sources for each in _expanded(source, job)]
        readable = [source for source in found if not isinstance(source, FileReading)]
        readings = read_files(readable, job.progress, job.cancelled)
    except Cancelled:
        return None
    reads = [Read(*pair) for pair in zip(readable, readings, strict=True)]
    reads += [Read(Path(one.path), one) for one in found if isinstance(one, FileReading)]
    return reads, time.monotonic() - start


def plan_reads(
    workspace: Workspace, reads: Sequence[Read], on_match: OnMatch, seconds: float, job: Job
) -> Review | None:
    """Say what would happen to every record; None when the user stopped it."""
    try:
        readings = [one.reading for one in reads]
        plan = plan_import(workspace, readings, on_match, job.progress, job.cancelled)
    except Cancelled:
        return None
    return Review(plan, tuple(reads), _names(workspace, plan), seconds)


def excerpt(source: Source, line: int, count: int = 8) -> str:
    """The lines of a record that begins at `line`; empty when the file is gone."""
    if isinstance(source, Dropped):
        rows = source.data.splitlines()[max(line - 1, 0) :][:count]
    else:
        try:
            if not source.is_file():
                return ""
            with source.open("rb") as file:
                rows = list(islice(file, max(line - 1, 0), max(line - 1, 0) + count))
        except OSError:
            return ""
    last = next((n for n, row in enumerate(rows) if _END.match(row)), len(rows))
    return "\n".join(_readable(row) for row in rows[: last + 1])


def _readable(row: bytes) -> str:
    text = row.replace(b"\0", b"").decode("utf-8", "replace").rstrip("\r\n")
    return text if len(text) <= _LONGEST_LINE else f"{text[:_LONGEST_LINE]}…"


def _expanded(source: Source, job: Job) -> list[Source | FileReading]:
    """A folder as the contact files in it; all else as it is."""
    if isinstance(source, Dropped) or not source.is_dir():
        return [source]
    found: list[Source | FileReading] = []
    for folder, inner, names in os.walk(source):
        if job.cancelled():
            raise Cancelled
        inner.sort()
        found += [Path(folder, name) for name in sorted(names) if name.lower().endswith(_ENDINGS)]
        if len(found) >= _MOST_FILES:
            break
    if found:
        return found[:_MOST_FILES]
    error = f"The folder {source.name} holds no vCard or CSV files."
    return [
        FileReading(
            str(source), source.name, error=error, hint="Drop the contact files themselves."
        )
    ]


def _names(workspace: Workspace, plan: ImportPlan) -> dict[int, str]:
    ids = sorted({record.contact_id for record in plan.records if record.contact_id})
    now = datetime.now()
    names: dict[int, str] = {}
    for start in range(0, len(ids), _NAMES_AT_ONCE):
        for line in contacts.lines(workspace, ids[start : start + _NAMES_AT_ONCE], now):
            names[line.id] = line.full_name
    return names
