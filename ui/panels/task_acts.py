"""What Enter does with a task: the words of its button, and the way to the mail program."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from netdesk.records.week import Task
from ui.ages import short_day
from ui.desk import Desk

if TYPE_CHECKING:
    from ui.mail import Mailed

# Words and icon of the button in the chosen row.
ACT_WORDS = {
    "thank-you": ("Write note", "mail"),
    "debrief": ("Debrief", "chat"),
    "promise": ("Write", "mail"),
    "introduction": ("Write", "mail"),
    "offer": ("Write", "mail"),
    "tell": ("Write", "mail"),
    "invitation": ("Invite", "invited"),
    "wake": ("Write", "mail"),
    "first-message": ("Write", "mail"),
    "event": ("Write down", "note"),
    "renewal": ("Open", "groups"),
}


class Acts(QObject):
    """Does what a task asks for: opens a message with its first words, a plan, a debrief."""

    meeting_opened = Signal(int)
    debrief_requested = Signal(int)
    event_opened = Signal(int)
    group_opened = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget, *, done_by: str = "Press D here") -> None:
        """Take what is to be done once a message is sent, as the user is told it."""
        super().__init__(parent)
        self._desk = desk
        self._widget = parent
        self._done_by = done_by

    def act(self, task: Task) -> None:
        """Begin what the task asks for; nothing is sent from here, and nothing is marked."""
        if task.kind == "debrief":
            self.debrief_requested.emit(task.meeting_id)
        elif task.kind == "invitation":
            self._invite(task)
        elif task.kind == "event":
            self.event_opened.emit(task.id)
        elif task.kind == "renewal":
            self.group_opened.emit(task.id)
        else:
            self.write([task])

    def mark_done(self, task: Task) -> bool:
        """Mark a task done in one step, and whether it is; for the others as `act` does.

        A debrief is done by debriefing, an event by telling.
        """
        from netdesk.week import do_next

        words = do_next.mark_done(self._desk.workspace, task, self._desk.now().date())
        if words:
            self._desk.say(words, True)
        else:
            self.act(task)
        return bool(words)

    def put_off(self, task: Task) -> bool:
        """Give a task a later date; what has none of its own says so, and it is False."""
        from netdesk.week import do_next

        today = self._desk.now().date()
        later = do_next.put_off(self._desk.workspace, task, today)
        if later is None:
            self._desk.say("This has no date to move. Leave it, or press D.", False)
        else:
            self._desk.say(f"{task.title}: put off to {short_day(later, today)}", True)
        return later is not None

    def log_touch(self, task: Task) -> None:
        """Write down that there was an exchange today, whatever the task; it stays."""
        from netdesk.people import touches

        today = self._desk.now().date()
        touches.log(self._desk.workspace, task.contact_id, today, "message", task.title)
        self._desk.say(f"Touch logged with {task.contact_name}", True)

    def write(self, tasks: Sequence[Task]) -> None:
        """Open a message for each with its first words; copy the words that none took."""
        from netdesk.people import contacts
        from netdesk.week import do_next
        from ui.mail import write_or_copy_all

        messages = []
        for task in tasks:
            letter = do_next.letter(self._desk.workspace, task)
            if letter is not None:
                emails = contacts.get(self._desk.workspace, task.contact_id).emails
                messages.append((letter, emails[0].value if emails else ""))
        mailed = write_or_copy_all(messages)
        if mailed.copied:
            self._desk.say(_said(mailed, self._done_by), False)
        elif mailed.opened:
            self._desk.say_done(_said(mailed, self._done_by))

    def _invite(self, task: Task) -> None:
        from netdesk import meetings
        from netdesk.people import contacts
        from netdesk.planning.invitations import invitation
        from ui.panels.plan_tools import InvitationDialog

        meeting = meetings.get(self._desk.workspace, task.meeting_id)
        contact = contacts.get(self._desk.workspace, task.contact_id)
        written = invitation(meeting.plan, contact, meeting)
        if not written.is_ready:
            self.meeting_opened.emit(task.meeting_id)
            return
        address = contact.emails[0].value if contact.emails else ""
        dialog = InvitationDialog(written, address, self._widget.window())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _said(mailed: "Mailed", done_by: str) -> str:
    opened, copied, why = mailed
    if not copied:
        what = "Opened" if opened == 1 else f"{opened} messages opened"
        sent = "it is" if opened == 1 else "they are"
        return f"{what} in your mail program. {done_by} once {sent} sent."
    if opened:
        why = f"{opened} opened in your mail program"
    elif copied > 1:
        why = f"{copied} messages"
    words = "the other words" if opened else "the words"
    return f"{why}; {words} are copied. {done_by} once they are sent."
