"""The pairs at the left: two names, the reason, and how sure it is."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from netdesk.duplicates import Candidate
from ui.widgets.cells import Cell, CellKind, cell_data

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_SHOWN = int(Qt.ItemDataRole.DisplayRole)
_TONES = {"sure": "good", "likely": "muted", "weak": "muted", "chosen": "muted"}
_HEADS = ("Pair", "How sure")


class PairModel(QAbstractTableModel):
    """The pairs that are left to look at."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pairs: list[Candidate] = []

    def show_pairs(self, pairs: Sequence[Candidate]) -> None:
        """Show other pairs."""
        self.beginResetModel()
        self.pairs = list(pairs)
        self.endResetModel()

    def pair_at(self, row: int) -> Candidate | None:
        """The pair of a row; None beyond the end."""
        return self.pairs[row] if 0 <= row < len(self.pairs) else None

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.pairs)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(_HEADS)

    def data(self, index: Index, role: int = _SHOWN) -> object:
        pair = self.pair_at(index.row()) if index.isValid() else None
        if pair is None:
            return None
        if index.column():
            word = pair.score.certainty if pair.score.value else "chosen"
            return cell_data(Cell(CellKind.NUMBER, word, _TONES[word]), role)
        names = f"{pair.first_name}  =  {pair.second_name}"
        spoken = f"{pair.first_name} and {pair.second_name}, {pair.score.words}"
        cell = Cell(CellKind.TEXT, names, detail=pair.score.reasons[0], spoken=spoken)
        return cell_data(cell, role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _SHOWN) -> object:
        is_head = orientation == Qt.Orientation.Horizontal and role == _SHOWN
        return _HEADS[section] if is_head and 0 <= section < len(_HEADS) else None
