"""Two records of one person made one, without losing a value, and what that means in words."""

from msgspec import Struct
from msgspec.structs import replace

from netdesk.fields import BY_KEY
from netdesk.matching.former import is_former
from netdesk.matching.joins import JOIN, MERGED, Joined, Winner, join_phones, lost_words
from netdesk.records.contact import Contact


class Merged(Struct, frozen=True):
    """`contact` holds both; `added` and `conflicts` say what is new and what disagrees.

    Neither means that every value was already there, and `contact` is ours unchanged.
    """

    contact: Contact
    added: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()


def merge(ours: Contact, theirs: Contact, winner: Winner = "ours", region: str = "") -> Merged:
    """Join `theirs` into `ours`: lists united, gaps filled; `winner` gives what disagrees.

    A company that loses stays as a past position, a note that loses stays below the other, and
    any other value that loses is written down in the note. What lost to ours in an earlier merge
    of two people (`former`) disagrees no more. `region` is where numbers without country are from.
    """
    changes: dict[str, object] = {}
    added: list[str] = []
    conflicts: list[str] = []
    lost: list[str] = []
    for field in MERGED:
        mine, other = getattr(ours, field.key), getattr(theirs, field.key)
        if not other or mine == other:
            continue
        value, gain, conflict = _joined(field.key, mine, other, winner, region)
        if conflict and is_former(ours, field.key, other):
            continue
        if gain:
            added.append(gain)
        if conflict:
            conflicts.append(conflict)
            if winner == "theirs" and isinstance(mine, str) and field.key != "note":
                lost.append(lost_words(field, mine))
        if value != mine:
            changes[field.key] = value
    if not changes:
        return Merged(ours, tuple(added), tuple(conflicts))
    if lost:
        note = str(changes.get("note", ours.note))
        changes["note"] = f"{note}\n\nFormerly: {', '.join(lost)}".strip()
    if _stamp(theirs.rev) > _stamp(ours.rev):
        changes["rev"] = theirs.rev
    return Merged(
        replace(ours, **changes),
        tuple(added),
        tuple(conflicts),
    )


def is_newer(rev: str, than: str) -> bool:
    """Whether the vCard revision `rev` is later than `than`; unknown ones are not."""
    return bool(rev and than) and _stamp(rev) > _stamp(than)


def _joined(key: str, mine: object, other: object, winner: Winner, region: str) -> Joined:
    if key == "phones":
        return join_phones(mine, other, region)  # type: ignore[arg-type]  # the field says so
    field = BY_KEY[key]
    return JOIN[key](field, mine, other, winner)


def _stamp(rev: str) -> str:
    return "".join(char for char in rev if char.isdigit()).ljust(14, "0") if rev else ""
