"""A record of a file held against the person here, field by field, for the eye."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from netdesk.days import date_words
from netdesk.matching.keys import email_key, phone_digits
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


def compare(theirs: Contact, ours: Contact | None) -> list[Compared]:
    """What the file says of somebody, beside what is known here; empty fields are left out."""
    return [
        Compared(label, values)
        for label, texts, key in _FIELDS
        if (values := _values(texts(theirs), texts(ours) if ours else None, key))
    ]


def _values(
    theirs: Sequence[str], ours: Sequence[str] | None, key: Callable[[str], str]
) -> tuple[Value, ...]:
    if ours is None:
        return tuple(Value(text) for text in theirs)
    in_file = {key(text) for text in theirs}
    here = {key(text) for text in ours}
    mine = [Value(text, "both" if key(text) in in_file else "here") for text in ours]
    return (*mine, *(Value(text, "file") for text in theirs if key(text) not in here))


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


def _email_key(text: str) -> str:
    return email_key(text) or fold(text)


def _phone_key(text: str) -> str:
    return phone_digits(text) or fold(text)


def _addresses(contact: Contact) -> list[str]:
    return _places(contact.addresses)


_FIELDS: tuple[tuple[str, _Texts, Callable[[str], str]], ...] = (
    ("Name", _of("full_name"), fold),
    ("Company", _of("company"), fold),
    ("Title", _of("title"), fold),
    ("Department", _of("department"), fold),
    ("Before", _past, fold),
    ("E-mail", _list_of("emails"), _email_key),
    ("Phone", _list_of("phones"), _phone_key),
    ("Link", _list_of("urls"), fold),
    ("Chat", _list_of("ims"), fold),
    ("Address", _addresses, fold),
    ("Categories", _list_of("categories"), fold),
    ("Birthday", _day("birthday"), fold),
    ("Anniversary", _day("anniversary"), fold),
    ("Photo", _photo, fold),
    ("Note", _of("note"), fold),
)
