"""The debrief page: what came of a meeting, within two minutes and by keyboard."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk import meetings
from netdesk.after import debrief_drafts, debriefs
from netdesk.errors import InputError, NetDeskError
from netdesk.letters import thanks
from netdesk.people import contacts
from netdesk.planning.invitations import mailto
from netdesk.records.debrief import Debrief
from netdesk.records.meeting import Meeting
from netdesk.workspace import Changes
from ui.debrief.form import EVIDENCE, OUTCOME_KEYS, DebriefForm
from ui.debrief.head import DebriefHead
from ui.debrief.keys import KeyFilter
from ui.debrief.side import DebriefSide
from ui.desk import Desk
from ui.links import write_mail
from ui.type import px
from ui.widgets.button import Button, with_key
from ui.widgets.card import Panel, scrolled
from ui.widgets.keyhint import KeyHint
from ui.widgets.page_head import ActionBar
from ui.widgets.text import muted_label, rule

_SIDE, _SIDE_NARROW = 376, 300
_SETTLE_MS = 150
_NOTES_KEY = "T"


class DebriefPage(QWidget):
    """One meeting's debrief; Ctrl+Enter saves it in one step, Esc keeps a draft and leaves."""

    key = "debrief"
    title = "Debrief"

    page_wanted = Signal(str)
    meeting_opened = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting = Meeting()
        self._shown = Debrief()
        self._base = Debrief()
        self._build()
        self._wire()

    def activate(self) -> None:
        """Give the keyboard to the outcome, where the letters choose."""
        self._form.take_focus()

    def show_debrief(self, meeting_id: int) -> None:
        """Show the debrief of a meeting: as saved, as begun, or new."""
        workspace = self._desk.workspace
        self._keep()
        self._meeting = meetings.get(workspace, meeting_id)
        contact = contacts.get(workspace, self._meeting.contact_id)
        saved = debriefs.last(workspace, meeting_id)
        draft = debrief_drafts.find(workspace, meeting_id)
        fresh = Debrief(thank_you_due=self._desk.now().date().isoformat())
        debrief = draft or saved or fresh
        is_begun = saved is not None or (draft is not None and not draft.held)
        self._head.show_meeting(self._meeting, contact.company, self._desk.now())
        self._form.show_debrief(self._meeting, debrief, is_begun=is_begun)
        self._side.show_debrief(self._meeting, debrief)
        self._shown = saved or fresh
        self._base = debrief
        self._watch()
        self._preview()
        self._head.start()
        self.activate()

    def current_meeting(self) -> int:
        """The meeting that is debriefed, 0 for none."""
        return self._meeting.id

    def current_contact(self) -> int:
        """Whom it was with, 0 for nobody."""
        return self._meeting.contact_id

    def set_narrow(self, narrow: bool) -> None:
        """Leave the form more room where there is little."""
        self._side.setFixedWidth(px(_SIDE_NARROW if narrow else _SIDE))
        self._hints.setVisible(not narrow)
        self._form.set_narrow(narrow)
        self._head.set_narrow(narrow)

    def flush(self) -> bool:
        """Keep what was typed as a draft."""
        self._keep()
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._keep()
        self._head.stop()

    def save(self) -> None:
        """Write the debrief, in one step that Undo takes back, and go back to the list."""
        if not self._meeting.id:
            return
        try:
            meeting, typed = self._meeting, self.typed()
            outcome = debriefs.record(
                self._desk.workspace, meeting.id, typed, self._desk.now().date()
            )
        except InputError as error:
            self._side.show_problem(str(error))
            return
        except NetDeskError as error:
            self._desk.say(f"Not saved. {error}", False)
            return
        self._meeting = Meeting()
        words = f"Debrief of {meeting.contact_name} saved"
        names = len(outcome.names)
        if names:
            words += f", {names} {'name' if names == 1 else 'names'}"
        self.meeting_opened.emit(meeting.id)
        self._desk.say(words, True)

    def leave(self) -> None:
        """Keep a draft and go back to the list."""
        meeting_id = self._meeting.id
        self._keep()
        self.meeting_opened.emit(meeting_id)

    def _build(self) -> None:
        self._head = DebriefHead(self)
        self._form = DebriefForm(self._desk)
        self._side = DebriefSide(self)
        self._side.setFixedWidth(px(_SIDE))
        left = Panel("base", "")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(rule())
        column.addWidget(scrolled(self._form, "Debrief"), 1)
        column.addWidget(self._build_bar())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left, 1)
        row.addWidget(self._side)

    def _build_bar(self) -> ActionBar:
        bar = ActionBar()
        self._save = Button("Save debrief", kind="primary", icon="check")
        self._write = Button("Write the note now", icon="mail")
        bar.add_left(with_key(self._save, "Ctrl+Return"))
        bar.add_left(self._write)
        self._hints = QWidget()
        hints = QHBoxLayout(self._hints)
        hints.setContentsMargins(0, 0, 0, 0)
        hints.setSpacing(px(8))
        for words, key in (("Next field", "Tab"), ("Finish later, all is kept", "Esc")):
            hints.addWidget(muted_label(words))
            hints.addWidget(KeyHint(key))
        bar.add_right(self._hints)
        return bar

    def _wire(self) -> None:
        letters = "".join([*OUTCOME_KEYS, *(key for key, _, _ in EVIDENCE), _NOTES_KEY])
        self._keys = KeyFilter(letters, self)
        self._keys.spare((self._form.names, self._form.promises))
        self._keys.letter_pressed.connect(self._on_letter)
        self._keys.save_pressed.connect(self.save)
        self._keys.leave_pressed.connect(self.leave)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._preview)
        self._form.edited.connect(self._on_edited)
        self._form.grown.connect(self._watch)
        self._side.edited.connect(self._on_edited)
        self._save.clicked.connect(self.save)
        self._write.clicked.connect(self._on_write)
        self._desk.bridge.changed.connect(self._on_changed)

    def _watch(self) -> None:
        self._keys.watch([self, *self.findChildren(QWidget)])

    def typed(self) -> Debrief:
        """The debrief as it stands on the page."""
        return self._side.value(self._form.value(self._base))

    def _keep(self) -> None:
        if self._meeting.id and not self._desk.workspace.is_read_only:
            typed = self.typed()
            if typed != self._shown:
                debrief_drafts.keep(self._desk.workspace, self._meeting.id, typed)

    def _preview(self) -> None:
        if not self._meeting.id:
            return
        today = self._desk.now().date()
        try:
            outcome = debriefs.becomes(self._desk.workspace, self._meeting.id, self.typed(), today)
        except InputError as error:
            self._side.show_problem(str(error))
            return
        self._side.show_outcome(outcome, today)
        self._form.preview(outcome)

    def _on_edited(self) -> None:
        self._timer.start(_SETTLE_MS)

    def _on_changed(self, changes: Changes) -> None:
        """Leave a meeting that an undo took away; the draft is there again with the meeting."""
        meeting_id = self._meeting.id
        if not meeting_id or not self.isVisible() or not changes.touches("meeting", meeting_id):
            return
        if all(line.id != meeting_id for line in meetings.lines(self._desk.workspace)):
            self.leave()

    def _on_letter(self, letter: str) -> None:
        if letter == _NOTES_KEY:
            self._side.notes.setFocus()
        else:
            self._form.press(letter)

    def _on_write(self) -> None:
        """Open the user's own mail program; nothing is sent from here."""
        contact = contacts.get(self._desk.workspace, self._meeting.contact_id)
        address = contact.emails[0].value if contact.emails else ""
        if not address:
            self._desk.say(f"{contact.full_name} has no e-mail address yet.", False)
        elif not write_mail(mailto(thanks(contact, self._form.thanks()), address)):
            self._desk.say("No mail program is set up on this computer.", False)
