"""A window that stands, to be worked with and timed until what was done is painted."""

import gc
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QWidget

from benchmarks.measure import seconds
from netdesk.workspace import Workspace
from ui.application import application
from ui.errors import ErrorDesk
from ui.main_window import MainWindow
from ui.people.columns import column_at
from ui.people.page import PeoplePage
from ui.theme import apply_theme

_TURNS = 5


class Standing:
    """The window on a file, shown and settled; `table` is the table of people."""

    def __init__(self, path: Path) -> None:
        self._workspace = Workspace.open(path)
        app = application()
        apply_theme(app, "light")
        self.window = MainWindow(self._workspace, ErrorDesk())
        self.window.resize(1440, 900)
        self.window.show()
        page = self.window.stack.show_page("people")
        assert isinstance(page, PeoplePage)
        self.page = page
        self.table = page.side.table
        self.settle()
        # As the program does it once the window stands.
        gc.freeze()

    def close(self) -> None:
        """Close window and file."""
        self.window.close()
        # Now, as a whole: left to the collector, its parts would go one by one.
        shiboken6.delete(self.window)
        self._workspace.close()
        gc.unfreeze()

    def until_painted(self, act: Callable[[], object]) -> float:
        """Milliseconds from the act until the table's rows are painted."""
        return _until(self.table.viewport(), act)

    def until_opened(self, act: Callable[[], object]) -> float:
        """Milliseconds from the act until the panel beside the table is painted."""
        return _until(self.page.panel.head, act)

    def repaint_ms(self) -> float:
        """One repaint of the rows in sight."""
        return seconds(self.table.viewport().repaint) * 1000

    def query_ms(self, sql: str, *parameters: object) -> float:
        """One bare query."""
        connection = self._workspace.database.connection()
        start = time.perf_counter()
        connection.execute(sql, parameters).fetchall()
        return (time.perf_counter() - start) * 1000

    def one(self, sql: str, an_id: int) -> tuple[Any, ...]:
        """The row of one person."""
        return tuple(self._workspace.select(f"{sql} WHERE id = ?", (an_id,))[0])

    def click_header(self, key: str) -> None:
        """Sort by a column, as a click on its header does."""
        self.table.horizontalHeader().sectionClicked.emit(column_at(key))

    def wait(self, for_ms: int) -> None:
        """Let the window do what it does by itself for a while."""
        loop = QEventLoop()
        QTimer.singleShot(for_ms, loop.quit)
        loop.exec()

    def settle(self) -> None:
        """Wait until nothing is under way any more."""
        self.wait(150)
        while self.window.desk.jobs.is_busy:
            self.wait(20)
        self.wait(20)


class _Painted(QObject):
    """Knows whether a widget was painted since it was made."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.is_painted = False
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.is_painted = True
        return False


def _until(widget: QWidget, act: Callable[[], object]) -> float:
    watch = _Painted(widget)
    start = time.perf_counter()
    act()
    # What changes nothing in sight paints nothing: a few turns of the loop are then all of it.
    for _ in range(_TURNS):
        QCoreApplication.processEvents()
        if watch.is_painted:
            break
    taken = time.perf_counter() - start
    widget.removeEventFilter(watch)
    return taken * 1000
