"""How far the list has grown towards a few hundred names, kind by kind."""

from collections.abc import Sequence
from typing import NamedTuple

from netdesk.people import overview
from netdesk.people.kinds import KINDS, Kind
from netdesk.text import fold
from netdesk.workspace import Workspace

# The list that the method works towards: the goals of all KINDS together.
LIST_GOAL = 300


class Progress(NamedTuple):
    """How many there are of one kind, towards its goal."""

    name: str
    people: int
    goal: int


def progress(workspace: Workspace) -> list[Progress]:
    """Each kind with its count, in the order of KINDS; a person in two kinds counts in both."""
    found = overview.categories(workspace)
    return [Progress(kind.name, _count(kind, found), kind.goal) for kind in KINDS]


def _count(kind: Kind, found: Sequence[tuple[str, int]]) -> int:
    return sum(count for category, count in found if fold(category).strip() in kind.words)
