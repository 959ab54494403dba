"""The meeting-plan editor: one meeting, saved as it is typed."""

from datetime import datetime
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from netdesk import meetings
from netdesk.errors import InputError
from netdesk.people import contacts
from netdesk.records.meeting import Meeting, Plan
from netdesk.review.findings import Finding
from netdesk.workspace import Changes
from ui.desk import Desk
from ui.panels.plan_draft import PlanDraft
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from ui.panels.plan_editor import PlanEditor
    from ui.panels.plan_reviewer import PlanReviewer


class PlanPanel(QWidget):
    """Shows the plan of a meeting, or of a contact's next one, or the step to plan one.

    `meeting_changed` carries the id of the meeting now shown (0 for none), `drafted` the Meeting
    as it stands after each edit, saved or not; `reviewed` how many stops are open in it;
    `debrief_requested` the meeting's id.
    """

    meeting_changed = Signal(int)
    drafted = Signal(object)
    reviewed = Signal(int)
    debrief_requested = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None, is_wide: bool = False) -> None:
        super().__init__(parent)
        self.setAccessibleName("Meeting plan")
        self.setObjectName("Meeting plan")
        self._desk = desk
        self._is_wide = is_wide
        self._contact_id = 0
        self._told_id = 0
        self._editor: PlanEditor | None = None
        self._reviewer: PlanReviewer | None = None
        self._draft = PlanDraft(desk.workspace, self)
        self._build()
        self._wire()

    @property
    def meeting_id(self) -> int:
        """The id of the meeting shown, 0 for none."""
        return self._draft.meeting().id

    def meeting(self) -> Meeting:
        """The meeting as typed, saved or not; its id is 0 when none is shown."""
        return self._draft.meeting()

    def show_meeting(self, meeting_id: int) -> None:
        """Show a meeting's plan; what was typed for the one before is saved first, or soon."""
        self._save_if_free()
        try:
            meeting = meetings.get(self._desk.workspace, meeting_id)
        except InputError:
            self._show_nothing("This meeting is gone", "It was deleted. Undo brings it back.")
            return
        self._contact_id = meeting.contact_id
        self._show(meeting)

    def show_contact(self, contact_id: int) -> None:
        """Show the plan of a person's next meeting, or the step to plan one; 0 shows nobody.

        Another meeting with them that is shown already stays while it is to come.
        """
        self._save_if_free()
        stays = contact_id == self._contact_id and self._is_to_come()
        self._contact_id = contact_id
        shown, now = self.meeting_id, self._now()
        found = shown if stays else meetings.next_for(self._desk.workspace, contact_id, now)
        if found:
            self._show(meetings.get(self._desk.workspace, found))
            return
        self._show_nothing("No meeting planned", _WHY_PLAN, can_plan=bool(contact_id))

    def flush(self) -> bool:
        """Save now what was typed; False when that failed (the panel says why)."""
        return self._draft.flush()

    def take_focus(self) -> None:
        """Bring the keyboard to the first field, or to the step to plan a meeting."""
        if self.meeting_id:
            self.editor().take_focus()
        else:
            self._plan_it.setFocus()

    def plan_meeting(self) -> None:
        """Begin a meeting with the contact shown."""
        if not self._contact_id:
            return
        new = Meeting(contact_id=self._contact_id)
        self.show_meeting(meetings.save(self._desk.workspace, new, source=self._draft))
        self.take_focus()

    def editor(self) -> "PlanEditor":
        """Head and fields, made when the first plan is shown."""
        if self._editor is None:
            # Imported with the first plan: the first window has no need of it.
            from ui.panels.plan_editor import PlanEditor
            from ui.panels.plan_reviewer import PlanReviewer

            self._editor = PlanEditor(self._desk, is_wide=self._is_wide)
            self._editor.form.edited.connect(self._on_edited)
            self._editor.debrief_requested.connect(self._on_debrief)
            self._editor.plan_chosen.connect(self._on_plan_chosen)
            self._reviewer = PlanReviewer(self._desk, self)
            self._reviewer.reviewed.connect(self._on_reviewed)
            self._editor.advice.ignored.connect(self._reviewer.ignore)
            self._editor.show_ignored.clicked.connect(self._reviewer.recall)
            self._draft.failed.connect(self._editor.form.show_problem)
            self._stack.addWidget(self._editor)
        return self._editor

    def _build(self) -> None:
        self._plan_it = Button("Plan a meeting", kind="normal", icon="plan")
        self._empty = EmptyState("No meeting planned", _WHY_PLAN, self._plan_it)
        self._plan_it.hide()
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    def _wire(self) -> None:
        self._plan_it.clicked.connect(self.plan_meeting)
        self._desk.bridge.changed.connect(self._on_workspace_changed)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def _now(self) -> datetime:
        return self._desk.now()

    def _is_to_come(self) -> bool:
        try:
            shown = meetings.get(self._desk.workspace, self.meeting_id)
        except InputError:
            return False
        return not shown.is_over(self._now())

    def _show(self, meeting: Meeting) -> None:
        editor = self.editor()
        editor.form.show_problem("")
        editor.show_meeting(self._draft.open(meeting), self._now())
        if meeting.id != self._told_id:
            editor.show_findings(meeting, ())
            editor.say_ignored(0)
        self._reread()
        self._stack.setCurrentWidget(editor)
        if meeting.id != self._told_id:
            editor.scroll_up()
        self._tell()

    def _on_plan_chosen(self, plan: Plan) -> None:
        """Begin from another plan, as one change that Undo takes back."""
        if not self.flush():
            return
        meeting = replace(self._draft.meeting(), plan=plan)
        # Under a name of its own: under that of typing it would join the words typed just before.
        with self._desk.workspace.change(f"Take over a plan for {meeting.contact_name}"):
            meetings.save(self._desk.workspace, meeting)
        self._desk.say("The plan was taken over", True)

    def _on_debrief(self) -> None:
        self.debrief_requested.emit(self.meeting_id)

    def _reread(self) -> None:
        if self._reviewer is not None:
            self._reviewer.open(self._draft.meeting())

    def _on_reviewed(self, meeting: Meeting, findings: tuple[Finding, ...]) -> None:
        from ui.panels.plan_sayings import first_things_first

        if meeting.id == self.meeting_id and self._reviewer is not None:
            self.editor().show_findings(meeting, first_things_first(findings))
            self.editor().say_ignored(self._reviewer.ignored_count)
            self.reviewed.emit(sum(one.severity == "stop" for one in findings))

    def _show_nothing(self, words: str, why: str, *, can_plan: bool = False) -> None:
        self._draft.open(Meeting())
        self._empty.say(words, why)
        self._plan_it.setVisible(can_plan)
        self._stack.setCurrentWidget(self._empty)
        self._tell()

    def _tell(self) -> None:
        if self.meeting_id != self._told_id:
            self._told_id = self.meeting_id
            self.meeting_changed.emit(self._told_id)

    def _on_edited(self) -> None:
        editor = self.editor()
        meeting = editor.form.meeting()
        self._draft.take(meeting)
        editor.head.show_meeting(meeting, self._now())
        if self._reviewer is not None:
            self._reviewer.take(meeting)
        self.drafted.emit(meeting)

    def _on_focus_changed(self, left: QWidget | None, _now: QWidget | None) -> None:
        if left is not None and not self._draft.is_saved and self.isAncestorOf(left):
            self._save_if_free()

    def _save_if_free(self) -> None:
        """Save now, unless that would wait for another thread: the draft tries by itself again."""
        if not self._desk.workspace.is_written_elsewhere:
            self.flush()

    def _on_workspace_changed(self, changes: Changes) -> None:
        if changes.source is self._draft:
            return
        if self._reviewer is not None and any(map(changes.touches, _REVIEWED)):
            self._reviewer.forget_facts()
        shown = self.meeting_id
        if shown and (
            changes.touches("meeting", shown) or changes.touches("contact", self._contact_id)
        ):
            self._take_over(shown)
        elif not shown and self._contact_id and changes.touches("meeting"):
            self.show_contact(self._contact_id)

    def _take_over(self, meeting_id: int) -> None:
        try:
            theirs = meetings.get(self._desk.workspace, meeting_id)
        except InputError:
            self._draft.drop()
            if self._is_wide or not contacts.get_many(self._desk.workspace, [self._contact_id]):
                self._show_nothing("This meeting is gone", "It was deleted. Undo brings it back.")
            else:
                self.show_contact(self._contact_id)
            return
        meeting = self._draft.merge(theirs)
        self.editor().show_meeting(meeting, self._now())
        self._reread()
        self.drafted.emit(meeting)


_REVIEWED = ("contact", "company", "brand")
_WHY_PLAN = (
    "A plan says what you want to have agreed, what you give and what you ask for; "
    "it prints on one page."
)
