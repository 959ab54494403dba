"""A list in the plan: one growing field per item, always one more to be had by Enter."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.panels.plan_findings import GAP, SIDE_WIDTH, FindingSlot
from ui.panels.plan_item import ItemRow
from ui.panels.plan_parts import Part
from ui.type import px, small, small_strong
from ui.widgets.text import PlainLabel, muted_label, plain_label


class _Line(NamedTuple):
    """A row with its label, and what is said of it beside it or below."""

    holder: QWidget
    label: PlainLabel | None
    slot: FindingSlot
    body: QBoxLayout


class ListPart(QWidget):
    """The items of one part of the plan.

    Enter makes the next item of what stands behind the cursor, Backspace in an empty one takes
    it away, Ctrl+Shift+Up and Down move it. Blank items are no items.
    """

    edited = Signal()
    structure_changed = Signal()
    used = Signal(object)
    ignored = Signal(object)

    def __init__(self, part: Part, *, is_wide: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if part.row is None:
            raise ValueError(f"{part.key} is no list")
        self._part = part
        self._is_wide = is_wide
        self._shows_details = is_wide
        self._rows: list[ItemRow] = []
        self._lines: list[_Line] = []
        self._is_beside = is_wide
        self._note = muted_label(part.note)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(4 if is_wide else 8))
        if is_wide:
            self._head_line = self._head()
            self._column.addLayout(self._head_line)
        self._add(0)

    def value(self) -> tuple[Any, ...]:
        """The items that are not blank."""
        return tuple(row.value() for row in self._rows if not row.is_blank())

    def show_value(self, values: Sequence[Any]) -> None:
        """Show these items without telling; the same ones leave everything as it is."""
        if tuple(values) == self.value() and (values or len(self._rows) == 1):
            return
        wanted = max(1, len(values))
        while len(self._rows) > wanted:
            self._take_out(len(self._rows) - 1)
        while len(self._rows) < wanted:
            self._add(len(self._rows))
        for row, value in zip(self._rows, values or [""], strict=True):
            row.show_value(value)
        self.structure_changed.emit()

    def show_details(self, *, visible: bool) -> None:
        """Show or hide what the items hold besides their text."""
        self._shows_details = visible
        for row in self._rows:
            row.show_details(visible=visible)

    def set_note(self, words: str) -> None:
        """Show quiet words at the right of the heading."""
        self._note.setText(words)

    def rows(self) -> list[ItemRow]:
        """The rows, blank ones too."""
        return list(self._rows)

    def focus_chain(self) -> list[QWidget]:
        """What the Tab key visits, in order."""
        chain: list[QWidget] = []
        for row, line in zip(self._rows, self._lines, strict=True):
            chain += [*row.focus_chain(), *line.slot.focus_chain()]
        return chain

    def filled_rows(self) -> list[ItemRow]:
        """The rows that are not blank: those that `value()` tells of."""
        return [row for row in self._rows if not row.is_blank()]

    def slot_of(self, row: ItemRow) -> FindingSlot:
        """Where findings about a row stand."""
        return self._lines[self._rows.index(row)].slot

    def blank_row(self) -> ItemRow:
        """A row that holds nothing, made where there is none."""
        blank = next((row for row in self._rows if row.is_blank()), None)
        if blank is None:
            blank = self._add(len(self._rows))
            self.structure_changed.emit()
        return blank

    def keep_first(self, count: int) -> None:
        """Take away all items after the first `count`."""
        kept = self.filled_rows()[:count]
        for row in [row for row in self._rows if row not in kept]:
            if len(self._rows) > 1:
                self._take_out(self._rows.index(row))
        self.structure_changed.emit()
        self.edited.emit()

    def set_beside(self, *, beside: bool) -> None:
        """Show findings beside the rows, or below them."""
        self._is_beside = beside
        for line in self._lines:
            self._place(line)
        if self._is_wide:
            self._head_line.setContentsMargins(0, 0, px(SIDE_WIDTH + GAP) if beside else 0, 0)

    def add_below(self, widget: QWidget) -> None:
        """Let a widget stand below the last row."""
        self._column.addWidget(widget)

    def _head(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, px(SIDE_WIDTH + GAP), 0)
        line.addWidget(plain_label(self._part.heading, small_strong()))
        line.addStretch(1)
        line.addWidget(self._note)
        return line

    def _add(self, at: int) -> ItemRow:
        if self._part.row is None:
            raise ValueError(self._part.key)
        row = self._part.row(self._part.name, self._part.placeholder, self)
        row.show_details(visible=self._shows_details)
        holder = QWidget(self)
        layout = QHBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(12))
        label = None
        if not self._is_wide:
            label = plain_label("", small(), "muted")
            label.setFixedSize(QSize(px(80), px(32)))
            label.setBuddy(row.edit)
            layout.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        line = _Line(holder, label, FindingSlot(is_wide=self._is_wide, parent=holder), _body())
        line.body.addWidget(row, 1, Qt.AlignmentFlag.AlignTop)
        line.body.addWidget(line.slot)
        layout.addLayout(line.body, 1)
        line.slot.used.connect(self.used)
        line.slot.ignored.connect(self.ignored)
        self._place(line)
        self._rows.insert(at, row)
        self._lines.insert(at, line)
        self._column.insertWidget(at + (1 if self._is_wide else 0), holder)
        # The layout would show it only later, and what is not shown cannot take the keyboard.
        holder.show()
        self._wire(row)
        self._number()
        return row

    def _wire(self, row: ItemRow) -> None:
        row.edited.connect(self.edited)
        row.next_requested.connect(self._on_next_requested)
        row.removal_requested.connect(self._on_removal_requested)
        row.move_requested.connect(self._on_move_requested)

    def _take_out(self, at: int) -> None:
        self._rows.pop(at)
        line = self._lines.pop(at).holder
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()
        self._number()

    def _place(self, line: _Line) -> None:
        way = QBoxLayout.Direction
        line.body.setDirection(way.LeftToRight if self._is_beside else way.TopToBottom)
        line.body.setSpacing(px(GAP if self._is_beside else 6))
        line.slot.set_beside(beside=self._is_beside)

    def _number(self) -> None:
        for number, (row, line) in enumerate(zip(self._rows, self._lines, strict=True), 1):
            row.set_number(number)
            if line.label is not None:
                line.label.setText(self._part.label_of(number))

    def _on_next_requested(self, row: ItemRow, tail: str) -> None:
        at = self._rows.index(row) + 1
        following = self._rows[at] if at < len(self._rows) else None
        if row.is_blank() and not tail:
            if following is not None:
                following.take_focus()
            return
        if following is None or tail or not following.is_blank():
            following = self._add(at)
            following.show_value(tail)
            self.structure_changed.emit()
        following.take_focus(at_end=False)
        if tail:
            self.edited.emit()

    def _on_removal_requested(self, row: ItemRow) -> None:
        if len(self._rows) == 1 or not row.is_blank():
            return
        at = self._rows.index(row)
        neighbour = self._rows[at - 1] if at else self._rows[1]
        neighbour.take_focus()
        self._take_out(at)
        self.structure_changed.emit()
        self.edited.emit()

    def _on_move_requested(self, row: ItemRow, by: int) -> None:
        at = self._rows.index(row)
        to = at + by
        if not 0 <= to < len(self._rows):
            return
        self._rows[at], self._rows[to] = self._rows[to], self._rows[at]
        self._lines[at], self._lines[to] = self._lines[to], self._lines[at]
        line = self._lines[to].holder
        self._column.removeWidget(line)
        self._column.insertWidget(to + (1 if self._is_wide else 0), line)
        self._number()
        row.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.structure_changed.emit()
        self.edited.emit()


def _body() -> QBoxLayout:
    return QBoxLayout(QBoxLayout.Direction.LeftToRight)
