"""The one delegate of every table: draws cells by kind and asks the model only for a Cell."""

from functools import lru_cache

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from ui.type import body, caps, medium, px, small, small_medium, strong, tabular
from ui.widgets.avatar import initials_of, paint_avatar
from ui.widgets.cells import CELL_ROLE, Cell, CellKind
from ui.widgets.ink import Ink
from ui.widgets.ladder import ALLY, FIT, Squares, paint_squares, paint_thesis
from ui.widgets.row_state import RowState, paint_ground
from ui.widgets.text import elided, plain_tip

Index = QModelIndex | QPersistentModelIndex

_RELEASED = QEvent.Type.MouseButtonRelease
_TIP = QEvent.Type.ToolTip
_LOUD = frozenset({"warn", "stop", "good"})


class CellDelegate(QStyledItemDelegate):
    """Paints ground, hairline and content of a cell; never queries, never computes layout twice."""

    choice_requested = Signal(QModelIndex)

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self._hovered_row = -1
        self._current_row = -1
        self._is_focused = False
        self._ends = (-1, -1)
        self._painters = {
            CellKind.TEXT: self._paint_text,
            CellKind.PERSON: self._paint_person,
            CellKind.NUMBER: self._paint_number,
            CellKind.LADDER: self._paint_ladder,
            CellKind.FIT: self._paint_fit,
            CellKind.THESIS: self._paint_thesis,
            CellKind.STATE: self._paint_state,
            CellKind.CHOICE: self._paint_choice,
            CellKind.CHIP: self._paint_chip,
            CellKind.GROUP: self._paint_group,
        }

    def set_hovered_row(self, row: int) -> None:
        """Say which row is under the mouse; -1 for none."""
        self._hovered_row = row

    def begin(self) -> None:
        """Note what all cells of one painting share; asked at each, it took a tenth of it."""
        header = self._view.horizontalHeader()
        last = header.count() - header.hiddenSectionCount() - 1
        self._current_row = self._view.currentIndex().row()
        self._is_focused = self._view.hasFocus()
        self._ends = (header.logicalIndex(0), header.logicalIndex(last))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell = index.data(CELL_ROLE)
        rect = option.rect
        if not isinstance(cell, Cell):
            return
        state = self._state(index, cell)
        painter.save()
        ink = Ink(painter, rect, option.direction)
        paint_ground(ink, rect, state)
        self._painters[cell.kind](ink, content_rect(rect, first=state.first), cell)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        cell = index.data(CELL_ROLE)
        if not isinstance(cell, Cell):
            return QSize(px(40), px(32))
        words = _metrics(_font(cell)).horizontalAdvance(cell.text)
        return QSize(words + _lead_width(cell) + px(25), px(32))

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        cell = index.data(CELL_ROLE)
        if event.type() != _TIP or not isinstance(cell, Cell):
            return False
        QToolTip.showText(event.globalPos(), plain_tip(self._tip(cell, index)), view)
        return True

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = super().createEditor(parent, option, index)
        editor.setFont(body())
        return editor

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        cell = index.data(CELL_ROLE)
        if event.type() == _RELEASED and isinstance(cell, Cell) and cell.kind is CellKind.CHOICE:
            self.choice_requested.emit(model.index(index.row(), index.column(), index.parent()))
            return True
        return super().editorEvent(event, model, option, index)

    def _tip(self, cell: Cell, index: Index) -> str:
        box = content_rect(self._view.visualRect(index), first=self._is_first(index.column()))
        room = box.width() - _lead_width(cell)
        cut = _metrics(_font(cell)).horizontalAdvance(cell.text) > room
        return cell.spoken or (cell.text if cut else "")

    def _is_first(self, column: int) -> bool:
        return self._view.horizontalHeader().visualIndex(column) == 0

    def _state(self, index: Index, cell: Cell) -> RowState:
        row, column = index.row(), index.column()
        return RowState(
            chosen=self._view.selectionModel().isSelected(index),
            current=row == self._current_row,
            focused=self._is_focused,
            hovered=row == self._hovered_row,
            first=column == self._ends[0],
            last=column == self._ends[1],
            group=cell.kind is CellKind.GROUP,
        )

    def _paint_text(self, ink: Ink, box: QRect, cell: Cell) -> None:
        if cell.detail:
            _draw_two(ink, box, cell)
            return
        _draw(ink, box, cell.text, _font(cell), cell.tone)

    def _paint_person(self, ink: Ink, box: QRect, cell: Cell) -> None:
        size = px(32 if box.height() >= px(44) else 24)
        top = box.top() + (box.height() - 1 - size) // 2
        at = ink.corner(box.left(), top, size)
        paint_avatar(ink.painter, at, size, initials_of(cell.person or cell.text), cell.ident)
        rest = box.adjusted(size + px(12 if cell.detail else 8), 0, 0, 0)
        if cell.detail:
            _draw_two(ink, rest, cell)
        else:
            _draw(ink, rest, cell.text, _font(cell), cell.tone)

    def _paint_number(self, ink: Ink, box: QRect, cell: Cell) -> None:
        _draw(ink, box, cell.text, _font(cell), cell.tone, at_end=True)

    def _paint_ladder(self, ink: Ink, box: QRect, cell: Cell) -> None:
        self._paint_squares(ink, box, cell, ALLY)

    def _paint_fit(self, ink: Ink, box: QRect, cell: Cell) -> None:
        self._paint_squares(ink, box, cell, FIT)

    def _paint_squares(self, ink: Ink, box: QRect, cell: Cell, squares: Squares) -> None:
        span = squares.span()
        at = ink.corner(box.left(), box.top(), span).x()
        middle = box.center().y()
        paint_squares(ink.painter, at, middle, squares, cell.value, mirrored=ink.mirrored)
        rest = box.adjusted(span + px(8), 0, 0, 0)
        _draw(ink, rest, cell.text, body(), cell.tone)

    def _paint_thesis(self, ink: Ink, box: QRect, cell: Cell) -> None:
        side = px(12)
        top = box.center().y() - side // 2
        square = ink.place(QRect(box.left(), top, side, side))
        paint_thesis(ink.painter, QRectF(square), cell.thesis)
        rest = box.adjusted(side + px(4), 0, 0, 0)
        _draw(ink, rest, cell.text, body(), "text" if cell.thesis else "muted")

    def _paint_state(self, ink: Ink, box: QRect, cell: Cell) -> None:
        side = px(16)
        top = box.top() + (box.height() - 1 - side) // 2
        tone = "muted" if cell.tone == "text" else cell.tone
        ink.icon(QRect(box.left(), top, side, side), cell.icon, tone)
        rest = box.adjusted(side + px(6), 0, 0, 0)
        _draw(ink, rest, cell.text, _font(cell), cell.tone)

    def _paint_choice(self, ink: Ink, box: QRect, cell: Cell) -> None:
        if not cell.icon and not cell.text.strip("–"):
            _draw(ink, box, cell.text, body(), "muted")
            return
        high = px(24)
        frame = QRect(box.left(), box.top() + (box.height() - 1 - high) // 2, box.width(), high)
        ink.frame(frame, 5, "field" if cell.bold else "border", "base")
        side = px(12)
        arrow = QRect(frame.right() - side - px(5), frame.center().y() - side // 2, side, side)
        ink.icon(arrow, "down", "muted")
        words = frame.adjusted(px(8), 0, -side - px(8), 1)
        _draw(ink, words, cell.text, small_medium(), cell.tone)

    def _paint_chip(self, ink: Ink, box: QRect, cell: Cell) -> None:
        high, side, edge = px(24), px(14), px(8)
        words = _metrics(small_medium()).horizontalAdvance(cell.text)
        lead = side + px(4) if cell.icon else 0
        wide = min(words + lead + 2 * edge + 1, box.width())
        top = box.top() + (box.height() - 1 - high) // 2
        ground = f"{cell.tone}_soft" if cell.tone in _LOUD else "neutral_soft"
        frame = QRect(box.left(), top, wide, high)
        ink.frame(frame, 5, ground, ground)
        if cell.icon:
            square = QRect(frame.left() + edge, top + (high - side) // 2, side, side)
            ink.icon(square, cell.icon, cell.tone if cell.tone in _LOUD else "muted")
        rest = frame.adjusted(edge + lead, 0, -edge + 1, 1)
        _draw(ink, rest, cell.text, small_medium(), cell.tone)

    def _paint_group(self, ink: Ink, box: QRect, cell: Cell) -> None:
        word = cell.text.upper()
        _draw(ink, box, word, caps(), "text")
        gap = _metrics(caps()).horizontalAdvance(word) + px(12)
        _draw(ink, box.adjusted(gap, 0, 0, 0), cell.detail, small(), "muted")


def content_rect(rect: QRect, *, first: bool) -> QRect:
    """Where a cell's content stands: 8 in from each side, 16 in the first column."""
    return rect.adjusted(px(16 if first else 8), 0, -px(8), 0)


def _font(cell: Cell) -> QFont:
    if cell.kind is CellKind.NUMBER:
        return _number_font()
    if cell.detail:
        return strong()
    if cell.bold or cell.kind is CellKind.PERSON:
        return medium()
    return medium() if cell.kind is CellKind.STATE and cell.tone in _LOUD else body()


def _number_font() -> QFont:
    return _tabular(body())


@lru_cache(maxsize=8)
def _tabular(font: QFont) -> QFont:
    return tabular(font)


@lru_cache(maxsize=64)
def _metrics(font: QFont) -> QFontMetrics:
    return QFontMetrics(font)


@lru_cache(maxsize=4096)
def _fitted(text: str, font: QFont, width: int) -> str:
    return elided(text, _metrics(font), width)


def _lead_width(cell: Cell) -> int:
    match cell.kind:
        case CellKind.PERSON:
            return px(32)
        case CellKind.LADDER:
            return ALLY.span() + px(8)
        case CellKind.FIT:
            return FIT.span() + px(8)
        case CellKind.STATE:
            return px(22)
        case CellKind.THESIS | CellKind.CHOICE | CellKind.CHIP:
            return px(28)
        case _:
            return 0


def _draw(ink: Ink, box: QRect, text: str, font: QFont, tone: str, *, at_end: bool = False) -> None:
    if text and box.width() > 0:
        words = _fitted(text, font, box.width())
        ink.text(box.adjusted(0, 0, 0, -1), words, font, tone, at_end=at_end)


def _draw_two(ink: Ink, box: QRect, cell: Cell) -> None:
    middle = box.center().y()
    high = px(18)
    upper = QRect(box.left(), middle - high, box.width(), high)
    lower = QRect(box.left(), middle + 1, box.width(), high)
    _draw(ink, upper, cell.text, strong(), "text")
    tone = cell.tone if cell.tone != "text" else "muted"
    _draw(ink, lower, cell.detail, small(), tone)
