"""How a row stands in its table: under the mouse, chosen, current, with the keyboard."""

from typing import NamedTuple

from PySide6.QtCore import QRect

from ui.type import px
from ui.widgets.ink import Ink


class RowState(NamedTuple):
    """What the ground of one cell shows of its row."""

    chosen: bool = False
    current: bool = False
    focused: bool = False
    hovered: bool = False
    first: bool = False
    last: bool = False
    group: bool = False


def paint_ground(ink: Ink, rect: QRect, state: RowState) -> None:
    """Paint fill by state, the hairline below, the bar and the focus line of one cell."""
    ink.fill(rect, _ground(state))
    ink.fill(_bottom(rect), "border")
    if state.group:
        return
    if state.current and state.focused:
        _paint_line(ink, rect, state)
    if (state.chosen or state.current) and state.first:
        ink.fill(QRect(rect.left(), rect.top(), px(3), rect.height()), "accent")


def _ground(state: RowState) -> str:
    if state.group:
        return "window"
    if state.chosen or state.current:
        return "accent_soft"
    return "hover" if state.hovered else "base"


def _paint_line(ink: Ink, rect: QRect, state: RowState) -> None:
    ink.fill(QRect(rect.left(), rect.top(), rect.width(), 1), "accent")
    ink.fill(_bottom(rect), "accent")
    if state.last:
        ink.fill(QRect(rect.right(), rect.top(), 1, rect.height()), "accent")
    if state.first:
        ink.fill(QRect(rect.left(), rect.top(), 1, rect.height()), "accent")


def _bottom(rect: QRect) -> QRect:
    return QRect(rect.left(), rect.bottom(), rect.width(), 1)
