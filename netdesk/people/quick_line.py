"""The quick line: "Ana Ruiz, Acme, alumni" as a person."""

import re

from netdesk.errors import InputError
from netdesk.matching.keys import digits_of
from netdesk.people.kinds import KINDS
from netdesk.records.contact import Contact, Labelled, Position
from netdesk.text import fold, one_line

_EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_PHONE = re.compile(r"\+?[\d\s()./-]+")
_LINK = re.compile(r"(?i)(?:https?://|www\.|(?:\w+\.)?linkedin\.com/)\S+")
_LEAST_DIGITS = 6
# "Aunt Rosa, family" is no employee of a company of that name.
_KIND_WORDS = {word for kind in KINDS for word in kind.words}


def from_line(line: str) -> Contact:
    """The person that a quick line means: name, company, categories.

    Without a company, a kind of people that everybody knows may follow the name at once.
    An e-mail address, a phone number and a link may stand anywhere behind the name.

    Raises:
        InputError: the line holds no name.
    """
    name, *rest = (one_line(part) for part in line.split(","))
    if not name:
        raise InputError("Begin with the name: Ana Ruiz, Acme, alumni.")
    words = [part for part in rest if not _kind(part)]
    begins_with_kind = bool(words) and fold(words[0]).strip() in _KIND_WORDS
    company, *categories = ["", *words] if begins_with_kind or not words else words
    given, _, family = name.rpartition(" ") if " " in name else (name, "", "")
    return Contact(
        full_name=name,
        given=given,
        family=family,
        positions=(Position(company=company),) if company else (),
        emails=_of_kind(rest, "email"),
        phones=_of_kind(rest, "phone"),
        urls=_of_kind(rest, "link"),
        categories=tuple(category for category in categories if category),
    )


def _of_kind(parts: list[str], kind: str) -> tuple[Labelled, ...]:
    return tuple(Labelled(part) for part in parts if _kind(part) == kind)


def _kind(part: str) -> str:
    """What reaches somebody, by its form; empty for words."""
    if _EMAIL.fullmatch(part):
        return "email"
    if _LINK.fullmatch(part):
        return "link"
    if _PHONE.fullmatch(part) and len(digits_of(part)) >= _LEAST_DIGITS:
        return "phone"
    return ""
