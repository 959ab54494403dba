"""PHOTO in all its guises (RFC 2426 3.1.4, RFC 6350 6.2.4, RFC 2397)."""

import re
from urllib.parse import unquote_to_bytes

from netdesk.formats.vcard.draft import CardDraft
from netdesk.formats.vcard.head import Coding, Head
from netdesk.formats.vcard.octets import from_base64
from netdesk.formats.vcard.values import unescape

MOST_PHOTO_BYTES = 8 * 1024 * 1024
SHORTEST_BARE = 64
BASE64_IN_DATA = ";base64,"
_address = re.compile(r"(?:https?|ftp|file|cid|urn|content|blob)\\?:", re.IGNORECASE)
_scheme = re.compile(r"[a-z][a-z0-9+.-]{1,20}\\?:", re.IGNORECASE)


def read_photo(card: CardDraft, head: Head, octets: str) -> tuple[bytes, str]:
    """The picture's bytes, or the address that stands for it; what is neither is a warning."""
    value = octets.strip(" \t\n")
    if not value:
        return b"", ""
    if head.has_type("data"):
        # CardBook writes PHOTO;DATA:IMAGE/JPEG;BASE64,... for PHOTO:data:image/jpeg;base64,...
        value = f"data:{value}"
    start = value[:100].replace("\\", "")
    if start[:5].lower() == "data:":
        return _from_data(card, value), ""
    is_plain = head.coding is Coding.PLAIN and not _is_bare_base64(head, value)
    if is_plain or head.coding is Coding.QUOTED_PRINTABLE:
        return b"", _as_address(card.text(head, value))
    if _address.match(start):
        return b"", _as_address(unescape(card.decoder.text(value)))
    return _from_base64(card, value), ""


def _as_address(text: str) -> str:
    r"""The address in a text, empty for none; one escaped too often (`\\\http:`) is bared."""
    bare = text.strip().lstrip("\\")
    return bare if _scheme.match(bare) else ""


def _is_bare_base64(head: Head, value: str) -> bool:
    """Tells a picture whose ENCODING was forgotten from a file name or an address."""
    if head.param("VALUE").upper() in ("URI", "URL"):
        return False
    return len(value) >= SHORTEST_BARE and not _scheme.match(value[:100])


def _from_data(card: CardDraft, value: str) -> bytes:
    r"""A `data:` address (RFC 2397), in 3.0 with `\,` and `\;`."""
    value = value.replace("\\", "")
    comma = value.find(",")
    packed = value[comma + 1 :]
    if comma < 0 or len(packed) > MOST_PHOTO_BYTES * 4 // 3:
        return _from_base64(card, packed if comma >= 0 else ":")
    if BASE64_IN_DATA in value[: comma + 1].lower():
        return _from_base64(card, unquote_to_bytes(packed).decode("latin-1"))
    return unquote_to_bytes(packed)


def _from_base64(card: CardDraft, value: str) -> bytes:
    if len(value) * 3 // 4 > MOST_PHOTO_BYTES:
        card.warn("The photo is larger than 8 MB and was left out")
        return b""
    found = from_base64(value)
    if found is None:
        card.warn("The photo is damaged and was left out")
        return b""
    return found
