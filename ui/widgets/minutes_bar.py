"""The minutes of a meeting as blocks in proportion, each with its number and its word."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.type import px, small, small_strong, tabular
from ui.widgets.ink import Ink
from ui.widgets.text import elided, plain_label


class Block(Struct, frozen=True):
    """One part of a meeting and how many minutes it has."""

    words: str
    minutes: int


class MinutesBar(QWidget):
    """Minutes ... 45 of 45, and the blocks below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        line = QHBoxLayout()
        line.addWidget(plain_label("Minutes", small_strong()))
        line.addStretch(1)
        self._sum = plain_label("", tabular(small()), "muted")
        line.addWidget(self._sum)
        column.addLayout(line)
        self._blocks = _Blocks(self)
        column.addWidget(self._blocks)

    def show_blocks(self, blocks: Sequence[Block], total: int) -> None:
        """Show the parts of a meeting of `total` minutes; too many are said in red."""
        used = sum(block.minutes for block in blocks)
        self._sum.setText(f"{used} of {total}")
        self._sum.set_tone("stop" if used > total else "muted")
        self._blocks.show_blocks(tuple(blocks), total)


class _Blocks(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown: tuple[Block, ...] = ()
        self._total = 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_blocks(self, blocks: tuple[Block, ...], total: int) -> None:
        """Draw these."""
        self._shown = blocks
        self._total = max(total, sum(block.minutes for block in blocks), 1)
        spoken = ", ".join(f"{block.words} {block.minutes}" for block in blocks)
        self.setAccessibleName(f"Minutes: {spoken}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(200), px(40))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = Ink(painter, self.rect(), self.layoutDirection())
        left = 0.0
        for block in self._shown:
            width = self.width() * block.minutes / self._total
            if block.minutes:
                self._paint_block(ink, round(left), round(width), block)
            left += width

    def _paint_block(self, ink: Ink, left: int, width: int, block: Block) -> None:
        high = px(18)
        ink.fill(QRect(left, 0, width, high), "accent_soft")
        ink.fill(QRect(left, 0, 2, high), "accent")
        number = QRect(left + px(8), 0, width - px(8), high)
        ink.text(number, str(block.minutes), tabular(small_strong()), "text")
        word = elided(block.words, QFontMetrics(small()), width - px(4))
        ink.text(QRect(left, high + px(3), width, px(18)), word, small(), "muted")
