"""Rows of small squares: the ally ladder, the fit of a company, the readiness of a plan."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import color
from ui.type import px, small_medium
from ui.widgets.ink import Ink

THESIS_TONES = {"expanding": "good", "challenged": "warn", "stable": "muted", "": "muted"}


class Squares(NamedTuple):
    """How many squares stand in a row and how large they are, in pixels at 100 %."""

    total: int
    width: int
    height: int
    gap: int

    def span(self) -> int:
        """The width of the whole row in pixels at the present text size."""
        return self.total * px(self.width) + (self.total - 1) * px(self.gap)


ALLY = Squares(4, 8, 8, 2)
FIT = Squares(5, 7, 7, 2)
READINESS = Squares(10, 6, 10, 2)


def paint_squares(
    painter: QPainter,
    left: int,
    middle: int,
    squares: Squares,
    filled: int,
    *,
    mirrored: bool = False,
) -> None:
    """Paint a row of squares from `left`, centred on `middle`; mirrored fills from the right."""
    width, height, gap = px(squares.width), px(squares.height), px(squares.gap)
    top = middle - height // 2
    accent, edge = color("accent"), color("field")
    for number in range(squares.total):
        x = left + number * (width + gap)
        if (squares.total - 1 - number if mirrored else number) < filled:
            painter.fillRect(x, top, width, height, accent)
        else:
            painter.setPen(edge)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(x, top, width - 1, height - 1)


def paint_thesis(painter: QPainter, rect: QRectF, thesis: str) -> None:
    """Paint the glyph of a thesis: up, down, square, or a dot for none yet."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color(THESIS_TONES.get(thesis, "muted")))
    middle = rect.center()
    half = rect.width() / 2
    if thesis in {"expanding", "challenged"}:
        turn = 1 if thesis == "expanding" else -1
        tip = QPointF(middle.x(), middle.y() - turn * half * 0.9)
        foot = middle.y() + turn * half * 0.9
        corners = [tip, QPointF(middle.x() + half, foot), QPointF(middle.x() - half, foot)]
        painter.drawPolygon(QPolygonF(corners))
    elif thesis == "stable":
        side = half * 0.8
        painter.drawRect(QRectF(middle.x() - side, middle.y() - side, side * 2, side * 2))
    else:
        painter.drawEllipse(middle, 1.5, 1.5)
    painter.restore()


class SquareRow(QWidget):
    """A row of squares as a widget, with words after it when there are any."""

    def __init__(
        self, squares: Squares, filled: int, words: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._squares = squares
        self.setFont(small_medium())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_value(filled, words)

    def show_value(self, filled: int, words: str = "") -> None:
        """Fill so many squares and say so."""
        self._filled = max(0, min(filled, self._squares.total))
        self._words = words
        self.setAccessibleName(words or f"{self._filled} of {self._squares.total}")
        self.updateGeometry()
        self.update()

    def value(self) -> int:
        """How many squares are filled."""
        return self._filled

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self._words) + px(8) if self._words else 0
        height = max(self.fontMetrics().height(), px(self._squares.height))
        return QSize(self._squares.span() + words, height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = Ink(painter, self.rect(), self.layoutDirection())
        span, middle = self._squares.span(), self.height() // 2
        left = ink.corner(0, 0, span).x()
        paint_squares(painter, left, middle, self._squares, self._filled, mirrored=ink.mirrored)
        if self._words:
            ink.text(self.rect().adjusted(span + px(8), 0, 0, 0), self._words, self.font(), "text")


def ally_ladder(stage: int, words: str = "") -> SquareRow:
    """The ally ladder, stage 0 to 4."""
    return SquareRow(ALLY, stage, words)


def fit_row(fit: int) -> SquareRow:
    """How well a company fits, 0 to 5."""
    return SquareRow(FIT, fit, "")


def readiness(points: int) -> SquareRow:
    """How ready a plan is, 0 to 10, with the words "8 of 10"."""
    return SquareRow(READINESS, points, f"{max(0, min(points, 10))} of 10")
