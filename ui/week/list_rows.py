"""The list kind by kind: a bar with its goal, and both numbers."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.type import body, px, small, small_strong, tabular
from ui.widgets.meter import Meter
from ui.widgets.text import PlainLabel, plain_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netdesk.week.list_goals import Progress

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
# Room behind the longest bar, so that no mark sits at the very end.
_ROOM = 1.08


class ListRows(QWidget):
    """Rows of one scale, so that their bars can be compared; made once, then only filled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[Meter, PlainLabel]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(8))
        self._grid.setColumnMinimumWidth(0, px(96))
        self._grid.setColumnStretch(1, 1)

    def show_progress(self, progress: "Sequence[Progress]") -> None:
        """Show how far each kind is."""
        if not self._rows:
            self._make(progress)
        most = round(max([1, *(max(one.people, one.goal) for one in progress)]) * _ROOM)
        for (meter, count), one in zip(self._rows, progress, strict=True):
            meter.show_value(one.people, most, one.goal)
            count.setText(f"{one.people:,}")

    def _make(self, progress: "Sequence[Progress]") -> None:
        for number, one in enumerate(progress):
            meter = Meter(one.name)
            count = plain_label("", tabular(small_strong()))
            count.setAlignment(_RIGHT)
            goal = plain_label(f"of {one.goal}", tabular(small()), "muted")
            self._rows.append((meter, count))
            parts = (plain_label(one.name, body()), meter, count, goal)
            for column, part in enumerate(parts):
                self._grid.addWidget(part, number, column)
