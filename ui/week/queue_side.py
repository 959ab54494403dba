"""The left of the page: the head with its keys, the queue, and what stands there without one."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from netdesk.records.week import Task
from ui.desk import Desk
from ui.panels.task_acts import Acts
from ui.type import px
from ui.week.model import TaskModel
from ui.week.table import TaskTable
from ui.widgets.button import Button, with_key
from ui.widgets.card import Panel
from ui.widgets.empty_state import EmptyState
from ui.widgets.keyhint import KeyHint
from ui.widgets.section import SectionHeader
from ui.widgets.text import muted_label

if TYPE_CHECKING:
    from ui.panels.person_touch import TouchBar

_NOTHING_WAITS = "Nothing waits for you."
_NOTHING = (
    "Thank-yous, promises, debriefs and ties worth waking come here by themselves. "
    "The next step is a meeting."
)
_NO_TARGETS = (
    "Make a few companies your targets. Whoever is worth a first message there comes here, "
    "with the reason."
)
_TASKS, _NOTHING_DUE, _TARGETS_FIRST = range(3)
_KEYS = (("done", "D"), ("later", "S"), ("log a touch", "L"), ("open", "O"))


class QueueSide(Panel):
    """Everything that can be done next; one is chosen."""

    contact_opened = Signal(int)
    meeting_opened = Signal(int)
    debrief_requested = Signal(int)
    new_meeting_wanted = Signal()
    page_wanted = Signal(str)
    event_opened = Signal(int)
    group_opened = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("base", "", parent)
        self._desk = desk
        self._touched = 0
        self._put_off: Task | None = None
        self._dealt_with: Task | None = None
        self._build()
        self._wire()

    def show_tasks(self, tasks: list[Task], today: date, *, has_targets: bool = True) -> None:
        """Show these; the chosen one stays chosen, or the one that came in its place.

        Without any, the next step is to choose targets while there are none, else a meeting.
        """
        chosen, row = self.current(), self.table.currentIndex().row()
        self._dealt_with = None
        self.model.show_tasks(tasks, today)
        self._head.set_count(len(tasks))
        nothing = _NOTHING_DUE if has_targets else _TARGETS_FIRST
        self._stack.setCurrentIndex(_TASKS if tasks else nothing)
        self._hints.setVisible(bool(tasks))
        if tasks:
            # What was put off goes far down; the keyboard goes on with the next one.
            found = -1 if chosen == self._put_off else self.model.row_of(chosen)
            self._put_off = None
            self.table.select_row(found if found >= 0 else min(max(row, 0), len(tasks) - 1))
            self.table.show_act(self.table.currentIndex().row())

    def current(self) -> Task | None:
        """The chosen task."""
        return self.model.task(self.table.currentIndex().row())

    def take_focus(self) -> None:
        """Give the keyboard to the queue, or to the next step without one."""
        steps: tuple[QWidget, ...] = (self.table, self._new, self._targets)
        steps[self._stack.currentIndex()].setFocus(Qt.FocusReason.OtherFocusReason)

    def step(self, by: int) -> None:
        """Choose the next task, or with -1 the one before."""
        row = self.table.currentIndex().row() + by
        if 0 <= row < self.model.rowCount():
            self.table.select_row(row)

    def open_touch(self) -> None:
        """Open the line that writes down an exchange of any day and kind."""
        task = self.current()
        if task is not None and task.contact_id:
            self._touched = task.contact_id
            self._touch_bar().open(self._desk.now().date())

    def act(self) -> None:
        """Begin what the chosen task asks for."""
        task = self.current()
        if task is not None:
            self._acts.act(task)

    def mark_done(self) -> None:
        """Mark the chosen task done."""
        task = self.current()
        if task is not None:
            self._mark_done(task)

    def _build(self) -> None:
        self._acts = Acts(self._desk, self)
        self._head = SectionHeader("Do next", count=0)
        self._hints = self._build_hints()
        self._touch: TouchBar | None = None
        self.model = TaskModel(self)
        self.table = TaskTable(self.model)
        self._new = Button("New meeting", icon="plan")
        nothing = EmptyState(_NOTHING_WAITS, _NOTHING, with_key(self._new, "Ctrl+Shift+N"))
        self._targets = Button("Choose targets", icon="companies")
        no_targets = EmptyState(_NOTHING_WAITS, _NO_TARGETS, self._targets)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(px(16), px(6), px(16), px(6))
        head.addWidget(self._head, 1)
        head.addWidget(self._hints)
        column.addLayout(head)
        self._column = column
        middle = QWidget()
        self._stack = QStackedLayout(middle)
        self._stack.addWidget(self.table)
        self._stack.addWidget(nothing)
        self._stack.addWidget(no_targets)
        column.addWidget(middle, 1)

    def _build_hints(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(muted_label("move"))
        row.addWidget(KeyHint("↑"))
        row.addWidget(KeyHint("↓"))
        for words, key in _KEYS:
            row.addSpacing(px(4))
            row.addWidget(muted_label(words))
            row.addWidget(KeyHint(key))
        return holder

    def _wire(self) -> None:
        self.table.letter_pressed.connect(self._on_letter)
        self.table.row_opened.connect(self.act)
        self.table.act_requested.connect(self.act)
        self._new.clicked.connect(self.new_meeting_wanted)
        self._targets.clicked.connect(self._on_targets_wanted)
        self._acts.meeting_opened.connect(self.meeting_opened)
        self._acts.debrief_requested.connect(self.debrief_requested)
        self._acts.event_opened.connect(self.event_opened)
        self._acts.group_opened.connect(self.group_opened)

    def _touch_bar(self) -> "TouchBar":
        """The line for an exchange under the head; the first look does not need it."""
        if self._touch is None:
            from ui.panels.person_touch import TouchBar

            self._touch = TouchBar(self)
            self._touch.logged.connect(self._on_touch_logged)
            self._touch.closed.connect(self.take_focus)
            self._column.insertWidget(1, self._touch)
        return self._touch

    def _on_targets_wanted(self) -> None:
        self.page_wanted.emit("companies")

    def _on_letter(self, letter: str) -> None:
        task = self.current()
        if task is None or (letter != "O" and self._desk.workspace.is_read_only):
            return
        if letter == "D":
            self._mark_done(task)
        elif letter == "S":
            self._do_later(task)
        elif not task.contact_id:
            # An event or a group is nobody whom a touch could be with.
            self._acts.act(task)
        elif letter == "L":
            self._acts.log_touch(task)
        else:
            self.contact_opened.emit(task.contact_id)

    def _mark_done(self, task: Task) -> None:
        # It stands here until the week is read anew, and keys that wait would do it twice.
        if task != self._dealt_with and self._acts.mark_done(task):
            self._dealt_with = task

    def _do_later(self, task: Task) -> None:
        if task != self._dealt_with and self._acts.put_off(task):
            self._dealt_with = self._put_off = task

    def _on_touch_logged(self, on: date, channel: str, note: str) -> None:
        from netdesk.people import contacts, touches

        touches.log(self._desk.workspace, self._touched, on, channel, note)
        name = contacts.get(self._desk.workspace, self._touched).full_name
        self._desk.say(f"Touch logged with {name}", True)
        self.take_focus()
