"""A node of the tree: who it is and how it stands, painted; it holds no data and asks for none."""

from msgspec import Struct
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from ui.theme import color
from ui.type import medium, px, small, small_medium
from ui.widgets.avatar import initials_of, paint_avatar
from ui.widgets.focus import paint_ring
from ui.widgets.ink import Ink
from ui.widgets.text import elided

_RADIUS = 6
_AVATAR, _INSET, _WORDS, _ICON = 24, 7, 39, 14
# Smaller than this nobody can read the words.
_READABLE = 0.4
_DASHES = [4.0, 3.0]


class Look(Struct, frozen=True):
    """What a node shows. `kind` is of BRANCH_KINDS or "me"; `icon` with its tone may be empty."""

    kind: str
    name: str
    detail: str = ""
    ident: int = 0
    icon: str = ""
    tone: str = ""
    is_dashed: bool = False
    is_muted: bool = False
    is_owed: bool = False


class Node(QGraphicsItem):
    """One place of the tree; `index` is that of its branch."""

    def __init__(self, index: int, place: QRect, look: Look, direction: Qt.LayoutDirection) -> None:
        super().__init__()
        self.index = index
        self.look = look
        self._box = QRect(0, 0, place.width(), place.height())
        self._direction = direction
        self._is_current = False
        self._is_on_way = False
        self.setPos(place.topLeft())
        self.setZValue(1)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mark(self, *, current: bool, on_way: bool) -> None:
        """Show that this one is chosen, or lies on the way to the chosen one."""
        if (current, on_way) != (self._is_current, self._is_on_way):
            self._is_current, self._is_on_way = current, on_way
            self.update()

    def boundingRect(self) -> QRectF:
        return QRectF(self._box).adjusted(-1, -1, 1, 1)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        zoom = option.levelOfDetailFromTransform(painter.worldTransform())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, zoom != 1.0)
        has_focus = self._is_current and widget is not None and _has_keyboard(widget)
        self._paint_frame(painter, has_focus=has_focus)
        if zoom >= _READABLE:
            ink = Ink(painter, self._box, self._direction)
            if self.look.kind == "reference":
                self._paint_reference(ink, zoom)
            else:
                self._paint_words(ink, zoom)

    def _paint_frame(self, painter: QPainter, *, has_focus: bool) -> None:
        look = self.look
        is_good = look.kind == "good_event"
        edge = "accent" if is_good or self._is_current or self._is_on_way else _edge(look)
        ground = "accent" if is_good else "base"
        if look.kind == "reference":
            ground = "window"
        if self._is_current and not is_good:
            ground = "accent_soft"
        pen = QPen(color(edge), 1)
        pen.setCosmetic(True)
        if look.is_dashed and not self._is_current:
            pen.setDashPattern(_DASHES)
        painter.setPen(pen)
        painter.setBrush(color(ground))
        box = QRectF(self._box).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        if has_focus:
            inner = self._box.adjusted(3, 3, -3, -3) if is_good else self._box
            paint_ring(painter, inner, _RADIUS, "on_accent" if is_good else "accent")

    def _paint_words(self, ink: Ink, zoom: float) -> None:
        look, box = self.look, self._box
        is_good = look.kind == "good_event"
        side = px(_AVATAR)
        top = (box.height() - side) // 2
        if is_good:
            star = QRect(px(_INSET) + px(5), (box.height() - px(_ICON)) // 2, px(_ICON), px(_ICON))
            ink.icon(star, "star", "on_accent", zoom)
        else:
            at = ink.corner(px(_INSET), top, side)
            paint_avatar(ink.painter, at, side, initials_of(look.name), look.ident, zoom)
        left = px(_WORDS)
        corner = px(_ICON) + px(8) if look.icon else 0
        whole = box.width() - left - px(8)
        first = QRect(left, px(4), whole - corner, px(18))
        second = QRect(left, px(22), whole, px(17))
        tone = "on_accent" if is_good else "muted" if look.is_muted else "text"
        ink.text(first, _cut(look.name, medium(), first.width()), medium(), tone)
        tone = "on_accent" if is_good else "muted"
        ink.text(second, _cut(look.detail, small(), whole), small(), tone)
        if look.icon:
            icon_left = box.width() - px(8) - px(_ICON)
            ink.icon(QRect(icon_left, px(6), px(_ICON), px(_ICON)), look.icon, look.tone, zoom)

    def _paint_reference(self, ink: Ink, zoom: float) -> None:
        icon = px(12)
        ink.icon(QRect(px(10), (self._box.height() - icon) // 2, icon, icon), "link", "muted", zoom)
        words = self._box.adjusted(px(30), 0, -px(8), -1)
        shown = _cut(self.look.name, small_medium(), words.width())
        ink.text(words, shown, small_medium(), "muted")


def _edge(look: Look) -> str:
    if look.is_muted or look.kind == "reference":
        return "border"
    return "field" if look.is_owed else "accent_line"


def _cut(text: str, font: QFont, width: int) -> str:
    return elided(text, QFontMetrics(font), width)


def _has_keyboard(viewport: QWidget) -> bool:
    view = viewport.parentWidget()
    return view is not None and view.hasFocus()
