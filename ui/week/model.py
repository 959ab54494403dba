"""The do-next queue as rows: number, what to do and why, minutes, and by when."""

from datetime import date

from PySide6.QtCore import QObject

from netdesk.records.week import Task
from ui.ages import day_of, due_state, long_day
from ui.widgets.cell_model import ROOT, CellModel, Index
from ui.widgets.cells import Cell, CellKind

NUMBER, TASK, ACT, MINUTES, DUE = range(5)

# A kind that has no date yet: the word and the icon of its chip.
_UNDATED = {
    "thank-you": ("thanks", "mail"),
    "debrief": ("debrief", "chat"),
    "promise": ("promise", "promise"),
    "introduction": ("intro", "via"),
    "offer": ("give", "gift"),
    "tell": ("good news", "referrals"),
    "invitation": ("no date", "invited"),
    "wake": ("dormant", "dormant"),
    "first-message": ("first message", "first_message"),
    "event": ("event", "event"),
    "renewal": ("renewal", "cadence"),
}


class TaskModel(CellModel):
    """Holds the tasks as they were read; no query is made from here."""

    heads = ("Number", "What to do", "Next", "Minutes", "Due")

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks: list[Task] = []
        self._today = date.min

    def show_tasks(self, tasks: list[Task], today: date) -> None:
        """Show these."""
        self.beginResetModel()
        self._tasks = tasks
        self._today = today
        self.endResetModel()

    def task(self, row: int) -> Task | None:
        """The task in a row, None for no row."""
        return self._tasks[row] if 0 <= row < len(self._tasks) else None

    def row_of(self, task: Task | None) -> int:
        """Where a task stands, -1 when it is gone."""
        if task is None:
            return -1
        found = enumerate((one.kind, one.id, one.text) for one in self._tasks)
        wanted = (task.kind, task.id, task.text)
        return next((row for row, one in found if one == wanted), -1)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._tasks)

    def cell(self, row: int, column: int) -> Cell:
        task = self._tasks[row]
        if column == NUMBER:
            return Cell(text=str(row + 1), tone="muted")
        if column == TASK:
            spoken = f"{task.title}. {task.reason}"
            return Cell(
                CellKind.PERSON,
                task.title,
                detail=task.reason,
                ident=task.contact_id,
                person=task.contact_name,
                spoken=spoken,
            )
        if column == MINUTES:
            spoken = f"about {task.minutes} minutes"
            return Cell(CellKind.NUMBER, f"{task.minutes} min", "muted", spoken=spoken)
        return due_cell(task, self._today) if column == DUE else Cell()


def due_cell(task: Task, today: date) -> Cell:
    """By when: late in red where it is mine, in amber where it is theirs."""
    words, icon = _UNDATED[task.kind]
    day = day_of(task.due)
    if day is None:
        return Cell(CellKind.CHIP, words, icon=icon, spoken=f"no date, {words}")
    when, tone = due_state(day, today, is_mine=task.by == "me")
    spoken = f"due {long_day(day)}"
    if day < today:
        return Cell(CellKind.CHIP, when, tone, "error", spoken=f"{spoken}, late")
    icon = "clock" if tone == "warn" else icon
    return Cell(CellKind.CHIP, when, tone, icon, spoken=spoken)
