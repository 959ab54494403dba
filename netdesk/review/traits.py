"""What a sentence shows, as a set of traits for a judgement to weigh.

A trait is a word, two words in a row, a kind of word from the lexicon, two kinds close to each
other, the kinds that it begins with, or whether work, the speaker and the listener occur at all.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from netdesk.review.cues import GRAMMAR
from netdesk.review.grammar import cues_in
from netdesk.review.lexicon import kind_of

_ACTS = re.compile(r"[^s]s$")
_NEAR = 4
_MOST = 3
# Several words that mean one thing, and the word of the lexicon that they are read as.
_PHRASES = tuple(
    (re.compile(f" (?:{phrase})(?= )"), f" {meant}")
    for phrase, meant in (
        ("not (?:suppose|happen|mind|hesitate|forget|you|your|there|they|say no)", "perhaps"),
        ("(?:take|taking|takes|bring|bringing|brings) on", "hire"),
        ("(?:take|takes|taking) (?:people|someone|anyone|more|new|extra) on", "hire"),
        ("(?:snap|sign|signs|signing) me up|get signed", "hire me"),
        ("on my behalf", "for me"),
        ("yours truly", "me"),
        ("look no (?:further|farther)", "take me"),
        (
            "(?:put|puts|putting|throw|throws|raise|raises|float|floats) (?:me|my (?:name|hat)) "
            "(?:up|forward|in the (?:ring|hat|mix|frame|running))",
            "recommend me",
        ),
        ("in the (?:mix|frame|running)", "hired"),
        ("(?:pull|pulls|pulling) (?:some |a few |a |any |the )?strings?", "recommend me"),
        (
            "(?:any|some|a few) (?:more )?(?:work|shifts|hours)(?= (?:going|for|that|you))",
            "vacancy",
        ),
        ("(?:anything|something) going", "vacancy"),
        ("(?:anything|something) (?:comes|turns|crops|pops) up", "vacancy opens"),
        ("(?:comes|turns|crops|falls|becomes) (?:up|free|vacant)", "opens"),
        ("(?:hand|hands|handed|handing) in (?:his|her|their) notice", "leaves"),
        ("you know where (?:i am|to find me)|bite your hand off|like a shot", "i am available"),
        ("find out|let (?:me|her|him|them) know", "tell"),
        ("(?:like|such as) (?:me|myself)|meaning me", "likeme"),
        ("cover letter", "cv"),
        (
            "laid off|(?:out of|without) (?:a |any )?(?:work|job|contract|employer|salary)|"
            "between (?:jobs|roles|contracts|posts|positions)|(?:on|am in) the market|"
            "(?:giving|give|serving|handing in|hand in) (?:my )?notice|at a loose end|free agent|"
            "open to (?:offers|a move)|nobody (?:pays|employs) me",
            "unemployed",
        ),
        ("hiring (?:manager|committee|round)|human resources", "hr"),
        ("pair of hands", "nurse"),
        ("open(?= (?:position|role|post|job)s? )", "vacant"),
        ("(?:i|we) (?:am|are) (?:hiring|recruiting)", "we"),
        ("job(?= (?:market|description|title|ad|search|advert|study|talk)s? )", "matter"),
    )
)
_SURE_WORK = frozenset(
    {"vacancy", "job", "hire", "hired", "hires", "papers", "hr", "available", "like-me"}
)
_WORK = _SURE_WORK | {"post", "work", "join", "profession", "refer", "need", "look", "start"}
_SPEAKER = frozenset({"me", "i", "my", "like-me"})
_LISTENER = frozenset({"you", "your", "him", "he", "her", "his"})
_ASKING = frozenset({"how", "what", "which", "why", "who", "when", "where"})


@lru_cache(maxsize=1024)
def traits(words: str) -> frozenset[str]:
    """The traits of plain `words`."""
    kinds = kinds_of(meant_by(words).split())
    shown = (f"cue: {name}" for name in cues_in(kinds, GRAMMAR))
    return frozenset((*_of_words(words.split()), *_of_kinds(kinds), *_of_whole(kinds), *shown))


@lru_cache(maxsize=1024)
def meant_by(words: str) -> str:
    """Plain `words` with each known phrase put as the words of the lexicon that it means."""
    for phrase, meant in _PHRASES:
        words = phrase.sub(meant, words)
    return words


def kinds_of(words: Sequence[str]) -> list[str]:
    """The kind of each of `words`, empty where it tells nothing."""
    return list(_kinds(words))


def _kinds(words: Sequence[str]) -> Iterator[str]:
    before = ""
    for word in words:
        kind = kind_of(word)
        if not kind and word.isdecimal():
            kind = "count"
        elif not kind and before == "he" and _ACTS.search(word):
            kind = "acts"
        yield kind
        before = kind


def _of_words(said: Sequence[str]) -> Iterator[str]:
    yield from (f"“{word}”" for word in said)
    yield from (f"“{one} {two}”" for one, two in pairwise(said))


def _of_kinds(kinds: Sequence[str]) -> Iterator[str]:
    if not kinds:
        return
    yield f"begins {kinds[0]}"
    yield f"begins {' '.join(kinds[:2])}"
    if kinds[-1] == "?":
        yield "ends ?"
    placed = [(place, kind) for place, kind in enumerate(kinds) if kind]
    for number, (place, kind) in enumerate(placed):
        yield kind
        for later, other in placed[number + 1 : number + 1 + _NEAR]:
            if later - place <= _NEAR:
                yield f"{kind} … {other}"


def _of_whole(in_order: Sequence[str]) -> Iterator[str]:
    kinds = frozenset(in_order)
    work, sure = kinds & _WORK, kinds & _SURE_WORK
    speaker = "with speaker" if kinds & _SPEAKER else "without speaker"
    listener = "with listener" if kinds & _LISTENER else "without listener"
    asking = "a question" if kinds & _ASKING else "no question"
    how_sure = "sure work" if sure else "no sure work"
    yield f"{'work' if work else 'no work'} {speaker}"
    yield f"{'work' if work else 'no work'} {listener}"
    yield f"{how_sure} {speaker}"
    yield f"{asking} {speaker} {how_sure}"
    if not _ASKING.isdisjoint(in_order[:2]):
        yield f"begins with a question, {speaker}"
    yield f"{min(len(work), _MOST)} signs of work"
    yield f"{min(len(sure), _MOST)} sure signs of work"
    if "occasion" in kinds:
        yield from (f"occasion with {kind}" for kind in sure)
    if "not" in kinds:
        yield f"not, {how_sure}"
