"""What an event is: its name, when and where, and of which group."""

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netdesk.groups import membership
from netdesk.records.group import GroupEvent
from netdesk.records.meeting import Meeting
from ui.desk import Desk
from ui.groups.labelled import labelled
from ui.panels.plan_when import WhenPart
from ui.type import px
from ui.widgets.check_box import ChoiceBox
from ui.widgets.growing_edit import WrapEdit

_NO_GROUP = "No group"


class EventForm(QWidget):
    """Tells `edited` after each change."""

    edited = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._group_ids = [0]
        self.name = WrapEdit("Event name")
        self.when = WhenPart(desk.now, is_wide=False, has_channel=False)
        self.group = ChoiceBox("Group")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addLayout(labelled("Name", self.name))
        column.addWidget(self.when)
        column.addLayout(labelled("Group", self.group))
        self.name.text_changed.connect(self._on_edited)
        self.when.edited.connect(self.edited)
        self.group.activated.connect(self._on_edited)

    def show_event(self, event: GroupEvent) -> None:
        """Show without telling."""
        self.name.set_text(event.name)
        self.name.set_state("")
        self.when.show_meeting(
            Meeting(
                id=event.id,
                starts_at=event.starts_at,
                duration_minutes=event.duration_minutes,
                place=event.place,
            )
        )
        mine = membership.lines(self._desk.workspace, self._desk.now())
        self._group_ids = [0, *(line.id for line in mine)]
        self.group.clear()
        self.group.addItems([_NO_GROUP, *(line.name for line in mine)])
        self.group.setCurrentIndex(self._group_ids.index(event.group_id))

    def applied_to(self, event: GroupEvent) -> GroupEvent:
        """The event with what stands here; a name that was taken away stays as it was."""
        when = self.when.applied_to(Meeting())
        name = self.name.text().strip()
        self.name.set_state("" if name else "stop")
        return replace(
            event,
            name=name or event.name,
            starts_at=when.starts_at,
            duration_minutes=when.duration_minutes,
            place=when.place,
            group_id=self._group_ids[max(self.group.currentIndex(), 0)],
        )

    def take_focus(self) -> None:
        """Bring the keyboard to the name."""
        self.name.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.name.selectAll()

    def _on_edited(self, _value: object = None) -> None:
        self.edited.emit()
