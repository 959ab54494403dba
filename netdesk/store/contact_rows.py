"""Contacts as rows and rows as contacts: the one place that knows both shapes."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from operator import attrgetter
from typing import NamedTuple

from netdesk.matching.company_names import employer_key
from netdesk.matching.keys import DETAIL_KEYS, digits_of
from netdesk.records.contact import ALLY_STAGES, Address, Contact, Extra, Labelled, Position
from netdesk.store.database import Row
from netdesk.text import search_text, sort_key

LABELLED = {"email": "emails", "phone": "phones", "url": "urls", "im": "ims", "related": "related"}
PLAIN = {
    "category": "categories",
    "common_ground": "common_ground",
    "background": "background",
}
TEXTS = (
    "uid",
    "full_name",
    "given",
    "family",
    "additional",
    "prefix",
    "suffix",
    "nickname",
    "pronunciation",
    "birthday",
    "anniversary",
    "note",
    "photo_url",
    "rev",
    "referred_by",
    "last_touch",
)
_texts_of = attrgetter(*TEXTS)
_lists_of = attrgetter(*LABELLED.values())
_words_of = attrgetter(*PLAIN.values())
CONTACT_COLUMNS = (
    *TEXTS,
    "is_organisation",
    "referred_by_id",
    "ally_stage",
    "sort_key",
    "company_name",
    "company_key",
    "title",
    "search_text",
)
# What `contacts_from_rows` wants of each contact row, in its order.
READ_COLUMNS = ("id", *TEXTS, "is_organisation", "referred_by_id", "ally_stage")


class Child(NamedTuple):
    """A table that hangs on a contact, and its columns after `contact_id`."""

    table: str
    columns: tuple[str, ...]


DETAIL = Child("detail", ("kind", "place", "value", "label", "match_key"))
POSITION = Child(
    "position", ("company_id", "place", "company", "title", "department", "started_on", "ended_on")
)
ADDRESS = Child(
    "address",
    ("place", "street", "city", "region", "postcode", "country", "label", "po_box", "extended"),
)
EXTRA = Child("extra", ("place", "name", "value", "params", "group"))
PHOTO = Child("photo", ("data",))
CHILD_TABLES = (DETAIL, POSITION, ADDRESS, EXTRA, PHOTO)
_NO_COMPANIES: Mapping[str, int] = {}


def contact_values(contact: Contact) -> tuple[object, ...]:
    """The values of CONTACT_COLUMNS for `contact`, derived ones included."""
    position = contact.position
    return (
        *_texts_of(contact),
        int(contact.is_organisation),
        contact.referred_by_id or None,
        ALLY_STAGES.index(contact.ally_stage),
        sort_key(contact.full_name),
        position.company,
        employer_key(position.company),
        position.title,
        searched_words(contact),
    )


def searched_words(contact: Contact) -> str:
    """The words by which `contact` is found, as the search keeps them."""
    return search_text(_searched(contact))


def child_rows(
    people: Iterable[tuple[int, Contact]], company_ids: Mapping[str, int] = _NO_COMPANIES
) -> dict[Child, list[Row]]:
    """The rows that hang on `people`, who come with their ids: by table, each without its own id.

    A position that is not linked yet belongs to the company that `company_ids` has by its name.
    """
    rows: dict[Child, list[Row]] = {child: [] for child in CHILD_TABLES}
    details, positions, addresses, extras, photos = rows.values()
    for owner, contact in people:
        details += _details(owner, contact)
        for n, p in enumerate(contact.positions):
            company_id = p.company_id or company_ids.get(p.company)
            own = (company_id, n, p.company, p.title, p.department, p.started_on, p.ended_on)
            positions.append((owner, *own))
        for n, a in enumerate(contact.addresses):
            lines = (a.street, a.city, a.region, a.postcode, a.country, a.label)
            addresses.append((owner, n, *lines, a.po_box, a.extended))
        for n, e in enumerate(contact.extras):
            extras.append((owner, n, e.name, e.value, e.params, e.group))
        if contact.photo:
            photos.append((owner, contact.photo))
    return rows


def contacts_from_rows(
    rows: Iterable[Row],
    details: Iterable[Row],
    positions: Iterable[Row],
    addresses: Iterable[Row],
    extras: Iterable[Row],
    photos: Iterable[Row],
) -> list[Contact]:
    """Whole contacts, in the order of `rows`, each of READ_COLUMNS.

    Children come as (contact id, *columns), in order.
    """
    lists: dict[tuple[int, str], list[object]] = defaultdict(list)
    for owner, kind, _, value, label, _ in details:
        name = LABELLED.get(kind) or PLAIN[kind]
        lists[owner, name].append(Labelled(value, label) if kind in LABELLED else value)
    for owner, company_id, _, company, title, department, started_on, ended_on in positions:
        position = Position(company, title, department, started_on, ended_on, company_id or 0)
        lists[owner, "positions"].append(position)
    for owner, _, *texts in addresses:
        lists[owner, "addresses"].append(Address(*texts))
    for owner, _, *texts in extras:
        lists[owner, "extras"].append(Extra(*texts))
    pictures = {owner: bytes(data) for owner, data in photos}
    by_owner: dict[int, dict[str, tuple[object, ...]]] = defaultdict(dict)
    for (owner, name), values in lists.items():
        by_owner[owner][name] = tuple(values)
    return [_contact(row, by_owner[row[0]], pictures.get(row[0], b"")) for row in rows]


def _contact(row: Row, lists: dict[str, tuple[object, ...]], photo: bytes) -> Contact:
    an_id, *texts, is_organisation, referred_by_id, stage = row
    return Contact(
        id=an_id,
        **dict(zip(TEXTS, texts, strict=True)),
        is_organisation=bool(is_organisation),
        referred_by_id=referred_by_id or 0,
        ally_stage=ALLY_STAGES[stage],
        photo=photo,
        **lists,  # type: ignore[arg-type]  # the names of the lists are the record's own
    )


def _details(owner: int, contact: Contact) -> list[Row]:
    rows: list[Row] = []
    for kind, items in zip(LABELLED, _lists_of(contact), strict=True):
        if items:
            key_of = DETAIL_KEYS.get(kind, _no_key)
            rows += [
                (owner, kind, place, item.value, item.label, key_of(item.value))
                for place, item in enumerate(items)
            ]
    for kind, words in zip(PLAIN, _words_of(contact), strict=True):
        if words:
            rows += [(owner, kind, place, value, "", "") for place, value in enumerate(words)]
    return rows


def _no_key(_value: str) -> str:
    return ""


def _searched(contact: Contact) -> list[str]:
    parts = [contact.full_name, contact.nickname, contact.note, contact.referred_by]
    for p in contact.positions:
        parts += (p.company, p.title, p.department)
    for item in contact.emails:
        parts.append(item.value)
    for item in contact.phones:
        parts.append(digits_of(item.value))
    for a in contact.addresses:
        parts += (a.city, a.region, a.country)
    return [*parts, *contact.categories, *contact.common_ground, *contact.background]
