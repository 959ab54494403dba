"""The body of a panel: what is worked on, and beside it what helps; narrow, in one column."""

from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.type import px
from ui.widgets.card import Panel, scrolled

_SIDE = 344
_ANY_WIDTH = 16_777_215


class TwoColumns(QWidget):
    """`main` and `side` are filled by their owner."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_narrow = False
        inner = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, inner)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(0)
        left, self._right = Panel("base", ""), Panel("base", "l")
        self.main, self.side = _column(left), _column(self._right)
        self._columns.addWidget(left, 1)
        self._columns.addWidget(self._right)
        self.area: QScrollArea = scrolled(inner, name)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)
        self.set_narrow(narrow=False)

    def set_narrow(self, *, narrow: bool) -> None:
        """Put the side below the rest where there is no room beside."""
        way = QBoxLayout.Direction
        self._columns.setDirection(way.TopToBottom if narrow else way.LeftToRight)
        self._right.set_edges("t" if narrow else "l")
        self._right.setMaximumWidth(_ANY_WIDTH if narrow else px(_SIDE))
        self._right.setMinimumWidth(0 if narrow else px(_SIDE))

    def to_top(self) -> None:
        """Begin from the top."""
        self.area.verticalScrollBar().setValue(0)


def _column(panel: Panel) -> QVBoxLayout:
    outer = QVBoxLayout(panel)
    outer.setContentsMargins(px(16), px(12), px(16), px(16))
    outer.setSpacing(0)
    column = QVBoxLayout()
    column.setSpacing(px(24))
    outer.addLayout(column)
    outer.addStretch(1)
    return column
