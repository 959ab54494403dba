"""The review without a mouse: every decision by keys, and none of them lost by one."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from netdesk.people import contacts
from netdesk.records.contact import Contact, Position
from tests.ui.importing.drags import card, cards_file, column, reviewed, settled
from ui.widgets.button import Button
from ui.widgets.cells import CELL_ROLE
from ui.widgets.tab_order import reading_order

NAMES = ("Ana Ruiz", "Bo Li")


@pytest.fixture
def review(desk, shown, qtbot, tmp_path):
    """Two people who are perhaps those here, at the same company, and one who is new."""
    for name in NAMES:
        here = (Position(title="Buyer", company="Bosch"),)
        contacts.save(desk.workspace, Contact(full_name=name, positions=here))
    cards = [card(name, "Bosch", f"{name[:2]}@x.eu") for name in NAMES]
    page = reviewed(desk, shown, qtbot, cards_file(tmp_path, *cards, card("Ed Fox", "Acme")))
    page.review.table.setFocus()
    return page


def press(page, qtbot, *keys):
    for key in keys:
        qtbot.keyClick(page.review.table, key)


def merged_by_keys(page, qtbot, desk):
    press(page, qtbot, Qt.Key.Key_Return)
    qtbot.keyClick(page.review.findChildren(QMenu)[-1], Qt.Key.Key_M)
    settled(qtbot, desk)
    # Off-screen the window stays out of focus after a menu.
    page.activateWindow()
    page.review.table.setFocus()
    qtbot.waitUntil(page.review.table.hasFocus)


def test_enter_and_a_letter_decide_on_a_record(review, desk, qtbot):
    merged_by_keys(review, qtbot, desk)
    assert column(review, 5) == ["Merge", "Decide", "Add"]


def test_what_is_decided_waits_no_more_for_the_eye(review, desk, qtbot):
    merged_by_keys(review, qtbot, desk)
    model = review.review.model
    assert [model.index(row, 0).data(CELL_ROLE).tone for row in (0, 1)] == ["muted", "warn"]


def test_enter_with_several_chosen_goes_to_their_answers(review, qtbot):
    review.review.table.selectAll()
    press(review, qtbot, Qt.Key.Key_Return)
    focused = QApplication.focusWidget()
    assert isinstance(focused, Button)
    assert focused.text() == "Merge, keep what is here: 2"


def test_tab_goes_from_the_records_to_the_chosen_one_and_then_to_import(review, qtbot):
    view = review.review
    order = reading_order(view)
    assert view.side._box.merge in order
    for _ in range(order.index(view.button) - order.index(view.table)):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert view.button.hasFocus()


def test_esc_leaves_at_once_while_nothing_is_decided(review, qtbot):
    with qtbot.waitSignal(review.page_wanted):
        press(review, qtbot, Qt.Key.Key_Escape)


def test_one_esc_does_not_drop_what_was_decided(review, desk, qtbot):
    merged_by_keys(review, qtbot, desk)
    press(review, qtbot, Qt.Key.Key_Escape)
    assert review.review._promise.text().startswith("1 decision would be lost")
    assert column(review, 5) == ["Merge", "Decide", "Add"]
    with qtbot.waitSignal(review.page_wanted):
        press(review, qtbot, Qt.Key.Key_Escape)


def test_going_on_after_one_esc_takes_it_back(review, desk, qtbot):
    merged_by_keys(review, qtbot, desk)
    press(review, qtbot, Qt.Key.Key_Escape)
    assert review.review.cancel.text() == "Leave"
    press(review, qtbot, Qt.Key.Key_Down)
    assert review.review.cancel.text() == "Cancel"
    assert review.review._promise.text().startswith("1 new, 1 added to")


def test_decisions_outlive_another_way_for_all_the_rest(review, desk, qtbot):
    review.review.side._box.not_same.click()
    settled(qtbot, desk)
    review.review.match.step(0, 2)
    settled(qtbot, desk)
    assert column(review, 5) == ["Add", "Add", "Skip"]
