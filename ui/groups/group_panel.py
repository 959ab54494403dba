"""One group: my role, when to renew, what I gave, its events, and whom I met there."""

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.groups import events, membership
from netdesk.groups.events import EventLine
from netdesk.records.group import Group, GroupEvent
from ui.ages import day_of, short_day
from ui.desk import Desk
from ui.groups.detail_panel import DetailPanel
from ui.groups.labelled import labelled
from ui.groups.met_people import MetPeople
from ui.groups.state_words import event_words, renewal_words
from ui.panels.day_field import DayField
from ui.type import medium, px, small, small_medium
from ui.widgets.button import Button
from ui.widgets.chip import Chip, state_chip
from ui.widgets.field import Field
from ui.widgets.growing_edit import WrapEdit
from ui.widgets.refill import refill
from ui.widgets.section import SectionHeader
from ui.widgets.tab_order import order_tabs
from ui.widgets.text import elided_label, muted_label, plain_label, wrap_label
from ui.widgets.word_link import WordLink

_MOST_EVENTS = 12
_NO_EVENT = "When do they meet next? An event has three people to meet and one thing to offer."


class GroupPanel(DetailPanel):
    """What is typed saves itself; `event_opened` carries the event that was asked for."""

    event_opened = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self._group = Group()
        super().__init__(desk, "Group", parent)

    def show_group(self, group_id: int) -> None:
        """Show one group, anew where it is in sight already."""
        is_other = group_id != self._group.id
        if is_other:
            self.saving.drop()
        self._group = group = membership.get(self.desk.workspace, group_id)
        self._name.set_text(group.name)
        self._role.set_text(group.role)
        self._renews.show_day(group.renews_on)
        self._gave.set_text(group.gave)
        self._note.set_text(group.note)
        self._show_head()
        self._show_events()
        self.met.show_group(group_id)
        order_tabs(self)
        if is_other:
            self.columns.to_top()

    def forget(self) -> None:
        super().forget()
        self._group = Group()

    def take_focus(self) -> None:
        """Bring the keyboard to the role, or to the name once that is said."""
        (self._name if self._group.role else self._role).setFocus()

    def build(self) -> None:
        self._renewal: Chip = state_chip("", "warn", "cadence")
        self._renewed = Button("Renewed for a year", icon="check", small=True)
        for control in (self._renewal, self._renewed):
            self.head.add_control(control)
        self.met = MetPeople(self.desk)
        self.columns.side.addWidget(self.met)
        self.columns.main.addWidget(self._build_form())
        self.columns.main.addWidget(self._build_events())

    def _build_form(self) -> QWidget:
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        self._name = WrapEdit("Group name")
        self._role = WrapEdit("My role", "Member, treasurer, speaker")
        self._renews = DayField("Renews", self.desk.now)
        self._renews.setPlaceholderText("28 Feb")
        self._gave = Field(
            "What I gave", placeholder="A talk, an introduction, an evening of help", most=8
        )
        self._note = Field("Notes", most=8)
        column.addLayout(labelled("Name", self._name))
        column.addLayout(labelled("My role", self._role))
        column.addLayout(labelled("Renews", self._renews, is_short=True))
        column.addWidget(self._gave)
        column.addWidget(self._note)
        return form

    def _build_events(self) -> QWidget:
        self._new_event = Button("New event", kind="ghost", icon="new", small=True)
        self._events_head = SectionHeader("Events", action=self._new_event)
        self._no_event = wrap_label(_NO_EVENT, small(), "muted")
        self._events = QVBoxLayout()
        self._events.setSpacing(0)
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(self._events_head)
        column.addWidget(self._no_event)
        column.addLayout(self._events)
        return part

    def wire(self) -> None:
        self._renewed.clicked.connect(self._on_renewed)
        self._new_event.clicked.connect(self._on_new_event)
        for field in (self._name, self._role, self._gave, self._note):
            field.text_changed.connect(self.on_edited)
        # A day is only known once it is typed to its end.
        self._renews.editingFinished.connect(self.on_edited)
        self.met.contact_opened.connect(self.contact_opened)

    def _show_head(self) -> None:
        group, today = self._group, self.desk.now().date()
        words, tone = renewal_words(group.renews_on, today)
        is_near = tone == "warn"
        facts = [group.role, "" if is_near else words]
        self.head.show_words(group.name, " · ".join(part for part in facts if part))
        self._renewal.say(words)
        self._renewal.setVisible(is_near)
        self._renewed.setVisible(is_near)

    def _show_events(self) -> None:
        found = events.of_group(self.desk.workspace, self._group.id)
        self._events_head.set_count(len(found) or None)
        self._no_event.setVisible(not found)
        rows: list[QWidget] = []
        for line in found[:_MOST_EVENTS]:
            row = _EventLine(line, self.desk)
            row.opened.connect(self.event_opened)
            rows.append(row)
        if len(found) > _MOST_EVENTS:
            rows.append(muted_label(f"and {len(found) - _MOST_EVENTS} older"))
        refill(self._events, rows)

    def write(self) -> None:
        if not self._group.id:
            return
        name, day = self._name.text().strip(), self._renews.day()
        self._name.set_state("" if name else "stop")
        is_day = bool(day) or not self._renews.text().strip()
        group = replace(
            self._group,
            name=name or self._group.name,
            role=self._role.text(),
            renews_on=day if is_day else self._group.renews_on,
            gave=self._gave.text(),
            note=self._note.text(),
        )
        membership.save(self.desk.workspace, group, self)
        self._group = membership.get(self.desk.workspace, group.id)
        self._show_head()

    def _on_renewed(self) -> None:
        if self.flush():
            membership.renew(self.desk.workspace, self._group.id)
            self.desk.say(f"{self._group.name} renewed for a year", True)

    def _on_new_event(self) -> None:
        if self.flush():
            event = GroupEvent(self._group.name, self._group.id)
            self.event_opened.emit(events.save(self.desk.workspace, event))


class _EventLine(QWidget):
    """12 Feb | Dinner | 2 of 3 to meet; 32 high."""

    opened = Signal(int)

    def __init__(self, line: EventLine, desk: Desk) -> None:
        super().__init__()
        self._id = line.id
        self.setFixedHeight(px(32))
        day = day_of(line.starts_at)
        when = plain_label(
            short_day(day, desk.now().date()) if day else "No date", small_medium(), "muted"
        )
        when.setFixedWidth(px(80))
        words, tone = event_words(line, desk.now())
        name = WordLink(line.name, medium())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        row.addWidget(when)
        row.addWidget(name, 1)
        row.addWidget(elided_label(words, small(), tone))
        name.clicked.connect(self._on_opened)

    def _on_opened(self) -> None:
        self.opened.emit(self._id)
