"""The check behind `make shots` finds what it is there to find."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from tests.cut_text import contrast, cut_texts, pale_texts
from ui.widgets.button import Button
from ui.widgets.text import PlainLabel, elided_label, plain_label


@pytest.fixture
def window_with(shown):
    def make(widget, width=0):
        window = QWidget()
        QVBoxLayout(window).addWidget(widget)
        if width:
            widget.setFixedWidth(width)
        return shown(window, 400, 80)

    return make


def test_words_that_fit_are_no_fault(window_with):
    assert cut_texts(window_with(plain_label("Amélie Nguyễn"))) == []


@pytest.mark.parametrize(
    "widget",
    [plain_label, Button, QLineEdit],
    ids=["label", "button", "field"],
)
def test_words_that_do_not_fit_are_named(window_with, widget):
    found = cut_texts(window_with(widget("Amélie Nguyễn-Dubois"), 60))
    assert len(found) == 1
    assert "Amélie Nguyễn-Dubois" in found[0]


def test_an_elided_word_whose_tip_says_the_whole_is_no_fault(window_with):
    assert cut_texts(window_with(elided_label("Amélie Nguyễn-Dubois"), 60)) == []


def test_dark_words_are_not_pale(window_with):
    assert pale_texts(window_with(plain_label("Amélie"))) == []


class PaleLabel(PlainLabel):
    """Paints its words in a grey of about 2.2:1."""

    def paintEvent(self, _event):
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("white"))
        painter.setPen(QColor("#aab0b8"))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.text())


def test_pale_words_are_named_with_their_contrast(window_with):
    found = pale_texts(window_with(PaleLabel("Amélie")))
    assert found == ["PaleLabel “Amélie” has a contrast of 2.18"]


def test_black_on_white_is_21_to_1():
    assert round(contrast(QColor("black"), QColor("white")), 1) == 21.0
