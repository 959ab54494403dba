"""The cues of a plea for work and of its innocent neighbours, in the grammar of kinds.

No cue decides; each is one trait among those that are weighed.
"""

from collections.abc import Mapping
from re import Pattern

from netdesk.review.grammar import compiled

_OPEN_PLACE = "vacancy/post/job/work/chance/interview"
_ME = "me/like-me"
_THEM = "you/your/he/his/him/her/house"
# What must happen at theirs before there is a place.
_EVENT = "opens/leaves/vacancy/free/need/hire/post/job/look"

_RULES: Mapping[str, tuple[str, ...]] = {
    "asks whether they hire": (
        f"^ -3 is/do {_THEM} -5 hire/need",
        "^ you -2 hire/need",
        "chance/if ~1 you/your/he/his ~3 hire/need",
    ),
    "asks whether a place is open": (
        f"^ -4 is/do/have/past/plea/any {_THEM} -5 {_OPEN_PLACE}",
        f"^ -4 any -3 {_OPEN_PLACE}",
        f"^ -3 is -4 {_OPEN_PLACE} -5 you/your/house/opens/free/still",
        "^ -3 is -4 post/job/vacancy -5 free/up/available/opens/still",
    ),
    "a place for me": (
        f"{_OPEN_PLACE}/thing/post/free ~3 for ~1 {_ME}",
        f"{_OPEN_PLACE}/thing ~3 {_ME}",
        "vacancy/post/work/job ~2 for a ~3 profession",
        f"{_OPEN_PLACE} ~2 i plea/is",
        "for me ~4 vacancy/post/job/work",
        "hire ~3 i plea",
    ),
    "take me": (
        "hire/hired ~1 me/like-me",
        "take/give/join/refer me ~2 in/as/join/up/house/hire/hired/for",
        "get me ~1 as/hired",
        "take me ~1 $",
        "take me ?/pause",
        "give me ~3 vacancy/post/job/work/chance/interview/start",
        "give me ~2 his/her/your/him",
        "hire/take ~3 a ~2 profession/like-me",
        "me ~2 hired/join/permanent",
        "me start/move/join/work",
    ),
    "carries my papers": (
        "carry ~4 my ~3 papers",
        "carry ~2 papers ~4 hr/him/her/house/you/your",
        "my ~2 papers ~6 carry/give",
        "papers pause ~4 carry/ask/give",
        "papers ~4 to/with/in ~3 hr",
        "ask/refer ~4 hr ~3 my papers",
        "carry me ~3 your/his/her",
    ),
    "refers me": (
        "^ refer ~3 for",
        "refer/back me",
        "refer ~3 me ~3 for/to/as/with",
        "refer ~4 for/to/as ~4 vacancy/post/job/hire",
        "word ~2 for me",
        "word ~5 with/in/about",
        "give ~3 refer",
        "carry my papers ~5 for/to/up",
        "ask/refer ~5 me ~4 vacancy/post/job",
    ),
    "keeps me in mind": (
        "take me in mind",
        "recall/advice of me",
        "not recall me",
        "recall me for/as/if/when",
        "my refer/papers in mind",
    ),
    "calls me when a place opens": (
        f"recall/ask/take ~3 me ~6 if/when/of/for ~6 {_EVENT}",
        f"if/when ~6 {_EVENT} ~4 pause? ~5 recall/take/advice/ask/give ~2 me/my",
        f"if/when ~5 {_EVENT} ~3 pause? i ~3 is/plea/want",
        "recall/ask me ~2 first/when/if",
    ),
    "I am for hire": (
        "i is ~2 available/free",
        "i is ~2 look ~1 for? work/job/vacancy/post",
        "i is ~2 your",
        "your ~1 man",
        "i plea start",
        "i is ~3 look",
        "i plea ~2 work/post/fill ~3 for/with/under/you",
        "i is ~2 the/your ~1 fit man",
    ),
    "I would work there": (
        f"i ~3 want/love/hope/keen/plea ~4 work/join/move ~4 {_THEM}/for/with/under/in/at",
        "i ~2 want/love ~3 in/post/job/vacancy",
        "join ~1 your/his/her/house",
        "work ~1 for/with/under you/your/him/her",
    ),
    "they agree to employ me": (
        "^ ~3 agree ~5 hire/job/vacancy/post/interview/join",
        "^ ~2 get ~3 interview/job/vacancy/post",
        "^ ~3 he ~1 give ~1 me ~3 job/vacancy/post",
        "agree ~2 join",
        "^ ~3 agree/give/acts/ask ~5 me ~6 hire/hired/job/vacancy/post/interview/join/house",
        "^ ~4 agree/give/acts ~3 my papers",
        "^ ~4 agree ~3 me ~3 start/join/work/as",
    ),
    "denies a plea": (
        "not ~2 about ~2 job/work/vacancy/post",
        "not ~3 ask/look/want/here/recall ~5 job/work/vacancy/post/papers",
        "^ -3 not ~2 job/work/vacancy/ask/post",
        "^ ~4 not ask ~6 job/work/vacancy/post/refer",
        "^ ~2 not ~1 ask/advice/refer/want",
    ),
    "already has work": (
        "i ~2 have/past ~2 job",
        "i love my ~2 job/work/post",
    ),
    "asks how": (
        "^ ~1 how/what/which/why/where ~1 is/do/plea/past",
        "^ ~2 how/what/which/why/where",
    ),
    "their post": (
        "new/your/his/her ~2 post/job",
        "in/as/to ~1 your/his/her ~3 post/job",
    ),
    "congratulates": ("^ ~2 congrats", "^ thank", "congrats ~3 your/you"),
    "a candidate for them": (
        "other/profession/someone ~5 for ~1 his/her/your/him/house",
        "other/profession ~3 who ~4 look/fit/plea/need/is",
        "count/a ~3 other/profession ~4 for/to/who/look",
        "^ ~3 carry/give/introduce/refer/ask him/her/you ~3 other/profession/someone/which",
        "^ ~2 i plea ~2 carry/give/introduce/ask/refer ~5 other/profession",
    ),
    "I give": (
        "^ i plea ~2 carry/give/introduce/ask/recall/word him/her/you/his/your",
        "^ carry/introduce/ask/give him/her/his",
        "^ my ~4 for/in/about/how",
    ),
    "told of the past": (
        "he/you ~1 past ~5 job/post/hired/hire/house",
        "past ~2 hired",
        "hired by",
        "you past ~3 job/post/work",
        "past ~3 your/his/her ~3 job/post",
    ),
    "told of them": (
        "^ ~2 he/house/profession is ~3 hire/vacancy/post/need",
        "^ ~3 house/his/job/post/vacancy ~3 is/past",
        "^ he have/past",
        "^ ~1 count vacancy/post/job",
    ),
    "opinion on my papers": (
        "what/which/advice ~4 my ~2 papers",
        "advice ~2 my papers",
        "advice/look/ask ~3 my ~2 papers ~6 advice/ask/what/how/which",
        "papers ~6 advice/what",
        "what ~4 papers",
    ),
    "says that I want it": (
        "ask ~3 i ~2 want/love/is/plea",
        "ask ~2 for ~3 post/vacancy/job/work/chance",
        "i ~1 want ~3 of",
        "i ~2 need/want ~3 job/work/vacancy/post",
        "pause ~2 me $",
        "i plea ~2 have it",
        "^ -3 i want it",
    ),
    "the work is mine to give": (
        "i have ~3 vacancy/post/work/job",
        "i/we/my ~2 is ~1 hire/look",
        "i ~3 hire/take ~1 you/him/her/his/your",
        "give you ~3 job/post/vacancy/work",
        "i ~2 give him/her/his ~3 job/post/vacancy",
        "for/with we $",
        "my ~1 vacancy",
        "my house ~2 have/is/plea/need",
    ),
    "somebody else needs it": (
        "hire/take/refer my ~2 other/kin",
        "for my ~2 other/kin",
        "my ~2 other/kin ~3 hope/want/love/look/need/plea/is",
        "carry ~3 his/her/your ~1 papers",
        "refer/hire/carry you/him/her/other",
        "word for ~2 other/her/him/his",
        "give/get his/her/my ~2 other ~3 job/post/vacancy/work",
        "papers of",
    ),
    "what you did for me": (
        "you/i ~2 past/hired/agree ~3 me",
        "he past/hired ~3 me",
        "hired/past me",
        "your refer ~1 past/get",
    ),
    "turned down": ("i ~2 not ~3 job/post/vacancy/work", "i past ~2 not", "not me"),
    "free at a time": ("free/available ~1 in/by/at",),
    "about their work": ("^ your ~1 occasion/ask/advice/post/house",),
    "a job is a task": ("big job", "a ~1 big job", "for ~2 job $"),
}

GRAMMAR: Mapping[str, Pattern[str]] = {name: compiled(rules) for name, rules in _RULES.items()}
