"""The Import page: reads what was dropped, shows the review, imports, and shows the outcome."""

from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import astuple
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from netdesk.errors import NetDeskError
from netdesk.importing import Dropped, FileReading, ImportReport, OutdatedError, Undone, has_import
from netdesk.workspace import Changes
from ui.desk import Desk
from ui.importing.intake import Intake
from ui.importing.mapping import MappingView
from ui.importing.message import MessageView
from ui.importing.outcome import OutcomeView
from ui.importing.planning import Planning
from ui.importing.review import ReviewView
from ui.importing.taking_back import TakingBack
from ui.importing.verdicts import ON_MATCH_BY_WORD
from ui.importing.words import LEFT_OUT, fault_of, taken_back_words, waiting_words
from ui.importing.work import Decisions, Review, Source
from ui.importing.writing import Writing
from ui.jobs import Job

_READING = "Reading what you dropped"
_NOT_READ = "What you dropped could not be read."
_COMPARING = "Comparing it with the people here"
_CHANGED_MEANWHILE = "Somebody in it changed meanwhile. Look again, then press Import once more."
_NOT_COMPARED = "What you dropped could not be compared with the people here."


class ImportPage(QWidget):
    """One import from the drop to its outcome. Nothing is written before the button is pressed.

    `page_wanted` asks the window for another page by its key, `contact_opened` for one of those
    who were brought in, `import_requested` for files; `waiting` says what waits here, if anything.
    """

    key = "importing"
    title = "Import"
    page_wanted = Signal(str)
    contact_opened = Signal(int)
    import_requested = Signal()
    waiting = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._intake = Intake(desk, self)
        self._planning = Planning(desk, self)
        self._writing = Writing(desk, self)
        self._asked: tuple[str, ...] = ()
        self._review: Review | None = None
        self._report: ImportReport | None = None
        self._taken_back: ImportReport | None = None
        self._taking: TakingBack | None = None
        self._build()
        self._wire()

    def activate(self) -> None:
        """Give the keyboard to what is in sight; never take it from another page."""
        if not self.isVisible():
            return
        here = self._stack.currentWidget()
        if here is self.review:
            self.review.table.setFocus()
        elif here is self.outcome:
            self.outcome.table.setFocus()
        elif here is self.mapping:
            self.mapping.take_keyboard()
        else:
            self.message.take_keyboard()

    def add_files(self, paths: Sequence[Path]) -> None:
        """Read files and folders and review what they hold, with what waits already."""
        self._add(list(self._intake.new_of(paths)))

    def add_bytes(self, data: bytes, name: str) -> None:
        """Read contacts that came without a file."""
        self._add([Dropped(name, data)])

    def set_narrow(self, is_narrow: bool) -> None:
        """Make do with less width."""
        self.review.set_narrow(is_narrow)
        self.outcome.set_narrow(is_narrow)
        self.mapping.set_narrow(is_narrow)

    def select_step(self, by: int) -> None:
        """Go to the record before or after."""
        here = self._stack.currentWidget()
        if here is self.review:
            self.review.step(by)
        elif here is self.outcome:
            self.outcome.step(by)

    def _build(self) -> None:
        self._stack = QStackedLayout(self)
        self.message = MessageView()
        self.review = ReviewView(self._desk)
        self.outcome = OutcomeView(self._desk)
        self.mapping = MappingView(self._desk.now().date())
        for view in (self.message, self.mapping, self.review, self.outcome):
            self._stack.addWidget(view)

    def _wire(self) -> None:
        self.message.files_wanted.connect(self.import_requested)
        self.message.people_wanted.connect(self._on_given_up)
        self.message.again_wanted.connect(self._on_again_wanted)
        self.message.stop_wanted.connect(self._on_stop_wanted)
        self.review.import_wanted.connect(self._on_import_wanted)
        self.review.again_wanted.connect(self._plan)
        self.review.cancel_wanted.connect(self._on_cancel_wanted)
        self.review.match_chosen.connect(self._on_match_chosen)
        self.review.decided.connect(self._on_decided)
        self.mapping.used.connect(self._on_mapping_used)
        self.mapping.left_out.connect(self._on_mapping_left_out)
        self.mapping.cancel_wanted.connect(self._on_cancel_wanted)
        self._intake.finished.connect(self._on_read)
        self._intake.stopped.connect(self._on_reading_stopped)
        self._intake.failed.connect(self._on_not_read)
        self._intake.table_met.connect(self._on_table_met)
        self._planning.planned.connect(self._on_planned)
        self._planning.stopped.connect(self._on_planning_stopped)
        self._planning.failed.connect(self._on_not_planned)
        self._writing.written.connect(self._on_written)
        self._writing.failed.connect(self._on_not_written)
        self.outcome.people_wanted.connect(self._leave)
        self.outcome.undo_wanted.connect(self._on_undo_wanted)
        self._desk.jobs.progressed.connect(self._on_progressed)
        self._desk.bridge.changed.connect(self._on_changed)

    # Reading

    def _add(self, sources: list[Source]) -> None:
        if self._writing.is_busy:
            self._desk.say("An import is being written. Drop this again when it is done.", False)
            return
        if not sources:
            return
        if self._review is None and not self._intake.jobs and not self._is_asking():
            if not self._intake.reads:
                self._forget()
            self.message.show_work(_READING)
            self._stack.setCurrentWidget(self.message)
        self._intake.add(sources)

    def _is_asking(self) -> bool:
        return self._stack.currentWidget() is self.mapping

    def _on_read(self) -> None:
        if not self._intake.reads:
            self._cancel("")
        else:
            self._plan()

    def _on_reading_stopped(self) -> None:
        if self._review is None:
            self._cancel("Stopped reading; nothing was changed")
        else:
            self._plan()

    def _on_not_read(self, error: Exception) -> None:
        """Go on with what was read before, if anything."""
        if self._intake.reads:
            self._plan()
        else:
            self._forget()
            self.message.show_fault([(_NOT_READ, "")])
            self.activate()
        raise error

    def _on_table_met(self, reading: FileReading, more: int) -> None:
        if reading.table is None:
            return
        if self._is_asking() and self._asked == reading.table.columns:
            # More was dropped meanwhile; what is chosen here already stays.
            return
        self._asked = reading.table.columns
        self.mapping.show_table(reading, reading.table, more)
        self._stack.setCurrentWidget(self.mapping)
        self._tell_waiting()
        self.activate()

    def _on_mapping_used(self, mapping: dict[str, str], name: str) -> None:
        self.message.show_work(_READING)
        self._stack.setCurrentWidget(self.message)
        self._intake.use(self._asked, mapping, name)

    def _on_mapping_left_out(self) -> None:
        self._intake.leave_out(self._asked)

    # Planning

    def _plan(self) -> None:
        self.review.show_busy(is_busy=True)
        self._planning.plan(self._intake.reads, self._intake.seconds)

    def _on_planned(self, review: Review) -> None:
        if not review.plan.is_usable:
            self._forget()
            files = review.plan.files
            self.message.show_fault([fault_of(one, is_alone=len(files) == 1) for one in files])
            self.activate()
            return
        is_first = self._review is None
        self._review = review
        self.review.show_review(review)
        self.review.show_busy(is_busy=False)
        self._stack.setCurrentWidget(self.review)
        self._tell_waiting()
        if is_first:
            self.activate()

    def _on_planning_stopped(self) -> None:
        if self._review is None:
            self._cancel("Stopped; nothing was changed")
            return
        self._keep_review()
        self._desk.say("Stopped; nothing was changed", False)

    def _on_not_planned(self, error: Exception) -> None:
        """Keep what was read and decided, so that it can be tried again."""
        if self._review is not None:
            self._keep_review()
            self._say_nothing_changed(error)
            return
        told = (_NOT_COMPARED, "")
        if isinstance(error, NetDeskError):
            told = (error.message, error.hint)
        self.message.show_fault([told], can_be_tried_again=True)
        self._stack.setCurrentWidget(self.message)
        self.activate()
        if not isinstance(error, NetDeskError):
            raise error

    def _keep_review(self) -> None:
        """Go on with the review as it was; the import waits until it is planned anew."""
        self.review.show_outdated()
        self._stack.setCurrentWidget(self.review)

    def _on_again_wanted(self) -> None:
        self.message.show_work(_COMPARING)
        self._plan()

    def _on_match_chosen(self, value: str) -> None:
        self._planning.choose_match(ON_MATCH_BY_WORD[value])
        self._plan()

    def _on_decided(self, decided: Decisions) -> None:
        """Somebody said what becomes of some records."""
        if self._writing.is_busy or not decided:
            return
        self._planning.decide(decided)
        self._plan()

    # Writing

    def _on_import_wanted(self) -> None:
        review = self._review
        if review is None or self._writing.is_busy or self._planning.job is not None:
            return
        self.review.show_busy(is_busy=True)
        self._writing.write(review.plan, tuple(self._intake.to_keep.values()))

    def _on_written(self, report: ImportReport | None) -> None:
        review = self._review
        if report is None or review is None:
            self.review.show_busy(is_busy=False)
            self._desk.say("Stopped; nothing was changed", False)
            return
        self._forget()
        self._report = report
        self.outcome.show_outcome(review, report)
        self._stack.setCurrentWidget(self.outcome)
        if self.outcome.has_left_out and self.isVisible():
            self.activate()
            return
        words = self.outcome.head.title()
        if report.import_id:
            self._desk.say(words, True)
        else:
            self._desk.say_done(words)
        if self.isVisible():
            self._leave()
        elif self.outcome.has_left_out:
            self.waiting.emit(LEFT_OUT)

    def _on_not_written(self, error: Exception) -> None:
        """Keep what was read and decided, so that it can be tried again."""
        if isinstance(error, OutdatedError):
            self._plan()
            self._desk.say(_CHANGED_MEANWHILE, False)
            return
        self.review.show_busy(is_busy=False)
        self._say_nothing_changed(error)

    def _say_nothing_changed(self, error: Exception) -> None:
        if not isinstance(error, NetDeskError):
            raise error
        self._desk.say(f"{error} Nothing was changed.", False)

    # Leaving, taking back

    def _on_undo_wanted(self) -> None:
        if self._report is None or not self._report.import_id:
            return
        self.outcome.undo.setEnabled(False)
        self._taking = TakingBack(self._desk, self._report.import_id, self)
        self._taking.done.connect(self._on_undone)
        self._taking.failed.connect(self._on_not_undone)
        self._taking.start("Taking the import back")

    def _on_undone(self, undone: Undone) -> None:
        self._taking = None
        words = taken_back_words(*astuple(undone))
        self._show_taken_back(words)

    def _on_not_undone(self, error: Exception) -> None:
        self._taking = None
        self.outcome.undo.setEnabled(True)
        self._say_nothing_changed(error)

    def _show_taken_back(self, words: str) -> None:
        report = self._report
        self._forget()
        self._taken_back = report
        self.message.show_done("The import is taken back", words)
        self.activate()

    def _show_again(self) -> None:
        """The outcome of an import that was taken back, and is there again."""
        self._report, self._taken_back = self._taken_back, None
        self._stack.setCurrentWidget(self.outcome)
        self.activate()

    def _on_changed(self, changes: Changes) -> None:
        if self._writing.is_busy:
            return
        if self._review is not None and (changes.touches("contact") or changes.touches("import")):
            # The plan holds whole people as they would be; an older one would undo this change.
            self._plan()
            return
        an_id = told.import_id if (told := self._report or self._taken_back) else 0
        if self._taking is not None or not an_id or not changes.touches("import", an_id):
            return
        is_there = has_import(self._desk.workspace, an_id)
        if is_there and self._taken_back is not None:
            self._show_again()
        elif not is_there and self._report is not None:
            self._show_taken_back("Everybody is as before." if changes.action == "undo" else "")

    def _on_progressed(self, job: Job, done: int, total: int) -> None:
        if job is self._planning.job or job in self._intake.jobs:
            self.message.show_count(done, total)

    def _on_stop_wanted(self) -> None:
        self._intake.stop()
        self._planning.stop()

    def _on_given_up(self) -> None:
        self._cancel("")

    def _on_cancel_wanted(self) -> None:
        self._cancel("Nothing was changed")

    def _cancel(self, words: str) -> None:
        self._forget()
        if words:
            self._desk.say(words, False)
        self._leave()

    def _leave(self) -> None:
        self._tell_waiting()
        self.page_wanted.emit("people")
        if self._report is not None and self._report.first_contact:
            self.contact_opened.emit(self._report.first_contact)

    def _forget(self) -> None:
        self._intake.forget()
        self._planning.forget()
        self._review = None
        self._report = self._taken_back = None
        if self._taking is not None:
            # What was dropped since is in sight; how it went is told beside that.
            self._taking.leave()
            self._taking = None
        self.review.forget()
        self.outcome.undo.setEnabled(True)
        self.message.invite()
        self._stack.setCurrentWidget(self.message)
        self._tell_waiting()

    def _tell_waiting(self) -> None:
        """Tell the window what waits here, so that it can be found again."""
        if self._review is not None:
            self.waiting.emit(waiting_words(self._review.plan))
        else:
            self.waiting.emit("Import waiting: a table" if self._is_asking() else "")
