"""The page Groups & events: all of them at the left, the chosen one at the right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from netdesk.groups import events, membership
from netdesk.workspace import Changes
from ui.desk import Desk
from ui.groups.event_panel import EventPanel
from ui.groups.group_panel import GroupPanel
from ui.groups.list_side import ListSide
from ui.groups.model import NOTHING, Key
from ui.state import SplitterMemory
from ui.type import px

_LIST, _LIST_NARROW, _LEAST = 336, 288, 240
# What this page shows is of these kinds of records.
_KINDS = ("group", "event", "contact", "company", "brand")


class GroupsPage(QWidget):
    """Choosing a group or an event fills the panel beside the list."""

    key = "groups"
    title = "Groups & events"

    contact_opened = Signal(int)
    company_opened = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown: Key = NOTHING
        self._is_stale = False
        self._build()
        self._wire()
        self._reload(NOTHING)

    def activate(self) -> None:
        """Come into sight: the list has the keyboard."""
        self._catch_up()
        self._list.take_focus()

    def set_narrow(self, narrow: bool) -> None:
        """Fit a window below or above 1200."""
        for panel in (self.event_panel, self.group_panel):
            panel.set_narrow(narrow=narrow)
        if not self._memory.is_known:
            wide = px(_LIST_NARROW if narrow else _LIST)
            self._split.setSizes([wide, max(self.width(), 2 * wide) - wide])

    def show_event(self, event_id: int) -> None:
        """Bring an event into sight, its first field with the keyboard."""
        self._show(("event", event_id))
        self.event_panel.take_focus()

    def show_group(self, group_id: int) -> None:
        """Bring a group into sight."""
        self._show(("group", group_id))

    def new_event(self) -> None:
        """Bring the keyboard to the line that adds a group or an event."""
        self._list.begin_new()

    def select_step(self, by: int) -> None:
        """Go to the next group or event, or with -1 to the one before."""
        self._list.step(by)

    def edit_current(self) -> None:
        """Bring the keyboard into what is chosen."""
        if self._shown != NOTHING:
            (self.event_panel if self._shown[0] == "event" else self.group_panel).take_focus()

    def delete_current(self) -> None:
        """Delete what is chosen; Undo brings it back."""
        kind, an_id = self._shown
        if not an_id or not self.flush():
            return
        workspace = self._desk.workspace
        if kind == "event":
            name = events.get(workspace, an_id).name
            events.delete(workspace, an_id)
        else:
            name = membership.get(workspace, an_id).name
            membership.delete(workspace, an_id)
        self._desk.say(f"Deleted {name}", True)

    def flush(self) -> bool:
        """Save now what was typed."""
        return all([self.event_panel.flush(), self.group_panel.flush()])

    def _build(self) -> None:
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self._list = ListSide(self._desk, self._split)
        self._detail = QStackedWidget(self._split)
        self.event_panel = EventPanel(self._desk)
        self.group_panel = GroupPanel(self._desk)
        for panel in (self.event_panel, self.group_panel):
            self._detail.addWidget(panel)
        for part in (self._list, self._detail):
            self._split.addWidget(part)
        self._list.setMinimumWidth(px(_LEAST))
        self._split.setStretchFactor(0, 0)
        self._split.setStretchFactor(1, 1)
        self._memory = SplitterMemory(self._desk.workspace, self._split, "window.groups_splitter")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._split)

    def _wire(self) -> None:
        self._list.key_chosen.connect(self._on_key_chosen)
        self._list.added.connect(self._on_added)
        self._list.opened.connect(self.edit_current)
        for panel in (self.event_panel, self.group_panel):
            panel.contact_opened.connect(self.contact_opened)
            panel.delete_requested.connect(self.delete_current)
        self.event_panel.company_opened.connect(self.company_opened)
        self.group_panel.event_opened.connect(self.show_event)
        self._desk.bridge.changed.connect(self._on_changed)

    def _show(self, key: Key) -> None:
        self.flush()
        self._reload(key)

    def _reload(self, key: Key) -> None:
        """Read the list anew, and the panel of what is chosen then."""
        self._is_stale = False
        self._shown = kind, an_id = self._list.load(key)
        for panel, its_kind in ((self.event_panel, "event"), (self.group_panel, "group")):
            if kind != its_kind:
                panel.forget()
        if kind == "event":
            self.event_panel.show_event(an_id)
            self._detail.setCurrentWidget(self.event_panel)
        elif kind == "group":
            self.group_panel.show_group(an_id)
            self._detail.setCurrentWidget(self.group_panel)
        self._detail.setVisible(bool(an_id))

    def _catch_up(self) -> None:
        if self._is_stale:
            self._reload(self._shown)

    def _on_key_chosen(self, kind: str, an_id: int) -> None:
        if (kind, an_id) != self._shown:
            self._show((kind, an_id))

    def _on_added(self, kind: str, an_id: int) -> None:
        self._show((kind, an_id))
        if kind == "event":
            self.event_panel.begin()
        else:
            self.edit_current()

    def _on_changed(self, changes: Changes) -> None:
        if not any(changes.touches(kind) for kind in _KINDS):
            return
        if not self.isVisible():
            self._is_stale = True
        elif changes.source in (self.event_panel, self.group_panel):
            # What is being typed is not read back under the cursor.
            self._list.load(self._shown)
        else:
            # What was typed a moment ago goes in before all is read anew.
            self.flush()
            self._reload(self._shown)
