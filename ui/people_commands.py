"""What the commands about people do: adding, exporting, the trash, two who are one."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QFileDialog

from ui.file_dialogs import usual_folder
from ui.pages import ask, can
from ui.paper.commands import PaperCommands

if TYPE_CHECKING:
    from ui.exporting import Exporter
    from ui.people.photo import PersonPhoto

_PICTURE_FILTERS = (
    "Pictures (*.jpg *.jpeg *.png *.webp *.gif *.bmp *.tif *.tiff)",
    "All files (*)",
)
_SELECT_TWO = "Select the two people first: Ctrl and a click adds the second."


class PeopleCommands(PaperCommands):
    """The part of the window's commands that is about the people on the list."""

    def export_people(self) -> None:
        """Ask for a file and write those who are selected into it, or everybody."""
        self._exporter().open(self._chosen_people())

    def export_everybody(self) -> None:
        """Ask for a file and write everybody into it, whoever is selected."""
        self._exporter().open()

    def new_person(self) -> None:
        """Add somebody."""
        self._on_page_that("new_person", "people")

    def person_photo(self) -> "PersonPhoto":
        """The photo of the person in sight."""
        from ui.people.photo import PersonPhoto

        return PersonPhoto(self._desk, self._in_sight)

    def choose_photo(self) -> None:
        """Ask for a picture that becomes the photo of the person in sight."""
        if not self._in_sight():
            return
        folder = usual_folder("Pictures")
        dialog = QFileDialog(self._window, "Choose a photo", folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(_PICTURE_FILTERS)
        dialog.fileSelected.connect(self._on_photo_chosen)
        open_dialog(dialog)

    def remove_photo(self) -> None:
        """Let initials stand for the person in sight again."""
        if self._in_sight():
            self.flush()
            self.person_photo().remove()

    def show_trash(self) -> None:
        """Show who was deleted, to bring somebody back."""
        from ui.people.trash_dialog import TrashDialog

        open_dialog(TrashDialog(self._desk, self._window))

    def find_duplicates(self) -> None:
        """Look for people who are on the list twice."""
        ask(self._stack.show_page("duplicates"), "search_again")

    def merge_chosen(self) -> None:
        """Hold the two people who are selected side by side, to make one of them."""
        chosen = self._chosen_people()
        if len(chosen) == 2:
            self.flush()
            ask(self._stack.page("duplicates"), "show_two", *chosen)
            self._stack.show_page("duplicates")
        else:
            self._desk.say(_SELECT_TWO, False)

    def _exporter(self) -> "Exporter":
        from ui.exporting import Exporter

        # One for the whole session: what it writes may take longer than its dialog is open.
        return self._window.findChild(Exporter) or Exporter(self._desk, self._window)

    def _on_photo_chosen(self, path: str) -> None:
        self.flush()
        self.person_photo().take(Path(path))

    def _in_sight(self) -> int:
        """Whose panel is in sight; 0 for nobody's."""
        page = self._stack.currentWidget()
        return int(ask(page, "current_contact") or 0) if can(page, "edit_current") else 0

    def _chosen_people(self) -> list[int]:
        found: list[int] = ask(self._stack.currentWidget(), "chosen_people") or []
        return found

    def _on_page_that(self, method: str, otherwise: str) -> None:
        page = self._stack.currentWidget()
        if not can(page, method):
            page = self._stack.show_page(otherwise)
        ask(page, method)


def open_dialog(dialog: QDialog) -> None:
    """Show a dialog that is gone when it is closed."""
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
