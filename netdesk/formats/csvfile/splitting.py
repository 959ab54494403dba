"""Lines to records of cells (RFC 4180), with the quotes that real files get wrong."""

import csv
import re
from collections.abc import Iterator
from typing import NamedTuple

SEPARATORS = (",", ";", "\t")
OPEN_QUOTE = "A quotation mark is opened and never closed"
LONG_LINE = "The line is too long to be one person"
# Looking for the end of a quote that has none costs time; so much in all, in characters read.
_REREADS = 16
_LEAST_BUDGET = 1_000_000
_MOST_LINES_IN_A_CELL = 10_000
_LONGEST_LINE = 1_000_000


class Record(NamedTuple):
    """The cells of one record. `line` counts from 1; `fault` says why they are not to be used."""

    line: int
    cells: list[str]
    fault: str = ""


def split_records(
    lines: list[str], separator: str, start: int = 0, width: int = 0
) -> Iterator[Record]:
    """The records from the line at index `start` on, without the empty lines between them.

    `width` is how many cells the header has, 0 when not known yet. A cell's quote may span lines;
    when its end cannot be right, its record is at fault and the next line begins a new one.
    """
    splitter = _Splitter(lines, separator, width)
    at = start
    while at < len(lines):
        if not lines[at]:
            at += 1
            continue
        cells = splitter.on_one_line(lines[at])
        if cells is None:
            record, at = splitter.over_lines(at)
            yield record
        else:
            at += 1
            yield Record(at, cells)


class _Splitter:
    """Splits the lines of one file, with what may still be spent on quotes without an end."""

    def __init__(self, lines: list[str], separator: str, width: int) -> None:
        self._lines = lines
        self._separator = separator
        self._between = f'"{separator}"'
        self._closed = re.compile(rf" *(?:{re.escape(separator)}|$)")
        self._width = width
        self._budget = -1

    def on_one_line(self, line: str) -> list[str] | None:
        """The cells of a record that ends with its line, None when that cannot be said simply."""
        if '"' not in line:
            return line.split(self._separator)
        if line[0] == line[-1] == '"' and len(line) > 1:
            cells = line[1:-1].split(self._between)
            if line.count('"') == 2 * len(cells):
                return cells
        try:
            return next(csv.reader([line], delimiter=self._separator, strict=True))
        except csv.Error:
            return None

    def over_lines(self, at: int) -> tuple[Record, int]:
        """The record that begins at index `at`, and the index of the next one."""
        cells: list[str] = []
        if len(self._lines[at]) > _LONGEST_LINE:
            return Record(at + 1, cells, LONG_LINE), at + 1
        end = self._take(at, cells)
        if end and not self._is_broken(cells, at, end):
            return Record(at + 1, cells), end
        if end:
            self._spend(at, end)
        end = at + 1
        # What is left of a text over several lines belongs to the record at fault.
        while (
            self._width > 1 and end < len(self._lines) and self._separator not in self._lines[end]
        ):
            end += 1
        # Enough to tell whose record it is.
        cells = self._lines[at].replace('"', "").split(self._separator)
        return Record(at + 1, cells, OPEN_QUOTE), end

    def _take(self, at: int, cells: list[str]) -> int:
        """Add the cells of the record at `at`; the index after it, 0 when a quote has no end."""
        row, place, separator = at, 0, self._separator
        while True:
            line = self._lines[row]
            if line[place : place + 1] == '"':
                found = self._quoted(row, place + 1)
                if found is None:
                    return 0
                text, row, end = found
                line = self._lines[row]
                cells.append(text)
                end = line.find(separator, end)
            else:
                end = line.find(separator, place)
                cells.append(line[place:] if end < 0 else line[place:end])
            if end < 0:
                return row + 1
            place = end + 1

    def _quoted(self, row: int, place: int) -> tuple[str, int, int] | None:
        """The text of a quoted cell, the row where it ends, and the place after its quote."""
        pieces: list[str] = []
        first, line = row, self._lines[row]
        while True:
            end = line.find('"', place)
            if end < 0:
                pieces += (line[place:], "\n")
                row += 1
                is_too_far = row - first > _MOST_LINES_IN_A_CELL or self._left() <= 0
                if is_too_far or row == len(self._lines):
                    self._spend(first, row)
                    return None
                line, place = self._lines[row], 0
            elif line.startswith('"', end + 1):
                pieces.append(line[place : end + 1])
                place = end + 2
            elif self._closed.match(line, end + 1):
                pieces.append(line[place:end])
                return "".join(pieces), row, end + 1
            elif row > first and (end == 0 or line[end - 1] == self._separator):
                # On a later line a quote that opens a cell: the first one was never closed.
                self._spend(first, row)
                return None
            else:
                pieces.append(line[place : end + 1])
                place = end + 1

    def _is_broken(self, cells: list[str], at: int, end: int) -> bool:
        """Whether the record ran over others: too many cells, or too few and a whole one inside."""
        width = self._width
        if width < 2 or end == at + 1:
            return False
        if len(cells) > width:
            return any(cells[width:])
        inside = self._lines[at + 1 : end]
        return len(cells) < width and any(
            line.count(self._separator) >= width - 1 for line in inside
        )

    def _left(self) -> int:
        if self._budget < 0:
            self._budget = _LEAST_BUDGET + _REREADS * sum(map(len, self._lines))
        return self._budget

    def _spend(self, first: int, end: int) -> None:
        spent = sum(len(line) + 1 for line in self._lines[first:end])
        self._budget = max(self._left() - spent, 0)
