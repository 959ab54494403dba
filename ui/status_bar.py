"""The line at the foot of the window: how much there is, what can be undone, when it was saved."""

from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from netdesk.week.list_goals import LIST_GOAL
from ui.jobs import Job, Jobs
from ui.type import px, small
from ui.widgets.button import Button
from ui.widgets.card import Panel
from ui.widgets.glyph import ThemedIcon
from ui.widgets.keyhint import KeyHint, native_key
from ui.widgets.progress import StatusProgress
from ui.widgets.text import PlainLabel, elided_label, plain_label

# Work that ends sooner is not worth a flicker.
_SHOW_AFTER_MS = 200


class StatusBar(Panel):
    """28 high. Left: counts. Right: work under way, or what Undo would take back; then Saved.

    `waiting_pressed` when somebody wants to go to what waits, `debriefs_pressed` to the debriefs.
    """

    waiting_pressed = Signal()
    debriefs_pressed = Signal()

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__("window", "t", parent)
        self.setAccessibleName("Status")
        self.setFixedHeight(px(28))
        self._jobs: list[Job] = []
        self._counts: dict[Job, tuple[int, int]] = {}
        self._can_show_undo = True
        self._is_here = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_SHOW_AFTER_MS)
        self._patience.timeout.connect(self._on_patience_ended)
        self._build()
        jobs.started.connect(self._on_started)
        jobs.progressed.connect(self._on_progressed)
        jobs.ended.connect(self._on_ended)
        self._progress.cancel_requested.connect(self._on_cancel_requested)

    def show_counts(self, people: int, to_debrief: int) -> None:
        """Show how many names there are and how many meetings wait for their debrief."""
        reached = people >= LIST_GOAL
        self._names.setText(f"{people:,} names" if reached else f"{people:,} of {LIST_GOAL} names")
        self._debriefs.say(_debriefs(to_debrief))
        self._debriefs.setVisible(to_debrief > 0)
        self._gap.setVisible(to_debrief > 0)

    def show_waiting(self, words: str) -> None:
        """Say what waits on another page, with a way there; empty for nothing."""
        self._waiting.say(words)
        self._arrange()

    def set_here(self, is_here: bool) -> None:
        """Say whether what waits is in sight already."""
        self._is_here = is_here
        self._arrange()

    def show_undo(self, label: str) -> None:
        """Name what Undo would take back; empty for nothing."""
        self._undo.setText(f"Undo: {label[:1].lower()}{label[1:]}" if label else "")
        self._arrange()

    def show_saved(self, at: datetime | None) -> None:
        """Say when the last change was written; None for not since the start."""
        self._saved.setText(f"Saved {at:%H:%M}" if at else "All saved")

    def set_narrow(self, narrow: bool) -> None:
        """Leave the undo hint out where there is no room; the Edit menu names it too."""
        self._can_show_undo = not narrow
        self._arrange()

    def words(self) -> list[str]:
        """All that can be read in the bar now, from the left."""
        labels = (self._names, self._debriefs, self._waiting, self._undo, self._saved)
        return [label.text() for label in labels if not label.isHidden() and label.text()]

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), 0, px(16), 0)
        row.setSpacing(px(16))
        self._names = _quiet("")
        self._gap = _line()
        self._debriefs = Button("", kind="link", small=True)
        self._debriefs.clicked.connect(self.debriefs_pressed)
        self._waiting_gap = _line()
        self._waiting = Button("", kind="link", icon="waiting", small=True)
        self._waiting.clicked.connect(self.waiting_pressed)
        self._progress = StatusProgress()
        self._undo = elided_label("", small(), "muted")
        self._key = KeyHint(native_key("Ctrl+Z"))
        self._saved_gap = _line()
        self._saved = _quiet("All saved")
        row.addWidget(self._names)
        row.addWidget(self._gap)
        row.addWidget(self._debriefs)
        row.addWidget(self._waiting_gap)
        row.addWidget(self._waiting)
        row.addStretch(1)
        row.addWidget(self._progress)
        row.addWidget(self._undo)
        row.addWidget(self._key)
        row.addWidget(self._saved_gap)
        tick = QHBoxLayout()
        tick.setSpacing(px(8))
        tick.addWidget(ThemedIcon("check", "good", 12))
        tick.addWidget(self._saved)
        row.addLayout(tick)
        self._gap.hide()
        self._debriefs.hide()
        self._arrange()

    def _arrange(self) -> None:
        waits = bool(self._waiting.text()) and not self._is_here
        self._waiting.setVisible(waits)
        self._waiting_gap.setVisible(waits)
        is_working = not self._progress.isHidden()
        shows = bool(self._undo.text()) and self._can_show_undo and not is_working
        self._undo.setVisible(shows)
        self._key.setVisible(shows)
        self._saved_gap.setVisible(shows or is_working)

    def _on_started(self, job: Job) -> None:
        if not job.title:
            return
        self._jobs.append(job)
        self._patience.start()

    def _on_patience_ended(self) -> None:
        if self._jobs:
            self._begin(self._jobs[0])
            self._arrange()

    def _begin(self, job: Job) -> None:
        """Show a job as far as it is: it may have told so while it was not yet in sight."""
        self._progress.begin(job.title)
        if job in self._counts:
            self._progress.show_count(*self._counts[job])

    def _on_progressed(self, job: Job, done: int, total: int) -> None:
        if job in self._jobs:
            self._counts[job] = (done, total)
        if self._jobs and job is self._jobs[0]:
            self._progress.show_count(done, total)

    def _on_ended(self, job: Job) -> None:
        if job in self._jobs:
            self._jobs.remove(job)
            self._counts.pop(job, None)
            if not self._jobs:
                self._patience.stop()
                self._progress.end()
            elif not self._progress.isHidden():
                self._begin(self._jobs[0])
        self._arrange()

    def _on_cancel_requested(self) -> None:
        for job in self._jobs:
            job.cancel()


def _quiet(text: str) -> PlainLabel:
    return plain_label(text, small(), "muted")


def _line() -> QFrame:
    line = QFrame()
    line.setObjectName("rule")
    line.setFixedSize(1, px(12))
    return line


def _debriefs(count: int) -> str:
    return "1 meeting to debrief" if count == 1 else f"{count} meetings to debrief"
