"""Who may know somebody at a company, each with a reason that traces back to stored rows.

Nothing is guessed from how words look: people are tied to companies by the positions on file,
companies to each other by their keys, groups, industries and cities by the whole of their words.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from netdesk.records.contact import ALLY_STAGES
from netdesk.records.research import PATH_KINDS, Path
from netdesk.ways.by_company import in_same_city, in_same_industry, of_partners, there_now
from netdesk.ways.by_group import in_groups
from netdesk.ways.by_people import VIA, Found, answered, former, met, named, presences, referred
from netdesk.ways.standing import ALIVE, AMONG, Standing, asks, listed, standings
from netdesk.workspace import Workspace

# Of those whom only a group, an industry or a city ties to a company, the best few are enough.
_MOST_OF_A_KIND = 3
_LOOSE_KINDS = frozenset({"group", "industry", "city"})
_RANKS = {kind: rank for rank, kind in enumerate(PATH_KINDS)}


def paths(
    workspace: Workspace,
    ids: Collection[int],
    at: Mapping[int, Standing] | None = None,
) -> dict[int, tuple[Path, ...]]:
    """Who may know somebody at each of `ids`, the surest reason first, the best tie first.

    A person stands there once, for the surest reason; whoever said no does not. `at` is the
    standing at every company, where it is known already.
    """
    if not ids:
        return {}
    asked = asks(workspace)
    best: dict[tuple[int, int], Found] = {}
    there = presences(workspace, ids)
    inside = {
        (company_id, contact_id)
        for contact_id, known in there.items()
        for company_id, is_now in known.items()
        if is_now
    }
    for found in (
        named(workspace, there),
        answered(workspace, ids),
        former(workspace, ids),
        referred(workspace, there),
        met(workspace, there),
        in_groups(workspace, there, asked),
    ):
        _keep_best((one for one in found if _pair(one) not in inside), asked, best)
    _keep_best(
        there_now(workspace, ids, standings(workspace, ids) if at is None else at), asked, best
    )
    for by_company in (of_partners, in_same_industry, in_same_city):
        found = by_company(workspace, ids, at, asked)
        _keep_best((one for one in found if _pair(one) not in inside), asked, best)
    return _as_paths(workspace, ids, best, asked)


def _keep_best(
    found: Iterable[Found],
    asked: Mapping[tuple[int, int], str],
    best: dict[tuple[int, int], Found],
) -> None:
    for one in found:
        pair = _pair(one)
        if asked.get(pair) == "no":
            continue
        if pair not in best or _rank(one) < _rank(best[pair]):
            best[pair] = one


def _pair(one: Found) -> tuple[int, int]:
    return (one.company_id, one.contact_id)


def _rank(one: Found) -> int:
    return _RANKS[one.kind]


def _as_paths(
    workspace: Workspace,
    ids: Collection[int],
    best: Mapping[tuple[int, int], Found],
    asked: Mapping[tuple[int, int], str],
) -> dict[int, tuple[Path, ...]]:
    named_ids = {contact_id for _, contact_id in best} | {one.via_id for one in best.values()}
    people = _people(workspace, named_ids)
    by_company: dict[int, list[tuple[int, int, str, Path]]] = defaultdict(list)
    for (company_id, contact_id), one in best.items():
        if contact_id not in people or (one.via_id and one.via_id not in people):
            continue
        name, stage = people[contact_id]
        path = Path(
            contact_id,
            name,
            ALLY_STAGES[stage],
            one.reason.replace(VIA, people[one.via_id][0]) if one.via_id else one.reason,
            one.kind,
            asked.get((company_id, contact_id), ""),
        )
        by_company[company_id].append((_rank(one), -stage, name, path))
    return {an_id: _sorted_paths(by_company.get(an_id, [])) for an_id in ids}


def _sorted_paths(ranked: list[tuple[int, int, str, Path]]) -> tuple[Path, ...]:
    kept: list[Path] = []
    of_kind: dict[str, int] = defaultdict(int)
    for _, _, _, path in sorted(ranked, key=_order):
        of_kind[path.kind] += 1
        if path.kind not in _LOOSE_KINDS or of_kind[path.kind] <= _MOST_OF_A_KIND:
            kept.append(path)
    return tuple(kept)


def _order(ranked: tuple[int, int, str, Path]) -> tuple[int, int, str, int]:
    rank, stage, name, path = ranked
    return (rank, stage, name, path.contact_id)


def _people(workspace: Workspace, ids: Collection[int]) -> dict[int, tuple[str, int]]:
    rows = workspace.select(
        f"SELECT c.id, c.full_name, c.ally_stage FROM contact c WHERE c.id IN {AMONG} AND {ALIVE}",
        (listed(ids),),
    )
    return {row[0]: (row[1], row[2]) for row in rows}
