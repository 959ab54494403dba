"""What is typed saves itself a moment later, or at once when it is asked to."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_SAVE_AFTER_MS = 800


class SaveSoon(QObject):
    """Calls `save`, a bound method that tells whether it could, once nothing is typed any more."""

    def __init__(self, save: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._save = save
        self._waits = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SAVE_AFTER_MS)
        self._timer.timeout.connect(self.flush)

    def begin(self) -> None:
        """Something was typed."""
        self._waits = True
        self._timer.start()

    def flush(self) -> bool:
        """Save now what was typed; False when that failed, and it waits on."""
        self._timer.stop()
        if self._waits:
            self._waits = not self._save()
        return not self._waits

    def drop(self) -> None:
        """Save nothing of what was typed."""
        self._timer.stop()
        self._waits = False
