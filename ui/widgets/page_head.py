"""The head of a page and the bar of actions at its foot."""

import re

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtGui import QMoveEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.type import lead, px, small, title
from ui.widgets.card import Panel
from ui.widgets.text import WrapLabel, elided_label, plain_label

_AFTER_NUMBER = re.compile(r"(?<=\d) (?=\w)")
FOOT_MOVED = QEvent.Type.User


class PageHead(QWidget):
    """Title, count beside it, controls at the right; 56 high."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(px(56))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), 0, px(16), 0)
        row.setSpacing(px(8))
        self._title = elided_label(words, title())
        self._count = plain_label("", lead(), "muted")
        row.addWidget(self._title)
        row.addSpacing(px(2))
        row.addWidget(self._count)
        row.addStretch(1)
        self._row = row

    def set_count(self, words: str) -> None:
        """Show a count or another quiet word beside the title."""
        self._count.setText(words)

    def set_low(self, low: bool) -> None:
        """Save height in a low window."""
        self.setFixedHeight(px(48 if low else 56))

    def add_control(self, widget: QWidget) -> None:
        """Put a control at the right, in reading order."""
        self._row.addWidget(widget)


class Foot(Panel):
    """What stands at the foot of a page to be pressed or typed in; a toast stays above it.

    Its window gets an event `FOOT_MOVED` when it comes into sight or has another place.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("base", "t", parent)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tell()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._tell()

    def _tell(self) -> None:
        # Posted: only when all events of this turn are through does it stand where it will.
        QCoreApplication.postEvent(self.window(), QEvent(FOOT_MOVED))


class BarWords(WrapLabel):
    """What an action bar says beside its buttons: one line where there is room, else more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setFont(small())
        self.set_tone("muted")
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)
        self.setSizePolicy(policy)

    def setText(self, text: str) -> None:
        # A line that ends in a number is misread: it goes with its word.
        super().setText(_AFTER_NUMBER.sub("\u00a0", text))

    def text(self) -> str:
        return super().text().replace("\u00a0", " ")

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.text()) + 1
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(px(80), self.fontMetrics().height())


class ActionBar(Foot):
    """The foot of a task: what to do at the left, the reassurance at the right; 56 high."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(px(57))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(px(16), 0, px(16), 0)
        self._row.setSpacing(px(12))
        self._row.addStretch(1)
        self._left = 0

    def add_left(self, widget: QWidget) -> None:
        """Add at the left: the primary button first."""
        self._row.insertWidget(self._left, widget)
        self._left += 1

    def add_right(self, widget: QWidget) -> None:
        """Add at the right."""
        self._row.addWidget(widget)
