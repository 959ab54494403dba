"""Head, fields and minutes of one plan, put together."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netdesk.errors import InputError
from netdesk.records.meeting import Meeting
from netdesk.review.findings import Finding
from ui.desk import Desk
from ui.panels.plan_advice import PlanAdvice
from ui.panels.plan_form import PlanForm
from ui.panels.plan_head import CompactHead, WideHead
from ui.panels.plan_outcome import came_of
from ui.panels.plan_sayings import Check, Spot, counted
from ui.panels.plan_suggestions import PlanSuggestions
from ui.panels.plan_tools import PlanTools
from ui.type import px
from ui.widgets.button import Button
from ui.widgets.card import scrolled
from ui.widgets.page_head import Foot
from ui.widgets.text import rule


class PlanEditor(QWidget):
    """The fields scroll; the head stays, and so do the minutes in the wide form."""

    debrief_requested = Signal()
    plan_chosen = Signal(object)

    def __init__(self, desk: Desk, *, is_wide: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.head = WideHead(self) if is_wide else CompactHead(self)
        self.form = PlanForm(desk.now, is_wide=is_wide)
        self.show_ignored = Button("", kind="link", small=True)
        self.show_ignored.hide()
        if isinstance(self.head, WideHead):
            self.head.debrief.clicked.connect(self.debrief_requested)
            self.head.add_below(self.show_ignored)
        else:
            self.form.add_at_end(self.show_ignored)
        self.advice = PlanAdvice(self.form, is_wide=is_wide)
        self._scroll = scrolled(self.form)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        if is_wide:
            column.addWidget(rule())
        column.addWidget(self._scroll, 1)
        self._bar = self._scroll.verticalScrollBar()
        self._bar.rangeChanged.connect(self._on_range_changed)
        self._tools: PlanTools | None = None
        self._suggestions: PlanSuggestions | None = None
        if is_wide:
            self._suggestions = PlanSuggestions(desk, self.form)
            self._tools = PlanTools(desk)
            self._tools.halved.connect(self.form.set_half)
            self._tools.plan_chosen.connect(self.plan_chosen)
            column.addWidget(_foot(self._tools, self.form.minutes))

    def show_meeting(self, meeting: Meeting, now: datetime) -> None:
        """Show a meeting in head and fields."""
        self.form.show_meeting(meeting)
        self.head.show_meeting(meeting, now)

    def show_findings(self, meeting: Meeting, findings: Sequence[Finding]) -> None:
        """Show what the reviewer says of a meeting's plan."""
        self.advice.show(meeting, findings, self._came_of(meeting))
        self.follow(meeting)
        self.head.show_findings(*counted(findings))

    def say_ignored(self, count: int) -> None:
        """Offer to show again what was ignored, where anything was."""
        self.show_ignored.say(f"{count} ignored: show")
        self.show_ignored.setVisible(count > 0)

    def follow(self, meeting: Meeting) -> None:
        """Let suggestions and tools know the meeting as it is typed."""
        if self._tools is not None and self._suggestions is not None and meeting.id:
            self._tools.show_meeting(meeting)
            self._suggestions.show(meeting)

    def scroll_up(self) -> None:
        """Show the first field."""
        self._bar.setValue(0)

    def take_focus(self) -> None:
        """Bring the keyboard to the outcome."""
        self.form.field("outcome").focus_chain()[0].setFocus()

    def _came_of(self, meeting: Meeting) -> Mapping[Spot, Check] | None:
        """What came of a meeting that is over; None for one to come."""
        if not meeting.is_over(self._desk.now()):
            return None
        try:
            return came_of(self._desk.workspace, meeting)
        except InputError:
            return {}

    def _on_range_changed(self, _least: int, most: int) -> None:
        """End the fields below the head's own end, whether the scroll bar takes room or not."""
        self.form.set_end_margin(px(16) - (self._bar.sizeHint().width() if most else 0))


def _foot(tools: QWidget, minutes: QWidget) -> QWidget:
    foot = Foot()
    column = QVBoxLayout(foot)
    column.setContentsMargins(px(16), px(10), px(16), px(10))
    column.setSpacing(px(8))
    column.addWidget(tools)
    column.addWidget(minutes)
    return foot
