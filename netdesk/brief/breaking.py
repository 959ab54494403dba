"""Breaks text into lines: greedy, without markup, and never more lines than asked for.

Widths are in thousandths of the type size, so that one measure serves every size.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache, partial
from itertools import accumulate

from msgspec import Struct

from netdesk.brief.advances import Advances, measure
from netdesk.brief.style import ELLIPSIS
from netdesk.brief.thai import whole_words

# Scripts without spaces between their words. Hangul has spaces, and breaks at them.
_WIDE = (
    "□\u2e80-\u3000\u3003-\u3007\u3012\u3013\u3020-\u312f\u3190-\u9fff\uf900-\ufaff"
    "\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff66-\uff9f\U0001f000-\U0003ffff"
)
_THAI = "\u0e01-\u0e3a\u0e40-\u0e4e"
_THAI_CLUSTER = "[\u0e40-\u0e44]?[\u0e01-\u0e2f][\u0e30-\u0e3a\u0e45-\u0e4e]*"
_UNSPACED = re.compile(f"[{_WIDE}{_THAI}]")
# No line ends with these, and none begins with those: what Japanese typesetters call kinsoku.
_OPENING = "\u3008\u300a\u300c\u300e\u3010\u3014\u3016\uff08\uff3b\uff5b"
_CLOSING = (
    "\u3001\u3002\u3009\u300b\u300d\u300f\u3011\u3015\u3017\uff01\uff09\uff0c\uff0e\uff1a"
    "\uff1b\uff1f\uff3d\uff5d\u3005\u309b-\u309e\u30fb-\u30fe\u3041\u3043\u3045\u3047\u3049"
    "\u3063\u3083\u3085\u3087\u308e\u30a1\u30a3\u30a5\u30a7\u30a9\u30c3\u30e3\u30e5\u30e7"
    "\u30ee\u0e2f\u0e46\u200c\u200d\U0001f3fb-\U0001f3ff.,;:!?)\\]…%"
)
_REST = f"[^/?&=._{_WIDE}{_THAI}{_OPENING}-]"
_PIECE = re.compile(
    f"[{_OPENING}]*(?:{_THAI_CLUSTER}|[{_WIDE}{_THAI}])[{_CLOSING}]*"
    f"|[{_OPENING}]*(?:{_REST}*[/?&=._-]+|{_REST}+)|."
)
# What stays with the word after it: a number that counts it, what opens a bracket, and the "If" of
# a fallback, which is one word with what follows wherever it stands.
_TIED = re.compile(r" ([(€$£¥#№]*\d{1,3}|\(\w{1,4}|If)$")
_ONE_WORD = "If nobody"
_BETWEEN = re.compile(r" (?!nobody)|(?<!\bIf) ")
_COUNTED = re.compile(r"(?!from|with|that|than|then|into|when|until)[^\W\d_]{4}|[€$£¥%]")
_WHOLE_WORDS_WORTH = 0.7
# A first look at a long text takes as many characters as fill the lines at this average width,
# in thousandths of the size; hardly any text is narrower.
_NARROW = 190
_MOST_ON_A_LINE = 60
_VIRAMA = 9
# A line of ideographs shorter than this gives none away.
_FAIR_PIECES = 6


class Broken(Struct, frozen=True):
    """Lines of one text; `is_cut` when there was more than the lines allowed."""

    lines: tuple[str, ...]
    is_cut: bool = False


def _is_torn(text: str, at: int) -> bool:
    """Whether a cut before `text[at]` would tear a letter from its marks or a ligature."""
    before, after = text[at - 1], text[at]
    if unicodedata.category(after)[0] == "M" or "\u200d" in (before, after):
        return True
    # A virama ties its consonant to the next; Thai writes some vowels first, and one letter last.
    return unicodedata.combining(before) == _VIRAMA or "เ" <= before <= "ไ" or after == "ำ"


def _fitting(text: str, advances: Advances, room: float) -> int:
    """How many characters of a text fit, without tearing one apart."""
    if not text.isascii() and advances.shaper.is_needed(text):
        text = text[: _MOST_ON_A_LINE + int(room / _NARROW)]
        kept = bisect_right(range(len(text) + 1), room, key=partial(_width_to, text, advances)) - 1
    else:
        kept = bisect_right(list(accumulate(map(advances.__getitem__, text))), room)
    kept = max(0, kept)
    while 0 < kept < len(text) and _is_torn(text, kept):
        kept -= 1
    return kept


def _width_to(text: str, advances: Advances, end: int) -> float:
    return measure(text[:end], advances)


def shorten(text: str, advances: Advances, width: float) -> str:
    """The text with an ellipsis at its end, as much of it as fits in `width`."""
    room = width - advances[ELLIPSIS]
    kept = _fitting(text, advances, room)
    whole = text[:kept]
    if kept < len(text) and text[kept] != " ":
        at_word = whole.rpartition(" ")[0]
        if at_word and measure(at_word, advances) >= room * _WHOLE_WORDS_WORTH:
            whole = at_word
    return whole.rstrip(" ,;:·-–،、，") + ELLIPSIS


def fit_line(text: str, advances: Advances, width: float) -> Broken:
    """The text on one line, with an ellipsis when it is too wide."""
    enough = _MOST_ON_A_LINE + int(width / _NARROW)
    if len(text) > enough and measure(text[:enough], advances) > width:
        return Broken((shorten(text, advances, width),), is_cut=True)
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
def _measured(text: str, advances: Advances) -> tuple[list[str], list[float], float]:
    """The words of a text, their widths, and that of all, kept since a page tries several sizes."""
    words = _BETWEEN.split(text) if _ONE_WORD in text else text.split(" ")
    widths: list[float]
    if not text.isascii() and advances.shaper.is_needed(text):
        widths = [measure(word, advances) for word in words]
    else:
        widths = list(map(advances.word, words))
    return words, widths, sum(widths) + (len(words) - 1) * advances[" "]


def text_width(text: str, advances: Advances) -> float:
    """How wide a text is on one line: a quick look before it is broken."""
    return _measured(text, advances)[2]


def _break(text: str, advances: Advances, width: float, most: int, indent: float) -> Broken:
    words, widths, across = _measured(text, advances)
    if across <= width - indent:
        return Broken((text,) if most else (), is_cut=not most)
    if max(widths) <= width and (text.isascii() or not _UNSPACED.search(text)):
        lines = _break_words(words, widths, advances[" "], width, most, indent)
    else:
        lines = _break_anywhere(words, advances, width, most, indent)
    if len(lines) > most:
        return Broken(tuple(lines[:most]), is_cut=True)
    _avoid_lone_word(lines, advances, width)
    if len(lines) > 1:
        _keep_tied(lines, advances, width)
    return Broken(tuple(lines))


def _keep_tied(lines: list[str], advances: Advances, width: float) -> None:
    """Moves a number at the end of a line down to what it counts, where that line has room."""
    for at in range(len(lines) - 2, -1, -1):
        tied = _TIED.search(lines[at])
        if (
            tied
            and _COUNTED.match(lines[at + 1])
            and measure(f"{tied[1]} {lines[at + 1]}", advances) <= width
        ):
            lines[at] = lines[at][: tied.start()]
            lines[at + 1] = f"{tied[1]} {lines[at + 1]}"


def _break_words(
    words: list[str], widths: list[float], space: int, width: float, most: int, indent: float
) -> list[str]:
    """Lines of whole words, one more than `most` when there is more."""
    lines: list[str] = []
    start, room = 0, width - indent
    used: float = -space
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
    line, room = "", width - indent
    used = 0.0
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
) -> Iterator[tuple[str, float, bool, bool]]:
    """Yields piece, its width, whether a space stands before it, whether it wants a new line."""
    for word in words:
        across = measure(word, advances)
        if across <= width and not _UNSPACED.search(word):
            yield word, across, True, False
            continue
        is_first = True
        for piece in _pieces(word):
            across = measure(piece, advances)
            if across <= width:
                yield piece, across, is_first, False
                is_first = False
                continue
            wants_new_line = True
            for part, across in _slices(piece, advances, width):
                yield part, across, is_first, wants_new_line
                is_first = wants_new_line = False


def _pieces(word: str) -> list[str]:
    """What a line may end between in a word that is too long, or of a script without spaces."""
    return whole_words(_PIECE.findall(word))


def _slices(piece: str, advances: Advances, width: float) -> Iterator[tuple[str, float]]:
    """A piece wider than a line, cut between letters into parts that each fill one."""
    start = 0
    while start < len(piece):
        rest = piece[start : start + _MOST_ON_A_LINE + int(width / _NARROW)]
        part = rest[: max(1, _fitting(rest, advances, width))]
        yield part, measure(part, advances)
        start += len(part)


def _avoid_lone_word(lines: list[str], advances: Advances, width: float) -> None:
    """Moves a word down when the last line has only one and both lines stay fair."""
    if len(lines) < 2 or " " in lines[-1]:
        return
    if _UNSPACED.search(lines[-2][-1:] + lines[-1][:1]):
        _avoid_lone_ideograph(lines)
        return
    before, _, word = lines[-2].rpartition(" ")
    if " " not in before or measure(lines[-1] + word + " ", advances) > width:
        return
    if lines[-2].endswith(("/", "-")):
        return
    lines[-2:] = [before, f"{word} {lines[-1]}"]


def _avoid_lone_ideograph(lines: list[str]) -> None:
    """Moves two pieces down where the last line holds only one."""
    before = _pieces(lines[-2].rpartition(" ")[2])
    if len(_pieces(lines[-1])) > 1 or len(before) < _FAIR_PIECES:
        return
    moved = "".join(before[-2:])
    lines[-2:] = [lines[-2].removesuffix(moved), moved + lines[-1]]


def keep_lines(broken: Broken, most: int, advances: Advances, width: float) -> Broken:
    """The first `most` lines, the last with an ellipsis when something was cut."""
    if len(broken.lines) <= most and not broken.is_cut:
        return broken
    kept = broken.lines[:most]
    last = _joined(broken.lines[most - 1 : most + 1])
    return Broken((*kept[:-1], shorten(last, advances, width)), is_cut=True)


def _joined(lines: tuple[str, ...]) -> str:
    """Neighbouring lines as one text again; scripts without spaces get none."""
    if len(lines) == 2 and _UNSPACED.match(lines[0][-1:]) and _UNSPACED.match(lines[1]):
        return lines[0] + lines[1]
    return " ".join(lines)
