"""Text, links and feed addresses out of HTML that is not to be trusted: no parser, no images.

Every pattern runs in time that grows with the text, however it is broken.
"""

import re
from html import unescape
from urllib.parse import urljoin, urlsplit

from netdesk.text import one_line

# The head of a page holds what is looked for; the rest is not read.
_HEAD_CHARS = 300_000
_TITLE_CHARS = 4000
_SHOWN_CHARS = 300
_TAG = re.compile(r"</?[A-Za-z][^<>]*>|<![^<>]*>|<\?[^<>]*>")
_HIDDEN = re.compile(r"<(script|style)\b[^<>]*>.*?(?:</\1\s*>|\Z)", re.IGNORECASE | re.DOTALL)
_HEAD_TAG = re.compile(r"<(link|meta|base)\b([^<>]*)>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([a-zA-Z:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_HREF = re.compile(r"""<a\b[^<>]*?\bhref\s*=\s*["']?([^"'\s<>]+)""", re.IGNORECASE)
_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]"
)
_FEED_TYPES = (
    "application/rss+xml",
    "application/atom+xml",
    "application/feed+json",
    "application/rdf+xml",
)


def plain_text(html: str) -> str:
    """One line of what a reader would see, without tags, scripts and unseen characters."""
    bare = _TAG.sub(" ", _HIDDEN.sub(" ", html[:_TITLE_CHARS]))
    return shown_text(unescape(bare))


def shown_text(text: str) -> str:
    """`text` as one line that can be shown: no unseen characters, cut where it grows too long."""
    line = one_line(_UNSEEN.sub(" ", text[:_TITLE_CHARS]))
    return line if len(line) <= _SHOWN_CHARS else line[: _SHOWN_CHARS - 1].rstrip() + "…"


def safe_link(url: str, near: str = "") -> str:
    """`url` made whole with the address `near` which it stood; empty unless http or https."""
    url = url.strip()
    if not url or len(url) > 2000 or _UNSEEN.search(url) or " " in url:
        return ""
    try:
        whole = urljoin(near, url)
        parts = urlsplit(whole)
        host = parts.hostname or ""
        _ = parts.port
    except ValueError:
        return ""
    is_open = parts.scheme.lower() in ("http", "https") and host and not host.startswith("-")
    return whole if is_open and parts.username is None else ""


def first_link(html: str) -> str:
    """Where the first link of a piece of a page leads; empty for nowhere that is safe."""
    found = _HREF.search(html[:_TITLE_CHARS])
    return safe_link(unescape(found[1])) if found else ""


def feed_links(html: str, near: str) -> list[str]:
    """The feeds that a page at `near` names in its head (RSS autodiscovery), in its order."""
    found: list[str] = []
    for tag, attributes in _head_tags(html):
        if tag == "base":
            near = safe_link(attributes.get("href", ""), near) or near
        kind = attributes.get("type", "").split(";")[0].strip().lower()
        is_feed = "alternate" in attributes.get("rel", "").lower().split() and kind in _FEED_TYPES
        link = safe_link(attributes.get("href", ""), near) if tag == "link" and is_feed else ""
        if link and link not in found:
            found.append(link)
    return found


def host_of(url: str) -> str:
    """The host as a source to show: without "www."."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _head_tags(html: str) -> list[tuple[str, dict[str, str]]]:
    tags = []
    for match in _HEAD_TAG.finditer(html[:_HEAD_CHARS]):
        attributes = {
            name.lower(): unescape(double or single or bare)
            for name, double, single, bare in _ATTRIBUTE.findall(match[2])
        }
        tags.append((match[1].lower(), attributes))
    return tags
