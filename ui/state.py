"""What the window remembers of itself: place, size, splitters, look."""

from base64 import b64decode, b64encode
from binascii import Error as BadBase64
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QMainWindow, QSplitter

from netdesk import settings
from netdesk.people import overview
from netdesk.workspace import Workspace

if TYPE_CHECKING:
    from PySide6.QtCore import QByteArray

_SETTLED_MS = 500


def restore_window(workspace: Workspace, window: QMainWindow) -> bool:
    """Put the window where it was; False when nothing is known of it."""
    data = _read(workspace, "window.geometry")
    return bool(data) and window.restoreGeometry(data)


def save_window(workspace: Workspace, window: QMainWindow) -> None:
    """Remember where the window is."""
    _write(workspace, "window.geometry", window.saveGeometry())


def first_page(workspace: Workspace, today: date) -> str:
    """The key of the page to open on: where the window was left today, else This week.

    Without anybody on the list, and on a file that no window has left yet, that is People.
    """
    left_on = kept_setting(workspace, "window.left_on")
    if left_on in ("", today.isoformat()):
        return kept_setting(workspace, "window.page")
    return "week" if overview.count(workspace) else "people"


def keep_page(workspace: Workspace, key: str, today: date) -> None:
    """Remember the page that the window is left on, and the day."""
    keep_setting(workspace, "window.page", key)
    keep_setting(workspace, "window.left_on", today.isoformat())


def kept_setting(workspace: Workspace, key: str) -> str:
    """A setting that holds words."""
    return str(settings.read(workspace, key))


def keep_setting(workspace: Workspace, key: str, value: str) -> None:
    """Keep a setting that holds words, where the file can be written."""
    if not workspace.is_read_only and kept_setting(workspace, key) != value:
        settings.write(workspace, key, value)


class SplitterMemory(QObject):
    """Gives a splitter its old sizes, and remembers new ones half a second after a drag.

    `is_known` tells whether there were old sizes.
    """

    def __init__(self, workspace: Workspace, splitter: QSplitter, key: str) -> None:
        super().__init__(splitter)
        self._workspace = workspace
        self._splitter = splitter
        self._key = key
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLED_MS)
        self._timer.timeout.connect(self.flush)
        data = _read(workspace, key)
        self.is_known = bool(data) and splitter.restoreState(data)
        splitter.splitterMoved.connect(self._on_moved)

    def flush(self) -> None:
        """Remember the sizes now."""
        self._timer.stop()
        _write(self._workspace, self._key, self._splitter.saveState())

    def _on_moved(self, _position: int, _index: int) -> None:
        self._timer.start()


def _read(workspace: Workspace, key: str) -> bytes:
    try:
        return b64decode(kept_setting(workspace, key), validate=True)
    except (BadBase64, ValueError):
        return b""


def _write(workspace: Workspace, key: str, data: "QByteArray") -> None:
    keep_setting(workspace, key, b64encode(data.data()).decode("ascii"))
