"""Where each branch of the tree stands: levels beside each other, rows below each other."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainterPath

from netdesk.records.referral_tree import Branch
from ui.type import px

NODE_WIDTH, NODE_HEIGHT, ME_WIDTH, REFERENCE_HEIGHT = 184, 44, 136, 28
_FIRST, _LEVEL, _ROW, _REFERENCE_ROW, _GAP = 180, 224, 56, 36, 16
_TRUNK, _RADIUS = 20, 8
# A giver stands at most so far below the top of all that came of them: the middle of a hundred
# names would be out of sight.
_MOST_BELOW = 5 * _ROW


def placed(branches: Sequence[Branch]) -> list[QRect]:
    """A rectangle for each branch, and at the end one for me, read from left to right."""
    middles = _middles(branches)
    places = []
    for branch, middle in zip(branches, middles, strict=False):
        left = px(_FIRST + (branch.depth - 1) * _LEVEL)
        high = px(REFERENCE_HEIGHT if branch.kind == "reference" else NODE_HEIGHT)
        places.append(QRect(left, px(middle) - high // 2, px(NODE_WIDTH), high))
    me = QRect(0, px(middles[-1]) - px(NODE_HEIGHT) // 2, px(ME_WIDTH), px(NODE_HEIGHT))
    return [*places, me]


def mirrored(place: QRect) -> QRect:
    """The same place where one reads from the right."""
    return QRect(-place.right() - 1, place.top(), place.width(), place.height())


def elbow(giver: QRect, named: QRect) -> QPainterPath:
    """The line from a giver to the one named, with round corners, from whichever side."""
    way = 1 if named.left() > giver.left() else -1
    start = QPointF(
        giver.right() + 1 if way > 0 else giver.left(), giver.top() + giver.height() / 2
    )
    end = QPointF(named.left() if way > 0 else named.right() + 1, named.top() + named.height() / 2)
    path = QPainterPath(start)
    down = end.y() - start.y()
    if abs(down) >= 2:
        trunk = end.x() - way * px(_TRUNK)
        side = min(px(_RADIUS), abs(down) / 2)
        turn = side if down > 0 else -side
        path.lineTo(trunk - way * side, start.y())
        path.quadTo(trunk, start.y(), trunk, start.y() + turn)
        path.lineTo(trunk, end.y() - turn)
        path.quadTo(trunk, end.y(), trunk + way * side, end.y())
    path.lineTo(end)
    return path


def bounds(places: Sequence[QRect]) -> QRectF:
    """The room that all of them take."""
    whole = QRect()
    for place in places:
        whole = whole.united(place)
    return QRectF(whole)


def _middles(branches: Sequence[Branch]) -> list[float]:
    """The middle of each branch, and of me, downwards; a giver stands amid those named."""
    parents = {branch.parent for branch in branches}
    middles = [0.0] * len(branches)
    top = 0.0
    for index, branch in enumerate(branches):
        if branch.parent < 0 and index:
            top += _GAP
        if index not in parents:
            is_next = index > 0 and branches[index - 1].parent == branch.parent
            row = _REFERENCE_ROW if branch.kind == "reference" and is_next else _ROW
            middles[index] = top + row / 2
            top += row
    below = dict.fromkeys((*parents, -1), _Below())
    # From the bottom up: whoever is named comes after the giver.
    for index in range(len(branches) - 1, -1, -1):
        here = below.get(index)
        if here is not None:
            middles[index] = here.middle()
        top = here.top if here is not None else middles[index]
        parent = branches[index].parent
        below[parent] = below[parent].with_one(middles[index], top)
    return [*middles, below[-1].middle()]


class _Below(NamedTuple):
    """The middles of the first and the last one named, and of the very first that came of it."""

    first: float = _ROW / 2
    last: float = -1.0
    top: float = _ROW / 2

    def with_one(self, middle: float, top: float) -> "_Below":
        return _Below(middle, self.last if self.last >= 0 else middle, top)

    def middle(self) -> float:
        return min((self.first + max(self.last, self.first)) / 2, self.top + _MOST_BELOW)
