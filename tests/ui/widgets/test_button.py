"""A button under the keyboard: Enter presses what has the ring, in a window and in a dialog."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMenu, QVBoxLayout

from ui.widgets.button import Button

ENTER = [
    (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier),
    (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier),
]


@pytest.mark.parametrize(("key", "with_"), ENTER)
def test_enter_presses_as_space_does(shown, qtbot, key, with_):
    button = shown(Button("Merge"))
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key, with_)


def test_enter_in_a_dialog_presses_the_button_with_the_ring_and_not_the_default_one(shown, qtbot):
    dialog = QDialog()
    go_on, leave = Button("Go on"), Button("Cancel")
    go_on.setDefault(True)
    column = QVBoxLayout(dialog)
    for button in (go_on, leave):
        column.addWidget(button)
    shown(dialog)
    leave.setFocus()
    with qtbot.assertNotEmitted(go_on.clicked), qtbot.waitSignal(leave.clicked):
        qtbot.keyClick(leave, Qt.Key.Key_Return)


def test_ctrl_enter_is_left_to_the_page(shown, qtbot):
    button = shown(Button("Merge"))
    with qtbot.assertNotEmitted(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_enter_opens_the_menu_of_a_button_that_has_one(shown, qtbot):
    button = Button("More")
    menu = QMenu(button)
    menu.addAction("One")
    menu.aboutToShow.connect(menu.close, Qt.ConnectionType.QueuedConnection)
    button.setMenu(menu)
    with qtbot.waitSignal(menu.aboutToShow):
        qtbot.keyClick(shown(button), Qt.Key.Key_Return)
