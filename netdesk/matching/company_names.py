"""Which company names mean one company: legal forms apart, never by substring."""

import re
import unicodedata
from functools import lru_cache
from typing import Literal

from netdesk.matching.company_forms import FORMS, GROUP_WORDS, LEADING_FORMS, NO_COMPANY
from netdesk.text import fold, sort_key

Relation = Literal["same", "related", "different", "none"]

_LONGEST_NAME = 400
_CJK_FORM = "株式会社|有限会社|合同会社|주식회사|股份有限公司|有限责任公司|有限責任公司|有限公司"
_CJK_GROUP = "グループ|ホールディングス|集团|集團|控股|그룹|홀딩스"
# "(株)", as "㈱" decomposes, and its Korean like: legal forms in brackets.
_IN_BRACKETS = re.compile(r"\((株|有|주|유)\)")
_RUN_TOGETHER = re.compile(f"({_CJK_FORM}|{_CJK_GROUP})")
# Kana and Hangul keep their marks: folded, Honda and Ponta would be one.
_MARKED = re.compile("([\u3040-\u30ff\uac00-\ud7a3]+)")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
# The marks of an abbreviation within a Hebrew word, and apostrophes: they join.
_JOINING = str.maketrans(dict.fromkeys("’'״`´ʼ"))
_CONJUNCTIONS = frozenset({"&", "+", "and", "und", "et", "och", "og"})

# "S.A.", "A/S", "s.r.o.": dots and strokes within an abbreviation join its letters.
_ABBREVIATION = re.compile(r"(?<!\w)(?:\w{1,2}[./]){1,5}\w{1,2}(?!\w)\.?|(?<!\w)(?:\w\.){2,5}")
_WORD = re.compile(r"\w+|&|\+")
_LAST_WORDS = frozenset(form[-1] for form in FORMS)
_LONGEST = max(len(form) for form in FORMS)
_LONGEST_LEADING = max(len(form) for form in LEADING_FORMS)


@lru_cache(maxsize=16384)
def company_key(name: str) -> str:
    """What two names must share to be one company; empty where the name is of no company.

    Legal forms go ("Google LLC" and "Google Inc." give "google"), and so does "The". A name that
    would vanish stays whole ("SE"), and so does one that only looks like a form ("Plan A").
    """
    tokens = _tokens(name[:_LONGEST_NAME])
    if not tokens or _is_none(tokens):
        return ""
    core = _core(tokens)
    return "" if _is_none(core) else " ".join(core)


def employer_key(name: str) -> str:
    """What two employers must share to be one; of what is no company, as "Freelance", its words."""
    return company_key(name) or sort_key(name)


def is_company(name: str) -> bool:
    """Whether `name` names a company at all: "Freelance" and "N/A" do not."""
    return bool(company_key(name))


def relation(one: str, other: str) -> Relation:
    """What two names are to each other; "none" where one of them names no company.

    "related" is never one company by itself: the words of one name begin the other, they differ
    by a word such as "Group", or only by a blank.
    """
    keys = company_key(one), company_key(other)
    if not all(keys):
        return "none"
    if keys[0] == keys[1]:
        return "same"
    return "related" if _is_related(*(key.split() for key in keys)) else "different"


def _is_related(one: list[str], other: list[str]) -> bool:
    if "".join(one) == "".join(other):
        return True
    short, long = sorted((_without_group(one), _without_group(other)), key=len)
    # A single letter says nothing of where it came from, and as a tail it is part of a name.
    if long[: len(short)] != short or len("".join(short)) < 2:
        return False
    tail = long[len(short) :]
    return not tail or any(len(word) > 1 for word in tail)


def _without_group(tokens: list[str]) -> list[str]:
    return [token for token in tokens if token not in GROUP_WORDS] or tokens


def _tokens(name: str) -> list[str]:
    folded = _folded(name)
    joined = folded
    if "." in folded or "/" in folded:
        joined = _ABBREVIATION.sub(lambda found: re.sub(r"[./]", "", found.group()), folded)
    tokens: list[str] = _WORD.findall(joined.replace("_", " "))
    if " ".join(tokens) == "na" and "/" in name:
        return ["n", "a"]
    return [
        "and" if token in _CONJUNCTIONS and 0 < at < len(tokens) - 1 else token
        for at, token in enumerate(tokens)
        if token.strip("&+") or 0 < at < len(tokens) - 1
    ]


def _folded(name: str) -> str:
    if name.isascii():
        return name.lower().translate(_JOINING)
    whole = unicodedata.normalize("NFKC", _UNSEEN.sub("", name))
    whole = _RUN_TOGETHER.sub(r" \1 ", _IN_BRACKETS.sub(r" \1 ", whole))
    parts = _MARKED.split(whole.translate(_JOINING))
    # Every second part is one that was split at.
    return "".join(part if at % 2 else fold(part) for at, part in enumerate(parts))


def _core(tokens: list[str]) -> list[str]:
    core = _without_leading(tokens)
    while len(core) > 1:
        size = _form_size(core)
        if size == 0:
            break
        core = core[:-size]
    # "Tiffany & Company" is "Tiffany & Co.".
    if len(core) > 2 and core[-2] == "and" and core[-1] == "company":
        core = [*core[:-1], "co"]
    return core[1:] if len(core) > 1 and core[0] == "the" else core


def _form_size(core: list[str]) -> int:
    """How many words at the end are a legal form; some word is always left before it.

    "Smith & Co" is a name of its own; only "Smith Co" loses its ending.
    """
    if core[-1] not in _LAST_WORDS:
        return 0
    for size in range(min(_LONGEST, len(core) - 1), 0, -1):
        if tuple(core[-size:]) in FORMS and core[-size - 1] != "and":
            return size
    return 0


def _without_leading(tokens: list[str]) -> list[str]:
    for size in range(min(_LONGEST_LEADING, len(tokens) - 1), 0, -1):
        if tuple(tokens[:size]) in LEADING_FORMS:
            return tokens[size:]
    return tokens


def _is_none(tokens: list[str]) -> bool:
    if " ".join(tokens) in NO_COMPANY:
        return True
    return tokens[0] == "stealth" and tokens[-1] in ("startup", "mode", "venture")
