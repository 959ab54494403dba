"""Signals, news and facts as the lines that show them."""

from collections.abc import Sequence
from datetime import date

from netdesk.records.company import OLD_FACT_DAYS, OLD_NEWS_DAYS, Fact, NewsItem, Signal
from ui.ages import day_of, short_age
from ui.panels.company_lines import Read

_MOST_IN_TIP = 8


def signal_read(sign: Signal, today: date) -> Read:
    """A sign of where the company is heading."""
    age = short_age(days) if (days := _days(sign.on, today)) is not None else ""
    return Read(sign.id, sign.text, age, sign.source, sign.on, sign.url, thesis=sign.thesis)


def stands_on(signs: Sequence[Signal]) -> str:
    """What a thesis stands on, in the lines of a tip; empty for nothing."""
    lines = [
        " · ".join(part for part in (sign.thesis.capitalize(), sign.on, sign.text) if part)
        for sign in signs[:_MOST_IN_TIP]
    ]
    return "\n".join(["Stands on", *lines]) if lines else ""


def news_read(item: NewsItem, today: date) -> Read:
    """A piece of news, in days for two years; grey once it is too old to talk about."""
    days = _days(item.on, today)
    age = "" if days is None else f"{days} d" if days < 730 else short_age(days)
    is_old = (days or 0) > OLD_NEWS_DAYS
    return Read(item.id, item.title, age, item.source, item.on, item.url, is_old)


def fact_read(fact: Fact, today: date) -> Read:
    """A fact, to be checked again when it is old."""
    days = _days(fact.on, today)
    is_old = (days or 0) > OLD_FACT_DAYS
    age = "" if days is None else short_age(days)
    return Read(fact.id, fact.text, age, fact.source, fact.on, is_old=is_old, is_to_check=is_old)


def _days(on: str, today: date) -> int | None:
    day = day_of(on)
    return max((today - day).days, 0) if day else None
