"""Writing everybody into a file: the dialog that asks where, and the work behind it."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from netdesk import contacts
from netdesk.files import atomic_write
from netdesk.formats.jsonfile import write_json
from netdesk.formats.vcard import VcardVersion, write_vcards
from netdesk.importing.archive import read_archive
from netdesk.workspace import Workspace
from ui.desk import Desk
from ui.jobs import Job

# The words of the file dialog, with the ending that each adds and the format it means.
_FILTERS: dict[str, tuple[str, str]] = {
    "vCard 4.0 (*.vcf)": ("vcf", "vcard4"),
    "vCard 3.0, for older programs (*.vcf)": ("vcf", "vcard3"),
    "Everything, for NetDesk (*.json)": ("json", "json"),
}
_VERSIONS: dict[str, VcardVersion] = {"vcard3": "3.0", "vcard4": "4.0"}


class Exporter(QObject):
    """Asks for a file and writes all people into it; belongs to the window."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._target = Path()
        self._dialog = QFileDialog(window, "Export people")
        self._dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self._dialog.setNameFilters(list(_FILTERS))
        self._dialog.setDefaultSuffix("vcf")
        self._dialog.filterSelected.connect(self._on_filter_selected)
        self._dialog.fileSelected.connect(self._on_file_selected)

    def open(self) -> None:
        """Show the dialog."""
        self._dialog.open()

    def _on_filter_selected(self, words: str) -> None:
        self._dialog.setDefaultSuffix(_FILTERS[words][0])

    def _on_file_selected(self, name: str) -> None:
        self._target = Path(name)
        format_name = _FILTERS[self._dialog.selectedNameFilter()][1]
        self.export_to(self._target, "json" if name.endswith(".json") else format_name)

    def export_to(self, target: Path, format_name: str) -> None:
        """Write everybody to `target`, in the background."""
        workspace = self._desk.workspace

        def work(_job: Job) -> int:
            return _export(workspace, target, format_name)

        self._target = target
        self._desk.jobs.start("Exporting", work, owner=self, done=self._on_exported)

    def _on_exported(self, count: int) -> None:
        people = "1 person" if count == 1 else f"{count:,} people"
        self._desk.say(f"Exported {people} to {self._target.name}", False)


def _export(workspace: Workspace, target: Path, format_name: str) -> int:
    with workspace.reading():
        people = contacts.get_many(workspace, contacts.find(workspace))
        if format_name == "json":
            data = write_json(tuple(people), read_archive(workspace))
        else:
            data = write_vcards(people, version=_VERSIONS[format_name])
    atomic_write(target, data)
    return len(people)
