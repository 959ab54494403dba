"""Breaks text into lines: greedy, without markup, and never more lines than asked for.

Widths are in thousandths of the type size, so that one measure serves every size.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

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
# A first look at a long text takes as many characters as fill the lines at this average width,
# in thousandths of the size; hardly any text is narrower.
_NARROW = 190


@dataclass(frozen=True, slots=True)
class Broken:
    """Lines of one text; `is_cut` when there was more than the lines allowed."""

    lines: tuple[str, ...]
    is_cut: bool = False


def measure(text: str, advances: Advances) -> int:
    """The width of a text in thousandths of the type size."""
    return sum(map(advances.__getitem__, text))


def _is_torn(text: str, at: int) -> bool:
    """Whether a cut before `text[at]` would tear a letter from its marks."""
    return bool(unicodedata.combining(text[at])) or "\u200d" in text[at - 1 : at + 1]


def shorten(text: str, advances: Advances, width: float) -> str:
    """The text with an ellipsis at its end, as much of it as fits in `width`."""
    room = width - advances[ELLIPSIS]
    ends = list(accumulate(map(advances.__getitem__, text)))
    kept = bisect_right(ends, room)
    while 0 < kept < len(text) and _is_torn(text, kept):
        kept -= 1
    whole = text[:kept]
    if kept < len(text) and text[kept] != " ":
        at_word = whole.rpartition(" ")[0]
        if at_word and ends[len(at_word) - 1] >= room * _WHOLE_WORDS_WORTH:
            whole = at_word
    return whole.rstrip(" ,;:·-–") + ELLIPSIS


def fit_line(text: str, advances: Advances, width: float) -> Broken:
    """The text on one line, with an ellipsis when it is too wide."""
    if measure(text, advances) <= width:
        return Broken((text,))
    return Broken((shorten(text, advances, width),), is_cut=True)


def break_lines(
    text: str, advances: Advances, width: float, most: int, indent: float = 0.0
) -> Broken:
    """At most `most` lines of `width`; the first is narrower by `indent`.

    A cut text gets no ellipsis here; see `keep_lines`.
    """
    if not text:
        return Broken(())
    enough = int((most + 1) * width / _NARROW)
    if len(text) > enough:
        broken = _break(text[:enough], advances, width, most, indent)
        if broken.is_cut:
            return broken
    return _break(text, advances, width, most, indent)


@lru_cache(maxsize=256)
def _measured(text: str, advances: Advances) -> tuple[list[str], list[int], int]:
    """The words of a text, their widths, and that of all, kept since a page tries several sizes."""
    words = text.split(" ")
    get = advances.__getitem__
    widths = [sum(map(get, word)) for word in words]
    return words, widths, sum(widths) + (len(words) - 1) * advances[" "]


def least_lines(text: str, advances: Advances, width: float) -> int:
    """Lines that a text needs at least: a quick look before it is broken."""
    return int((_measured(text, advances)[2] - 1) / (width + advances[" "])) + 1


def _break(text: str, advances: Advances, width: float, most: int, indent: float) -> Broken:
    words, widths, across = _measured(text, advances)
    if across <= width - indent:
        return Broken((text,) if most else (), is_cut=not most)
    if max(widths) <= width and (text.isascii() or not _HAS_IDEOGRAPH.search(text)):
        lines = _break_words(words, widths, advances[" "], width, most, indent)
    else:
        lines = _break_anywhere(words, advances, width, most, indent)
    if len(lines) > most:
        return Broken(tuple(lines[:most]), is_cut=True)
    _avoid_lone_word(lines, advances, width)
    return Broken(tuple(lines))


def _break_words(
    words: list[str], widths: list[int], space: int, width: float, most: int, indent: float
) -> list[str]:
    """Lines of whole words, one more than `most` when there is more."""
    lines: list[str] = []
    start, used, room = 0, -space, width - indent
    for at, across in enumerate(widths):
        used += space + across
        if used > room:
            if len(lines) == most:
                break
            lines.append(" ".join(words[start:at]))
            start, used, room = at, across, width
    lines.append(" ".join(words[start:]) if len(lines) < most else words[start])
    return lines


def _break_anywhere(
    words: list[str], advances: Advances, width: float, most: int, indent: float
) -> list[str]:
    """Lines of words and of pieces of words, one more than `most` when there is more."""
    space = advances[" "]
    lines: list[str] = []
    line, used, room = "", 0, width - indent
    for piece, across, has_space, wants_new_line in _tokens(words, advances, width):
        gap = space if has_space and line else 0
        is_full = used + gap + across > room or (wants_new_line and line)
        if is_full and (line or room < width):
            lines.append(line)
            if len(lines) > most:
                return lines
            line, used, room = piece, across, width
        else:
            line += " " + piece if gap else piece
            used += gap + across
    return [*lines, line]


def _tokens(
    words: list[str], advances: Advances, width: float
) -> Iterator[tuple[str, int, bool, bool]]:
    """Yields piece, its width, whether a space stands before it, whether it wants a new line."""
    for word in words:
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
            for part, across in _slices(piece, advances, width):
                yield part, across, is_first, wants_new_line
                is_first = wants_new_line = False


def _slices(piece: str, advances: Advances, width: float) -> Iterator[tuple[str, int]]:
    """A piece wider than a line, cut between letters into parts that each fill one."""
    ends = [0, *accumulate(map(advances.__getitem__, piece))]
    start = 0
    while start < len(piece):
        end = max(start + 1, bisect_right(ends, ends[start] + width) - 1)
        while start + 1 < end < len(piece) and _is_torn(piece, end):
            end -= 1
        yield piece[start:end], ends[end] - ends[start]
        start = end


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
