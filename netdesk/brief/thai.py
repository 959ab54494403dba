"""Words of Thai, which writes none of them apart: where a line may end between them."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from budoux import Parser

_LETTERS = "\u0e01-\u0e3a\u0e40-\u0e4e"
_RUN = re.compile(f"[{_LETTERS}]{{2,}}")


def whole_words(pieces: Sequence[str]) -> list[str]:
    """The pieces of a text with those put together that no Thai word ends between."""
    text = "".join(pieces)
    inside = _inside_words(text)
    if not inside:
        return list(pieces)
    words: list[str] = []
    for piece, at in zip(pieces, accumulate(map(len, pieces), initial=0), strict=False):
        if at in inside:
            words[-1] += piece
        else:
            words.append(piece)
    return words


@lru_cache(maxsize=256)
def _inside_words(text: str) -> frozenset[int]:
    """The places in a text that stand between two letters of one Thai word."""
    inside: set[int] = set()
    for run in _RUN.finditer(text):
        words = _parser().parse(run[0])
        starts = accumulate(map(len, words), initial=run.start())
        inside |= set(range(run.start() + 1, run.end())).difference(starts)
    return frozenset(inside)


@cache
def _parser() -> "Parser":
    # Imported here: hardly any page has Thai on it, and the model takes a millisecond.
    from budoux import load_default_thai_parser

    return load_default_thai_parser()
