"""The left of the page: all groups and events, and the line that adds one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from netdesk.errors import NetDeskError
from netdesk.groups import events, membership
from netdesk.records.group import Group
from ui.desk import Desk
from ui.groups.model import NOTHING, GroupsModel, Key
from ui.groups.typed import EXAMPLE, from_typed
from ui.type import px
from ui.widgets.button import Button
from ui.widgets.card import Panel
from ui.widgets.empty_state import EmptyState
from ui.widgets.foot_line import NamedFootLine
from ui.widgets.headed_list import HeadedList
from ui.widgets.page_head import PageHead
from ui.widgets.text import plain_tip

_ADD = "Add a group, or an event with its day"
_HINT = "Add a group or “Fair, 12 May”"
_WHY = (
    "An association, an alumni club, a board, a meetup: here stand your role, when to renew, whom "
    "you met and what you gave. An event asks for three people to meet and one thing to offer, and "
    "afterwards how it was."
)


class ListSide(Panel):
    """`key_chosen` carries what is in sight, `added` what is new: its kind and its id."""

    key_chosen = Signal(str, int)
    added = Signal(str, int)
    opened = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("base", "", parent)
        self._desk = desk
        self._model = GroupsModel(self)
        self._build()
        self._wire()

    def load(self, key: Key) -> Key:
        """Read all anew and keep `key` chosen, or its neighbour; which it is."""
        row_before = self.table.currentIndex().row()
        self.table.blockSignals(True)
        self._model.load(self._desk.workspace, self._desk.now())
        self.table.fit_rows()
        row = self._model.row_of(key)
        if row < 0 and key != NOTHING:
            row = self.table.neighbour(row_before)
        if row < 0:
            row = self._model.row_of(self._model.first())
        if row >= 0:
            self.table.select_row(row)
        self.table.blockSignals(False)
        self._middle.setCurrentIndex(1 if self.is_empty() else 0)
        return self._model.key_at(row)

    def is_empty(self) -> bool:
        """Whether there is neither a group nor an event."""
        return self._model.rowCount() == 0

    def step(self, by: int) -> None:
        """Choose the next one, or with -1 the one before; headings are stepped over."""
        self.table.step(by)

    def take_focus(self) -> None:
        """Give the keyboard to the list, or to the line that adds while there is nothing."""
        target = self.add_line.edit if self.is_empty() else self.table
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin_new(self) -> None:
        """Bring the keyboard to the line that adds."""
        self.add_line.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _build(self) -> None:
        head = PageHead("Groups & events")
        self.table = HeadedList("Groups and events", self._model, 84, self)
        self._first = Button("Add the first one", icon="new")
        nothing = EmptyState("No groups yet", _WHY, self._first)
        nothing.setMaximumWidth(px(640))
        middle = QWidget()
        self._middle = QStackedLayout(middle)
        self._middle.addWidget(self.table)
        self._middle.addWidget(nothing)
        self.add_line = NamedFootLine(_ADD, _HINT)
        self.add_line.edit.setToolTip(plain_tip(EXAMPLE))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(middle, 1)
        column.addWidget(self.add_line)

    def _wire(self) -> None:
        self.table.row_changed.connect(self._on_row_changed)
        self.table.row_opened.connect(self._on_row_opened)
        self.add_line.submitted.connect(self._on_submitted)
        self.add_line.left.connect(self.take_focus)
        self._first.clicked.connect(self.begin_new)

    def _on_row_changed(self, row: int) -> None:
        key = self._model.key_at(row)
        if key != NOTHING:
            self.key_chosen.emit(*key)

    def _on_row_opened(self, row: int) -> None:
        if self._model.key_at(row) != NOTHING:
            self.opened.emit()

    def _on_submitted(self, line: str) -> None:
        try:
            made = from_typed(line, self._desk.now())
            if isinstance(made, Group):
                key = ("group", membership.save(self._desk.workspace, made))
            else:
                key = ("event", events.save(self._desk.workspace, made))
        except NetDeskError as error:
            self.add_line.show_error(str(error))
            return
        self.add_line.clear()
        self.added.emit(*key)
