"""Log a touch: the day, how, and a note, in one line under the tabs."""

from datetime import date, datetime, time
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.records.meeting import CHANNELS
from ui.panels.day_field import DayField
from ui.type import px, small
from ui.widgets.button import Button
from ui.widgets.card import Panel
from ui.widgets.check_box import ChoiceBox
from ui.widgets.line_field import LineEdit
from ui.widgets.text import wrap_label

_NO_DAY = "Write a day up to today: yesterday, fri, 13 feb."
_OTHER = ("message", "letter")


class TouchBar(Panel):
    """Enter logs, Escape closes. `logged` carries the day, the channel and the note."""

    logged = Signal(date, str, str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("window", "b", parent)
        self.setAccessibleName("Log a touch")
        self._today = date.min
        self._build()
        self._log.clicked.connect(self._on_log)
        self._note.returnPressed.connect(self._on_log)
        self._day.returnPressed.connect(self._on_log)
        self._cancel.clicked.connect(self._on_close)
        self.hide()

    def open(self, today: date) -> None:
        """Show the line for today and bring the keyboard to the note."""
        self._today = today
        self._day.show_day(today.isoformat())
        self._problem.hide()
        self._note.set_text("")
        self.show()
        self._note.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_close()
            return
        super().keyPressEvent(event)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(8), px(16), px(9))
        column.setSpacing(px(8))
        self._day = DayField("Day", self._now, is_past=True)
        self._day.setFixedWidth(px(136))
        self._problem = wrap_label(_NO_DAY, small(), "stop")
        self._channel = ChoiceBox("Channel")
        self._channel.addItems([*CHANNELS, *_OTHER])
        self._note = LineEdit("Touch note", "What it was about")
        self._log = Button("Log", kind="primary")
        self._cancel = Button("Cancel", kind="ghost")
        # The words come first and have the whole width; the rest is filled in already.
        column.addWidget(self._note)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        for part in (self._day, self._channel):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self._log)
        row.addWidget(self._cancel)
        column.addLayout(row)
        column.addWidget(self._problem)
        parts: list[QWidget] = [self._note, self._day, self._channel, self._log, self._cancel]
        for one, following in pairwise(parts):
            self.setTabOrder(one, following)

    def _on_log(self) -> None:
        on = self._day.day()
        self._problem.setVisible(not on)
        if not on:
            self._day.setFocus()
            return
        self.hide()
        self.logged.emit(
            date.fromisoformat(on), self._channel.currentText(), self._note.text().strip()
        )

    def _on_close(self) -> None:
        self.hide()
        self.closed.emit()

    def _now(self) -> datetime:
        return datetime.combine(self._today, time())
