"""The Companies page: the table with gaps first, and beside it what I know of one company."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from netdesk.workspace import Changes
from ui.companies.feed_reader import FeedReader
from ui.companies.list_side import ListSide
from ui.companies.no_companies import NoCompanies
from ui.companies.panel import CompanySide
from ui.desk import Desk
from ui.state import SplitterMemory
from ui.type import px

# What this page shows is of these kinds of records.
_KINDS = ("company", "contact", "meeting", "criterion", "benchmark", "brand")
_PANEL_WIDE, _PANEL_NARROW = 568, 472


class CompaniesPage(QWidget):
    """Choosing a company fills the panel beside the table."""

    key = "companies"
    title = "Companies"
    contact_opened = Signal(int)
    meeting_opened = Signal(int)
    search_lifted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._is_narrow = self._is_fitted = False
        self._is_stale = False
        self._build()
        self._wire()
        self.side.load()

    def activate(self) -> None:
        """Come into sight: the table has the keyboard."""
        self._catch_up()
        if self.side.is_empty():
            self._empty.add_line.edit.setFocus()
        else:
            self.side.activate()
        self.reader.read_due()

    def set_narrow(self, is_narrow: bool) -> None:
        """Fit a window below or above 1200."""
        # The first fit comes before the first look, and must not undo what was remembered.
        keeps_sizes = self._is_narrow == is_narrow if self._is_fitted else self._memory.is_known
        self._is_narrow, self._is_fitted = is_narrow, True
        self.side.set_narrow(is_narrow)
        self.panel.set_narrow(is_narrow)
        self.panel.setMinimumWidth(self._least_panel())
        if not keeps_sizes:
            self._share_out()

    def search(self, text: str) -> None:
        """Show the companies that match the words."""
        self.side.search(text)

    def show_company(self, company_id: int) -> None:
        """Make a company current."""
        self._catch_up()
        self.side.show_company(company_id)

    def current_company(self) -> int:
        """Which company is in sight; 0 for none."""
        return self.panel.company_id

    def select_step(self, by: int) -> None:
        """Go to the next company or the one before."""
        self.side.step(by)

    def new_company(self) -> None:
        """Bring the keyboard to the line that adds a target."""
        side = self._empty if self.side.is_empty() else self.side
        side.add_line.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def edit_current(self) -> None:
        """Bring name, industry, place and size of the current company to the keyboard."""
        self.panel.edit_details()

    def merge_company(self) -> None:
        """Make the current company and another one the same."""
        self.panel.ask_same()

    def toggle_target(self) -> None:
        """Make the company in sight a target, or no longer."""
        self.panel.toggle_target()

    def plan_way_in(self) -> None:
        """Put the ask into the plan of who may know somebody there."""
        self.panel.plan_way_in()

    def paste_link(self) -> None:
        """Keep the link or the words on the clipboard as a piece of news."""
        self.panel.paste_link()

    def read_feeds(self) -> None:
        """Read all feeds now."""
        self.reader.read_all()

    def flush(self) -> None:
        """Save what was typed and not saved yet."""
        self.panel.flush()

    def _build(self) -> None:
        self._stack = QStackedWidget(self)
        self._split = QSplitter(Qt.Orientation.Horizontal, self._stack)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self.side = ListSide(self._desk, self._split)
        self.reader = FeedReader(self._desk, self)
        self.panel = CompanySide(self._desk, self.reader, self._split)
        for part in (self.side, self.panel):
            self._split.addWidget(part)
        self._split.setStretchFactor(0, 1)
        self._split.setStretchFactor(1, 0)
        self._empty = NoCompanies(self._desk)
        self._stack.addWidget(self._split)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.panel.setMinimumWidth(self._least_panel())
        self._share_out()
        self._memory = SplitterMemory(
            self._desk.workspace, self._split, "window.companies_splitter"
        )

    def _wire(self) -> None:
        self.side.current_changed.connect(self._on_current_changed)
        self.side.opened.connect(self.panel.take_focus)
        self.side.search_lifted.connect(self.search_lifted)
        self.panel.contact_opened.connect(self.contact_opened)
        self.panel.meeting_opened.connect(self.meeting_opened)
        self._desk.bridge.changed.connect(self._on_changed)

    def _share_out(self) -> None:
        panel = px(_PANEL_NARROW if self._is_narrow else _PANEL_WIDE)
        whole = max(self.width(), panel * 2)
        self._split.setSizes([whole - panel, panel])

    def _least_panel(self) -> int:
        return px(440) if self._is_narrow else px(500)

    def _catch_up(self) -> None:
        if self._is_stale:
            self._is_stale = False
            self.side.refresh()

    def _on_current_changed(self, company_id: int) -> None:
        self._stack.setCurrentWidget(self._empty if self.side.is_empty() else self._split)
        self.panel.show_company(company_id)

    def _on_changed(self, changes: Changes) -> None:
        if not any(changes.touches(kind) for kind in _KINDS):
            return
        self._is_stale = True
        if self.isVisible():
            self._catch_up()
