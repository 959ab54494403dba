"""Which way text runs: the base direction of a paragraph, and runs in the order they are seen.

Unicode Standard Annex 9. Overrides and isolates never get here: cleaning takes them away.
"""

import re
from collections.abc import Sequence
from itertools import groupby

from bidi import algorithm
from bidi.mirror import MIRRORED

_RIGHT_TO_LEFT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_HAS_RIGHT_TO_LEFT = re.compile(f"[{_RIGHT_TO_LEFT}]")
# python-bidi drops these from its result.
_JOINERS = frozenset("\u200c\u200d\ufe0e\ufe0f")


def reads_right_to_left(text: str) -> bool:
    """Whether the first letter with a direction runs from right to left."""
    if text.isascii() or not _HAS_RIGHT_TO_LEFT.search(text):
        return False
    return bool(algorithm.get_base_level(text))


def levels_of(text: str, is_rtl: bool) -> list[int]:
    """The embedding level of each character: even ones run to the right, odd ones to the left."""
    if not is_rtl and not _HAS_RIGHT_TO_LEFT.search(text):
        return [0] * len(text)
    places = [at for at, char in enumerate(text) if char not in _JOINERS]
    storage = algorithm.get_empty_storage()
    storage["base_level"] = int(is_rtl)
    storage["base_dir"] = "R" if is_rtl else "L"
    algorithm.get_embedding_levels("".join([text[at] for at in places]), storage)
    for at, char in zip(places, storage["chars"], strict=True):
        char["at"] = at
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    known: dict[int, int] = {char["at"]: char["level"] for char in storage["chars"]}
    levels: list[int] = []
    for at in range(len(text)):
        levels.append(known.get(at, levels[-1] if levels else int(is_rtl)))
    return levels


def seen_order(levels: Sequence[int]) -> list[int]:
    """The places of runs with these levels, from left to right (rule L2)."""
    order = list(range(len(levels)))
    for level in range(max(levels, default=0), 0, -1):
        turned: list[int] = []
        for is_turned, run in groupby(order, lambda at: levels[at] >= level):  # noqa: B023
            places = list(run)
            turned += reversed(places) if is_turned else places
        order = turned
    return order


def turned(text: str) -> str:
    """The characters of a run from right to left as they are seen, brackets mirrored."""
    return "".join([MIRRORED.get(char, char) for char in reversed(text)])
