"""The left of the page: head, coverage, table, and the line that adds a target."""

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QStackedLayout, QVBoxLayout, QWidget

from netdesk.errors import NetDeskError
from netdesk.ways import gaps
from ui.companies.coverage_bar import CoverageBar
from ui.companies.listing import ORDERS, Wanted, sections
from ui.companies.model import CompanyModel
from ui.companies.table import CompanyTable
from ui.desk import Desk
from ui.state import keep_setting, kept_setting
from ui.widgets.button import menu_button
from ui.widgets.card import Panel
from ui.widgets.empty_state import EmptyState
from ui.widgets.foot_line import NamedFootLine
from ui.widgets.page_head import PageHead

_ORDER = "window.companies_order"


class ListSide(Panel):
    """The table with everything around it. `current_changed` carries the company in sight."""

    current_changed = Signal(int)
    opened = Signal()
    search_lifted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("base", "", parent)
        self._desk = desk
        self._wanted = Wanted()
        self._is_loading = False
        self.model = CompanyModel(desk.workspace, desk.now, self)
        self.table = CompanyTable(self.model)
        self._counts = gaps.Counts(0, 0, {}, {})
        self._build()
        self._wire()

    def load(self) -> None:
        """Show the companies in the order that was remembered."""
        order = kept_setting(self._desk.workspace, _ORDER)
        if order not in dict(ORDERS):
            order = ORDERS[0][0]
        self._show_order(order)
        self.refresh()

    def activate(self) -> None:
        """Give the table the keyboard."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_narrow(self, is_narrow: bool) -> None:
        """Show fewer columns."""
        self.table.set_narrow(is_narrow=is_narrow)
        self.add_line.show_fact("")

    def search(self, text: str) -> None:
        """Show those whose name matches the words."""
        self._want(replace(self._wanted, query=text))

    def show_company(self, company_id: int) -> None:
        """Make a company current; search and filter give way when they hide it."""
        if not self.table.choose(company_id):
            self._bar.choose("")
            self._want(replace(self._wanted, coverage="", query=""))
            self.search_lifted.emit()
            self.table.choose(company_id)

    def step(self, by: int) -> None:
        """Choose the next company, or with -1 the one before."""
        row = self.model.step(self.table.currentIndex().row(), by)
        if row >= 0:
            self.table.select_row(row)

    def is_empty(self) -> bool:
        """Whether there is no company at all."""
        return self._counts.companies == 0

    def refresh(self) -> None:
        """Read the list anew; the same company stays current, or its neighbour."""
        workspace = self._desk.workspace
        before, row_before = self.table.current_id(), self.table.currentIndex().row()
        self._is_loading = True
        with workspace.reading():
            self._counts = gaps.counts(workspace)
            found = sections(workspace, self._wanted, self._counts)
        if self.model.show_sections(found):
            self.table.set_group_rows(self.model.headings())
            self.table.fetch_visible()
            if not self.table.choose(before):
                near = self.model.step(max(row_before, 0) - 1, +1)
                self.table.select_row(near if near >= 0 else self.model.step(-1, +1))
        self._is_loading = False
        self._show_counts()
        self._tell()

    def _build(self) -> None:
        self._nothing = EmptyState("No company matches.", "The line below adds a target.")
        middle = QWidget()
        self._middle = QStackedLayout(middle)
        self._middle.addWidget(self.table)
        self._middle.addWidget(self._nothing)
        self._bar = CoverageBar()
        self.add_line = NamedFootLine("Add a target company")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._build_head())
        column.addWidget(self._bar)
        column.addWidget(middle, 1)
        column.addWidget(self.add_line)

    def _build_head(self) -> PageHead:
        self.head = PageHead("Companies")
        self._orders = QMenu(self)
        group = QActionGroup(self)
        for key, words in ORDERS:
            action = self._orders.addAction(words)
            action.setData(key)
            action.setCheckable(True)
            group.addAction(action)
        self._order = menu_button(ORDERS[0][1], self._orders)
        self.head.add_control(self._order)
        return self.head

    def _wire(self) -> None:
        self.table.row_changed.connect(self._on_row_changed)
        self.table.row_opened.connect(self._on_row_opened)
        self._orders.triggered.connect(self._on_order_chosen)
        self._bar.chosen.connect(self._on_coverage_chosen)
        self.add_line.submitted.connect(self._on_submitted)
        self.add_line.left.connect(self.activate)

    def _want(self, wanted: Wanted) -> None:
        if wanted != self._wanted:
            self._wanted = wanted
            self.refresh()

    def _show_order(self, order: str) -> None:
        self._wanted = replace(self._wanted, order=order)
        words = dict(ORDERS)[order]
        self._order.say(words)
        self._order.setAccessibleName(f"Order: {words}")
        for action in self._orders.actions():
            action.setChecked(action.data() == order)

    def _show_counts(self) -> None:
        counts, shown = self._counts, self.model.count()
        is_part = shown != counts.companies
        whole = f"{counts.companies:,}"
        self.head.set_count(f"{shown:,} of {whole}" if is_part else whole)
        self._bar.show_counts(counts.by_coverage, counts.targets, counts.companies)
        self._middle.setCurrentWidget(self.table if shown else self._nothing)
        if not shown:
            query = self._wanted.query.strip()
            self._nothing.say(
                f"No company matches “{query}”." if query else "No company here.",
                "The line below adds a target." if query else "Press the chip again to see all.",
            )

    def _tell(self) -> None:
        self.current_changed.emit(self.table.current_id())

    def _on_row_changed(self, row: int) -> None:
        if row >= 0 and not self._is_loading:
            self._tell()

    def _on_row_opened(self, _row: int) -> None:
        self.opened.emit()

    def _on_order_chosen(self, action: QAction) -> None:
        order = str(action.data())
        self._show_order(order)
        self.refresh()
        keep_setting(self._desk.workspace, _ORDER, order)

    def _on_coverage_chosen(self, coverage: str) -> None:
        self._want(replace(self._wanted, coverage=coverage))

    def _on_submitted(self, name: str) -> None:
        try:
            ids = gaps.set_targets(self._desk.workspace, [name])
        except NetDeskError as error:
            self.add_line.show_error(str(error))
            return
        self.add_line.clear()
        self.show_company(next(iter(ids.values())))
        self._desk.say(f"{name.strip()} is a target", True)
