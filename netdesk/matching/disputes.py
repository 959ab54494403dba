"""Where two records of one person disagree, field by field, so that somebody can choose."""

from msgspec import Struct

from netdesk.days import date_words
from netdesk.matching.former import is_former
from netdesk.matching.joins import JOIN, MERGED, job_words
from netdesk.records.contact import Contact, Position
from netdesk.text import one_line, sort_key


class Dispute(Struct, frozen=True):
    """A field of which only one value can stand: both in words. `key` is for `unite`."""

    key: str
    label: str
    mine: str
    theirs: str


def disputes(ours: Contact, theirs: Contact) -> list[Dispute]:
    """The fields in which `ours` and `theirs` disagree, in the order of the form.

    What was left aside in an earlier merge disagrees no more.
    """
    found = []
    for field in MERGED:
        mine, other = getattr(ours, field.key), getattr(theirs, field.key)
        # Lists of phones gain what they lack; they never disagree.
        if not other or mine == other or field.key == "phones":
            continue
        conflict = JOIN[field.key](field, mine, other, "ours")[2]
        if conflict and not is_former(ours, field.key, other):
            found.append(
                _of_work(ours.positions[0], theirs.positions[0])
                if field.key == "positions"
                else Dispute(field.key, field.label, _words(mine), _words(other))
            )
    return found


def _words(value: object) -> str:
    return date_words(one_line(str(value)))


def _of_work(mine: Position, theirs: Position) -> Dispute:
    """Two jobs, by what makes them differ: the company, the title, or both."""
    if mine.company and theirs.company and sort_key(mine.title) == sort_key(theirs.title):
        return Dispute("positions", "Company", mine.company, theirs.company)
    if mine.title and theirs.title and sort_key(mine.company) == sort_key(theirs.company):
        return Dispute("positions", "Title", mine.title, theirs.title)
    return Dispute("positions", "Work", job_words(mine), job_words(theirs))
