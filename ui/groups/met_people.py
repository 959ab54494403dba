"""Whom I met in a group: at its events by what was told of them, else added here."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netdesk.errors import NetDeskError
from netdesk.groups import membership
from netdesk.groups.membership import MetPerson
from netdesk.people import contacts
from ui.ages import day_of, short_day
from ui.desk import Desk
from ui.groups.name_line import NameLine
from ui.panels.person_row import PersonRow
from ui.type import px, small
from ui.widgets.refill import refill
from ui.widgets.section import SectionHeader
from ui.widgets.text import muted_label, wrap_label

_NOTHING = "Nobody noted yet. After an event its people stand here by themselves."
_MOST = 60


class MetPeople(QWidget):
    """The newest first; who was met at an event is taken out there."""

    contact_opened = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._group_id = 0
        self._head = SectionHeader("Whom I met")
        self._nothing = wrap_label(_NOTHING, small(), "muted")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.line = NameLine(desk, "Whom I met in this group", "Ana Ruiz, Acme")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(self._head)
        column.addWidget(self._nothing)
        column.addWidget(self.line)
        column.addLayout(self._rows)
        self.line.known_chosen.connect(self.add)
        self.line.typed.connect(self._on_typed)

    def show_group(self, group_id: int) -> None:
        """Show whom I met in one group."""
        if group_id != self._group_id:
            self.line.clear()
        self._group_id = group_id
        found = membership.met(self._desk.workspace, group_id)
        self._head.set_count(len(found) or None)
        self._nothing.setVisible(not found)
        rows: list[QWidget] = [self._row(one) for one in found[:_MOST]]
        if len(found) > _MOST:
            rows.append(muted_label(f"and {len(found) - _MOST} more"))
        refill(self._rows, rows)

    def add(self, contact_id: int) -> None:
        """I met somebody of the list in this group."""
        today = self._desk.now().date()
        membership.add_met(self._desk.workspace, self._group_id, contact_id, today)
        self.line.clear()

    def _row(self, one: MetPerson) -> PersonRow:
        day = day_of(one.on)
        when = short_day(day, self._desk.now().date()) if day else ""
        facts = (one.company, one.event, when)
        action = ("", "") if one.event else ("Remove", "")
        words = " · ".join(part for part in facts if part)
        row = PersonRow(one.contact_id, one.full_name, "", words, action)
        row.opened.connect(self.contact_opened)
        row.pressed.connect(self._on_removed)
        return row

    def _on_typed(self, words: str) -> None:
        workspace = self._desk.workspace
        try:
            membership.add_met_line(workspace, self._group_id, words, self._desk.now().date())
        except NetDeskError as error:
            self.line.show_problem(str(error))
            return
        self.line.clear()

    def _on_removed(self, contact_id: int) -> None:
        membership.drop_met(self._desk.workspace, self._group_id, contact_id)
        name = contacts.get(self._desk.workspace, contact_id).full_name
        self._desk.say(f"Took {name} out of the group", True)
