"""Telling a plea for work from talk about work.

A job ask is somebody asking, by themselves or for themselves, that the listener (or the listener's
house) employ them or carry their application. So each expression below joins the two: the
speaker, and a place at the listener's. Others' jobs, the market, hiring as a subject and what
the speaker denies stay out.
"""

import re
from functools import lru_cache

from netdesk.review.language import pattern
from netdesk.review.language_bids import ANY_WAY, JOIN
from netdesk.review.language_pleas import ASKS, CARRY, REMEMBER, TAKE_ME
from netdesk.review.language_signs import ENOUGH, weight_of_signs
from netdesk.review.language_work import plain_work

# Papers alone only open badly; with a plea they ask for work.
_MY_PAPERS = pattern(
    " my (?:[^ ]+ )?(?:resume|cv) .*?(?:could|can|would|will|please|feel free|may|hope|if|in case|"
    "hand|pass|give|forward|for your|to your|to the) ",
    " (?:could|can|would|will|please|feel free|may|hope|hoping|want|mind|ask|agrees) "
    ".*?my (?:[^ ]+ )?(?:resume|cv) ",
)
_ON_PAPERS = re.compile(
    r"^ (?:should|how|what|which|why|where|do you think my)(?= )| (?:look at|glance|read|"
    r"feedback|comment|"
    r"opinion|think of|change|cut|missing|improve|wrong with|look for|edit|rewrite|proofread|"
    r"critique|"
    r"weak|convince|advice on|advise me on|left|tear|correct|mark up|honest)(?= )"
)
_GROUPS = (ASKS, CARRY, TAKE_ME, JOIN, ANY_WAY, REMEMBER)
_CLAUSE = re.compile(r"[,;:—–(] |[?!] | but | yet | so | and (?=i |could |would |can )")
_DENIED = re.compile(
    r" (?:not|never|without|rather than|instead of|no longer|avoid|nor|neither|stop|refuse to)(?= )"
)
# Not denied at all: "don't you have", "I don't suppose", "wouldn't say no", "don't hesitate".
_NOT_DENIED = re.compile(
    r" not (?:you|there|your|they|suppose|happen|know (?:if|whether|of)|hesitate|say no|turn "
    r"down|mind|"
    r"forget|refuse|decline|be able|only|it be|sure (?:if|whether))(?= )"
)
# A subject to talk about, as long as the speaker stays out of it.
_SUBJECT = re.compile(
    r"^ (?:how (?!about)|why (?!not)|when |(?:what|which|where|who) (?!is the best way)(?:have|"
    r"has|did|does|was|were|"
    r"makes?|made|drives?|keeps?|is|are the|would (?:you|the|a newcomer)|do (?:you )?(?:think|"
    r"see|look|"
    r"people|teachers|nurses)|will) )"
)
_ADVICE = re.compile(
    r"^ (?:(?:should|shall) i|is it (?:wise|better|smart)|would it be wise|"
    r"what would you (?:do with|cut|change|think))(?= )"
)
_OTHERS = re.compile(
    r" (?:(?:my|his|her|their) (?:[^ ]+ )?(?:friend|colleague)|(?:my|your|his|her|their) "
    r"(?:[^ ]+ )?(?:brother|sister|son|daughter|wife|husband|student|niece|nephew|cousin)|"
    r"candidates?|i (?:know|met) (?:a|an|two|three|someone|somebody|several)|"
    r"i have (?:met |found )?(?:a |two |three |some )?(?:candidates?|people|someone)|"
    r"i (?:can|could) (?:help you|introduce|send you (?:two|three|some)|screen|review|"
    r"suggest))(?= )"
)
# It is the speaker who is to be employed, though others are named.
_WANTS = re.compile(
    r" (?:for me|(?:consider|hire|get|give|find|offer|take) me|my (?:resume|cv|application)|i "
    r"(?:want|need|apply|am "
    r"(?:interested|looking|available)))(?= )"
)
_ONESELF = re.compile(r" (?:i|me|my|myself)(?= )")


@lru_cache(maxsize=2048)
def asks_for_work(words: str) -> bool:
    """Whether plain `words` ask that the listener employ the speaker or carry an application."""
    bare = plain_work(words)
    if _ADVICE.match(bare) or (_SUBJECT.match(bare) and not _ONESELF.search(bare)):
        return False
    if _OTHERS.search(bare) and not _WANTS.search(bare):
        return False
    groups = _GROUPS if _ON_PAPERS.search(bare) else (*_GROUPS, _MY_PAPERS)
    if any(_hits(group, bare) for group in groups):
        return True
    return weight_of_signs(bare) >= ENOUGH and not _DENIED.search(_NOT_DENIED.sub(" ", bare))


def _hits(group: re.Pattern[str], words: str) -> bool:
    return any(not _is_denied(words, hit) for hit in group.finditer(words))


def _is_denied(words: str, hit: re.Match[str]) -> bool:
    """Whether a word that denies stands before the hit's end and in its clause."""
    before = words[: hit.end()]
    starts = [mark.end() - 1 for mark in _CLAUSE.finditer(words, 0, hit.start() + 1)]
    clause = before[starts[-1] if starts else 0 :]
    return bool(_DENIED.search(_NOT_DENIED.sub(" ", clause)))
