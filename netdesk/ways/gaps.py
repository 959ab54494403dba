"""The gap map: targets by whom I know there, emptiest first, and the ask that closes a gap."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from msgspec.structs import replace

from netdesk import meetings
from netdesk.errors import InputError
from netdesk.matching.company_names import company_key
from netdesk.records.company import COVERAGES, THESES
from netdesk.records.meeting import Ask, Meeting
from netdesk.records.research import Path
from netdesk.research import companies
from netdesk.store.database import Row
from netdesk.store.tables import CompanyRow
from netdesk.text import fold, one_line
from netdesk.ways.paths import paths
from netdesk.ways.standing import AMONG, Standing, asks, ids_by_key, listed, standings
from netdesk.workspace import Workspace

ORDERS = ("gaps", "name", "thesis", "fit", "known", "news")
# Where somebody supports me there is no gap.
_GAPS = frozenset({"nobody", "weak"})
_NOBODY = Standing()


class CompanyLine(NamedTuple):
    """What a table row shows of a company.

    `who` is the person to turn to: whoever may know somebody there where it is a gap (with `more`
    others, and why in `reason`), else whoever has the strongest tie. `newest_news` is ISO 8601 or
    empty; `open_asks` counts those without a final answer.
    """

    id: int
    name: str
    thesis: str
    fit: int
    is_target: bool
    coverage: str
    known: int
    strongest: str
    who_id: int
    who: str
    more: int
    reason: str
    newest_news: str
    open_asks: int


class Gap(NamedTuple):
    """A target without anybody who supports me, with the ways in, the surest first."""

    id: int
    name: str
    coverage: str
    known: int
    fit: int
    thesis: str
    newest_news: str
    paths: tuple[Path, ...]


class Counts(NamedTuple):
    """How many companies there are, of each coverage, and of the targets among them."""

    companies: int
    targets: int
    by_coverage: Mapping[str, int]
    targets_by_coverage: Mapping[str, int]


class _Own(NamedTuple):
    """A company's own columns that orders and lines need."""

    id: int
    name: str
    sort_key: str
    thesis: str
    fit: int
    is_target: bool
    newest_news: str


def find(
    workspace: Workspace,
    order: str = "gaps",
    *,
    targets_only: bool = False,
    coverage: str = "",
    is_descending: bool = False,
) -> list[int]:
    """The ids of companies in one of ORDERS, of one coverage where that is given.

    "gaps" puts targets first, the emptiest first, of equals the one that fits best.
    """
    at = standings(workspace)
    found = [
        own
        for own in _owns(workspace, targets_only=targets_only)
        if not coverage or at.get(own.id, _NOBODY).coverage == coverage
    ]
    keyed = sorted((_key(order, own, at.get(own.id, _NOBODY)), own.id) for own in found)
    if is_descending:
        keyed.reverse()
    return [an_id for _, an_id in keyed]


def lines(workspace: Workspace, ids: Sequence[int]) -> list[CompanyLine]:
    """What the table shows of `ids`, in their order; ids that are gone are left out."""
    with workspace.reading():
        owns = {own.id: own for own in _owns(workspace, ids)}
        at = standings(workspace, ids)
        gaps = [an_id for an_id in owns if at.get(an_id, _NOBODY).coverage in _GAPS]
        ways = paths(workspace, gaps)
        names = _names(workspace, [standing.best_id for standing in at.values()])
        open_asks = _open_asks(workspace)
    return [
        _line(owns[an_id], at.get(an_id, _NOBODY), ways.get(an_id, ()), names, open_asks[an_id])
        for an_id in ids
        if an_id in owns
    ]


def ways_in(workspace: Workspace, ids: Sequence[int]) -> dict[int, tuple[Path, ...]]:
    """Who may know somebody at those of `ids` where nobody supports me, the surest first."""
    at = standings(workspace, ids)
    return paths(workspace, [an_id for an_id in ids if at.get(an_id, _NOBODY).coverage in _GAPS])


def gap_map(workspace: Workspace) -> list[Gap]:
    """Every target where nobody supports me, the emptiest first. One with an ally never is."""
    with workspace.reading():
        at = standings(workspace)
        targets = _owns(workspace, targets_only=True)
        open_ones = [own for own in targets if at.get(own.id, _NOBODY).coverage in _GAPS]
        open_ones = sorted(open_ones, key=lambda own: _gap_key(own, at.get(own.id, _NOBODY)))
        ways = paths(workspace, {own.id for own in open_ones}, at)
    return [_gap(own, at.get(own.id, _NOBODY), ways[own.id]) for own in open_ones]


def coverage(workspace: Workspace, company_id: int) -> str:
    """One of COVERAGES: how far somebody who is there now supports me."""
    return standings(workspace, [company_id]).get(company_id, _NOBODY).coverage


def counts(workspace: Workspace) -> Counts:
    """How many companies and targets there are of each coverage."""
    at = standings(workspace)
    owns = _owns(workspace)
    of_all = Counter(at.get(own.id, _NOBODY).coverage for own in owns)
    of_targets = Counter(at.get(own.id, _NOBODY).coverage for own in owns if own.is_target)
    return Counts(
        len(owns),
        sum(of_targets.values()),
        {name: of_all[name] for name in COVERAGES},
        {name: of_targets[name] for name in COVERAGES},
    )


def set_targets(
    workspace: Workspace, names: Sequence[str], *, is_target: bool = True
) -> dict[str, int]:
    """Make the companies that `names` mean targets, or no longer; their ids by name.

    A new name is added as a company, but not to be no target.

    Raises:
        InputError: a name means no company, or none that is here; nothing was changed.
    """
    known = ids_by_key(workspace)
    for name in names:
        key = company_key(name)
        if not key:
            raise InputError(f"“{name}” is no company.")
        if not is_target and key not in known:
            raise InputError(f"There is no company “{name}”.", hint="See netdesk companies.")
    one = f"“{names[0]}”" if len(names) == 1 else f"{len(names)} companies"
    label = f"Make {one} a target" if is_target else f"Take {one} off the targets"
    with workspace.change(label):
        ids = companies.find_or_add(workspace, names)
        query = CompanyRow.update(is_target=is_target)
        query.where(CompanyRow.id.in_(list(ids.values()))).execute(workspace.database)
    return ids


def suggested_fallback(workspace: Workspace, company_id: int, contact_id: int) -> str:
    """The name of another gap to ask the same person about; empty for none.

    One of the same industry comes first, then the one that fits best. Never one about which this
    person said no.
    """
    asked = asks(workspace)
    here = _industry(workspace, company_id)
    others = [
        (not here or fold(one_line(industry)) != here, -fit, name)
        for an_id, name, industry, fit in _target_industries(workspace)
        if an_id != company_id and asked.get((an_id, contact_id)) != "no"
    ]
    return min(others)[2] if others else ""


def make_ask(
    workspace: Workspace,
    company_id: int,
    contact_id: int,
    function: str = "",
    fallback: str = "",
    *,
    now: datetime,
) -> int:
    """Put the specific ask about a company into a person's next plan; the meeting's id.

    The next plan is the one of the next meeting, else of one without a date, else a new one. What
    was asked there about the same company already is told anew.

    Raises:
        InputError: there is no such company, or this person said no about it.
    """
    company = companies.get(workspace, company_id)
    if asks(workspace).get((company_id, contact_id)) == "no":
        raise InputError(
            f"This was asked before, and the answer was no: {company.name}.",
            hint="Ask somebody else.",
        )
    ask = Ask(_ask_text(company.name, function), company.name, function, "", one_line(fallback))
    with workspace.change(f"Ask about {company.name}"):
        meeting = _next_plan(workspace, contact_id, now)
        same = {company_key(company.name), *(company_key(alias) for alias in company.aliases)}
        others = tuple(
            one for one in meeting.plan.asks if one.state or company_key(one.company) not in same
        )
        plan = replace(meeting.plan, asks=(*others, ask))
        return meetings.save(workspace, replace(meeting, plan=plan))


def _ask_text(name: str, function: str) -> str:
    what = one_line(function)
    return f"Who do you know in {what} at {name}?" if what else f"Who do you know at {name}?"


def _next_plan(workspace: Workspace, contact_id: int, now: datetime) -> Meeting:
    found = [line for line in meetings.of_contact(workspace, contact_id) if line.is_held is None]
    coming = [line.id for line in found if line.starts_at >= now.isoformat()]
    undated = [line.id for line in found if not line.starts_at]
    next_id = next(iter(coming + undated), 0)
    return meetings.get(workspace, next_id) if next_id else Meeting(contact_id=contact_id)


def _owns(
    workspace: Workspace, ids: Sequence[int] | None = None, *, targets_only: bool = False
) -> list[_Own]:
    wanted = "WHERE is_target" if targets_only else ""
    if ids is not None:
        wanted = f"WHERE id IN {AMONG}"
    rows = workspace.select(
        'SELECT id, name, sort_key, thesis, fit, is_target, coalesce((SELECT max("on") '
        f"FROM news_item WHERE company_id = company.id), '') FROM company {wanted}",
        () if ids is None else (listed(ids),),
    )
    return [_Own(*row) for row in rows]


def _key(order: str, own: _Own, at: Standing) -> tuple[object, ...]:
    keys: dict[str, tuple[object, ...]] = {
        "gaps": (not own.is_target, *_gap_key(own, at)),
        "name": (),
        "thesis": (THESES.index(own.thesis) if own.thesis in THESES else len(THESES),),
        "fit": (-own.fit,),
        "known": (at.known,),
        "news": (not own.newest_news, _reversed_text(own.newest_news)),
    }
    return (*keys[order], own.sort_key)


def _gap_key(own: _Own, at: Standing) -> tuple[object, ...]:
    return (COVERAGES.index(at.coverage), -own.fit, at.known, own.sort_key, own.id)


def _reversed_text(on: str) -> tuple[int, ...]:
    return tuple(-ord(char) for char in on)


def _gap(own: _Own, at: Standing, ways: tuple[Path, ...]) -> Gap:
    return Gap(own.id, own.name, at.coverage, at.known, own.fit, own.thesis, own.newest_news, ways)


def _line(
    own: _Own, at: Standing, ways: tuple[Path, ...], names: Mapping[int, Row], open_asks: int
) -> CompanyLine:
    strongest = str(names[at.best_id][0]) if at.best_id in names else ""
    if ways:
        who = (ways[0].contact_id, ways[0].full_name, len(ways) - 1, ways[0].reason)
    else:
        who = (at.best_id, strongest, 0, "")
    return CompanyLine(
        own.id,
        own.name,
        own.thesis,
        own.fit,
        bool(own.is_target),
        at.coverage,
        at.known,
        strongest,
        *who,
        own.newest_news,
        open_asks,
    )


def _names(workspace: Workspace, ids: Sequence[int]) -> dict[int, Row]:
    sql = f"SELECT id, full_name FROM contact WHERE id IN {AMONG}"
    return {row[0]: row[1:] for row in workspace.select(sql, (listed(ids),))}


def _open_asks(workspace: Workspace) -> Counter[int]:
    return Counter(
        company_id
        for (company_id, _), state in asks(workspace).items()
        if state in ("open", "later")
    )


def _industry(workspace: Workspace, company_id: int) -> str:
    rows = workspace.select("SELECT industry FROM company WHERE id = ?", (company_id,))
    return fold(one_line(rows[0][0])) if rows else ""


def _target_industries(workspace: Workspace) -> list[Row]:
    at = standings(workspace)
    rows = workspace.select("SELECT id, name, industry, fit FROM company WHERE is_target")
    return [row for row in rows if at.get(row[0], _NOBODY).coverage in _GAPS]
