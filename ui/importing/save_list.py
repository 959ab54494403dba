"""Saving the list of what was left out: asks where, and writes it whole."""

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from netdesk.errors import NetDeskError
from netdesk.files import atomic_write
from ui.desk import Desk
from ui.importing.report import Row, as_csv


class ListSaver(QObject):
    """Holds the rows; `open` asks for a file."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self.rows: list[Row] = []
        self._desk = desk
        self._window = window

    def open(self) -> None:
        """Ask where the list shall go."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self._window, "Save the list", folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("Spreadsheet (*.csv)")
        dialog.setDefaultSuffix("csv")
        dialog.selectFile("left out of the import.csv")
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save(self, target: Path) -> None:
        """Write the list; say where it is, or why it could not be written."""
        try:
            atomic_write(target, as_csv(self.rows))
        except NetDeskError as error:
            self._desk.say(str(error), False)
        else:
            self._desk.say_done(f"Saved {target.name}")

    def _on_file_selected(self, name: str) -> None:
        self.save(Path(name))
