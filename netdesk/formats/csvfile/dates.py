"""Dates as address books export them, and which of day and month comes first in a column."""

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import Literal

from netdesk.days import SHORT_MONTHS
from netdesk.formats.vcard.dates import is_date
from netdesk.formats.vcard.dates import read_date as read_iso_date

Order = Literal["day", "month", "unknown"]
_TIME = r"(?:[ T]\d{1,2}:.*)?"
_numeric = re.compile(rf"(\d{{1,2}})([/.-])(\d{{1,2}})\2(\d{{4}}|\d\d){_TIME}")
_year_first = re.compile(rf"(\d{{4}})[/.](\d{{1,2}})[/.](\d{{1,2}}){_TIME}")
_day_named = re.compile(r"(\d{1,2})[ -]([A-Za-z]{3,9})\.?(?:[ -](\d{4}|\d\d))?")
_month_named = re.compile(r"([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})")
# What programs write for no date: Outlook the year 4501, others zeros.
_NO_YEARS = (0, 4501)


def order_of(values: Iterable[str]) -> Order:
    """Whether the day or the month comes first, told by the values that leave no choice."""
    first = second = 0
    for text in values:
        found = _numeric.fullmatch(text)
        if found:
            first += int(found[1]) > 12
            second += int(found[3]) > 12
    if first == second:
        return "unknown"
    return "day" if first > second else "month"


def is_ambiguous(text: str) -> bool:
    """Whether `text` could be two dates, as 03/04/2021 is; points always put the day first."""
    found = _numeric.fullmatch(text)
    if not found or found[2] == ".":
        return False
    return found[1] != found[3] and int(found[1]) <= 12 and int(found[3]) <= 12


@lru_cache(maxsize=4096)
def read_date(text: str, order: Order, today: date) -> str:
    """`YYYY-MM-DD`, `--MM-DD` without a year, or `text` as it is; empty for what means no date.

    A year of two figures is the last one that is not after `today`'s.
    """
    found = _numeric.fullmatch(text)
    if found:
        one, other = int(found[1]), int(found[3])
        is_day_first = one > 12 or (other <= 12 and (found[2] == "." or order == "day"))
        day, month = (one, other) if is_day_first else (other, one)
        return _iso(found[4], month, day, text, today)
    found = _day_named.fullmatch(text)
    if found:
        return _iso(found[3] or "", _month(found[2]), int(found[1]), text, today)
    found = _month_named.fullmatch(text)
    if found:
        return _iso(found[3], _month(found[1]), int(found[2]), text, today)
    found = _year_first.fullmatch(text)
    if found:
        return _iso(found[1], int(found[2]), int(found[3]), text, today)
    return "" if text[:10] == "0000-00-00" else read_iso_date(text)


def joined_date(year: str, month: str, day: str) -> str:
    """A date out of three cells (Thunderbird); empty unless there are month and day."""
    if not (month.isascii() and month.isdigit() and day.isascii() and day.isdigit()):
        return ""
    start = year if year.isascii() and year.isdigit() and len(year) == 4 else "-"
    return _checked(f"{start}-{month[-2:]:0>2}-{day[-2:]:0>2}", "")


def _iso(year: str, month: int, day: int, text: str, today: date) -> str:
    if not year:
        return _checked(f"--{month:02}-{day:02}", text)
    number = int(year)
    if number in _NO_YEARS and (month, day) in ((0, 0), (1, 1)):
        return ""
    if len(year) == 2:
        number += 1900 if number > today.year % 100 else 2000
    return _checked(f"{number:04}-{month:02}-{day:02}", text)


def _checked(iso: str, text: str) -> str:
    """The date as the vCard reader has it, or the text where there is no such day."""
    return read_iso_date(iso) if is_date(iso) else text


def _month(name: str) -> int:
    start = name[:3].capitalize()
    return SHORT_MONTHS.index(start) + 1 if start in SHORT_MONTHS else 0
