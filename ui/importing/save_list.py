"""Saving the list of what was left out: asks where, and writes it whole."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from netdesk.errors import NetDeskError
from netdesk.files import atomic_write
from ui.desk import Desk
from ui.file_dialogs import ask_where_to_save
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
        name, take = "left out of the import.csv", self._on_file_selected
        ask_where_to_save(self._window, "Save the list", name, "Spreadsheet", take)

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
