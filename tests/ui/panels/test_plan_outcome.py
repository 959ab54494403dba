"""The plan of a meeting that is over: what came of it, and no advice any more."""

from datetime import timedelta

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QAbstractButton, QLabel, QPlainTextEdit

from netdesk.after import debriefs
from netdesk.records.debrief import AskAnswer, Debrief, GiveAnswer, NamedPerson, PromiseMade
from netdesk.records.meeting import Ask, Give, Plan, Question
from tests.ui.desks import NOW, add_meeting
from ui.panels.plan_panel import PlanPanel
from ui.panels.plan_suggested import SuggestedRows
from ui.widgets.finding import FindingBox

JOB_ASK = "Do you have any openings on your team?"
PLAN = Plan(
    outcome="Ana names two plant managers",
    gives=(Give("Our safety checklist"), Give("A name at Bolt")),
    questions=(Question("What would you do first in a plant that is new to you?", 10),),
    asks=(Ask(JOB_ASK),),
)
WENT = Debrief(
    outcome_met="partly",
    names=(NamedPerson("Bo Lind"), NamedPerson("Eva Roe")),
    promises=(PromiseMade("me", "Send the checklist"),),
    gives=(GiveAnswer("Our safety checklist", "delivered"),),
    asks=(AskAnswer(text=JOB_ASK, answer="no"),),
)


@pytest.fixture
def meeting_id(desk):
    return add_meeting(desk, starts_at=NOW - timedelta(days=1), plan=PLAN)


@pytest.fixture
def show(desk, shown, qtbot, meeting_id):
    def open_plan(*, is_wide):
        panel = shown(PlanPanel(desk, is_wide=is_wide), 700, 900)
        with qtbot.waitSignal(panel.reviewed, timeout=5000) as told:
            panel.show_meeting(meeting_id)
        assert told.args == [0]
        return panel

    return open_plan


def advice(panel):
    found = [*panel.findChildren(FindingBox), *panel.findChildren(SuggestedRows)]
    states = [edit.property("state") for edit in panel.findChildren(QPlainTextEdit)]
    return [one for one in found if one.isVisible()] + [state for state in states if state]


def words_of(panel):
    return {label.text() for label in panel.findChildren(QLabel) if label.isVisible()}


@pytest.mark.parametrize("is_wide", [True, False])
def test_a_plan_whose_meeting_is_over_is_given_no_advice(show, is_wide):
    assert advice(show(is_wide=is_wide)) == []


def test_a_meeting_that_waits_for_its_debrief_says_so_in_place_of_what_is_missing(show):
    words = words_of(show(is_wide=True))
    assert "not debriefed yet" in words
    assert "Can be answered yes or no" not in words


def test_what_came_of_a_meeting_stands_beside_what_was_planned(desk, show, meeting_id):
    debriefs.record(desk.workspace, meeting_id, WENT, NOW.date())
    panel = show(is_wide=True)
    assert advice(panel) == []
    expected = {"Partly met", "Given", "They said no", "2 names: Bo Lind, Eva Roe · 1 promise"}
    assert expected <= words_of(panel)
    assert "outcome partly met" in words_of(panel)


def test_a_debrief_changes_what_the_plan_shows_at_once(desk, show, meeting_id, qtbot):
    panel = show(is_wide=True)
    with qtbot.waitSignal(panel.reviewed):
        debriefs.record(desk.workspace, meeting_id, WENT, NOW.date())
    assert "Partly met" in words_of(panel)


def test_a_meeting_that_did_not_take_place_says_so(desk, show, meeting_id):
    debriefs.record(desk.workspace, meeting_id, Debrief(held=False), NOW.date())
    assert "did not take place" in words_of(show(is_wide=True))


def offered(panel):
    """The buttons, ticks and labels in sight of what only serves a meeting to come."""
    parts = [*panel.findChildren(QAbstractButton), *panel.findChildren(QLabel)]
    words = {part.text() for part in parts if part.isVisible()}
    return words & {"Invitation", "Begin from", "Half the time", "Why it cannot be in person"}


def test_what_serves_a_meeting_to_come_is_gone_once_it_is_over(desk, show, qtbot):
    panel = show(is_wide=True)
    assert offered(panel) == set()
    assert "Keep as template" in {part.text() for part in panel.findChildren(QAbstractButton)}
    with qtbot.waitSignal(panel.reviewed, timeout=5000):
        panel.show_meeting(add_meeting(desk, starts_at=NOW + timedelta(days=1)))
    assert len(offered(panel)) == 4


def test_why_a_meeting_was_not_in_person_stays_where_it_was_said(desk, shown):
    plan = replace(PLAN, in_person_impossible="She lives in Lima")
    panel = shown(PlanPanel(desk, is_wide=True), 700, 900)
    panel.show_meeting(add_meeting(desk, starts_at=NOW - timedelta(days=1), plan=plan))
    assert "Why it cannot be in person" in offered(panel)
