"""The menu of the chosen rows: what it offers, and that it leaves the choice as it is."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from tests.ui.people.builders import page_with_five
from tests.ui.seen import button, buttons


@pytest.fixture
def people(desk, shown):
    """The page with five people."""
    page, _ = page_with_five(desk, shown)
    yield page
    page.side.row_menu.close()


def ask_for_menu(page, reason=QContextMenuEvent.Reason.Keyboard):
    """Press the menu key, or the right button in the first row."""
    view = page.side.table.viewport()
    at = QPoint(30, 10)
    QApplication.sendEvent(view, QContextMenuEvent(reason, at, view.mapToGlobal(at)))


def offered(page):
    menu = page.side.row_menu
    assert menu.isVisible()
    entries = [one for one in menu.actions() if one.isVisible() and not one.isSeparator()]
    return {one.text().replace("&", ""): one for one in entries}


@pytest.mark.parametrize(
    "reason", [QContextMenuEvent.Reason.Keyboard, QContextMenuEvent.Reason.Mouse]
)
def test_one_person_can_be_edited_planned_with_and_deleted(people, reason):
    ask_for_menu(people, reason)
    words = ["Edit", "Plan a meeting", "Delete", "Export everybody"]
    assert list(offered(people)) == words


def test_several_can_be_exported_alone_or_with_everybody(people, qtbot):
    people.side.table.choose_rows([0, 2, 3])
    ask_for_menu(people)
    entries = offered(people)
    assert list(entries)[:2] == ["Plan 3 meetings", "Delete 3 people"]
    assert list(entries)[-2:] == ["Export only the 3 selected people", "Export everybody"]
    chosen = people.chosen_people()
    with qtbot.waitSignal(people.chosen_export_requested):
        entries["Export only the 3 selected people"].trigger()
    with qtbot.waitSignal(people.export_requested):
        entries["Export everybody"].trigger()
    assert people.chosen_people() == chosen


def test_two_can_be_made_one_by_the_menu_and_by_the_bar(people, qtbot):
    people.side.table.choose_rows([0, 2])
    ask_for_menu(people)
    with qtbot.waitSignal(people.merge_requested):
        offered(people)["Merge into one"].trigger()
    with qtbot.waitSignal(people.merge_requested):
        button(people.side.bulk, "Merge").click()
    people.side.table.choose_rows([0, 2, 3])
    ask_for_menu(people)
    assert "Merge into one" not in offered(people)
    assert "Merge" not in buttons(people.side.bulk)


def test_the_right_button_on_a_chosen_row_keeps_all_of_them(people, qtbot):
    table = people.side.table
    table.choose_rows([0, 2, 3])
    chosen = people.chosen_people()
    at = table.visualRect(table.model().index(2, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.RightButton, pos=at)
    assert people.chosen_people() == chosen


def test_the_menu_key_opens_it_at_the_current_row(people):
    table = people.side.table
    table.select_row(3)
    ask_for_menu(people)
    row = table.visualRect(table.currentIndex())
    top = table.viewport().mapFromGlobal(people.side.row_menu.pos()).y()
    assert row.top() < top <= row.bottom() + 2


def test_nothing_can_be_written_to_a_file_that_is_only_read(people):
    menu = people.side.row_menu
    menu.open_for(2, QPoint(), can_write=False)
    entries = offered(people)
    assert not entries["Delete 2 people"].isEnabled()
    assert entries["Export only the 2 selected people"].isEnabled()
