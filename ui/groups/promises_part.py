"""What was promised at an event, both ways, each to or by one of those who were met."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.after import promises
from netdesk.errors import NetDeskError
from netdesk.groups.attendees import Attendee
from netdesk.records.after import Promise
from ui.ages import day_of, short_day
from ui.desk import Desk
from ui.panels.day_field import DayField
from ui.type import body, px, small, small_medium
from ui.widgets.button import Button
from ui.widgets.check_box import ChoiceBox
from ui.widgets.line_field import LineEdit
from ui.widgets.refill import refill
from ui.widgets.section import SectionHeader
from ui.widgets.segment import Choice, Segment
from ui.widgets.text import elided_label, muted_label, wrap_label


class PromisesPart(QWidget):
    """Enter or Add writes one down; it then stands on This week as well."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._event_id = 0
        self._people: list[int] = []
        self._head = SectionHeader("Promises, both ways", fact="they stand on This week")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.by = Segment("Promised by", [Choice("me", "I"), Choice("them", "They")])
        self.by.set_value("me")
        self.by.setFixedWidth(px(120))
        self.whom = ChoiceBox("Promised to or by")
        self.text = LineEdit("Promise", "What was promised")
        self.due = DayField("Promise due", desk.now)
        self.add = Button("Add", small=True)
        self._problem = wrap_label("", small(), "stop")
        self._build()
        self.add.clicked.connect(self._on_add)
        self.text.returnPressed.connect(self._on_add)
        self.due.returnPressed.connect(self._on_add)

    def show_event(self, event_id: int, met: Sequence[Attendee]) -> None:
        """Show what was promised there; new promises are to or by those who were met."""
        if event_id != self._event_id:
            self._clear()
        self._event_id = event_id
        chosen = self._chosen()
        self._people = [one.contact_id for one in met]
        self.whom.clear()
        self.whom.addItems([one.full_name for one in met])
        if chosen in self._people:
            self.whom.setCurrentIndex(self._people.index(chosen))
        found = promises.of_event(self._desk.workspace, event_id)
        self._head.set_count(len(found) or None)
        today = self._desk.now().date()
        refill(self._rows, [_Line(one, today, self) for one in found])

    def remove(self, promise_id: int) -> None:
        """Take a promise away."""
        promises.delete(self._desk.workspace, promise_id)
        self._desk.say("Removed a promise", True)

    def _build(self) -> None:
        self._problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(self._head)
        column.addLayout(self._rows)
        for parts in ((self.by, self.whom), (self.text, self.due, self.add)):
            row = QHBoxLayout()
            row.setSpacing(px(8))
            for part in parts:
                row.addWidget(part, 1 if part in (self.whom, self.text) else 0)
            column.addLayout(row)
        column.addWidget(self._problem)

    def _chosen(self) -> int:
        at = self.whom.currentIndex()
        return self._people[at] if 0 <= at < len(self._people) else 0

    def _clear(self) -> None:
        self.text.set_text("")
        self.due.show_day("")
        self._problem.hide()

    def _on_add(self) -> None:
        if not self.text.text().strip():
            self.text.setFocus()
            return
        made = Promise(
            contact_id=self._chosen(),
            event_id=self._event_id,
            by=self.by.value(),
            text=self.text.text(),
            due=self.due.day(),
        )
        try:
            promises.save(self._desk.workspace, made)
        except NetDeskError as error:
            self._problem.setText(str(error))
            self._problem.show()
            return
        self._clear()
        self.text.setFocus()


class _Line(QWidget):
    """I owe | Ana Ruiz: the map | Fri 13 Feb, and a way to remove it."""

    removed = Signal(int)

    def __init__(self, one: Promise, today: date, part: PromisesPart) -> None:
        super().__init__(part)
        self._id = one.id
        row = QHBoxLayout(self)
        row.setContentsMargins(0, px(4), 0, px(4))
        row.setSpacing(px(8))
        who = muted_label("I owe" if one.by == "me" else "Theirs")
        who.setFixedWidth(px(44))
        row.addWidget(who)
        row.addWidget(elided_label(f"{one.contact_name}: {one.text}", body()), 1)
        day = day_of(one.kept_on or one.due)
        words = f"{'kept ' if one.kept_on else ''}{short_day(day, today)}" if day else "no date"
        row.addWidget(muted_label(words, small_medium()))
        out = Button("Remove", kind="ghost", small=True)
        out.setAccessibleName(f"Remove promise {one.text}")
        out.clicked.connect(self._on_clicked)
        row.addWidget(out)
        self.removed.connect(part.remove)

    def _on_clicked(self) -> None:
        self.removed.emit(self._id)
