"""The benchmark notebook: what I observed of pay, culture and initiatives, against my own row.

Private: sources are hidden by whoever shows this, and nothing here goes into any output unless the
user ticks it (`netdesk export --notebook`); only a backup of the whole file holds it.
"""

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from msgspec.structs import replace

from netdesk.errors import InputError
from netdesk.records.company import age_days
from netdesk.records.research import BENCHMARK_KINDS, CONFIDENCES, Benchmark
from netdesk.store.tables import BenchmarkRow, CompanyRow
from netdesk.text import one_line
from netdesk.workspace import Workspace

# Pay moves: an observation of more than this is to be made again.
OLD_DAYS = 365
_BLANKS = re.compile(r"[\s\u00a0\u202f'’_]")
_AMOUNT = re.compile(r"(\d{1,3}(?:[.,]\d{3})+|\d{1,9})(?:[.,](\d{1,2}))?([kK]?)")
_OWN = ("kind", "text", "low", "high", "currency", "level", "source", "confidence", "on")


class Comparison(NamedTuple):
    """One observation of pay beside my own in the same currency, both as the middle of a range.

    `percent` is how far theirs stands above mine, None where I have none; `age` in days, None
    without a date.
    """

    benchmark: Benchmark
    middle: int
    percent: int | None
    age: int | None
    is_old: bool


def find(workspace: Workspace, company_id: int | None = None, kind: str = "") -> list[Benchmark]:
    """The observations, newest first: of one company (0 for my own row), of one kind, or all."""
    row = BenchmarkRow
    columns = [getattr(row, name) for name in _OWN]
    query = row.select(row.id, row.company, CompanyRow.name, *columns)
    query = query.join(CompanyRow, "LEFT OUTER JOIN", on=row.company == CompanyRow.id)
    if company_id is not None:
        here = row.company == company_id if company_id else row.company.is_null()
        query = query.where(here)
    if kind:
        query = query.where(row.kind == kind)
    found = workspace.run(query.order_by(row.on.desc(), row.id.desc()))
    return [Benchmark(row[0], row[1] or 0, row[2] or "", *row[3:]) for row in found]


def save(workspace: Workspace, one: Benchmark) -> int:
    """Write an observation; its id. A new one has id 0, my own row company 0.

    Raises:
        InputError: its kind or confidence is unknown, its date none, or its range upside down.
    """
    one = _checked(one)
    values: dict[str, object] = {name: getattr(one, name) for name in _OWN}
    values["company"] = one.company_id or None
    database = workspace.database
    with workspace.change("Write into the notebook"):
        if one.id:
            BenchmarkRow.update(**values).where(BenchmarkRow.id == one.id).execute(database)
            return one.id
        return int(BenchmarkRow.insert(**values).execute(database))


def delete(workspace: Workspace, ids: Sequence[int]) -> None:
    """Delete observations."""
    with workspace.change("Delete from the notebook"):
        query = BenchmarkRow.delete().where(BenchmarkRow.id.in_(list(ids)))
        query.execute(workspace.database)


def compare(found: Sequence[Benchmark], today: date) -> list[Comparison]:
    """Observations of pay against my own newest row in the same currency, the highest first."""
    told = [one for one in found if one.kind == "pay" and (one.low or one.high)]
    mine: dict[str, Benchmark] = {}
    for one in told:
        newest = mine.get(one.currency)
        if not one.company_id and (newest is None or one.on > newest.on):
            mine[one.currency] = one
    compared = [_compared(one, mine.get(one.currency), today) for one in told if one.company_id]
    return sorted(compared, key=_middle, reverse=True)


def amount(text: str) -> int:
    """A figure as it is typed: 165,000, 165 000, 165.000, 165'000, 165k; 0 for nothing.

    Raises:
        InputError: it is none.
    """
    found = _AMOUNT.fullmatch(_BLANKS.sub("", text))
    if not text.strip():
        return 0
    if not found:
        raise InputError(f"“{text.strip()}” is no figure.", hint="Write 165,000 or 165k.")
    whole, part, thousands = found.groups()
    figure = Decimal(f"{re.sub('[.,]', '', whole)}.{part or 0}")
    return round(figure * (1000 if thousands else 1))


def middle(one: Benchmark) -> int:
    """The middle of its range, or the one end that is told."""
    return (one.low + one.high) // 2 if one.low and one.high else one.low or one.high


def _compared(one: Benchmark, mine: Benchmark | None, today: date) -> Comparison:
    percent = round(100 * middle(one) / middle(mine) - 100) if mine else None
    age = age_days(one.on, today)
    return Comparison(one, middle(one), percent, age, age is None or age > OLD_DAYS)


def _middle(one: Comparison) -> int:
    return one.middle


def _checked(one: Benchmark) -> Benchmark:
    if one.kind not in BENCHMARK_KINDS:
        known = ", ".join(BENCHMARK_KINDS)
        raise InputError(f"“{one.kind}” is no kind of benchmark.", hint=f"Use one of: {known}.")
    if one.confidence not in CONFIDENCES:
        known = ", ".join(name for name in CONFIDENCES if name)
        raise InputError(f"“{one.confidence}” is no confidence.", hint=f"Use one of: {known}.")
    if one.on and age_days(one.on, date.max) is None:
        raise InputError(f"“{one.on}” is no date.", hint="Write 2026-02-11.")
    if one.low < 0 or (one.high and one.high < one.low):
        raise InputError("The range ends below where it begins.")
    if not (one.low or one.high or one_line(one.text)):
        raise InputError("There is nothing to keep.", hint="Write a figure or some words.")
    currency = one_line(one.currency).upper()
    return replace(one, text=one_line(one.text), currency=currency, source=one_line(one.source))
