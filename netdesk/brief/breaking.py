"""Breaks text into lines: greedy, without markup, and never more lines than asked for.

Widths are in thousandths of the type size, so that one measure serves every size.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from netdesk.brief.style import ELLIPSIS

Advances = Mapping[str, int]

_IDEOGRAPH = (
    "□\u2e80-\u3000\u3003-\u3007\u3010-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff"
)
_HAS_IDEOGRAPH = re.compile(f"[{_IDEOGRAPH}]")
_CLOSING = "\u3001\u3002\uff01\uff09\uff0c\uff0e\uff1a\uff1b\uff1f.,;:!?)\\]"
_PIECE = re.compile(
    f"[{_IDEOGRAPH}][{_CLOSING}]*|[^/?&=._{_IDEOGRAPH}-]*[/?&=._-]+|[^/?&=._{_IDEOGRAPH}-]+"
)
_WHOLE_WORDS_WORTH = 0.7


@dataclass(frozen=True, slots=True)
class Broken:
    """Lines of one text; `is_cut` when there was more than the lines allowed."""

    lines: tuple[str, ...]
    is_cut: bool = False


def measure(text: str, advances: Advances) -> int:
    """The width of a text in thousandths of the type size."""
    return sum([advances[char] for char in text])


def clusters(text: str) -> Iterator[str]:
    """The text in pieces that are never torn apart: a letter with its marks."""
    start = 0
    for at in range(1, len(text)):
        if unicodedata.combining(text[at]) == 0 and text[at] != "\u200d" != text[at - 1]:
            yield text[start:at]
            start = at
    if text:
        yield text[start:]


def shorten(text: str, advances: Advances, width: float) -> str:
    """The text with an ellipsis at its end, as much of it as fits in `width`."""
    room = width - advances[ELLIPSIS]
    kept, used = [], 0
    for cluster in clusters(text):
        used += measure(cluster, advances)
        if used > room:
            break
        kept.append(cluster)
    whole = "".join(kept)
    if len(whole) < len(text) and text[len(whole)] != " ":
        at_word = whole.rpartition(" ")[0]
        if measure(at_word, advances) >= room * _WHOLE_WORDS_WORTH:
            whole = at_word
    return whole.rstrip(" ,;:·-–") + ELLIPSIS


def fit_line(text: str, advances: Advances, width: float) -> Broken:
    """The text on one line, with an ellipsis when it is too wide."""
    if measure(text, advances) <= width:
        return Broken((text,))
    return Broken((shorten(text, advances, width),), is_cut=True)


def _tokens(text: str, advances: Advances, width: float) -> Iterator[tuple[str, int, bool, bool]]:
    """Yields piece, its width, whether a space stands before it, whether it wants a new line."""
    for word in text.split(" "):
        across = measure(word, advances)
        if across <= width and not _HAS_IDEOGRAPH.search(word):
            yield word, across, True, False
            continue
        is_first = True
        for piece in _PIECE.findall(word):
            across = measure(piece, advances)
            if across <= width:
                yield piece, across, is_first, False
                is_first = False
                continue
            wants_new_line = True
            for cluster in clusters(piece):
                yield cluster, measure(cluster, advances), is_first, wants_new_line
                is_first = wants_new_line = False


def break_lines(
    text: str, advances: Advances, width: float, most: int, indent: float = 0.0
) -> Broken:
    """At most `most` lines of `width`; the first is narrower by `indent`.

    A cut text gets no ellipsis here; see `keep_lines`.
    """
    if not text:
        return Broken(())
    space = advances[" "]
    lines: list[str] = []
    line, used, room = "", 0, width - indent
    for piece, across, has_space, wants_new_line in _tokens(text, advances, width):
        gap = space if has_space and line else 0
        if (line or room < width) and (used + gap + across > room or (wants_new_line and line)):
            lines.append(line)
            if len(lines) == most:
                return Broken(tuple(lines), is_cut=True)
            line, used, room = piece, across, width
        else:
            line += " " + piece if gap else piece
            used += gap + across
    lines.append(line)
    _avoid_lone_word(lines, advances, width)
    return Broken(tuple(lines))


def _avoid_lone_word(lines: list[str], advances: Advances, width: float) -> None:
    """Moves a word down when the last line has only one and both lines stay fair."""
    if len(lines) < 2 or " " in lines[-1]:
        return
    before, _, word = lines[-2].rpartition(" ")
    if " " not in before or measure(lines[-1] + word + " ", advances) > width:
        return
    if lines[-2].endswith(("/", "-")):
        return
    lines[-2:] = [before, f"{word} {lines[-1]}"]


def keep_lines(broken: Broken, most: int, advances: Advances, width: float) -> Broken:
    """The first `most` lines, the last with an ellipsis when something was cut."""
    if len(broken.lines) <= most and not broken.is_cut:
        return broken
    kept = broken.lines[:most]
    last = " ".join(broken.lines[most - 1 : most + 1])
    return Broken((*kept[:-1], shorten(last, advances, width)), is_cut=True)
