"""Telling a command from a call for the window."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from netdesk.cli.commands import NAMES
from netdesk.paths import default_database


class Wanted(NamedTuple):
    """The window is wanted, on this database, with these files offered for import."""

    database: Path
    files: list[Path]


def opens_window(arguments: Sequence[str]) -> Wanted | None:
    """What the window is to open; None when `arguments` are a command, or wrong usage."""
    database: Path | None = None
    files: list[Path] = []
    named: list[Path] = []
    rest = iter(arguments)
    for argument in rest:
        if argument == "--database":
            place = next(rest, "")
            if not place:
                return None
            database = Path(place)
        elif argument.startswith("--database="):
            database = Path(argument.partition("=")[2])
        elif argument == "--":
            # Whatever comes behind it is a file, by whatever name.
            named = [Path(file) for file in rest]
        elif argument.startswith("-") or (not files and argument in NAMES):
            return None
        else:
            files.append(Path(argument))
    # A word that is no file is more likely a command mistyped than a file to open.
    if not all(file.suffix or file.exists() for file in files):
        return None
    return Wanted(database or default_database(), [*files, *named])
