"""One record's cells to the person that they are about."""

from collections.abc import Mapping
from datetime import date

from msgspec import Struct, field

from netdesk.formats.csvfile import groups, own
from netdesk.formats.csvfile.columns import Layout
from netdesk.formats.csvfile.dates import Order, joined_date, read_date
from netdesk.formats.csvfile.groups import Group, Several
from netdesk.formats.csvfile.guard import unguarded
from netdesk.formats.csvfile.kinds import Kind
from netdesk.formats.csvfile.targets import GROUPS, LISTS, Target
from netdesk.formats.vcard.values import escape
from netdesk.records.contact import (
    ALLY_STAGES,
    CONNECTED_ON,
    Contact,
    Extra,
    Labelled,
    Position,
)
from netdesk.text import fold, one_line

# Groups of Google's that mean nothing but "in the address book".
_NO_CATEGORY = {"mycontacts", "my contacts"}
_REFERRED_BY = {"referred by", "referred-by", "referrer"}
_NAME_PARTS = ("prefix", "given", "additional", "family", "suffix")
_OTHER_NAMES = ("full_name", "prefix", "additional", "family", "suffix")
_NO_WORK = Position()
_PARTED = {"note": "\n", "pronunciation": " ", "given": " ", "family": " ", "additional": " "}


class _Row(Struct):
    """One record under way."""

    texts: dict[str, str] = field(default_factory=dict)
    lists: dict[str, list[str]] = field(default_factory=dict)
    groups: dict[tuple[str, int, str], Group] = field(default_factory=dict)
    noted: list[str] = field(default_factory=list)


def contact_of(
    cells: list[str], layout: Layout, orders: Mapping[int, Order], today: date
) -> Contact:
    """The person in `cells`; `full_name` is empty when nothing there can stand for it."""
    row = _Row()
    kind = layout.kind
    width = len(cells)
    for place, target in layout.targets:
        text = cells[place] if place < width else ""
        if text:
            text = unguarded(text).strip()
        if not text:
            continue
        if not kind.is_exact:
            if target.is_date:
                text = read_date(text, orders.get(place, "unknown"), today)
            elif "\n" in text and not target.has_lines:
                text = one_line(text)
        _put(row, target, text, kind)
    return _finished(row, kind)


def _put(row: _Row, target: Target, text: str, kind: Kind) -> None:
    name = target.field
    if name in GROUPS:
        parts = row.groups.setdefault((name, target.number, target.label), {})
        parts[target.part] = f"{parts[target.part]}\n{text}" if target.part in parts else text
    elif name in LISTS:
        row.lists.setdefault(name, []).extend(_items(text, kind))
    elif name == "noted":
        row.noted.append(f"{target.label}: {text}")
    elif name in row.texts:
        if name in _PARTED:
            row.texts[name] += _PARTED[name] + text
    else:
        row.texts[name] = text


def _items(text: str, kind: Kind) -> list[str]:
    if kind.is_exact:
        items = own.parted(text)
    elif kind.joiner:
        items = [item.strip().removeprefix("* ") for item in text.split(kind.joiner)]
        items = [item for item in items if item.lower() not in _NO_CATEGORY]
    else:
        for separator in kind.list_separators[1:]:
            text = text.replace(separator, kind.list_separators[0])
        items = text.split(kind.list_separators[0])
    return [item.strip() for item in items if item.strip()]


def _finished(row: _Row, kind: Kind) -> Contact:
    if kind.has_whole_names:
        _take_whole_name(row)
    several = groups.by_field(row.groups, kind)
    text = row.texts.get
    positions = several.positions()
    related, referred_by = _referrer(several.labelled("related"))
    referred_by = text("referred_by", "") or referred_by
    if "events" in several.groups or "customs" in several.groups:
        referred_by = _take_custom(row, several, referred_by)
    full_name, is_company = _name(row, several, positions[0] if positions else _NO_WORK)
    stage = text("ally_stage", "")
    return Contact(
        uid=text("uid", ""),
        full_name=full_name,
        given=text("given", ""),
        family=text("family", ""),
        additional=text("additional", ""),
        prefix=text("prefix", ""),
        suffix=text("suffix", ""),
        nickname=text("nickname", ""),
        pronunciation=text("pronunciation", ""),
        is_organisation=is_company or fold(text("is_organisation", "")) == own.YES,
        positions=positions,
        emails=several.labelled("emails"),
        phones=several.labelled("phones"),
        urls=several.labelled("urls"),
        ims=several.labelled("ims"),
        addresses=several.addresses(),
        related=related,
        categories=_words(row, "categories"),
        birthday=text("birthday", "") or _birthday_in_parts(row),
        anniversary=text("anniversary", ""),
        note="\n".join(filter(None, (text("note", ""), *row.noted))),
        common_ground=_words(row, "common_ground"),
        background=_words(row, "background"),
        photo_url=text("photo_url", ""),
        referred_by=referred_by,
        ally_stage=stage if stage in ALLY_STAGES else ALLY_STAGES[0],
        last_touch=text("last_touch", ""),
        rev=text("rev", ""),
        extras=_extras(row),
    )


def _take_whole_name(row: _Row) -> None:
    """Take several words that stand alone as the given name for what they are: the whole name.

    Where it parts is not guessed; a given name "Ana Ruiz" would be at odds with "Ana" elsewhere.
    """
    given = row.texts.get("given", "")
    if " " in given and not any(row.texts.get(part) for part in _OTHER_NAMES):
        row.texts["full_name"] = row.texts.pop("given")


def _take_custom(row: _Row, several: Several, referred_by: str) -> str:
    """Put dates and fields with words of their own where they belong; the referrer."""
    for event in several.labelled("events"):
        if event.label == "anniversary" and "anniversary" not in row.texts:
            row.texts["anniversary"] = event.value
        else:
            row.noted.append(f"{event.label or 'Date'}: {event.value}")
    for custom in several.labelled("customs"):
        if custom.label.lower() in _REFERRED_BY and not referred_by:
            referred_by = custom.value
        else:
            row.noted.append(f"{custom.label or 'Other'}: {custom.value}")
    return referred_by


def _name(row: _Row, several: Several, work: Position) -> tuple[str, bool]:
    """The name, made of its parts where none is given, and whether it is an organisation's.

    A company that stands alone is one. Work without anybody who does it is nobody, no name.
    """
    text = row.texts.get
    name = text("full_name", "") or one_line(" ".join([text(part, "") for part in _NAME_PARTS]))
    name = name or text("nickname", "")
    if name:
        return name, False
    if work.company and not work.title:
        return work.company, True
    items = (*several.labelled("emails"), *several.labelled("phones"))
    items = (*items, *several.labelled("ims"), *several.labelled("urls"))
    return text("file_as", "") or next((item.value for item in items), ""), False


def _referrer(related: tuple[Labelled, ...]) -> tuple[tuple[Labelled, ...], str]:
    for relation in related:
        if relation.label.lower() in _REFERRED_BY:
            return tuple(other for other in related if other is not relation), relation.value
    return related, ""


def _words(row: _Row, name: str) -> tuple[str, ...]:
    found = row.lists.get(name)
    return tuple(dict.fromkeys(found)) if found else ()


def _birthday_in_parts(row: _Row) -> str:
    parts = [row.texts.get(f"birth_{part}", "") for part in ("year", "month", "day")]
    return joined_date(*parts) if any(parts) else ""


def _extras(row: _Row) -> tuple[Extra, ...]:
    extras = own.unpacked(row.texts["extras"]) if "extras" in row.texts else ()
    connected = row.texts.get("connected_on", "")
    return (*extras, Extra(CONNECTED_ON, escape(connected))) if connected else extras
