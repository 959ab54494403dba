"""The start and the end of the window: the application, the file, one window for each file."""

import gc
import os
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from netdesk.errors import NetDeskError, WorldError
from netdesk.workspace import Workspace
from ui import state
from ui.application import application
from ui.errors import ErrorDesk
from ui.main_window import MainWindow
from ui.signals import EndOfSession
from ui.theme import apply_theme

if TYPE_CHECKING:
    from ui.instance import Door
    from ui.upkeep import Upkeep

DONE = 0
UNUSABLE = 2


def run(files: Sequence[Path], database: Path, now: Callable[[], datetime] = datetime.now) -> int:
    """Open the window on `database` and offer `files` for import; the exit status.

    When a window has the file open already, that one gets the files and this returns at once.
    """
    app = application()
    errors = ErrorDesk()
    errors.install()
    try:
        workspace = _open(database, files)
        if workspace is None:
            return DONE
        with workspace:
            apply_theme(app, state.kept_setting(workspace, "theme"))
            session = Session(app, workspace, errors, now)
            session.begin(files)
            status = app.exec()
            session.end()
    except NetDeskError as error:
        apply_theme(app)
        errors.report(error)
        for dialog in errors.dialogs():
            dialog.finished.connect(app.quit)
        app.exec()
        return UNUSABLE
    else:
        return status
    finally:
        gc.enable()
        gc.unfreeze()
        errors.uninstall()


def run_demo(folder: Path) -> int:
    """Do the main job off-screen on the sample network, into `folder`; prints the paths."""
    from ui import demo

    return demo.run_demo(folder)


def self_test() -> int:
    """Let the packed program try itself; prints a line for each step."""
    from ui import demo

    return demo.self_test()


class Session(QObject):
    """The window's life: what happens after the first paint, and what at the end."""

    def __init__(
        self,
        app: QApplication,
        workspace: Workspace,
        errors: ErrorDesk,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(app)
        self.window = MainWindow(workspace, errors, now)
        self._workspace = workspace
        self._files: list[Path] = []
        self._door: Door | None = None
        self._upkeep: Upkeep | None = None
        self._end = EndOfSession(app, self.window.save_now, self.window.close)

    def begin(self, files: Sequence[Path]) -> None:
        """Show the window; the rest comes once it stands."""
        self._files = list(files)
        self.window.first_painted.connect(self._after_first_paint)
        self.window.closed.connect(self._on_closed)
        self.window.show()

    def end(self) -> None:
        """Leave nothing behind."""
        self._end.close()
        if self._door is not None:
            # A later start must not wait for an answer from a window that is leaving.
            self._door.close()
            self._door.deleteLater()
        if not self.window.close():
            # It has said now what could not be saved; there is nobody left to wait for.
            self.window.close()
        if self._upkeep is not None:
            self._upkeep.finish()
        self.window.deleteLater()
        self.deleteLater()

    def _on_closed(self) -> None:
        # Not left to Qt, which waits for every window: one that is forgotten somewhere would keep
        # the file, and a later start would bring back a window that saves nothing any more.
        if self._door is not None:
            self._door.close()
        QApplication.quit()

    def _after_first_paint(self) -> None:
        # What stands now stays to the end: the collector need not look at it again and again.
        gc.freeze()
        gc.enable()
        if not self._workspace.is_read_only:
            from ui.instance import Door

            door = Door(self._workspace.path, self)
            door.knocked.connect(self.window.add_files)
            door.open()
            self._door = door
        self._keep_up()
        if self._files:
            self.window.commands.add_files(self._files)

    def _keep_up(self) -> None:
        from ui.upkeep import Upkeep

        self._upkeep = Upkeep(self.window.desk, self)
        self._upkeep.begin()


def _open(database: Path, files: Sequence[Path]) -> Workspace | None:
    """The workspace; None when a window that has it open took the files."""
    try:
        return Workspace.open(database)
    except WorldError:
        if database.exists() and not _may_write(database):
            return Workspace.open(database, read_only=True)
        from ui.instance import hand_over

        if hand_over(database, files):
            return None
    # The first window may have ended meanwhile; else this says who has the file.
    return Workspace.open(database)


def _may_write(database: Path) -> bool:
    return os.access(database, os.W_OK) and os.access(database.parent, os.W_OK)
