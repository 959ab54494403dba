"""An icon as a widget, for the side of a label."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.icons import paint_icon, pixmap
from ui.type import px


class ThemedIcon(QWidget):
    """An icon beside words; screen readers skip it."""

    def __init__(
        self, name: str, token: str = "text", size: int = 16, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._token = token
        self._size = px(size)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        pixmap(name, token, self._size)

    def show_icon(self, name: str, token: str) -> None:
        """Show another icon or another tone."""
        self._name, self._token = name, token
        pixmap(name, token, self._size)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        square = self.rect()
        square.setSize(QSize(self._size, self._size))
        square.moveCenter(self.rect().center())
        paint_icon(QPainter(self), square, self._name, self._token)
