"""The list of meetings with its head: to come, to debrief, past."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desk import Desk
from ui.meetings.model import MeetingModel
from ui.meetings.person_field import PersonField
from ui.panels.person_chips import WrapRow
from ui.type import px
from ui.widgets.button import Button
from ui.widgets.card import Panel
from ui.widgets.headed_list import HeadedList
from ui.widgets.keyhint import native_key
from ui.widgets.page_head import Foot, PageHead
from ui.widgets.text import plain_tip


class MeetingList(Panel):
    """Choosing a row tells `meeting_chosen`; New asks for a person and tells who it is."""

    meeting_chosen = Signal(int)
    meeting_opened = Signal(int)
    person_chosen = Signal(int)
    monday_requested = Signal()
    packet_requested = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("base", "", parent)
        self._desk = desk
        self._model = MeetingModel(desk.workspace, self)
        self._build()
        self._wire()

    def load(self, meeting_id: int) -> int:
        """Read the meetings anew and keep `meeting_id` chosen, or its neighbour; which it is."""
        row_before = self.table.currentIndex().row()
        self.table.blockSignals(True)
        self._model.load(self._desk.now())
        self.table.fit_rows()
        row = self._model.row_of(meeting_id)
        if row < 0:
            row = self.table.neighbour(row_before)
        if row < 0:
            row = self._model.first_row()
        if row >= 0:
            self.table.select_row(row)
        self.table.blockSignals(False)
        line = self._model.line(row)
        return line.id if line else 0

    def select(self, meeting_id: int) -> bool:
        """Choose a meeting; False when it is not in the list."""
        row = self._model.row_of(meeting_id)
        if row >= 0:
            self.table.select_row(row)
        return row >= 0

    def step(self, by: int) -> None:
        """Choose the next meeting, or with -1 the one before; headings are stepped over."""
        self.table.step(by)

    def name_of_current(self) -> str:
        """Whom the chosen meeting is with."""
        line = self._model.line(self.table.currentIndex().row())
        return line.contact_name if line else ""

    def is_to_debrief(self, meeting_id: int) -> bool:
        """Whether a meeting is over and was not debriefed."""
        line = self._model.line(self._model.row_of(meeting_id))
        now = self._desk.now().isoformat()
        return line is not None and line.is_held is None and "" < line.starts_at < now

    def is_empty(self) -> bool:
        """Whether there is no meeting at all."""
        return self._model.rowCount() == 0

    def begin_new(self) -> None:
        """Ask whom the new meeting is with."""
        self._person.begin()

    def person_field(self) -> PersonField:
        """The field that asks whom the new meeting is with."""
        return self._person

    def _build(self) -> None:
        self._head = PageHead("Meetings")
        self._new = Button("New", icon="new")
        self._new.setAccessibleName("New meeting")
        self._new.setToolTip(plain_tip(f"New meeting ({native_key('Ctrl+Shift+N')})"))
        self._head.add_control(self._new)
        self._person = PersonField(self._desk, self)
        self._person.hide()
        self.table = HeadedList("Meetings", self._model, 78, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._person)
        column.addWidget(self.table, 1)
        column.addWidget(self._build_foot())

    def _build_foot(self) -> Foot:
        self._monday = Button("Monday sheet", kind="ghost", small=True)
        self._monday.setToolTip("Print the week on one sheet: meetings, promises, what is due")
        self._packet = Button("Packet for a coach", kind="ghost", small=True)
        self._packet.setToolTip("Choose plans, and what of them somebody who helps you may see")
        foot = Foot(self)
        column = QVBoxLayout(foot)
        column.setContentsMargins(px(8), px(9), px(8), px(8))
        row = WrapRow()
        row.show_parts([self._monday, self._packet])
        column.addWidget(row)
        return foot

    def _wire(self) -> None:
        self._monday.clicked.connect(self.monday_requested)
        self._packet.clicked.connect(self.packet_requested)
        self._new.clicked.connect(self.begin_new)
        self._person.person_chosen.connect(self.person_chosen)
        self._person.given_up.connect(self._on_given_up)
        self.table.row_changed.connect(self._on_row_changed)
        self.table.row_opened.connect(self._on_row_opened)

    def _on_given_up(self) -> None:
        self.table.setFocus()

    def _on_row_changed(self, row: int) -> None:
        line = self._model.line(row)
        if line is not None:
            self.meeting_chosen.emit(line.id)

    def _on_row_opened(self, row: int) -> None:
        line = self._model.line(row)
        if line is not None:
            self.meeting_opened.emit(line.id)
