"""The role that a goal or a plea names, with its article: a head of nursing, an SRE."""

import re

from netdesk.review.language import plain_words
from netdesk.review.lexicon import kind_of
from netdesk.text import one_line

_LONGEST_ROLE_WORDS = 8
_NO_ROLE = re.compile(
    r"^ (?:to|get|find|land|become|decide|know|leave|move|stay|be|have|i|my|win|make|learn|earn|"
    r"change|return|switch|grow|work|lead|a job|a new|new job|job)(?= )|[,:;?!]"
)
_SEEKS_ROLE = re.compile(
    r"\b(?:as|for|another) (?:your |the |an? )?(?:next |new |second )?((?:[\w&-]+ ){0,2}?[\w&-]+)"
    r"(?=[.,;?!]| (?:position|role|job|post|opening|vacancy|seat|slot|req|at|in|on|with)\b|$)",
    re.IGNORECASE,
)
# Kinds of words.
_NO_PART_OF_A_ROLE = frozenset({"me", "i", "my", "you", "your", "he", "his", "her", "the", "a"})
# Letters whose names begin with a vowel: an HR manager, an SRE.
_SPOKEN_WITH_VOWEL = frozenset("AEFHILMNORSX")
_LONGEST_ACRONYM = 4
_AN = re.compile(r"(?!uni|use|user|euro|one\b)[aeiou]", re.IGNORECASE)


def role_of(goal: str) -> str:
    """The role that a `goal` names, with its article; empty when it names none."""
    text = one_line(goal).rstrip(".")
    words = plain_words(text)
    if not words or len(words.split()) > _LONGEST_ROLE_WORDS or _NO_ROLE.search(words):
        return ""
    return _with_article(text if _is_acronym(text.split()[0]) else text[0].lower() + text[1:])


def role_in(quote: str) -> str:
    """The role that `quote` asks for, in its own words; empty unless it ends in a profession."""
    for found in _SEEKS_ROLE.finditer(quote):
        *before, last = found[1].split()
        if kind_of(last.casefold()) != "profession" or last.casefold().endswith("s"):
            continue
        if not any(kind_of(word.casefold()) in _NO_PART_OF_A_ROLE for word in before):
            return _with_article(found[1])
    return ""


def _with_article(name: str) -> str:
    first = name.split()[0]
    if first.lower() in ("a", "an", "the"):
        return name[0].lower() + name[1:]
    if _is_acronym(first):
        return f"{'an' if first[0] in _SPOKEN_WITH_VOWEL else 'a'} {name}"
    return f"{'an' if _AN.match(name) else 'a'} {name}"


def _is_acronym(word: str) -> bool:
    return word.isupper() and len(word) <= _LONGEST_ACRONYM
