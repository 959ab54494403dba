"""Words on screen: the one place that makes labels, so that text from outside stays plain."""

import re
from typing import TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from ui.theme import set_state
from ui.type import body, caps, small

_JOINTS = re.compile(r"([@/._?&=:;-])(?=\w)")
_L = TypeVar("_L", bound="PlainLabel")
# Not html.escape: its module brings 2,231 names of characters, and this stands in every start.
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


class PlainLabel(QLabel):
    """A label that never reads its text as markup."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)

    def set_tone(self, tone: str) -> None:
        """Colour by meaning: text, muted, accent, good, warn, stop, on_accent, inverse."""
        set_state(self, "tone", tone)

    def set_tip(self, text: str) -> None:
        """A tool tip that is shown literally."""
        self.setToolTip(plain_tip(text))


class WrapLabel(PlainLabel):
    """A label of several lines that always gets the height its words need."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def setText(self, text: str) -> None:
        super().setText(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if not self.wordWrap():
            return
        # A QLabel never asks for less than its minimum: fewer words would keep the old height.
        self.setMinimumHeight(0)
        self.setMinimumHeight(max(self.heightForWidth(self.width()), 0))


class ElidedLabel(PlainLabel):
    """One line that ends in an ellipsis when there is no room; the tip then says it whole."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance("…") * 3, super().sizeHint().height())

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.text()) + 1
        return QSize(width, super().sizeHint().height())

    def is_cut(self) -> bool:
        """Whether the words do not fit now."""
        return self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()

    def setText(self, text: str) -> None:
        super().setText(" ".join(text.split()))
        self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell()

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.setFont(self.font())
        shown = elided(self.text(), self.fontMetrics(), self.contentsRect().width())
        flags = int(self.alignment()) | int(Qt.TextFlag.TextSingleLine)
        painter.drawText(self.contentsRect(), flags, shown)

    def _tell(self) -> None:
        self.setToolTip(plain_tip(self.text()) if self.is_cut() else "")


def plain_label(
    text: str = "",
    font: QFont | None = None,
    tone: str = "text",
    *,
    parent: QWidget | None = None,
) -> PlainLabel:
    """A label of one line, body type unless another font is given."""
    return _dressed(PlainLabel(text, parent), font or body(), tone)


def wrap_label(
    text: str = "",
    font: QFont | None = None,
    tone: str = "text",
    *,
    parent: QWidget | None = None,
) -> WrapLabel:
    """A label that wraps and is never cut at the bottom."""
    return _dressed(WrapLabel(text, parent), font or body(), tone)


def elided_label(
    text: str = "",
    font: QFont | None = None,
    tone: str = "text",
    *,
    parent: QWidget | None = None,
) -> ElidedLabel:
    """A label that gives way and shows an ellipsis."""
    return _dressed(ElidedLabel(text, parent), font or body(), tone)


def muted_label(text: str = "", font: QFont | None = None) -> PlainLabel:
    """A small explaining word."""
    return plain_label(text, font or small(), "muted")


def caps_label(text: str) -> PlainLabel:
    """The name of a section in capitals; screen readers get the plain word."""
    label = plain_label(text.upper(), caps(), "muted")
    label.setAccessibleName(text)
    return label


def plain_tip(text: str) -> str:
    """Tool-tip text that Qt shows literally, whatever it holds; empty stays empty."""
    if not text:
        return ""
    return f"<p style='white-space:pre-wrap'>{text.translate(_ESCAPES)}</p>"


def elided(text: str, metrics: QFontMetrics, width: int) -> str:
    """The text, cut at the right with an ellipsis when it is wider than `width`."""
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


def breakable(text: str) -> str:
    """The text with places to break within addresses, which have no blanks."""
    return _JOINTS.sub("\\1\u200b", text)


def rule(parent: QWidget | None = None) -> QFrame:
    """A hairline across."""
    line = QFrame(parent)
    line.setObjectName("rule")
    line.setFixedHeight(1)
    return line


def _dressed(label: _L, font: QFont, tone: str) -> _L:
    label.setFont(font)
    label.setProperty("tone", tone)
    return label
