"""Words from outside stay words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.type import title
from ui.widgets.text import (
    caps_label,
    elided_label,
    muted_label,
    plain_label,
    plain_tip,
    wrap_label,
)

MARKUP = "<img src='/dev/zero'><b>Ann</b>"
LONG = "a rather long sentence about somebody " * 6


@pytest.mark.parametrize("make", [plain_label, wrap_label, elided_label, muted_label])
def test_a_label_shows_markup_literally(qtbot, make):
    label = make(MARKUP)
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == MARKUP


def test_markup_takes_the_room_of_its_letters(qtbot):
    literal, bare = plain_label("<b>Ann</b>"), plain_label("Ann")
    qtbot.addWidget(literal)
    qtbot.addWidget(bare)
    assert literal.sizeHint().width() > bare.sizeHint().width() * 2


def test_a_tool_tip_shows_markup_literally():
    tip = plain_tip(MARKUP)
    assert "<img" not in tip
    assert tip.startswith("<p")


def test_a_label_without_a_tip_has_none():
    assert plain_tip("") == ""


def test_a_wrapped_label_in_a_narrow_column_is_not_cut(shown):
    outer = QWidget()
    column = QVBoxLayout(outer)
    label = wrap_label(LONG)
    column.addWidget(label)
    column.addStretch(1)
    shown(outer, 160, 600)
    assert label.height() >= label.heightForWidth(label.width())


def test_a_wrapped_label_follows_longer_words(shown):
    label = wrap_label("short")
    shown(label, 160, 40)
    before = label.minimumHeight()
    label.setText(LONG)
    assert label.minimumHeight() > before * 3


def test_a_wrapped_label_follows_fewer_words(shown):
    label = wrap_label(LONG)
    shown(label, 160, 600)
    before = label.minimumHeight()
    label.setText("short")
    assert label.minimumHeight() < before / 3


def test_an_elided_label_gives_way_and_says_the_whole_in_its_tip(shown):
    label = elided_label(LONG)
    shown(label, 120)
    assert label.is_cut()
    assert "somebody" in label.toolTip()
    assert label.minimumSizeHint().width() < 120


def test_an_elided_label_with_room_has_no_tip(shown):
    label = elided_label("Ann", title())
    shown(label, 400)
    assert not label.is_cut()
    assert label.toolTip() == ""


def test_capitals_are_for_the_eye_only(qtbot):
    label = caps_label("News")
    qtbot.addWidget(label)
    assert label.text() == "NEWS"
    assert label.accessibleName() == "News"
