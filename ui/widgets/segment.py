"""One of two to four choices in one frame."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from ui.theme import color
from ui.type import body, key_font, px, strong
from ui.widgets.focus import paint_ring
from ui.widgets.ink import Ink
from ui.widgets.keyhint import paint_key


class Choice(Struct, frozen=True):
    """One segment: the value told, the words shown, and the key that stands inside."""

    value: str
    text: str
    key: str = ""


class Segment(QWidget):
    """Choices side by side; the chosen one is soft, bold and underlined; arrow keys move."""

    chosen = Signal(str)

    def __init__(self, name: str, choices: Sequence[Choice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._choices = tuple(choices)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        for number, choice in enumerate(self._choices):
            part = _Part(choice, number, self)
            self._group.addButton(part, number)
            row.addWidget(part)
        self._group.idToggled.connect(self._on_toggled)

    def value(self) -> str:
        """The chosen value; empty when none is chosen yet."""
        at = self._group.checkedId()
        return self._choices[at].value if at >= 0 else ""

    def set_value(self, value: str) -> None:
        """Choose without telling."""
        self._group.blockSignals(True)
        for number, choice in enumerate(self._choices):
            if choice.value == value:
                self._group.button(number).setChecked(True)
        self._group.blockSignals(False)
        self.update()

    def clear(self) -> None:
        """Choose none, without telling."""
        self._group.blockSignals(True)
        self._group.setExclusive(False)
        for button in self._group.buttons():
            button.setChecked(False)
        self._group.setExclusive(True)
        self._group.blockSignals(False)
        self.update()

    def take_focus(self) -> None:
        """Bring the keyboard to the chosen one, or to the first."""
        target = self._group.checkedButton() or self._group.button(0)
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(color("field"))
        painter.setBrush(color("base"))
        painter.drawRoundedRect(frame, 6, 6)

    def step(self, number: int, by: int) -> None:
        """Move choice and keyboard from one segment to the next."""
        target = self._group.button((number + by) % len(self._choices))
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        target.setChecked(True)

    def _on_toggled(self, number: int, checked: bool) -> None:
        if checked:
            self.chosen.emit(self._choices[number].value)


class _Part(QRadioButton):
    """One segment; a radio button to screen readers."""

    def __init__(self, choice: Choice, number: int, segment: Segment) -> None:
        super().__init__(choice.text, segment)
        self._choice = choice
        self._number = number
        self._segment = segment
        self.setAccessibleName(choice.text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFont(strong())

    def sizeHint(self) -> QSize:
        width = QFontMetrics(strong()).horizontalAdvance(self.text()) + px(28)
        return QSize(width + (self._key_width() + px(8) if self._choice.key else 0), px(30))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width() - px(12), px(30))

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        forward = (Qt.Key.Key_Left if mirrored else Qt.Key.Key_Right, Qt.Key.Key_Down)
        back = (Qt.Key.Key_Right if mirrored else Qt.Key.Key_Left, Qt.Key.Key_Up)
        if event.key() in forward:
            self._segment.step(self._number, 1)
        elif event.key() in back:
            self._segment.step(self._number, -1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked():
            self._paint_chosen(painter)
        if self._number:
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            edge = self.width() - 1 if mirrored else 0
            painter.fillRect(edge, 0, 1, self.height(), color("border"))
        self._paint_words(painter)
        if self.hasFocus():
            paint_ring(painter, self.rect(), 5)

    def _paint_chosen(self, painter: QPainter) -> None:
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self._segment.rect()).adjusted(1, 1, -1, -1), 5, 5)
        shape.translate(-self.pos().x(), -self.pos().y())
        painter.save()
        painter.setClipPath(shape)
        painter.fillRect(self.rect(), color("accent_soft"))
        painter.fillRect(0, self.height() - 3, self.width(), 3, color("accent"))
        painter.restore()

    def _paint_words(self, painter: QPainter) -> None:
        on = self.isChecked()
        font = strong() if on else body()
        width = QFontMetrics(font).horizontalAdvance(self.text())
        key_room = self._key_width() + px(8) if self._choice.key else 0
        left = (self.width() - width - key_room) // 2
        ink = Ink(painter, self.rect(), self.layoutDirection())
        box = QRect(left, 0, width + 1, self.height() - 1)
        ink.text(box, self.text(), font, "accent" if on else "text")
        if key_room:
            high = px(18)
            spot = QRect(left + width + px(8), (self.height() - high) // 2, self._key_width(), high)
            at = QRectF(ink.place(spot))
            paint_key(painter, at, self._choice.key)

    def _key_width(self) -> int:
        words = QFontMetrics(key_font()).horizontalAdvance(self._choice.key)
        return max(px(18), words + px(10))
