"""Which companies the table shows: in which order, under which headings."""

from itertools import accumulate

from msgspec import Struct

from netdesk.records.company import COVERAGES
from netdesk.research import companies
from netdesk.text import words
from netdesk.ways import gaps
from netdesk.workspace import Workspace

ORDERS = (
    ("gaps", "Gaps first"),
    ("name", "Name"),
    ("fit", "Best fit"),
    ("news", "Newest news"),
    ("known", "Most known"),
)
_MEANING = {
    "nobody": "where I know nobody",
    "weak": "with acquaintances only",
    "supportive": "with somebody who supports me",
    "ally": "with an ally",
}


class Wanted(Struct, frozen=True):
    """What is asked for: one of ORDERS, one of COVERAGES or none, and words of the name."""

    order: str = "gaps"
    coverage: str = ""
    query: str = ""


class Section(Struct, frozen=True):
    """Companies under a heading; without a heading they simply stand in the table."""

    heading: str
    detail: str
    ids: tuple[int, ...]


def sections(workspace: Workspace, wanted: Wanted, counts: gaps.Counts) -> list[Section]:
    """The companies wanted, in order; a heading without any company is left out.

    `counts` tells where the targets of one coverage end: read it in the same breath.
    """
    is_down = wanted.order == "known"
    with workspace.reading():
        ids = gaps.find(workspace, wanted.order, coverage=wanted.coverage, is_descending=is_down)
        kept = _matching(workspace, wanted.query)
    parts = _parted(ids, counts, wanted) if wanted.order == "gaps" else [("", ids)]
    found = []
    for key, members in parts:
        shown = tuple(an_id for an_id in members if kept is None or an_id in kept)
        if shown:
            found.append(Section(*_heading(key, len(shown)), shown))
    return found


def _parted(ids: list[int], counts: gaps.Counts, wanted: Wanted) -> list[tuple[str, list[int]]]:
    """Targets stand first, by coverage; how many there are of each tells where one ends."""
    named = [name for name in COVERAGES if wanted.coverage in ("", name)]
    ends = list(accumulate(counts.targets_by_coverage[name] for name in named))
    starts = [0, *ends[:-1]]
    parts = [(name, ids[start:end]) for name, start, end in zip(named, starts, ends, strict=True)]
    return [*parts, ("others", ids[ends[-1] :])]


def _heading(key: str, count: int) -> tuple[str, str]:
    if key == "others":
        return "Other companies", f"{count:,} that came with people"
    if not key:
        return "", ""
    noun = "target" if count == 1 else "targets"
    return key.capitalize(), f"{count:,} {noun} {_MEANING[key]}"


def _matching(workspace: Workspace, query: str) -> set[int] | None:
    """Whose name or other name holds words that begin like those of `query`; None for all."""
    wanted = words(query)
    if not wanted:
        return None
    named = companies.find(workspace)
    others = companies.aliases(workspace, [an_id for an_id, _ in named])
    return {
        an_id
        for an_id, name in named
        if _is_met(wanted, words(" ".join((name, *others.get(an_id, ())))))
    }


def _is_met(wanted: list[str], told: list[str]) -> bool:
    return all(any(word.startswith(start) for word in told) for start in wanted)
