"""Three people to meet at an event: of the list, typed by hand, or anybody of a company."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from netdesk.errors import NetDeskError
from netdesk.groups import attendees, suggestions
from netdesk.groups.attendees import MOST_TO_MEET, Attendee
from ui.desk import Desk
from ui.groups.name_line import NameLine
from ui.groups.someone import someone
from ui.panels.person_row import PersonRow
from ui.type import px, small
from ui.widgets.button import menu_button
from ui.widgets.chip import state_chip
from ui.widgets.refill import refill
from ui.widgets.section import SectionHeader
from ui.widgets.text import wrap_label

_NOTHING = "Nobody yet. Name three whom you will look for; more than three, and you look for none."
_NOBODY_MEANT = "Nobody was planned."


class ToMeet(QWidget):
    """The chosen with a way to take each out; the line that adds goes once there are three."""

    contact_opened = Signal(int)
    company_opened = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._event_id = 0
        self._people: list[Attendee] = []
        self._is_over = False
        self._head = SectionHeader("Three people to meet")
        self._nothing = wrap_label(_NOTHING, small(), "muted")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._companies = QMenu(self)
        self._anybody = menu_button("Anybody at", self._companies)
        self._anybody.setAccessibleName("Anybody at a target where I know nobody")
        self.line = NameLine(desk, "Whom to meet", "Ana Ruiz, Acme", self._anybody)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        column.addWidget(self._head)
        column.addWidget(self._nothing)
        column.addLayout(self._rows)
        column.addWidget(self.line)
        self.line.known_chosen.connect(self.add_person)
        self.line.typed.connect(self._on_typed)
        self._companies.aboutToShow.connect(self.fill_companies)
        self._companies.triggered.connect(self._on_company_chosen)

    def show_event(self, event_id: int, *, is_over: bool) -> None:
        """Show whom I mean to meet there; or whom I meant to, and who of them was met."""
        if event_id != self._event_id:
            self.line.clear()
        self._event_id, self._is_over = event_id, is_over
        self._people = attendees.to_meet(self._desk.workspace, event_id)
        self._head.set_fact(f"{len(self._people)} of {MOST_TO_MEET}")
        self._nothing.setText(_NOBODY_MEANT if is_over else _NOTHING)
        self._nothing.setVisible(not self._people)
        self.line.setVisible(self.can_add())
        refill(self._rows, [self._row(one) for one in self._people])

    def fill_companies(self) -> None:
        """Offer the targets where I know nobody; to find them takes too long for every look."""
        self._companies.clear()
        for an_id, name in suggestions.gap_targets(self._desk.workspace):
            self._companies.addAction(name.replace("&", "&&")).setData(an_id)
        if self._companies.isEmpty():
            self._companies.addAction("Every target has somebody whom you know").setEnabled(False)

    def can_add(self) -> bool:
        """Whether there is room for one more, and time."""
        return len(self._people) < MOST_TO_MEET and not self._is_over

    def add_person(self, contact_id: int) -> None:
        """Mean to meet somebody of the list."""
        self._try(attendees.plan, contact_id=contact_id)

    def add_company(self, company_id: int) -> None:
        """Mean to meet anybody of a company."""
        self._try(attendees.plan, company_id=company_id)

    def _row(self, one: Attendee) -> PersonRow:
        mark = state_chip("met", "good", "check") if one.is_met else None
        action = ("", "") if self._is_over else ("Remove", "")
        detail = (one.company or "No company") if one.contact_id else "Whoever of them is there"
        row = someone(one, detail, action, mark=mark)
        row.opened.connect(self.contact_opened if one.contact_id else self.company_opened)
        row.pressed.connect(self._on_person_out if one.contact_id else self._on_company_out)
        return row

    def _try(self, do: Callable[..., object], *what: object, **how: int) -> None:
        """Do it; what cannot be is said below the line, and the words stay."""
        try:
            do(self._desk.workspace, self._event_id, *what, **how)
        except NetDeskError as error:
            self.line.show_problem(str(error))
            return
        self.line.clear()

    def _out(self, out: Callable[[Attendee], bool]) -> None:
        for one in self._people:
            if out(one):
                attendees.drop(self._desk.workspace, self._event_id, one)

    def _on_typed(self, words: str) -> None:
        self._try(attendees.plan_line, words)

    def _on_company_chosen(self, action: QAction) -> None:
        self.add_company(int(action.data()))

    def _on_person_out(self, contact_id: int) -> None:
        self._out(lambda one: one.contact_id == contact_id)

    def _on_company_out(self, company_id: int) -> None:
        self._out(lambda one: not one.contact_id and one.company_id == company_id)
