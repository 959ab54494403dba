"""A list of two columns whose rows stand under headings: the day, and name over state."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.type import px
from ui.widgets.cell_model import CellModel, Index
from ui.widgets.cells import Cell, CellKind
from ui.widgets.table import DeskTableView

_HEADING_HEIGHT, _ROW_HEIGHT = 32, 48


class HeadedModel(CellModel):
    """Headings are rows without flags, so that the arrow keys step over them.

    Whoever derives from it tells `rowCount`, which rows are headings, and each cell.
    """

    heads = ("When", "What")

    def is_heading(self, row: int) -> bool:
        """Whether a row is a heading."""
        raise NotImplementedError

    def headings(self) -> list[int]:
        """The rows that are headings."""
        return [row for row in range(self.rowCount()) if self.is_heading(row)]

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.is_heading(index.row()):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    @contextmanager
    def replacing(self, *, is_same: bool) -> Iterator[None]:
        """Take other rows within; where they stand for the same things, nothing else moves."""
        if not is_same:
            self.beginResetModel()
        yield
        if not is_same:
            self.endResetModel()
        elif self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 1))


def heading_cell(words: str, count: int) -> Cell:
    """A heading with how many stand below it."""
    return Cell(CellKind.GROUP, words, detail=str(count), spoken=f"{words} {count}")


class HeadedList(DeskTableView):
    """Shows a HeadedModel; one row is chosen at a time."""

    def __init__(
        self, name: str, model: HeadedModel, day_width: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, parent, row_height=_ROW_HEIGHT)
        self._headed = model
        self.setModel(model)
        self.horizontalHeader().hide()
        self.setSelectionMode(DeskTableView.SelectionMode.SingleSelection)
        self.set_columns((day_width, 100), stretch=1)

    def fit_rows(self) -> None:
        """Give headings and rows their heights and spans, after each reading."""
        headings = set(self._headed.headings())
        self.set_group_rows(headings)
        heights = self.verticalHeader()
        for row in range(self._headed.rowCount()):
            tall = heights.defaultSectionSize()
            heights.resizeSection(row, px(_HEADING_HEIGHT) if row in headings else tall)

    def step(self, by: int) -> None:
        """Choose the next row, or with -1 the one before; headings are stepped over."""
        row = self.currentIndex().row() + by
        while 0 <= row < self._headed.rowCount():
            if not self._headed.is_heading(row):
                self.select_row(row)
                return
            row += by

    def neighbour(self, row: int) -> int:
        """The row that came in the place of one that has gone, or the one before; -1 for none."""
        for candidate in (row, row - 1):
            if 0 <= candidate < self._headed.rowCount() and not self._headed.is_heading(candidate):
                return candidate
        return -1
