"""Drawing in reading order: the same code draws left to right and right to left."""

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QPainter

from ui.icons import paint_icon
from ui.theme import color

_RTL = Qt.LayoutDirection.RightToLeft
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_ABSOLUTE = Qt.AlignmentFlag.AlignAbsolute | _MIDDLE
_LEFT = int(_ABSOLUTE | Qt.AlignmentFlag.AlignLeft)
_RIGHT = int(_ABSOLUTE | Qt.AlignmentFlag.AlignRight)


class Ink:
    """A painter over `bounds`; rectangles are given as if reading went from left to right."""

    __slots__ = ("_bounds", "mirrored", "painter")

    def __init__(self, painter: QPainter, bounds: QRect, direction: Qt.LayoutDirection) -> None:
        self.painter = painter
        self._bounds = bounds
        self.mirrored = direction == _RTL
        # The words themselves decide how they run: "13 wk" stays so among Hebrew columns.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)

    def place(self, rect: QRect) -> QRect:
        """Where a rectangle really lies."""
        if not self.mirrored:
            return rect
        # As QStyle.visualRect, whose class costs a start its 600 names of enums.
        ends = self._bounds.left() + self._bounds.right()
        return rect.translated(ends - rect.left() - rect.right(), 0)

    def fill(self, rect: QRect, token: str) -> None:
        """Fill a rectangle with a token."""
        self.painter.fillRect(self.place(rect), color(token))

    def text(
        self, rect: QRect, words: str, font: QFont, token: str, *, at_end: bool = False
    ) -> None:
        """Draw one line at the start of a rectangle, or at its end; the caller has cut it."""
        self.painter.setFont(font)
        self.painter.setPen(color(token))
        flags = _RIGHT if at_end != self.mirrored else _LEFT
        self.painter.drawText(self.place(rect), flags, words)

    def icon(self, square: QRect, name: str, token: str, zoom: float = 1.0) -> None:
        """Draw an icon into a square; `zoom` is how far the painter enlarges."""
        paint_icon(self.painter, self.place(square), name, token, zoom)

    def corner(self, left: int, top: int, side: int) -> QPoint:
        """The true top left corner of a square that begins at `left`."""
        return self.place(QRect(left, top, side, side)).topLeft()

    def frame(self, rect: QRect, radius: float, edge: str, ground: str) -> None:
        """Draw a rounded box with a hairline."""
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.painter.setPen(color(edge))
        self.painter.setBrush(color(ground))
        box = QRectF(self.place(rect)).adjusted(0.5, 0.5, -0.5, -0.5)
        self.painter.drawRoundedRect(box, radius, radius)
