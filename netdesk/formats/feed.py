"""RSS, Atom and JSON Feed out of bytes: titles, links and dates, nothing else.

RSS 0.9x to 2.0, RSS 1.0 (RDF), Atom 1.0 (RFC 4287), JSON Feed 1.0 and 1.1. Entities are never
declared here, and nothing outside the bytes is ever read.
"""

import json
import re
from datetime import date, datetime, tzinfo
from email.utils import parsedate_to_datetime

from msgspec import Struct

from netdesk.errors import InputError
from netdesk.formats.feedxml import Entry, read_xml_feed
from netdesk.formats.markup import plain_text, safe_link, shown_text

MOST_ITEMS = 200
# Codecs that a feed may name; Python has others that are slow, or no text at all.
_ENCODING = re.compile(
    r"utf-?(8|16|32)([-_]?[lb]e)?|us-ascii|ascii|iso-?8859-?\d{1,2}|latin-?1|windows-?125\d"
    r"|cp125\d|koi8-[ru]|gb2312|gbk|gb18030|big5(-hkscs)?|shift_?jis|euc-(jp|kr)"
    r"|iso-2022-jp|macintosh",
    re.IGNORECASE,
)
_DECLARED = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']""")
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_ISO = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?:[T ]+(.*))?$", re.DOTALL)


class FeedItem(Struct, frozen=True):
    """One piece of news. `published` is without a zone where only a day was told."""

    guid: str
    title: str
    url: str = ""
    source: str = ""
    published: datetime | None = None

    def on(self, zone: tzinfo | None, today: date) -> str:
        """The day on which it came out, in `zone`; empty when not told, or still to come."""
        when = self.published
        if when is None:
            return ""
        day = (when.astimezone(zone) if when.tzinfo else when).date()
        return day.isoformat() if day <= today else ""


class FeedContent(Struct, frozen=True):
    """What a feed holds; `problem` tells in words what was wrong with the rest."""

    title: str
    items: tuple[FeedItem, ...]
    problem: str = ""


def read_feed(data: bytes, near: str = "", charset: str = "") -> FeedContent:
    """The feed in `data`, whose links are told from the address `near`.

    `charset` is what the server said. Of a damaged feed all items before the damage are given.

    Raises:
        InputError: it is no feed, or it declares entities.
    """
    text = decoded(data, charset)
    if text.lstrip().startswith("{"):
        title, entries, problem = _read_json(text)
    else:
        title, entries, problem = read_xml_feed(text, MOST_ITEMS)
    items = [item for entry in entries[:MOST_ITEMS] if (item := _item(entry, near))]
    return FeedContent(plain_text(title), tuple(items), problem)


def decoded(data: bytes, charset: str = "") -> str:
    """The text of `data`, also where what it says of its encoding is wrong."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data.decode(encoding, "replace").removeprefix("\ufeff")
    found = _DECLARED.match(data.lstrip()[:300])
    told = [charset.strip("\"' "), found[1].decode("ascii") if found else ""]
    if data[:4] in (b"<\0?\0", b"\0<\0?"):
        told = ["utf-16-le" if data[0] else "utf-16-be"]
    known = [name for name in told if _ENCODING.fullmatch(name)]
    # Bytes that are sound UTF-8 are UTF-8, whatever they are called; these three look like it.
    if not any(
        name.lower().startswith(("utf-16", "utf-32", "utf16", "iso-2022")) for name in known
    ):
        known.insert(0, "utf-8")
    for encoding in known:
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("cp1252", "replace")


def moment_of(text: str) -> datetime | None:
    """A date as feeds write it (RFC 822, ISO 8601 in its many cuts); None for anything else."""
    text = text.strip()[:60]
    iso = _ISO.match(text)
    try:
        if iso:
            clock = (iso[4] or "").strip().upper().replace(" ", "") or "00:00"
            return datetime.fromisoformat(f"{iso[1]}-{iso[2]}-{iso[3]}T{clock}")
        return parsedate_to_datetime(text) if text else None
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


def _item(entry: Entry, near: str) -> FeedItem | None:
    title = entry.title if entry.is_text else plain_text(entry.title)
    title = shown_text(title)
    url = safe_link(entry.link, near) or safe_link(entry.guid)
    guid = shown_text(entry.guid or entry.link or entry.title)
    if not title or not guid:
        return None
    return FeedItem(guid, title, url, plain_text(entry.source), moment_of(entry.when))


def _read_json(text: str) -> tuple[str, list[Entry], str]:
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError("This JSON is damaged, or no feed.") from error
    version = str(whole.get("version", "")) if isinstance(whole, dict) else ""
    items = whole.get("items") if isinstance(whole, dict) else None
    if "jsonfeed.org/version" not in version or not isinstance(items, list):
        raise InputError("This is no feed.")
    entries = [_json_entry(item) for item in items[:MOST_ITEMS] if isinstance(item, dict)]
    return str(whole.get("title", "")), entries, ""


def _json_entry(item: dict[str, object]) -> Entry:
    def text(*names: str) -> str:
        found = (item.get(name) for name in names)
        return next((str(value) for value in found if isinstance(value, str | int)), "")

    return Entry(
        title=text("title", "summary", "content_text"),
        link=text("url", "external_url"),
        guid=text("id"),
        when=text("date_published", "date_modified"),
        is_text=True,
    )
