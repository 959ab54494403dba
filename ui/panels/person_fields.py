"""What the person form makes of each field: its rows, and their words back over a person."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from msgspec.structs import replace

from netdesk.fields import BY_KEY
from netdesk.records.contact import ALLY_STAGES, Address, Contact, Labelled, Position
from ui.panels.person_rows import (
    AddressRow,
    ChoiceRow,
    DateRow,
    FormRow,
    LabelledRow,
    LongRow,
    PositionRow,
    TextRow,
    WordsRow,
)

# What was typed, by field: what stood there before, and what is to stand there.
Typed = Mapping[str, tuple[object, object]]

ALWAYS = frozenset({"full_name", "ally_stage", "categories", "common_ground", "note"})
_LABELLED = frozenset({"emails", "phones", "urls", "ims", "related"})
_WORDS = frozenset({"common_ground", "categories", "background"})
MANY_ROWS = frozenset({"positions", "addresses"}) | _LABELLED


def items_of(contact: Contact, key: str) -> Sequence[object]:
    """What the rows of a field show of a person, one item each."""
    value = getattr(contact, key)
    if key in MANY_ROWS:
        return tuple(value)
    return (value,) if value or key in ALWAYS else ()


def empty_item(key: str) -> object:
    """What a row shows that is just being begun."""
    if key in _LABELLED:
        return Labelled("")
    return {"positions": Position(), "addresses": Address(), "background": ()}.get(key, "")


def made_row(key: str, item: object, today: date) -> FormRow:
    """A row that shows `item` of a field."""
    row = _row(key, item, today)
    row.stand_for(item)
    return row


def typed_in(contact: Contact, rows: Mapping[str, Sequence[FormRow]]) -> Typed:
    """What the rows say otherwise than `contact`; a name that was emptied says nothing."""
    found: dict[str, tuple[object, object]] = {}
    for key, some in rows.items():
        before, mine = getattr(contact, key), _held(key, some)
        if key in MANY_ROWS:
            before = without_blank(before)
        if before != mine and not (key == "full_name" and not mine):
            found[key] = (before, mine)
    return found


def with_typed(theirs: Contact, typed: Typed) -> Contact:
    """`theirs` with what was typed, and all else as it came to stand there meanwhile."""
    values: dict[str, object] = {}
    for key, (before, mine) in typed.items():
        values[key] = mine
        if isinstance(mine, tuple) and isinstance(before, tuple):
            values[key] = _united(before, mine, getattr(theirs, key))
    if values.get("referred_by", theirs.referred_by) != theirs.referred_by:
        values["referred_by_id"] = 0
    return replace(theirs, **values)


def is_blank(item: object) -> bool:
    """Whether a row holds nothing worth keeping: a label without a value is none."""
    match item:
        case Labelled():
            return not item.value
        case Position():
            return alike(item) == Position()
        case Address():
            return replace(item, label="") == Address()
    return not item


def without_blank(items: Iterable[object]) -> tuple[object, ...]:
    """What of `items` holds something worth keeping."""
    return tuple(item for item in items if not is_blank(item))


def alike(item: object) -> object:
    """What makes an item the same as another, whichever company it is linked to by now."""
    return replace(item, company_id=0) if isinstance(item, Position) else item


def word_of(key: str) -> str:
    """A field in the words that offer to add it."""
    special = {"positions": "position", "pronunciation": "how to say it"}
    return special.get(key) or BY_KEY[key].label.lower()


def _row(key: str, item: object, today: date) -> FormRow:
    label = BY_KEY[key].label
    match item:
        case Labelled():
            return LabelledRow(label, key, item)
        case Position():
            return PositionRow(item)
        case Address():
            return AddressRow(item)
        case tuple():
            return WordsRow(label, item, "One on each line")
    text = str(item)
    if key == "ally_stage":
        return ChoiceRow(label, ALLY_STAGES, text)
    if key == "note":
        return LongRow(label, text)
    if BY_KEY[key].kind == "date":
        return DateRow(label, text, today)
    return TextRow(label, text, is_removable=key != "full_name")


def _held(key: str, rows: Sequence[FormRow]) -> object:
    if key in MANY_ROWS:
        return without_blank(row.taken() for row in rows)
    if rows:
        return rows[0].taken()
    return () if key in _WORDS else ""


def _united(
    before: tuple[object, ...], mine: tuple[object, ...], theirs: tuple[object, ...]
) -> tuple[object, ...]:
    """`mine`, without what went elsewhere since `before`, and with what came."""
    known, said = {alike(item) for item in before}, {alike(item) for item in mine}
    there = {alike(item): item for item in theirs}
    stays = [item for item in map(alike, mine) if item not in known or item in there]
    came = [item for item in there if item not in known | said]
    return (*(there.get(item, item) for item in stays), *(there[item] for item in came))
