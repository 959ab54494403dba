"""How well a company fits: my own weighted criteria with reasons, and the proof points it needs."""

from collections.abc import Sequence
from typing import NamedTuple

from netdesk.errors import InputError
from netdesk.records.research import MOST_POINTS, MOST_WEIGHT, Criterion, Judgement
from netdesk.store.tables import (
    CompanyFitRow,
    CompanyRow,
    CriterionRow,
    ProofPointRow,
    SignalRow,
)
from netdesk.text import one_line, words
from netdesk.workspace import Workspace

# Words that two texts share without having anything in common.
_EMPTY_WORDS = frozenset(
    words(
        """a an and are as at be been brings bring by can could for from full had has have how i
        in into is it its may more my need needs new no not of on one or our out over own
        somebody someone so than that the their them they this those to two under up was we
        were what when where which who will with without work works would year years your
        months weeks days people team"""
    )
)


class FittingPoint(NamedTuple):
    """A proof point that fits what a company may need, and the words that say so."""

    id: int
    title: str
    reason: str


def criteria(workspace: Workspace) -> list[Criterion]:
    """What I want of a company, in my order."""
    row = CriterionRow
    query = row.select(row.text, row.weight, row.id).order_by(row.place, row.id)
    return [Criterion(*found) for found in workspace.run(query)]


def save_criteria(workspace: Workspace, wanted: Sequence[Criterion]) -> list[Criterion]:
    """Write all criteria in this order; those that are missing go, and every fit follows.

    Raises:
        InputError: one has no words, or its weight is not 1 to 5.
    """
    for one in wanted:
        if not one_line(one.text):
            raise InputError("A criterion needs words.")
        if not 1 <= one.weight <= MOST_WEIGHT:
            raise InputError(f"A weight is 1 to {MOST_WEIGHT}.")
    database = workspace.database
    with workspace.change("Edit my criteria"):
        judged = workspace.select("SELECT DISTINCT company_id FROM company_fit")
        kept = [one.id for one in wanted if one.id]
        CriterionRow.delete().where(CriterionRow.id.not_in(kept)).execute(database)
        for place, one in enumerate(wanted):
            values = {"place": place, "text": one_line(one.text), "weight": one.weight}
            if one.id:
                CriterionRow.update(**values).where(CriterionRow.id == one.id).execute(database)
            else:
                CriterionRow.insert(**values).execute(database)
        for (company_id,) in judged:
            _follow(workspace, company_id)
    return criteria(workspace)


def judgements(workspace: Workspace, company_id: int) -> list[Judgement]:
    """How far a company meets each criterion that was judged, in my order."""
    return judgements_of(workspace, [company_id])[company_id]


def judgements_of(workspace: Workspace, ids: Sequence[int]) -> dict[int, list[Judgement]]:
    """How far each of `ids` meets each criterion that was judged, in my order."""
    fit, criterion = CompanyFitRow, CriterionRow
    columns = (fit.company, fit.criterion, fit.points, fit.reason, criterion.text, criterion.weight)
    query = fit.select(*columns).join(criterion, on=fit.criterion == criterion.id)
    query = query.where(fit.company.in_(list(ids))).order_by(criterion.place, criterion.id)
    found: dict[int, list[Judgement]] = {an_id: [] for an_id in ids}
    for company_id, *told in workspace.run(query):
        found[company_id].append(Judgement(*told))
    return found


def judge(workspace: Workspace, company_id: int, given: Sequence[Judgement]) -> int:
    """Write how far a company meets my criteria; its fit of 0 to 5.

    Raises:
        InputError: a criterion is unknown, or points are not 0 to 5.
    """
    known = {one.id for one in criteria(workspace)}
    for one in given:
        if one.criterion_id not in known:
            raise InputError("There is no such criterion.")
        if not 0 <= one.points <= MOST_POINTS:
            raise InputError(f"Points are 0 to {MOST_POINTS}.")
    row, database = CompanyFitRow, workspace.database
    with workspace.change("Judge how a company fits"):
        row.delete().where(row.company == company_id).execute(database)
        for one in given:
            row.insert(
                company=company_id,
                criterion=one.criterion_id,
                points=one.points,
                reason=one_line(one.reason),
            ).execute(database)
        return _follow(workspace, company_id)


def fit_of(given: Sequence[Judgement]) -> int:
    """The weighted mean of the points, 0 to 5, halves up; 0 without any judgement.

    >>> fit_of([Judgement(1, 5, weight=3), Judgement(2, 1, weight=1)])
    4
    """
    weight = sum(one.weight for one in given)
    points = sum(one.points * one.weight for one in given)
    return (2 * points + weight) // (2 * weight) if weight else 0


def proof_points_that_fit(workspace: Workspace, company_id: int) -> list[FittingPoint]:
    """My proof points that share words with what the company may need, most words first.

    A strength counts when all of its words are there; else whole words that mean something.
    """
    rows = workspace.run(CompanyRow.select(CompanyRow.may_need).where(CompanyRow.id == company_id))
    signs = SignalRow.select(SignalRow.text).where(SignalRow.company == company_id)
    told = [str(row[0]) for row in (*rows, *workspace.run(signs))]
    need = {word for text in told for word in words(text)} - _EMPTY_WORDS
    row = ProofPointRow
    texts = (row.title, row.situation, row.action, row.result, row.strengths)
    found: list[tuple[int, int, FittingPoint]] = []
    for place, (an_id, *parts) in enumerate(
        workspace.run(row.select(row.id, *texts).order_by(row.place, row.id))
    ):
        shared = _shared(need, [str(part) for part in parts])
        if shared:
            point = FittingPoint(an_id, str(parts[0]), ", ".join(shared))
            found.append((-len(shared), place, point))
    return [point for _, _, point in sorted(found)]


def _shared(need: set[str], parts: list[str]) -> list[str]:
    *told, strengths = parts
    tags = [one_line(line) for line in strengths.splitlines()]
    met = [tag for tag in tags if words(tag) and set(words(tag)) <= need]
    own = {word for text in told for word in words(text)}
    return [*met, *sorted((own & need) - {word for tag in met for word in words(tag)})]


def _follow(workspace: Workspace, company_id: int) -> int:
    fit = fit_of(judgements(workspace, company_id))
    _set_fit(workspace, company_id, fit)
    return fit


def _set_fit(workspace: Workspace, company_id: int, fit: int) -> None:
    query = CompanyRow.update(fit=fit).where(CompanyRow.id == company_id)
    query.execute(workspace.database)
