"""A company: what I know of it, and why it may need somebody like me."""

from datetime import date

from msgspec import Struct

THESES = ("expanding", "stable", "challenged")
COVERAGES = ("nobody", "weak", "supportive", "ally")
# "partner" is who buys from them or sells to them: whoever works there may know somebody.
FACT_KINDS = (
    "",
    "size",
    "place",
    "industry",
    "owner",
    "leader",
    "initiative",
    "culture",
    "partner",
)
OLD_NEWS_DAYS = 90
OLD_FACT_DAYS = 365


def age_days(on: str, today: date) -> int | None:
    """Days since `on` (ISO 8601, possibly cut to month or year); None where it is no date."""
    whole = f"{on}-01-01" if len(on) == 4 else f"{on}-01" if len(on) == 7 else on
    try:
        return max(0, (today - date.fromisoformat(whole)).days)
    except ValueError:
        return None


class Fact(Struct, frozen=True):
    """Something known of a company, from a source, as of a date (ISO 8601).

    `kind` is one of FACT_KINDS.
    """

    text: str
    source: str = ""
    on: str = ""
    id: int = 0
    kind: str = ""

    def is_old(self, today: date) -> bool:
        """Whether it is to be checked again: no date, or more than a year old."""
        age = age_days(self.on, today)
        return age is None or age > OLD_FACT_DAYS


class NewsItem(Struct, frozen=True):
    """A piece of news about a company, published on a date (ISO 8601, empty when not told).

    One that a feed brought has its `feed_id`, and as `guid` what the feed knows it by.
    """

    title: str
    source: str = ""
    url: str = ""
    on: str = ""
    id: int = 0
    feed_id: int = 0
    guid: str = ""

    def is_old(self, today: date) -> bool:
        """Whether it is too old to talk about: no date, or more than 90 days."""
        age = age_days(self.on, today)
        return age is None or age > OLD_NEWS_DAYS


class Signal(Struct, frozen=True):
    """A dated sign (ISO 8601) that a company is expanding, stable or challenged (THESES)."""

    thesis: str
    text: str
    source: str = ""
    url: str = ""
    on: str = ""
    id: int = 0


class Company(Struct, frozen=True):
    """One company. `thesis` is one of THESES or empty; `fit` is 0 to 5, 0 when not judged.

    With `signals`, `thesis` and `thesis_since` follow them at each save.
    """

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
    signals: tuple[Signal, ...] = ()
