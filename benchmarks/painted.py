"""Waiting for a table to be painted, and saying so: shared by both processes of the start."""

import json
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QAbstractItemView, QApplication

_PAINTED = QEvent.Type(QEvent.registerEventType())
# Qt.EventPriority by its number: the name would make all of Qt's enums, which costs the floor.
_HIGH = 1


class FirstPaint(QObject):
    """Tells when `table` was painted with rows in it."""

    def __init__(self, table: QAbstractItemView, then: Callable[[], None]) -> None:
        super().__init__(table)
        self._table = table
        self._then = then
        table.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._table.model().rowCount():
            watched.removeEventFilter(self)
            # It comes when all of the window is painted and flushed, and before any timer.
            QCoreApplication.postEvent(self, QEvent(_PAINTED), _HIGH)
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() == _PAINTED:
            self._then()
            return True
        return super().event(event)


def tell() -> None:
    """Print the moment and the resident memory in MB, and end the program."""
    painted = time.monotonic()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    print(json.dumps([painted, pages * 4096 / 1e6]), flush=True)
    application = QApplication.instance()
    assert application is not None
    application.quit()
