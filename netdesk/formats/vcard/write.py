"""Writes standard vCards: 3.0 by default (RFC 2426), 4.0 (RFC 6350), 2.1 for old phones."""

import base64
import uuid
from collections.abc import Iterable

from netdesk.formats.vcard.content import Content, VcardVersion
from netdesk.formats.vcard.dates import is_date
from netdesk.formats.vcard.names import PRODUCT
from netdesk.formats.vcard.vendors import NO_SERVICE, SCHEMES
from netdesk.formats.vcard.work import OWN_GROUP
from netdesk.records.contact import ALLY_STAGES, Address, Contact, Labelled, Position

SERVICE_SCHEMES = {service: scheme for scheme, service in reversed(SCHEMES.items())}
RELATION_TYPES = {
    *("contact", "acquaintance", "friend", "met", "co-worker", "colleague", "co-resident"),
    *("neighbor", "child", "parent", "sibling", "spouse", "kin", "muse", "crush", "date"),
    *("sweetheart", "me", "agent", "emergency"),
}
PICTURES = ((b"\xff\xd8", "jpeg"), (b"\x89PNG", "png"), (b"GIF8", "gif"), (b"RIFF", "webp"))


def write_vcards(
    contacts: Iterable[Contact], *, version: VcardVersion = "3.0", private: bool = False
) -> bytes:
    """The contacts as one file: UTF-8, CRLF, folded at 75 octets.

    `private` adds the fields that only NetDesk has, as X-NETDESK-*: past work and its dates,
    pronunciation, background, common ground, ally stage, last touch, who referred them.
    """
    return b"".join(_card(contact, version, private=private) for contact in contacts)


def _card(contact: Contact, version: VcardVersion, *, private: bool) -> bytes:
    content = Content(version, contact.extras)
    content.put_raw("BEGIN", "VCARD")
    content.put_raw("VERSION", version)
    content.put_raw("PRODID", PRODUCT)
    _write_identity(content, contact)
    _write_work(content, contact.positions)
    _write_reach(content, contact)
    _write_life(content, contact)
    if private:
        _write_private(content, contact)
    for extra in contact.extras:
        if private or not extra.is_own:
            content.put_extra(extra)
    _write_photo(content, contact)
    content.put_raw("END", "VCARD")
    return content.octets()


def _write_identity(content: Content, contact: Contact) -> None:
    uid = contact.uid or _stable_uid(contact)
    content.put("UID", f"urn:uuid:{uid}" if content.version == "4.0" and _is_uuid(uid) else uid)
    content.put("REV", contact.rev, can_be_empty=False)
    content.put("FN", contact.full_name)
    name = (contact.family, contact.given, contact.additional, contact.prefix, contact.suffix)
    content.put_parts("N", name)
    if contact.nickname:
        content.put_parts("NICKNAME", (contact.nickname,), separator=",")
    if contact.is_organisation:
        if content.version == "4.0":
            content.put_raw("KIND", "org")
        else:
            content.put_raw("X-ABShowAs", "COMPANY")


def _stable_uid(contact: Contact) -> str:
    """The same UID each time that the same person is written, made of name and addresses."""
    emails = (email.value for email in contact.emails)
    phones = (phone.value for phone in contact.phones)
    seed = "\n".join((str(contact.id), contact.full_name, *emails, *phones))
    return str(uuid.uuid5(uuid.NAMESPACE_URL, seed))


def _is_uuid(text: str) -> bool:
    try:
        return str(uuid.UUID(text)) == text.lower()
    except ValueError:
        return False


def _write_work(content: Content, positions: tuple[Position, ...]) -> None:
    """ORG and TITLE of each present position, tied by a group when there are several."""
    present = [position for position in positions if not position.ended_on]
    for number, position in enumerate(present, 1):
        group = f"{OWN_GROUP}{number}" if len(present) > 1 else ""
        units = (position.department,) if position.department else ()
        if position.company or units:
            content.put_parts("ORG", (position.company, *units), group=group)
        content.put("TITLE", position.title, group=group, can_be_empty=False)


def _write_reach(content: Content, contact: Contact) -> None:
    for email in contact.emails:
        content.put_labelled("EMAIL", email)
    for phone in contact.phones:
        content.put_labelled("TEL", phone)
    for url in contact.urls:
        content.put_labelled("URL", url)
    for address in contact.addresses:
        _write_address(content, address)
    for im in contact.ims:
        _write_im(content, im)
    for relation in contact.related:
        _write_relation(content, relation)


def _write_address(content: Content, address: Address) -> None:
    parts = (
        address.po_box,
        address.extended,
        address.street,
        address.city,
        address.region,
        address.postcode,
        address.country,
    )
    group, params = content.label(address.label)
    content.put_parts("ADR", parts, group=group, params=params)


def _write_im(content: Content, im: Labelled) -> None:
    """IMPP with Apple's X-SERVICE-TYPE, or a social profile where the value is a web address."""
    service = "SERVICE-TYPE" if content.version == "4.0" else "X-SERVICE-TYPE"
    params = ((service, im.label),) if im.label else ()
    if im.value[:8].lower().startswith(("http://", "https://")):
        if content.version == "4.0":
            content.put("SOCIALPROFILE", im.value, params=params)
        else:
            is_word = im.label.isalnum() and im.label.lower() not in NO_SERVICE
            key = "TYPE" if is_word else "X-SERVICE-TYPE"
            params = ((key, im.label),) if im.label else ()
            content.put("X-SOCIALPROFILE", im.value, params=params)
        return
    scheme = SERVICE_SCHEMES.get(im.label, "x-apple")
    content.put("IMPP", f"{scheme}:{im.value}", params=params)


def _write_relation(content: Content, relation: Labelled) -> None:
    if content.version == "4.0":
        if relation.label in RELATION_TYPES:
            params: tuple[tuple[str, str], ...] = (("TYPE", relation.label), ("VALUE", "text"))
            content.put("RELATED", relation.value, params=params)
            return
        group = content.custom_label(relation.label)
        content.put("RELATED", relation.value, group=group, params=(("VALUE", "text"),))
        return
    group = content.custom_label(relation.label)
    content.put("X-ABRELATEDNAMES", relation.value, group=group)


def _write_life(content: Content, contact: Contact) -> None:
    if contact.birthday:
        _write_date(content, "BDAY", contact.birthday)
    if contact.anniversary:
        named = "ANNIVERSARY" if content.version == "4.0" else "X-ANNIVERSARY"
        _write_date(content, named, contact.anniversary)
    if contact.categories:
        content.put_parts("CATEGORIES", contact.categories, separator=",")
    content.put("NOTE", contact.note, can_be_empty=False)


def _write_date(content: Content, name: str, date: str) -> None:
    """4.0 has the basic form and dates without a year; before, Apple's 1604 stands for no year."""
    if not is_date(date):
        content.put(name, date, params=(("VALUE", "text"),) if content.version != "2.1" else ())
    elif content.version == "4.0":
        is_month = len(date) == len("2000-01") and date[:2] != "--"
        content.put(name, date if is_month else _basic(date))
    elif date[:2] == "--":
        content.put(name, f"1604-{date[2:]}", params=(("X-APPLE-OMIT-YEAR", "1604"),))
    else:
        content.put(name, date)


def _basic(date: str) -> str:
    return f"--{date[2:].replace('-', '')}" if date[:2] == "--" else date.replace("-", "")


def _write_photo(content: Content, contact: Contact) -> None:
    if contact.photo:
        kind = next((kind for magic, kind in PICTURES if contact.photo.startswith(magic)), "jpeg")
        packed = base64.b64encode(contact.photo).decode("ascii")
        if content.version == "4.0":
            content.put_raw("PHOTO", f"data:image/{kind};base64,{packed}")
        else:
            encoding = "b" if content.version == "3.0" else "BASE64"
            params = (("ENCODING", encoding), ("TYPE", kind.upper()))
            content.put_raw("PHOTO", packed, params=params)
    if contact.photo_url:
        content.put("PHOTO", contact.photo_url, params=(("VALUE", "uri"),))


def _write_private(content: Content, contact: Contact) -> None:
    for position in contact.positions:
        if position.started_on or position.ended_on:
            parts = (
                position.company,
                position.title,
                position.department,
                position.started_on,
                position.ended_on,
            )
            content.put_parts("X-NETDESK-POSITION", parts)
    for common in contact.common_ground:
        content.put("X-NETDESK-COMMON-GROUND", common)
    for fact in contact.background:
        content.put("X-NETDESK-BACKGROUND", fact)
    content.put("X-NETDESK-PRONUNCIATION", contact.pronunciation, can_be_empty=False)
    content.put("X-NETDESK-REFERRED-BY", contact.referred_by, can_be_empty=False)
    content.put("X-NETDESK-LAST-TOUCH", contact.last_touch, can_be_empty=False)
    if contact.ally_stage != ALLY_STAGES[0]:
        content.put("X-NETDESK-ALLY-STAGE", contact.ally_stage)


__all__ = ["VcardVersion", "write_vcards"]
