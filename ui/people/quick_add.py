"""The line at the foot of the table: a name, a company and categories make a person."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import color
from ui.type import px, small
from ui.widgets.glyph import ThemedIcon
from ui.widgets.keyhint import KeyHint, native_key
from ui.widgets.line_field import PERSON_EXAMPLE, LineEdit
from ui.widgets.page_head import Foot
from ui.widgets.text import elided_label


class QuickAddEdit(LineEdit):
    """A line that adds on Enter and is left with Escape."""

    focus_moved = Signal(bool)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_moved.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_moved.emit(False)


class QuickAdd(Foot):
    """44 high, with a line above; what cannot be added is said inside it."""

    submitted = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(px(44))
        self._build()
        self._wire()

    def clear(self) -> None:
        """Make room for the next person."""
        self.edit.set_text("")
        self.show_error("")

    def show_error(self, words: str) -> None:
        """Say beside the line what is wrong with it."""
        self._error.setText(words)
        self._error.setVisible(bool(words))
        self._hint.setVisible(not words)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.edit.hasFocus():
            QPainter(self).fillRect(0, 0, self.width(), 2, color("accent"))

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), 0, px(16), 0)
        row.setSpacing(px(16))
        row.addWidget(ThemedIcon("new", "accent"))
        self.edit = QuickAddEdit("Add in one line", f"Add in one line: {PERSON_EXAMPLE}")
        self.edit.setProperty("kind", "bare")
        row.addWidget(self.edit, 1)
        self._error = elided_label("", small(), "stop")
        self._error.hide()
        row.addWidget(self._error)
        self._hint = KeyHint(native_key("Ctrl+N"))
        row.addWidget(self._hint)

    def _wire(self) -> None:
        self.edit.returnPressed.connect(self._on_return_pressed)
        self.edit.cancelled.connect(self._on_cancelled)
        self.edit.focus_moved.connect(self._on_focus_moved)
        self.edit.textEdited.connect(self._on_text_edited)

    def _on_return_pressed(self) -> None:
        if self.edit.text().strip():
            self.submitted.emit(self.edit.text())

    def _on_cancelled(self) -> None:
        self.clear()
        self.left.emit()

    def _on_focus_moved(self, has_focus: bool) -> None:
        self._hint.set_key("Enter" if has_focus else native_key("Ctrl+N"))
        self.update()

    def _on_text_edited(self) -> None:
        if self._error.text():
            self.show_error("")
