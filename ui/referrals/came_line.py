"""A line to write down what came of somebody who was named, good news for all who led there."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.type import body, px
from ui.widgets.button import Button
from ui.widgets.line_field import LineEdit
from ui.widgets.page_head import Foot
from ui.widgets.text import elided_label


class CameLine(Foot):
    """Enter writes it down, Escape closes. `came` carries the person's id and the words."""

    came = Signal(int, str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("What came of it")
        self._contact_id = 0
        self._who = elided_label("", body(), "muted")
        self._words = LineEdit("What came", "such as: an interview at ABB, head of cells")
        self._save = Button("Write it down", kind="primary")
        self._cancel = Button("Cancel", kind="ghost")
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(8), px(16), px(8))
        row.setSpacing(px(8))
        row.addWidget(self._who)
        row.addWidget(self._words, 1)
        row.addWidget(self._save)
        row.addWidget(self._cancel)
        self._words.returnPressed.connect(self._on_save)
        self._save.clicked.connect(self._on_save)
        self._cancel.clicked.connect(self._on_close)
        self.hide()

    def open(self, contact_id: int, name: str) -> None:
        """Ask what came of a person."""
        self._contact_id = contact_id
        self._who.setText(f"What came of {name}?")
        self._words.set_text("")
        self.show()
        self._words.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_close()
            return
        super().keyPressEvent(event)

    def _on_save(self) -> None:
        words = self._words.text().strip()
        if not words:
            self._words.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.hide()
        self.came.emit(self._contact_id, words)

    def _on_close(self) -> None:
        self.hide()
        self.closed.emit()
