"""The quick line: "Ana Ruiz, Acme, alumni" as a person."""

import re

from netdesk.errors import InputError
from netdesk.matching.keys import digits_of
from netdesk.records.contact import Contact, Labelled, Position
from netdesk.text import one_line

_EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_PHONE = re.compile(r"\+?[\d\s()./-]+")
_LINK = re.compile(r"(?i)(?:https?://|www\.|(?:\w+\.)?linkedin\.com/)\S+")
_LEAST_DIGITS = 6


def from_line(line: str) -> Contact:
    """The person that a quick line means: name, company, categories.

    An e-mail address, a phone number and a link may stand anywhere behind the name.

    Raises:
        InputError: the line holds no name.
    """
    name, *rest = (one_line(part) for part in line.split(","))
    if not name:
        raise InputError("Begin with the name: Ana Ruiz, Acme, alumni.")
    words = [part for part in rest if not _kind(part)]
    company, *categories = words or [""]
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
