"""What I want of a company: my criteria with their weights, the same for every company."""

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.records.research import MOST_WEIGHT, Criterion
from ui.type import px
from ui.widgets.button import Button
from ui.widgets.check_box import ChoiceBox
from ui.widgets.chip import ChipRemove
from ui.widgets.line_field import LineEdit
from ui.widgets.section import SectionHeader

_HINT = "What counts, such as the way to work"


class CriterionRow(QWidget):
    """One criterion to reword and weigh. `changed` carries its place and itself."""

    changed = Signal(int, object)
    removed = Signal(int)

    def __init__(self, place: int, one: Criterion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place, self._one = place, one
        row = _row(self)
        self.words = LineEdit(f"Criterion {place + 1}", _HINT)
        self.words.set_text(one.text)
        self.weight = weight_box(f"Weight of {one.text}", one.weight)
        remove = ChipRemove(one.text)
        row.addWidget(self.words, 1)
        row.addWidget(self.weight)
        row.addWidget(remove)
        self.words.edit_finished.connect(self._on_edited)
        self.weight.activated.connect(self._on_edited)
        remove.clicked.connect(self._on_removed)

    def _on_edited(self) -> None:
        text = self.words.text().strip()
        if not text:
            self.words.set_text(self._one.text)
            return
        weight = self.weight.currentIndex() + 1
        fresh = replace(self._one, text=text, weight=weight)
        if fresh != self._one:
            self._one = fresh
            self.changed.emit(self._place, fresh)

    def _on_removed(self) -> None:
        self.removed.emit(self._place)


class Criteria(QWidget):
    """The rows, and one line that adds another. `edited` carries them all, `removed` those left."""

    edited = Signal(object)
    removed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._criteria: list[Criterion] = []
        self._rows: list[CriterionRow] = []
        self._head = SectionHeader("My criteria", fact="the same for every company")
        self._column = QVBoxLayout()
        self._column.setSpacing(px(8))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self._head)
        column.addLayout(self._column)
        line = QWidget()
        row = _row(line)
        self.words = LineEdit("New criterion", _HINT)
        self.weight = weight_box("Weight of the new criterion", 1)
        self.add = Button("Add", kind="soft")
        self.add.setAccessibleName("Add criterion")
        row.addWidget(self.words, 1)
        row.addWidget(self.weight)
        row.addWidget(self.add)
        column.addWidget(line)
        self.words.returnPressed.connect(self._on_add)
        self.add.clicked.connect(self._on_add)

    def show_criteria(self, criteria: Sequence[Criterion]) -> None:
        """Show these; the same ones are left as they stand, with the keyboard in them."""
        if list(criteria) == self._criteria:
            return
        self._criteria = list(criteria)
        self._head.set_count(len(criteria) or None)
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [CriterionRow(place, one) for place, one in enumerate(criteria)]
        for row in self._rows:
            row.changed.connect(self._on_changed)
            row.removed.connect(self._on_removed)
            self._column.addWidget(row)
            row.show()

    def take_focus(self) -> None:
        """Bring the keyboard to the line that adds one."""
        self.words.setFocus()

    def _on_add(self) -> None:
        text = self.words.text().strip()
        if not text:
            self.words.setFocus()
            return
        fresh = Criterion(text, self.weight.currentIndex() + 1)
        self.words.set_text("")
        self.words.setFocus()
        self.edited.emit([*self._criteria, fresh])

    def _on_changed(self, place: int, one: Criterion) -> None:
        # What is told is what the row shows already: the rows stay, and so does the keyboard.
        self._criteria = [*self._criteria[:place], one, *self._criteria[place + 1 :]]
        self.edited.emit(list(self._criteria))

    def _on_removed(self, place: int) -> None:
        self.removed.emit(self._criteria[:place] + self._criteria[place + 1 :])


def weight_box(name: str, weight: int) -> ChoiceBox:
    """A drop-down of weights."""
    box = ChoiceBox(name)
    box.addItems([f"Weight {number}" for number in range(1, MOST_WEIGHT + 1)])
    box.setCurrentIndex(weight - 1)
    box.setFixedWidth(px(104))
    return box


def _row(holder: QWidget) -> QHBoxLayout:
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(8))
    return row
