"""Finding the table in a file: its separator, its header, and whose it is."""

from itertools import islice

from msgspec import Struct

from netdesk.errors import InputError
from netdesk.formats.csvfile.columns import understood
from netdesk.formats.csvfile.decoding import lines_of
from netdesk.formats.csvfile.kinds import PLAIN, Kind, folded, kind_of
from netdesk.formats.csvfile.splitting import SEPARATORS, Record, split_records

MOST_BYTES = 64 * 1024 * 1024
MOST_LINES = 2_000_000
# LinkedIn's preamble has changed its length over time.
PREAMBLE = 20
_SAMPLE = 20
_LONGEST_HEADER = 120
_SNIFFED = 256 * 1024


class Table(Struct, frozen=True):
    """One table as found. `header_line` counts from 1; `kind` is None when nobody knows it."""

    lines: list[str]
    separator: str
    header: list[str]
    header_line: int
    next_line: int
    kind: Kind | None


def looks_like_csv(data: bytes) -> bool:
    """Whether `data` holds a table with a header, known or not."""
    head = data[:_SNIFFED]
    if len(head) < len(data):
        head = head[: head.rfind(b"\n") + 1] or head
    table = _found(lines_of(head))
    return table is not None


def knows_header(data: bytes, *, exported: bool = False) -> bool:
    """Whether `data` can be read without a mapping; `exported`: as a program's own table."""
    table = find_table(data)
    return table.kind is not None and not (exported and table.kind is PLAIN)


def find_table(data: bytes) -> Table:
    """The table in `data`.

    Raises:
        InputError: there is none, or the file is larger than 64 MB.
    """
    if len(data) > MOST_BYTES:
        raise InputError("The file is larger than 64 MB.", hint="Split it and import the parts.")
    if max(data.count(b"\n"), data.count(b"\r")) > MOST_LINES:
        raise InputError(
            f"The file has more than {MOST_LINES:,} lines.", hint="Split it and import the parts."
        )
    table = _found(lines_of(data))
    if table is None:
        raise InputError("There is no table with a header in this file.")
    return table


def _found(lines: list[str]) -> Table | None:
    lines_at_top = lines[: PREAMBLE + 1]
    declared = [separator for separator in SEPARATORS if lines[0].lower() == f"sep={separator}"]
    for separator in declared or SEPARATORS:
        records = split_records(lines_at_top, separator)
        for record in records:
            kind = None if record.fault else kind_of(record.cells)
            if kind and record.line <= PREAMBLE:
                return _table(lines, separator, record, kind)
    return _best_guess(lines, declared or list(SEPARATORS), start=1 if declared else 0)


def _best_guess(lines: list[str], separators: list[str], start: int) -> Table | None:
    """The table whose rows agree best, when the first of them can be a header."""
    best = (-1, 0)
    found: Table | None = None
    for separator in separators:
        # A quote may be open at the sample's end: the lines beyond must be there.
        sample = [
            record
            for record in islice(split_records(lines, separator, start), _SAMPLE + 1)
            if any(record.cells)
        ]
        while len(sample) > 1 and len(sample[0].cells) == 1 < len(sample[1].cells):
            del sample[0]
        if not sample or sample[0].fault or not _can_be_header(sample[0].cells):
            continue
        header = sample[0].cells
        width = len(header)
        agreeing = sum(1 for record in sample[1:] if len(record.cells) == width)
        is_plain = understood(header)
        is_table = agreeing > 0 and width > 1 and 2 * agreeing >= len(sample) - 1
        if not (is_plain or is_table):
            continue
        if (agreeing, width) > best:
            best = (agreeing, width)
            found = _table(lines, separator, sample[0], PLAIN if is_plain else None)
    return found


def _can_be_header(cells: list[str]) -> bool:
    named = [folded(cell) for cell in cells if cell.strip()]
    is_short = all(len(name) <= _LONGEST_HEADER and "\n" not in name for name in named)
    has_words = all(any(char.isalpha() for char in name) for name in named)
    return bool(named) and 2 * len(named) > len(cells) and is_short and has_words


def _table(lines: list[str], separator: str, record: Record, kind: Kind | None) -> Table:
    header = list(record.cells)
    after = record.line + sum(cell.count("\n") for cell in header)
    return Table(lines, separator, header, record.line, after + 1, kind)
