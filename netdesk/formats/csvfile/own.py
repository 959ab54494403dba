"""The columns of NetDesk's own table, for writing and for reading it again."""

import json
import re

from netdesk.records.contact import Extra

NAME_COLUMNS = {
    "Name": "full_name",
    "Prefix": "prefix",
    "Given name": "given",
    "Middle name": "additional",
    "Family name": "family",
    "Suffix": "suffix",
    "Nickname": "nickname",
    "Organisation": "is_organisation",
}
LIFE_COLUMNS = {
    "Categories": "categories",
    "Birthday": "birthday",
    "Anniversary": "anniversary",
    "Note": "note",
    "Photo link": "photo_url",
    "UID": "uid",
    "Revision": "rev",
}
EXTRAS_COLUMN = "Other properties"
PRIVATE_COLUMNS = {
    "Pronunciation": "pronunciation",
    "In common": "common_ground",
    "Background": "background",
    "Referred by": "referred_by",
    "Ally stage": "ally_stage",
    "Last touch": "last_touch",
}
# What comes several times: the word before the number, and the words behind it.
WORK_COLUMNS = {"Company": "company", "Title": "title", "Department": "department"}
WORK_DATES = {"From": "started_on", "Until": "ended_on"}
REACH_COLUMNS = {
    "E-mail": "emails",
    "Phone": "phones",
    "Link": "urls",
    "Chat": "ims",
    "Relation": "related",
}
ADDRESS_COLUMNS = {
    "street": "street",
    "city": "city",
    "region": "region",
    "postcode": "postcode",
    "country": "country",
    "label": "label",
    "PO box": "po_box",
    "extended": "extended",
}
COLUMNS = {
    name.lower(): key
    for name, key in (
        NAME_COLUMNS | LIFE_COLUMNS | {EXTRAS_COLUMN: "extras"} | PRIVATE_COLUMNS
    ).items()
}
NUMBERED = {
    **{
        (word.lower(), ""): f"positions.{part}"
        for word, part in (WORK_COLUMNS | WORK_DATES).items()
    },
    **{(word.lower(), ""): key for word, key in REACH_COLUMNS.items()},
    **{(word.lower(), "label"): f"{key}.label" for word, key in REACH_COLUMNS.items()},
    **{("address", word.lower()): f"addresses.{part}" for word, part in ADDRESS_COLUMNS.items()},
}
YES = "yes"
_item = re.compile(r"(?:[^\\;]|\\.)+", re.DOTALL)


def joined(items: tuple[str, ...]) -> str:
    """Several words in one cell."""
    return "; ".join(item.replace("\\", "\\\\").replace(";", "\\;") for item in items)


def parted(text: str) -> list[str]:
    """The words that `joined` put into one cell."""
    if "\\" not in text:
        return text.split(";")
    return [re.sub(r"\\(.)", r"\1", item, flags=re.DOTALL) for item in _item.findall(text)]


def packed(extras: tuple[Extra, ...]) -> str:
    """Properties that NetDesk does not know, as one cell."""
    if not extras:
        return ""
    rows = [[extra.name, extra.value, extra.params, extra.group] for extra in extras]
    return json.dumps(rows, ensure_ascii=False)


def unpacked(text: str) -> tuple[Extra, ...]:
    """The properties in such a cell; none when it is damaged."""
    try:
        rows = json.loads(text)
    except (ValueError, RecursionError):
        return ()
    if not isinstance(rows, list):
        return ()
    return tuple(Extra(*row) for row in rows if _is_extra(row))


def _is_extra(row: object) -> bool:
    return isinstance(row, list) and len(row) == 4 and all(isinstance(cell, str) for cell in row)
