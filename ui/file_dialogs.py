"""Where files are asked for: the folder a dialog begins in, and the one dialog that saves."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

DOCUMENTS = QStandardPaths.StandardLocation.DocumentsLocation


def usual_folder(kind: QStandardPaths.StandardLocation) -> str:
    """The user's folder of this kind, else their home.

    From one that is not there Qt would go to wherever the program was started.
    """
    folder = QStandardPaths.writableLocation(kind)
    return folder if Path(folder).is_dir() else str(Path.home())


def ask_where_to_save(
    parent: QWidget, title: str, name: str, kind: str, take: Callable[[str], None]
) -> None:
    """Ask for a file, `name` to begin with; `take` gets its path.

    `kind` is what its files are called, as in "PDF"; they end as `name` does.
    """
    ending = Path(name).suffix
    dialog = QFileDialog(parent, title, str(Path(usual_folder(DOCUMENTS)) / name))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(f"{kind} (*{ending})")
    dialog.setDefaultSuffix(ending.removeprefix("."))
    dialog.fileSelected.connect(take)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
