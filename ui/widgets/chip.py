"""Chips: a filter that can be taken away, a state with its word, a plain fact."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from ui.icons import paint_icon
from ui.theme import color
from ui.type import px, small, small_medium, small_strong
from ui.widgets.focus import paint_ring
from ui.widgets.glyph import ThemedIcon
from ui.widgets.ink import Ink
from ui.widgets.text import elided_label, plain_label

_WORD_TONE = {"filter": "accent", "plain": "text", "neutral": "text", "muted": "text"}
_STATES = frozenset({"good", "warn", "stop"})
_ICON_TONE = {"filter": "accent", "plain": "muted", "neutral": "muted"}


class ChipRemove(QAbstractButton):
    """The x of a chip: a real button that Tab reaches; Enter, Space and Del press it."""

    def __init__(self, what: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"Remove {what}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(px(18), px(18))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() in keys:
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        square = self.rect()
        side = px(10)
        square.setSize(QSize(side, side))
        square.moveCenter(self.rect().center())
        paint_icon(painter, square, "close", "text" if self.underMouse() else "muted")
        if self.hasFocus():
            paint_ring(painter, self.rect(), 4)


class Chip(QWidget):
    """A box of 24 with an optional icon, a muted key word and a value."""

    def __init__(
        self,
        value: str,
        *,
        key: str = "",
        tone: str = "neutral",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("chip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("tone", tone)
        self.setFixedHeight(px(24))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{key} {value}".strip())
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(px(8), 0, px(8), px(1))
        self._row.setSpacing(px(4 if icon else 6))
        if icon:
            self._row.addWidget(ThemedIcon(icon, _ICON_TONE.get(tone, tone), 14))
        if key:
            self._row.addWidget(plain_label(key, small(), "muted"))
        self._value = elided_label(value, _font(tone), _WORD_TONE.get(tone, tone))
        self._row.addWidget(self._value)

    def put_first(self, widget: QWidget) -> None:
        """Put a glyph before the words."""
        self._row.insertWidget(0, widget)

    def say(self, value: str) -> None:
        """Change the value."""
        self._value.setText(value)
        self.setAccessibleName(value)


class FilterChip(Chip):
    """An active filter; its x takes it away."""

    removed = Signal(str)

    def __init__(self, key: str, value: str, parent: QWidget | None = None) -> None:
        super().__init__(value, key=key, tone="filter", parent=parent)
        self._key = key
        self._row.setContentsMargins(px(8), 0, px(4), px(1))
        self._row.setSpacing(px(5))
        self._remove = ChipRemove(f"{key} {value}".strip(), self)
        self._row.addWidget(self._remove)
        self._remove.clicked.connect(self._on_clicked)

    def remove_button(self) -> ChipRemove:
        """The x, for the tab order."""
        return self._remove

    def _on_clicked(self) -> None:
        self.removed.emit(self._key)


def state_chip(text: str, tone: str, icon: str = "", parent: QWidget | None = None) -> Chip:
    """A state: good, warn, stop, accent or neutral; always with its word."""
    return Chip(text, tone=tone, icon=icon, parent=parent)


def fact_chip(text: str, icon: str = "", parent: QWidget | None = None) -> Chip:
    """A plain fact in a hairline frame."""
    return Chip(text, tone="plain", icon=icon, parent=parent)


def _font(tone: str) -> QFont:
    return small_strong() if tone in _STATES else small_medium()


class ToggleChip(QAbstractButton):
    """A chip that is on or off, like a piece of evidence in a debrief."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setCheckable(True)
        self.setFont(small_medium())
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(words + px(16) + (px(20) if self.isChecked() else 0), px(24))

    def nextCheckState(self) -> None:
        super().nextCheckState()
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect()
        on = self.isChecked()
        painter.setPen(color("accent_soft" if on else "button_edge"))
        painter.setBrush(color("accent_soft" if on else "base"))
        painter.drawRoundedRect(box.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        ink = Ink(painter, box, self.layoutDirection())
        words = box.adjusted(px(8), 0, -px(8), -1)
        if on:
            side = px(14)
            square = box.adjusted(px(8), (box.height() - side) // 2, 0, 0)
            square.setSize(QSize(side, side))
            ink.icon(square, "check", "accent")
            words.setLeft(words.left() + px(20))
        ink.text(words, self.text(), self.font(), "accent" if on else "text")
        if self.hasFocus():
            paint_ring(painter, box, 5)
