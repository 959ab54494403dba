"""The standard properties: what each adds to the card under way (RFC 2426, RFC 6350)."""

from collections.abc import Callable
from urllib.parse import unquote

from netdesk.formats.vcard.dates import is_date, read_date
from netdesk.formats.vcard.draft import CardDraft
from netdesk.formats.vcard.head import Head
from netdesk.formats.vcard.names import PRODUCT
from netdesk.formats.vcard.photo import read_photo
from netdesk.formats.vcard.values import one_line, without_marks
from netdesk.records.contact import Address

Handler = Callable[[CardDraft, Head, str], None]
STREET_PARTS = (4, 3, 8, 5, 6, 1, 2, 0, 7, 9, 10)
URN_UUID = "urn:uuid:"


def full_name(card: CardDraft, head: Head, octets: str) -> None:
    """FN: the name as the person writes it."""
    text = card.line_text(head, octets)
    if text:
        card.full_names.append((head, text))


def name(card: CardDraft, head: Head, octets: str) -> None:
    """N: family; given; additional; prefix; suffix; in 4.0 second surname and generation.

    The last two are of RFC 9554 2.2; before 4.0 more than five parts are slips of the pen.
    """
    parts = card.plain_parts(head, octets)
    if card.version != "4.0":
        parts = parts[:5]
    if head.params and head.param("PHONETIC"):
        card.phonetic.setdefault("N", " ".join(filter(None, (*parts[1:3], parts[0]))))
        return
    is_best = card.name_head is None or head.pref < card.name_head.pref
    if is_best and any(parts):
        card.name, card.name_head = parts, head


def nickname(card: CardDraft, head: Head, octets: str) -> None:
    """NICKNAME: a list; several lines add up."""
    card.nicknames.extend(filter(None, card.line_parts(head, octets, ",")))


def categories(card: CardDraft, head: Head, octets: str) -> None:
    """CATEGORIES: a list; several lines add up."""
    card.categories.extend(filter(None, card.line_parts(head, octets, ",")))


def organisation(card: CardDraft, head: Head, octets: str) -> None:
    """ORG: name; units."""
    parts = card.line_parts(head, octets)
    if any(parts):
        card.work.append((head, parts, ""))


def title(card: CardDraft, head: Head, octets: str) -> None:
    """TITLE: what the person is there."""
    text = card.line_text(head, octets)
    if text:
        card.work.append((head, [], text))


def email(card: CardDraft, head: Head, octets: str) -> None:
    """EMAIL: as written; `mailto:` goes, and its percent signs (RFC 6068)."""
    text = without_marks(card.line_text(head, octets))
    if text[:7].lower() == "mailto:":
        text = unquote(text[7:].partition("?")[0]).strip()
    if text:
        card.emails.append((head, text))


def telephone(card: CardDraft, head: Head, octets: str) -> None:
    """TEL: as written; `tel:` goes, `;ext=` stays (RFC 3966)."""
    text = without_marks(card.line_text(head, octets))
    if text[:4].lower() == "tel:":
        text = text[4:].strip()
    if text:
        card.phones.append((head, text))


def link(card: CardDraft, head: Head, octets: str) -> None:
    """URL and its like."""
    text = card.line_text(head, octets)
    if text:
        card.urls.append((head, text))


def address(card: CardDraft, head: Head, octets: str) -> None:
    """ADR: seven parts; RFC 9554 2.1 adds eleven that may stand for an empty street.

    4.0 may say it only in the LABEL parameter, which then is the street.
    """
    parts = card.parts(head, octets)
    if len(parts) < 7:
        parts += [""] * (7 - len(parts))
    po_box, extended, street, city, region, postcode, country, *more = parts
    if more and not street:
        street = " ".join(filter(None, (more[at] for at in STREET_PARTS if at < len(more))))
    if not street and not any(parts[:7]):
        street = card.param_text(head, "LABEL").replace("\\n", "\n").strip()
        if not street:
            return
    if not "".join(parts).isprintable():
        on_lines = (po_box, city, region, postcode, country)
        po_box, city, region, postcode, country = map(one_line, on_lines)
    label = card.label(head)
    found = Address(street, city, region, postcode, country, label, po_box, extended)
    card.addresses.append((head, found))


def birthday(card: CardDraft, head: Head, octets: str) -> None:
    """BDAY: the first that is a date, else the first."""
    card.birthday = better_date(card.birthday, date_text(card, head, octets), _omitted(head))


def anniversary(card: CardDraft, head: Head, octets: str) -> None:
    """ANNIVERSARY of 4.0 and the X- names that stood for it before."""
    card.anniversary = better_date(card.anniversary, date_text(card, head, octets), _omitted(head))


def date_text(card: CardDraft, head: Head, octets: str) -> str:
    """A date as it stands."""
    return card.line_text(head, octets)


def _omitted(head: Head) -> str:
    return head.param("X-APPLE-OMIT-YEAR") if head.params else ""


def better_date(present: str, text: str, omitted_year: str = "") -> str:
    """The date that is there, unless the text at hand is a date and that one is not."""
    if present and is_date(present):
        return present
    found = read_date(text, omitted_year)
    return found if not present or is_date(found) else present


def note(card: CardDraft, head: Head, octets: str) -> None:
    """NOTE: the first is the note, others are kept as they came."""
    text = card.text(head, octets).strip()
    if not text:
        return
    if card.notes and (not head.altid or head.altid != card.notes[0][0].altid):
        card.keep(head, octets)
    else:
        card.notes.append((head, text))


def photo(card: CardDraft, head: Head, octets: str) -> None:
    """PHOTO: bytes, or an address that is kept and never fetched; the first of each."""
    found, url = read_photo(card, head, octets)
    card.photo = card.photo or found
    card.photo_url = card.photo_url or url


def uid(card: CardDraft, head: Head, octets: str) -> None:
    """UID without `urn:uuid:`."""
    card.uid = card.uid or bare_uid(card.line_text(head, octets))


def bare_uid(text: str) -> str:
    """The identifier without its URN prefix (RFC 4122 section 3)."""
    return text[len(URN_UUID) :] if text[: len(URN_UUID)].lower() == URN_UUID else text


def revision(card: CardDraft, head: Head, octets: str) -> None:
    """REV as written."""
    card.rev = card.rev or card.line_text(head, octets)


def kind(card: CardDraft, head: Head, octets: str) -> None:
    """KIND and X-ADDRESSBOOKSERVER-KIND: group and org matter, individual says nothing."""
    card.kind = card.line_text(head, octets).lower()
    if card.kind not in ("individual", "org", "group", ""):
        card.keep(head, octets)


def member(card: CardDraft, head: Head, octets: str) -> None:
    """MEMBER: who belongs to a group."""
    card.members.append(bare_uid(card.line_text(head, octets)).lower())


def shown_as(card: CardDraft, head: Head, octets: str) -> None:
    """X-ABShowAs:COMPANY (macOS Contacts): the card is an organisation."""
    if octets.strip().upper() == "COMPANY":
        card.is_company = True
    else:
        card.keep(head, octets)


def group_label(card: CardDraft, head: Head, octets: str) -> None:
    """`itemN.X-ABLabel` names what its group holds; taken before all others."""
    if not head.group:
        card.keep(head, octets)


def product(card: CardDraft, _head: Head, octets: str) -> None:
    """PRODID: which program wrote the card; written anew."""
    card.is_ours = octets.strip() == PRODUCT


def ignored(_card: CardDraft, _head: Head, _octets: str) -> None:
    """VERSION, PROFILE: about the file, written anew."""


STANDARD: dict[str, Handler] = {
    "FN": full_name,
    "N": name,
    "NICKNAME": nickname,
    "CATEGORIES": categories,
    "ORG": organisation,
    "TITLE": title,
    "EMAIL": email,
    "TEL": telephone,
    "URL": link,
    "ADR": address,
    "BDAY": birthday,
    "ANNIVERSARY": anniversary,
    "NOTE": note,
    "PHOTO": photo,
    "UID": uid,
    "REV": revision,
    "KIND": kind,
    "X-ADDRESSBOOKSERVER-KIND": kind,
    "MEMBER": member,
    "X-ADDRESSBOOKSERVER-MEMBER": member,
    "X-ABSHOWAS": shown_as,
    "X-ABLABEL": group_label,
    "VERSION": ignored,
    "PRODID": product,
    "PROFILE": ignored,
}
