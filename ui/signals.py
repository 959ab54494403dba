"""Signals of the system and the end of a session: save, then leave."""

import signal
import socket
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtGui import QGuiApplication, QSessionManager

_ENDING = (signal.SIGTERM, signal.SIGINT)


class EndOfSession(QObject):
    """Calls `save` at log-out, and `leave` when the system asks the program to end.

    A handler in Python would not run while Qt is idle, so the signal's byte wakes a notifier.
    """

    def __init__(
        self, app: QGuiApplication, save: Callable[[], object], leave: Callable[[], object]
    ) -> None:
        super().__init__(app)
        self._save = save
        self._leave = leave
        self._reader, self._writer = socket.socketpair()
        self._reader.setblocking(False)
        self._writer.setblocking(False)
        self._before = [(one, signal.signal(one, _heard)) for one in _ENDING]
        self._fd_before = signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_signal)
        app.commitDataRequest.connect(self._on_commit_data)

    def close(self) -> None:
        """Give the signals back."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._fd_before)
        for one, handler in self._before:
            signal.signal(one, handler)
        self._reader.close()
        self._writer.close()

    def _on_signal(self) -> None:
        numbers = self._reader.recv(64)
        if any(one in numbers for one in _ENDING):
            self._leave()

    def _on_commit_data(self, _manager: QSessionManager) -> None:
        self._save()


def _heard(_number: int, _frame: FrameType | None) -> None:
    """Let the signal's byte be written; the notifier does the rest."""
