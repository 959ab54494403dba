"""Words as people compare them: folding for search, keys for sorting, initials."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

# Letters that Unicode does not decompose but that people type without their stroke.
_STROKES = str.maketrans(
    {
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ħ": "h",
        "ŧ": "t",
        "ı": "i",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        "ð": "d",
    }
)
_TITLES = frozenset({"dr", "prof", "mr", "mrs", "ms", "miss", "sir", "dame", "ing", "dipl", "rev"})
_WORD = re.compile(r"\w+")
_LATIN_MARKS = re.compile("[\u0300-\u036f]+")
# Said by what it is not: the range itself takes thirty times as long to compile.
_BEYOND_GREEK = re.compile("[^\0-\u0482]")
# Most names are plain ASCII, and a table of bytes is ten times as quick as the expression.
_BREAKS = bytes(n if chr(n).isalnum() else ord(" ") for n in range(256))
_BREAKS_OF_NAMES = bytes(n if chr(n) == "_" else _BREAKS[n] for n in range(256))


def fold(text: str) -> str:
    """`text` without case, marks and strokes: "Łukasz" and "lukasz" fold alike."""
    if text.isascii():
        return text.lower()
    # Folded again: some letters have a small form only once they are decomposed ("𝑨").
    decomposed = unicodedata.normalize("NFKD", text.casefold()).casefold()
    bare = _LATIN_MARKS.sub("", decomposed)
    if bare.isascii():
        return bare
    if _BEYOND_GREEK.search(bare):
        bare = "".join(char for char in bare if not unicodedata.combining(char))
    return bare.translate(_STROKES)


def words(text: str) -> list[str]:
    """The folded words of `text`; each ideograph is a word of its own."""
    return _words_of(fold(text))


def has_words_beginning(text: str, typed: str) -> bool:
    """Whether each word that was typed begins a word of `text`."""
    there = words(text)
    return all(any(word.startswith(one) for word in there) for one in words(typed))


def search_text(parts: list[str]) -> str:
    """The words of `parts` with a blank before each, so that " ann" finds a word's beginning."""
    joined = " ".join(parts)
    if not joined.isascii():
        # Folded each by itself: one accent in a name would take all the rest the long way.
        joined = " ".join([part.lower() if part.isascii() else fold(part) for part in parts])
        return " " + " ".join(_words_of(joined))
    return " " + " ".join(_ascii_words(joined.lower(), _BREAKS))


@lru_cache(maxsize=16384)
def sort_key(text: str) -> str:
    """A key that sorts names as a reader expects, without regard to case or marks."""
    folded = fold(text)
    if folded.isascii():
        return " ".join(_ascii_words(folded, _BREAKS_OF_NAMES))
    return " ".join(_WORD.findall(folded))


def whole_characters(text: str) -> str:
    """`text` with each half of a character as U+FFFD: no file, database or screen takes halves.

    They come from names of files that are no UTF-8 and from JSON's escapes.
    """
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def listed(names: Sequence[str]) -> str:
    """Names as a sentence holds them: "Ana", "Ana and Bo", "Ana, Bo and Kim"."""
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last


def one_line(text: str) -> str:
    """`text` with every run of white space as one blank."""
    return " ".join(text.split())


@lru_cache(maxsize=4096)
def initials(name: str) -> str:
    """One or two letters that stand for a person: "Dr. Amélie Nguyễn-Dubois" gives "AN"."""
    parts: list[str] = [
        part for part in re.findall(r"[^\W\d_]+['’]?", name) if fold(part) not in _TITLES
    ]
    if not parts:
        return name.strip()[:1].upper()
    if _ideograph().match(parts[0]):
        return parts[0][0]
    if len(parts) == 1:
        return parts[0][0].upper()
    family: list[str] = re.findall(r"[^\W\d_]+", name.split()[-1])
    last = family[0] if family else parts[-1]
    return (parts[0][0] + last[0]).upper()


def _words_of(folded: str) -> list[str]:
    if folded.isascii():
        return _ascii_words(folded, _BREAKS)
    folded = _ideograph().sub(r" \1 ", folded)
    return _WORD.findall(folded.replace("_", " "))


def _ascii_words(folded: str, breaks: bytes) -> list[str]:
    return folded.encode("ascii").translate(breaks).decode("ascii").split()


@lru_cache(maxsize=1)
def _ideograph() -> re.Pattern[str]:
    # Compiled when one is met: that takes as long as half of this module.
    return re.compile("([\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7af])")
