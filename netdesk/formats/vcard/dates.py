"""Dates of vCards: BDAY, ANNIVERSARY, X-ABDATE (RFC 6350 4.3, RFC 2426 3.1.5)."""

import re
from datetime import date

_whole = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:[T ].*|Z|[+-]\d\d:?\d\d)?", re.DOTALL)
_loose = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?", re.DOTALL)
_yearless = re.compile(r"--(\d{1,2})-?(\d{1,2})(?:[T ].*)?", re.DOTALL)
_month = re.compile(r"(\d{4})-(\d\d)")
APPLE_NO_YEAR = "1604"


def read_date(text: str, omitted_year: str = "") -> str:
    """`YYYY-MM-DD`, `--MM-DD` without a year, `YYYY-MM`, or the text as it is.

    iOS and macOS write 1604, or the year that X-APPLE-OMIT-YEAR names, for no year.
    """
    usual = _usual_date(text)
    if usual and usual[:4] not in (APPLE_NO_YEAR, omitted_year):
        return usual
    match = _whole.fullmatch(text) or _loose.fullmatch(text)
    if match:
        year, month, day = match[1], int(match[2]), int(match[3])
        if year in (APPLE_NO_YEAR, omitted_year):
            return f"--{month:02}-{day:02}" if _is_day(2000, month, day) else text
        return f"{year}-{month:02}-{day:02}" if _is_day(int(year), month, day) else text
    match = _yearless.fullmatch(text)
    if match and _is_day(2000, int(match[1]), int(match[2])):
        return f"--{int(match[1]):02}-{int(match[2]):02}"
    return text


def _usual_date(text: str) -> str:
    """The date that is written as 3.0 or 4.0 wants it, which nearly all are; else empty."""
    try:
        day = date.fromisoformat(text).isoformat()
    except ValueError:
        return ""
    # Weeks and their days, which it reads as well, are none of ours.
    return day if text in (day, day.replace("-", "")) else ""


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def is_date(text: str) -> bool:
    """Tells a date, whole or partial, from free text."""
    return text[:10] == text and (bool(_month.fullmatch(text)) or _is_canonical(text))


def _is_canonical(text: str) -> bool:
    match = _loose.fullmatch(text.replace("--", "2000-", 1) if text[:2] == "--" else text)
    return bool(match and _is_day(int(match[1]), int(match[2]), int(match[3])))
