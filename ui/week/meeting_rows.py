"""A meeting or an event ahead: when, with whom, where, how ready it is, and the next step."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.ages import short_day, weekday
from ui.type import px, small, strong, tabular
from ui.widgets.button import Button
from ui.widgets.ladder import READINESS, SquareRow
from ui.widgets.text import elided_label, muted_label, plain_label
from ui.widgets.word_link import WordLink

if TYPE_CHECKING:
    from netdesk.groups.events import EventLine
    from netdesk.week.do_next import Ahead

# From here on the page is worth printing.
_READY = 8
# So many people are to be met at an event.
_THREE = 3
# Parts whose names are not things: "no why them yet" is no English.
_SAID = frozenset({"why them", "what they may get", "their world"})


class MeetingRow(QWidget):
    """48 high; its button debriefs, prints or plans, whichever is next."""

    opened = Signal(int)
    debrief_requested = Signal(int)
    print_requested = Signal(int)

    def __init__(self, ahead: "Ahead", today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ahead = ahead
        self.setFixedHeight(px(52))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(10))
        row.addLayout(_when(ahead.line.starts_at, today))
        row.addLayout(self._build_whom(), 1)
        if not ahead.is_over:
            row.addLayout(self._build_ready())
        row.addWidget(self._build_next())

    def _build_whom(self) -> QVBoxLayout:
        line = self._ahead.line
        name = WordLink(line.contact_name, strong())
        name.clicked.connect(self._on_opened)
        state = "to debrief" if self._ahead.is_over else _missing(self._ahead.ready.missing)
        words = " · ".join(part for part in (line.place.partition(",")[0], state) if part)
        where = elided_label(words, small(), "warn" if self._ahead.is_over else "muted")
        return _two(name, where)

    def _build_ready(self) -> QVBoxLayout:
        done = self._ahead.ready.done
        return _two(SquareRow(READINESS, done), muted_label(f"{done} of 10"))

    def _build_next(self) -> Button:
        if self._ahead.is_over:
            words, icon, slot = "Debrief", "chat", self._on_debrief
        elif self._ahead.ready.done >= _READY and "outcome" not in self._ahead.ready.missing:
            words, icon, slot = "Print", "print", self._on_print
        else:
            words, icon, slot = "Plan", "edit", self._on_opened
        button = Button(words, icon=icon, small=True)
        button.setMinimumWidth(px(84))
        button.setAccessibleName(f"{words}: {self._ahead.line.contact_name}")
        button.clicked.connect(slot)
        return button

    def _on_opened(self) -> None:
        self.opened.emit(self._ahead.line.id)

    def _on_debrief(self) -> None:
        self.debrief_requested.emit(self._ahead.line.id)

    def _on_print(self) -> None:
        self.print_requested.emit(self._ahead.line.id)


class EventRow(QWidget):
    """An event in the same measures: whom to meet there, and its way to the page."""

    opened = Signal(int)

    def __init__(self, event: "EventLine", today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._event = event
        self.setFixedHeight(px(52))
        name = WordLink(event.name, strong())
        words = " · ".join(
            part for part in (event.place.partition(",")[0], _to_meet(event)) if part
        )
        button = Button("Prepare" if event.to_meet < _THREE else "Open", icon="groups", small=True)
        button.setMinimumWidth(px(84))
        button.setAccessibleName(f"{button.text()}: {event.name}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(10))
        row.addLayout(_when(event.starts_at, today))
        row.addLayout(_two(name, elided_label(words, small(), "muted")), 1)
        row.addWidget(button)
        name.clicked.connect(self._on_opened)
        button.clicked.connect(self._on_opened)

    def _on_opened(self) -> None:
        self.opened.emit(self._event.id)


def _to_meet(event: "EventLine") -> str:
    return f"{event.to_meet} of {_THREE} to meet" if event.to_meet else "nobody to meet yet"


def _when(starts_at: str, today: date) -> QVBoxLayout:
    moment = datetime.fromisoformat(starts_at)
    is_near = abs((moment.date() - today).days) < 7
    words = weekday(moment.date()) if is_near else short_day(moment.date(), today)
    day, hour = plain_label(words, strong()), plain_label(f"{moment:%H:%M}", tabular(small()))
    hour.set_tone("muted")
    day.setMinimumWidth(px(48))
    return _two(day, hour)


def _two(upper: QWidget, lower: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(0, px(6), 0, px(6))
    column.setSpacing(px(2))
    column.addWidget(upper)
    column.addWidget(lower)
    return column


def _missing(missing: tuple[str, ...]) -> str:
    if not missing:
        return ""
    return f"{missing[0]} not said yet" if missing[0] in _SAID else f"no {missing[0]} yet"
