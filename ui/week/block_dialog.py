"""How much time networking gets in a week, and the block for it, also for a calendar."""

from pathlib import Path

from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from netdesk.days import WEEKDAYS
from netdesk.errors import NetDeskError
from netdesk.records.week import Block
from netdesk.week import block, budget
from ui.desk import Desk
from ui.file_dialogs import ask_where_to_save
from ui.panels.plan_item import MinutesBox
from ui.type import body, head, px, small
from ui.widgets.button import Button
from ui.widgets.check_box import ChoiceBox
from ui.widgets.line_field import LineEdit
from ui.widgets.text import plain_label, wrap_label

_DAYS = ("No block", *WEEKDAYS)
_WHY = "Networking is a weekly job, employed or not. A missed week resets nothing."


class BlockDialog(QDialog):
    """Save keeps it; Save for the calendar also writes an .ics file."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setWindowTitle("Weekly block")
        self.setAccessibleName("Weekly block")
        self.setMinimumWidth(px(460))
        self._build()
        self._load()
        self._save.clicked.connect(self._on_save)
        self._export.clicked.connect(self._on_export)
        self._cancel.clicked.connect(self.reject)

    def _build(self) -> None:
        least, most = budget.BUDGETS
        self.budget = MinutesBox("Budget for a week", least, most)
        self.budget.setSingleStep(15)
        self.day = ChoiceBox("Day")
        self.day.addItems(_DAYS)
        self.at = LineEdit("At", "17:00")
        self.minutes = MinutesBox("Length", 10, 480)
        for box in (self.budget, self.at, self.minutes):
            box.setFixedWidth(px(96))
        self._problem = wrap_label("", small(), "stop")
        self._problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(16))
        column.addWidget(plain_label("Time for a week", head()))
        column.addWidget(wrap_label(_WHY, body(), "muted"))
        column.addLayout(self._build_fields())
        column.addWidget(self._problem)
        column.addLayout(self._build_buttons())

    def _build_fields(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(10))
        rows = (
            ("Budget", (self.budget, plain_label("a week", body(), "muted"))),
            ("Block", (self.day, plain_label("at", body(), "muted"), self.at, self.minutes)),
        )
        for number, (words, parts) in enumerate(rows):
            grid.addWidget(plain_label(words, body()), number, 0)
            row = QHBoxLayout()
            row.setSpacing(px(8))
            for part in parts:
                row.addWidget(part)
            row.addStretch(1)
            grid.addLayout(row, number, 1)
        grid.setColumnStretch(1, 1)
        return grid

    def _build_buttons(self) -> QHBoxLayout:
        self._save = Button("Save", kind="primary")
        self._save.setDefault(True)
        self._export = Button("Save for the calendar", icon="plan")
        self._cancel = Button("Cancel", kind="ghost")
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self._save)
        row.addWidget(self._export)
        row.addStretch(1)
        row.addWidget(self._cancel)
        return row

    def _load(self) -> None:
        workspace = self._desk.workspace
        kept = block.read(workspace)
        self.budget.setValue(budget.budget_minutes(workspace))
        self.day.setCurrentIndex(kept.weekday + 1)
        self.at.set_text(kept.at)
        self.minutes.setValue(kept.minutes)

    def _chosen(self) -> Block:
        return Block(self.day.currentIndex() - 1, self.at.text().strip(), self.minutes.value())

    def _tell(self, error: NetDeskError) -> None:
        self._problem.setText(str(error))
        self._problem.show()

    def _on_save(self) -> None:
        try:
            budget.set_week(self._desk.workspace, self.budget.value(), self._chosen())
        except NetDeskError as error:
            self._tell(error)
            return
        self.accept()

    def _on_export(self) -> None:
        try:
            budget.check_week(self.budget.value(), self._chosen())
            block.check_export(self._chosen())
        except NetDeskError as error:
            self._tell(error)
            return
        title, take = "Save for the calendar", self.export_to
        ask_where_to_save(self, title, "networking.ics", "Calendar", take)

    def export_to(self, path: str) -> None:
        """Write the block to a file, keep it, and be done."""
        workspace, chosen = self._desk.workspace, self._chosen()
        try:
            # First what fails more often: a week that is kept is not taken back by Cancel.
            block.export(workspace, chosen, Path(path), self._desk.now().astimezone())
            budget.set_week(workspace, self.budget.value(), chosen)
        except NetDeskError as error:
            self._tell(error)
            return
        self._desk.say_done(f"Saved {Path(path).name}; open it with your calendar")
        self.accept()
