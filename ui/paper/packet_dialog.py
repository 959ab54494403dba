"""A packet for a coach: which meetings, and what of them is not blacked out."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from netdesk import meetings
from netdesk.brief.dates import short_date
from netdesk.brief.packet import Shown
from netdesk.meetings import MeetingLine
from ui.ages import day_of
from ui.desk import Desk
from ui.jobs import Job
from ui.paper.files import open_pdf, save_pdf
from ui.paper.paper_side import PaperSide, SideWords
from ui.paper.printing import print_out
from ui.paper.printouts import Printout, packet_of
from ui.type import body, head, px, small
from ui.widgets.card import Panel
from ui.widgets.check_box import CheckBox, CheckDelegate
from ui.widgets.text import plain_label, rule, wrap_label

if TYPE_CHECKING:
    from netdesk.brief.content import Paper
    from netdesk.brief.sheet import Sheet

_WORDS = SideWords("As the coach sees it", "", "Print", "", has_discreet=False)
_ID = Qt.ItemDataRole.UserRole
_WHY = (
    "The plans stay; who they are about goes. What is blacked out is not in the file at all, and "
    "nobody can uncover it."
)
_LIMIT = "Names of people who are not on your list stay: look at the pages before you send them."


class PacketDialog(QDialog):
    """Meetings with a tick each, three ticks for what may be seen, and the page in sight."""

    def __init__(self, desk: Desk, meeting_id: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        # Counts the pages asked for: only the latest is shown.
        self._asked = 0
        self.setWindowTitle("Packet for a coach")
        room = parent.window().size() - QSize(px(40), px(40))
        self.resize(QSize(px(960), px(760)).boundedTo(room))
        self._build()
        self._load(meeting_id)
        self._wire()
        self._show()
        self.list.setFocus()

    def chosen(self) -> list[int]:
        """The meetings with a tick, in the order of the list."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return [int(one.data(_ID)) for one in items if one.checkState() == Qt.CheckState.Checked]

    def shown(self) -> Shown:
        """What is not blacked out."""
        ticks = (self.names, self.details, self.benchmarks)
        return Shown(*(tick.isChecked() for tick in ticks))

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._build_choice())
        self.side = PaperSide(self._desk, self, _WORDS)
        row.addWidget(self.side, 1)

    def _build_choice(self) -> QWidget:
        choice = Panel("base", "r")
        choice.setFixedWidth(px(380))
        column = QVBoxLayout(choice)
        column.setContentsMargins(px(24), px(20), px(24), px(16))
        column.setSpacing(px(8))
        column.addWidget(plain_label("Packet for a coach", head()))
        column.addWidget(wrap_label(_WHY, body(), "muted"))
        self.list = QListWidget()
        self.list.setAccessibleName("Meetings for the packet")
        self.list.setUniformItemSizes(True)
        self.list.setItemDelegate(CheckDelegate(self.list))
        column.addWidget(self.list, 1)
        column.addWidget(rule())
        column.addWidget(plain_label("May be seen", small(), "muted"))
        self.names = CheckBox("Names and photos")
        self.details = CheckBox("Phone, place and addresses")
        self.benchmarks = CheckBox("Benchmarks of their company")
        for tick in (self.names, self.details, self.benchmarks):
            column.addWidget(tick)
        column.addWidget(wrap_label(_LIMIT, small(), "muted"))
        return choice

    def _load(self, meeting_id: int) -> None:
        """List the meetings, the latest first; ticked is the one in sight, else this week's."""
        now = self._desk.now()
        week = [line.id for line in meetings.within_week(self._desk.workspace, now)]
        wanted = {meeting_id} if meeting_id else set(week)
        lines = sorted(meetings.lines(self._desk.workspace), key=_starts_at, reverse=True)
        for line in lines:
            item = QListWidgetItem(f"{_day(line, now.year)}  {line.contact_name}")
            item.setSizeHint(QSize(0, px(32)))
            item.setData(_ID, line.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            is_wanted = line.id in wanted
            item.setCheckState(Qt.CheckState.Checked if is_wanted else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        rows = (row for row, line in enumerate(lines) if line.id in wanted)
        self.list.setCurrentRow(next(rows, 0))

    def _wire(self) -> None:
        self.list.itemChanged.connect(self._on_item_changed)
        self.list.currentRowChanged.connect(self._show)
        for tick in (self.names, self.details, self.benchmarks):
            tick.toggled.connect(self._show)
        self.side.how_changed.connect(self._show)
        self.side.print_requested.connect(self._on_print_requested)
        self.side.save_requested.connect(self._on_save_requested)
        self.side.view_requested.connect(self._on_view_requested)

    def _printout(self, meeting_ids: list[int]) -> Printout:
        return packet_of(self._desk, meeting_ids, self.shown(), punch=self.side.how()["punch"])

    def _show(self) -> None:
        """The page of the meeting in sight, as it would go out.

        It is gathered in a job: all names of the list are looked for in it.
        """
        self.side.set_available(bool(self.chosen()))
        item = self.list.currentItem()
        if item is None:
            return
        self._asked += 1
        printout = self._printout([int(item.data(_ID))])
        self._desk.jobs.start(
            "",
            partial(_first_sheet, printout, self.side.paper()),
            owner=self,
            done=partial(self._on_gathered, self._asked),
        )

    def _on_gathered(self, asked: int, sheet: "Sheet") -> None:
        if asked == self._asked:
            self.side.preview.show_sheet(sheet)

    def _on_item_changed(self, item: QListWidgetItem) -> None:
        self.list.setCurrentItem(item)
        self._show()

    def _on_print_requested(self) -> None:
        print_out(self._desk, self, self._printout(self.chosen()))

    def _on_save_requested(self) -> None:
        save_pdf(self._desk, self, self._printout(self.chosen()))

    def _on_view_requested(self) -> None:
        open_pdf(self._desk, self, self._printout(self.chosen()))


def _first_sheet(printout: Printout, paper: "Paper", _job: Job) -> "Sheet":
    return printout.compose(paper)[0]


def _starts_at(line: MeetingLine) -> str:
    """Meetings without a date come first: they are still to be planned."""
    return line.starts_at or "9"


def _day(line: MeetingLine, year: int) -> str:
    day = day_of(line.starts_at)
    return short_date(day, "day_first", year) if day else "No date"
