"""The small frame that names a key."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import color
from ui.type import key_font, px


class KeyHint(QWidget):
    """Shows a key beside the main action of an area; read with the button, not alone."""

    def __init__(self, key: str, parent: QWidget | None = None, *, inverse: bool = False) -> None:
        super().__init__(parent)
        self._key = key
        self._inverse = inverse
        self.setFont(key_font())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(key)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def key(self) -> str:
        """The key as shown."""
        return self._key

    def set_key(self, key: str) -> None:
        """Show another key; an empty one hides the hint."""
        self._key = key
        self.setAccessibleName(key)
        self.setVisible(bool(key))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self._key) + px(12)
        return QSize(max(width, px(18)), px(18))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_key(painter, QRectF(self.rect()), self._key, inverse=self._inverse)


def key_hint(action: QAction) -> KeyHint:
    """The hint of an action's shortcut, in the words of this system."""
    return KeyHint(native_key(action.shortcut()))


def native_key(key: QKeySequence | str) -> str:
    """A key sequence as this system writes it."""
    sequence = QKeySequence(key) if isinstance(key, str) else key
    native = sequence.toString(QKeySequence.SequenceFormat.NativeText)
    # The key is printed so on most keyboards; Qt keeps the word Enter for the number pad.
    return native.replace("Return", "Enter")


def paint_key(painter: QPainter, rect: QRectF, key: str, *, inverse: bool = False) -> None:
    """Paint a key in its frame, filling the rectangle."""
    if not inverse:
        painter.setPen(color("border"))
        painter.setBrush(color("base"))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setPen(color("scroll" if inverse else "muted"))
    painter.setFont(key_font())
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), key)
