"""A small grammar over kinds of words, in which the cues of a plea are written.

A rule is words with blanks between them:

    hire            a word of that kind of the lexicon
    hire/take       of either kind
    hire?           of that kind, or nothing
    ~3              up to three words of any kind, in the same clause
    -3              up to three words, none of which asks (how, what, who ...)
    ^ and $         the sentence's beginning and end

Each kind becomes one letter, so that a rule is an expression over very short texts and costs next
to nothing.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from netdesk.review.lexicon import KINDS

_FIRST_LETTER = 0x4E00
_LETTERS = {kind: chr(_FIRST_LETTER + number) for number, kind in enumerate(("", *KINDS, "acts"))}
_CLAUSE_END = "".join(_LETTERS[kind] for kind in ("pause", "?"))
_ASKING = "".join(_LETTERS[kind] for kind in ("how", "what", "which", "why", "who", "where"))


def letters(kinds: Iterable[str]) -> str:
    """One letter for each of `kinds`."""
    return "".join(map(_LETTERS.__getitem__, kinds))


def compiled(rules: Sequence[str]) -> re.Pattern[str]:
    """One expression for several rules."""
    return re.compile("|".join("".join(map(_part, rule.split())) for rule in rules))


def cues_in(kinds: Iterable[str], grammar: Mapping[str, re.Pattern[str]]) -> list[str]:
    """The names of the cues that `kinds` show."""
    text = letters(kinds)
    return [name for name, rules in grammar.items() if rules.search(text)]


@lru_cache
def _part(part: str) -> str:
    if part in ("^", "$"):
        return part
    if part[0] in "~-" and part[1:].isdigit():
        kept_out = _CLAUSE_END + (_ASKING if part[0] == "-" else "")
        return f"[^{kept_out}]{{0,{part[1:]}}}"
    kinds = part.removesuffix("?")
    optional = "?" if kinds and kinds != part else ""
    return f"[{letters((kinds or '?').split('/'))}]{optional}"
