"""One window for each file: a second start hands its files to the first and leaves."""

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_ANSWER = b"taken\n"
_WAIT_MS = 3000
_RETRY_MS = 100
_MOST_BYTES = 1_000_000


def door_name(database: Path) -> str:
    """The name under which the window of `database` can be reached."""
    whole = str(database.resolve()).encode("utf-8", "surrogateescape")
    return f"netdesk-{hashlib.sha256(whole).hexdigest()[:24]}"


class Door(QObject):
    """Kept by the first window. `knocked` carries the paths that a later start was given."""

    knocked = Signal(list)

    def __init__(self, database: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = door_name(database)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_new_connection)
        self._heard: dict[QLocalSocket, bytes] = {}

    def open(self) -> bool:
        """Listen. Whoever holds the file's lock is the first, so a socket found here is stale."""
        QLocalServer.removeServer(self._name)
        return self._server.listen(self._name)

    def close(self) -> None:
        """Hear no more."""
        self._server.close()

    def _on_new_connection(self) -> None:
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            self._heard[socket] = b""
            socket.readyRead.connect(self._on_ready_read)
            socket.disconnected.connect(self._on_disconnected)

    def _on_ready_read(self) -> None:
        socket = self.sender()
        if not isinstance(socket, QLocalSocket) or socket not in self._heard:
            return
        self._heard[socket] += socket.readAll().data()
        if len(self._heard[socket]) > _MOST_BYTES:
            socket.abort()
        elif self._heard[socket].endswith(b"\n"):
            paths = _paths(self._heard[socket])
            self._heard[socket] = b""
            socket.write(_ANSWER)
            socket.flush()
            self.knocked.emit(paths)

    def _on_disconnected(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._heard.pop(socket, None)
            socket.deleteLater()


def hand_over(database: Path, files: Sequence[Path]) -> bool:
    """Give `files` to the window that has `database` open; False when none answers.

    The first window may just be starting, so this tries for up to three seconds.
    """
    message = json.dumps([str(path.absolute()) for path in files]).encode("ascii") + b"\n"
    for _attempt in range(_WAIT_MS // _RETRY_MS):
        socket = QLocalSocket()
        socket.connectToServer(door_name(database))
        if socket.waitForConnected(_RETRY_MS):
            return _deliver(socket, message)
        _pause(_RETRY_MS)
    return False


def _deliver(socket: QLocalSocket, message: bytes) -> bool:
    socket.write(message)
    answer = b""
    while not answer.endswith(b"\n") and socket.waitForReadyRead(_WAIT_MS):
        answer += socket.readAll().data()
    socket.disconnectFromServer()
    return answer == _ANSWER


def _paths(message: bytes) -> list[Path]:
    try:
        given = json.loads(message)
    except ValueError:
        return []
    if not isinstance(given, list):
        return []
    return [Path(one) for one in given if isinstance(one, str) and one]


def _pause(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
