"""What was promised, both ways: a row each, and one more whenever the last is filled."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.records.debrief import PromiseMade
from ui.desk import Desk
from ui.panels.day_field import DayField
from ui.type import px
from ui.widgets.line_field import LineEdit
from ui.widgets.segment import Choice, Segment

_ROWS = 2


class _Row(QWidget):
    """Who, what, and by when."""

    edited = Signal()

    def __init__(self, desk: Desk, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        choices = [Choice("me", "I"), Choice("them", "They")]
        self._by = Segment(f"Promise {number} by", choices)
        self._by.setFixedWidth(px(120))
        self._text = LineEdit(f"Promise {number}", "What was promised")
        self._day = DayField(f"Promise {number} due", desk.now)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(self._by)
        row.addWidget(self._text, 1)
        row.addWidget(self._day)
        self._by.chosen.connect(self._on_edited)
        self._text.textEdited.connect(self._on_edited)
        self._day.changed.connect(self._on_edited)

    def is_blank(self) -> bool:
        """Whether nothing is promised here."""
        return not self._text.text().strip()

    def value(self) -> PromiseMade:
        """What is promised here."""
        return PromiseMade(self._by.value(), self._text.text().strip(), self._day.day())

    def show_value(self, promise: PromiseMade) -> None:
        """Show a promise without telling."""
        self._by.set_value(promise.by)
        self._text.set_text(promise.text)
        self._day.show_day(promise.due)

    def _on_edited(self, _words: str = "") -> None:
        self.edited.emit()


class PromiseRows(QWidget):
    """The first row is mine, the second theirs; `grown` tells that there is a new one."""

    edited = Signal()
    grown = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows: list[_Row] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(6))
        self.show_value(())

    def value(self) -> tuple[PromiseMade, ...]:
        """The promises that are filled in."""
        return tuple(row.value() for row in self._rows if not row.is_blank())

    def show_value(self, promises: tuple[PromiseMade, ...]) -> None:
        """Show these promises and no others, without telling."""
        self._fill(max(_ROWS, len(promises)))
        while len(self._rows) > max(_ROWS, len(promises)):
            row = self._rows.pop()
            row.hide()
            row.deleteLater()
        for number, row in enumerate(self._rows):
            blank = PromiseMade("them" if number % 2 else "me", "")
            row.show_value(promises[number] if number < len(promises) else blank)

    def _fill(self, count: int) -> None:
        while len(self._rows) < count:
            row = _Row(self._desk, len(self._rows) + 1, self)
            row.show_value(PromiseMade("them" if len(self._rows) % 2 else "me", ""))
            row.edited.connect(self._on_edited)
            self._rows.append(row)
            self._column.addWidget(row)
            row.show()

    def _on_edited(self) -> None:
        if not self._rows[-1].is_blank():
            self._fill(len(self._rows) + 1)
            self.grown.emit()
        self.edited.emit()
