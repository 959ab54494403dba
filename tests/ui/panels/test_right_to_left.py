"""What is painted by hand begins at the right where one reads from there."""

import pytest
from PySide6.QtCore import Qt

from netdesk.research.companies import Known
from ui.panels.company_lines import TextLink
from ui.panels.company_people import PersonLink
from ui.panels.company_thesis import ThesisButton
from ui.widgets.chip import ToggleChip

_WIDE, _HIGH = 300, 24


def _link():
    made = TextLink()
    made.show_words("Opens a centre", "", "text")
    return made


def _thesis():
    made = ThesisButton()
    made.show_thesis("expanding")
    return made


def _toggle():
    made = ToggleChip("They offered")
    made.setChecked(True)
    return made


def _person():
    return PersonLink(Known(1, "Yael Cohen", "", True, "ally"))


def _inked(widget):
    """The columns in which something is drawn, the frame apart."""
    image = widget.grab().toImage()
    middle = range(5, _HIGH - 5)
    ground = image.pixel(150, 5)
    drawn = range(5, _WIDE - 5)
    return [x for x in drawn if any(image.pixel(x, y) != ground for y in middle)]


@pytest.mark.parametrize("make", [_link, _thesis, _toggle, _person])
def test_it_is_drawn_from_the_side_where_reading_begins(shown, make):
    widget = make()
    widget.setFixedSize(_WIDE, _HIGH)
    shown(widget, _WIDE, _HIGH)
    there = _inked(widget)
    widget.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    back = _inked(widget)
    assert max(there) < _WIDE * 0.6
    assert min(back) > _WIDE * 0.4
    assert abs(len(there) - len(back)) <= 4
