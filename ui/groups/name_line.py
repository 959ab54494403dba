"""A line that takes somebody of the list, or a name that then comes onto it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desk import Desk
from ui.panels.name_edit import NameEdit
from ui.type import px, small
from ui.widgets.text import wrap_label


class NameLine(QWidget):
    """`known_chosen` carries the id of who is on the list, `typed` a line with another name."""

    known_chosen = Signal(int)
    typed = Signal(str)

    def __init__(
        self,
        desk: Desk,
        name: str,
        hint: str,
        beside: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.edit = NameEdit(desk, name)
        self.edit.setPlaceholderText(hint)
        self._problem = wrap_label("", small(), "stop")
        self._problem.hide()
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.edit, 1)
        if beside is not None:
            row.addWidget(beside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(4), 0, 0)
        column.setSpacing(px(4))
        column.addLayout(row)
        column.addWidget(self._problem)
        self.edit.known_chosen.connect(self._on_known_chosen)
        self.edit.next_requested.connect(self._on_next_requested)
        self.edit.textEdited.connect(self._on_edited)
        self.setFocusProxy(self.edit)

    def clear(self) -> None:
        """Make room for the next name."""
        self.edit.set_text("")
        self.show_problem("")

    def show_problem(self, words: str) -> None:
        """Say below what is wrong; what was typed stays."""
        self._problem.setText(words)
        self._problem.setVisible(bool(words))

    def _on_known_chosen(self, contact_id: int, _name: str, _company: str) -> None:
        self.known_chosen.emit(contact_id)

    def _on_next_requested(self) -> None:
        if self.edit.text().strip():
            self.typed.emit(self.edit.text())

    def _on_edited(self, _text: str) -> None:
        self.show_problem("")
