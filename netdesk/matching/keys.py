"""Keys by which two records meet: equal keys are a reason to look, not yet a match."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from netdesk.text import fold

# Nearly all numbers hold digits and these; bytes lose them far quicker than an expression can.
_BETWEEN_DIGITS = b"+-()./ \t"
_NO_DIGITS = re.compile(r"\D+")
_LINKEDIN = re.compile(r"linkedin\.com/(?:in|pub)/([^/?#\s]+)", re.IGNORECASE)
# "ext. 5", "x5", ";ext=5", "#5": the line within the house is no part of the number.
_EXTENSION = re.compile(r"(?i)\s*(?:;|,|#|ext|x).*", re.DOTALL)
# Whatever stands before these is country and trunk code, which not everybody writes.
_LOCAL_DIGITS = 7
_LEAST_DIGITS = 5


def email_key(value: str) -> str:
    """An e-mail address without case; empty for what is none."""
    address = value.strip().lower()
    return f"e:{address}" if "@" in address else ""


@lru_cache(maxsize=16384)
def phone_key(value: str) -> str:
    """The last digits of a phone number, alike with and without the country's code.

    Empty where fewer than five make it no key. `phones.is_same_phone` tells whether two numbers
    of one key are the same.
    """
    digits = phone_digits(value)
    return f"p:{digits[-_LOCAL_DIGITS:]}" if digits else ""


def phone_digits(value: str) -> str:
    """A phone number's digits without extension and leading 00; empty for fewer than five."""
    digits = _bare(value)
    if not digits.isdecimal():
        digits = digits_of(_EXTENSION.sub("", value, count=1))
    if digits.startswith("00"):
        digits = digits[2:]
    return digits if len(digits) >= _LEAST_DIGITS else ""


def has_extension(value: str) -> bool:
    """Whether a phone number goes on within the house."""
    return bool(_EXTENSION.search(value))


def digits_of(value: str) -> str:
    """The digits of `value`, nothing else."""
    digits = _bare(value)
    return digits if digits.isdecimal() else _NO_DIGITS.sub("", value)


def _bare(value: str) -> str:
    """`value` without what usually stands between digits; empty where it is not plain ASCII."""
    if not value.isascii():
        return ""
    return value.encode("ascii").translate(None, _BETWEEN_DIGITS).decode("ascii")


def link_key(value: str) -> str:
    """The profile that a LinkedIn address names; empty for other links."""
    found = _LINKEDIN.search(value)
    return f"l:{fold(found.group(1))}" if found else ""


# How a contact's detail is known again, by its kind; other kinds identify nobody.
DETAIL_KEYS: Mapping[str, Callable[[str], str]] = {
    "email": email_key,
    "phone": phone_key,
    "url": link_key,
}
