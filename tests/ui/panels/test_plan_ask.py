"""An ask in the plan: what it names stands open, the rest waits as a word."""

import pytest
from PySide6.QtCore import Qt

from netdesk.records.meeting import Ask
from ui.panels.plan_ask import AskRow

FULL = Ask("Who runs supply at Medline?", "Medline", "supply", fallback_company="Cardinal Health")


@pytest.fixture
def row(shown):
    made = AskRow("Asks", "Who do you know at ...?")
    made.set_number(1)
    return shown(made, 300, 200)


def opened(row):
    return [key for key, edit in row._details.items() if edit.isVisible()]


def offered(row):
    return [adder.text() for adder in row._adders.values() if adder.isVisible()]


def test_only_what_an_ask_names_stands_open(row):
    row.show_value(FULL)
    assert opened(row) == ["company", "function", "fallback_company"]
    assert offered(row) == ["Person"]
    assert row.value() == FULL


def test_an_empty_ask_offers_nothing_to_add(row):
    row.show_value(Ask(""))
    assert (opened(row), offered(row)) == ([], [])


def test_a_word_opens_its_field_with_the_keyboard_in_it(row, qtbot):
    row.show_value(Ask("Who do you know in Ulm?"))
    qtbot.mouseClick(row._adders["person"], Qt.MouseButton.LeftButton)
    qtbot.keyClicks(row.detail("person"), "Ed Fox")
    assert row.value().person == "Ed Fox"
    assert "Person" not in offered(row)


def test_a_field_that_is_cleared_stays_open_for_other_words(row, qtbot):
    row.show_value(FULL)
    row.detail("company").setFocus()
    row.detail("company").selectAll()
    qtbot.keyClick(row.detail("company"), Qt.Key.Key_Delete)
    assert "company" in opened(row)


def test_another_ask_closes_what_was_opened_for_the_one_before(row, qtbot):
    row.show_value(Ask("Who do you know in Ulm?"))
    qtbot.mouseClick(row._adders["person"], Qt.MouseButton.LeftButton)
    row.edit.setFocus()
    row.show_value(FULL)
    assert "person" not in opened(row)


def test_a_narrow_place_shows_the_ask_alone(row):
    row.show_value(FULL)
    row.show_details(visible=False)
    assert (opened(row), offered(row)) == ([], [])
