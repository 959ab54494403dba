"""Fit by my own weighted criteria, and the proof points that a company needs."""

import pytest

from netdesk.errors import InputError
from netdesk.records.research import Criterion, Judgement
from netdesk.research import companies, fit
from netdesk.store.tables import ProofPointRow
from tests.builders import make_company

TEXTS = ("title", "situation", "action", "result", "number", "on", "confirmed_by", "strengths")


@pytest.fixture
def acme(workspace):
    need = "Someone who brings a late programme back, with safety"
    return companies.save(workspace, make_company("Acme", may_need=need))


@pytest.fixture
def wanted(workspace):
    return fit.save_criteria(workspace, [Criterion("Heals", 3), Criterion("Near", 1)])


def proof_point(workspace, title, strengths=""):
    values = {**dict.fromkeys(TEXTS, ""), "title": title, "strengths": strengths}
    with workspace.change("Add a proof point"):
        ProofPointRow.insert(**values, place=0).execute(workspace.database)


@pytest.mark.parametrize(
    ("points", "mean"), [((), 0), ((5, 1), 4), ((0, 0), 0), ((4, 5), 4), ((2, 4), 3), ((5, 5), 5)]
)
def test_the_fit_is_the_weighted_mean(points, mean):
    given = [
        Judgement(n, p, weight=w) for n, (p, w) in enumerate(zip(points, (3, 1), strict=False))
    ]
    assert fit.fit_of(given) == mean


def test_a_judgement_sets_the_fit_and_keeps_its_reason(workspace, acme, wanted):
    assert fit.judge(workspace, acme, [Judgement(wanted[0].id, 5, "Hospitals")]) == 5
    assert companies.get(workspace, acme).fit == 5
    assert [(j.criterion, j.reason) for j in fit.judgements(workspace, acme)] == [
        ("Heals", "Hospitals")
    ]


def test_the_fit_follows_the_weights(workspace, acme, wanted):
    heals, near = wanted
    fit.judge(workspace, acme, [Judgement(heals.id, 5), Judgement(near.id, 0)])
    fit.save_criteria(workspace, [Criterion("Heals", 1, heals.id), Criterion("Near", 5, near.id)])
    assert companies.get(workspace, acme).fit == 1


def test_a_criterion_that_goes_takes_its_judgements(workspace, acme, wanted):
    fit.judge(workspace, acme, [Judgement(wanted[0].id, 5), Judgement(wanted[1].id, 1)])
    fit.save_criteria(workspace, wanted[1:])
    assert companies.get(workspace, acme).fit == 1


@pytest.mark.parametrize("given", [Judgement(99, 3), Judgement(1, 6), Judgement(1, -1)])
@pytest.mark.usefixtures("wanted")
def test_a_wrong_judgement_is_refused(workspace, acme, given):
    with pytest.raises(InputError):
        fit.judge(workspace, acme, [given])


@pytest.mark.parametrize("wrong", [Criterion(" "), Criterion("x", 0), Criterion("x", 6)])
def test_a_wrong_criterion_is_refused(workspace, wrong):
    with pytest.raises(InputError):
        fit.save_criteria(workspace, [wrong])


def test_proof_points_that_share_words_with_the_need_fit(workspace, acme):
    proof_point(workspace, "Safety at 14 sites")
    proof_point(workspace, "Robot cells for a bakery")
    proof_point(workspace, "Kuhn merger", "late programme\nlate delivery")
    found = [(w.title, w.reason) for w in fit.proof_points_that_fit(workspace, acme)]
    assert sorted(found) == [("Kuhn merger", "late programme"), ("Safety at 14 sites", "safety")]


def test_words_without_meaning_are_no_reason(workspace, acme):
    proof_point(workspace, "Someone who brings a thing with it back")
    assert [w.reason for w in fit.proof_points_that_fit(workspace, acme)] == ["back"]
