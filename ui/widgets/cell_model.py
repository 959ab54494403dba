"""A table's model whose rows are made of cells."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from ui.widgets.cells import Cell, cell_data

Index = QModelIndex | QPersistentModelIndex

ROOT = QModelIndex()
SHOWN = int(Qt.ItemDataRole.DisplayRole)


class CellModel(QAbstractTableModel):
    """Whoever derives from it names the columns in `heads`, and tells `rowCount` and each cell."""

    heads: tuple[str, ...] = ()

    def cell(self, row: int, column: int) -> Cell:
        """What a cell shows."""
        raise NotImplementedError

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.heads)

    def data(self, index: Index, role: int = SHOWN) -> object:
        if not index.isValid() or index.row() >= self.rowCount():
            return None
        return cell_data(self.cell(index.row(), index.column()), role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = SHOWN) -> object:
        is_head = orientation == Qt.Orientation.Horizontal and role == SHOWN
        return self.heads[section] if is_head and 0 <= section < len(self.heads) else None
