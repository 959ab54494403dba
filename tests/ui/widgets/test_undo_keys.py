"""Undo in a field: first its own words, then the window's newest step."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow

from ui.widgets.growing_edit import GrowingEdit
from ui.widgets.line_field import LineEdit

_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(shown):
    return shown(QMainWindow(), 400, 200)


@pytest.fixture
def steps(window):
    """The window's steps that were asked for by key."""
    told = []
    for key in ("Ctrl+Z", "Ctrl+Shift+Z"):
        action = QAction(key, window)
        action.setShortcut(key)
        action.triggered.connect(lambda _checked, key=key: told.append(key))
        window.addAction(action)
    return told


@pytest.fixture(params=[LineEdit, GrowingEdit])
def field(request, window, qtbot):
    made = request.param("What was promised")
    window.setCentralWidget(made)
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


def test_undo_and_redo_go_to_the_window_where_a_field_has_nothing_to_undo(field, steps, qtbot):
    qtbot.keyClick(field, Qt.Key.Key_Z, _CONTROL)
    qtbot.keyClick(field, Qt.Key.Key_Z, _CONTROL | _SHIFT)
    assert steps == ["Ctrl+Z", "Ctrl+Shift+Z"]


def test_a_field_takes_back_its_own_words_first(field, steps, qtbot):
    qtbot.keyClicks(field, "a")
    qtbot.keyClick(field, Qt.Key.Key_Z, _CONTROL)
    assert (field.text(), steps) == ("", [])
    qtbot.keyClick(field, Qt.Key.Key_Z, _CONTROL)
    assert steps == ["Ctrl+Z"]


def test_words_that_were_put_there_are_not_for_the_field_to_undo(field, steps, qtbot):
    field.set_text("Ana Ruiz")
    qtbot.keyClick(field, Qt.Key.Key_Z, _CONTROL)
    assert (field.text(), steps) == ("Ana Ruiz", ["Ctrl+Z"])
