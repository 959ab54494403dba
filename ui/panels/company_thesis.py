"""The chip of a company's thesis, which opens a menu to choose another."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from netdesk.records.company import THESES
from ui.theme import color
from ui.type import px, small_medium, small_strong
from ui.widgets.focus import paint_ring
from ui.widgets.ink import Ink
from ui.widgets.ladder import THESIS_TONES, paint_thesis

_GROUNDS = {"good": "good_soft", "warn": "warn_soft", "muted": "neutral_soft"}


class ThesisButton(QAbstractButton):
    """Shows expanding, stable, challenged or nothing yet; `chosen` carries the new thesis."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thesis = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._menu = menu = QMenu(self)
        for thesis in (*THESES, ""):
            menu.addAction(_words(thesis)).setData(thesis)
        menu.triggered.connect(self._on_triggered)
        self.clicked.connect(self._on_clicked)
        self.show_thesis("")

    def show_thesis(self, thesis: str) -> None:
        """Show what is thought of the company now."""
        self._thesis = thesis
        self.setFont(small_strong() if thesis else small_medium())
        self.setAccessibleName(f"Thesis: {_words(thesis).lower()}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(_words(self._thesis))
        return QSize(words + px(32), px(24))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self._on_clicked()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tone = THESIS_TONES.get(self._thesis, "muted")
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(color(tone) if self.underMouse() else Qt.PenStyle.NoPen)
        painter.setBrush(color(_GROUNDS[tone]))
        painter.drawRoundedRect(box, 5, 5)
        ink = Ink(painter, self.rect(), self.layoutDirection())
        side = px(10)
        glyph = QRect(px(8), (self.height() - side) // 2, side, side)
        paint_thesis(painter, QRectF(ink.place(glyph)), self._thesis)
        words = self.rect().adjusted(px(24), 0, 0, -1)
        ink.text(words, _words(self._thesis), self.font(), "text" if tone == "muted" else tone)
        if self.hasFocus():
            paint_ring(painter, self.rect(), 5)

    def menu(self) -> QMenu:
        """The menu of theses."""
        return self._menu

    def _on_clicked(self) -> None:
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height() + px(2))))

    def _on_triggered(self, action: QAction) -> None:
        thesis = str(action.data() or "")
        if thesis != self._thesis:
            self.chosen.emit(thesis)


def _words(thesis: str) -> str:
    return thesis.capitalize() if thesis else "No thesis"
