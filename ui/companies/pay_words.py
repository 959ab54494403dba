"""Observations of the notebook in the words and bars that show them; sources only when asked."""

from collections.abc import Sequence
from datetime import date

from netdesk.records.research import Benchmark
from netdesk.research import benchmarks
from netdesk.research.benchmarks import Comparison
from ui.ages import day_of, short_age
from ui.panels.company_lines import Read
from ui.widgets.range_bars import Bar

_MOST_OTHERS = 6
_HIDDEN = "source hidden"
SURE = {"": "", "low": "unsure", "medium": "fairly sure", "high": "sure"}


def pay_words(one: Benchmark) -> str:
    """A range in full: USD 165,000–185,000; empty where no figure was told."""
    figures = [f"{figure:,}" for figure in dict.fromkeys((one.low, one.high)) if figure]
    return f"{one.currency} {'–'.join(figures)}".strip() if figures else ""


def observation(one: Benchmark, today: date, *, with_source: bool) -> Read:
    """A line: what was observed, how sure it is and how old."""
    day = day_of(one.on)
    days = max((today - day).days, 0) if day else None
    parts = (pay_words(one) if one.kind == "pay" else "", one.level, one.text)
    source = (one.source if with_source else _HIDDEN) if one.source else ""
    return Read(
        one.id,
        " · ".join(part for part in parts if part),
        short_age(days) if days is not None else "",
        " · ".join(part for part in (SURE[one.confidence], source) if part),
        one.on,
        is_old=days is not None and days > benchmarks.OLD_DAYS,
    )


def bars_of(found: Sequence[Benchmark], company_id: int, today: date) -> tuple[str, list[Bar]]:
    """A currency, and mine, theirs and others' pay in it; nothing where they told none.

    The currency is that of their newest observation, else of mine.
    """
    paid = [one for one in found if one.kind == "pay" and (one.low or one.high)]
    here = [one for one in paid if one.company_id == company_id]
    mine = [one for one in paid if not one.company_id]
    if not here and not mine:
        return "", []
    currency = (here or mine)[0].currency
    own = next((one for one in mine if one.currency == currency), None)
    compared = [one for one in benchmarks.compare(paid, today) if _is_in(one, currency)]
    theirs = [_bar(one, "here") for one in compared if one.benchmark.company_id == company_id]
    others = [_bar(one, "other") for one in compared if one.benchmark.company_id != company_id]
    bars = [Bar("Me", *_ends(own), _short(own), "mark")] if own else []
    return currency, [*bars, *theirs, *others[:_MOST_OTHERS]]


def _is_in(one: Comparison, currency: str) -> bool:
    return one.benchmark.currency == currency


def _bar(one: Comparison, kind: str) -> Bar:
    words = _short(one.benchmark)
    if one.percent is not None:
        words += f"  {one.percent:+d} %"
    return Bar(one.benchmark.company, *_ends(one.benchmark), words, kind)


def _ends(one: Benchmark) -> tuple[int, int]:
    return one.low or one.high, one.high or one.low


def _short(one: Benchmark) -> str:
    """165–185k; whole figures where they are small or uneven."""
    figures = [figure for figure in dict.fromkeys((one.low, one.high)) if figure]
    if all(figure >= 10_000 and figure % 100 == 0 for figure in figures):
        return "–".join(f"{figure / 1000:g}" for figure in figures) + "k"
    return "–".join(f"{figure:,}" for figure in figures)
