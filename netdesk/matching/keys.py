"""Keys by which two records meet: equal keys are a reason to look, not yet a match."""

import re

from netdesk.text import fold

_NO_DIGITS = re.compile(r"\D+")
_LINKEDIN = re.compile(r"linkedin\.com/(?:in|pub)/([^/?#\s]+)", re.IGNORECASE)


def email_key(value: str) -> str:
    """An e-mail address without case; empty for what is none."""
    address = value.strip().lower()
    return f"e:{address}" if "@" in address else ""


def phone_key(value: str) -> str:
    """A phone number's digits; empty where fewer than five make it no key."""
    digits = digits_of(value.split(";")[0])
    if digits.startswith("00"):
        digits = digits[2:]
    return f"p:{digits}" if len(digits) >= 5 else ""


def digits_of(value: str) -> str:
    """The digits of `value`, nothing else."""
    return _NO_DIGITS.sub("", value)


def link_key(value: str) -> str:
    """The profile that a LinkedIn address names; empty for other links."""
    found = _LINKEDIN.search(value)
    return f"l:{fold(found.group(1))}" if found else ""


def detail_key(kind: str, value: str) -> str:
    """The key of a contact's detail by its kind; empty for kinds that identify nobody."""
    if kind == "email":
        return email_key(value)
    if kind == "phone":
        return phone_key(value)
    return link_key(value) if kind == "url" else ""
