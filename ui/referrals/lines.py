"""The lines of the tree: one item that paints those in sight, the ways that matter on top."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from netdesk.records.referral_tree import Branch
from ui.referrals.layout import bounds, elbow
from ui.theme import color

_THIN, _WAY, _HOT = 1.2, 1.8, 2.5
# In pixels of the screen, however far away the tree is.
_LEAST = 0.8


class Lines(QGraphicsItem):
    """From each giver to each one named; a hot way leads to something good."""

    def __init__(self, branches: Sequence[Branch], places: Sequence[QRect]) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self._bounds = bounds(places).adjusted(-4, -4, 4, 4)
        # The place of -1 is mine: the last one.
        self._ends = [
            (places[branch.parent], places[index]) for index, branch in enumerate(branches)
        ]
        self._rooms = [QRectF(giver.united(named)) for giver, named in self._ends]
        self._paths: dict[int, QPainterPath] = {}
        self._hot = [index for index, branch in enumerate(branches) if branch.is_hot]
        self._way: tuple[int, ...] = ()

    def show_way(self, way: Iterable[int]) -> None:
        """Mark the lines that lead down to the chosen one."""
        self._way = tuple(way)
        self.update()

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        zoom = option.levelOfDetailFromTransform(painter.worldTransform())
        shown = option.exposedRect.adjusted(-4, -4, 4, 4)
        seen = {n: self._path(n) for n, room in enumerate(self._rooms) if room.intersects(shown)}
        _stroke(painter, seen, seen, "accent_line", max(_THIN, _LEAST / zoom))
        _stroke(painter, seen, self._way, "accent", max(_WAY, _LEAST / zoom))
        _stroke(painter, seen, self._hot, "accent", max(_HOT, 2 * _LEAST / zoom))

    def _path(self, index: int) -> QPainterPath:
        """The line to a branch, made when it first comes into sight."""
        if index not in self._paths:
            self._paths[index] = elbow(*self._ends[index])
        return self._paths[index]


def _stroke(
    painter: QPainter,
    seen: Mapping[int, QPainterPath],
    wanted: Iterable[int],
    token: str,
    width: float,
) -> None:
    painter.setPen(QPen(color(token), width))
    for index in wanted:
        if index in seen:
            painter.drawPath(seen[index])
