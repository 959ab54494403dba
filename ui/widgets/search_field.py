"""The search field of the toolbar, with its glass and its key inside."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from ui.icons import paint_icon
from ui.type import body, px
from ui.widgets.file_drags import is_for_window
from ui.widgets.keyhint import KeyHint, native_key


class SearchField(QLineEdit):
    """Takes the keyboard by a click or by its key only, never when a window opens.

    Down and Enter leave for what was found; Esc, named inside while there are words, clears them.
    """

    left_downwards = Signal()

    def __init__(
        self, placeholder: str, key: str = "Ctrl+F", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName("Search")
        self.setObjectName("Search")
        self.setPlaceholderText(placeholder)
        self.setFont(body())
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._key = native_key(key)
        self._hint = KeyHint(self._key, self)
        self.textChanged.connect(self._on_text_changed)
        before, after = px(23), self._hint.sizeHint().width() + px(6)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.setTextMargins(after if mirrored else before, 0, before if mirrored else after, 0)

    def sizeHint(self) -> QSize:
        return QSize(px(400), px(32))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_hint()

    def _on_text_changed(self, text: str) -> None:
        self._hint.set_key("Esc" if text else self._key)
        self._place_hint()

    def _place_hint(self) -> None:
        size = self._hint.sizeHint()
        left = self.width() - size.width() - px(7)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = px(7)
        self._hint.setGeometry(left, (self.height() - size.height()) // 2, *size.toTuple())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if is_for_window(event):
            event.ignore()
            return
        super().dragEnterEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left_downwards.emit()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = px(16)
        box = self.rect()
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = box.width() - px(10) - side if mirrored else px(10)
        square = box.adjusted(left, (box.height() - side) // 2, 0, 0)
        square.setSize(QSize(side, side))
        paint_icon(QPainter(self), square, "search", "muted")
