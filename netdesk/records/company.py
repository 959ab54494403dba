"""A company: what I know of it, and why it may need somebody like me."""

from dataclasses import dataclass

THESES = ("expanding", "stable", "challenged")


@dataclass(frozen=True, slots=True)
class Fact:
    """Something known of a company, from a source, as of a date (ISO 8601)."""

    text: str
    source: str = ""
    on: str = ""
    id: int = 0


@dataclass(frozen=True, slots=True)
class NewsItem:
    """A piece of news about a company, published on a date (ISO 8601)."""

    title: str
    source: str = ""
    url: str = ""
    on: str = ""
    id: int = 0


@dataclass(frozen=True, slots=True)
class Company:
    """One company. `thesis` is one of THESES or empty; `fit` is 0 to 5, 0 when not judged."""

    id: int = 0
    name: str = ""
    aliases: tuple[str, ...] = ()
    website: str = ""
    industry: str = ""
    place: str = ""
    size: str = ""
    thesis: str = ""
    thesis_since: str = ""
    may_need: str = ""
    is_target: bool = False
    fit: int = 0
    note: str = ""
    facts: tuple[Fact, ...] = ()
    news: tuple[NewsItem, ...] = ()
