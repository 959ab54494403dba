"""Ranges on one scale, each with its number in words; one of them is the mark for all."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import color
from ui.type import medium, px, small, tabular
from ui.widgets.ink import Ink
from ui.widgets.text import elided

_HIGH = 26
_LABEL, _WORDS = 120, 168


class Bar(Struct, frozen=True):
    """One range: `low` and `high` (the same for a single figure), and what stands at its right.

    `kind` is "mark" for the one that others are held against, "here" for what is spoken of, else
    "other".
    """

    label: str
    low: int
    high: int
    words: str
    kind: str = "other"


class RangeBars(QWidget):
    """As high as it has bars. The scale begins below the lowest: it shows where, not how much."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show these."""
        self._bars = tuple(bars)
        spoken = "; ".join(f"{bar.label} {bar.words}" for bar in bars)
        self.setAccessibleDescription(spoken)
        self.setVisible(bool(bars))
        self.updateGeometry()
        self.update()

    def bars(self) -> tuple[Bar, ...]:
        """What is shown."""
        return self._bars

    def sizeHint(self) -> QSize:
        return QSize(px(_LABEL + _WORDS + 100), px(_HIGH) * len(self._bars))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = Ink(painter, self.rect(), self.layoutDirection())
        lane = QRect(px(_LABEL), 0, self.width() - px(_LABEL + _WORDS), px(_HIGH))
        for number, bar in enumerate(self._bars):
            row = lane.translated(0, number * px(_HIGH))
            if bar.kind == "mark":
                self._paint_mark(ink, row, bar)
        for number, bar in enumerate(self._bars):
            self._paint_bar(ink, lane.translated(0, number * px(_HIGH)), bar)

    def _paint_mark(self, ink: Ink, row: QRect, bar: Bar) -> None:
        """A hairline through all rows, so that each is seen against it."""
        middle = round((self._at(row, bar.low) + self._at(row, bar.high)) / 2)
        ink.fill(QRect(middle, 0, 1, self.height()), "field")

    def _paint_bar(self, ink: Ink, row: QRect, bar: Bar) -> None:
        font = medium() if bar.kind != "other" else small()
        label = elided(bar.label, QFontMetrics(font), px(_LABEL - 8))
        ink.text(QRect(0, row.y(), px(_LABEL - 8), row.height()), label, font, "text")
        side = px(8)
        left, right = self._at(row, bar.low), self._at(row, bar.high)
        width = max(side, round(right - left))
        middle = round((left + right) / 2)
        box = QRect(middle - width // 2, row.center().y() - side // 2, width, side)
        ink.painter.setPen(Qt.PenStyle.NoPen)
        ink.painter.setBrush(color({"mark": "text", "here": "accent"}.get(bar.kind, "accent_line")))
        ink.painter.drawRoundedRect(QRectF(ink.place(box)), side / 2, side / 2)
        words = QRect(row.right() + px(8), row.y(), px(_WORDS - 8), row.height())
        ink.text(words, bar.words, tabular(small()), "text", at_end=True)

    def _at(self, row: QRect, value: int) -> float:
        lowest = min(bar.low for bar in self._bars)
        highest = max(bar.high for bar in self._bars)
        edge = max((highest - lowest) * 0.1, highest * 0.02, 1)
        share = (value - lowest + edge) / (highest - lowest + 2 * edge)
        return row.x() + share * row.width()
