"""Where two records of one person disagree, field by field, so that somebody can choose."""

from dataclasses import dataclass

from netdesk.matching.former import is_former
from netdesk.matching.joins import JOIN, MERGED
from netdesk.records.contact import Contact, Position
from netdesk.text import one_line


@dataclass(frozen=True, slots=True)
class Dispute:
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
            label = "Work" if field.key == "positions" else field.label
            found.append(Dispute(field.key, label, _words(mine), _words(other)))
    return found


def _words(value: object) -> str:
    if isinstance(value, tuple):
        return next((job_words(item) for item in value if isinstance(item, Position)), "")
    return one_line(str(value))


def job_words(position: Position) -> str:
    """A position in one line: title, company."""
    return ", ".join(filter(None, (position.title, position.company or position.department)))
