"""One item of the navigation, as a line or, in the rail, as an icon over its word."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme import color
from ui.type import body, key_font, px, small, strong, tabular
from ui.widgets.focus import paint_ring
from ui.widgets.ink import Ink
from ui.widgets.text import elided

WIDE = 176
RAIL = 80
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class NavItem(QAbstractButton):
    """Icon, word and count; arrow keys ask to move on."""

    step_requested = Signal(int)

    def __init__(
        self, key: str, text: str, icon: str, short: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.key = key
        self._icon = icon
        self._words, self._short = text, short or text
        self._count: int | None = None
        self._rail = False
        self.setText(text)
        self.setCheckable(True)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_count(self, count: int | None) -> None:
        """Show a number at the right; None shows nothing."""
        self._count = count
        self.setAccessibleDescription("" if count is None else f"{count:,}")
        self.update()

    def set_rail(self, rail: bool) -> None:
        """Draw as an icon over its word, or as a line."""
        self._rail = rail
        self.setText(self._short if rail else self._words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(RAIL), px(56)) if self._rail else QSize(px(WIDE), px(32))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step:
            self.step_requested.emit(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = Ink(painter, self.rect(), self.layoutDirection())
        box = self.rect().adjusted(px(8), 1, -px(8), -1)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("accent_soft" if self.isChecked() else "hover"))
            painter.drawRoundedRect(box, 6, 6)
        if self.isChecked():
            ink.fill(self._bar(box), "accent")
        if self._rail:
            self._paint_rail(ink)
        else:
            self._paint_line(ink)
        if self.hasFocus():
            paint_ring(painter, box, 6)

    def _bar(self, box: QRect) -> QRect:
        left = 0 if self._rail else box.left()
        inset = 0 if self._rail else px(6)
        return QRect(left, box.top() + inset, px(3), box.height() - 2 * inset)

    def _paint_line(self, ink: Ink) -> None:
        on = self.isChecked()
        side = px(16)
        ink.icon(QRect(px(20), (self.height() - side) // 2, side, side), self._icon, _tone(on))
        count = "" if self._count is None else f"{self._count:,}"
        digits = tabular(strong() if on else small())
        room = QFontMetrics(digits).horizontalAdvance(count) + px(8) if count else 0
        line = self.rect().adjusted(px(44), 0, -px(20), -1)
        ink.text(line, count, digits, _tone(on), at_end=True)
        font = strong() if on else body()
        words = elided(self.text(), QFontMetrics(font), line.width() - room)
        ink.text(line, words, font, "accent" if on else "text")

    def _paint_rail(self, ink: Ink) -> None:
        on = self.isChecked()
        side = px(20)
        left = (self.width() - side) // 2
        ink.icon(QRect(left, px(9), side, side), self._icon, _tone(on))
        metrics = QFontMetrics(key_font())
        word = elided(self.text(), metrics, self.width() - px(4))
        width = metrics.horizontalAdvance(word)
        line = QRect((self.width() - width) // 2, px(32), width + 1, px(18))
        ink.text(line, word, key_font(), "accent" if on else "text")


def _tone(on: bool) -> str:
    return "accent" if on else "muted"
