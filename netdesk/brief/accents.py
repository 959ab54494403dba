"""Places marks that have no letter of their own in Unicode over or under their letter.

Names such as "Ọ̀ṣun" need them. The font draws a mark around its own zero point, at the height
of a small letter; places and heights are in thousandths of the type size.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping

_MARKED = re.compile("(?P<letter>[^\u0300-\u036f])(?P<marks>[\u0300-\u036f]+)")
_ABOVE, _BELOW = 230, 220
_STACKED = 170
_TALL = frozenset("bdfhijkltðþßλδθβφζξόёйїі")


def has_marks(text: str) -> bool:
    """Whether any mark stands alone in this text."""
    return not text.isascii() and _MARKED.search(text) is not None


def placed(text: str, advances: Mapping[str, int]) -> Iterator[tuple[str, int, int]]:
    """Yields runs of the text with how far to step back before them and how high to raise them."""
    done = 0
    for found in _MARKED.finditer(text):
        letter = found["letter"]
        yield text[done : found.start("marks")], 0, 0
        above = _top_marks(letter) * _STACKED
        below = 0
        for mark in found["marks"]:
            place = unicodedata.combining(mark)
            yield mark, advances[letter] // 2, above if place == _ABOVE else -below
            above += _STACKED * (place == _ABOVE)
            below += _STACKED * (place == _BELOW)
        done = found.end()
    if done < len(text):
        yield text[done:], 0, 0


def _top_marks(letter: str) -> int:
    """How many storeys the letter itself takes above a small one."""
    parts = unicodedata.normalize("NFD", letter)
    marks = sum(unicodedata.combining(part) == _ABOVE for part in parts[1:])
    return marks + (parts[0].isupper() or parts[0] in _TALL)
