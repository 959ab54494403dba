"""Marking a company by my own criteria, and ordering the table by fit."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel

from netdesk.records.research import Criterion, Judgement
from netdesk.research import companies, fit
from ui.widgets.points import UNMARKED

HOSTILE = "<img src=x> & co"


@pytest.fixture
def criteria(desk):
    wanted = [Criterion("Heals", 3), Criterion(HOSTILE, 1)]
    return [one.id for one in fit.save_criteria(desk.workspace, wanted)]


@pytest.fixture
def page(page):
    page.panel.show_fit()
    return page


def mark(page, criterion_id, key, qtbot):
    qtbot.keyClick(page.panel.fit._lines[criterion_id].points, key)


def fit_of(desk, company_id):
    return companies.get(desk.workspace, company_id).fit


def seen(page):
    return [one.text() for one in page.findChildren(QLabel) if one.isVisible()]


def test_marks_make_the_fit_by_weight(desk, criteria, page, ids, qtbot):
    mark(page, criteria[0], "5", qtbot)
    mark(page, criteria[1], "1", qtbot)
    assert fit_of(desk, ids["Acme"]) == 4
    assert "4 of 5, from 2 of 2 criteria by weight" in seen(page)


def test_a_click_on_a_square_marks_and_a_second_takes_the_mark_back(
    desk, criteria, page, ids, qtbot
):
    points = page.panel.fit._lines[criteria[0]].points
    third = QPoint(40, 12)
    qtbot.mouseClick(points, Qt.MouseButton.LeftButton, pos=third)
    assert (points.value(), fit_of(desk, ids["Acme"])) == (3, 3)
    qtbot.mouseClick(points, Qt.MouseButton.LeftButton, pos=third)
    assert (points.value(), fit_of(desk, ids["Acme"])) == (UNMARKED, 0)


@pytest.mark.parametrize(("key", "value"), [(Qt.Key.Key_Right, 0), (Qt.Key.Key_End, 5)])
def test_the_keyboard_marks_like_a_slider(criteria, page, qtbot, key, value):
    points = page.panel.fit._lines[criteria[0]].points
    qtbot.keyClick(points, key)
    assert points.value() == value
    assert points.accessibleDescription() == f"{value} of 5"


def test_a_reason_is_kept_and_stands_in_every_tip(desk, criteria, page, ids, qtbot):
    mark(page, criteria[0], "5", qtbot)
    reason = page.panel.fit._lines[criteria[0]].reason
    reason.setFocus()
    qtbot.keyClicks(reason, "Supplies hospitals\r")
    expected = "Fits 5 of 5\n5 of 5, weight 3, Heals: Supplies hospitals"
    model = page.side.model
    cell = model.index(model.row_of(ids["Acme"]), 2)
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == expected
    assert "Supplies hospitals" in page.panel.head.fit.toolTip()
    assert fit.judgements(desk.workspace, ids["Acme"])[0].reason == "Supplies hospitals"


def test_a_reason_that_was_typed_is_kept_for_its_company(desk, criteria, page, ids, qtbot):
    mark(page, criteria[0], "5", qtbot)
    page.panel.fit._lines[criteria[0]].reason.setFocus()
    qtbot.keyClicks(page.panel.fit._lines[criteria[0]].reason, "Near")
    page.select_step(+1)
    assert fit.judgements(desk.workspace, ids["Acme"])[0].reason == "Near"
    assert fit.judgements(desk.workspace, ids["Bosch"]) == []


def test_a_reason_does_not_go_along_to_a_company_with_one_of_its_own(
    desk, criteria, page, ids, qtbot
):
    fit.judge(desk.workspace, ids["Bosch"], [Judgement(criteria[0], 2, "Far")])
    mark(page, criteria[0], "5", qtbot)
    reason = page.panel.fit._lines[criteria[0]].reason
    reason.setFocus()
    qtbot.keyClicks(reason, "Near")
    page.show_company(ids["Bosch"])
    assert reason.text() == "Far"
    page.show_company(ids["Acme"])
    assert fit.judgements(desk.workspace, ids["Bosch"])[0].reason == "Far"
    assert reason.text() == "Near"


def test_no_reason_can_be_given_without_a_mark(criteria, page):
    assert not page.panel.fit._lines[criteria[0]].reason.isEnabled()


def test_without_criteria_it_says_what_to_do_and_the_first_is_added(desk, page, qtbot):
    assert any(words.startswith("Say below what you want") for words in seen(page))
    qtbot.keyClicks(page.panel.fit.criteria.words, "Heals people\r")
    assert [one.text for one in fit.criteria(desk.workspace)] == ["Heals people"]
    assert "Heals people" in seen(page)


def test_a_heavier_criterion_changes_every_fit_at_once(desk, criteria, page, ids):
    heals, other = criteria
    for name in ("Acme", "Bosch"):
        fit.judge(desk.workspace, ids[name], [Judgement(heals, 0), Judgement(other, 5)])
    box = page.panel.fit.criteria._rows[1].weight
    box.setCurrentIndex(4)
    box.activated.emit(4)
    assert [fit_of(desk, ids[name]) for name in ("Acme", "Bosch")] == [3, 3]


def test_a_removed_criterion_comes_back_with_its_marks(desk, criteria, page, ids, told):
    fit.judge(desk.workspace, ids["Acme"], [Judgement(criteria[0], 5, "Near")])
    page.panel.fit.criteria._rows[0].removed.emit(0)
    assert fit_of(desk, ids["Acme"]) == 0
    assert told.words == ["Removed a criterion and its marks [Undo]"]
    desk.workspace.undo()
    assert fit_of(desk, ids["Acme"]) == 5
    assert page.panel.fit._lines[criteria[0]].reason.text() == "Near"


def test_a_criterion_is_reworded_without_losing_the_keyboard(desk, criteria, page, qtbot):
    words = page.panel.fit.criteria._rows[0].words
    words.setFocus()
    words.end(False)
    qtbot.keyClicks(words, " people\r")
    assert fit.criteria(desk.workspace)[0] == Criterion("Heals people", 3, criteria[0])
    assert words.hasFocus()


def test_the_best_fit_stands_first_when_asked(desk, criteria, page, ids):
    fit.judge(desk.workspace, ids["Medline"], [Judgement(criteria[0], 5)])
    fit.judge(desk.workspace, ids["Bosch"], [Judgement(criteria[0], 2)])
    next(one for one in page.side._orders.actions() if one.text() == "Best fit").trigger()
    model = page.side.model
    names = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert names == ["Medline", "Bosch", "Acme"]


def test_a_hostile_criterion_is_shown_as_it_is(criteria, page):
    assert HOSTILE in seen(page)
    assert page.panel.fit._lines[criteria[1]].points.accessibleName() == HOSTILE


@pytest.mark.usefixtures("criteria")
def test_the_squares_of_the_head_open_the_reasons(page):
    page.panel.tabs.choose("research")
    found = page.findChildren(QAbstractButton)
    next(one for one in found if one.accessibleName() == "Fit not judged").click()
    assert page.panel.fit.isVisible()
