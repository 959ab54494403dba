"""Where files are asked for: the folder a dialog begins in, and the one dialog that saves."""

from collections.abc import Callable
from pathlib import Path
from typing import Literal

from PySide6.QtWidgets import QFileDialog, QWidget


def usual_folder(kind: Literal["Documents", "Download", "Pictures"]) -> str:
    """The user's folder of this kind, else their home.

    From one that is not there Qt would go to wherever the program was started.
    """
    # Every start loads this module, and hardly any asks for a folder.
    from PySide6.QtCore import QStandardPaths

    location = QStandardPaths.StandardLocation[f"{kind}Location"]
    folder = QStandardPaths.writableLocation(location)
    return folder if Path(folder).is_dir() else str(Path.home())


def ask_where_to_save(
    parent: QWidget, title: str, name: str, kind: str, take: Callable[[str], None]
) -> None:
    """Ask for a file, `name` to begin with; `take` gets its path.

    `kind` is what its files are called, as in "PDF"; they end as `name` does.
    """
    ending = Path(name).suffix
    dialog = QFileDialog(parent, title, str(Path(usual_folder("Documents")) / name))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(f"{kind} (*{ending})")
    dialog.setDefaultSuffix(ending.removeprefix("."))
    dialog.fileSelected.connect(take)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
