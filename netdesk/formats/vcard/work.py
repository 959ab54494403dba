"""ORG and TITLE lines to positions (RFC 6350 6.6.1, 6.6.4)."""

from msgspec import Struct

from netdesk.formats.vcard.draft import CardDraft
from netdesk.formats.vcard.head import Head
from netdesk.records.contact import Position

OWN_GROUP = "work"


class _Slot(Struct):
    """A position under way."""

    parts: list[str]
    title: str


def positions_of(card: CardDraft) -> tuple[Position, ...]:
    """Positions in the card's order, the first is current.

    ORG and TITLE of one group belong together, others by their order: the second TITLE goes with
    the second ORG.
    """
    if not card.work and not card.past:
        return ()
    if not card.past and len(card.work) <= 2 and (one := _only_one(card.work)):
        return (one,)
    tied = _tied_groups(card) if any(head.group for head, _, _ in card.work) else set()
    slots: list[_Slot] = []
    by_group: dict[str, tuple[list[_Slot], list[int]]] = {}
    altids: set[tuple[str, bool]] = set()
    for head, parts, title in card.work:
        if head.altid:
            if (head.altid, bool(title)) in altids:
                continue
            altids.add((head.altid, bool(title)))
        group = head.group.lower() if tied else ""
        if group not in tied:
            group = ""
        slot = _slot_for(slots, by_group.setdefault(group, ([], [0, 0])), is_org=bool(parts))
        if parts:
            slot.parts = parts
        else:
            slot.title = title
    present = [
        Position(
            company=slot.parts[0] if slot.parts else "",
            title=slot.title,
            department=", ".join(filter(None, slot.parts[1:])),
        )
        for slot in slots
    ]
    return _with_dates(present, card.past) if card.past else tuple(present)


def _only_one(work: list[tuple[Head, list[str], str]]) -> Position | None:
    """The position of nearly every card: an ORG, a TITLE, or one of each; None for any other."""
    units: list[str] = []
    title = ""
    for head, parts, text in work:
        if head.altid or head.group or (units if parts else title):
            return None
        if parts:
            units = parts
        else:
            title = text
    department = ", ".join(filter(None, units[1:])) if len(units) > 1 else ""
    return Position(units[0] if units else "", title, department)


def _tied_groups(card: CardDraft) -> set[str]:
    """Groups that hold an ORG and a TITLE, or that NetDesk wrote (`work1`, `work2` ...)."""
    with_org: set[str] = set()
    with_title: set[str] = set()
    for head, parts, _ in card.work:
        if head.group:
            group = head.group.lower()
            (with_org if parts else with_title).add(group)
            if group.startswith(OWN_GROUP):
                with_org.add(group)
                with_title.add(group)
    return with_org & with_title


def _slot_for(slots: list[_Slot], group: tuple[list[_Slot], list[int]], *, is_org: bool) -> _Slot:
    """The first position of the group that lacks this half, or a new one."""
    own, taken = group
    place = taken[is_org]
    taken[is_org] += 1
    if place == len(own):
        own.append(_Slot([], ""))
        slots.append(own[-1])
    return own[place]


def _with_dates(present: list[Position], dated: list[Position]) -> tuple[Position, ...]:
    """Puts X-NETDESK-POSITION lines onto the positions that they repeat; others are past ones."""
    places: dict[tuple[str, str, str], int] = {}
    for place, position in enumerate(present):
        places.setdefault(_words(position), place)
    past: list[Position] = []
    for position in dated:
        place = -1 if position.ended_on else places.pop(_words(position), -1)
        if place >= 0:
            present[place] = position
        else:
            past.append(position)
    return (*present, *past)


def _words(position: Position) -> tuple[str, str, str]:
    return position.company, position.title, position.department
