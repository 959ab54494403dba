"""A dialog of plain words: what happened, what to do, and details that can be copied."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ui.type import body, head, px, small
from ui.widgets.button import Button
from ui.widgets.glyph import ThemedIcon
from ui.widgets.text import wrap_label


class MessageDialog(QDialog):
    """Says one thing; `open()` it. With `details` they can be read and copied."""

    def __init__(
        self,
        message: str,
        hint: str = "",
        details: str = "",
        *,
        icon: str = "error",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("NetDesk")
        self.setAccessibleName(message)
        self.setAccessibleDescription(hint)
        self.setMinimumWidth(px(480))
        self.message = message
        self._details = details
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(16))
        column.addLayout(self._words(message, hint, icon))
        if details:
            column.addWidget(self._details_box(details))
        column.addLayout(self._buttons())

    def _words(self, message: str, hint: str, icon: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(ThemedIcon(icon, "stop" if icon == "error" else "accent", 24))
        words = QVBoxLayout()
        words.setSpacing(px(4))
        words.addWidget(wrap_label(message, head()))
        if hint:
            words.addWidget(wrap_label(hint, body(), "muted"))
        row.addLayout(words, 1)
        return row

    def _details_box(self, details: str) -> QPlainTextEdit:
        box = QPlainTextEdit(details)
        box.setAccessibleName("Details")
        box.setReadOnly(True)
        box.setTabChangesFocus(True)
        box.setFont(small())
        box.setMinimumHeight(px(160))
        return box

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(8))
        close = Button("Close", kind="primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row.addWidget(close)
        if self._details:
            copy = Button("Copy details", icon="copy")
            copy.clicked.connect(self._on_copy_clicked)
            row.addWidget(copy)
        row.addStretch(1)
        return row

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._details)
