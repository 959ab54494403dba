"""A record of a file held against the person here, field by field, for the eye."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from netdesk.days import date_words
from netdesk.matching.keys import email_key
from netdesk.matching.phones import is_same_line
from netdesk.records.contact import Address, Contact, Labelled
from netdesk.text import fold, one_line

Where = Literal["file", "here", "both", ""]
_LONGEST = 160


@dataclass(frozen=True, slots=True)
class Value:
    """One value and where it stands; nowhere in particular when there is nobody to compare."""

    text: str
    where: Where = ""


@dataclass(frozen=True, slots=True)
class Compared:
    """One field with its values."""

    label: str
    values: tuple[Value, ...]


def compare(theirs: Contact, ours: Contact | None, region: str = "") -> list[Compared]:
    """What the file says of somebody, beside what is known here; empty fields are left out.

    Phone numbers without their country are taken for numbers of `region`, as by the import.
    """
    return [
        Compared(label, values)
        for label, texts, is_same in _FIELDS
        if (values := _values(texts(theirs), texts(ours) if ours else None, is_same, region))
    ]


def _values(
    theirs: Sequence[str], ours: Sequence[str] | None, is_same: "_Same", region: str
) -> tuple[Value, ...]:
    if ours is None:
        return tuple(Value(text) for text in theirs)

    def is_among(text: str, others: Sequence[str]) -> bool:
        return any(is_same(text, other, region) for other in others)

    mine = [Value(text, "both" if is_among(text, theirs) else "here") for text in ours]
    return (*mine, *(Value(text, "file") for text in theirs if not is_among(text, ours)))


def _one(*texts: str) -> list[str]:
    return [_short(text) for text in texts if text.strip()]


def _short(text: str) -> str:
    line = one_line(text)
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"


def _listed(items: Sequence[Labelled]) -> list[str]:
    return _one(*(item.value for item in items))


def _places(addresses: Sequence[Address]) -> list[str]:
    parts = ((a.street, a.postcode, a.city, a.region, a.country) for a in addresses)
    return _one(*(", ".join(part for part in each if part) for each in parts))


def _past(contact: Contact) -> list[str]:
    later = contact.positions[1:] if contact.position.company else contact.positions
    return _one(*(", ".join(filter(None, (p.title, p.company))) for p in later if p.ended_on))


def _photo(contact: Contact) -> list[str]:
    return ["a picture"] if contact.photo or contact.photo_url else []


_Texts = Callable[[Contact], list[str]]
# Whether two values are one, with the user's region.
_Same = Callable[[str, str, str], bool]


def _of(attribute: str) -> _Texts:
    def texts(contact: Contact) -> list[str]:
        return _one(getattr(contact, attribute))

    return texts


def _day(attribute: str) -> _Texts:
    def texts(contact: Contact) -> list[str]:
        return _one(date_words(getattr(contact, attribute)))

    return texts


def _list_of(attribute: str) -> _Texts:
    def texts(contact: Contact) -> list[str]:
        items = getattr(contact, attribute)
        return _listed([one if isinstance(one, Labelled) else Labelled(one) for one in items])

    return texts


def _is_same_text(one: str, other: str, _region: str) -> bool:
    return fold(one) == fold(other)


def _is_same_email(one: str, other: str, _region: str) -> bool:
    return (email_key(one) or fold(one)) == (email_key(other) or fold(other))


def _is_same_phone(one: str, other: str, region: str) -> bool:
    return fold(one) == fold(other) or is_same_line(one, other, region)


def _addresses(contact: Contact) -> list[str]:
    return _places(contact.addresses)


_FIELDS: tuple[tuple[str, _Texts, _Same], ...] = (
    ("Name", _of("full_name"), _is_same_text),
    ("Company", _of("company"), _is_same_text),
    ("Title", _of("title"), _is_same_text),
    ("Department", _of("department"), _is_same_text),
    ("Before", _past, _is_same_text),
    ("E-mail", _list_of("emails"), _is_same_email),
    ("Phone", _list_of("phones"), _is_same_phone),
    ("Link", _list_of("urls"), _is_same_text),
    ("Chat", _list_of("ims"), _is_same_text),
    ("Address", _addresses, _is_same_text),
    ("Categories", _list_of("categories"), _is_same_text),
    ("Birthday", _day("birthday"), _is_same_text),
    ("Anniversary", _day("anniversary"), _is_same_text),
    ("Photo", _photo, _is_same_text),
    ("Note", _of("note"), _is_same_text),
)
