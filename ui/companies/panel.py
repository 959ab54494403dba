"""The right of the page: one company with its research, its people and what I asked about it."""

from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from netdesk import meetings
from netdesk.errors import InputError, NetDeskError
from netdesk.meetings import MeetingLine
from netdesk.records.company import Company
from netdesk.research import companies, company_merge, fit
from netdesk.ways import asking, gaps
from ui.companies.details import CompanyDetails
from ui.companies.feed_reader import FeedReader
from ui.companies.feeds import Feeds
from ui.companies.fit_tab import FitTab
from ui.companies.head import CompanyHead
from ui.companies.late_part import LatePart
from ui.companies.lists import RowList
from ui.companies.notebook import Notebook
from ui.desk import Desk
from ui.panels.company_panel import Around, CompanyPanel
from ui.type import px
from ui.widgets.card import Panel, scrolled
from ui.widgets.empty_state import EmptyState
from ui.widgets.tabs import TabStrip

if TYPE_CHECKING:
    from netdesk.records.research import Path

_NO_WAY = (
    "Nobody on your list leads there yet. Write down who buys from them and sells to them, or ask "
    "an ally in the same field."
)
_TABS = ("research", "fit", "people", "asks", "notebook", "details")


class CompanySide(Panel):
    """Everything about one company; the page shows it anew after each change."""

    contact_opened = Signal(int)
    meeting_opened = Signal(int)

    def __init__(self, desk: Desk, reader: FeedReader, parent: QWidget | None = None) -> None:
        super().__init__("base", "", parent)
        self._desk = desk
        self._reader = reader
        self._company = Company()
        self._ways: tuple[Path, ...] = ()
        self._next_at: dict[int, MeetingLine] = {}
        self.setAccessibleName("Company")
        self.setAcceptDrops(True)
        self._build()
        self._wire()

    @property
    def company_id(self) -> int:
        """Which company is shown; 0 for none."""
        return self._company.id

    def show_company(self, company_id: int) -> None:
        """Show a company; 0 shows that none is chosen."""
        if company_id != self._company.id:
            self.flush()
        self._read(company_id)
        self.research.show_company(self._company.id)

    def set_narrow(self, is_narrow: bool) -> None:
        """Say less where there is less room."""
        self.head.set_narrow(is_narrow)

    def take_focus(self) -> None:
        """Bring the research into sight and give it the keyboard."""
        if self._company.id:
            self.tabs.choose("research")
            self.research.focus_first()

    def edit_details(self) -> None:
        """Bring name, industry, place and size into sight and give them the keyboard."""
        if self._company.id:
            self.tabs.choose("details")
            self.details.focus_first()

    def ask_same(self) -> None:
        """Ask which other company is the same one, and make them one."""
        if self._company.id:
            self.flush()
            from ui.companies.same_dialog import SameCompanyDialog

            dialog = SameCompanyDialog(self._desk, self._company.id, self._company.name, self)
            dialog.chosen.connect(self._on_same_chosen)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def toggle_target(self) -> None:
        """Make the company a target, or no longer."""
        company = self._company
        if not company.id:
            return
        self.flush()
        is_target = not company.is_target
        workspace = self._desk.workspace
        label = "Make “{}” a target" if is_target else "Take “{}” off the targets"
        try:
            with workspace.change(label.format(company.name)):
                fresh = replace(companies.get(workspace, company.id), is_target=is_target)
                companies.save(workspace, fresh)
        except NetDeskError as error:
            self._desk.say(str(error), False)
            return
        words = "is a target" if is_target else "is no target any more"
        self._desk.say(f"{company.name} {words}", True)

    def plan_way_in(self) -> None:
        """Ask the surest of those who were not asked yet; with all asked, go to that plan."""
        unasked = [way.contact_id for way in self._ways if way.asked not in ("open", "name")]
        if unasked:
            self.add_ask(unasked[0])
        elif self._ways:
            self._open_next(self._ways[0].contact_id)
        elif self._company.id:
            self._desk.say(f"Nobody on your list leads to {self._company.name} yet.", False)

    def add_ask(self, contact_id: int) -> None:
        """Put the ask about this company into somebody's next plan."""
        desk, company = self._desk, self._company
        workspace = desk.workspace
        try:
            fallback = gaps.suggested_fallback(workspace, company.id, contact_id)
            gaps.make_ask(workspace, company.id, contact_id, "", fallback, now=desk.now())
        except NetDeskError as error:
            desk.say(str(error), False)
            return
        who = next((way.full_name for way in self._ways if way.contact_id == contact_id), "")
        desk.say(f"Ask about {company.name} is in the plan with {who}", True)

    def show_fit(self) -> None:
        """Bring the criteria into sight."""
        self.tabs.choose("fit")

    def paste_link(self) -> None:
        """Keep the link or the words on the clipboard as a piece of news."""
        self.tabs.choose("research")
        self.research.paste_link()

    def flush(self) -> None:
        """Save what was typed and not saved yet."""
        self.research.flush()
        if self._fit.is_made:
            self.fit.flush()
        self.details.flush()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.research.dragEnterEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self.tabs.choose("research")
        self.research.dropEvent(event)

    def _build(self) -> None:
        desk = self._desk
        self.ways = RowList("Who may know somebody there", _NO_WAY, "best first")
        self.asks = RowList("Open asks", "", "kept until answered")
        self.feeds = Feeds(desk, self._reader)
        around = Around(self.ways, self.feeds, self.asks)
        self.research = CompanyPanel(desk, around=around)
        self.head = CompanyHead(self.research.thesis_button)
        self.people = RowList("People", "You know nobody who works or worked there.")
        self.all_asks = RowList("Asks", "Nothing asked about them yet.")
        self.tabs = TabStrip("Parts of the company", [(key, key.capitalize()) for key in _TABS])
        middle = QWidget()
        self._parts = QStackedLayout(middle)
        self._parts.addWidget(self.research)
        self._fit = LatePart("How well it fits", partial(FitTab, desk))
        self._parts.addWidget(self._fit.area)
        self._parts.addWidget(_listed(self.people, "People there"))
        self._parts.addWidget(_listed(self.all_asks, "Asks about them"))
        self._notebook = LatePart("My notebook", partial(Notebook, desk))
        self._parts.addWidget(self._notebook.area)
        self.details = CompanyDetails(desk)
        self._parts.addWidget(self.details)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.head, self.tabs, middle):
            column.addWidget(part, 1 if part is middle else 0)
        nothing = EmptyState("No company chosen.", "Choose one at the left; research stands here.")
        self._pages = QStackedLayout(self)
        self._pages.setContentsMargins(0, 0, 0, 0)
        self._pages.addWidget(nothing)
        self._pages.addWidget(whole)

    @property
    def fit(self) -> FitTab:
        """The tab of fit."""
        return self._fit.part

    @property
    def notebook(self) -> Notebook:
        """The tab of the notebook."""
        return self._notebook.part

    def _show_late(self) -> None:
        """Show the company in the part in sight; others are shown it when they come into sight."""
        if not self._company.id:
            return
        if self.tabs.chosen() == "fit":
            self.fit.show_company(self._company)
        elif self.tabs.chosen() == "notebook":
            self.notebook.show_company(self._company)

    def _wire(self) -> None:
        self.tabs.tab_chosen.connect(self._on_tab_chosen)
        self.head.target_toggled.connect(self.toggle_target)
        self.head.way_requested.connect(self.plan_way_in)
        self.head.fit.clicked.connect(self.show_fit)
        self.research.contact_opened.connect(self.contact_opened)
        self.ways.pressed.connect(self._on_way_pressed)
        for part in (self.ways, self.people, self.asks, self.all_asks):
            part.contact_opened.connect(self.contact_opened)
            part.meeting_opened.connect(self.meeting_opened)

    def _read(self, company_id: int) -> None:
        workspace, now = self._desk.workspace, self._desk.now()
        try:
            self._company = companies.get(workspace, company_id) if company_id else Company()
        except InputError:
            self._company = Company()
        company = self._company
        self._pages.setCurrentIndex(1 if company.id else 0)
        if not company.id:
            return
        today = now.date()
        coverage = gaps.coverage(workspace, company.id)
        self._ways = gaps.ways_in(workspace, [company.id]).get(company.id, ())
        self._next_at = _next_meetings(meetings.lines(workspace), now.isoformat())
        known = companies.known_at(workspace, company.id)
        asked = asking.about(workspace, company.id)
        open_ones = [ask for ask in asked if ask.is_open]
        is_gap = coverage in ("nobody", "weak")
        judged = fit.judgements(workspace, company.id)
        self.head.show_company(company, judged, is_gap=is_gap)
        self._show_late()
        self.details.show_company(company)
        self.feeds.show_company(company)
        self.ways.show_ways(self._ways, self._next_at, today)
        self.ways.setVisible(is_gap)
        self.people.show_people(known)
        self.asks.show_asks(open_ones, today)
        self.asks.setVisible(bool(open_ones))
        self.all_asks.show_asks(asked, today)
        self.tabs.say("people", f"People {len(known)}")
        self.tabs.say("asks", f"Asks {len(open_ones)}")

    def _open_next(self, contact_id: int) -> None:
        line = self._next_at.get(contact_id)
        if line is not None:
            self.meeting_opened.emit(line.id)

    def _on_way_pressed(self, contact_id: int) -> None:
        way = next((way for way in self._ways if way.contact_id == contact_id), None)
        if way is not None and way.asked in ("open", "name"):
            self._open_next(contact_id)
        else:
            self.add_ask(contact_id)

    def _on_same_chosen(self, other_id: int) -> None:
        workspace, name = self._desk.workspace, self._company.name
        other = dict(companies.find(workspace)).get(other_id, "")
        try:
            company_merge.merge(workspace, self._company.id, [other_id])
        except NetDeskError as error:
            self._desk.say(str(error), False)
            return
        self._desk.say(f"{other} and {name} are one company", True)

    def _on_tab_chosen(self, key: str) -> None:
        self._parts.setCurrentIndex(_TABS.index(key))
        self._show_late()


def _next_meetings(lines: list[MeetingLine], now: str) -> dict[int, MeetingLine]:
    """The meeting of each person that comes next; one without a date where there is no other."""
    open_ones = [line for line in lines if line.is_held is None]
    undated = {line.contact_id: line for line in reversed(open_ones) if not line.starts_at}
    coming = {line.contact_id: line for line in reversed(open_ones) if line.starts_at >= now}
    return {**undated, **coming}


def _listed(rows: RowList, name: str) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(px(16), px(10), px(16), px(12))
    column.addWidget(rows)
    column.addStretch(1)
    return scrolled(holder, name)
