"""A record of a file held against the person here, field by field, for the eye."""

from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter
from typing import Literal, NamedTuple

from msgspec import Struct

from netdesk.days import date_words
from netdesk.matching.company_names import employer_key
from netdesk.matching.former import former_values
from netdesk.matching.keys import email_key
from netdesk.matching.phones import is_same_line
from netdesk.records.contact import Address, Contact, Labelled, Position
from netdesk.text import fold, one_line

Where = Literal["file", "here", "both", ""]
_LONGEST = 160


class Value(Struct, frozen=True):
    """One value and where it stands; nowhere in particular when there is nobody to compare."""

    text: str
    where: Where = ""


class Compared(Struct, frozen=True):
    """One field with its values."""

    label: str
    values: tuple[Value, ...]


def compare(theirs: Contact, ours: Contact | None, region: str = "") -> list[Compared]:
    """What the file says of somebody, beside what is known here; empty fields are left out.

    What a merge left aside or put among the past is here, and no news of the file. Phone numbers
    without their country are taken for numbers of `region`, as by the import.
    """
    return [
        Compared(field.label, values)
        for field in _FIELDS
        if (values := _values(field, theirs, ours, region))
    ]


def _values(
    field: "_Field", theirs: Contact, ours: Contact | None, region: str
) -> tuple[Value, ...]:
    said = field.texts(theirs)
    if ours is None:
        return tuple(Value(_short(text)) for text in said)
    mine, known = field.texts(ours), _one(*field.known(ours))

    def is_here(text: str, among: Sequence[str]) -> bool:
        return any(field.is_same(text, other, region) for other in among)

    others = [text for text in said if not is_here(text, mine)]
    return (
        *(
            Value(_short(one), "both" if any(is_here(t, [one]) for t in said) else "here")
            for one in mine
        ),
        *(Value(_short(text), "both" if is_here(text, known) else "file") for text in others),
    )


def _one(*texts: str) -> list[str]:
    return [one_line(text) for text in texts if text.strip()]


def _short(line: str) -> str:
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"


def _listed(items: Sequence[Labelled]) -> list[str]:
    return _one(*(item.value for item in items))


def _places(addresses: Sequence[Address]) -> list[str]:
    parts = ((a.street, a.postcode, a.city, a.region, a.country) for a in addresses)
    return _one(*(", ".join(part for part in each if part) for each in parts))


def _past(contact: Contact) -> list[str]:
    later = contact.positions[1:] if contact.position.company else contact.positions
    return _one(*(_job(position) for position in later if position.ended_on))


def _job(position: Position) -> str:
    return ", ".join(filter(None, (position.title, position.company)))


def _photo(contact: Contact) -> list[str]:
    return ["a picture"] if contact.photo or contact.photo_url else []


_Texts = Callable[[Contact], list[str]]
# Whether the file's value is the one here, with the user's region.
_Same = Callable[[str, str, str], bool]
_Known = Callable[[Contact], Iterable[str]]


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


def _is_same_company(one: str, other: str, _region: str) -> bool:
    return employer_key(one) == employer_key(other)


def _is_same_link(one: str, other: str, _region: str) -> bool:
    return fold(one).rstrip("/") == fold(other).rstrip("/")


def _is_within(one: str, other: str, _region: str) -> bool:
    return fold(one) in fold(other)


def _is_same_email(one: str, other: str, _region: str) -> bool:
    return (email_key(one) or fold(one)) == (email_key(other) or fold(other))


def _is_same_phone(one: str, other: str, region: str) -> bool:
    return fold(one) == fold(other) or is_same_line(one, other, region)


def _addresses(contact: Contact) -> list[str]:
    return _places(contact.addresses)


def _nothing(_ours: Contact) -> Iterable[str]:
    return ()


def _former(key: str, words: Callable[[str], str] = str) -> _Known:
    def known(ours: Contact) -> Iterable[str]:
        return map(words, former_values(ours, key))

    return known


def _of_jobs(words: Callable[[Position], str]) -> _Known:
    def known(ours: Contact) -> Iterable[str]:
        return map(words, ours.positions)

    return known


class _Field(NamedTuple):
    """A label, its texts, when two are one, and what is here besides them, such as the past."""

    label: str
    texts: _Texts
    is_same: _Same = _is_same_text
    known: _Known = _nothing


_FIELDS: tuple[_Field, ...] = (
    _Field("Name", _of("full_name"), known=_former("full_name")),
    _Field("Company", _of("company"), _is_same_company, _of_jobs(attrgetter("company"))),
    _Field("Title", _of("title"), known=_of_jobs(attrgetter("title"))),
    _Field("Department", _of("department"), known=_of_jobs(attrgetter("department"))),
    _Field("Before", _past, known=_of_jobs(_job)),
    _Field("E-mail", _list_of("emails"), _is_same_email),
    _Field("Phone", _list_of("phones"), _is_same_phone),
    _Field("Link", _list_of("urls"), _is_same_link),
    _Field("Chat", _list_of("ims")),
    _Field("Address", _addresses),
    _Field("Categories", _list_of("categories")),
    _Field("Connected", _day("connected_on")),
    _Field("Birthday", _day("birthday"), known=_former("birthday", date_words)),
    _Field("Anniversary", _day("anniversary"), known=_former("anniversary", date_words)),
    _Field("Photo", _photo),
    _Field("Note", _of("note"), _is_within),
)
