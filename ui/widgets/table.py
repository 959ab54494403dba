"""The table view that People, Companies and every longer list use."""

from collections.abc import Iterable

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from ui.theme import color
from ui.type import body, px
from ui.widgets.cells import CELL_ROLE, Cell, CellKind
from ui.widgets.delegate import CellDelegate, Index
from ui.widgets.header import DeskHeader

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def runs(rows: Iterable[int]) -> list[tuple[int, int]]:
    """Rows as ranges, first and last: a selection of thousands of single rows takes seconds."""
    found: list[tuple[int, int]] = []
    for row in sorted(rows):
        if found and found[-1][1] == row - 1:
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return found


class DeskTableView(QTableView):
    """Rows of one height, one delegate, no grid; the model answers CELL_ROLE with a Cell.

    A group row is one whose model gives no flags: the arrow keys then step over it. Tell the
    view about such rows with `set_group_rows` after every reset.
    """

    row_changed = Signal(int)
    row_opened = Signal(int)
    choice_requested = Signal(QModelIndex)

    def __init__(self, name: str, parent: QWidget | None = None, *, row_height: int = 32) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setObjectName(name)
        self._hovered = -1
        self._build(row_height)
        self._wire()

    def set_columns(self, widths: Iterable[int], stretch: int = 0) -> None:
        """Column widths in pixels at 100 %; the column `stretch` takes what is left."""
        header = self.horizontalHeader()
        for column, width in enumerate(widths):
            fixed = column != stretch
            mode = header.ResizeMode.Interactive if fixed else header.ResizeMode.Stretch
            header.setSectionResizeMode(column, mode)
            if fixed:
                header.resizeSection(column, px(width))

    def set_group_rows(self, rows: Iterable[int]) -> None:
        """Let these rows span all columns."""
        self.clearSpans()
        columns = self.model().columnCount()
        for row in rows:
            if columns > 1:
                self.setSpan(row, 0, 1, columns)

    def select_row(self, row: int) -> None:
        """Make one row current and chosen and bring it into sight."""
        index = self.model().index(row, max(self.currentIndex().column(), 0))
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def choose_rows(self, rows: Iterable[int]) -> None:
        """Choose these rows, and no others; the current one stays."""
        model = self.model()
        last = model.columnCount() - 1
        chosen = QItemSelection()
        for first, end in runs(rows):
            chosen.select(model.index(first, 0), model.index(end, last))
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def chosen_rows(self) -> list[int]:
        """The chosen rows in order, read from ranges (`selectedRows` takes a second)."""
        rows: set[int] = set()
        chosen = self.selectionModel().selection()
        for at in range(chosen.count()):
            part = chosen.at(at)
            rows.update(range(part.top(), part.bottom() + 1))
        return sorted(rows)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.row() != previous.row():
            self._repaint_row(previous.row())
            self._repaint_row(current.row())
            self.row_changed.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        editing = self.state() == QAbstractItemView.State.EditingState
        if plain and event.key() in _ENTER and index.isValid() and not editing:
            self._open(index)
            return
        super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(event.position().toPoint().y()))

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Leave, QEvent.Type.HoverLeave):
            self._hover(-1)
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), color("base"))
        painter.end()
        self._delegate.begin()
        super().paintEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._repaint_row(self.currentIndex().row())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._repaint_row(self.currentIndex().row())

    def _build(self, row_height: int) -> None:
        self.setFont(body())
        self.setHorizontalHeader(DeskHeader(self))
        self.horizontalHeader().setSortIndicatorShown(True)
        self._delegate = CellDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        # What the style sheet lays under the rows counts as clear, and then a step by one row at
        # the edge would paint them all instead of moving them. So the ground is painted here.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(rows.ResizeMode.Fixed)
        rows.setMinimumSectionSize(px(24))
        rows.setDefaultSectionSize(px(row_height))

    def _wire(self) -> None:
        self._delegate.choice_requested.connect(self.choice_requested)
        self.doubleClicked.connect(self._open)

    def _open(self, index: QModelIndex) -> None:
        cell = index.data(CELL_ROLE)
        if isinstance(cell, Cell) and cell.kind is CellKind.CHOICE:
            self.choice_requested.emit(index)
        else:
            self.row_opened.emit(index.row())

    def _hover(self, row: int) -> None:
        if row == self._hovered:
            return
        before, self._hovered = self._hovered, row
        self._delegate.set_hovered_row(row)
        self._repaint_row(before)
        self._repaint_row(row)

    def _repaint_row(self, row: int) -> None:
        if row < 0:
            return
        top = self.rowViewportPosition(row)
        self.viewport().update(QRect(0, top, self.viewport().width(), self.rowHeight(row)))
