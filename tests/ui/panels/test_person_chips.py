"""Widgets side by side, and what says that there are more of them."""

import pytest
from PySide6.QtCore import Qt

from ui.panels.person_chips import CutRow
from ui.widgets.chip import fact_chip


def _row(shown, width, names, beyond=0):
    row = shown(CutRow(16), width, 24)
    row.show_parts([fact_chip(name) for name in names], beyond)
    return row


@pytest.mark.parametrize("width", range(120, 440, 16))
def test_the_count_of_the_rest_is_whole_at_every_width(shown, width):
    row = _row(shown, width, ["Rosalind Mbeki", "Yael Cohen", "Elif Demir"], 2)
    assert row._more.isVisible()
    assert row._more.geometry().right() < row.width()


def test_a_first_name_without_room_leaves_the_count_its_place(shown):
    row = _row(shown, 110, ["Dr. Amélie Nguyễn-Dubois of Helios", "Yael Cohen"])
    assert row._more.text() == "+1"
    assert row._more.geometry().right() < row.width()


def test_a_row_read_from_right_to_left_begins_at_the_right(shown):
    row = shown(CutRow(16), 300, 24)
    row.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    first, second = fact_chip("Yael Cohen"), fact_chip("Elif Demir")
    row.show_parts([first, second])
    assert first.geometry().right() == row.rect().right()
    assert second.geometry().right() < first.geometry().left()
