"""Looking after the file while the window stands: proving it whole, backups, its log, the trash.

All of it runs in the background and says nothing while all is well.
"""

from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer

from netdesk import backup, trash
from netdesk.after import debrief_drafts
from netdesk.backup import Health
from netdesk.errors import NetDeskError
from netdesk.log import log_failure
from netdesk.workspace import Changes
from ui.desk import Desk
from ui.jobs import Job

EVERY_MINUTES = 30
# As long after the last change that a person who types has paused.
_QUIET_MS = 3000


class Upkeep(QObject):
    """Begins with `begin`; `finish` makes the last backup of a session that changed something."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._is_changed = False
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MINUTES * 60_000)
        self._timer.timeout.connect(self._on_half_hour)
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._quiet.timeout.connect(self._on_quiet)

    def begin(self) -> None:
        """Check the file once, and back up from now on.

        What has had its time goes: old backups, who was deleted, drafts of meetings that are gone.
        """
        self._desk.bridge.changed.connect(self._on_changed)
        self._timer.start()
        if not self._desk.workspace.is_read_only:
            self._desk.jobs.start("", self._look, owner=self, done=self._on_looked)

    def finish(self) -> None:
        """Back up what was changed since the last backup; call it as the window closes.

        A backup that cannot be made is logged and keeps nobody from closing.
        """
        self._timer.stop()
        self._quiet.stop()
        if not self._is_changed or self._desk.workspace.is_read_only:
            return
        self._is_changed = False
        try:
            backup.make(self._desk.workspace)
        except NetDeskError as error:
            log_failure(error)

    def _look(self, _job: Job) -> Health:
        health = backup.check(self._desk.workspace)
        if not health.faults:
            backup.thin_out(self._desk.workspace, datetime.now(UTC))
            trash.empty(self._desk.workspace, datetime.now(UTC))
            debrief_drafts.forget_gone(self._desk.workspace)
        return health

    def _make(self, _job: Job) -> None:
        # Here and not where it is asked for: a job that never ran has backed up nothing.
        self._is_changed = False
        try:
            backup.make(self._desk.workspace)
        except BaseException:
            self._is_changed = True
            raise

    def _empty(self, _job: Job) -> None:
        trash.empty(self._desk.workspace, datetime.now(UTC))

    def _fold_log(self, _job: Job) -> None:
        self._desk.workspace.fold_log()

    def _on_looked(self, health: Health) -> None:
        if health.faults:
            self._desk.say("This file is damaged. Close NetDesk and run: netdesk restore.", False)

    def _on_changed(self, _changes: Changes) -> None:
        self._is_changed = True
        self._quiet.start()

    def _on_quiet(self) -> None:
        self._desk.jobs.start("", self._fold_log, owner=self, done=self._on_made)

    def _on_half_hour(self) -> None:
        if self._is_changed:
            self._desk.jobs.start("", self._make, owner=self, done=self._on_made)
        workspace = self._desk.workspace
        if not workspace.is_read_only and trash.is_due(workspace, datetime.now(UTC)):
            self._desk.jobs.start("", self._empty, owner=self, done=self._on_made)

    def _on_made(self, _nothing: None) -> None:
        """Nothing to say: that the file is looked after is no news."""
