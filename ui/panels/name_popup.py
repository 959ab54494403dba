"""The list under a name that is typed: who is on the list already, and the way to add a new one."""

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.type import key_font, medium, px, small
from ui.widgets.avatar import initials_of, paint_avatar
from ui.widgets.ink import Ink
from ui.widgets.keyhint import native_key, paint_key
from ui.widgets.text import elided

Index = QModelIndex | QPersistentModelIndex

_ROW, _SIDE = 36, 20
_SELECTED = QStyle.StateFlag.State_Selected


class KnownName(NamedTuple):
    """Somebody on the list: who, where, and how near."""

    id: int
    name: str
    company: str
    stage: str

    @property
    def detail(self) -> str:
        """What tells them from others of the name."""
        return " · ".join(filter(None, (self.company, "already on the list", self.stage)))


class NamePopup(QListView):
    """Rows of 36 with avatar, name and where; the marked one says its key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("People found")
        self.setObjectName("people_found")
        self.setFont(medium())
        self.setMouseTracking(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.names: list[KnownName] = []

    def take_look(self) -> None:
        """Draw rows in the look of the house; to be called once the completer has the list."""
        self.setItemDelegate(_NameDelegate(self))


class _NameDelegate(QStyledItemDelegate):
    def __init__(self, popup: NamePopup) -> None:
        super().__init__(popup)
        self._popup = popup

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(px(200), px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        ink = Ink(painter, option.rect, option.direction)
        is_marked = bool(option.state & _SELECTED)
        if is_marked:
            ink.fill(option.rect, "accent_soft")
        box = option.rect.adjusted(px(12), 0, -px(12), 0)
        if is_marked:
            box.setRight(box.right() - _paint_key(ink, box) - px(8))
        names = self._popup.names
        if index.row() < len(names):
            self._paint_known(ink, box, names[index.row()])
        else:
            side = px(16)
            ink.icon(QRect(box.left() + 2, _top(box, side), side, side), "new", "accent")
            words = elided(str(index.data()), QFontMetrics(medium()), box.width() - px(28))
            ink.text(box.adjusted(px(28), 0, 0, 0), words, medium(), "text")
        painter.restore()

    def _paint_known(self, ink: Ink, box: QRect, one: KnownName) -> None:
        side = px(_SIDE)
        at = ink.corner(box.left(), _top(box, side), side)
        paint_avatar(ink.painter, at, side, initials_of(one.name), one.id)
        rest = box.adjusted(px(28), 0, 0, 0)
        name = elided(one.name, QFontMetrics(medium()), rest.width())
        ink.text(rest, name, medium(), "text")
        rest.setLeft(rest.left() + QFontMetrics(medium()).horizontalAdvance(name) + px(8))
        if rest.width() > px(24):
            where = elided(one.detail, QFontMetrics(small()), rest.width())
            ink.text(rest, where, small(), "muted")


def _paint_key(ink: Ink, box: QRect) -> int:
    """Paint the key at the end of a row; how wide it is."""
    words, high = native_key("Return"), px(18)
    wide = QFontMetrics(key_font()).horizontalAdvance(words) + px(12)
    place = QRect(box.right() - wide + 1, _top(box, high), wide, high)
    paint_key(ink.painter, QRectF(ink.place(place)), words)
    return wide


def _top(box: QRect, side: int) -> int:
    return box.top() + (box.height() - side) // 2
