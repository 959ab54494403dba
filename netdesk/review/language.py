"""Sentences and words as the rules read them: lower case, contractions and typos undone."""

import re
from functools import lru_cache
from typing import NamedTuple

LONGEST_WORDS = 400
_END = re.compile(r"[.!?]+[\"”’)]*(?=\s|$)|\n+|…")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:[A-Z]|Dr|Mr|Mrs|Ms|Prof|St|Sr|Jr|Inc|Co|Ltd|No|vs|approx|e\.g|i\.e|etc)\.$"
)
_TOKEN = re.compile(r"[a-z0-9&+#]+(?:['-][a-z0-9&+#]+)*|[?!,;:—–(]")
_PLAIN = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "é": "e", "É": "e", "è": "e"})
_ENDINGS = {
    "'m": " am",
    "'re": " are",
    "'ve": " have",
    "'ll": " will",
    "'d": " would",
    "n't": " not",
}
_WORDS = {
    "won't": "will not",
    "can't": "can not",
    "cannot": "can not",
    "cant": "can not",
    "dont": "do not",
    "im": "i am",
    "ive": "i have",
    "id": "i would",
    "u": "you",
    "ur": "your",
    "r": "are",
    "pls": "please",
    "plz": "please",
    "thx": "thanks",
    "whos": "who is",
    "who's": "who is",
    "what's": "what is",
    "there's": "there is",
    "it's": "it is",
    "he's": "he is",
    "she's": "she is",
    "let's": "let us",
    "gonna": "going to",
    "wanna": "want to",
    "gotta": "got to",
    "wouldnt": "would not",
    "isnt": "is not",
    "now": "now",
    "résumé": "resume",
    "cvs": "cv",
    "curriculum": "cv",
    "organisation": "organization",
    "dept": "department",
    "somebody": "someone",
    "anybody": "anyone",
    "nobody": "noone",
    "intro": "introduction",
    "intros": "introductions",
    "gimme": "give me",
    "lemme": "let me",
    "lookin": "looking",
    "workin": "working",
    "hirin": "hiring",
    "somethin": "something",
    "anythin": "anything",
    "abt": "about",
    "thru": "through",
    "w": "with",
    "ppl": "people",
    "mgr": "manager",
    "eng": "engineer",
    "exp": "experience",
    "avail": "available",
    "y'all": "you",
    "ya": "you",
    "cuz": "because",
    "cause": "because",
    "shud": "should",
    "cud": "could",
    "wud": "would",
    "wht": "what",
    "wat": "what",
    "hows": "how is",
    "how's": "how is",
    "whats": "what is",
    "mtg": "meeting",
}
# Words that decide; their usual slips of the finger are read as what was meant.
_KEYS = (
    "opening openings vacancy vacancies position positions hiring resume recruiter recruiting "
    "application interview opportunity opportunities employment forward introduce introduction "
    "available department company anyone someone recommend referral experience career looking "
    "relationship another contacts manager internship network advice connect"
)
_REAL_WORDS = {"manger", "carer", "froward", "contact", "contracts", "looking", "vice"}


class Sentence(NamedTuple):
    """A sentence of a field: `text` is the field's from `start` on; `words` has blanks around."""

    text: str
    start: int
    words: str


@lru_cache(maxsize=512)
def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of `text` that hold words, in order."""
    found = []
    start = 0
    for end in _END.finditer(text):
        if end[0] == "." and _ABBREVIATION.search(text[start : end.end()][-8:]):
            continue
        found.append((start, end.end()))
        start = end.end()
    found.append((start, len(text)))
    made = (_sentence(text, first, last) for first, last in found)
    return tuple(sentence for sentence in made if sentence.words)


def plain_words(text: str) -> str:
    """The words of `text` as the rules read them, one blank before, between and after."""
    tokens = _TOKEN.findall(text.translate(_PLAIN).lower())[:LONGEST_WORDS]
    return f" {' '.join(map(_plain, tokens))} " if tokens else ""


def _sentence(text: str, start: int, end: int) -> Sentence:
    whole = text[start:end]
    bare = whole.strip()
    return Sentence(bare, start + whole.find(bare), plain_words(bare))


@lru_cache(maxsize=4096)
def _plain(token: str) -> str:
    known = _WORDS.get(token)
    if known is not None:
        return known
    for ending, meant in _ENDINGS.items():
        if token.endswith(ending) and token != ending:
            return token.removesuffix(ending) + meant
    return _SLIPS.get(token, token)


def _slips(word: str) -> set[str]:
    """What comes of `word` when one letter is left out, doubled, or changes place."""
    places = range(1, len(word))
    left_out = {word[:n] + word[n + 1 :] for n in places[:-1]}
    doubled = {word[:n] + word[n - 1] + word[n:] for n in places}
    swapped = {word[:n] + word[n + 1] + word[n] + word[n + 2 :] for n in places[:-1]}
    return left_out | doubled | swapped


def _slip_table() -> dict[str, str]:
    keys = _KEYS.split()
    table = {slip: word for word in keys if len(word) > 5 for slip in _slips(word)}
    for real in {*keys, *_REAL_WORDS}:
        table.pop(real, None)
    table |= {"hireing": "hiring", "oppurtunity": "opportunity", "experiance": "experience"}
    return table


_SLIPS = _slip_table()


def pattern(*alternatives: str, **names: str) -> re.Pattern[str]:
    """One expression of several, over plain words.

    `{g3}` stands for up to three words between; `{name}` for what `names` says. A blank stands
    between any two parts, so that each gap is tried at most as often as it is long.
    """
    gaps = {f"g{n}": rf"(?:[^ ,;:?!]+ ){{0,{n}}}" for n in range(1, 9)}
    filled = (alternative.format(**gaps, **names) for alternative in alternatives)
    return re.compile(f" (?:{'|'.join(map(_after_blank, filled))})")


def _after_blank(alternative: str) -> str:
    """`alternative` without the blank that all begin with, which is then looked for once."""
    at_start = alternative.startswith("^")
    rest = alternative.removeprefix("^").removeprefix(" ")
    return f"(?<=^ ){rest}" if at_start else rest
