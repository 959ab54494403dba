"""The pairs at the left: two names, the reason, and how sure it is."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from netdesk.duplicates import Candidate
from ui.widgets.cell_model import ROOT, CellModel, Index
from ui.widgets.cells import Cell, CellKind

_TONES = {"sure": "good", "likely": "muted", "weak": "muted", "chosen": "muted"}


class PairModel(CellModel):
    """The pairs that are left to look at."""

    heads = ("Pair", "How sure")

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

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.pairs)

    def cell(self, row: int, column: int) -> Cell:
        pair = self.pairs[row]
        if column:
            word = pair.score.certainty if pair.score.value else "chosen"
            return Cell(CellKind.NUMBER, word, _TONES[word])
        # One name alone has room where it would not stand whole beside itself.
        is_one = pair.first_name == pair.second_name
        names = (
            f"{pair.first_name}, twice" if is_one else f"{pair.first_name}  =  {pair.second_name}"
        )
        spoken = f"{pair.first_name} and {pair.second_name}, {pair.score.words}"
        return Cell(CellKind.TEXT, names, detail=pair.score.reasons[0], spoken=spoken)
