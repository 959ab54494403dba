"""A list of mine, and below it the line that adds one or changes one."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk import brand
from netdesk.errors import NetDeskError
from netdesk.records.brand import Goal, OwnOffer
from ui.brand.lines import MineLine
from ui.desk import Desk
from ui.type import px, small
from ui.widgets.button import Button
from ui.widgets.line_field import LineEdit
from ui.widgets.refill import refill
from ui.widgets.section import SectionHeader
from ui.widgets.text import wrap_label

Mine = TypeVar("Mine", Goal, OwnOffer)


class MineList(QWidget, Generic[Mine]):
    """Enter adds what is typed, Edit puts one back into the line; what is not saved stays typed.

    Each kind says how it is found, shown, typed and saved. `beside` is what stands beside Add.
    """

    def __init__(
        self,
        desk: Desk,
        heading: str,
        words: LineEdit,
        beside: Sequence[LineEdit],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._words = words
        self._mine: list[Mine] = []
        self._edited_id = 0
        self._head = SectionHeader(heading)
        self._add = Button("Add", small=True)
        self._problem = wrap_label("", small(), "stop")
        self._build(beside)
        self._add.clicked.connect(self._on_add)
        for edit in (words, *beside):
            edit.returnPressed.connect(self._on_add)

    def load(self) -> None:
        """Show the list as it stands in the file."""
        self._mine = self._found()
        self._head.set_count(len(self._mine) or None)
        if all(one.id != self._edited_id for one in self._mine):
            self._say_edited(0)
        refill(self._lines, [self._line(number, one) for number, one in enumerate(self._mine)])

    def _found(self) -> list[Mine]:
        raise NotImplementedError

    def _said_of(self, one: Mine) -> tuple[str, str]:
        """The quiet words below one, and a warning."""
        raise NotImplementedError

    def _show(self, one: Mine | None) -> None:
        """Put one into the fields, or empty them."""
        raise NotImplementedError

    def _save(self, an_id: int) -> None:
        """Write what stands in the fields, as new where `an_id` is 0."""
        raise NotImplementedError

    def _build(self, beside: Sequence[LineEdit]) -> None:
        self._lines = QVBoxLayout()
        self._lines.setSpacing(px(8))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(8))
        self._column.addWidget(self._head)
        self._column.addLayout(self._lines)
        self._column.addWidget(self._words)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        for edit in beside:
            row.addWidget(edit)
        row.addWidget(self._add)
        self._column.addLayout(row)
        self._column.addWidget(self._problem)
        self._problem.hide()

    def _line(self, number: int, one: Mine) -> MineLine:
        line = MineLine(number, one.text, *self._said_of(one))
        line.edit_requested.connect(self._on_edit)
        line.removal_requested.connect(self._on_remove)
        return line

    def _say_edited(self, an_id: int) -> None:
        self._edited_id = an_id
        self._add.say("Save" if an_id else "Add")

    def _say_problem(self, words: str) -> None:
        self._problem.setText(words)
        self._problem.setVisible(bool(words))

    def _on_add(self) -> None:
        self._words.setFocus()
        if not self._words.text().strip():
            return
        try:
            self._save(self._edited_id)
        except NetDeskError as error:
            self._say_problem(str(error))
            return
        self._say_problem("")
        self._say_edited(0)
        self._show(None)

    def _on_edit(self, number: int) -> None:
        self._say_problem("")
        self._say_edited(self._mine[number].id)
        self._show(self._mine[number])
        self._words.setFocus()
        self._words.end(False)

    def _on_remove(self, number: int) -> None:
        one = self._mine[number]
        try:
            brand.delete(self._desk.workspace, one)
        except NetDeskError as error:
            self._desk.say(str(error), False)
            return
        self._desk.say("Removed a goal" if isinstance(one, Goal) else "Removed an offer", True)


def parted(words: str) -> tuple[str, ...]:
    """What stands between commas."""
    return tuple(part.strip() for part in words.split(",") if part.strip())
