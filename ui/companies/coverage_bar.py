"""How many companies there are of each coverage, as chips that filter; and how many targets."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from netdesk.records.company import COVERAGES
from ui.type import px, small, tabular
from ui.widgets.chip import ToggleChip
from ui.widgets.text import plain_label


class CoverageBar(QWidget):
    """One chip is on, or none. `chosen` carries one of COVERAGES, or nothing."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Filters")
        self.setFixedHeight(px(32))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), 0, px(16), px(8))
        row.setSpacing(px(8))
        self._chips = {name: ToggleChip(name.capitalize()) for name in COVERAGES}
        for name, chip in self._chips.items():
            chip.setObjectName(name)
            chip.clicked.connect(self._on_clicked)
            row.addWidget(chip)
        row.addStretch(1)
        self._targets = plain_label("", tabular(small()), "muted")
        row.addWidget(self._targets)

    def show_counts(self, counts: Mapping[str, int], targets: int, companies: int) -> None:
        """Say how many there are of each, and how many of them are targets."""
        for name, chip in self._chips.items():
            words = f"{name.capitalize()} {counts.get(name, 0):,}"
            chip.setText(words)
            chip.setAccessibleName(words)
            chip.updateGeometry()
        are = "is a target" if targets == 1 else "are targets"
        self._targets.setText(f"{targets:,} of {companies:,} {are}")

    def choose(self, coverage: str) -> None:
        """Have one chip on, or with nothing none; says nothing."""
        for name, chip in self._chips.items():
            chip.setChecked(name == coverage)
            chip.updateGeometry()

    def _on_clicked(self, is_on: bool) -> None:
        sender = self.sender()
        name = sender.objectName() if is_on and sender is not None else ""
        self.choose(name)
        self.chosen.emit(name)
