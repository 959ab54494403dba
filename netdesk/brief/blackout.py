"""Names and contact details blacked out: the text itself is replaced, so no file holds it.

Rather too much than too little: a word that is somebody's name is blacked out wherever it stands
with a capital, even where it means a month or a market.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from netdesk.brief.style import BLACKED
from netdesk.text import fold

_WORD = re.compile(r"[^\W_]+")
_BETWEEN = re.compile(rf"{BLACKED}(?:[\s.’'`-]*(?:\b\w[.’'])?[\s.’'`-]*{BLACKED})+")
_CLITIC = re.compile(rf"\b\w[’'`]{BLACKED}")
_DETAILS = re.compile(
    r"[^\s@<>(),;:]+@[^\s@<>(),;]+"
    r"|\b(?:https?://|www\.)\S+"
    r"|(?<!\w)(?:[+(]|\d)[\d\s()./+-]{6,}\d(?!\w)"
)
_DAY = re.compile(r"\d{4}-\d\d-\d\d|\d{4}[–-]\d{4}|\d{1,3}(?:[ .,]\d{3})+")
# Endings that languages hang on a name: Anna, Annas; Wójcik, Wójcika.
_LEAST_STEM, _MOST_ENDING = 4, 2
_MOST_WORDS = 6


class Names(Struct, frozen=True):
    """The names to black out.

    `whole` are folded full names as tuples of words; `parts` folded words that are names when they
    begin with a capital, or in a script without capitals; `own` folded words that always are.
    `uncased` are those of both that are written without capitals.
    """

    whole: frozenset[tuple[str, ...]] = frozenset()
    parts: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()
    uncased: tuple[str, ...] = ()

    def holds(self, word: str) -> bool:
        """Whether a single word is a name where it stands."""
        folded = fold(word)
        if folded in self.own:
            return True
        if word.upper() == word.lower():
            # Scripts without capitals write particles and neighbours onto a name.
            return any(part in folded for part in self.uncased)
        if not word[0].isupper():
            return False
        stems = range(max(_LEAST_STEM, len(folded) - _MOST_ENDING), len(folded))
        return folded in self.parts or any(folded[:end] in self.parts for end in stems)


def names_of(everybody: Iterable[Sequence[str]]) -> Names:
    """The names of `everybody`, each as whole name and parts."""
    whole: set[tuple[str, ...]] = set()
    parts: set[str] = set()
    for texts in everybody:
        for text in texts:
            words = tuple(map(fold, _WORD.findall(text)))
            whole.add(words[:_MOST_WORDS])
            parts.update(word for word in words if len(word) > 1)
    return _told(frozenset(whole), frozenset(parts), frozenset())


def with_own(names: Names, own: Iterable[str]) -> Names:
    """The same names, and those of whom a page is about."""
    mine = {fold(word) for text in own for word in _WORD.findall(text)}
    return _told(names.whole, names.parts, frozenset(word for word in mine if len(word) > 1))


def _told(whole: frozenset[tuple[str, ...]], parts: frozenset[str], own: frozenset[str]) -> Names:
    uncased = (part for part in parts | own if part.isalpha() and part.upper() == part)
    return Names(whole, parts, own, tuple(sorted(uncased)))


def without_names(text: str, names: Names) -> str:
    """The text with every name in it as one black bar."""
    words = list(_WORD.finditer(text))
    spans = [words[at].span() for at in sorted(_named(words, names))]
    for start, end in reversed(spans):
        text = text[:start] + BLACKED + text[end:]
    return _CLITIC.sub(BLACKED, _BETWEEN.sub(BLACKED, text))


def _named(words: list[re.Match[str]], names: Names) -> set[int]:
    """Which words are names, alone or as a part of a whole one."""
    folded = [fold(word[0]) for word in words]
    found = {at for at, word in enumerate(words) if names.holds(word[0])}
    for start in range(len(words)):
        for end in range(start + 2, min(len(words), start + _MOST_WORDS) + 1):
            if tuple(folded[start:end]) in names.whole:
                found.update(range(start, end))
    return found


def without_details(text: str, values: Iterable[str] = ()) -> str:
    """The text without addresses, links and numbers to call, and without the `values` named."""
    for value in values:
        if len(value) > 2:
            text = re.sub(re.escape(value), BLACKED, text, flags=re.IGNORECASE)
    return "".join(_pieces(text))


def _pieces(text: str) -> Iterator[str]:
    end = 0
    for found in _DETAILS.finditer(text):
        yield text[end : found.start()]
        is_kept = "@" not in found[0] and _DAY.fullmatch(found[0])
        yield found[0] if is_kept else BLACKED
        end = found.end()
    yield text[end:]
