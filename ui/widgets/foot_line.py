"""The line at the foot of a list: what is typed there is added."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.type import px, small
from ui.widgets.card import Panel
from ui.widgets.glyph import ThemedIcon
from ui.widgets.line_field import LineEdit
from ui.widgets.text import elided_label, muted_label


class FootLine(Panel):
    """44 high, with a line above; what cannot be added is said inside it."""

    submitted = Signal(str)
    left = Signal()

    def __init__(self, name: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__("base", "t", parent)
        self.setFixedHeight(px(44))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), 0, px(16), 0)
        row.setSpacing(px(16))
        row.addWidget(ThemedIcon("new", "accent"))
        self.edit = LineEdit(name, hint or name)
        self.edit.setProperty("kind", "bare")
        row.addWidget(self.edit, 1)
        self._error = elided_label("", small(), "stop")
        self._error.hide()
        row.addWidget(self._error)
        self._fact = muted_label()
        row.addWidget(self._fact)
        self.edit.returnPressed.connect(self._on_return_pressed)
        self.edit.cancelled.connect(self._on_cancelled)
        self.edit.textEdited.connect(self._on_text_edited)

    def show_fact(self, words: str) -> None:
        """Say something quiet at the right."""
        self._fact.setText(words)
        self._fact.setVisible(bool(words) and not self._error.text())

    def clear(self) -> None:
        """Make room for the next one."""
        self.edit.set_text("")
        self.show_error("")

    def show_error(self, words: str) -> None:
        """Say beside the line what is wrong with it."""
        self._error.setText(words)
        self._error.setVisible(bool(words))
        self._fact.setVisible(not words and bool(self._fact.text()))

    def _on_return_pressed(self) -> None:
        if self.edit.text().strip():
            self.submitted.emit(self.edit.text())

    def _on_cancelled(self) -> None:
        self.clear()
        self.left.emit()

    def _on_text_edited(self) -> None:
        if self._error.text():
            self.show_error("")
