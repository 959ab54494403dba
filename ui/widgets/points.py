"""Points from 0 to 5 as squares to click: a slider to keyboards and screen readers."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from ui.type import px, small, tabular
from ui.widgets.focus import paint_ring
from ui.widgets.ink import Ink
from ui.widgets.ladder import Squares, paint_squares

UNMARKED = -1
_SQUARES = Squares(5, 14, 14, 4)
_WORDS = 76
_CLEARING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class Points(QSlider):
    """`points_chosen` carries 0 to 5, or UNMARKED once a mark is taken back.

    A click on the last filled square takes the mark back, as Del does.
    """

    points_chosen = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setAccessibleName(name)
        self.setRange(UNMARKED, _SQUARES.total)
        self.setPageStep(1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show_points(UNMARKED)

    def show_points(self, points: int) -> None:
        """Show a mark without telling."""
        self.blockSignals(True)
        self.setValue(points)
        self.blockSignals(False)
        self.setAccessibleDescription(self._words())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_SQUARES.span() + px(_WORDS), px(24))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or not self.isEnabled():
            return
        at = event.position().toPoint().x()
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            at = self.width() - at
        square = at // (px(_SQUARES.width) + px(_SQUARES.gap)) + 1
        if square <= _SQUARES.total:
            self._choose(UNMARKED if square == self.value() else square)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Leave dragging alone: a mark is one click."""
        event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if len(text) == 1 and text in "012345":
            self._choose(int(text))
        elif event.key() in _CLEARING:
            self._choose(UNMARKED)
        else:
            before = self.value()
            super().keyPressEvent(event)
            if self.value() != before:
                self._choose(self.value())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = Ink(painter, self.rect(), self.layoutDirection())
        span, middle = _SQUARES.span(), self.height() // 2
        left = ink.corner(0, 0, span).x()
        filled = max(self.value(), 0)
        paint_squares(painter, left, middle, _SQUARES, filled, mirrored=ink.mirrored)
        words = QRect(span + px(10), 0, px(_WORDS), self.height())
        tone = "muted" if self.value() == UNMARKED else "text"
        ink.text(words, self._words(), tabular(small()), tone)
        if self.hasFocus():
            paint_ring(painter, self.rect(), 4)

    def _words(self) -> str:
        value = self.value()
        return "not marked" if value == UNMARKED else f"{value} of {_SQUARES.total}"

    def _choose(self, points: int) -> None:
        self.show_points(points)
        self.points_chosen.emit(points)
