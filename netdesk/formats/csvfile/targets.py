"""What a column can mean: a field of a person, written as a short text that can be saved.

`given` is a field, `emails:work` an e-mail with its label, `addresses.city:home` a part of an
address, `phones.label#2` the label of the second phone, `noted:Hobby` a line of the note.
"""

import re

from msgspec import Struct

from netdesk.errors import InputError

TEXTS = (
    *("full_name", "prefix", "given", "additional", "family", "suffix", "nickname"),
    *("pronunciation", "is_organisation", "birthday", "anniversary", "note", "photo_url"),
    *("referred_by", "uid", "rev", "ally_stage", "last_touch", "extras", "connected_on"),
    *("birth_year", "birth_month", "birth_day", "file_as"),
)
LISTS = ("categories", "common_ground", "background")
ADDRESS_PARTS = (
    *("street", "city", "region", "postcode", "country", "po_box", "extended", "formatted"),
)
_LABELLED = ("value", "label")
GROUPS: dict[str, tuple[str, ...]] = {
    "emails": _LABELLED,
    "phones": _LABELLED,
    "urls": _LABELLED,
    "ims": _LABELLED,
    "related": _LABELLED,
    "events": _LABELLED,
    "customs": _LABELLED,
    "addresses": (*ADDRESS_PARTS, "label"),
    "positions": ("company", "title", "department", "started_on", "ended_on"),
}
DATES = ("birthday", "anniversary", "last_touch", "connected_on")
_WITH_LINES = ("note", "noted", "customs", "extras", *LISTS)
_SHORT = {"company": "positions.company", "title": "positions.title"}
_SHORT["department"] = "positions.department"
_written = re.compile(r"([a-z_]+)(?:\.([a-z_]+))?(?::([^#]*))?(?:#(\d{1,6}))?")


class Target(Struct, frozen=True):
    """Where a cell's text goes. `number` keeps apart what comes several times."""

    field: str
    part: str = ""
    label: str = ""
    number: int = 0

    @property
    def has_lines(self) -> bool:
        """Whether a line break belongs to the text."""
        return self.field in _WITH_LINES or self.part in ("street", "formatted")

    @property
    def is_date(self) -> bool:
        """Whether the column holds dates."""
        return self.field in DATES or (self.field == "events" and self.part == "value")


def parse_target(text: str) -> Target:
    """The target that `text` says.

    Raises:
        InputError: there is no such field.
    """
    start, mark, rest = text.partition(":")
    text = _SHORT.get(start, start) + mark + rest
    found = _written.fullmatch(text)
    if not found:
        raise _unknown(text)
    field, part, label = found[1], found[2] or "", found[3] or ""
    number = int(found[4] or 0)
    if field in GROUPS and (not part or part in GROUPS[field]):
        return Target(field, part or GROUPS[field][0], label, number)
    if (field in TEXTS or field in LISTS or field == "noted") and not part:
        return Target(field, "", label)
    raise _unknown(text)


def _unknown(text: str) -> InputError:
    return InputError(f"No column can be “{text}”.", hint="Choose one of the fields offered.")


# What a mapping page offers, with the words for it; the empty one leaves a column out.
CHOICES: tuple[tuple[str, str], ...] = (
    ("", "Leave out"),
    ("full_name", "Name"),
    ("given", "Given name"),
    ("family", "Family name"),
    ("additional", "Middle name"),
    ("prefix", "Prefix"),
    ("suffix", "Suffix"),
    ("nickname", "Nickname"),
    ("company", "Company"),
    ("title", "Title"),
    ("department", "Department"),
    ("emails", "E-mail"),
    ("emails:work", "E-mail, work"),
    ("emails:home", "E-mail, home"),
    ("phones", "Phone"),
    ("phones:mobile", "Phone, mobile"),
    ("phones:work", "Phone, work"),
    ("phones:home", "Phone, home"),
    ("phones:fax", "Fax"),
    ("urls", "Link"),
    ("ims", "Chat"),
    ("addresses.street", "Street"),
    ("addresses.city", "City"),
    ("addresses.region", "Region"),
    ("addresses.postcode", "Postcode"),
    ("addresses.country", "Country"),
    ("categories", "Categories"),
    ("birthday", "Birthday"),
    ("anniversary", "Anniversary"),
    ("common_ground", "In common"),
    ("background", "Background"),
    ("referred_by", "Referred by"),
    ("related:spouse", "Spouse"),
    ("note", "Note"),
)
