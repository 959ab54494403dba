"""A meeting while it is being typed: what was read, what is typed, and the saving of it."""

from contextlib import suppress
from typing import TypeVar

from msgspec.structs import asdict, replace
from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from netdesk import meetings
from netdesk.errors import InputError, NetDeskError
from netdesk.records.meeting import Meeting, Plan
from netdesk.workspace import Workspace

SAVE_AFTER_MS = 800
LONGEST_UNSAVED_MS = 5000
BUSY_RETRY_MS = 300
RETRY_AFTER_MS = 3000

_R = TypeVar("_R", Meeting, Plan)


class PlanDraft(QObject):
    """Keeps typed words until they are in the file, also those of meetings shown before.

    `failed` carries why not, empty when mended. Its own saves carry the draft itself as `source`
    of their Changes.
    """

    saved = Signal(int)
    failed = Signal(str)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._read = Meeting()
        self._typed = Meeting()
        self._waiting: dict[int, tuple[Meeting, Meeting]] = {}
        self._has_failed = False
        self._unsaved_for = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timeout)

    def open(self, meeting: Meeting) -> Meeting:
        """Go over to a meeting; it as last typed, where that could not be saved yet."""
        if not self.is_saved:
            self._waiting[self._typed.id] = (self._read, self._typed)
        read, typed = self._waiting.pop(meeting.id, (meeting, meeting))
        self._read = meeting
        self._typed = _merged(read, typed, meeting)
        self._has_failed = False
        if self._waiting or not self.is_saved:
            self._timer.start(RETRY_AFTER_MS)
        else:
            self._timer.stop()
        return self._typed

    def drop(self) -> None:
        """Forget what was typed; its meeting is gone."""
        self._read = self._typed = Meeting()

    def meeting(self) -> Meeting:
        """The meeting as typed."""
        return self._typed

    @property
    def is_saved(self) -> bool:
        """Whether all that was typed for the meeting shown is in the file."""
        return self._typed == self._read

    def take(self, typed: Meeting) -> None:
        """Take over what the form says; it is saved soon after the last key, or while typing on."""
        if self.is_saved:
            self._unsaved_for.start()
        self._typed = typed
        if self.is_saved and not self._waiting:
            self._timer.stop()
        else:
            is_overdue = self._unsaved_for.elapsed() > LONGEST_UNSAVED_MS and not self._has_failed
            self._timer.start(0 if is_overdue else SAVE_AFTER_MS)

    def flush(self) -> bool:
        """Save now; False when that failed and the words are still only here."""
        self._timer.stop()
        try:
            if not self.is_saved:
                with self._workspace.undisturbed():
                    theirs = meetings.get(self._workspace, self._typed.id)
                    self._write(self._read, self._typed, theirs)
                # As the form shows it: what others changed comes to `merge` by itself.
                self._read = self._typed
                self.saved.emit(self._read.id)
            self._save_waiting()
        except NetDeskError as error:
            self._has_failed = True
            self.failed.emit(f"Not saved yet. {error}")
            self._timer.start(RETRY_AFTER_MS)
            return False
        if self._has_failed:
            self._has_failed = False
            self.failed.emit("")
        return True

    def merge(self, theirs: Meeting) -> Meeting:
        """Take over what others changed, but for fields with words that are not saved yet."""
        self._typed = _merged(self._read, self._typed, theirs)
        self._read = theirs
        if not self.is_saved:
            self._timer.start(SAVE_AFTER_MS)
        return self._typed

    def _save_waiting(self) -> None:
        for meeting_id, (read, typed) in list(self._waiting.items()):
            theirs = None
            with self._workspace.undisturbed():
                with suppress(InputError):  # It was deleted meanwhile: nothing is left to save.
                    theirs = meetings.get(self._workspace, meeting_id)
                if theirs is not None:
                    self._write(read, typed, theirs)
            # Who heard of the writing may have opened the meeting again, and taken it out.
            self._waiting.pop(meeting_id, None)

    def _write(self, read: Meeting, typed: Meeting, theirs: Meeting) -> None:
        """Write what was typed, and nothing else, over the meeting as it stands by now."""
        meetings.save(self._workspace, _merged(read, typed, theirs), source=self)

    def _on_timeout(self) -> None:
        if self._workspace.is_written_elsewhere:
            self._timer.start(BUSY_RETRY_MS)
        else:
            self.flush()


def _merged(before: Meeting, mine: Meeting, theirs: Meeting) -> Meeting:
    plan = _merged_fields(before.plan, mine.plan, theirs.plan)
    return replace(_merged_fields(before, mine, theirs), plan=plan)


def _merged_fields(before: _R, mine: _R, theirs: _R) -> _R:
    changed = {
        name: value for name, value in asdict(mine).items() if value != getattr(before, name)
    }
    return replace(theirs, **changed)
