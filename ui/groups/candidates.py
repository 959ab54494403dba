"""Whom to look for at an event, each with the reason; Add takes one over."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netdesk.groups import suggestions
from netdesk.groups.suggestions import Candidate
from ui.desk import Desk
from ui.groups.someone import someone
from ui.panels.person_row import PersonRow
from ui.type import px, small
from ui.widgets.refill import refill
from ui.widgets.section import SectionHeader
from ui.widgets.text import wrap_label

_NOTHING = "Nobody stands out. Put the event into its group, or mark companies as targets."


class Candidates(QWidget):
    """People of the group, long quiet ties, and a target where I know nobody."""

    contact_opened = Signal(int)
    company_opened = Signal(int)
    person_chosen = Signal(int)
    company_chosen = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._nothing = wrap_label(_NOTHING, small(), "muted")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(SectionHeader("Whom to look for", fact="and why"))
        column.addWidget(self._nothing)
        column.addLayout(self._rows)

    def show_event(self, event_id: int, *, can_add: bool) -> None:
        """Show who could be met there."""
        today = self._desk.now().date()
        found = suggestions.candidates(self._desk.workspace, event_id, today)
        self._nothing.setVisible(not found)
        refill(self._rows, [self._row(one, can_add=can_add) for one in found])

    def _row(self, one: Candidate, *, can_add: bool) -> PersonRow:
        row = someone(one, one.reason, ("Add", "new") if can_add else ("", ""), wraps=True)
        row.opened.connect(self.contact_opened if one.contact_id else self.company_opened)
        row.pressed.connect(self.person_chosen if one.contact_id else self.company_chosen)
        return row
