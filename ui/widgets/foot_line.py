"""The line at the foot of a list: what is typed there is added."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.type import px, small
from ui.widgets.glyph import ThemedIcon
from ui.widgets.line_field import LineEdit
from ui.widgets.page_head import Foot
from ui.widgets.text import elided_label, muted_label


class FootLine(Foot):
    """44 high, with a line above; what cannot be added is said inside it, until it is mended."""

    submitted = Signal(str)
    left = Signal()

    def __init__(self, edit: LineEdit, quiet: QWidget, parent: QWidget | None = None) -> None:
        """Take what is typed in, and what stands at the right while nothing is wrong."""
        super().__init__(parent)
        self.edit = edit
        self._quiet = quiet
        self._error = elided_label("", small(), "stop")
        self._error.hide()
        self.setFixedHeight(px(44))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), 0, px(16), 0)
        row.setSpacing(px(16))
        row.addWidget(ThemedIcon("new", "accent"))
        row.addWidget(edit, 1)
        row.addWidget(self._error)
        row.addWidget(quiet)
        edit.setProperty("kind", "bare")
        edit.returnPressed.connect(self._on_return_pressed)
        edit.cancelled.connect(self._on_cancelled)
        edit.textEdited.connect(self._on_text_edited)

    def clear(self) -> None:
        """Make room for the next one."""
        self.edit.set_text("")
        self.show_error("")

    def show_error(self, words: str) -> None:
        """Say beside the line what is wrong with it."""
        self._error.setText(words)
        self._error.setVisible(bool(words))
        self._quiet.setVisible(not words)

    def _on_return_pressed(self) -> None:
        if self.edit.text().strip():
            self.submitted.emit(self.edit.text())

    def _on_cancelled(self) -> None:
        self.clear()
        self.left.emit()

    def _on_text_edited(self) -> None:
        if self._error.text():
            self.show_error("")


class NamedFootLine(FootLine):
    """A line with its name in it, and a quiet fact at the right."""

    def __init__(self, name: str, hint: str = "", parent: QWidget | None = None) -> None:
        self._fact = muted_label()
        super().__init__(LineEdit(name, hint or name), self._fact, parent)

    def show_fact(self, words: str) -> None:
        """Say something quiet at the right."""
        self._fact.setText(words)
