"""Text made safe to set in type: each string is cleaned once, before it is measured."""

import re
import unicodedata

from netdesk.brief.advances import Advances
from netdesk.brief.style import SUBSTITUTE

MAX_CHARACTERS = 20_000
_SPACES = re.compile(
    "[\t-\r\x1c-\x1f \x85\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+"
)
_DROPPED = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]+"
)


def _marks() -> str:
    """The marks of all scripts as the inside of a class, by ranges: it compiles quicker so."""
    codes = {n for n in range(0x300, 0x2100) if unicodedata.category(chr(n)) in {"Mn", "Me"}}
    starts = sorted(n for n in codes if n - 1 not in codes)
    ends = sorted(n for n in codes if n + 1 not in codes)
    return "".join(f"{chr(start)}-{chr(end)}" for start, end in zip(starts, ends, strict=True))


# Reordering a long run of marks takes quadratic time, and a pile of them leaves the page; no
# script stacks more than a few.
_MARKS = _marks()
_MARK = re.compile(f"[{_MARKS}]")
_TOO_MANY_MARKS = re.compile(f"([{_MARKS}]{{4}})[{_MARKS}]+")
_JOINERS = frozenset("\u200c\u200d")
# Variants of emoji and the tones of skin: one ink has one of each.
_INVISIBLE = frozenset("\u200c\u200d\ufe0e\ufe0f\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff")
_SPACE_LIKE = frozenset("\u00a0\u2007\u202f")


def clean(text: str) -> str:
    """One line of NFC text without controls, bidi overrides or lone surrogates."""
    text = text[:MAX_CHARACTERS]
    if not text.isprintable():
        text = _DROPPED.sub("", _SPACES.sub(" ", text))
    if not text.isascii():
        if _MARK.search(text):
            # Taken apart, so that a letter counts with the marks that it has of its own.
            text = _TOO_MANY_MARKS.sub(r"\1", unicodedata.normalize("NFD", text))
        text = unicodedata.normalize("NFC", text)
    return _single_spaced(text)


def _single_spaced(text: str) -> str:
    if "  " in text:
        text = " ".join(filter(None, text.split(" ")))
    return text.strip(" ")


class Cleaner:
    """Cleans the texts of one page and remembers the characters that the type lacks."""

    def __init__(self, advances: Advances) -> None:
        self._characters = advances
        self._missing: dict[str, None] = {}
        self._known: dict[str, str] = {}

    @property
    def missing(self) -> tuple[str, ...]:
        """Each character that no font has, in the order of appearance."""
        return tuple(self._missing)

    def __call__(self, text: str) -> str:
        """The cleaned text with a visible box in place of every character without a glyph."""
        known = self._known.get(text)
        if known is None:
            known = self._known[text] = self._cleaned(text)
        return known

    def _cleaned(self, text: str) -> str:
        text = clean(text)
        if text.isascii() or self._characters.keys() >= set(text):
            return text
        drawn: list[str] = []
        for char in text:
            has_shape = char in self._characters or self._is_drawn(char, drawn[-1:])
            drawn.append(char if has_shape else self._stand_in(char))
        return _single_spaced("".join(drawn))

    def _is_drawn(self, char: str, before: list[str]) -> bool:
        if char in _JOINERS:
            # They tie letters of other scripts only, and need one before them.
            return bool(before) and before[0] not in self._characters
        return char not in _INVISIBLE and self._characters.shaper.can_draw(char)

    def _stand_in(self, char: str) -> str:
        if char in _INVISIBLE:
            return ""
        if char in _SPACE_LIKE:
            return "\u00a0"
        self._missing[char] = None
        return "" if unicodedata.category(char) in {"Mn", "Me"} else SUBSTITUTE
