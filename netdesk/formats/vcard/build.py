"""From what the properties added up to, to the contact that travels."""

from typing import TypeVar

from msgspec.structs import replace

from netdesk.formats.nobody import composed_name
from netdesk.formats.vcard.cards import RawCard
from netdesk.formats.vcard.draft import CardDraft, Several
from netdesk.formats.vcard.head import NO_PREF, Head
from netdesk.formats.vcard.labels import label_from_apple
from netdesk.formats.vcard.octets import Decoder
from netdesk.formats.vcard.properties import STANDARD, Handler
from netdesk.formats.vcard.vendors import VENDORS, unknown
from netdesk.formats.vcard.work import positions_of
from netdesk.records.contact import ALLY_STAGES, Address, Contact, Extra, Labelled

HANDLERS: dict[str, Handler] = STANDARD | VENDORS
PHONETIC_NAMES = ("X-PHONETIC-FIRST-NAME", "X-PHONETIC-MIDDLE-NAME", "X-PHONETIC-LAST-NAME")
VERSIONS = {"2": "2.1", "3": "3.0", "4": "4.0"}
REFERRED_BY = {"referred by", "referred-by", "referredby"}
# Google Contacts puts everybody into this one; it sorts nobody, unless it came from here.
_EVERYBODY = "myContacts"
Value = TypeVar("Value")


def draft_of(raw: RawCard, decoder: Decoder) -> CardDraft:
    """Lets every property of a card add its part."""
    card = CardDraft(decoder, version_of(raw))
    if raw.has_labels:
        _read_group_labels(card, raw)
    handler_of = HANDLERS.get
    for head, octets, line in raw.lines:
        handler = handler_of(head.name)
        if handler is None:
            unknown(card, head, octets)
        else:
            card.line = line
            handler(card, head, octets)
    card.warnings += raw.warnings
    return card


def version_of(raw: RawCard) -> str:
    """2.1, 3.0 or 4.0 from VERSION wherever it stands; empty when missing or unknown."""
    for head, octets, _ in raw.lines:
        if head.name == "VERSION":
            return VERSIONS.get(octets.strip()[:1], "")
    return ""


def _read_group_labels(card: CardDraft, raw: RawCard) -> None:
    for head, octets, _ in raw.lines:
        if head.name == "X-ABLABEL" and head.group:
            text = card.text(head, octets).strip()
            card.group_labels[head.group.lower()] = (label_from_apple(text), text, head)


def contact_of(card: CardDraft) -> Contact:
    """The contact that a card gives; `full_name` is empty only when nothing can stand for it."""
    name = card.name if len(card.name) == 7 else card.name + [""] * (7 - len(card.name))
    related, referred_by = _relations(card) if card.related else ((), "")
    contact = Contact(
        uid=card.uid,
        full_name=_best(card.full_names),
        given=name[1],
        family=_with(name[0], name[5]),
        additional=name[2],
        prefix=name[3],
        suffix=_with(name[4], name[6]),
        nickname=", ".join(dict.fromkeys(card.nicknames)) if card.nicknames else "",
        pronunciation=_pronunciation(card.phonetic) if card.phonetic else "",
        is_organisation=card.is_company or card.kind == "org",
        positions=positions_of(card),
        emails=_labelled(card, card.emails),
        phones=_labelled(card, card.phones),
        urls=_labelled(card, card.urls),
        ims=_chat_names(card) if card.ims else (),
        addresses=_addresses(card) if card.addresses else (),
        related=related,
        categories=_categories(card) if card.categories else (),
        birthday=card.birthday,
        anniversary=card.anniversary,
        note=card.notes[0][1] if card.notes else "",
        photo=card.photo,
        photo_url=card.photo_url,
        referred_by=referred_by,
        rev=card.rev,
        extras=_extras(card) if card.extras else (),
    )
    if card.private:
        contact = _with_private(contact, card.private)
    if not contact.full_name:
        contact = replace(contact, full_name=composed_name(contact))
    return contact


def _best(names: Several) -> str:
    if len(names) == 1:
        return names[0][1]
    return min(names, key=_preference)[1] if names else ""


def _preference(item: tuple[Head, object]) -> int:
    return item[0].pref


def _with(name: str, more: str) -> str:
    """The part with what RFC 9554 2.2 says separately, unless it is in there already."""
    return name if not more or more in name.split() else f"{name} {more}".strip()


def _in_order(items: list[tuple[Head, Value]]) -> list[tuple[Head, Value]]:
    """The preferred first, and of one value in several forms (ALTID) the first (RFC 6350 5.4)."""
    for head, _ in items:
        if head.altid or head.pref < NO_PREF:
            break
    else:
        return items
    seen: set[str] = set()
    kept: list[tuple[Head, Value]] = []
    for item in items:
        altid = item[0].altid
        if altid and altid in seen:
            continue
        seen.add(altid)
        kept.append(item)
    return sorted(kept, key=_preference)


def _labelled(card: CardDraft, several: Several) -> tuple[Labelled, ...]:
    if not several:
        return ()
    if len(several) == 1:
        head, value = several[0]
        return (Labelled(value, card.label(head)),)
    found = [Labelled(value, card.label(head)) for head, value in _in_order(several)]
    is_repeated = len({each.value for each in found}) < len(found)
    return tuple(dict.fromkeys(found) if is_repeated else found)


def _chat_names(card: CardDraft) -> tuple[Labelled, ...]:
    pairs = dict.fromkeys((text, word or card.label(head)) for head, text, word in card.ims)
    return tuple(Labelled(text, label) for text, label in pairs)


def _addresses(card: CardDraft) -> tuple[Address, ...]:
    return tuple([address for _, address in _in_order(card.addresses)])


def _categories(card: CardDraft) -> tuple[str, ...]:
    found = dict.fromkeys(card.categories)
    if not card.is_ours:
        found.pop(_EVERYBODY, None)
    return tuple(found)


def _relations(card: CardDraft) -> tuple[tuple[Labelled, ...], str]:
    """Relations, and the one who referred them, which has a field of its own."""
    kept: list[Labelled] = []
    referred_by = ""
    for head, name, word in card.related:
        label = word or card.label(head)
        if label.lower() in REFERRED_BY and not referred_by:
            referred_by = name
        else:
            kept.append(Labelled(name, label))
    return tuple(dict.fromkeys(kept)), referred_by


def _pronunciation(spoken: dict[str, str]) -> str:
    parts = (spoken.get(name, "") for name in PHONETIC_NAMES)
    return " ".join(filter(None, parts)) or spoken.get("N", "") or spoken.get("SOUND", "")


def _extras(card: CardDraft) -> tuple[Extra, ...]:
    """What is kept verbatim, with the X-ABLabel of any group in it."""
    groups = {extra.group.lower() for extra in card.extras if extra.group}
    for group in sorted(groups & card.group_labels.keys()):
        _, text, head = card.group_labels[group]
        value = text.replace("\\", "\\\\").replace("\n", "\\n")
        card.extras.append(Extra("X-ABLabel", value, head.raw_params, head.group))
    return tuple(card.extras)


def _with_private(contact: Contact, private: dict[str, list[str]]) -> Contact:
    def first(name: str, default: str) -> str:
        return private.get(name, [default])[0]

    stage = first("X-NETDESK-ALLY-STAGE", contact.ally_stage)
    return replace(
        contact,
        common_ground=tuple(private.get("X-NETDESK-COMMON-GROUND", ())),
        background=tuple(private.get("X-NETDESK-BACKGROUND", ())),
        pronunciation=first("X-NETDESK-PRONUNCIATION", contact.pronunciation),
        referred_by=first("X-NETDESK-REFERRED-BY", contact.referred_by),
        last_touch=first("X-NETDESK-LAST-TOUCH", ""),
        ally_stage=stage if stage in ALLY_STAGES else contact.ally_stage,
    )
