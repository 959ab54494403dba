"""The Meetings page: the list, the plan of one meeting, and its page, live."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from netdesk import meetings
from netdesk.brief.content import Brief, Person
from netdesk.records.meeting import Meeting
from netdesk.workspace import Changes
from ui.desk import Desk
from ui.meetings.meeting_list import MeetingList
from ui.panels.page_preview import PagePreview
from ui.panels.plan_panel import PlanPanel
from ui.paper.asked import make_packet, show_monday
from ui.paper.files import open_pdf, save_pdf
from ui.paper.paper_side import PaperSide
from ui.paper.printing import print_out
from ui.paper.printouts import Printout, briefs_of, chosen_paper
from ui.state import SplitterMemory
from ui.type import px
from ui.widgets.button import Button, with_key
from ui.widgets.card import Panel
from ui.widgets.empty_state import EmptyState
from ui.widgets.page_head import PageHead
from ui.widgets.tabs import TabStrip

_LIST, _EDITOR, _PAGE = 270, 594, 376


class MeetingsPage(QWidget):
    """Choosing a meeting fills editor and page; narrow, these two are tabs."""

    key = "meetings"
    title = "Meetings"

    contact_opened = Signal(int)
    debrief_requested = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._is_narrow = False
        # Chosen in the list, while what was typed for the one before is being saved.
        self._coming = 0
        self._wide_sizes = [px(_LIST), px(_EDITOR), px(_PAGE)]
        self._build()
        self._wire()
        self._reload(0)

    def activate(self) -> None:
        """Give the keyboard to the list."""
        self._reload(self._plan.meeting_id)
        self._list.table.setFocus()

    def set_narrow(self, narrow: bool) -> None:
        """Show plan and page as tabs where there is no room for both."""
        self._is_narrow = narrow
        self._tabs.setVisible(narrow)
        self._paper.preview.set_readable(narrow)
        self._arrange()

    def set_low(self, low: bool) -> None:
        """Save height in the head of the page preview."""
        self._paper.set_low(low)

    def new_meeting(self) -> None:
        """Ask whom the meeting is with; it is there as soon as that is known."""
        self._stack.setCurrentWidget(self._full)
        self._list.begin_new()

    def show_meeting(self, meeting_id: int) -> None:
        """Bring the plan of a meeting into sight; one without an outcome is to get it first."""
        self._tabs.choose("plan")
        self._reload(meeting_id)
        shown = self._plan.meeting()
        if meeting_id and shown.is_held is None and not shown.plan.outcome:
            self._plan.take_focus()

    def current_meeting(self) -> int:
        """The meeting in sight, 0 for none."""
        return self._plan.meeting_id

    def current_contact(self) -> int:
        """Whom the meeting in sight is with, 0 for none."""
        return self._plan.meeting().contact_id

    def select_step(self, by: int) -> None:
        """Go to the next meeting, or with -1 to the one before."""
        self._list.step(by)

    def edit_current(self) -> None:
        """Go into the plan."""
        self._tabs.choose("plan")
        self._plan.take_focus()

    def delete_current(self) -> None:
        """Delete the meeting in sight; Undo brings it back."""
        meeting = self._plan.meeting()
        if not meeting.id:
            return
        self._plan.flush()
        meetings.delete(self._desk.workspace, meeting.id)
        self._desk.say(f"Deleted the meeting with {meeting.contact_name}", True)

    def print_brief(self) -> None:
        """Print the page in sight."""
        if self._ready():
            print_out(self._desk, self, self._printout())

    def save_brief(self) -> None:
        """Save the page in sight as a PDF."""
        if self._ready():
            save_pdf(self._desk, self, self._printout())

    def make_packet(self) -> None:
        """Choose meetings, and what of them a coach may see."""
        if self._plan.flush():
            make_packet(self._desk, self.window(), self._plan.meeting_id)

    def preview_brief(self) -> None:
        """Bring the live page into sight; where it is already, open it in the PDF viewer."""
        if self._is_narrow and self._tabs.chosen() != "page":
            self._tabs.choose("page")
        else:
            self._on_view_requested()

    def zoom_page(self, by: int) -> None:
        """Make the live page larger, or with -1 smaller."""
        self._paper.preview.zoom(by)

    def flush(self) -> bool:
        """Save now what was typed."""
        return self._plan.flush()

    def _build(self) -> None:
        self._list = MeetingList(self._desk, self)
        self._tabs = TabStrip("Plan or page", [("plan", "Plan"), ("page", "Page")])
        self._tabs.hide()
        self._plan = PlanPanel(self._desk, self, is_wide=True)
        self._paper = PaperSide(self._desk, self)
        editor = Panel("base", "")
        column = QVBoxLayout(editor)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tabs)
        column.addWidget(self._plan, 1)
        self._editor = column
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        for part, wide in ((self._list, _LIST), (editor, _EDITOR), (self._paper, _PAGE)):
            self._split.addWidget(part)
            part.setMinimumWidth(px(min(wide, 280) - 72))
        self._split.setSizes(self._wide_sizes)
        self._split.setStretchFactor(0, 0)
        self._split.setStretchFactor(1, 1)
        self._split.setStretchFactor(2, 0)
        self._memory = SplitterMemory(self._desk.workspace, self._split, "window.meetings_splitter")
        self._full = self._split
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._build_empty())
        self._stack.addWidget(self._full)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    def _build_empty(self) -> QWidget:
        self._empty_new = Button("New meeting", kind="primary", icon="plan")
        self._empty = Panel("base")
        column = QVBoxLayout(self._empty)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(PageHead(self.title))
        row = QHBoxLayout()
        column.addLayout(row, 1)
        step = with_key(self._empty_new, "Ctrl+Shift+N")
        words = EmptyState("No meetings yet", _WHY, step)
        words.setContentsMargins(0, 0, px(16), 0)
        words.setMaximumWidth(px(520))
        row.addWidget(words, 1)
        blank = PagePreview(self._desk)
        blank.set_paper(chosen_paper(self._desk))
        blank.show_sheet(Brief(Person("")), says_cuts=False)
        blank.setMaximumWidth(px(640))
        row.addWidget(blank, 1)
        row.addStretch(0)
        return self._empty

    def _wire(self) -> None:
        self._list.meeting_chosen.connect(self._on_meeting_chosen)
        self._list.meeting_opened.connect(self._on_meeting_opened)
        self._list.person_chosen.connect(self._on_person_chosen)
        self._list.person_field().given_up.connect(self._on_given_up)
        self._list.monday_requested.connect(self._on_monday_requested)
        self._list.packet_requested.connect(self.make_packet)
        self._empty_new.clicked.connect(self.new_meeting)
        self._tabs.tab_chosen.connect(self._on_tab_chosen)
        self._plan.drafted.connect(self._paper.preview.show_draft)
        self._plan.meeting_changed.connect(self._on_meeting_changed)
        self._plan.reviewed.connect(self._paper.preview.show_stops)
        self._plan.debrief_requested.connect(self.debrief_requested)
        self._paper.print_requested.connect(self.print_brief)
        self._paper.save_requested.connect(self.save_brief)
        self._paper.view_requested.connect(self._on_view_requested)
        self._desk.bridge.changed.connect(self._on_workspace_changed)

    def _arrange(self) -> None:
        """Put the live page beside the plan, or behind its tab."""
        if self._is_narrow and self._split.indexOf(self._paper) >= 0:
            self._wide_sizes = self._split.sizes()
            # Sizes of two parts are not to be remembered for three.
            self._split.blockSignals(True)
            self._editor.addWidget(self._paper, 1)
        elif not self._is_narrow and self._split.indexOf(self._paper) < 0:
            self._split.addWidget(self._paper)
            self._split.setStretchFactor(2, 0)
            self._split.setSizes(self._wide_sizes)
            self._split.blockSignals(False)
        is_page = self._is_narrow and self._tabs.chosen() == "page"
        self._plan.setVisible(not is_page)
        self._paper.setVisible(is_page or not self._is_narrow)

    def _reload(self, meeting_id: int) -> None:
        chosen = self._list.load(self._coming or meeting_id)
        asks = self._list.person_field().isVisibleTo(self._list)
        is_empty = self._list.is_empty() and not asks
        self._stack.setCurrentWidget(self._empty if is_empty else self._full)
        if not self._coming and chosen != self._plan.meeting_id:
            self._open(chosen)
        self._paper.set_available(bool(chosen))

    def _open(self, meeting_id: int) -> None:
        if meeting_id:
            self._plan.show_meeting(meeting_id)
        else:
            self._plan.show_contact(0)

    def _printout(self) -> Printout:
        """The page in sight, as it is to be made."""
        return briefs_of(self._desk, [self._plan.meeting_id], **self._paper.how())

    def _ready(self) -> bool:
        return bool(self._plan.meeting_id) and self._plan.flush()

    def _on_meeting_chosen(self, meeting_id: int) -> None:
        self._coming = meeting_id
        self._open(meeting_id)
        self._coming = 0

    def _on_meeting_opened(self, meeting_id: int) -> None:
        if self._list.is_to_debrief(meeting_id):
            self.debrief_requested.emit(meeting_id)
        else:
            self.edit_current()

    def _on_meeting_changed(self, meeting_id: int) -> None:
        self._paper.set_available(bool(meeting_id))
        self._paper.preview.show_stops(0)
        self._paper.preview.show_meeting(meeting_id)

    def _on_person_chosen(self, contact_id: int) -> None:
        self._plan.flush()
        new = meetings.save(self._desk.workspace, Meeting(contact_id=contact_id))
        self._reload(new)
        self.edit_current()

    def _on_given_up(self) -> None:
        self._reload(self._plan.meeting_id)

    def _on_tab_chosen(self, _key: str) -> None:
        self._arrange()

    def _on_view_requested(self) -> None:
        if self._ready():
            open_pdf(self._desk, self, self._printout())

    def _on_monday_requested(self) -> None:
        if self._plan.flush():
            show_monday(self._desk, self.window())

    def _on_workspace_changed(self, changes: Changes) -> None:
        if self.isVisible() and (changes.touches("meeting") or changes.touches("contact")):
            self._reload(self._plan.meeting_id)


_WHY = (
    "Meetings stand here with their plans: to come, to debrief, past. Each plan prints on one "
    "page for the two minutes before the door."
)
