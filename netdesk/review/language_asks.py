"""Telling an ask that somebody can act upon from one that only passes the work on."""

import re
from collections.abc import Iterator

from netdesk.review.language import pattern, plain_words
from netdesk.review.traits import traits
from netdesk.review.weights import weigh

_NAMES = {
    "who": "(?:anyone|someone|anything|something|some people|any people|people|contacts?|"
    "connections?|leads?|names?|network|friends|circle|whoever|recruiters?|companies|firms|"
    "employers|decision makers?|introductions?|leaders|professionals|executives|folks|hospitals|"
    "colleagues|acquaintances|experts|persons?|influencers|big names|opportunit(?:y|ies)|managers|"
    "directors|insiders|mentors?|investors|clients|organizations|schools|banks|others|ones)",
    "chief": "(?:head|director|manager|chief|cfo|ceo|cto|coo|cio|dean|principal|chair|chairman|"
    "chairwoman|president|buyer|editor|lead|partner|counsel|owner|founder|colonel|liaison|"
    "architect|treasurer|superintendent|captain|professor|recruiter|secretary|controller|"
    "supervisor|vp|engineer|planner|clerk|librarian|curator|boss|deputy|officer|coordinator|"
    "leader|matron|registrar|surgeon|judge|producer|commander|mayor)",
    "kin": "(?:sister|brother|wife|husband|mother|father|boss|colleague|friend|mentor|neighbor|"
    "neighbour|cousin|uncle|aunt|son|daughter|partner|roommate|predecessor|successor|client|"
    "co-founder|assistant|supplier|accountant|lawyer|dentist|landlord|teacher|professor|coach)",
}
_SEEKS = pattern(
    " (?:anyone|someone|people|contacts|connections|leads|introductions|recruiters) ",
    " (?:know|knows|knew|think of|recommend|suggest|introduce|connect|meet|meeting|find|have|"
    "reach|refer|hook|put|talk|speak|name|hear|hears|heard|see|come across|got|any|some|"
    "spread|share|pass|expand|keep|interested|open|glad|are|is|use|tap|access|through|with|to) "
    "{g5}{who} ",
    " (?:help|support|assist|advice|guidance|pointers?|tips|ideas|direction|direct me|leads) "
    "(?:me|for me|you|$|\\?|in|with|on|from|would|or|that|to|please|here|,)",
    " (?:any|some|your|few|couple of|more) (?:help|advice|pointers|tips|ideas|guidance|support|"
    "names|"
    "leads|contacts|introductions|connections|thoughts|suggestions) ",
    " (?:do|would|might|could) you {g2}know (?:of )?(?:any|some|good|other|more) ",
    " who {g3}(?:should|could|can|might|would|do you|else|may|do you think) ",
    " (?:the|any|which) (?:right|good|important|relevant|suitable|useful|interesting|key|best) "
    "(?:people|"
    "person|contacts?|someone|ones|companies|names) ",
    " which (?:people|companies|firms|contacts|persons|names) ",
    " (?:open|opens|opening) {g3}doors? ",
    " (?:keep|hold) your (?:ears|eyes|ear|eye) ",
    " spread the word ",
    " pick your brains? ",
    " (?:right|a good|some) direction ",
    " what can you do ",
    " (?:pass|mention|drop) (?:my name|me) (?:around|to) ",
    " let me know if {g3}(?:hear|see|anything|something|come|meet|think)",
    " (?:useful|helpful|interesting|valuable) ",
    " (?:expand my network|ask around|somewhere|word for me) ",
    **_NAMES,
)
# Somebody, somewhere: said with a company's name it may stand, alone it never does.
_ANCHORS = pattern(
    " (?:the|your|their|his|her|its) (?:[^ ,;:?!]+ ){{0,3}}{chief} (?:of|for|at|in|from|who|on|"
    "behind|"
    "that|there|here|and|\\?|,|$|or|which)(?!  )",
    " (?:the|your|their|his|her) (?:[^ ,;:?!]+ ){{0,2}}{chief} ",
    " the (?:person|man|woman|nurse|engineer|lawyer|one|people|team|colleague) (?:who|that|behind) "
    "(?:runs?|leads?|heads?|buys?|built|wrote|handles?|manages?|bought|designed|signs?|decides on|"
    "organizes?|set up|started|trains?|owns?|made|schedules?|approves?|is responsible|looks? after|"
    "chairs?|keeps?|took over|replaced|drew|directs|oversees?|teaches|staffs?|hires?|plans?|"
    "maintains?)",
    " the (?:[^ ,;:?!]+ ){{0,2}}(?:engineers|people|designers|lawyers|nurses|team|scientists|"
    "teachers) "
    "(?:behind|who (?:built|wrote|run|designed|signed|negotiated))",
    " your (?:former |old |new |ex- |first |last )?{kin} (?!(?:in|of) )",
    " your (?:former |old |new |last |first )?(?:boss|colleague|sister|brother|wife|husband) ",
    " an? (?:[^ ,;:?!]+ ){{0,2}}(?:head|director|vp|chief|dean|principal|editor|buyer) (?:of|for|"
    "at) "
    "[^ ]+ (?:[^ ]+ )?(?:at|in|from|with) ",
    **_NAMES,
)
_HOUSE_TYPED_SMALL = re.compile(
    r" (?:at|from) (?!all |least |work |other |the |an? |some |any |big |large |once |home |your "
    r"|my |"
    r"first |this |that |present |last |companies |firms |hospitals |schools |banks |different |"
    r"good |"
    r"top |time |local |major |similar |another |such |one |places |it |them |there |me |you "
    r")[a-z0-9&]"
)
_CAPITAL = re.compile(r"(?<![\w'’-])[A-Z][\w&'’.-]*")
_WORD_BEFORE = re.compile(r"([\w'’,]+)[ \t]+$")
_DAYS_AND_COMMON = frozenset(
    [
        "i",
        "i'm",
        "i'd",
        "i've",
        "i'll",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "english",
        "german",
        "french",
        "spanish",
        "it",
        "hr",
        "us",
        "usa",
        "uk",
        "eu",
        "europe",
        "europe's",
        "america",
        "asia",
        "cv",
        "ceo",
        "cfo",
        "cto",
        "coo",
        "cio",
        "vp",
        "phd",
        "mba",
        "ai",
        "internet",
        "linkedin",
        "american",
        "european",
        "ok",
        "please",
        "if",
        "who",
        "whom",
        "who's",
        "do",
        "could",
        "would",
        "can",
        "any",
        "is",
        "are",
    ]
)
_OF_PLACE = frozenset(["in", "near", "around", "across", "throughout", "within"])
_FUNCTION = re.compile(
    r" (?:in|for|of|on) (?!the |a |an |tech |general |finance |industry )[a-z]+ (?:[a-z]+ )?in "
)
_NAME_WITHIN = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+")
_LEADS_TO = re.compile(r"[.!?:]\s*[\"“(]?$")


def is_vague_ask(text: str) -> bool:
    """Whether `text` seeks help or people and names nothing that the listener could act upon."""
    return weigh("vague_ask", traits_of_ask(text)) > 0


def traits_of_ask(text: str) -> Iterator[str]:
    """The traits of an ask, with whether it names somebody and what a capital letter tells."""
    yield from traits(plain_words(text))
    if is_specific(text):
        yield "specific"
    if seeks_people_or_help(text):
        yield "seeks"
    yield f"{min(len(_NAME_WITHIN.findall(text)), 2)} names within"


def seeks_people_or_help(text: str) -> bool:
    """Whether `text` seeks somebody, anybody, or help of no certain kind."""
    return _SEEKS.search(plain_words(text)) is not None


def is_specific(text: str) -> bool:
    """Whether `text` names a person, a house or one certain post."""
    words = plain_words(text)
    return bool(
        _ANCHORS.search(words) or _HOUSE_TYPED_SMALL.search(words) or _names_something(text, words)
    )


def _names_something(text: str, words: str) -> bool:
    """Whether a proper name stands in `text` that is more than a place to look in."""
    has_function = _FUNCTION.search(words) is not None
    for found in _CAPITAL.finditer(text):
        before = text[: found.start()]
        if found[0].rstrip(".").casefold().replace("’", "'") in _DAYS_AND_COMMON:
            continue
        if not before.strip() or _LEADS_TO.search(before):
            continue
        previous = _WORD_BEFORE.search(before[-40:])
        if (
            found[0].endswith(("'s", "’s"))
            or not (previous and previous[1].casefold() in _OF_PLACE)
            or has_function
        ):
            return True
    return False
