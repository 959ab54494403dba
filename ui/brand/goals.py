"""My goals, each with whether a proof point speaks for it; one line adds another."""

from PySide6.QtWidgets import QWidget

from netdesk import brand
from netdesk.records.brand import Goal
from ui.brand.mine_list import MineList, parted
from ui.desk import Desk
from ui.type import px
from ui.widgets.line_field import LineEdit


class Goals(MineList[Goal]):
    """A goal has a horizon, and roles that it aims at."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self._open_ones: set[int] = set()
        self._roles = LineEdit("Target roles", "Target roles, separated by commas")
        self._horizon = LineEdit("Horizon", "by when")
        self._horizon.setFixedWidth(px(96))
        words = LineEdit("Goal", "A goal: head of automation in medical devices")
        super().__init__(desk, "Goals", words, (self._roles, self._horizon), parent)

    def _found(self) -> list[Goal]:
        workspace = self._desk.workspace
        self._open_ones = {goal.id for goal in brand.goals_without_proof(workspace)}
        return brand.goals(workspace)

    def _said_of(self, one: Goal) -> tuple[str, str]:
        parts = (one.horizon, ", ".join(one.target_roles))
        warning = "No proof point speaks for it yet" if one.id in self._open_ones else ""
        return " · ".join(part for part in parts if part), warning

    def _show(self, one: Goal | None) -> None:
        goal = one or Goal("")
        self._words.set_text(goal.text)
        self._horizon.set_text(goal.horizon)
        self._roles.set_text(", ".join(goal.target_roles))

    def _save(self, an_id: int) -> None:
        words, horizon = self._words.text().strip(), self._horizon.text().strip()
        goal = Goal(words, horizon, parted(self._roles.text()), an_id)
        brand.save_goal(self._desk.workspace, goal)
