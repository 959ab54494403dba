"""Parts of the debrief that only show: the number and words of a step, and the ladder's move."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.records.contact import ALLY_STAGES
from netdesk.records.debrief import Outcome
from ui.type import medium, px, small, sub
from ui.widgets.glyph import ThemedIcon
from ui.widgets.ladder import ally_ladder
from ui.widgets.text import elided_label, muted_label, plain_label


class Step(QWidget):
    """2 Names I left with, quiet words beside it, and what belongs to it below."""

    def __init__(
        self, number: int, words: str, note: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        head = QHBoxLayout()
        head.setSpacing(px(10))
        count = plain_label(str(number), sub(), "accent")
        count.setFixedWidth(px(14))
        self.note = elided_label(note, small(), "muted")
        head.addWidget(count)
        head.addWidget(plain_label(words, sub()))
        head.addWidget(self.note, 1)
        self.head = head
        column.addLayout(head)
        self.column = QVBoxLayout()
        self.column.setContentsMargins(px(24), 0, 0, 0)
        self.column.setSpacing(px(8))
        column.addLayout(self.column)


class LadderMove(QWidget):
    """Acquaintance → Knows my work, and what carries it; shown only where somebody moves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = ally_ladder(0)
        self._after = ally_ladder(0)
        self._from = plain_label("", medium())
        self._to = plain_label("", medium())
        self._why = muted_label()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        for part in (self._before, self._from, ThemedIcon("next", "muted", 16)):
            row.addWidget(part)
        for part in (self._after, self._to, self._why):
            row.addWidget(part)
        row.addStretch(1)
        self.hide()

    def show_outcome(self, outcome: Outcome) -> None:
        """Show where the evidence moves the person."""
        before, after = outcome.stage_before, outcome.stage_after
        moves = bool(after) and before != after
        if moves:
            self._before.show_value(ALLY_STAGES.index(before) + 1)
            self._after.show_value(ALLY_STAGES.index(after) + 1)
            self._from.setText(before.capitalize())
            self._to.setText(after.capitalize())
            self._why.setText(outcome.stage_reason)
        self.setVisible(moves)
