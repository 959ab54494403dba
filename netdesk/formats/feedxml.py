"""The entries of an XML feed, by expat as a stream: what stands before a damage is kept.

An entity declaration ends the reading: no feed needs one, and they can grow without end (CWE-776)
or read files (CWE-611).
"""

import re
from contextlib import suppress
from html.entities import html5
from xml.parsers import expat

from msgspec import Struct, field

from netdesk.errors import InputError

_DEEPEST = 60
_LONGEST_TEXT = 20_000
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_AMPERSAND = re.compile(r"&(?!#\d{1,7};|#[xX][0-9a-fA-F]{1,6};)(\w{1,32};)?")
_XML_NAMES = frozenset({"amp;", "lt;", "gt;", "quot;", "apos;"})
_ITEMS = frozenset({"item", "entry"})
_ROOTS = frozenset({"rss", "rdf", "feed"})
# What of an item is kept, and as what; of several dates the first in this order counts.
_DATES = ("pubdate", "published", "date", "issued", "updated", "modified")
_KEPT = frozenset({"title", "link", "guid", "id", "source", *_DATES})


class Entry(Struct):
    """An item as it is written. `is_text` tells that its title holds no markup."""

    title: str = ""
    link: str = ""
    guid: str = ""
    source: str = ""
    when: str = ""
    is_text: bool = False


def read_xml_feed(text: str, most: int) -> tuple[str, list[Entry], str]:
    """Title, at most `most` entries, and what was wrong, of a feed.

    Raises:
        InputError: it is no feed, or it declares entities.
    """
    text = _NO_XML.sub("", text).lstrip()
    first = _parsed(text, most)
    if first.fault:
        repaired = _parsed(_AMPERSAND.sub(_whole_reference, text), most)
        first = repaired if len(repaired.entries) >= len(first.entries) else first
    if not first.is_feed:
        raise InputError("This is no feed.")
    problem = f"The feed is damaged: {first.fault}." if first.fault else ""
    return first.title, first.entries, problem


class _Enough(Exception):  # noqa: N818 - ends the stream, no error
    """What was wanted is there."""


class _Stream(Struct):
    """The state of one reading: where it stands, and what it found."""

    most: int
    title: str = ""
    entries: list[Entry] = field(default_factory=list)
    fault: str = ""
    is_feed: bool = False
    path: list[str] = field(default_factory=list)
    values: dict[str, str] | None = None
    item_depth: int = 0
    own: frozenset[str] = frozenset()
    words: list[str] | None = None
    room: int = _LONGEST_TEXT

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        prefix, _, local = name.lower().rpartition(":")
        if not self.path:
            self.is_feed = local in _ROOTS
            self.own = frozenset({prefix} if local == "feed" else {"", "rss"})
            if not self.is_feed:
                raise _Enough
        if len(self.path) >= _DEEPEST:
            self.fault = "it is nested too deeply"
            raise _Enough
        self.path.append(local if prefix in self.own or local == "date" else name.lower())
        if self.values is None and self.path[-1] in _ITEMS:
            self.values, self.item_depth = {}, len(self.path)
        elif self._is_kept():
            self.words, self.room = [], _LONGEST_TEXT
            self._take_attributes(attributes)

    def end(self, _name: str) -> None:
        """An element ends."""
        if self.words is not None and self._is_kept():
            words = "".join(self.words).strip()
            if self.values is None:
                self.title = self.title or words
            elif words:
                self.values.setdefault(self.path[-1], words)
            self.words = None
        elif self.values is not None and len(self.path) == self.item_depth:
            self.entries.append(_entry(self.values))
            self.values = None
            if len(self.entries) >= self.most:
                raise _Enough
        self.path.pop()

    def data(self, words: str) -> None:
        """Text, in pieces."""
        if self.words is not None and self.room > 0:
            self.words.append(words[: self.room])
            self.room -= len(words)

    def _is_kept(self) -> bool:
        """Whether the innermost element is a part of an item, or the feed's own title."""
        if self.values is not None:
            return len(self.path) == self.item_depth + 1 and self.path[-1] in _KEPT
        return self.path[-1] == "title" and len(self.path) in (2, 3) and "image" not in self.path

    def _take_attributes(self, attributes: dict[str, str]) -> None:
        if self.values is None:
            return
        told = {name.lower(): value for name, value in attributes.items()}
        href = told.get("href", "")
        if self.path[-1] == "link" and href and told.get("rel", "alternate") == "alternate":
            self.values.setdefault("link", href)
        # Atom's titles are plain text unless they say otherwise, those of RSS are markup.
        usual = "text" if self.path[0] == "feed" else "html"
        if self.path[-1] == "title" and told.get("type", usual) == "text":
            self.values["is_text"] = "yes"


def _parsed(text: str, most: int) -> _Stream:
    stream = _Stream(most)
    parser = expat.ParserCreate("utf-8")
    parser.buffer_text = True
    parser.StartElementHandler = stream.start
    parser.EndElementHandler = stream.end
    parser.CharacterDataHandler = stream.data
    parser.EntityDeclHandler = _refuse_entities
    parser.ExternalEntityRefHandler = _refuse_entities
    try:
        with suppress(_Enough):
            parser.Parse(text.encode("utf-8", "replace"), True)
    except expat.ExpatError as error:
        stream.fault = expat.ErrorString(error.code)
    return stream


def _refuse_entities(*_declared: object) -> int:
    raise InputError("This feed declares entities, which no news needs; it was not read.")


def _entry(values: dict[str, str]) -> Entry:
    when = next((values[name] for name in _DATES if name in values), "")
    guid = values.get("guid") or values.get("id", "")
    title, source = values.get("title", ""), values.get("source", "")
    return Entry(title, values.get("link", ""), guid, source, when, "is_text" in values)


def _whole_reference(found: re.Match[str]) -> str:
    """An ampersand as XML wants it: "&nbsp;" as the character, a bare one escaped."""
    name = found[1] or ""
    if name in _XML_NAMES:
        return found[0]
    character = html5.get(name, "")
    return character if character and character not in "&<>" else f"&amp;{name}"
