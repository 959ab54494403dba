"""The turns of phrase by which a plea for work is told: words by their stem, in twos and threes.

They know what the lexicon does not: how a plea is put, whatever it is put in. Beside two words that
stand in a row, a word stands with the kind of its neighbour, so that a turn learned of one trade is
known of the next.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from netdesk.review.traits import kinds_of, meant_by

_ENDINGS = ("ingly", "edly", "ing", "ied", "ies", "ers", "ed", "es", "er", "ly", "s", "e", "y")
_SHORTEST = 3
_START = "^"


def turns(words: str) -> frozenset[str]:
    """The turns of phrase in plain `words`."""
    stems = [_stem(word) for word in words.split()]
    return frozenset((*_in_a_row(stems), *_beside_kinds(meant_by(words).split())))


def _in_a_row(stems: Sequence[str]) -> Iterator[str]:
    yield from (f"~{stem}" for stem in stems)
    yield from (f"~{one} {two}" for one, two in pairwise(stems))
    begun = (_START, *stems)
    threes = zip(begun, begun[1:], begun[2:], strict=False)
    yield from (f"~{one} {two} {three}" for one, two, three in threes)


def _beside_kinds(said: Sequence[str]) -> Iterator[str]:
    stems = [_stem(word) for word in said]
    for (stem, kind), (next_stem, next_kind) in pairwise(zip(stems, kinds_of(said), strict=True)):
        if kind:
            yield f"[{kind}] ~{next_stem}"
        if next_kind:
            yield f"~{stem} [{next_kind}]"


@lru_cache(maxsize=4096)
def _stem(word: str) -> str:
    stem = word.removesuffix("'s")
    for ending in _ENDINGS:
        if stem.endswith(ending) and len(stem) - len(ending) >= _SHORTEST:
            stem = stem.removesuffix(ending)
            break
    is_doubled = len(stem) > _SHORTEST and stem[-1] == stem[-2]
    return stem[:-1] if is_doubled else stem
