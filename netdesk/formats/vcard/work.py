"""ORG and TITLE lines to positions (RFC 6350 6.6.1, 6.6.4)."""

from dataclasses import dataclass

from netdesk.formats.vcard.draft import CardDraft
from netdesk.records.contact import Position

OWN_GROUP = "work"


@dataclass(slots=True)
class _Slot:
    """A position under way; `group` is empty where only the order of lines tells what belongs."""

    group: str
    parts: list[str]
    title: str


def positions_of(card: CardDraft) -> tuple[Position, ...]:
    """Positions in the card's order, the first is current.

    ORG and TITLE of one group belong together, others by their order: the second TITLE goes with
    the second ORG.
    """
    if not card.work and not card.past:
        return ()
    tied = _tied_groups(card)
    slots: list[_Slot] = []
    altids: set[tuple[str, bool]] = set()
    for head, parts, title in card.work:
        if head.altid:
            if (head.altid, bool(title)) in altids:
                continue
            altids.add((head.altid, bool(title)))
        group = head.group.lower() if head.group.lower() in tied else ""
        _place(slots, group, parts, title)
    present = [
        Position(
            company=slot.parts[0] if slot.parts else "",
            title=slot.title,
            department=", ".join(filter(None, slot.parts[1:])),
        )
        for slot in slots
    ]
    return _with_dates(present, card.past) if card.past else tuple(present)


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


def _place(slots: list[_Slot], group: str, parts: list[str], title: str) -> None:
    for slot in slots:
        is_free = not slot.parts if parts else not slot.title
        if slot.group == group and is_free:
            if parts:
                slot.parts = parts
            else:
                slot.title = title
            return
    slots.append(_Slot(group, parts, title))


def _with_dates(present: list[Position], dated: list[Position]) -> tuple[Position, ...]:
    """Puts X-NETDESK-POSITION lines onto the positions that they repeat; others are past ones."""
    past: list[Position] = []
    for position in dated:
        key = (position.company, position.title, position.department)
        for place, other in enumerate(present):
            is_same = (other.company, other.title, other.department) == key
            if is_same and not other.started_on and not position.ended_on:
                present[place] = position
                break
        else:
            past.append(position)
    return (*present, *past)
