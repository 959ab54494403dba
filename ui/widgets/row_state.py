"""How a row stands in its table: under the mouse, chosen, current, with the keyboard."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from ui.theme import color
from ui.type import px


@dataclass(frozen=True, slots=True)
class RowState:
    """What the ground of one cell shows of its row."""

    chosen: bool = False
    current: bool = False
    focused: bool = False
    hovered: bool = False
    first: bool = False
    last: bool = False
    group: bool = False


def paint_ground(painter: QPainter, rect: QRect, state: RowState) -> None:
    """Paint fill by state, the hairline below, the bar and the focus line of one cell."""
    painter.fillRect(rect, color(_ground(state)))
    bottom = rect.bottom()
    painter.fillRect(rect.left(), bottom, rect.width(), 1, color("border"))
    if state.group:
        return
    if state.current and state.focused:
        _paint_line(painter, rect, state)
    if (state.chosen or state.current) and state.first:
        painter.fillRect(rect.left(), rect.top(), px(3), rect.height(), color("accent"))


def _ground(state: RowState) -> str:
    if state.group:
        return "window"
    if state.chosen or state.current:
        return "accent_soft"
    return "hover" if state.hovered else "base"


def _paint_line(painter: QPainter, rect: QRect, state: RowState) -> None:
    accent = color("accent")
    painter.fillRect(rect.left(), rect.top(), rect.width(), 1, accent)
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, accent)
    if state.last:
        painter.fillRect(rect.right(), rect.top(), 1, rect.height(), accent)
    if state.first:
        painter.fillRect(rect.left(), rect.top(), 1, rect.height(), accent)


def leading(direction: Qt.LayoutDirection) -> Qt.AlignmentFlag:
    """The side where reading begins."""
    mirrored = direction == Qt.LayoutDirection.RightToLeft
    return Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
