"""A field for a day, typed in words."""

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.panels.day_words import day_from, said
from ui.type import px
from ui.widgets.line_field import LineEdit
from ui.widgets.text import plain_tip

_WIDTH = 112


class DayField(LineEdit):
    """Takes "fri", "13 feb" or "+3"; says it as "Fri 13 Feb" when it is left."""

    changed = Signal()

    def __init__(
        self, name: str, now: Callable[[], datetime], parent: QWidget | None = None
    ) -> None:
        super().__init__(name, "by when", parent)
        self._now = now
        self._shown = ("", "")
        self.setFixedWidth(px(_WIDTH))
        self.setToolTip(plain_tip("A day: fri, 13 feb, +3, tomorrow"))
        self.textEdited.connect(self._on_edited)
        self.editingFinished.connect(self._on_finished)

    def day(self) -> str:
        """The day in ISO 8601, empty where nothing or no day is typed."""
        on, words = self._shown
        if self.text() == words:
            # Read anew it would be a day to come, even where the day shown has passed by now.
            return on
        meant = day_from(self.text(), self._today()) if self.text().strip() else None
        return meant.isoformat() if meant else ""

    def show_day(self, on: str) -> None:
        """Show a day without telling."""
        self._shown = (on, said(on, self._today()))
        self.set_text(self._shown[1])
        self.set_state("")

    def _today(self) -> date:
        return self._now().date()

    def _on_edited(self, _text: str) -> None:
        self.set_state("")
        self.changed.emit()

    def _on_finished(self) -> None:
        on = self.day()
        if on:
            self.show_day(on)
        self.set_state("better" if self.text().strip() and not on else "")
