"""What came to be imported: reads it away from the window, and asks about unknown tables."""

from collections.abc import Mapping, Sequence
from functools import partial
from itertools import count
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from netdesk.importing import Dropped, FileReading
from netdesk.importing.mappings import KeptMapping, kept_mappings
from ui.desk import Desk
from ui.importing.work import Read, Source, read_sources
from ui.jobs import Job

Columns = tuple[str, ...]


class Intake(QObject):
    """Holds what was read, and in `to_keep` the mappings to remember once it is imported.

    `finished` when all is read and known, `stopped` when the user was faster, `failed` with the
    error when the last of it could not be read. `table_met` carries the reading of an unknown
    table, and how many more there are.
    """

    finished = Signal()
    stopped = Signal()
    failed = Signal(object)
    table_met = Signal(object, int)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._mappings: dict[Columns, Mapping[str, str]] = {}
        self._left_out: set[Columns] = set()
        self.to_keep: dict[Columns, KeptMapping] = {}
        self._numbers = count()
        self._under_way: dict[int, Job] = {}
        self.reads: list[Read] = []
        self.seconds = 0.0

    @property
    def jobs(self) -> list[Job]:
        """What is being read."""
        return list(self._under_way.values())

    def new_of(self, paths: Sequence[Path]) -> list[Path]:
        """Those of `paths` that are not here already."""
        known = {str(one.source) for one in self.reads if isinstance(one.source, Path)}
        return [path for path in paths if str(path) not in known]

    def add(self, sources: Sequence[Source]) -> None:
        """Read these too."""
        self._mappings |= {
            columns: kept.mapping
            for columns, kept in kept_mappings(self._desk.workspace).items()
            if columns not in self._mappings
        }
        self._read(list(sources))

    def use(self, columns: Columns, mapping: Mapping[str, str], name: str = "") -> None:
        """Read the tables of these columns as `mapping` says; with a `name` it is to be kept."""
        self._mappings[columns] = mapping
        if name:
            self.to_keep[columns] = KeptMapping(name, columns, mapping)
        again = [read.source for read in self.reads if _columns(read.reading) == columns]
        self.reads = [read for read in self.reads if read.source not in again]
        self._read(list({_key(source): source for source in again}.values()))

    def leave_out(self, columns: Columns) -> None:
        """Do without the tables of these columns."""
        self._left_out.add(columns)
        self._go_on()

    def forget(self) -> None:
        """Begin anew."""
        self.stop()
        # Their answers are not waited for, and say nothing of what is read next.
        self._under_way = {}
        self.reads = []
        self.seconds = 0.0
        self._mappings = {}
        self._left_out = set()
        self.to_keep = {}

    def stop(self) -> None:
        """Stop reading."""
        for job in self.jobs:
            job.cancel()

    def _read(self, sources: list[Source]) -> None:
        mappings, today = dict(self._mappings), self._desk.now().date()

        def work(job: Job) -> tuple[list[Read], float] | None:
            return read_sources(sources, mappings, today, job)

        number = next(self._numbers)
        self._under_way[number] = self._desk.jobs.start(
            "Reading",
            work,
            owner=self,
            done=partial(self._on_read, number),
            failed=partial(self._on_failed, number),
            uses_database=False,
        )

    def _on_read(self, number: int, found: tuple[list[Read], float] | None) -> None:
        job = self._under_way.pop(number, None)
        if job is None:
            return
        if found is not None and not job.cancelled():
            self.reads += found[0]
            self.seconds += found[1]
        if self._under_way:
            return
        if found is None or job.cancelled():
            self.stopped.emit()
        else:
            self._go_on()

    def _on_failed(self, number: int, error: Exception) -> None:
        is_last = self._under_way.pop(number, None) is not None and not self._under_way
        if not is_last:
            raise error
        self.failed.emit(error)

    def _go_on(self) -> None:
        """Ask about the next unknown table, or be done."""
        unknown = [read.reading for read in self.reads if self._is_open(read.reading)]
        several = {_columns(reading): reading for reading in reversed(unknown)}
        if several:
            self.table_met.emit(unknown[0], len(several) - 1)
        else:
            self.finished.emit()

    def _is_open(self, reading: FileReading) -> bool:
        columns = _columns(reading)
        return bool(columns) and columns not in self._left_out and columns not in self._mappings


def _columns(reading: FileReading) -> Columns:
    return reading.table.columns if reading.table is not None else ()


def _key(source: Source) -> object:
    return id(source) if isinstance(source, Dropped) else source
