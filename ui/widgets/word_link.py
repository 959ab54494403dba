"""Words that open something inside the window; at rest they look like any other words."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme import color
from ui.type import body, px
from ui.widgets.focus import paint_ring
from ui.widgets.text import elided, plain_tip


class WordLink(QAbstractButton):
    """One line, cut where there is no room; underlined under the mouse and with the keyboard."""

    def __init__(
        self, text: str = "", font: QFont | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setFont(font or body())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.say(text)

    def say(self, text: str) -> None:
        """Change the words."""
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(plain_tip(text))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 3, max(px(20), metrics.height() + 2))

    def minimumSizeHint(self) -> QSize:
        whole = self.sizeHint()
        return QSize(min(px(60), whole.width()), whole.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        is_hot = self.underMouse() or self.hasFocus()
        font = self.font()
        font.setUnderline(is_hot)
        painter.setFont(font)
        painter.setPen(color("accent" if is_hot else "text"))
        shown = elided(self.text(), self.fontMetrics(), self.width() - 1)
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(self.rect(), int(side), shown)
        if self.hasFocus():
            paint_ring(painter, self.rect(), 4)
