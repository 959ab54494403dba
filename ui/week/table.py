"""The table of the queue: single letters act on the chosen row, which has a button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QWidget

from netdesk.records.week import Task
from ui.icons import icon
from ui.panels.task_acts import ACT_WORDS
from ui.type import px
from ui.week.model import ACT, TASK, TaskModel
from ui.widgets.button import Button
from ui.widgets.keyhint import KeyHint, native_key
from ui.widgets.table import DeskTableView

LETTERS = "DLOS"
_WIDTHS = (40, 300, 176, 72, 140)
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class TaskTable(DeskTableView):
    """One row is chosen at a time; `letter_pressed` carries one of LETTERS."""

    letter_pressed = Signal(str)
    act_requested = Signal()

    def __init__(self, model: TaskModel, parent: QWidget | None = None) -> None:
        super().__init__("Do next", parent, row_height=56)
        self._tasks = model
        self._shown_at = -1
        self.setModel(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.horizontalHeader().hide()
        self.set_columns(_WIDTHS, stretch=1)
        # One button that goes from row to row: a widget of the row's own would die with a reset.
        self.act = _Act(self.viewport())
        self.act.hide()
        self.act.button.clicked.connect(self.act_requested)
        self.row_changed.connect(self.show_act)
        model.modelReset.connect(self._on_reset)

    def show_act(self, row: int) -> None:
        """Put the button into the chosen row; where there is none, the reason has its room."""
        if 0 <= self._shown_at < self._tasks.rowCount():
            self.setSpan(self._shown_at, TASK, 1, 2)
        task = self._tasks.task(row)
        self._shown_at = row if task is not None else -1
        if task is not None:
            self.setSpan(row, TASK, 1, 1)
            self.act.show_task(task)
        self._place_act()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = event.key(), event.modifiers() & ~_KEYPAD
        letter = chr(key) if ord("A") <= key <= ord("Z") else ""
        if letter and letter in LETTERS and not modifiers:
            # A key that is held down was pressed once.
            if not event.isAutoRepeat():
                self.letter_pressed.emit(letter)
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Leave other letters alone: rows begin with what to do and not with names."""

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._place_act()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_act()

    def _place_act(self) -> None:
        place = self.visualRect(self._tasks.index(self._shown_at, ACT))
        self.act.setVisible(self._shown_at >= 0 and not place.isEmpty())
        self.act.setGeometry(place.adjusted(0, 1, 0, -1))

    def _on_reset(self) -> None:
        self._shown_at = -1
        self.act.hide()
        self.clearSpans()
        for row in range(self._tasks.rowCount()):
            self.setSpan(row, TASK, 1, 2)


class _Act(QWidget):
    """The button of the chosen row with its key."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.button = Button("", kind="primary", small=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, px(8), 0)
        row.setSpacing(px(8))
        row.addStretch(1)
        row.addWidget(self.button)
        row.addWidget(KeyHint(native_key("Return")))

    def show_task(self, task: Task) -> None:
        """Say what Enter does with a task."""
        words, name = ACT_WORDS[task.kind]
        self.button.say(words)
        self.button.setIcon(icon(name, "on_accent"))
        self.button.setAccessibleDescription(task.title)
