"""The line at the foot of the table: a name, a company and categories make a person."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import color
from ui.widgets.foot_line import FootLine
from ui.widgets.keyhint import KeyHint, native_key
from ui.widgets.line_field import PERSON_EXAMPLE, LineEdit


class QuickAddEdit(LineEdit):
    """A line that adds on Enter and is left with Escape."""

    focus_moved = Signal(bool)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_moved.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_moved.emit(False)


class QuickAdd(FootLine):
    """It tells the key that leads into it, and while one types the key that adds."""

    def __init__(self, parent: QWidget | None = None) -> None:
        edit = QuickAddEdit("Add in one line", f"Add in one line: {PERSON_EXAMPLE}")
        self._hint = KeyHint(native_key("Ctrl+N"))
        super().__init__(edit, self._hint, parent)
        edit.focus_moved.connect(self._on_focus_moved)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.edit.hasFocus():
            QPainter(self).fillRect(0, 0, self.width(), 2, color("accent"))

    def _on_focus_moved(self, has_focus: bool) -> None:
        self._hint.set_key("Enter" if has_focus else native_key("Ctrl+N"))
        self.update()
