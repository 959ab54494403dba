"""My goals, each with whether a proof point speaks for it; one line adds another."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk import brand
from netdesk.records.brand import Goal
from ui.brand.lines import MineLine
from ui.desk import Desk
from ui.type import px
from ui.widgets.button import Button
from ui.widgets.line_field import LineEdit
from ui.widgets.refill import clear
from ui.widgets.section import SectionHeader


class Goals(QWidget):
    """Enter adds what is typed; Edit puts a goal back into the line."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._goals: list[Goal] = []
        self._edited = Goal("")
        self._head = SectionHeader("Goals")
        self._text = LineEdit("Goal", "A goal: head of automation in medical devices")
        self._horizon = LineEdit("Horizon", "by when")
        self._horizon.setFixedWidth(px(96))
        self._roles = LineEdit("Target roles", "Target roles, separated by commas")
        self._add = Button("Add", small=True)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(px(8))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self._head)
        column.addLayout(self._lines)
        column.addWidget(self._text)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self._roles, 1)
        row.addWidget(self._horizon)
        row.addWidget(self._add)
        column.addLayout(row)
        self._add.clicked.connect(self._on_add)
        for edit in (self._text, self._horizon, self._roles):
            edit.returnPressed.connect(self._on_add)

    def load(self) -> None:
        """Show the goals as they stand in the file."""
        workspace = self._desk.workspace
        self._goals = brand.goals(workspace)
        open_ones = {goal.id for goal in brand.goals_without_proof(workspace)}
        clear(self._lines)
        self._head.set_count(len(self._goals) or None)
        for number, goal in enumerate(self._goals):
            below = " · ".join(
                part for part in (goal.horizon, ", ".join(goal.target_roles)) if part
            )
            warning = "No proof point speaks for it yet" if goal.id in open_ones else ""
            line = MineLine(number, goal.text, below, warning)
            line.edit_requested.connect(self._on_edit)
            line.removal_requested.connect(self._on_remove)
            self._lines.addWidget(line)
            line.show()

    def _on_add(self) -> None:
        text = self._text.text().strip()
        if not text:
            self._text.setFocus()
            return
        roles = tuple(part.strip() for part in self._roles.text().split(",") if part.strip())
        goal = Goal(text, self._horizon.text().strip(), roles, self._edited.id)
        self._edited = Goal("")
        for edit in (self._text, self._horizon, self._roles):
            edit.set_text("")
        self._add.say("Add")
        self._text.setFocus()
        brand.save_goal(self._desk.workspace, goal)

    def _on_edit(self, number: int) -> None:
        self._edited = self._goals[number]
        self._text.set_text(self._edited.text)
        self._horizon.set_text(self._edited.horizon)
        self._roles.set_text(", ".join(self._edited.target_roles))
        self._add.say("Save")
        self._text.setFocus()

    def _on_remove(self, number: int) -> None:
        brand.delete(self._desk.workspace, self._goals[number])
        self._desk.say("Goal removed", True)
