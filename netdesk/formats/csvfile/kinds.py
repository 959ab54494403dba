"""The tables that programs export, as data: what tells each, and what its columns mean."""

from collections.abc import Mapping

from msgspec import Struct, field

from netdesk.fields import FIELDS
from netdesk.formats.csvfile import own
from netdesk.text import fold

Columns = Mapping[str, str]
# Numbered columns: by what stands before and behind the number, folded.
Numbered = Mapping[tuple[str, str], str]


class Kind(Struct, frozen=True):
    """One program's table. `tells` are sets of headers of which one must be there whole.

    `joiner` stands between several values in one cell. `is_exact` takes every word as it stands;
    `has_whole_names` says that the given name may hold a whole one.
    """

    format: str
    title: str
    tells: tuple[frozenset[str], ...]
    columns: Columns
    numbered: Numbered = field(default_factory=dict)
    ignored: frozenset[str] = frozenset()
    joiner: str = ""
    list_separators: str = ";"
    is_exact: bool = False
    has_whole_names: bool = False


def folded(header: str) -> str:
    """A header as the tables have it."""
    return " ".join(fold(header.replace("’", "'")).split())


# Never taken in, whatever the program: the report says so.
REFUSED = frozenset({"government id number", "account", "billing information"})

_NAMES = {
    "first name": "given",
    "middle name": "additional",
    "last name": "family",
    "suffix": "suffix",
    "name prefix": "prefix",
    "name suffix": "suffix",
    "nickname": "nickname",
}
_LINKEDIN = _NAMES | {
    "url": "urls:LinkedIn",
    "email address": "emails",
    "company": "company",
    "position": "title",
    "connected on": "connected_on",
}

_GOOGLE = _NAMES | {
    "name": "full_name",
    "given name": "given",
    "additional name": "additional",
    "family name": "family",
    "phonetic first name": "pronunciation",
    "phonetic middle name": "pronunciation",
    "phonetic last name": "pronunciation",
    "given name yomi": "pronunciation",
    "additional name yomi": "pronunciation",
    "family name yomi": "pronunciation",
    "file as": "file_as",
    "organization name": "company",
    "organization title": "title",
    "organization department": "department",
    "birthday": "birthday",
    "notes": "note",
    "photo": "photo_url",
    "labels": "categories",
    "group membership": "categories",
}
_GOOGLE_PARTS = {
    "e-mail": "emails",
    "phone": "phones",
    "website": "urls",
    "im": "ims",
    "relation": "related",
    "event": "events",
    "custom field": "customs",
    "address": "addresses",
}
_ADDRESS_PARTS = {
    "street": "street",
    "city": "city",
    "po box": "po_box",
    "region": "region",
    "postal code": "postcode",
    "country": "country",
    "extended address": "extended",
    "formatted": "formatted",
}
_GOOGLE_NUMBERED = {
    **{
        (word, part): f"{group}.{'label' if part != 'value' else part}"
        for word, group in _GOOGLE_PARTS.items()
        for part in ("label", "type", "value")
        if not (word == "address" and part == "value")
    },
    **{("address", word): f"addresses.{part}" for word, part in _ADDRESS_PARTS.items()},
    ("im", "type"): "",
    ("im", "service"): "ims.label",
    ("organization", "name"): "positions.company",
    ("organization", "title"): "positions.title",
    ("organization", "department"): "positions.department",
    **{
        ("organization", part): ""
        for part in ("type", "label", "yomi name", "symbol", "location", "job description")
    },
}
_GOOGLE_IGNORED = frozenset(
    {
        *("name yomi", "initials", "short name", "gender", "directory server", "mileage"),
        *("sensitivity", "priority", "subject", "language"),
    }
)

_PLACES = {"business": "work", "home": "home", "other": "other"}
_OUTLOOK_ADDRESS = {
    "street": "street",
    "street 2": "street",
    "street 3": "street",
    "city": "city",
    "state": "region",
    "postal code": "postcode",
    "country/region": "country",
    "country": "country",
    "address": "formatted",
    "address po box": "po_box",
}
_OUTLOOK_PHONES = {
    "primary phone": "main",
    "mobile phone": "mobile",
    "business phone": "work",
    "business phone 2": "work",
    "home phone": "home",
    "home phone 2": "home",
    "company main phone": "work main",
    "other phone": "other",
    "business fax": "work fax",
    "home fax": "home fax",
    "other fax": "other fax",
    "pager": "pager",
    "car phone": "car",
    "radio phone": "radio",
    "callback": "callback",
    "isdn": "isdn",
    "telex": "telex",
    "tty/tdd phone": "textphone",
    "assistant's phone": "assistant",
}
_OUTLOOK = {
    **_NAMES,
    "title": "prefix",
    "given yomi": "pronunciation",
    "surname yomi": "pronunciation",
    "e-mail address": "emails",
    "e-mail 2 address": "emails",
    "e-mail 3 address": "emails",
    **{header: f"phones:{label}" for header, label in _OUTLOOK_PHONES.items()},
    **{
        f"{place} {header}": f"addresses.{part}:{label}"
        for place, label in _PLACES.items()
        for header, part in _OUTLOOK_ADDRESS.items()
    },
    "imaddress": "ims",
    "job title": "title",
    "department": "department",
    "company": "company",
    "manager's name": "related:manager",
    "assistant's name": "related:assistant",
    "spouse": "related:spouse",
    "children": "related:child",
    "referred by": "referred_by",
    "schools": "common_ground",
    "categories": "categories",
    "web page": "urls",
    "personal web page": "urls:home",
    "birthday": "birthday",
    "anniversary": "anniversary",
    "notes": "note",
}
_OUTLOOK_IGNORED = frozenset(
    {
        *(
            "company yomi",
            "e-mail type",
            "e-mail display name",
            "e-mail 2 type",
            "e-mail 2 display name",
        ),
        *("e-mail 3 type", "e-mail 3 display name", "gender", "initials", "internet free busy"),
        *("language", "mileage", "directory server", "organizational id number", "priority"),
        *("private", "sensitivity"),
    }
)

_THUNDERBIRD = {
    **_NAMES,
    "display name": "full_name",
    "primary email": "emails",
    "secondary email": "emails",
    "screen name": "ims",
    "work phone": "phones:work",
    "home phone": "phones:home",
    "fax number": "phones:fax",
    "pager number": "phones:pager",
    "mobile number": "phones:mobile",
    **{
        f"{place} {header}": f"addresses.{part}:{place}"
        for place in ("home", "work")
        for header, part in (
            ("address", "street"),
            ("address 2", "street"),
            ("city", "city"),
            ("state", "region"),
            ("zipcode", "postcode"),
            ("country", "country"),
        )
    },
    "job title": "title",
    "department": "department",
    "organization": "company",
    "web page 1": "urls:work",
    "web page 2": "urls:home",
    "birth year": "birth_year",
    "birth month": "birth_month",
    "birth day": "birth_day",
    "notes": "note",
}

# Other headers whose words leave no doubt, beside those of FIELDS.
_PLAIN = {
    **{alias: field.key for field in FIELDS for alias in field.csv},
    **_OUTLOOK,
    **_THUNDERBIRD,
    **_GOOGLE,
    "full name": "full_name",
    "contact name": "full_name",
    "forename": "given",
    "company name": "company",
    "job": "title",
    "cell number": "phones:mobile",
    "e mail": "emails",
    "birthdate": "birthday",
    "birth date": "birthday",
    "date of birth": "birthday",
    "category": "categories",
    "tag": "categories",
    "group": "categories",
    "label": "categories",
    "linkedin profile": "urls:LinkedIn",
    "referrer": "referred_by",
    "school": "common_ground",
    "street address": "addresses.street",
    "contact": "full_name",
    "title": "title",
    "role": "title",
    "employer": "company",
    "firm": "company",
    "organisation": "company",
    "organization": "company",
    "e-mail": "emails",
    "email": "emails",
    "mail": "emails",
    "work email": "emails:work",
    "phone": "phones",
    "phone number": "phones",
    "telephone": "phones",
    "mobile": "phones:mobile",
    "cell": "phones:mobile",
    "cell phone": "phones:mobile",
    "fax": "phones:fax",
    "linkedin": "urls:LinkedIn",
    "linkedin url": "urls:LinkedIn",
    "website": "urls",
    "web site": "urls",
    "street": "addresses.street",
    "address": "addresses.street",
    "city": "addresses.city",
    "town": "addresses.city",
    "state": "addresses.region",
    "region": "addresses.region",
    "zip": "addresses.postcode",
    "zip code": "addresses.postcode",
    "postcode": "addresses.postcode",
    "postal code": "addresses.postcode",
    "country": "addresses.country",
    "tags": "categories",
    "groups": "categories",
    "comment": "note",
    "comments": "note",
    "vorname": "given",
    "nachname": "family",
    "firma": "company",
    "telefon": "phones",
    "handy": "phones:mobile",
    "prenom": "given",
    "nom": "family",
    "societe": "company",
    "nombre": "given",
    "apellidos": "family",
    "empresa": "company",
    "telefono": "phones",
    "correo electronico": "emails",
}


_PLAIN_NUMBERED = {
    **_GOOGLE_NUMBERED,
    **{(word, ""): "emails.value" for word in ("e-mail", "email")},
    ("phone", ""): "phones.value",
}


def _sets(*tells: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(tell.split("|")) for tell in tells)


KINDS: tuple[Kind, ...] = (
    Kind(
        "netdesk-csv",
        "NetDesk contacts",
        _sets("name|given name|family name|categories|uid"),
        own.COLUMNS,
        own.NUMBERED,
        is_exact=True,
    ),
    Kind(
        "linkedin-csv",
        "LinkedIn connections",
        _sets("first name|last name|company|position|connected on"),
        _LINKEDIN,
    ),
    Kind(
        "google-csv",
        "Google contacts",
        _sets(
            "given name|family name|e-mail 1 - value",
            "given name|family name|phone 1 - value",
            "given name|family name|group membership",
            "given name|family name|yomi name",
            "first name|last name|organization name",
            "first name|last name|labels",
            "first name|last name|phonetic first name",
        ),
        _GOOGLE,
        _GOOGLE_NUMBERED,
        _GOOGLE_IGNORED | {"yomi name"},
        joiner=" ::: ",
        has_whole_names=True,
    ),
    Kind(
        "outlook-csv",
        "Outlook contacts",
        _sets(
            "first name|last name|e-mail address|mobile phone",
            "first name|last name|e-mail address|business phone",
            "first name|last name|e-mail address|business street",
        ),
        _OUTLOOK,
        ignored=_OUTLOOK_IGNORED,
    ),
    Kind(
        "thunderbird-csv",
        "Thunderbird address book",
        _sets("first name|last name|display name|primary email"),
        _THUNDERBIRD,
    ),
)
PLAIN = Kind("csv", "Table", (), _PLAIN, _PLAIN_NUMBERED, list_separators=";,")


def kind_of(header: list[str]) -> Kind | None:
    """Whose table has this header, None when nobody's here."""
    names = {folded(cell) for cell in header}
    for kind in KINDS:
        if any(tell <= names for tell in kind.tells):
            return kind
    return None
