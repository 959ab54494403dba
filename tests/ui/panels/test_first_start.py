"""The page while nobody is on the list."""

from PySide6.QtCore import Qt

from netdesk.people import contacts
from tests.ui.people.builders import add, names_in
from ui.people.page import PeoplePage


def first_page(desk, shown):
    page = shown(PeoplePage(desk), 1264, 800)
    page.activate()
    return page


def is_first(page):
    return page._stack.currentWidget() is page._first


def test_an_empty_file_shows_the_three_steps_with_the_keyboard_in_the_line(desk, shown):
    page = first_page(desk, shown)
    assert is_first(page)
    assert page._first._line.hasFocus()


def test_one_line_brings_the_first_person_and_the_table(desk, shown, qtbot):
    page = first_page(desk, shown)
    qtbot.keyClicks(page._first._line, "Ana Ruiz, Acme, alumni")
    qtbot.keyClick(page._first._line, Qt.Key.Key_Return)
    assert not is_first(page)
    assert names_in(page) == ["Ana Ruiz"]
    assert page.side.quick_add.edit.hasFocus()


def test_a_line_without_a_name_says_what_to_write(desk, shown, qtbot):
    page = first_page(desk, shown)
    qtbot.keyClicks(page._first._line, ",")
    qtbot.keyClick(page._first._line, Qt.Key.Key_Return)
    assert page._first._error.text().startswith("Begin with the name")
    assert is_first(page)


def test_the_buttons_ask_for_an_import_and_for_the_sample(desk, shown, qtbot):
    page = first_page(desk, shown)
    with qtbot.waitSignal(page.import_requested):
        page._first._import.click()
    with qtbot.waitSignal(page.sample_requested):
        page._first._sample.click()


def test_the_last_person_gone_brings_the_steps_back(desk, shown):
    only = add(desk.workspace, "Ana Ruiz")
    page = first_page(desk, shown)
    contacts.trash(desk.workspace, [only])
    assert is_first(page)
    desk.workspace.undo()
    assert not is_first(page)


def test_the_empty_page_is_drawn_in_the_background(desk, shown, qtbot):
    page = first_page(desk, shown)
    qtbot.waitUntil(lambda: not page._first._picture._image.isNull(), timeout=20_000)
