"""Several records chosen in the review: one answer for all of them, and where it begins anew."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from netdesk.people import contacts
from netdesk.records.contact import Contact, Position
from tests.ui.importing.drags import card, cards_file, column, reviewed, settled
from ui.widgets.button import Button

NAMES = ("Ana Ruiz", "Bo Li", "Di Ode")


@pytest.fixture
def review(desk, shown, qtbot, tmp_path):
    """Three people who are perhaps those here, at the same company, and one who is new."""
    for name in NAMES:
        here = (Position(title="Buyer", company="Bosch"),)
        contacts.save(desk.workspace, Contact(full_name=name, positions=here))
    cards = [card(name, "Bosch", f"{name[:2]}@x.eu") for name in NAMES]
    return reviewed(desk, shown, qtbot, cards_file(tmp_path, *cards, card("Ed Fox", "Acme")))


def press(page, qtbot, desk, words):
    [box] = [
        one
        for one in page.review.side.findChildren(type(page.review.button))
        if words in one.text()
    ]
    box.click()
    settled(qtbot, desk)


def test_all_that_wait_for_the_same_look_are_chosen_together(review):
    review.review.side._box.alike.click()
    assert review.review.table.chosen_rows() == [0, 1, 2]
    assert review.review.side._verdict.text() == "3 chosen"
    assert review.review.side._why.text() == "Same name and company"


def test_several_reasons_are_counted(review):
    waiting = [review.review.model.record_at(row) for row in range(3)]
    other = replace(waiting[0], reason="Perhaps Ana Ruiz: same e-mail.")
    review.review.side.show_several([other, *waiting[1:]])
    assert review.review.side._why.text() == "2: same name and company; 1: same e-mail"


def test_one_answer_merges_them_all(review, desk, qtbot):
    review.review.side._box.alike.click()
    press(review, qtbot, desk, "Merge, keep what is here: 3")
    assert column(review, 5) == ["Merge", "Merge", "Merge", "Add"]
    assert review.review.button.text() == "Import 4 people"


def test_an_answer_is_given_only_where_it_fits(review, desk, qtbot):
    review.review.table.selectAll()
    press(review, qtbot, desk, "Add as other people: 3")
    assert column(review, 5) == ["Add", "Add", "Add", "Add"]


def test_a_long_name_does_not_widen_the_panel(desk, shown, qtbot, tmp_path):
    name = "Maximiliana-Theophanu-Konstantina Hohenlohe"
    first = card(name, "Acme", "m@x.eu")
    page = reviewed(desk, shown, qtbot, cards_file(tmp_path, first, card(name, "Bosch", "m@x.eu")))
    page.set_narrow(True)
    box = page.review.side._box
    assert box.merge.text().endswith("…")
    assert box.merge.accessibleName() == "Merge into Maximiliana-Theophanu-Konstantina"
    settled(qtbot, desk)
    panel = page.review.side
    assert panel._holder.width() <= panel.width()


def test_the_answers_for_many_stay_within_a_narrow_panel(review):
    review.review.set_narrow(True)
    records = [review.review.model.record_at(row) for row in range(3)]
    review.review.side.show_several(records * 400)
    buttons = review.review.side.findChildren(Button)
    assert "Merge, keep what is here: 1,200" in [one.text() for one in buttons]
    assert max(one.sizeHint().width() for one in buttons) <= review.review.side.width() - 32


def test_one_row_alone_shows_its_record_again(review):
    review.review.side._box.alike.click()
    review.review.table.select_row(3)
    assert review.review.side._name.text() == "Ed Fox"


def test_the_next_files_begin_at_their_own_first_row(review, desk, qtbot, tmp_path):
    review.review.table.select_row(3)
    review.review.cancel.click()
    review.add_files([cards_file(tmp_path, *(card(f"P {n}") for n in range(6)), name="b.vcf")])
    settled(qtbot, desk)
    assert review.review.table.currentIndex().row() == 0


def test_a_person_who_comes_with_an_earlier_file_is_shown_beside(desk, shown, qtbot, tmp_path):
    first = cards_file(tmp_path, card("Ana Ruiz", "Acme", "a@x.eu"), name="one.vcf")
    second = cards_file(tmp_path, card("Ana Ruiz", "Bosch", "a@x.eu"), name="two.vcf")
    page = reviewed(desk, shown, qtbot, first, second)
    assert column(page, 3) == ["Ana Ruiz (new)", "–"]
    assert "Company: Acme before, Bosch this" in page.review.side.words()
    press(page, qtbot, desk, "Merge into Ana")
    assert page.review.button.text() == "Import 1 person"


def test_two_records_that_are_not_here_yet_are_told_of_as_earlier_and_later(
    desk, shown, qtbot, tmp_path
):
    old = [card(name, "Acme", f"{name[0]}@x.eu") for name in ("Ana Ruiz", "Bo Li")]
    new = [card(name, "Bosch", f"{name[0]}@x.eu") for name in ("Ana Ruiz", "Bo Li")]
    first = cards_file(tmp_path, *old, name="one.vcf")
    page = reviewed(desk, shown, qtbot, first, cards_file(tmp_path, *new, name="two.vcf"))
    assert column(page, 4)[0].startswith("Company: Acme before, Bosch in this record (")
    page.review.side._box.alike.click()
    words = [button.text() for button in page.review.side.findChildren(Button)]
    assert "Merge, keep the earlier: 2" in words


def test_records_chosen_by_keys_or_by_dragging_over_them_are_answered_together(review, qtbot):
    table = review.review.table
    table.select_row(0)
    for _ in range(2):
        qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert review.review.side._verdict.text() == "3 chosen"
    table.select_row(0)
    assert review.review.side._verdict.text() == "Conflict 1 of 3"
    places = [table.visualRect(table.model().index(row, 1)).center() for row in (2, 1, 0)]
    qtbot.mousePress(table.viewport(), Qt.MouseButton.LeftButton, pos=places[0])
    for place in places[1:]:
        move_pressed(table.viewport(), place)
    qtbot.mouseRelease(table.viewport(), Qt.MouseButton.LeftButton, pos=places[-1])
    assert table.chosen_rows() == [0, 1, 2]
    assert review.review.side._verdict.text() == "3 chosen"


def move_pressed(widget, place):
    """Move the mouse over a widget with its left button held."""
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(place),
        QPointF(widget.mapToGlobal(place)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(widget, event)
