"""The menu of columns: which are in sight and which one sorts, all by the keyboard."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from ui.people.columns import COLUMNS
from ui.people.table import PeopleTable


class ColumnsMenu(QMenu):
    """Made anew each time it opens; `sort_chosen` carries a column's key."""

    sort_chosen = Signal(str)

    def __init__(self, table: PeopleTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._sorted_by = "name"
        self.aboutToShow.connect(self._fill)

    def show_sort(self, key: str) -> None:
        """Say which column sorts now."""
        self._sorted_by = key

    def _fill(self) -> None:
        self.clear()
        for column in COLUMNS[1:]:
            action = self.addAction(column.title)
            action.setCheckable(True)
            action.setChecked(self._table.is_column_shown(column.key))
            action.setData(column.key)
            action.toggled.connect(self._on_toggled)
        self.addSeparator()
        sorts = self.addMenu("&Sort by")
        group = QActionGroup(sorts)
        for column in (column for column in COLUMNS if column.sort):
            action = sorts.addAction(column.title)
            action.setCheckable(True)
            action.setChecked(column.key == self._sorted_by)
            action.setData(column.key)
            group.addAction(action)
        sorts.triggered.connect(self._on_sort_triggered)
        self._fill_moves(self.addMenu("&Move"))
        self.addAction("&Usual columns").triggered.connect(self._on_usual_triggered)

    def _fill_moves(self, moves: QMenu) -> None:
        titles = {column.key: column.title for column in COLUMNS}
        keys = self._table.columns_shown()
        for at, key in enumerate(keys):
            for by, way, is_there in ((-1, "before", at > 0), (+1, "after", at < len(keys) - 1)):
                if is_there:
                    action = moves.addAction(f"{titles[key]} {way} {titles[keys[at + by]]}")
                    action.setData((key, by))
        moves.triggered.connect(self._on_move_triggered)

    def _on_move_triggered(self, action: QAction) -> None:
        key, by = action.data()
        self._table.move_column(key, by)

    def _on_toggled(self, is_shown: bool) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._table.show_column(str(action.data()), is_shown=is_shown)

    def _on_sort_triggered(self, action: QAction) -> None:
        self.sort_chosen.emit(str(action.data()))

    def _on_usual_triggered(self) -> None:
        self._table.arrange("")
        self._table.layout_changed.emit()
