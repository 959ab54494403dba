"""The header of a table: quiet words, the sorted column dark with its arrow after the word."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.theme import color
from ui.type import px, small_medium, small_strong
from ui.widgets.ink import Ink
from ui.widgets.text import elided

_TITLE = Qt.ItemDataRole.DisplayRole
_ALIGN = Qt.ItemDataRole.TextAlignmentRole


class DeskHeader(QHeaderView):
    """Columns that sort by a click and move by a drag."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setSortIndicatorShown(True)
        self.setFont(small_medium())
        self.setFixedHeight(px(32))
        self.setMinimumSectionSize(px(40))
        self.setAccessibleName("Columns")
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def sizeHint(self) -> QSize:
        # Asked for at each layout; Qt's own would measure every title each time.
        return QSize(self.length(), px(32))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        if not rect.isValid():
            return
        painter.save()
        painter.fillRect(rect, color("base"))
        painter.fillRect(rect.left(), rect.top(), rect.width(), 1, color("border"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, color("border"))
        inset = px(16 if self.visualIndex(logicalIndex) == 0 else 8)
        ink = Ink(painter, rect, self.layoutDirection())
        self._paint_word(ink, rect.adjusted(inset, 0, -px(8), -1), logicalIndex)
        painter.restore()

    def _paint_word(self, ink: Ink, box: QRect, logical: int) -> None:
        is_sorted = self.isSortIndicatorShown() and self.sortIndicatorSection() == logical
        font = small_strong() if is_sorted else small_medium()
        metrics = QFontMetrics(font)
        arrow = px(12) + px(4) if is_sorted else 0
        model = self.model()
        title = str(model.headerData(logical, Qt.Orientation.Horizontal, _TITLE) or "")
        word = elided(title, metrics, box.width() - arrow)
        width = metrics.horizontalAdvance(word)
        align = model.headerData(logical, Qt.Orientation.Horizontal, _ALIGN)
        right = bool(align is not None and int(align) & int(Qt.AlignmentFlag.AlignRight))
        left = box.right() + 1 - width - arrow if right else box.left()
        place = QRect(left, box.top(), width + px(2), box.height())
        ink.text(place, word, font, "text" if is_sorted else "muted")
        if is_sorted:
            self._paint_arrow(ink, left + width + px(4), box)

    def _paint_arrow(self, ink: Ink, left: int, box: QRect) -> None:
        rising = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        side = px(12)
        square = QRect(left, box.center().y() - side // 2, side, side)
        ink.icon(square, "sort_up" if rising else "sort_down", "text")
