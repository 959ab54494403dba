"""A table of many rows, which are read before they are painted."""

from collections.abc import Callable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.widgets.table import DeskTableView


class ReadAheadTable(DeskTableView):
    """Has its model read what comes into sight; `fetch_rows` takes the first row and the last.

    The last row may lie beyond the end, and the first before the beginning.
    """

    def __init__(
        self, name: str, fetch_rows: Callable[[int, int], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(name, parent)
        self._fetch_rows = fetch_rows

    def fetch_visible(self) -> None:
        """Have the rows in sight ready, and half a screen on either side."""
        rows = self.verticalHeader()
        high = rows.defaultSectionSize()
        first = max(rows.offset() // high, 0)
        shown = self.viewport().height() // high + 2
        self._fetch_rows(first - shown // 2, first + shown + shown // 2)

    def keyboardSearch(self, search: str) -> None:
        """Leave typing alone: Qt would ask the model for every row."""

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self.fetch_visible()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fetch_visible()
