"""Reads the tables of people that programs export, and others by a mapping."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from msgspec import Struct, field

from netdesk.errors import Cancelled, InputError
from netdesk.formats.csvfile.columns import (
    Layout,
    column_names,
    known_layout,
    mapped_layout,
    suggested,
)
from netdesk.formats.csvfile.dates import Order, is_ambiguous, order_of
from netdesk.formats.csvfile.rows import contact_of
from netdesk.formats.csvfile.splitting import Record, split_records
from netdesk.formats.csvfile.table import Table, find_table
from netdesk.formats.nobody import why_nobody
from netdesk.records.draft import Draft, Problem, Reading, Severity

MOST_RECORDS = 500_000
_SAMPLE_ROWS = 5
_ROWS_BETWEEN_CHECKS = 500


class MappingError(InputError):
    """Nobody knows the header of a table; it can be read with a mapping."""


class CsvTable(Struct, frozen=True):
    """What a mapping page shows of a table.

    `columns` are names of their own for all columns, `rows` the first records below them, `kind`
    the format when the header is known, else None. `mapping` goes from a column's name to a
    target (see `CHOICES`), for those that can be guessed.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    kind: str | None
    title: str
    mapping: Mapping[str, str] = field(default_factory=dict)
    header_line: int = 1


def describe_csv(data: bytes) -> CsvTable:
    """The columns of a table, a few rows, and what the columns seem to mean.

    Raises:
        InputError: there is no table in `data`, or it is larger than 64 MB.
    """
    table = find_table(data)
    names = column_names(table.header)
    sample = [record.cells for record, _ in zip(_records(table), range(_SAMPLE_ROWS), strict=False)]
    width = len(names)
    rows = tuple(tuple((*cells, *[""] * width)[:width]) for cells in sample)
    kind = table.kind
    if kind is None:
        return CsvTable(
            names, rows, None, "Table", suggested(table.header, sample), table.header_line
        )
    written = {names[place]: text for place, text in _written(known_layout(kind, table.header))}
    return CsvTable(names, rows, kind.format, kind.title, written, table.header_line)


def read_csv(
    data: bytes,
    *,
    mapping: Mapping[str, str] | None = None,
    today: date,
    cancelled: Callable[[], bool] | None = None,
) -> Reading:
    """Everybody in a table of a known kind, or in any with a `mapping` as CsvTable has it.

    Empty rows are no records; a header that comes again is skipped; a row without anybody in it,
    or with a quote that never ends, fails and the others come in.

    Raises:
        MappingError: nobody knows its header.
        InputError: there is no table, or it is larger than 64 MB.
        Cancelled: `cancelled` said so.
    """
    table = find_table(data)
    if mapping is not None:
        layout = mapped_layout(table.header, mapping)
    elif table.kind is None:
        raise MappingError(
            "NetDesk does not know the columns of this table.",
            hint="Open it in the window and say which column is the name.",
        )
    else:
        layout = known_layout(table.kind, table.header)
    records = _all_records(table, cancelled)
    return _Reader(table, layout, today, cancelled).read(records)


def _all_records(table: Table, cancelled: Callable[[], bool] | None) -> list[Record]:
    records: list[Record] = []
    for record in _records(table):
        if not len(records) % _ROWS_BETWEEN_CHECKS and cancelled is not None and cancelled():
            raise Cancelled
        if len(records) == MOST_RECORDS:
            raise InputError(
                f"The table has more than {MOST_RECORDS:,} rows.",
                hint="Split it and import the parts.",
            )
        records.append(record)
    return records


def _records(table: Table) -> Iterator[Record]:
    """The records below the header that hold anything."""
    start, width = table.next_line - 1, len(table.header)
    for record in split_records(table.lines, table.separator, start, width):
        if record.fault or any(cell and not cell.isspace() for cell in record.cells):
            yield record


def _written(layout: Layout) -> Iterator[tuple[int, str]]:
    for place, target in layout.targets:
        part = f".{target.part}" if target.part not in ("", "value") else ""
        label = f":{target.label}" if target.label else ""
        number = f"#{target.number}" if 0 < target.number < MOST_RECORDS else ""
        yield place, f"{target.field}{part}{label}{number}"


class _Reader:
    """The drafts and problems of one table under way."""

    def __init__(
        self, table: Table, layout: Layout, today: date, cancelled: Callable[[], bool] | None
    ) -> None:
        self._table = table
        self._layout = layout
        self._today = today
        self._cancelled = cancelled
        self._orders: dict[int, Order] = {}
        self._drafts: list[Draft] = []
        self._problems: list[Problem] = []

    def read(self, records: list[Record]) -> Reading:
        self._warn_of_refused(records)
        self._settle_dates(records)
        for number, record in enumerate(records):
            is_time = not number % _ROWS_BETWEEN_CHECKS
            if is_time and self._cancelled is not None and self._cancelled():
                raise Cancelled
            self._take(record)
        kind = self._layout.kind
        problems = tuple(sorted(self._problems, key=_line_of))
        return Reading(kind.format, tuple(self._drafts), problems, kind.title)

    def _take(self, record: Record) -> None:
        header, cells = self._table.header, record.cells
        if cells == header:
            self._problem(record, "", "The header again", "skipped")
            return
        contact = contact_of(cells, self._layout, self._orders, self._today)
        width = len(header)
        if record.fault:
            self._problem(record, contact.full_name, record.fault)
        elif len(cells) > width and any(cell.strip() for cell in cells[width:]):
            reason = f"It has {len(cells)} cells, the header {width}"
            self._problem(record, contact.full_name, reason)
        elif reason := why_nobody(contact):
            self._problem(record, "", reason)
        else:
            self._drafts.append(Draft(contact, record.line))

    def _problem(
        self, record: Record, name: str, reason: str, severity: Severity = "failed"
    ) -> None:
        self._problems.append(Problem(record.line, name, reason, severity))

    def _warn_of_refused(self, records: list[Record]) -> None:
        left_out = [
            f"“{name}”"
            for place, name in self._layout.refused
            if any(record.cells[place : place + 1] not in ([], [""]) for record in records)
        ]
        if left_out:
            reason = f"{', '.join(left_out)}: left out on purpose, it has no place here"
            line = self._table.header_line
            self._problems.append(Problem(line, "", reason, "warning"))

    def _settle_dates(self, records: list[Record]) -> None:
        """Say for each column of dates whether the day or the month comes first."""
        if self._layout.kind.is_exact:
            return
        for place, target in self._layout.targets:
            if not target.is_date:
                continue
            cells = [record.cells[place].strip() for record in records if place < len(record.cells)]
            order = order_of(cells)
            if order == "unknown":
                # Where a spreadsheet parts by semicolons, the day comes first.
                order = "day" if self._table.separator == ";" else "month"
                self._warn_of_guess(place, order, cells)
            self._orders[place] = order

    def _warn_of_guess(self, place: int, order: Order, cells: list[str]) -> None:
        example = next((cell for cell in cells if is_ambiguous(cell)), "")
        if example:
            name = column_names(self._table.header)[place]
            reason = f"“{name}”: dates such as {example} were read with the {order} first"
            self._problems.append(Problem(self._table.header_line, "", reason, "warning"))


def _line_of(problem: Problem) -> int:
    return problem.line


__all__ = ["CsvTable", "MappingError", "describe_csv", "read_csv"]
