"""Two people side by side with the one they would be; a choice where only one value can stand."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from netdesk.records.contact import Contact
from ui.duplicates.rows import Row
from ui.type import body, medium, px, small, strong
from ui.widgets.avatar import Avatar
from ui.widgets.button import Button
from ui.widgets.card import Panel
from ui.widgets.glyph import ThemedIcon
from ui.widgets.keyhint import KeyHint
from ui.widgets.pick import PickButton
from ui.widgets.text import WrapLabel, breakable, plain_label, rule, wrap_label

_LABEL = 104
_TOP = Qt.AlignmentFlag.AlignTop


class Comparison(QWidget):
    """A grid of rows. `chosen` carries a field and 0 or 1: whose value stands."""

    chosen = Signal(str, int)
    all_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picks: dict[str, tuple[PickButton, PickButton]] = {}
        self._groups: list[QButtonGroup] = []
        self._is_narrow = False
        outer = QVBoxLayout(self)
        outer.setContentsMargins(px(16), px(16), px(16), px(16))
        outer.setSpacing(0)
        self._holder = QWidget()
        outer.addWidget(self._holder)
        outer.addStretch(1)
        self._outer = outer

    def set_narrow(self, is_narrow: bool) -> None:
        """Leave out at the next showing what a small window has no room for."""
        self._is_narrow = is_narrow

    def show_pair(
        self,
        pair: Sequence[Contact],
        facts: Sequence[str],
        kept: Contact,
        rows: Sequence[Row],
        choices: Mapping[str, int],
    ) -> None:
        """Show two people with the facts below their names, and what they would be."""
        self.picks = {}
        self._groups = []
        old, self._holder = self._holder, QWidget()
        self._outer.replaceWidget(old, self._holder)
        old.hide()
        old.deleteLater()
        grid = QGridLayout(self._holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(0)
        grid.setColumnMinimumWidth(0, px(_LABEL))
        for column in (1, 2, 3):
            grid.setColumnStretch(column, 1)
        for at, contact in enumerate(pair):
            grid.addWidget(self._head(contact, facts[at], at), 0, at + 1)
        grid.addWidget(self._kept_head(kept), 0, 3)
        grid.addWidget(rule(), 1, 0, 1, 4)
        grid.addWidget(_underline(), 1, 3)
        for number, row in enumerate(rows):
            self._add_row(grid, 2 * number + 2, row, choices)

    def _head(self, contact: Contact, fact: str, at: int) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, px(8), px(12), px(12))
        row.setSpacing(px(8))
        if not self._is_narrow:
            row.addWidget(Avatar(contact.full_name, contact.id, 32), 0, _TOP)
        row.addLayout(_two_lines(contact.full_name, fact), 1)
        if self._is_narrow:
            row.addWidget(KeyHint(str(at + 1)), 0, _TOP)
            return holder
        every = Button("all", kind="ghost", small=True)
        every.setAccessibleName(f"All from {contact.full_name}")
        every.clicked.connect(partial(self.all_chosen.emit, at))
        row.addWidget(every, 0, _TOP)
        row.addWidget(KeyHint(str(at + 1)), 0, _TOP)
        return holder

    def _kept_head(self, kept: Contact) -> QWidget:
        holder = Panel("accent_soft", "b")
        row = QHBoxLayout(holder)
        row.setContentsMargins(px(12), px(8), px(12), px(12))
        row.setSpacing(px(8))
        if not self._is_narrow:
            row.addWidget(Avatar(kept.full_name, kept.id, 32), 0, _TOP)
        row.addLayout(_two_lines(f"Kept: {kept.full_name}", "one person, nothing lost"), 1)
        return holder

    def _add_row(self, grid: QGridLayout, at: int, row: Row, choices: Mapping[str, int]) -> None:
        label = plain_label(row.label, small(), "muted")
        label.setMinimumHeight(px(36))
        grid.addWidget(label, at, 0)
        if row.field:
            self._add_picks(grid, at, row, choices.get(row.field, 0))
        else:
            for side, text in enumerate(row.values):
                grid.addWidget(_value(text, row.mark(side)), at, side + 1)
        grid.addWidget(_kept(row), at, 3)
        grid.addWidget(rule(), at + 1, 0, 1, 4)

    def _add_picks(self, grid: QGridLayout, at: int, row: Row, chosen: int) -> None:
        group = QButtonGroup(self._holder)
        made = []
        for side, text in enumerate(row.values):
            button = PickButton(text)
            button.setAccessibleName(f"{row.label}: {text}")
            button.setChecked(side == chosen)
            button.toggled.connect(partial(self._on_toggled, row.field, side))
            group.addButton(button)
            grid.addWidget(_padded(button), at, side + 1)
            made.append(button)
        self._groups.append(group)
        self.picks[row.field] = (made[0], made[1])

    def _on_toggled(self, field: str, side: int, is_on: bool) -> None:
        if is_on:
            self.chosen.emit(field, side)


def _two_lines(name: str, fact: str) -> QVBoxLayout:
    """A name and a fact, each over as many lines as it needs."""
    column = QVBoxLayout()
    column.setSpacing(px(2))
    column.addWidget(_whole(name, strong(), "text"))
    column.addWidget(_whole(fact, small(), "muted"))
    column.addStretch(1)
    return column


def _underline() -> Panel:
    line = Panel("accent")
    line.setFixedHeight(px(2))
    return line


def _value(text: str, mark: str) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, px(3), px(12), px(3))
    row.setSpacing(px(8))
    if text:
        icon = ThemedIcon(mark or "check", "accent" if mark == "check" else "muted")
        policy = icon.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        icon.setSizePolicy(policy)
        row.addWidget(icon)
        if not mark:
            icon.hide()
        row.addWidget(_whole(text, body(), "text" if mark == "check" else "muted"), 1)
    else:
        row.addWidget(plain_label("–", body(), "muted"))
        row.addStretch(1)
    return holder


def _kept(row: Row) -> QWidget:
    holder = Panel("accent_soft")
    holder.setAccessibleName(f"Kept {row.label}: {row.kept}")
    column = QVBoxLayout(holder)
    column.setContentsMargins(px(12), px(3), px(12), px(3))
    column.setSpacing(0)
    column.setAlignment(Qt.AlignmentFlag.AlignVCenter)
    column.addWidget(_whole(row.kept or "–", medium(), "text"))
    if row.note:
        column.addWidget(_whole(row.note, small(), "muted"))
    return holder


def _whole(text: str, font: QFont, tone: str) -> WrapLabel:
    """Words that are read whole, over several lines where they are long."""
    label = wrap_label(breakable(text), font, tone)
    label.setAccessibleName(text)
    label.setMinimumWidth(1)
    return label


def _padded(button: PickButton) -> QWidget:
    holder = QWidget()
    holder.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, px(12), 0)
    row.addWidget(button)
    return holder
