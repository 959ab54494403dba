"""Writing what a review says, away from the window."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from netdesk.errors import Cancelled
from netdesk.importing import ImportPlan, ImportReport, commit_import
from netdesk.importing.mappings import KeptMapping
from ui.desk import Desk
from ui.importing.words import button_words
from ui.jobs import Job


class Writing(QObject):
    """Writes one plan at a time.

    `written` carries the report, or None when the user stopped it; `failed` carries the error.
    """

    written = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.is_busy = False

    def write(self, plan: ImportPlan, keep: Sequence[KeptMapping]) -> None:
        """Write `plan`; `keep` is what was said of the columns of its tables."""
        workspace = self._desk.workspace

        def work(job: Job) -> ImportReport | None:
            try:
                return commit_import(workspace, plan, job.progress, job.cancelled, keep)
            except Cancelled:
                return None

        self.is_busy = True
        self._desk.jobs.start(
            button_words(plan), work, owner=self, done=self._on_done, failed=self._on_failed
        )

    def _on_done(self, report: ImportReport | None) -> None:
        self.is_busy = False
        self.written.emit(report)

    def _on_failed(self, error: Exception) -> None:
        self.is_busy = False
        self.failed.emit(error)
