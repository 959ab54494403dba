"""Where a file for the calendar is to go."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_calendar_file(parent: QWidget, name: str, take: Callable[[str], None]) -> None:
    """Ask for a file, `name` to begin with; `take`, a bound method, gets its path."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(parent, "Save for the calendar", str(Path(folder) / name))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(["Calendar (*.ics)"])
    dialog.setDefaultSuffix("ics")
    dialog.fileSelected.connect(take)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
