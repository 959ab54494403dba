"""Whom the field takes: the one who was named, or the one who was marked."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.desks import add_person
from ui.meetings.person_field import PersonField
from ui.panels.name_edit import NameEdit


@pytest.fixture
def field(desk, shown):
    field = shown(PersonField(desk), 400)
    field.begin()
    return field


def typed(field, words, qtbot):
    """Type into the field and wait for the list below it."""
    QTest.keyClicks(field.edit(), words)
    popup = field.edit().completer().popup()
    qtbot.waitUntil(popup.isVisible)
    return popup


def click_row(popup, row):
    place = popup.visualRect(popup.model().index(row, 0)).center()
    QTest.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_enter_takes_the_one_who_is_named_in_full_though_employed(desk, field, qtbot):
    add_person(desk, "Ana Lee Ruiz", company="Bolt")
    ana = add_person(desk, "Ana Ruiz", company="Acme")
    popup = typed(field, "Ana Ruiz", qtbot)
    assert popup.model().index(0, 0).data() == "Ana Lee Ruiz · Bolt"
    with qtbot.waitSignal(field.person_chosen) as chosen:
        QTest.keyClick(field.edit(), Qt.Key.Key_Return)
    assert chosen.args == [ana]


def test_a_click_takes_the_second_of_two_who_read_the_same(desk, field, qtbot):
    both = {add_person(desk, "Ana Ruiz"), add_person(desk, "Ana Ruiz")}
    popup = typed(field, "Ana", qtbot)
    shown_ids = [one.id for one in field._found]
    assert set(shown_ids) == both
    with qtbot.waitSignal(field.person_chosen) as chosen:
        click_row(popup, 1)
    assert chosen.args == shown_ids[1:]


def test_enter_takes_the_one_who_is_marked_of_two_who_read_the_same(desk, field, qtbot):
    add_person(desk, "Ana Ruiz")
    add_person(desk, "Ana Ruiz")
    popup = typed(field, "Ana", qtbot)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    with qtbot.waitSignal(field.person_chosen) as chosen:
        QTest.keyClick(popup, Qt.Key.Key_Return)
    assert chosen.args == [field._found[1].id]


def test_a_click_below_a_name_of_the_debrief_takes_the_row_that_was_clicked(desk, shown, qtbot):
    add_person(desk, "Ana Ruiz")
    add_person(desk, "Ana Ruiz")
    edit = shown(NameEdit(desk, "Name 1"), 400)
    QTest.keyClicks(edit, "Ana")
    qtbot.waitUntil(edit._popup.isVisible)
    second = edit._popup.names[1].id
    with qtbot.waitSignal(edit.known_chosen) as chosen:
        click_row(edit._popup, 1)
    assert chosen.args[0] == second
