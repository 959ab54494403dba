"""Long work in the status bar: words, a bar, a count and Cancel."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.type import px, small, small_medium, tabular
from ui.widgets.button import Button
from ui.widgets.meter import Meter
from ui.widgets.text import plain_label


class StatusProgress(QWidget):
    """Stands at the right of the status bar while work runs; hidden at rest."""

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        self._words = plain_label("", small_medium())
        self._bar = Meter("Progress", 120)
        self._count = plain_label("", tabular(small()), "muted")
        self._cancel = Button("Cancel", kind="link", small=True)
        for part in (self._words, self._bar, self._count, self._cancel):
            row.addWidget(part)
        self._cancel.clicked.connect(self._on_cancel_clicked)
        self.hide()

    def begin(self, words: str) -> None:
        """Show that work has begun, before its size is known."""
        self._words.setText(words)
        self._count.setText("")
        self._bar.show_value(0, 1)
        self._cancel.setEnabled(True)
        self._cancel.say("Cancel")
        self.show()

    def show_count(self, done: int, total: int) -> None:
        """Show how far the work is."""
        self._bar.show_value(done, total)
        self._count.setText(f"{done:,} of {total:,}")

    def end(self) -> None:
        """Take the bar away."""
        self.hide()

    def _on_cancel_clicked(self) -> None:
        self._cancel.setEnabled(False)
        self._cancel.say("Stopping")
        self.cancel_requested.emit()
