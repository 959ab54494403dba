"""One thing of mine in a list: its words, quiet words below, and what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.type import medium, px, small
from ui.widgets.button import Button
from ui.widgets.text import rule, wrap_label


class MineLine(QWidget):
    """Tells `edit_requested` and `removal_requested` with the number it was given."""

    edit_requested = Signal(int)
    removal_requested = Signal(int)

    def __init__(
        self, number: int, words: str, below: str = "", warning: str = "", *, can_edit: bool = True
    ) -> None:
        super().__init__()
        self._number = number
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        row = QHBoxLayout()
        row.setSpacing(px(4))
        text = QVBoxLayout()
        text.setSpacing(px(3))
        text.addWidget(wrap_label(words, medium()))
        if below:
            text.addWidget(wrap_label(below, small(), "muted"))
        if warning:
            text.addWidget(wrap_label(warning, small(), "warn"))
        row.addLayout(text, 1)
        if can_edit:
            edit = Button("Edit", kind="ghost", small=True)
            edit.setAccessibleName(f"Edit {words}")
            edit.clicked.connect(self._on_edit)
            row.addWidget(edit)
        remove = Button("Remove", kind="ghost", small=True)
        remove.setAccessibleName(f"Remove {words}")
        remove.clicked.connect(self._on_remove)
        row.addWidget(remove)
        column.addLayout(row)
        column.addWidget(rule())

    def _on_edit(self) -> None:
        self.edit_requested.emit(self._number)

    def _on_remove(self) -> None:
        self.removal_requested.emit(self._number)
