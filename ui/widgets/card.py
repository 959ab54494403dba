"""Boxes: a card for a step, a quiet box, and a panel on one of the two grounds."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import color, set_state
from ui.type import px, small, sub
from ui.widgets.text import wrap_label


class Card(QWidget):
    """A framed box for one step; the current one has the accent's frame."""

    def __init__(self, *, current: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.column = QVBoxLayout(self)
        self.column.setSpacing(px(8))
        self.set_current(current=current)

    def set_current(self, *, current: bool) -> None:
        """Mark the step that is next."""
        self.setProperty("current", not current)
        set_state(self, "current", current)
        edge = px(20)
        self.column.setContentsMargins(edge, px(16), edge, px(16))


class QuietBox(QWidget):
    """A soft ground for what only explains."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("quiet_box")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(px(12), px(8), px(12), px(8))
        self.column.setSpacing(px(4))


def quiet_words(text: str, spoken: str = "") -> QuietBox:
    """A quiet box with small words; screen readers get `spoken` where the text is broken up."""
    box = QuietBox()
    box.setAccessibleName(spoken or text)
    words = wrap_label(text, small(), "muted")
    words.setMinimumWidth(1)
    box.column.addWidget(words)
    return box


class Panel(QWidget):
    """An area on `base` or `window` with hairlines on the sides named (any of "ltrb")."""

    def __init__(
        self, ground: str = "base", edges: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ground = ground
        self.set_edges(edges)

    def set_edges(self, edges: str) -> None:
        """Draw the hairlines on other sides."""
        self._edges = edges
        self.setContentsMargins(*(1 if side in edges else 0 for side in "ltrb"))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), color(self._ground))
        line = color("border")
        wide, high = self.width(), self.height()
        sides = {
            "l": (0, 0, 1, high),
            "t": (0, 0, wide, 1),
            "r": (wide - 1, 0, 1, high),
            "b": (0, high - 1, wide, 1),
        }
        for side in self._edges:
            painter.fillRect(*sides[side], line)


class StepNumber(QWidget):
    """The round number of a step, filled when it is the one to do."""

    def __init__(
        self, number: int, *, current: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._number = number
        self._current = current
        self.setFont(sub())
        self.setAccessibleName(f"Step {number}")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_current(self, *, current: bool) -> None:
        """Mark the step that is next."""
        self._current = current
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(32), px(32))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color("accent"), 1.5))
        painter.setBrush(color("accent" if self._current else "base"))
        painter.drawEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.setPen(color("on_accent" if self._current else "accent"))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), str(self._number))


def scrolled(inner: QWidget, name: str = "") -> QScrollArea:
    """A widget in a scroll area that grows with it sideways and scrolls only downwards."""
    area = QScrollArea()
    inner.setObjectName("scrolled")
    area.setWidget(inner)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setAccessibleName(name)
    return area
