"""From a header to what each of its columns means, by a table or by a mapping."""

import re
from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from netdesk.formats.csvfile.kinds import PLAIN, REFUSED, Kind, folded
from netdesk.formats.csvfile.targets import GROUPS, Target, parse_target

_numbered = re.compile(r"(.*?) (\d{1,4})(?: (?:- )?(.*))?")
# Columns that come several times without a number of their own are numbered from here.
_UNNUMBERED = 1_000_000
_NAMES = frozenset({"full_name", "given", "family"})
_NAMED = _NAMES | {"emails"}
_MOST_NAMES = 4
_PROFILE = re.compile(r"(?:https?://)?(?:[a-z]+\.)?linkedin\.com/in/", re.IGNORECASE)
_PHONE = re.compile(r"\+?[\d ()./-]{6,24}")


class Layout(Struct, frozen=True):
    """What the columns of one table mean: (index, target), in the table's order."""

    kind: Kind
    targets: tuple[tuple[int, Target], ...]
    refused: tuple[tuple[int, str], ...] = ()


def column_names(header: list[str]) -> tuple[str, ...]:
    """A name of its own for each column: as written, numbered when it comes again or is empty."""
    names: list[str] = []
    counts: dict[str, int] = {}
    for place, cell in enumerate(header, 1):
        name = " ".join(cell.split()) or f"Column {place}"
        counts[name] = counts.get(name, 0) + 1
        names.append(name if counts[name] == 1 else f"{name} ({counts[name]})")
    return tuple(names)


def known_layout(kind: Kind, header: list[str]) -> Layout:
    """The columns of a table of a known kind; one unknown to it goes into the note."""
    targets: list[tuple[int, Target]] = []
    refused: list[tuple[int, str]] = []
    for place, cell in enumerate(header):
        name = folded(cell)
        written = target_of(kind, name)
        if name in REFUSED:
            refused.append((place, cell.strip()))
        elif written:
            targets.append((place, _apart(parse_target(written), place)))
        elif written is None and name and name not in kind.ignored:
            targets.append((place, Target("noted", label=" ".join(cell.split()))))
    return Layout(kind, tuple(targets), tuple(refused))


def mapped_layout(header: list[str], mapping: Mapping[str, str]) -> Layout:
    """The columns as `mapping` says, from a column's name to a target; others are left out.

    Raises:
        InputError: a target is unknown.
    """
    targets = []
    for place, name in enumerate(column_names(header)):
        written = mapping.get(name, "")
        if written:
            targets.append((place, _apart(parse_target(written), place)))
    return Layout(PLAIN, tuple(targets))


def target_of(kind: Kind, name: str) -> str | None:
    """The target of a folded header, empty when it is left out, None when it is unknown."""
    if name in kind.columns:
        return kind.columns[name]
    found = _numbered.fullmatch(name)
    if found and kind.numbered:
        written = kind.numbered.get((found[1], found[3] or ""))
        return f"{written}#{found[2]}" if written else written
    return None


def understood(header: list[str]) -> bool:
    """Whether the words of a header that nobody exports leave no doubt about any column."""
    written = [target_of(PLAIN, folded(cell)) for cell in header if cell.strip()]
    targets = [parse_target(text) for text in written if text]
    known = all(text is not None for text in written)
    return known and any(target.field in _NAMED for target in targets)


def suggested(header: list[str], sample: list[list[str]]) -> dict[str, str]:
    """What each column seems to mean, by its words, else by what stands in it."""
    found = {}
    names = ""
    for place, name in enumerate(column_names(header)):
        word = folded(header[place])
        if word in REFUSED:
            continue
        written = target_of(PLAIN, word)
        if written is None:
            cells = [
                row[place].strip() for row in sample if place < len(row) and row[place].strip()
            ]
            written = _by_content(cells)
            # Somebody is known by a first name alone in most lists.
            is_name = sum(map(_looks_like_name, cells)) * 2 > len(cells)
            names = names or (name if is_name else "")
        if written:
            found[name] = written
    if names and not _NAMES.intersection(found.values()):
        found[names] = "full_name"
    return found


def _by_content(cells: list[str]) -> str:
    if not cells:
        return ""
    if all("@" in cell and " " not in cell for cell in cells):
        return "emails"
    if all(_PROFILE.match(cell) for cell in cells):
        return "urls:LinkedIn"
    if all(cell.startswith(("http://", "https://", "www.")) for cell in cells):
        return "urls"
    return "phones" if all(_PHONE.fullmatch(cell) for cell in cells) else ""


def _looks_like_name(cell: str) -> bool:
    """Whether a cell may be somebody's whole name: a few words, none of them in lower case."""
    words = cell.split()
    return 2 <= len(words) <= _MOST_NAMES and all(
        word[0].isalpha() and not word[0].islower() and not any(map(str.isdigit, word))
        for word in words
    )


def _apart(target: Target, place: int) -> Target:
    """A value that stands alone in its column gets a number, so that two stay two."""
    is_alone = target.field in GROUPS and target.part == "value" and not target.number
    return replace(target, number=_UNNUMBERED + place) if is_alone else target
