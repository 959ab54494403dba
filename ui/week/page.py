"""The page This week: figures, the queue, and beside it meetings, promises and the list."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from netdesk.days import monday_of
from netdesk.people import overview
from netdesk.workspace import Changes
from ui.ages import short_day
from ui.desk import Desk
from ui.first_paint import AfterFirstPaint
from ui.type import px
from ui.week.queue_side import QueueSide
from ui.week.side import WeekSide
from ui.week.strip import WeekStrip
from ui.widgets.button import Button
from ui.widgets.card import Panel
from ui.widgets.page_head import PageHead
from ui.widgets.tabs import TabStrip

if TYPE_CHECKING:
    from ui.panels.first_start import FirstStart

_SIDE = 448
_QUEUE, _AHEAD = "queue", "ahead"


class WeekPage(QWidget):
    """What the week holds; it reads itself after it was painted, and again after each change."""

    key = "week"
    title = "This week"

    contact_opened = Signal(int)
    meeting_opened = Signal(int)
    debrief_requested = Signal(int)
    import_requested = Signal()
    sample_requested = Signal()
    new_meeting_wanted = Signal()
    page_wanted = Signal(str)
    new_person_wanted = Signal()
    event_opened = Signal(int)
    group_opened = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._is_narrow = False
        self._is_read = False
        self._first: FirstStart | None = None
        self._build()
        self._wire()
        self._load()

    def activate(self) -> None:
        """Give the keyboard to the queue, or to the first step while nobody is on the list."""
        if self._first is not None and self._stack.currentWidget() is self._first:
            self._first.activate()
        else:
            self.queue.take_focus()

    def refresh(self) -> None:
        """Read the week anew."""
        from netdesk import referrals
        from netdesk.groups import events
        from netdesk.week import block, budget, do_next, list_goals

        workspace, now = self._desk.workspace, self._desk.now()
        today = now.date()
        self._is_read = True
        with workspace.reading():
            people = overview.count(workspace)
            tasks = do_next.tasks(workspace, now) if people else []
            has_targets = overview.has_targets(workspace)
            ahead = do_next.ahead(workspace, now)
            coming = events.ahead(workspace, now)
            minutes = budget.of_week(workspace, today)
            names = referrals.gained_in_week(workspace, today)
            progress = list_goals.progress(workspace)
            kept = block.read(workspace)
        self.queue.show_tasks(tasks, today, has_targets=has_targets)
        self.side.show_meetings(ahead, coming, today)
        self.side.show_promises(tasks, today)
        self.side.show_list(progress, people, list_goals.LIST_GOAL)
        self.strip.show_week(minutes, today)
        self.strip.show_names(*names)
        self.strip.show_list(people, list_goals.LIST_GOAL)
        self._head.set_count(_span(today))
        self._block.say(_block_words(kept.weekday, kept.at))
        self._choose_view(people)

    def set_narrow(self, narrow: bool) -> None:
        """Put queue and meetings into tabs where there is no room for both."""
        self._is_narrow = narrow
        self._tabs.setVisible(narrow)
        self.strip.set_narrow(narrow)
        self.side.setMaximumWidth(16_777_215 if narrow else px(_SIDE))
        self.side.setMinimumWidth(0 if narrow else px(_SIDE))
        if self._first is not None:
            self._first.set_narrow(narrow)
        self._arrange()

    def current_contact(self) -> int:
        """Whom the chosen task is about; 0 for nobody."""
        task = self.queue.current()
        return task.contact_id if task is not None else 0

    def current_meeting(self) -> int:
        """The meeting that the chosen task is about; 0 for none."""
        task = self.queue.current()
        return task.meeting_id if task is not None else 0

    def select_step(self, by: int) -> None:
        """Go to the next task, or with -1 to the one before."""
        self.queue.step(by)

    def log_touch(self) -> None:
        """Write down an exchange with whom the chosen task is about."""
        self._tabs.choose(_QUEUE)
        self.queue.open_touch()

    def plan_block(self) -> None:
        """Set the week's budget and its block."""
        from ui.week.block_dialog import BlockDialog

        dialog = BlockDialog(self._desk, self.window())
        dialog.accepted.connect(self.refresh)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_read:
            self.refresh()

    def _build(self) -> None:
        self._head = PageHead(self.title)
        self._block = Button("Weekly block", icon="plan")
        self._head.add_control(self._block)
        self.strip = WeekStrip()
        self._tabs = TabStrip("Parts of the week", [(_QUEUE, "Do next"), (_AHEAD, "Coming up")])
        self._tabs.hide()
        self.queue = QueueSide(self._desk)
        self.side = WeekSide()
        self._full = Panel("base", "")
        column = QVBoxLayout(self._full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self.strip)
        column.addWidget(self._tabs)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.queue, 1)
        row.addWidget(self.side)
        column.addLayout(row, 1)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._full)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)

    def _wire(self) -> None:
        self._soon.timeout.connect(self._on_soon)
        self._block.clicked.connect(self.plan_block)
        self._tabs.tab_chosen.connect(self._arrange)
        self._tabs.tab_clicked.connect(self._on_tab_clicked)
        self.queue.contact_opened.connect(self.contact_opened)
        self.queue.meeting_opened.connect(self.meeting_opened)
        self.queue.debrief_requested.connect(self.debrief_requested)
        self.queue.new_meeting_wanted.connect(self.new_meeting_wanted)
        self.queue.page_wanted.connect(self.page_wanted)
        self.queue.event_opened.connect(self.event_opened)
        self.queue.group_opened.connect(self.group_opened)
        self.side.event_opened.connect(self.event_opened)
        self.side.meeting_opened.connect(self.meeting_opened)
        self.side.debrief_requested.connect(self.debrief_requested)
        self.side.print_requested.connect(self._on_print_requested)
        self.side.people_wanted.connect(self.new_person_wanted)
        self._desk.bridge.changed.connect(self._on_changed)

    def _load(self) -> None:
        self.set_narrow(False)
        self._choose_view(overview.count(self._desk.workspace))
        if self.window().isVisible():
            self.refresh()
        else:
            # The window's first look does not wait for the week.
            AfterFirstPaint(self, self.refresh)

    def _choose_view(self, people: int) -> None:
        if people:
            self._stack.setCurrentWidget(self._full)
            return
        if self._first is None:
            from ui.panels.first_start import FirstStart

            self._first = FirstStart(self._desk, self)
            self._first.set_narrow(self._is_narrow)
            self._first.import_requested.connect(self.import_requested)
            self._first.sample_requested.connect(self.sample_requested)
            self._first.added.connect(self._on_first_added)
            self._stack.addWidget(self._first)
        self._stack.setCurrentWidget(self._first)

    def _arrange(self) -> None:
        is_ahead = self._is_narrow and self._tabs.chosen() == _AHEAD
        self.queue.setVisible(not is_ahead)
        self.side.setVisible(is_ahead or not self._is_narrow)

    def _on_changed(self, _changes: Changes) -> None:
        # Changes come in bursts; one look at the end is enough.
        if self._is_read and self.isVisible():
            self._soon.start()

    def _on_soon(self) -> None:
        if self.isVisible():
            self.refresh()

    def _on_first_added(self, contact_id: int) -> None:
        self.contact_opened.emit(contact_id)
        # The next name comes to mind at once.
        self.new_person_wanted.emit()

    def _on_tab_clicked(self, key: str) -> None:
        if key == _QUEUE:
            self._tabs.choose(_QUEUE)
            self.queue.take_focus()

    def _on_print_requested(self, meeting_id: int) -> None:
        from ui.paper.asked import print_meeting

        print_meeting(self._desk, self, meeting_id)


def _span(today: date) -> str:
    """Say "9–15 Feb", or "30 Mar–5 Apr" over the turn of a month."""
    monday = monday_of(today)
    sunday = monday + timedelta(days=6)
    first = f"{monday.day}" if monday.month == sunday.month else short_day(monday, today)
    return f"{first}–{short_day(sunday, today)}"


def _block_words(day: int, at: str) -> str:
    if day < 0:
        return "Plan a weekly block"
    return f"Weekly block, {('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun')[day]} {at}"
