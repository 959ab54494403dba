"""How well the company fits, in its head: squares that open their reasons."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.type import px, small_medium
from ui.widgets.focus import paint_ring
from ui.widgets.ink import Ink
from ui.widgets.ladder import FIT, paint_squares
from ui.widgets.text import plain_tip

_WORD = "Fit"


class FitLink(QAbstractButton):
    """The tip says the reasons; a click goes to where they are given."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fit = 0
        self.setText(_WORD)
        self.setFont(small_medium())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_fit(self, fit: int, words: str) -> None:
        """Fill so many squares; `words` are the fit with its reasons."""
        self._fit = fit
        self.setAccessibleName(words.partition("\n")[0])
        self.setAccessibleDescription(words.partition("\n")[2])
        self.setToolTip(plain_tip(words))
        self.update()

    def sizeHint(self) -> QSize:
        word = self.fontMetrics().horizontalAdvance(_WORD)
        return QSize(word + px(8) + FIT.span() + px(8), px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = Ink(painter, self.rect(), self.layoutDirection())
        is_hot = self.underMouse() or self.hasFocus()
        word = self.fontMetrics().horizontalAdvance(_WORD)
        ink.text(
            QRect(px(4), 0, word + 2, self.height()),
            _WORD,
            self.font(),
            "accent" if is_hot else "muted",
        )
        left = ink.corner(px(4) + word + px(8), 0, FIT.span()).x()
        middle = self.height() // 2
        paint_squares(painter, left, middle, FIT, self._fit, mirrored=ink.mirrored)
        if self.hasFocus():
            paint_ring(painter, self.rect(), 4)
