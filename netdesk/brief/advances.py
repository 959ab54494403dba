"""How wide characters are at one weight: a table for the page's own type, shaping for the rest."""

from collections.abc import Mapping
from functools import lru_cache

from netdesk.brief.shaping import Shaper
from netdesk.brief.style import SUBSTITUTE

_MOST_WORDS = 8_192


class Advances(dict[str, int]):
    """Widths in thousandths of the size of the characters that the page's own type draws.

    A character that it lacks reads as wide as its stand-in; `shaper` knows its true width.
    """

    def __init__(self, widths: Mapping[str, int], *, is_bold: bool) -> None:
        super().__init__(widths)
        self.shaper = Shaper(self, is_bold=is_bold)
        # Half the words of a page stand on the page before it.
        self.word = lru_cache(maxsize=_MOST_WORDS)(self._word)

    def _word(self, word: str) -> int:
        """The width of a word in the page's own type."""
        return sum(map(self.__getitem__, word))

    def __hash__(self) -> int:  # type: ignore[override]
        return id(self)

    def __missing__(self, char: str) -> int:
        return self[SUBSTITUTE]


def measure(text: str, advances: Advances) -> float:
    """The width of a text in thousandths of the type size."""
    if not text.isascii() and advances.shaper.is_needed(text):
        return advances.shaper.width(text)
    return sum(map(advances.__getitem__, text))
