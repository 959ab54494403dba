"""What can be done with a whole plan: invite, begin from another, keep it, halve the time."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QInputDialog, QMenu, QVBoxLayout, QWidget

from netdesk.errors import NetDeskError
from netdesk.people import contacts
from netdesk.planning import templates
from netdesk.planning.invitations import Invitation, invitation
from netdesk.records.meeting import Meeting
from ui.ages import day_of, short_day
from ui.desk import Desk
from ui.mail import write_or_copy
from ui.type import px, strong
from ui.widgets.button import Button, menu_button
from ui.widgets.check_box import CheckBox
from ui.widgets.text import wrap_label

_MOST_EARLIER = 8
# What an invitation has to say, and the field of the plan that says it.
_FIELDS = {"why you": "“Why them”", "what you may get": "“What they may get”"}


class InvitationDialog(QDialog):
    """The words that invite; ready only when they say why them and what they may get."""

    def __init__(self, written: Invitation, address: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Invitation")
        self.setAccessibleName("Invitation")
        self._written = written
        self._address = address
        self._copy = Button("Copy", kind="primary", icon="copy")
        self._mail = Button("Open in mail", icon="mail")
        self._why_copied = wrap_label("", tone="warn")
        self._why_copied.hide()
        close = Button("Close", kind="ghost")
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(16), px(20), px(16))
        column.setSpacing(px(12))
        column.addWidget(wrap_label(written.subject, strong()))
        column.addWidget(wrap_label(written.body))
        if not written.is_ready:
            fields = " and ".join(_FIELDS[words] for words in written.missing)
            column.addWidget(wrap_label(f"Not ready: fill in {fields} first.", tone="warn"))
        column.addWidget(self._why_copied)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        for button in (self._copy, self._mail):
            button.setEnabled(written.is_ready)
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(close)
        column.addLayout(row)
        self._copy.clicked.connect(self._on_copy)
        self._mail.clicked.connect(self._on_mail)
        close.clicked.connect(self.reject)

    def sizeHint(self) -> QSize:
        return QSize(px(520), max(px(320), super().sizeHint().height()))

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._written.body)
        self.accept()

    def _on_mail(self) -> None:
        why_copied = write_or_copy(self._written, self._address)
        if not why_copied:
            self.accept()
            return
        self._why_copied.setText(why_copied)
        self._why_copied.show()


class PlanTools(QWidget):
    """`plan_chosen` carries a Plan to begin from; `halved` whether half the time is left."""

    plan_chosen = Signal(object)
    halved = Signal(bool)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting = Meeting()
        self._invite = Button("Invitation", icon="invited", small=True)
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._begin = menu_button("Begin from", self._menu, small=True)
        self._keep = Button("Keep as template", kind="ghost", small=True)
        self._half = CheckBox("Half the time")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        for part in (self._invite, self._begin, self._keep):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self._half)
        self._invite.clicked.connect(self._on_invite)
        self._keep.clicked.connect(self._on_keep)
        self._half.toggled.connect(self.halved)
        self._menu.triggered.connect(self._on_chosen)

    def show_meeting(self, meeting: Meeting) -> None:
        """Know the meeting as it is typed; of one that is over only its plan can be kept."""
        self._meeting = meeting
        is_over = meeting.is_over(self._desk.now())
        for part in (self._invite, self._begin, self._half):
            part.setVisible(not is_over)
        if is_over:
            self._half.setChecked(False)

    def _fill_menu(self) -> None:
        workspace, meeting = self._desk.workspace, self._meeting
        today = self._desk.now().date()
        self._menu.clear()
        for one in templates.find(workspace):
            self._add(f"Template: {one.name}", f"template {one.id}")
        if not self._menu.isEmpty():
            self._menu.addSeparator()
        for line in templates.earlier(workspace, meeting.contact_id, meeting.id)[:_MOST_EARLIER]:
            day = day_of(line.starts_at)
            words = short_day(day, today) if day else "no date"
            self._add(f"{line.contact_name}, {words}", f"meeting {line.id}")
        if self._menu.isEmpty():
            self._menu.addAction("Nothing to begin from yet").setEnabled(False)

    def _add(self, words: str, what: str) -> None:
        self._menu.addAction(words.replace("&", "&&")).setData(what)

    def _on_chosen(self, action: QAction) -> None:
        kind, _, an_id = str(action.data() or "").partition(" ")
        workspace = self._desk.workspace
        if kind == "meeting":
            self.plan_chosen.emit(templates.copy_of(workspace, int(an_id)))
        elif kind == "template":
            found = [one.plan for one in templates.find(workspace) if one.id == int(an_id)]
            if found:
                self.plan_chosen.emit(found[0])

    def _on_invite(self) -> None:
        contact = contacts.get(self._desk.workspace, self._meeting.contact_id)
        written = invitation(self._meeting.plan, contact, self._meeting)
        address = contact.emails[0].value if contact.emails else ""
        dialog = InvitationDialog(written, address, self.window())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_keep(self) -> None:
        dialog = QInputDialog(self.window())
        dialog.setWindowTitle("Keep as template")
        dialog.setLabelText("Name of the template")
        dialog.textValueSelected.connect(self._on_named)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_named(self, name: str) -> None:
        try:
            templates.save(self._desk.workspace, name, self._meeting.plan)
        except NetDeskError as error:
            self._desk.say(str(error), False)
        else:
            self._desk.say(f"Template “{name.strip()}” kept", True)
