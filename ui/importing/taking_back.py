"""Taking an import back, away from the window."""

from msgspec.structs import astuple
from PySide6.QtCore import QObject, Signal

from netdesk.errors import NetDeskError
from netdesk.importing import Undone, undo_import
from ui.desk import Desk
from ui.importing.words import taken_back_words
from ui.jobs import Job


class TakingBack(QObject):
    """Takes one import back. `done` carries an Undone, `failed` the error.

    It lives as long as `owner`, which is to outlive whoever listens: once they `leave`, how it went
    is told in a toast.
    """

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, import_id: int, owner: QObject) -> None:
        super().__init__(owner)
        self._desk = desk
        self._is_left = False
        self.import_id = import_id

    def start(self, title: str) -> None:
        """Begin; `title` names the work."""
        workspace, import_id = self._desk.workspace, self.import_id

        def work(_job: Job) -> Undone:
            return undo_import(workspace, import_id)

        self._desk.jobs.start(title, work, owner=self, done=self._on_done, failed=self._on_failed)

    def leave(self) -> None:
        """Nobody listens any more."""
        self._is_left = True

    def _on_done(self, undone: Undone) -> None:
        if self._is_left:
            words = taken_back_words(*astuple(undone))
            self._desk.say_done(f"The import is taken back: {words}")
        else:
            self.done.emit(undone)
        self.deleteLater()

    def _on_failed(self, error: Exception) -> None:
        self.deleteLater()
        if not self._is_left:
            self.failed.emit(error)
        elif isinstance(error, NetDeskError):
            self._desk.say(f"{error} Nothing was changed.", False)
        else:
            raise error
