"""All fields of a plan in one form: compact beside a person, wide on the Meetings page."""

from collections.abc import Callable
from datetime import datetime
from itertools import pairwise
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.planning.agenda import agenda, half_time
from netdesk.records.meeting import Meeting
from ui.icons import icon
from ui.panels.plan_findings import GAP, FindingSlot
from ui.panels.plan_list import ListPart
from ui.panels.plan_parts import PARTS, Part
from ui.panels.plan_when import WhenPart
from ui.type import px
from ui.widgets.button import Button
from ui.widgets.field import Field
from ui.widgets.growing_edit import GrowingEdit
from ui.widgets.minutes_bar import Block, MinutesBar
from ui.widgets.text import PlainLabel, plain_tip, wrap_label

_BESIDE_FROM = 560


class TextPart(Field):
    """A part of the plan that is one text."""

    edited = Signal()
    used = Signal(object)
    ignored = Signal(object)

    def __init__(self, part: Part, *, is_wide: bool, parent: QWidget | None = None) -> None:
        super().__init__(
            part.name,
            label=part.heading if is_wide else part.label,
            placeholder=part.placeholder,
            above=is_wide,
            note=part.note,
            parent=parent,
        )
        self.slot = FindingSlot(is_wide=is_wide, parent=self)
        self.slot.used.connect(self.used)
        self.slot.ignored.connect(self.ignored)
        self.add_beside(self.slot, gap=GAP)
        self.text_changed.connect(self._on_text_changed)

    def set_beside(self, *, beside: bool) -> None:
        """Show findings beside the field, or below it."""
        self.slot.set_beside(beside=beside)
        super().set_beside(beside=beside)

    def value(self) -> str:
        """The words, without blanks around them."""
        return self.text().strip()

    def show_value(self, value: str) -> None:
        """Show words without telling, the cursor where it was."""
        self.edit.put_text(value)

    def focus_chain(self) -> list[QWidget]:
        """What the Tab key visits, in order."""
        return [self.edit, *self.slot.focus_chain()]

    def _on_text_changed(self, _text: str) -> None:
        self.edited.emit()


class PlanForm(QWidget):
    """Shows a meeting and tells, after each edit, that `meeting()` has changed.

    The wide form leaves it to its panel where the bar of `minutes` stands. `arranged` tells that
    other parts are in sight.
    """

    edited = Signal()
    arranged = Signal()

    def __init__(
        self, now: Callable[[], datetime], *, is_wide: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._is_wide = is_wide
        self._shows_all = is_wide
        self._is_beside = is_wide
        self._grave: set[str] = set()
        self._is_half = False
        self._shown = Meeting()
        self._problem: PlainLabel | None = None
        self._build()
        self._wire()

    def show_meeting(self, meeting: Meeting) -> None:
        """Show a meeting; fields that hold the same words already keep their cursor."""
        is_other = meeting.id != self._shown.id
        self._shown = meeting
        self._when.show_meeting(meeting)
        for part in PARTS:
            self._fields[part.key].show_value(getattr(meeting.plan, part.key))
        if is_other:
            for edit in self.findChildren(GrowingEdit):
                edit.forget_edits()
        self._arrange()
        self._count_minutes()

    def meeting(self) -> Meeting:
        """The meeting as it stands in the fields."""
        texts: dict[str, Any] = {part.key: self._fields[part.key].value() for part in PARTS}
        return self._when.applied_to(replace(self._shown, plan=replace(self._shown.plan, **texts)))

    def field(self, key: str) -> TextPart | ListPart:
        """The field of a part, by its key in Plan."""
        return self._fields[key]

    def show_problem(self, words: str) -> None:
        """Say beside the field edited last why it is not saved; empty takes that away."""
        if self._problem is not None and words == self._problem.text():
            return
        if self._problem is not None:
            self._column.removeWidget(self._problem)
            self._problem.hide()
            self._problem.deleteLater()
            self._problem = None
        if words:
            self._problem = wrap_label(words, tone="stop", parent=self)
            self._problem.setContentsMargins(0 if self._is_wide else px(92), 0, 0, 0)
            at = self._column.indexOf(self._edited_last) if self._edited_last else 0
            self._column.insertWidget(at + 1, self._problem)

    @property
    def shows_all(self) -> bool:
        """Whether every part is in sight."""
        return self._shows_all

    def set_grave(self, parts: set[str]) -> None:
        """Keep these parts in sight: something is to be mended there."""
        if parts != self._grave:
            self._grave = parts
            self._arrange()

    def set_half(self, half: bool) -> None:
        """Share out half the time, or all of it again."""
        self._is_half = half
        self._count_minutes()

    def show_all(self) -> None:
        """Reveal every part of the plan, of this meeting and of the next ones shown."""
        self._shows_all = True
        self._arrange()

    def show_essential(self) -> None:
        """Keep to the outcome, what to give, the questions and the asks."""
        self._shows_all = False
        self._arrange()

    def add_at_end(self, widget: QWidget) -> None:
        """Put something at the end of the fields, at the right."""
        self._end.addWidget(widget)

    def set_end_margin(self, margin: int) -> None:
        """Keep so far from the edge where lines end."""
        edges = self._column.contentsMargins()
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            edges.setLeft(margin)
        else:
            edges.setRight(margin)
        self._column.setContentsMargins(edges)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self._is_wide and self.width() >= px(_BESIDE_FROM)
        if beside != self._is_beside:
            self._is_beside = beside
            self._place_slots()

    def _place_slots(self) -> None:
        """Show findings beside the fields, or below them where it is narrow."""
        for field in self._fields.values():
            field.set_beside(beside=self._is_beside)

    def _build(self) -> None:
        self._edited_last: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(16), px(4 if not self._is_wide else 12), px(16), px(16))
        self._column.setSpacing(px(8 if not self._is_wide else 16))
        self._when = WhenPart(self._now, is_wide=self._is_wide, parent=self)
        # Date and place need the whole width; what is said of them stands below.
        self.when_slot = FindingSlot(is_wide=self._is_wide, parent=self)
        self.when_slot.set_beside(beside=False)
        self._column.addWidget(self._when)
        self._column.addWidget(self.when_slot)
        self._fields: dict[str, TextPart | ListPart] = {}
        for part in PARTS:
            made = ListPart if part.row else TextPart
            field = made(part, is_wide=self._is_wide, parent=self)
            self._fields[part.key] = field
            self._column.addWidget(field)
        self._place_slots()
        self._more = Button("More of the plan", kind="link", small=True, icon="down")
        self._end = QHBoxLayout()
        self._end.setSpacing(px(8))
        self._end.addWidget(self._more)
        self._end.addStretch(1)
        self._column.addLayout(self._end)
        self.minutes = MinutesBar(self)
        if not self._is_wide:
            self._column.addWidget(self.minutes)
        self._column.addStretch(1)

    def _wire(self) -> None:
        self._when.edited.connect(self._on_edited)
        self._more.clicked.connect(self._on_more_clicked)
        for field in self._fields.values():
            field.edited.connect(self._on_edited)
            if isinstance(field, ListPart):
                field.structure_changed.connect(self._on_structure_changed)

    def _arrange(self) -> None:
        """Choose what is in sight; nothing is hidden while it is being worked on."""
        filled = 0
        is_over = self._shown.is_over(self._now())
        for part in PARTS:
            field = self._fields[part.key]
            is_of_use = not (part.serves_ahead and is_over) or bool(field.value())
            shown = self._shows_all or part.is_essential or part.key in self._grave
            shown = shown or self._is_worked_on(field)
            field.setVisible(shown and is_of_use)
            filled += not shown and bool(field.value())
            if isinstance(field, ListPart):
                field.show_details(visible=self._shows_all)
        is_wanted = self._shows_all or self._shown.starts_at is None
        self._when.setVisible(is_wanted or self._is_worked_on(self._when))
        self._more.setVisible(not self._is_wide)
        self._say_more(filled)
        self.order_tabs()
        self.arranged.emit()

    def _is_worked_on(self, part: QWidget) -> bool:
        return part.isAncestorOf(self.window().focusWidget() or self)

    def _say_more(self, filled: int) -> None:
        if self._shows_all:
            self._more.say("Less of the plan")
        else:
            self._more.say(f"More of the plan: {filled} filled" if filled else "More of the plan")
        self._more.setIcon(icon("up" if self._shows_all else "down", "accent"))

    def order_tabs(self) -> None:
        """Let the Tab key visit everything down the page."""
        chain = [*self._when.focus_chain(), *self.when_slot.focus_chain()]
        for part in PARTS:
            chain += self._fields[part.key].focus_chain()
        chain.append(self._more)
        for one, following in pairwise(chain):
            QWidget.setTabOrder(one, following)

    def _count_minutes(self) -> None:
        meeting = self.meeting()
        length = meeting.duration_minutes
        parts = agenda(meeting.plan, length)
        self.minutes.setToolTip("")
        if self._is_half:
            half = half_time(meeting.plan, length)
            length, parts = max(length // 2, 1), half.parts
            self.minutes.setToolTip(plain_tip(f"Left out: {'; '.join(half.cuts)}"))
        self.minutes.show_blocks([Block(part.name, part.minutes) for part in parts], length)
        if not self._is_wide:
            return
        minutes = {part.name: part.minutes for part in parts}
        for part in PARTS:
            field = self._fields[part.key]
            if part.agenda and isinstance(field, ListPart):
                field.set_note(f"{minutes[part.agenda]} min")

    def _on_edited(self) -> None:
        sender = self.sender()
        self._edited_last = sender if isinstance(sender, QWidget) else None
        self._count_minutes()
        self.edited.emit()

    def _on_structure_changed(self) -> None:
        self.order_tabs()

    def _on_more_clicked(self) -> None:
        if self._shows_all:
            self.show_essential()
            return
        self.show_all()
        first = next(part for part in PARTS if not part.is_essential)
        self._fields[first.key].focus_chain()[0].setFocus()
