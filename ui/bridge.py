"""The one bridge from the core's news to the window: Changes become a Qt signal."""

from PySide6.QtCore import QObject, Qt, Signal

from netdesk.workspace import Changes, Workspace


class Bridge(QObject):
    """Emits each of the workspace's changes again, always on the window's thread."""

    changed = Signal(object)
    _arrived = Signal(object)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.AutoConnection)
        self._unsubscribe = workspace.changed.subscribe(self._arrived.emit)

    def close(self) -> None:
        """Hear no more of the workspace."""
        self._unsubscribe()

    def _on_arrived(self, changes: Changes) -> None:
        self.changed.emit(changes)
