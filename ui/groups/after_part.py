"""After an event, in two minutes: was I there, whom did I meet, what was promised."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.errors import NetDeskError
from netdesk.groups import attendees, events
from netdesk.groups.attendees import Attendee
from netdesk.records.group import GroupEvent
from ui.desk import Desk
from ui.groups.name_line import NameLine
from ui.groups.promises_part import PromisesPart
from ui.panels.person_chips import WrapRow
from ui.panels.person_row import PersonRow
from ui.type import px, small
from ui.widgets.button import Button
from ui.widgets.refill import refill
from ui.widgets.section import SectionHeader
from ui.widgets.segment import Choice, Segment
from ui.widgets.text import plain_label, wrap_label

_BEFORE = (
    "Once it has begun, two minutes here keep it: whom you met comes onto the list, and what was "
    "promised onto This week."
)
_NOBODY = "Everybody of whom you have a name. New names come onto the list."


class AfterPart(QWidget):
    """Shows only what it is for while the event is to come."""

    contact_opened = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._event = GroupEvent()
        self._build()
        self._wire()

    def show_event(self, event: GroupEvent) -> None:
        """Show how an event was, or what will stand here."""
        if event.id != self._event.id:
            self.line.clear()
        self._event = event
        is_over = is_begun(event, self._desk)
        self._before.setVisible(not is_over)
        self._asked.setVisible(is_over)
        self._told.setVisible(is_over and event.was_there is True)
        if event.was_there is None:
            self.there.clear()
        else:
            self.there.set_value("yes" if event.was_there else "no")
        if is_over and event.was_there:
            self._show_people()

    def take_focus(self) -> None:
        """Bring the keyboard to what is to be said next."""
        if self._told.isHidden():
            self.there.take_focus()
        else:
            self.line.setFocus()

    def _show_people(self) -> None:
        workspace = self._desk.workspace
        met = attendees.met(workspace, self._event.id)
        self._head.set_count(len(met) or None)
        self._nobody.setVisible(not met)
        refill(self._rows, [self._row(one) for one in met])
        meant = attendees.to_meet(workspace, self._event.id)
        open_ones = [one for one in meant if one.contact_id and not one.is_met]
        self._meant.show_parts([_MetButton(one, self) for one in open_ones])
        self._meant.setVisible(bool(open_ones))
        self.promises.setVisible(bool(met))
        self.promises.show_event(self._event.id, met)

    def _row(self, one: Attendee) -> PersonRow:
        row = PersonRow(
            one.contact_id, one.full_name, "", one.company or "No company", ("Remove", "")
        )
        row.opened.connect(self.contact_opened)
        row.pressed.connect(self._on_removed)
        return row

    def _build(self) -> None:
        self._before = wrap_label(_BEFORE, small(), "muted")
        self.there = Segment("Were you there?", [Choice("yes", "Yes"), Choice("no", "No")])
        self._asked = QWidget()
        asked = QHBoxLayout(self._asked)
        asked.setContentsMargins(0, 0, 0, 0)
        asked.setSpacing(px(12))
        asked.addWidget(plain_label("Were you there?"))
        asked.addWidget(self.there)
        asked.addStretch(1)
        self._told = QWidget()
        told = QVBoxLayout(self._told)
        told.setContentsMargins(0, px(10), 0, 0)
        told.setSpacing(px(4))
        self._head = SectionHeader("Whom I met")
        self._nobody = wrap_label(_NOBODY, small(), "muted")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._meant = WrapRow(gap=8)
        self.line = NameLine(self._desk, "Whom I met", "Ana Ruiz, Acme")
        self.promises = PromisesPart(self._desk)
        for part in (self._head, self._nobody):
            told.addWidget(part)
        told.addLayout(self._rows)
        told.addWidget(self._meant)
        told.addWidget(self.line)
        told.addSpacing(px(16))
        told.addWidget(self.promises)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(SectionHeader("How was it?"))
        for widget in (self._before, self._asked, self._told):
            column.addWidget(widget)

    def _wire(self) -> None:
        self.there.chosen.connect(self._on_there)
        self.line.known_chosen.connect(self.note_met)
        self.line.typed.connect(self._on_typed)

    def note_met(self, contact_id: int) -> None:
        """I met somebody of the list."""
        today = self._desk.now().date()
        attendees.note_met(self._desk.workspace, self._event.id, contact_id, today)
        self.line.clear()

    def _on_there(self, value: str) -> None:
        events.say_there(self._desk.workspace, self._event.id, was_there=value == "yes")
        if value == "yes":
            self.take_focus()

    def _on_typed(self, words: str) -> None:
        today = self._desk.now().date()
        try:
            attendees.note_met_line(self._desk.workspace, self._event.id, words, today)
        except NetDeskError as error:
            self.line.show_problem(str(error))
            return
        self.line.clear()

    def _on_removed(self, contact_id: int) -> None:
        today = self._desk.now().date()
        attendees.drop_met(self._desk.workspace, self._event.id, contact_id, today)


class _MetButton(Button):
    """Somebody whom I meant to meet, at one press from having been met."""

    pressed_for = Signal(int)

    def __init__(self, one: Attendee, part: AfterPart) -> None:
        super().__init__(f"Met {one.full_name}", kind="soft", icon="check", small=True)
        self._id = one.contact_id
        self.clicked.connect(self._on_clicked)
        self.pressed_for.connect(part.note_met)

    def _on_clicked(self) -> None:
        self.pressed_for.emit(self._id)


def is_begun(event: GroupEvent, desk: Desk) -> bool:
    """Whether an event has begun, or was told of already."""
    has_begun = event.starts_at is not None and event.starts_at < desk.now()
    return has_begun or event.was_there is not None
