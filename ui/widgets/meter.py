"""A bar that says how far something is, with an optional mark at the goal."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import color
from ui.type import px
from ui.widgets.ink import Ink


class Meter(QWidget):
    """A bar of 6; the number always stands beside it in words."""

    def __init__(self, name: str, width: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._value, self._most, self._goal = 0, 1, 0
        wide = QSizePolicy.Policy.Fixed if width else QSizePolicy.Policy.Expanding
        self._width = px(width or 120)
        self.setSizePolicy(wide, QSizePolicy.Policy.Fixed)

    def show_value(self, value: int, most: int, goal: int = 0) -> None:
        """Fill `value` of `most`; a goal of 0 has no mark."""
        self._value, self._most, self._goal = value, max(most, 1), goal
        self.setAccessibleDescription(f"{value} of {most}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._width, px(10))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = Ink(painter, self.rect(), self.layoutDirection())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        height = px(6)
        lane = QRectF(0, (self.height() - height) / 2, self.width(), height)
        painter.setBrush(color("border"))
        painter.drawRoundedRect(lane, height / 2, height / 2)
        part = min(1.0, self._value / self._most)
        if part > 0:
            painter.setBrush(color("accent"))
            done = QRect(0, round(lane.top()), round(max(height, self.width() * part)), height)
            painter.drawRoundedRect(QRectF(ink.place(done)), height / 2, height / 2)
        if self._goal:
            at = round(self.width() * min(1.0, self._goal / self._most))
            ink.fill(QRect(at - 1, (self.height() - px(10)) // 2, 2, px(10)), "text")
