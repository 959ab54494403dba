"""What a person may need, as lines with where each comes from; and whether a word is in them."""

from collections.abc import Sequence

from msgspec import Struct

from netdesk.records.company import Company
from netdesk.records.contact import Contact
from netdesk.records.suggestion import Source
from netdesk.text import words


class Need(Struct, frozen=True):
    """A line that tells what may help a person. `words` leads it in: "Their background says"."""

    words: str
    source: Source


def needs_of(contact: Contact, company: Company) -> list[Need]:
    """Every line that speaks of a person's needs, the most telling first."""
    found = []
    if company.may_need:
        source = Source("company", company.id, company.may_need)
        found.append(Need(f"{company.name} may need", source))
    lists = (
        ("Their background says", "background", contact.background),
        ("You share", "common ground", contact.common_ground),
        ("You know them from", "category", contact.categories),
    )
    for lead, kind, lines in lists:
        found += [Need(lead, Source(kind, contact.id, line)) for line in lines]
    if contact.title:
        found.append(Need("Their title is", Source("position", contact.id, contact.title)))
    facts = (Need(f"{company.name}:", Source("fact", f.id, f.text)) for f in company.facts)
    news = (Need(f"{company.name}:", Source("news", n.id, n.title)) for n in company.news)
    return [*found, *facts, *news]


def spoken_of(phrase: str, needs: Sequence[Need]) -> Need | None:
    """The first line that holds every word of `phrase`, in any of their endings."""
    wanted = [_stem(word) for word in words(phrase)]
    if not wanted:
        return None
    for need in needs:
        there = {_stem(word) for word in words(need.source.text)}
        if all(word in there for word in wanted):
            return need
    return None


def _stem(word: str) -> str:
    """A word without the commonest English endings, so that "suppliers" meets "supplier"."""
    for ending in ("ies", "ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            bare = word.removesuffix(ending)
            return bare.removesuffix("e")
    return word.removesuffix("y") if len(word) > 4 else word
