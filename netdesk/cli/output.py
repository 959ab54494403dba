"""Where words go: results to standard output, progress and messages to standard error."""

import json
import sys
from collections.abc import Iterable
from typing import TextIO


def say(text: str) -> None:
    """A result, for people."""
    sys.stdout.write(f"{_printable(text, sys.stdout)}\n")


def say_json(document: object) -> None:
    """A result, for programs: one JSON document."""
    text = json.dumps(document, ensure_ascii=False, indent=1)
    if text != _within(text, sys.stdout):
        # Names of files may hold bytes that are no text, and a stream may know few letters.
        text = json.dumps(document, indent=1)
    sys.stdout.write(f"{text}\n")


def tell(text: str) -> None:
    """A message beside the result: one line on standard error."""
    sys.stderr.write(f"netdesk: {_printable(' '.join(text.split()), sys.stderr)}\n")


def table(rows: Iterable[tuple[object, ...]]) -> None:
    """Rows in columns as wide as they need to be."""
    cells = [[" ".join(str(cell).split()) for cell in row] for row in rows]
    widths = [max(len(row[at]) for row in cells) for at in range(len(cells[0]))] if cells else []
    for row in cells:
        say("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def _printable(text: str, stream: TextIO) -> str:
    """`text` without what steers a terminal: names come from other people's files."""
    shown = "".join(char for char in text if char.isprintable() or char in "\n\t")
    return _within(shown, stream)


def _within(text: str, stream: TextIO) -> str:
    """`text` in the letters that `stream` has, others as question marks."""
    encoding = stream.encoding or "utf-8"
    return text.encode(encoding, "replace").decode(encoding)
