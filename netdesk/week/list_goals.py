"""How far the list has grown towards a few hundred names, kind by kind."""

from collections.abc import Sequence
from typing import NamedTuple

from netdesk.people import overview
from netdesk.text import fold
from netdesk.workspace import Workspace

# The list that the method works towards.
LIST_GOAL = 300


class Kind(NamedTuple):
    """A kind of people that everybody knows some of; `words` are the categories that count."""

    name: str
    goal: int
    words: tuple[str, ...]


# Together LIST_GOAL. The words are what people call such a category, folded.
KINDS = (
    Kind("Business", 80, ("business", "business associates", "work", "customers", "clients")),
    Kind("Alumni", 60, ("alumni", "school", "school alumni", "university", "college")),
    Kind(
        "Former teams",
        60,
        ("former team", "former teams", "former colleagues", "colleagues", "ex colleagues"),
    ),
    Kind("Friends", 40, ("friends", "friend")),
    Kind("Conferences", 30, ("conferences", "conference", "events", "groups", "associations")),
    Kind("Relatives", 30, ("relatives", "relative", "family")),
)


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
