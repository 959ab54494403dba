"""The form of the notebook: what I observed, of whom, how sure, and who told me."""

from datetime import date

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.errors import InputError
from netdesk.records.research import BENCHMARK_KINDS, CONFIDENCES, Benchmark
from netdesk.research.benchmarks import amount
from ui.companies.pay_words import SURE
from ui.panels.day_words import day_read
from ui.type import px, small
from ui.widgets.button import Button
from ui.widgets.check_box import ChoiceBox
from ui.widgets.line_field import LineEdit
from ui.widgets.segment import Choice, Segment
from ui.widgets.text import elided_label

_KINDS = tuple(Choice(kind, kind.capitalize()) for kind in BENCHMARK_KINDS)
_WHOSE = (Choice("theirs", "Theirs"), Choice("mine", "Mine"))


class _Amounts(Struct, frozen=True):
    low: int
    high: int


class NotebookForm(QWidget):
    """`entered` carries a Benchmark whose company is the one in sight, or 0 for my own row."""

    entered = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._company_id = 0
        self._one = Benchmark()
        self._today = date.min
        self._build()
        self._wire()
        self.hide()

    def open(self, company_id: int, today: date) -> None:
        """Show the form, empty and of today."""
        self.open_on(company_id, Benchmark(company_id=company_id, on=today.isoformat()), today)

    def open_on(self, company_id: int, one: Benchmark, today: date) -> None:
        """Show the form with what is to be changed."""
        self._company_id, self._one, self._today = company_id, one, today
        self._kind.set_value(one.kind)
        self._whose.set_value("theirs" if one.company_id else "mine")
        for edit, words in (
            (self._low, f"{one.low:,}" if one.low else ""),
            (self._high, f"{one.high:,}" if one.high else ""),
            (self._currency, one.currency),
            (self._level, one.level),
            (self._text, one.text),
            (self._source, one.source),
            (self._day, one.on),
        ):
            edit.set_text(words)
        self._confidence.setCurrentIndex(CONFIDENCES.index(one.confidence))
        self._add.say("Save" if one.id else "Add")
        self.say("")
        self._on_kind_chosen()
        self.show()
        first = self._low if one.kind == "pay" else self._text
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, words: str) -> None:
        """Say below the fields what is wrong with them."""
        self._error.setText(words)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(4), 0, px(8))
        column.setSpacing(px(8))
        self._kind = Segment("Kind of observation", _KINDS)
        self._whose = Segment("Whose", _WHOSE)
        self._low = LineEdit("Pay from", "From, 165,000")
        self._high = LineEdit("Pay to", "To, 185,000")
        self._currency = LineEdit("Currency", "USD")
        self._currency.setFixedWidth(px(64))
        self._level = LineEdit("Level", "Level, such as head of automation")
        self._text = LineEdit("Observation", "In a few words")
        self._source = LineEdit("Source of the observation", "Who told me; hidden")
        self._day = LineEdit("Day of the observation", "2026-02-11")
        self._day.setFixedWidth(px(104))
        self._confidence = ChoiceBox("Confidence")
        self._confidence.addItems([SURE[one].capitalize() or "How sure?" for one in CONFIDENCES])
        self._confidence.setFixedWidth(px(112))
        self._add = Button("Add", kind="soft")
        self._cancel = Button("Cancel", kind="ghost")
        self._error = elided_label("", small(), "stop")
        column.addLayout(_row((self._kind, 3), (self._whose, 2)))
        self._pay = QWidget()
        self._pay.setLayout(_row((self._low, 1), (self._high, 1), (self._currency, 0)))
        column.addWidget(self._pay)
        column.addWidget(self._level)
        column.addWidget(self._text)
        column.addLayout(_row((self._source, 1), (self._confidence, 0), (self._day, 0)))
        column.addLayout(_row((self._add, 0), (self._cancel, 0), (self._error, 1)))

    def _wire(self) -> None:
        self._kind.chosen.connect(self._on_kind_chosen)
        edits = (self._low, self._high, self._currency, self._level, self._text, self._source)
        for edit in (*edits, self._day):
            edit.returnPressed.connect(self._on_add)
            edit.cancelled.connect(self._on_cancel)
        self._add.clicked.connect(self._on_add)
        self._cancel.clicked.connect(self._on_cancel)

    def _amounts(self) -> _Amounts | None:
        if self._kind.value() != "pay":
            return _Amounts(0, 0)
        try:
            return _Amounts(amount(self._low.text()), amount(self._high.text()))
        except InputError as error:
            self.say(str(error))
            return None

    def _on_kind_chosen(self) -> None:
        is_pay = self._kind.value() == "pay"
        self._pay.setVisible(is_pay)
        self._level.setVisible(is_pay)

    def _on_add(self) -> None:
        found = self._amounts()
        if found is None:
            return
        is_pay = self._kind.value() == "pay"
        typed = self._day.text().strip()
        day = day_read(typed, self._today)
        one = replace(
            self._one,
            company_id=self._company_id if self._whose.value() == "theirs" else 0,
            kind=self._kind.value(),
            text=self._text.text().strip(),
            low=found.low,
            high=found.high,
            currency=self._currency.text().strip() if is_pay else "",
            level=self._level.text().strip() if is_pay else "",
            source=self._source.text().strip(),
            confidence=CONFIDENCES[self._confidence.currentIndex()],
            on=day.isoformat() if day else typed,
        )
        self.entered.emit(one)

    def _on_cancel(self) -> None:
        self.hide()
        self.closed.emit()


def _row(*parts: tuple[QWidget, int]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(8))
    for part, stretch in parts:
        row.addWidget(part, stretch)
    return row
