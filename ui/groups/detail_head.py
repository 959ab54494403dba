"""The head of a group or an event: its name, what is known in one line, what can be done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.type import head, px, small
from ui.widgets.button import Button
from ui.widgets.card import Panel
from ui.widgets.text import elided_label


class DetailHead(Panel):
    """56 high like the head of a page; further controls stand before Delete."""

    delete_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("base", "b", parent)
        self.setFixedHeight(px(57))
        self._name = elided_label("", head())
        self._facts = elided_label("", small(), "muted")
        words = QVBoxLayout()
        words.setSpacing(px(1))
        words.addStretch(1)
        words.addWidget(self._name)
        words.addWidget(self._facts)
        words.addStretch(1)
        self._delete = Button("Delete", kind="ghost", small=True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(px(16), 0, px(16), 0)
        self._row.setSpacing(px(8))
        self._row.addLayout(words, 1)
        self._row.addWidget(self._delete)
        self._delete.clicked.connect(self.delete_requested)

    def add_control(self, widget: QWidget) -> None:
        """Put a control before Delete, in reading order."""
        self._row.insertWidget(self._row.count() - 1, widget)

    def show_words(self, name: str, facts: str) -> None:
        """Show whose head it is, and what is known."""
        self._name.setText(name)
        self._facts.setText(facts)
        self._facts.setVisible(bool(facts))
        self._delete.setAccessibleName(f"Delete {name}")
