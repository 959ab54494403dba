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
        self,
        name: str,
        now: Callable[[], datetime],
        parent: QWidget | None = None,
        *,
        is_past: bool = False,
    ) -> None:
        """With `is_past` it is of what has been, and takes no day to come."""
        super().__init__(name, "when" if is_past else "by when", parent)
        self._now = now
        self._is_past = is_past
        self._shown = ("", "")
        self.setFixedWidth(px(_WIDTH))
        examples = "yesterday, fri, 13 feb" if is_past else "fri, 13 feb, +3, tomorrow"
        self.setToolTip(plain_tip(f"A day: {examples}"))
        self.textEdited.connect(self._on_edited)
        self.editingFinished.connect(self._on_finished)

    def day(self) -> str:
        """The day in ISO 8601, empty where nothing or no day is typed."""
        on, words = self._shown
        if self.text() == words:
            # Read anew it might be that of another year.
            return on
        meant = day_from(self.text(), self._today(), is_past=self._is_past)
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
