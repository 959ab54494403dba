"""Where every error ends that nobody else has dealt with: told, logged, and the window goes on."""

import platform
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, qVersion
from PySide6.QtWidgets import QApplication, QWidget

import netdesk
from netdesk.errors import InputError, NetDeskError, chain_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.message_dialog import MessageDialog

_ROOT = Path(netdesk.__file__).resolve().parent.parent


class ErrorDesk(QObject):
    """Takes errors from slots, threads and jobs, on any thread.

    What the user can mend is said by `say` when it is about input and there is a window, else in
    a dialog. A bug gets one dialog for each distinct traceback. Neither log nor dialog holds the
    error's own words, because those may hold names.
    """

    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.say: Callable[[str, bool], None] | None = None
        self.window: QWidget | None = None
        self._seen: set[str] = set()
        self._open: list[MessageDialog] = []
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.AutoConnection)
        self._before = (sys.excepthook, threading.excepthook)

    def install(self) -> None:
        """Take over from Python's own hooks."""
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._on_uncaught
        threading.excepthook = self._on_uncaught_in_thread

    def uninstall(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = self._before

    def report(self, error: BaseException) -> None:
        """Deal with an error; any thread may call this."""
        self._arrived.emit(error)

    def dialogs(self) -> "list[MessageDialog]":
        """The dialogs that stand open now."""
        return list(self._open)

    def _on_arrived(self, error: BaseException) -> None:
        if isinstance(error, InputError) and self.say is not None:
            self.say(str(error), False)
        elif isinstance(error, NetDeskError):
            from netdesk.log import logger

            logger().warning("%s %s", type(error).__name__, error.detail)
            self._show(error.message, error.hint, "")
        else:
            self._show_bug(error)

    def _show_bug(self, error: BaseException) -> None:
        from netdesk.log import log_failure

        frames = frames_of(error)
        log_failure(error)
        if frames in self._seen:
            return
        self._seen.add(frames)
        self._show(
            "Something went wrong inside NetDesk.",
            "What you were doing may not have happened; everything else is as it was. "
            "You can go on. The details below hold no names; please send them to the makers.",
            f"{_versions()}\n\n{frames}",
        )

    def _show(self, message: str, hint: str, details: str) -> None:
        if any(dialog.message == message and not details for dialog in self._open):
            return
        from ui.message_dialog import MessageDialog

        parent = self.window or QApplication.activeWindow()
        dialog = MessageDialog(message, hint, details, parent=parent)
        self._open.append(dialog)
        dialog.finished.connect(self._on_finished)
        dialog.open()

    def _on_finished(self, _result: int) -> None:
        ended = self.sender()
        for dialog in [one for one in self._open if one is ended]:
            self._open.remove(dialog)
            dialog.deleteLater()

    def _on_uncaught(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        self.report(error)

    def _on_uncaught_in_thread(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self.report(arguments.exc_value)


def frames_of(error: BaseException) -> str:
    """The error's type and where it came from, innermost last, without words or folders."""
    return "\n\nthen\n\n".join(reversed([_frames(one) for one in chain_of(error)]))


def _frames(error: BaseException) -> str:
    lines = [
        f"{_short(frame.filename)}:{frame.lineno} in {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    return "\n".join([*lines, type(error).__name__])


def _short(filename: str) -> str:
    path = Path(filename)
    if path.is_relative_to(_ROOT):
        return path.relative_to(_ROOT).as_posix()
    return "/".join(path.parts[-2:])


def _versions() -> str:
    return (
        f"NetDesk {netdesk.__version__}, Python {platform.python_version()}, Qt {qVersion()}, "
        f"{platform.system()} {platform.release()}"
    )
