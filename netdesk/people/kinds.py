"""The kinds of people that everybody knows, and what a category of each is called."""

from typing import NamedTuple


class Kind(NamedTuple):
    """A kind of people that everybody knows some of; `words` are the categories that count."""

    name: str
    goal: int
    words: tuple[str, ...]


# The words are what people call such a category, folded.
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
