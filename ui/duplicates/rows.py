"""Two people held side by side: the rows, what each says, and what they would be as one."""

from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct

from netdesk.days import date_words
from netdesk.duplicates import Tally
from netdesk.matching.joins import job_words
from netdesk.records.contact import Address, Contact, Labelled
from netdesk.text import fold, one_line

_LONGEST = 160
_STAGE = "Ally stage"
_PHONE = "Phone"


class Row(Struct, frozen=True):
    """One line of the comparison; values in words.

    `field` is not empty where only one value can stand and both differ: then it is chosen by it.
    `is_same` where both say one thing; as many meetings are not the same meetings.
    """

    label: str
    values: tuple[str, str]
    kept: str
    field: str = ""
    note: str = ""
    is_same: bool = False

    def mark(self, side: int) -> str:
        """The icon beside what one of them says: same, or kept; none for what is not kept."""
        if self.is_same:
            return "same"
        is_part = self.label != _STAGE or self.values[side] == self.kept
        return "check" if is_part else ""


def rows_of(pair: tuple[Contact, Contact], kept: Contact) -> list[Row]:
    """The lines of two people and of the one they would be; what neither says is left out.

    Two that share one line, however its number is written, have the same phone: one stays.
    """
    rows = []
    for label, field, words in _FIELDS:
        values = (words(pair[0]), words(pair[1]))
        if not any(values):
            continue
        is_same = fold(values[0]) == fold(values[1]) or (
            label == _PHONE and _is_one_line(*pair, kept)
        )
        differ = all(values) and not is_same
        note = _NOTES.get(label, "") if differ else ""
        chosen_by = field if differ else ""
        rows.append(Row(label, values, words(kept), chosen_by, note, is_same=is_same))
    return rows


def hanging_rows(mine: Tally, theirs: Tally) -> list[Row]:
    """What hangs on two people, which all moves along: meetings, touches, promises."""
    rows = []
    for key, (label, one, many) in _HANGING.items():
        counts = (mine.hanging.get(key, 0), theirs.hanging.get(key, 0))
        if any(counts):
            words = [_counted(count, one, many) for count in (*counts, sum(counts))]
            rows.append(Row(label, (words[0], words[1]), words[2]))
    return rows


def meeting_words(tally: Tally) -> str:
    """What tells best which of two somebody is: "14 touches"; the rows below tell the rest."""
    parts = []
    for key in ("meeting.contact", "touch.contact"):
        _, one, many = _HANGING[key]
        parts.append(_counted(tally.hanging.get(key, 0), one, many))
    return ", ".join(filter(None, parts)) or "no meeting or touch yet"


def sum_words(tally: Tally) -> str:
    """How much there is, summed up: "2 people with 6 entries"."""
    people = _counted(tally.people, "person", "people")
    hanging = _counted(sum(tally.hanging.values()), "entry", "entries")
    return f"{people} with {hanging}" if hanging else people


def pairs_words(count: int) -> str:
    """1 pair, 7 pairs."""
    return "1 pair" if count == 1 else f"{count:,} pairs"


def _counted(count: int, one: str, many: str) -> str:
    return "" if not count else f"{count:,} {one if count == 1 else many}"


# What may hang on somebody, by "table.column" as a Tally has it, with the words for it.
_HANGING: Mapping[str, tuple[str, str, str]] = {
    "meeting.contact": ("Meetings", "meeting", "meetings"),
    "touch.contact": ("Touches", "touch", "touches"),
    "promise.contact": ("Promises", "promise", "promises"),
    "referral.giver": ("Names given", "name given", "names given"),
    "contact.referred_by": ("Led to", "person led to", "people led to"),
    "evidence.contact": ("Evidence", "piece of evidence", "pieces of evidence"),
    "group_person.contact": ("Groups", "group", "groups"),
    "event_person.contact": ("Events", "part in an event", "parts in events"),
}
_NOTES = {
    "Work": "the other stays as a past position",
    "Name": "the other stays in the search",
    _STAGE: "the higher, with its evidence",
}


def _is_one_line(first: Contact, second: Contact, kept: Contact) -> bool:
    return len(first.phones) == len(second.phones) == len(kept.phones)


def _short(text: str) -> str:
    line = one_line(text)
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"


def _text(attribute: str) -> Callable[[Contact], str]:
    def words(contact: Contact) -> str:
        return _short(str(getattr(contact, attribute)))

    return words


def _day(attribute: str) -> Callable[[Contact], str]:
    def words(contact: Contact) -> str:
        return _short(date_words(str(getattr(contact, attribute))))

    return words


def _several(attribute: str) -> Callable[[Contact], str]:
    def words(contact: Contact) -> str:
        items: Sequence[object] = getattr(contact, attribute)
        return _as_many_as_fit([text for item in items if (text := _short(_item(item)))])

    return words


def _as_many_as_fit(texts: Sequence[str]) -> str:
    """The first of several, and how many more there are."""
    count = 0
    while count < len(texts) and len(", ".join(texts[: count + 1])) <= _LONGEST:
        count += 1
    count = max(count, 1)
    more = len(texts) - count
    return ", ".join(texts[:count]) + (f" and {more:,} more" if more > 0 else "")


def _item(item: object) -> str:
    if isinstance(item, Labelled):
        return item.value
    if isinstance(item, Address):
        parts = (item.street, item.city, item.country)
        return ", ".join(one_line(part) for part in parts if part)
    return str(item)


def _work(contact: Contact) -> str:
    return _short(job_words(contact.positions[0])) if contact.positions else ""


def _past(contact: Contact) -> str:
    return _short("; ".join(job_words(position) for position in contact.positions[1:]))


def _stage(contact: Contact) -> str:
    return contact.ally_stage.replace("_", " ").capitalize()


def _photo(contact: Contact) -> str:
    return f"picture, {len(contact.photo):,} bytes" if contact.photo else ""


# Label, the field by which one of two values is chosen (empty: both are kept), and the words.
_FIELDS: tuple[tuple[str, str, Callable[[Contact], str]], ...] = (
    ("Name", "full_name", _text("full_name")),
    ("Nickname", "nickname", _text("nickname")),
    ("Work", "positions", _work),
    ("Before", "", _past),
    ("E-mail", "", _several("emails")),
    (_PHONE, "", _several("phones")),
    ("Link", "", _several("urls")),
    ("Chat", "", _several("ims")),
    ("Address", "", _several("addresses")),
    ("Categories", "", _several("categories")),
    ("Birthday", "birthday", _day("birthday")),
    ("Anniversary", "anniversary", _day("anniversary")),
    (_STAGE, "", _stage),
    ("Referred by", "referred_by", _text("referred_by")),
    ("In common", "", _several("common_ground")),
    ("Background", "", _several("background")),
    ("Photo", "photo", _photo),
    ("Note", "", _text("note")),
)
