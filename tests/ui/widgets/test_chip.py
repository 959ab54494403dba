"""Chips by mouse and keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ui.widgets.chip import FilterChip, ToggleChip, fact_chip, state_chip


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Space]
)
def test_a_key_on_the_x_removes_the_filter(shown, qtbot, key):
    chip = shown(FilterChip("Place", "within 100 km"))
    chip.remove_button().setFocus()
    with qtbot.waitSignal(chip.removed) as told:
        qtbot.keyClick(chip.remove_button(), key)
    assert told.args == ["Place"]


def test_a_click_on_the_x_removes_the_filter(shown, qtbot):
    chip = shown(FilterChip("Place", "within 100 km"))
    with qtbot.waitSignal(chip.removed):
        qtbot.mouseClick(chip.remove_button(), Qt.MouseButton.LeftButton)


def test_a_click_on_the_words_removes_nothing(shown, qtbot):
    chip = shown(FilterChip("Place", "within 100 km"))
    with qtbot.assertNotEmitted(chip.removed):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=chip.rect().topLeft())


def test_tab_reaches_the_x(shown, qtbot):
    outer = QWidget()
    row = QHBoxLayout(outer)
    line, chip = QLineEdit(), FilterChip("Place", "near")
    row.addWidget(line)
    row.addWidget(chip)
    shown(outer)
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    assert chip.remove_button().hasFocus()


def test_the_x_says_what_it_removes(qtbot):
    chip = FilterChip("Place", "near")
    qtbot.addWidget(chip)
    assert chip.remove_button().accessibleName() == "Remove Place near"


@pytest.mark.parametrize(
    "chip",
    [
        lambda: state_chip("1 d late", "stop", "error"),
        lambda: fact_chip("1 d late", "school"),
    ],
)
def test_every_chip_is_24_high_and_says_its_word(qtbot, chip):
    made = chip()
    qtbot.addWidget(made)
    assert made.height() == 24
    assert made.accessibleName() == "1 d late"


def test_a_toggle_chip_turns_by_space_and_makes_room_for_its_tick(shown, qtbot):
    chip = shown(ToggleChip("vouched"))
    before = chip.sizeHint().width()
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert chip.isChecked()
    assert chip.sizeHint().width() > before
