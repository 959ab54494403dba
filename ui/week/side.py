"""The right of the page: the meetings ahead, promises of both sides, the list kind by kind."""

from collections.abc import Sequence
from datetime import date
from operator import itemgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.records.week import Task
from netdesk.task_words import introduced
from netdesk.text import listed
from ui.ages import day_of, due_words
from ui.type import body, px, small_medium
from ui.week.list_rows import ListRows
from ui.week.meeting_rows import EventRow, MeetingRow
from ui.widgets.button import Button
from ui.widgets.card import Panel, scrolled
from ui.widgets.refill import refill
from ui.widgets.section import side_section
from ui.widgets.text import elided_label, muted_label, plain_label, wrap_label

if TYPE_CHECKING:
    from netdesk.groups.events import EventLine
    from netdesk.week.do_next import Ahead
    from netdesk.week.list_goals import Progress

_MOST_MEETINGS, _MOST_PROMISES = 5, 4
_OWED = frozenset({"promise", "introduction", "offer"})
_WHO = {"me": "I owe", "them": "Theirs"}


class WeekSide(Panel):
    """Three sections; each says what it holds even while it is empty."""

    meeting_opened = Signal(int)
    debrief_requested = Signal(int)
    print_requested = Signal(int)
    people_wanted = Signal()
    event_opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("base", "l", parent)
        self._shown_ahead: tuple[Sequence[Ahead], Sequence[EventLine], date] | None = None
        self._shown_owed: tuple[Sequence[Task], date] | None = None
        self._build()

    def show_meetings(
        self, ahead: "Sequence[Ahead]", events: "Sequence[EventLine]", today: date
    ) -> None:
        """Show what waits for a debrief, and what is to come: meetings and events by their time."""
        if (ahead, events, today) == self._shown_ahead:
            # Whoever has the keyboard on a button keeps it.
            return
        self._shown_ahead = (ahead, events, today)
        coming = sum(not one.is_over for one in ahead) + len(events)
        self._meetings_head.set_fact(f"{coming} to come" if coming else "")
        timed: list[tuple[str, QWidget]] = []
        for one in ahead[:_MOST_MEETINGS]:
            row = MeetingRow(one, today)
            row.opened.connect(self.meeting_opened)
            row.debrief_requested.connect(self.debrief_requested)
            row.print_requested.connect(self.print_requested)
            timed.append((one.line.starts_at, row))
        for event in events[:_MOST_MEETINGS]:
            line = EventRow(event, today)
            line.opened.connect(self.event_opened)
            timed.append((event.starts_at, line))
        rows = [row for _, row in sorted(timed, key=itemgetter(0))][:_MOST_MEETINGS]
        if not timed:
            rows.append(muted_label("None within the next seven days."))
        _fill(self._meetings, rows, len(ahead) + len(events) - _MOST_MEETINGS, "on their pages")

    def show_promises(self, tasks: Sequence[Task], today: date) -> None:
        """Show what is owed, by me and by them, in the order of the queue."""
        owed = [task for task in tasks if task.kind in _OWED]
        if (owed, today) == self._shown_owed:
            return
        self._shown_owed = (owed, today)
        self._promises_head.set_count(len(owed))
        rows: list[QWidget] = [_promise(task, today) for task in owed[:_MOST_PROMISES]]
        if not owed:
            rows.append(muted_label("Nothing is owed, by you or to you."))
        _fill(self._promises, rows, len(owed) - _MOST_PROMISES, "among what to do next")

    def show_list(self, progress: "Sequence[Progress]", people: int, goal: int) -> None:
        """Show how far each kind of people has grown."""
        self._list_head.set_fact(f"{people:,} of {goal}" if people < goal else f"{people:,}")
        self._list.show_progress(progress)
        empty = [one.name for one in progress if not one.people]
        self._empty.setText(_still_empty(empty))
        self._foot.setVisible(bool(empty) or people < goal)

    def _build(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._meetings_head, self._meetings = side_section(column, "Meetings", is_first=True)
        self._promises_head, self._promises = side_section(column, "Promises due")
        self._promises_head.set_fact("mine and theirs")
        self._list_head, self._list_column = side_section(column, "The list")
        self._list = ListRows()
        self._list_column.addWidget(self._list)
        self._list_column.addWidget(self._build_foot())
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 0)
        outer.addWidget(scrolled(inner, "Meetings, promises, the list"))

    def _build_foot(self) -> QWidget:
        self._foot = QWidget()
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(0, px(6), 0, 0)
        row.setSpacing(px(8))
        self._empty = wrap_label("", small_medium(), "muted")
        add = Button("Add people", icon="new", small=True)
        add.clicked.connect(self.people_wanted)
        row.addWidget(self._empty, 1)
        row.addWidget(add, 0, Qt.AlignmentFlag.AlignTop)
        return self._foot


def _fill(column: QVBoxLayout, rows: list[QWidget], more: int, where: str) -> None:
    rest = [muted_label(f"and {more} more {where}")] if more > 0 else []
    refill(column, [*rows, *rest])


def _promise(task: Task, today: date) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, px(4), 0, px(4))
    row.setSpacing(px(8))
    who = muted_label(_WHO[task.by])
    who.setFixedWidth(px(44))
    row.addWidget(who)
    row.addWidget(elided_label(f"{task.contact_name}: {_what(task)}", body()), 1)
    day = day_of(task.due)
    late = task.days_late(today)
    words = f"{late} d late" if late > 0 else due_words(day, today) if day else "no date"
    row.addWidget(plain_label(words, small_medium(), "warn" if late > 0 else "muted"))
    return holder


def _what(task: Task) -> str:
    if task.kind != "introduction":
        return task.text
    return "first message" if task.by == "me" else f"intro to {introduced(task.text)}"


def _still_empty(names: Sequence[str]) -> str:
    if not names:
        return "Every kind of people is there."
    words = [names[0], *(name.lower() for name in names[1:])]
    return f"Nobody yet: {listed(words)}."
