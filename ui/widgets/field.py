"""A labelled field of one to four lines: label at the side in panels, above in the wide editor."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.type import px, small, small_strong
from ui.widgets.growing_edit import GrowingEdit, Wave
from ui.widgets.text import muted_label, plain_label


class Field(QWidget):
    """Label and growing editor; the label's words are the accessible name, and stay."""

    text_changed = Signal(str)
    edit_finished = Signal(str)

    def __init__(
        self,
        name: str,
        *,
        label: str = "",
        placeholder: str = "",
        above: bool = False,
        label_width: int = 80,
        note: str = "",
        most: int = 4,
        parent: QWidget | None = None,
    ) -> None:
        """`label` may say less than `name`; `note` is a muted word right of a label above."""
        super().__init__(parent)
        self.edit = GrowingEdit(name, placeholder, most, self)
        self.label = plain_label(label or name, small_strong() if above else small())
        self.label.setProperty("tone", "text" if above else "muted")
        self.label.setBuddy(self.edit)
        self._beside: QWidget | None = None
        self._beside_gap = 0
        self._column = QVBoxLayout()
        self._column.setSpacing(px(6))
        self._column.addWidget(self.edit)
        if above:
            self._build_above(note)
        else:
            self._build_beside(label_width)
        self.edit.text_changed.connect(self.text_changed)
        self.edit.edit_finished.connect(self.edit_finished)
        self.setFocusProxy(self.edit)

    def text(self) -> str:
        """The words as typed."""
        return self.edit.text()

    def set_text(self, text: str) -> None:
        """Show other words without telling; the same words leave the cursor alone."""
        self.edit.set_text(text)

    def set_state(self, state: str) -> None:
        """Show a severity on the frame: stop, better, idea or none."""
        self.edit.set_state(state)

    def set_waves(self, waves: Sequence[Wave]) -> None:
        """Underline the words that a finding quotes."""
        self.edit.set_waves(waves)

    def add_beside(self, widget: QWidget, *, gap: int) -> None:
        """Let a widget stand beside the editor, its top where the editor's is; below, if narrow."""
        self._beside = widget
        self._beside_gap = gap
        self.set_beside(beside=True)

    def set_beside(self, *, beside: bool) -> None:
        """Show what was added beside the editor there, or below it."""
        grid = self.layout()
        if self._beside is None:
            return
        if isinstance(grid, QGridLayout):
            grid.removeWidget(self._beside)
            place = (1, 1) if beside else (2, 0)
            grid.addWidget(self._beside, *place, Qt.AlignmentFlag.AlignTop if beside else _NONE)
            grid.setHorizontalSpacing(px(self._beside_gap) if beside else 0)
        else:
            self._column.addWidget(self._beside)

    def _build_above(self, note: str) -> None:
        line = QHBoxLayout()
        line.addWidget(self.label)
        line.addStretch(1)
        line.addWidget(muted_label(note))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(px(4))
        grid.setHorizontalSpacing(0)
        grid.setColumnStretch(0, 1)
        grid.addLayout(line, 0, 0)
        grid.addLayout(self._column, 1, 0, Qt.AlignmentFlag.AlignTop)

    def _build_beside(self, label_width: int) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        holder = _side_label(self.label, label_width)
        row.addWidget(holder, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._column, 1)


_NONE = Qt.AlignmentFlag(0)


def _side_label(label: QLabel, width: int) -> QLabel:
    label.setFixedSize(QSize(px(width), px(32)))
    label.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
    return label
