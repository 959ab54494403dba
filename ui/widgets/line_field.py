"""A labelled field of one line."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.theme import set_state
from ui.type import body, px, small, small_strong
from ui.widgets.file_drags import is_for_window
from ui.widgets.text import plain_label
from ui.widgets.undo_keys import goes_to_window

# What a person in one line looks like.
PERSON_EXAMPLE = "Ana Ruiz, Acme, alumni"


class LineEdit(QLineEdit):
    """A line of 32 that tells when it was left with other words."""

    edit_finished = Signal(str)
    cancelled = Signal()

    def __init__(self, name: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = ""
        self.setAccessibleName(name)
        self.setObjectName(name)
        self.setPlaceholderText(placeholder)
        self.setFont(body())

    def set_text(self, text: str) -> None:
        """Show other words without telling; the same words leave the cursor alone."""
        self._told = text
        if text == self.text():
            return
        self.blockSignals(True)
        self.setText(text)
        self.setCursorPosition(0)
        self.blockSignals(False)

    def forget_edits(self) -> None:
        """Leave nothing to undo: what is shown from now on belongs to something else."""
        at = self.cursorPosition()
        self.blockSignals(True)
        # Qt clears what can be undone with it, also for the same words.
        self.setText(self.text())
        self.setCursorPosition(at)
        self.blockSignals(False)

    def set_state(self, state: str) -> None:
        """Show a severity on the frame: stop, better or none."""
        set_state(self, "state", state)

    def event(self, event: QEvent) -> bool:
        if goes_to_window(event, self):
            event.ignore()
            return False
        return super().event(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if is_for_window(event):
            event.ignore()
            return
        super().dragEnterEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tell()
        elif event.key() == Qt.Key.Key_Escape:
            self.set_text(self._told)
            self.cancelled.emit()
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._tell()

    def _tell(self) -> None:
        if self.text() != self._told:
            self._told = self.text()
            self.edit_finished.emit(self._told)


class LineField(QWidget):
    """Label and line; label at the left, or above."""

    text_changed = Signal(str)
    edit_finished = Signal(str)

    def __init__(
        self,
        name: str,
        *,
        label: str = "",
        placeholder: str = "",
        above: bool = False,
        label_width: int = 80,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.edit = LineEdit(name, placeholder, self)
        self.label = plain_label(label or name, small_strong() if above else small())
        self.label.setProperty("tone", "text" if above else "muted")
        self.label.setBuddy(self.edit)
        layout = QVBoxLayout(self) if above else QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(4 if above else 12))
        if not above:
            self.label.setFixedSize(QSize(px(label_width), px(32)))
        layout.addWidget(self.label)
        layout.addWidget(self.edit, 0 if above else 1)
        self.edit.textChanged.connect(self.text_changed)
        self.edit.edit_finished.connect(self.edit_finished)
        self.setFocusProxy(self.edit)

    def text(self) -> str:
        """The words as typed."""
        return self.edit.text()

    def set_text(self, text: str) -> None:
        """Show other words without telling."""
        self.edit.set_text(text)

    def set_state(self, state: str) -> None:
        """Show a severity on the frame: stop, better or none."""
        self.edit.set_state(state)
