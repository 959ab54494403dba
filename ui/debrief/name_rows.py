"""The names that I left with: three rows, and one more whenever the last is filled."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from netdesk.records.debrief import NamedPerson
from ui.desk import Desk
from ui.panels.day_field import DayField
from ui.panels.name_edit import NameEdit
from ui.type import px, small, strong
from ui.widgets.line_field import LineEdit
from ui.widgets.segment import Choice, Segment
from ui.widgets.text import plain_label

_ROWS = 3
_HEADS = ("", "Name", "Company", "Intro by", "When")


class _Row:
    """The fields of one name."""

    def __init__(self, desk: Desk, number: int, holder: QWidget) -> None:
        self.contact_id = 0
        self.known_as = ""
        self.label = plain_label(str(number), strong())
        self.name = NameEdit(desk, f"Name {number}", holder)
        self.company = LineEdit(f"Company {number}", "", holder)
        choices = [Choice("them", "Them"), Choice("me", "Me")]
        self.intro = Segment(f"Intro {number} by", choices, holder)
        self.intro.set_value("them")
        self.day = DayField(f"Intro {number} when", desk.now, holder)

    def widgets(self) -> tuple[QWidget, ...]:
        return (self.label, self.name, self.company, self.intro, self.day)

    def is_blank(self) -> bool:
        """Whether nothing is typed: a company alone is not dropped, its name is asked for."""
        return not (self.name.text().strip() or self.company.text().strip())

    def value(self) -> NamedPerson:
        name = self.name.text().strip()
        known = self.contact_id if name == self.known_as else 0
        return NamedPerson(
            full_name=name,
            company=self.company.text().strip(),
            intro_by=self.intro.value(),
            due=self.day.day(),
            contact_id=known,
        )

    def show(self, person: NamedPerson) -> None:
        self.name.set_text(person.full_name)
        self.company.set_text(person.company)
        self.intro.set_value(person.intro_by or "them")
        self.day.show_day(person.due)
        self.contact_id, self.known_as = person.contact_id, person.full_name


class NameRows(QWidget):
    """Enter in a name goes on to the next; `grown` tells that there is a new row."""

    edited = Signal()
    grown = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows: list[_Row] = []
        self._left_out = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(6))
        self._grid.setColumnMinimumWidth(0, px(20))
        self._grid.setColumnStretch(1, 5)
        self._grid.setColumnStretch(2, 4)
        for column, words in enumerate(_HEADS):
            if words:
                self._grid.addWidget(plain_label(words, small(), "muted"), 0, column)
        self._fill(_ROWS)

    def value(self) -> tuple[NamedPerson, ...]:
        """The names that are filled in."""
        return tuple(row.value() for row in self._rows if not row.is_blank())

    def show_value(self, names: tuple[NamedPerson, ...]) -> None:
        """Show these names and no others, without telling."""
        self._fill(max(_ROWS, len(names)))
        while len(self._rows) > max(_ROWS, len(names)):
            for widget in self._rows.pop().widgets():
                widget.hide()
                widget.deleteLater()
        blank = NamedPerson("")
        for number, row in enumerate(self._rows):
            row.show(names[number] if number < len(names) else blank)

    def leave_out(self, contact_id: int) -> None:
        """Offer one person nowhere: nobody names themselves."""
        self._left_out = contact_id
        for row in self._rows:
            row.name.leave_out(contact_id)

    def take_focus(self) -> None:
        """Bring the keyboard to the first name that is open."""
        row = next((row for row in self._rows if row.is_blank()), self._rows[0])
        row.name.setFocus(Qt.FocusReason.TabFocusReason)

    def _fill(self, count: int) -> None:
        while len(self._rows) < count:
            row = _Row(self._desk, len(self._rows) + 1, self)
            at = len(self._rows) + 1
            for column, widget in enumerate(row.widgets()):
                self._grid.addWidget(widget, at, column)
                # The layout would show it only later, and what is not shown takes no keyboard.
                widget.show()
            self._rows.append(row)
            row.name.leave_out(self._left_out)
            row.name.textEdited.connect(self._on_edited)
            row.company.textEdited.connect(self._on_edited)
            row.intro.chosen.connect(self._on_edited)
            row.day.changed.connect(self._on_edited)
            row.name.known_chosen.connect(self._on_known_chosen)
            row.name.next_requested.connect(self._on_next_requested)

    def _row_of(self, name: object) -> _Row:
        return next(row for row in self._rows if row.name is name)

    def _on_edited(self, _words: str = "") -> None:
        if not self._rows[-1].is_blank():
            self._fill(len(self._rows) + 1)
            self.grown.emit()
        self.edited.emit()

    def _on_known_chosen(self, contact_id: int, name: str, company: str) -> None:
        row = self._row_of(self.sender())
        row.show(
            NamedPerson(
                name, company, intro_by=row.intro.value(), due=row.day.day(), contact_id=contact_id
            )
        )
        self._on_edited()
        self._go_on(row)

    def _on_next_requested(self) -> None:
        self._go_on(self._row_of(self.sender()))

    def _go_on(self, row: _Row) -> None:
        at = self._rows.index(row) + 1
        if at < len(self._rows):
            self._rows[at].name.setFocus(Qt.FocusReason.TabFocusReason)
