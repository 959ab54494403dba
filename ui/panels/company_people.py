"""Whom I know at a company, as names that open."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from netdesk.records.contact import ALLY_STAGES
from netdesk.research.companies import Known
from ui.type import body, px
from ui.widgets.avatar import initials_of, paint_avatar
from ui.widgets.focus import paint_ring
from ui.widgets.ink import Ink
from ui.widgets.ladder import ALLY, paint_squares
from ui.widgets.text import elided, plain_tip

_LONGEST = 180


def known_words(known: Sequence[Known]) -> str:
    """How many I know at a company; whoever was there before is not there."""
    here = sum(one.is_now for one in known)
    before = len(known) - here
    if here:
        return f"I know {here} here, {before} from before" if before else f"I know {here} here"
    return f"I know {before} who left" if before else "I know nobody here"


class PersonLink(QAbstractButton):
    """Avatar, name and ally squares of somebody; `opened` carries their id."""

    opened = Signal(int)

    def __init__(self, known: Known, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(body())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)
        self.show_person(known)

    def show_person(self, known: Known) -> None:
        """Stand for somebody."""
        self._known = known
        self.setText(known.full_name)
        self.setAccessibleName(f"{known.full_name}, {known.ally_stage}")
        when = "" if known.is_now else "before"
        words = (known.title, when, known.ally_stage)
        self.setToolTip(plain_tip("\n".join(word for word in words if word)))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(20) + px(8) + self._name_width() + px(8) + ALLY.span() + px(4), px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = Ink(painter, self.rect(), self.layoutDirection())
        name = self._known.full_name
        at = ink.corner(0, (self.height() - px(20)) // 2, px(20))
        paint_avatar(painter, at, px(20), initials_of(name), self._known.id)
        box = self.rect().adjusted(px(28), 0, 0, -1)
        box.setWidth(self._name_width())
        is_hot = self.underMouse() or self.hasFocus()
        tone = "accent" if is_hot else "text" if self._known.is_now else "muted"
        ink.text(box, elided(name, self.fontMetrics(), box.width()), self.font(), tone)
        stage = ALLY_STAGES.index(self._known.ally_stage) + 1
        squares = QRect(box.right() + px(8), 0, ALLY.span(), self.height())
        paint_squares(painter, ink.place(squares).left(), self.height() // 2, ALLY, stage)
        if self.hasFocus():
            paint_ring(painter, self.rect(), 4)

    def _name_width(self) -> int:
        return min(self.fontMetrics().horizontalAdvance(self._known.full_name) + 1, px(_LONGEST))

    def _on_clicked(self) -> None:
        self.opened.emit(self._known.id)
