"""What is decided on the records of an import: planned away from the window, anew each time."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from netdesk.importing import OnMatch
from ui.desk import Desk
from ui.importing.work import (
    Decided,
    Decisions,
    Key,
    PlanRequest,
    Read,
    Review,
    Verdicts,
    plan_reads,
)
from ui.jobs import Job


class Planning(QObject):
    """Holds what was decided.

    `planned` carries the Review; `stopped` when the user was faster; `failed` carries the error.
    Of several plans only the last one is told.
    """

    planned = Signal(object)
    stopped = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._attempt = 0
        self._verdicts: Verdicts = {}
        self.decisions: dict[Key, Decided] = {}
        self.on_match: OnMatch = "review"
        self.job: Job | None = None

    def choose_match(self, on_match: OnMatch) -> None:
        """Say what becomes of those who match and on whom nobody decided."""
        self.on_match = on_match
        # Each record is met otherwise from now on.
        self._verdicts = {}

    def decide(self, decided: Decisions) -> None:
        """Say what becomes of some records; None for what the whole import does."""
        both = {**self.decisions, **decided}
        self.decisions = {key: one for key, one in both.items() if one is not None}

    def plan(self, reads: Sequence[Read], seconds: float) -> None:
        """Say what would happen to all that was read; `seconds` is how long that took."""
        self.stop()
        self._attempt += 1
        workspace = self._desk.workspace
        request = PlanRequest(
            tuple(reads), self.on_match, seconds, dict(self.decisions), self._verdicts
        )

        def work(job: Job) -> Review | None:
            return plan_reads(workspace, request, job)

        self.job = self._desk.jobs.start(
            "Comparing",
            work,
            owner=self,
            done=partial(self._on_done, self._attempt),
            failed=partial(self._on_failed, self._attempt),
        )

    def stop(self) -> None:
        """Stop planning; what is decided stays."""
        if self.job is not None:
            self.job.cancel()

    def forget(self) -> None:
        """Begin anew."""
        self.stop()
        self.job = None
        # Its answer is not waited for.
        self._attempt += 1
        self._verdicts = {}
        self.decisions = {}
        self.on_match = "review"

    def _on_done(self, attempt: int, review: Review | None) -> None:
        if attempt != self._attempt:
            return
        self.job = None
        if review is None:
            self.stopped.emit()
        else:
            self._verdicts = review.verdicts
            self.planned.emit(review)

    def _on_failed(self, attempt: int, error: Exception) -> None:
        if attempt == self._attempt:
            self.job = None
            self.failed.emit(error)
