"""Signs of a job ask, weighed together: for pleas that no expression foresees.

"I'm reaching out because I saw the analyst opening at your bank" has no verb of asking. It has a
vacancy (1.5), the speaker (1), a post (0.5) and the listener's house (0.5): 3.5, which is enough.
"Please tell me about your role in the merger" has the speaker and a plea (2): not enough, for a
role that somebody holds is no vacancy.
"""

import re
from collections.abc import Mapping

from netdesk.review.language import pattern
from netdesk.review.language_work import NAMES

ENOUGH = 3.5
# What somebody holds, or what hiring is only the subject of.
_HELD = re.compile(
    r" (?:(?:your|his|her|their|my|own|that|whose|new|first) (?:current |new |present |last |"
    r"first |"
    r"old |own |previous |recent )?(?:roles?|jobs?|positions?|posts?)|(?:the|a) roles? (?:of|as|"
    r"that)|"
    r"hiring (?:process|practices?|criteria|tests?|freeze|climate|plans?|decisions?|polic(?:y|ies)|"
    r"committee|rubric|market|trends?|numbers?|mistakes?|checklists?|guides?|managers)|"
    r"employment (?:law|rates?|agency|"
    r"contracts?)|"
    r"(?:position|positions) (?:of|on|paper))(?= )"
)
_WEIGHTS: Mapping[str, tuple[float, re.Pattern[str]]] = {
    "a vacancy": (
        1.5,
        pattern(
            " (?:openings?|vacanc(?:y|ies)|job|employment|internships?|traineeships?|headcount|"
            "residency|fellowship|apprenticeship|clerkship) "
        ),
    ),
    "a post, perhaps": (
        1.0,
        pattern(" (?:positions?|roles?|jobs|posts?|slots?|spot|seat|opportunit(?:y|ies)) "),
    ),
    "hiring": (
        1.5,
        pattern(
            " (?:hire|hires|hiring|recruit|recruits|recruiting|recruiters?|employ|employs|"
            "take on|taking on|bring on|recruitment|hr) ",
            " (?:interview me|an interview|to interview (?:for|at|with)|looking to (?:add|hire|"
            "grow)) ",
            " (?:looking for|need|needs|use|add|adding|squeeze in|short of|want|require) "
            "{g3}{occ} ",
            **NAMES,
        ),
    ),
    "papers": (1.5, pattern(" (?:my|an|the) (?:[^ ]+ )?(?:resume|cv|application|candidacy) ")),
    "the speaker": (1.0, pattern(" (?:i|me|my|myself) ")),
    "a plea": (
        1.0,
        pattern(
            " (?:could|can|would|will) (?:you|your|i|it|there|the|we) ",
            " (?:please|hope|hoping|let me know|any chance|help|consider|keep) ",
            " i (?:[^ ]+ )?(?:want|need|like|love|am (?:interested|keen|looking|applying)) ",
            " (?:is|are) (?:there|you|your) ",
            " do (?:you|they) ",
            " (?:appreciate|grateful|thankful|desperate|desprate|you could|it would be great|"
            "trust) ",
        ),
    ),
    "their house": (0.5, pattern(" (?:your|his|her|their) (?:[^ ]+ ){{0,2}}{house} ", **NAMES)),
    "a profession": (
        0.5,
        pattern(" (?:an?|the|any|another|more|as) (?:[^ ]+ ){{0,2}}{occ} ", " open ", **NAMES),
    ),
    "joining": (1.0, pattern(" (?:join|joining|come aboard|on board|apply|applying|start) ")),
    "a question about them": (
        -1.5,
        pattern(" (?:how|why|what|which|where|when) (?!about )"),
    ),
    "talk of the subject": (
        -1.0,
        pattern(
            " (?:understand|learned|learn|hear|advice|opinion|view|example|story|article|report|"
            "newsletter|quote|study|explain|wonder|lesson|lessons|taught|read) "
        ),
    ),
    "thanks": (-2.0, pattern(" (?:thank|thanks|congratulate|congratulations|congrats) ")),
    "papers to comment on": (
        -2.0,
        pattern(
            " (?:look at|glance|feedback|comment|missing|improve|edit|proofread|critique|cut|weak|"
            "correct) "
        ),
    ),
    "an offer": (
        -2.0,
        pattern(
            " i (?:can|could|will|would like to|want to|would) (?:[^ ]+ )?(?:share|send you|"
            "bring|show|"
            "offer|introduce|help|screen|review|suggest|recommend|connect you) ",
            " like me to ",
            " (?:offer|share|bring|introduce|give) (?:her|him|them|you|the) ",
            " (?:candidates?|former colleague|for your (?:opening|vacancy|open)) ",
        ),
    ),
}


def weight_of_signs(words: str) -> float:
    """How much speaks for a job ask in `words`, each sign counted once."""
    free = _HELD.sub(" thing", words)
    return sum(weight for weight, sign in _WEIGHTS.values() if sign.search(free))
