"""The left of the page: head, filters or chosen rows, table, and the line that adds."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from netdesk import settings
from netdesk.errors import NetDeskError
from netdesk.people import overview
from netdesk.workspace import Changes
from ui.desk import Desk
from ui.jobs import Job
from ui.people.columns import COLUMNS, KEYS, column_at
from ui.people.columns_menu import ColumnsMenu
from ui.people.listing import Listing
from ui.people.model import PeopleModel
from ui.people.quick_add import QuickAdd
from ui.people.row_bars import BulkBar, FilterBar
from ui.people.row_menu import RowMenu
from ui.people.table import PeopleTable
from ui.state import keep_setting
from ui.type import px
from ui.widgets.button import Button
from ui.widgets.card import Panel
from ui.widgets.empty_state import EmptyState
from ui.widgets.page_head import PageHead

if TYPE_CHECKING:
    from array import array

    from ui.people.category_list import CategoryList

_SEARCH_OPENS_MS = 150


class ListSide(Panel):
    """The table with everything around it.

    `current_changed` carries how long to wait before the panel follows; `opened` says that a
    row was opened by Enter or a double click.
    """

    current_changed = Signal(int)
    opened = Signal()
    plan_requested = Signal()
    export_requested = Signal()
    chosen_export_requested = Signal()
    merge_requested = Signal()
    search_lifted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("base", "", parent)
        self._desk = desk
        self._trashed: list[int] = []
        self._kept = 0
        self._is_coming_back = False
        self._is_narrow = False
        self._categories: CategoryList | None = None
        self._build()
        self._wire()

    def load(self) -> None:
        """Show the columns, the order and the person that were remembered."""
        workspace = self._desk.workspace
        self.table.arrange(str(settings.read(workspace, "window.people_columns")))
        key = str(settings.read(workspace, "window.people_sort"))
        is_descending = key.startswith("-")
        key = key.removeprefix("-")
        if key not in KEYS or not COLUMNS[column_at(key)].sort:
            key, is_descending = "name", False
        self.table.show_sort(key, is_descending=is_descending)
        self._columns_menu.show_sort(key)
        last = settings.read(workspace, "window.people_current")
        self._kept = last if isinstance(last, int) else 0
        self._is_coming_back = bool(self._kept)
        self.listing.start(COLUMNS[column_at(key)].sort, is_descending=is_descending)
        self.table.choose_ids([self._kept], self._kept)
        if not self.table.currentIndex().isValid():
            self.table.select_row(0)

    def remember_current(self) -> None:
        """Keep who is current for the next start, where the file can be written."""
        workspace, current = self._desk.workspace, self.table.current_id()
        is_known = settings.read(workspace, "window.people_current") == current
        if current and not is_known and not workspace.is_read_only:
            settings.write(workspace, "window.people_current", current)

    def activate(self) -> None:
        """Give the table the keyboard."""
        if not self.table.currentIndex().isValid():
            self.table.select_row(0)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_narrow(self, is_narrow: bool) -> None:
        """Show fewer columns; they cannot be chosen then."""
        self._is_narrow = is_narrow
        self.columns_button.setVisible(not is_narrow)
        self.table.set_narrow(is_narrow)
        self.bulk.set_narrow(is_narrow)

    def refresh(self, changes: Changes) -> None:
        """Follow a change: the same rows in their new places, the chosen ones still chosen."""
        self.listing.refresh()
        back = [an_id for an_id in self._trashed if self.model.row_of(an_id) >= 0]
        if back and changes.action != "do":
            self._trashed = []
            self.table.choose_ids(back, back[0])

    def search(self, text: str) -> None:
        """Show those who match the words; whoever was found stays when the words are gone."""
        self._kept = 0 if text else self.table.current_id()
        self._is_coming_back = bool(self._kept)
        self.listing.search(text)

    def show_contact(self, contact_id: int) -> None:
        """Make a person current; search and filter give way when they hide them."""
        if self.model.row_of(contact_id) < 0:
            self._on_categories_chosen([])
            self.search("")
            self.search_lifted.emit()
        self._kept = contact_id if self.model.row_of(contact_id) < 0 else 0
        if self._kept:
            self.listing.refresh()
        self.table.choose_ids([contact_id], contact_id)

    def delete_chosen(self) -> None:
        """Move the chosen people to the trash; the row after them becomes current."""
        rows = self.table.chosen_rows()
        ids = [self.model.id_at(row) for row in rows]
        if not ids:
            return
        from netdesk.people import contacts  # What writes people is not needed for the first look.

        name = self.model.index(rows[0], column_at("name")).data()
        contacts.trash(self._desk.workspace, ids)
        self._trashed = ids
        last = self.model.rowCount() - 1
        if last >= 0:
            self.table.select_row(min(rows[0], last))
        who = str(name) if len(ids) == 1 else f"{len(ids):,} people"
        self._desk.say(f"Deleted {who}", True)

    def _build(self) -> None:
        desk = self._desk
        self.listing = Listing(desk, self)
        self.model = PeopleModel(desk.workspace, desk.now, self)
        middle = QWidget(self)
        self.table = PeopleTable(self.model, middle)
        self._nobody = EmptyState("Nobody matches.", parent=middle)
        self._middle_stack = QStackedLayout(middle)
        self._middle_stack.addWidget(self.table)
        self._middle_stack.addWidget(self._nobody)
        self.quick_add = QuickAdd(self)
        self.row_menu = RowMenu(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._build_head())
        column.addWidget(self._build_bars())
        column.addWidget(middle, 1)
        column.addWidget(self.quick_add)

    def _build_head(self) -> PageHead:
        self.head = PageHead("People", self)
        self.filter_button = Button("Filter", icon="filter")
        self.columns_button = Button("Columns", icon="columns")
        self._columns_menu = ColumnsMenu(self.table, self)
        self.columns_button.setMenu(self._columns_menu)
        self.head.add_control(self.filter_button)
        self.head.add_control(self.columns_button)
        return self.head

    def _build_bars(self) -> QWidget:
        self._bars = QWidget(self)
        self.filters = FilterBar(self._bars)
        self.bulk = BulkBar(self._bars)
        self._bars.setFixedHeight(px(32))
        self._bar_stack = QStackedLayout(self._bars)
        self._bar_stack.addWidget(self.filters)
        self._bar_stack.addWidget(self.bulk)
        self._bars.hide()
        return self._bars

    def _wire(self) -> None:
        self.listing.listed.connect(self._on_listed)
        table = self.table
        table.row_changed.connect(self._on_row_changed)
        table.row_opened.connect(self._on_row_opened)
        table.sort_chosen.connect(self._on_sort_chosen)
        table.chosen_changed.connect(self._on_chosen_changed)
        table.delete_pressed.connect(self.delete_chosen)
        table.escaped.connect(self._on_escaped)
        table.layout_changed.connect(self._on_layout_changed)
        table.menu_wanted.connect(self._on_menu_wanted)
        self.row_menu.edit_requested.connect(self.opened)
        self.row_menu.plan_requested.connect(self.plan_requested)
        self.row_menu.delete_requested.connect(self.delete_chosen)
        self.row_menu.export_requested.connect(self.export_requested)
        self.row_menu.chosen_export_requested.connect(self.chosen_export_requested)
        self.row_menu.merge_requested.connect(self.merge_requested)
        self.filter_button.clicked.connect(self._on_filter_clicked)
        self._columns_menu.sort_chosen.connect(self._on_sort_chosen)
        self.filters.removed.connect(self._on_filters_removed)
        self.bulk.cleared.connect(self._on_bulk_cleared)
        self.bulk.delete_requested.connect(self.delete_chosen)
        self.bulk.plan_requested.connect(self.plan_requested)
        self.bulk.merge_requested.connect(self.merge_requested)
        self.bulk.category_chosen.connect(self._on_category_given)
        self.quick_add.submitted.connect(self._on_submitted)
        self.quick_add.left.connect(self.activate)

    def _on_listed(self, ids: "array[int]", is_part: bool) -> None:
        if is_part and self.model.ids[: len(ids)] == ids:
            # What is in sight stays as it is; rows below would only go and come back.
            return
        chosen, current = self.table.chosen_ids(), self.table.current_id()
        if self.model.show_ids(ids) and ids:
            if self.model.row_of(current) >= 0:
                self.table.choose_ids(chosen or [current], current)
            elif not self._kept:
                self.table.select_row(0)
                self.table.scrollToTop()
        if not is_part:
            if self._kept and self.table.current_id() != self._kept:
                # A start goes to where the last one ended; a new order leaves the rows in sight.
                self.table.choose_ids([self._kept], self._kept, scroll=self._is_coming_back)
            self._kept, self._is_coming_back = 0, False
            self._show_counts(len(ids))
        self.table.fetch_visible()

    def _show_counts(self, shown: int) -> None:
        total, wanted = self.listing.total, self.listing.wanted
        is_searched = bool(wanted.query.strip())
        self.head.set_count(f"{shown:,} of {total:,}" if is_searched else f"{total:,}")
        self.filters.show_count(shown, total)
        is_empty = shown == 0 and total > 0
        if is_empty:
            self._nobody.say(*self._nobody_words())
        self._middle_stack.setCurrentWidget(self._nobody if is_empty else self.table)
        if is_empty:
            self.current_changed.emit(0)

    def _nobody_words(self) -> tuple[str, str]:
        query = self.listing.wanted.query.strip()
        if query and self.listing.wanted.categories:
            return f"Nobody here matches “{query}”.", "Take the filter away, or search otherwise."
        if query:
            return f"Nobody matches “{query}”.", "The line below adds somebody new."
        return "Nobody is in this category.", "Take the filter away to see everybody."

    def _show_bars(self) -> None:
        is_bulk = self.table.chosen_count() > 1
        is_shown = is_bulk or bool(self.listing.wanted.categories)
        self._bar_stack.setCurrentWidget(self.bulk if is_bulk else self.filters)
        if is_shown != self._bars.isVisibleTo(self):
            self._bars.setVisible(is_shown)
            # The rows stay where they are under the mouse.
            layout = self.layout()
            if layout is not None:
                layout.activate()
            bar = self.table.verticalScrollBar()
            bar.setValue(bar.value() + (px(32) if is_shown else -px(32)))

    def _on_row_changed(self, row: int) -> None:
        if row >= 0:
            is_typed = bool(self.listing.wanted.query) and not self.table.hasFocus()
            self.current_changed.emit(_SEARCH_OPENS_MS if is_typed else 0)

    def _on_row_opened(self, row: int) -> None:
        self.opened.emit()

    def _on_menu_wanted(self, at: QPoint) -> None:
        can_write = not self._desk.workspace.is_read_only
        self.row_menu.open_for(self.table.chosen_count(), at, can_write=can_write)

    def _on_chosen_changed(self, count: int) -> None:
        if count > 1:
            self.bulk.show_chosen(count)
            if self._bar_stack.currentWidget() is not self.bulk:
                self.bulk.show_categories(overview.categories(self._desk.workspace))
        self._show_bars()

    def _on_sort_chosen(self, key: str) -> None:
        column = COLUMNS[column_at(key)]
        wanted = self.listing.wanted
        if column.sort:
            is_same = column.sort == wanted.sort
            is_descending = not wanted.is_descending if is_same else column.starts_descending
            self._kept = self._kept or self.table.current_id()
            self.listing.sort(column.sort, is_descending=is_descending)
            self._columns_menu.show_sort(key)
            self._remember("window.people_sort", f"{'-' if is_descending else ''}{key}")
        wanted = self.listing.wanted
        now_by = next(column.key for column in COLUMNS if column.sort == wanted.sort)
        self.table.show_sort(now_by, is_descending=wanted.is_descending)

    def _on_layout_changed(self) -> None:
        self._remember("window.people_columns", self.table.arrangement())

    def _on_filter_clicked(self) -> None:
        if self._categories is None:
            from ui.people.category_list import CategoryList

            self._categories = CategoryList(self)
            self._categories.chosen_changed.connect(self._on_categories_chosen)
        chosen = self.listing.wanted.categories
        self._categories.show_categories(overview.categories(self._desk.workspace), chosen)
        self._categories.open_below(self.filter_button)

    def _on_categories_chosen(self, categories: list[str]) -> None:
        self._kept = 0
        self.listing.filter(categories)
        self.filters.show_filters(categories)
        self._show_bars()

    def _on_filters_removed(self) -> None:
        self._on_categories_chosen([])
        self.activate()

    def _on_bulk_cleared(self) -> None:
        self.table.select_row(self.table.currentIndex().row())
        self.activate()

    def _on_escaped(self) -> None:
        # From the inside out: first what is chosen, then the search whose field names this key.
        if self.table.chosen_count() > 1:
            self._on_bulk_cleared()
        elif self.listing.wanted.query:
            current = self.table.current_id()
            self.search("")
            self.search_lifted.emit()
            self.show_contact(current)

    def _on_category_given(self, category: str) -> None:
        from netdesk.people import contacts

        workspace, ids = self._desk.workspace, self.table.chosen_ids()
        words = f"{len(ids):,} people into “{category}”"

        def work(_job: Job) -> str:
            contacts.add_category(workspace, ids, category)
            return words

        self._desk.jobs.start(f"Putting {words}", work, owner=self, done=self._on_category_put)

    def _on_category_put(self, words: str) -> None:
        self._desk.say(f"Put {words}", True)

    def _on_submitted(self, line: str) -> None:
        from netdesk.people import contacts, quick_line

        try:
            contact_id = contacts.save(self._desk.workspace, quick_line.from_line(line))
        except NetDeskError as error:
            self.quick_add.show_error(str(error))
            return
        self.quick_add.clear()
        self.table.choose_ids([contact_id], contact_id)
        self._desk.say(f"Added {line.partition(',')[0].strip()}", True)

    def _remember(self, key: str, value: str) -> None:
        keep_setting(self._desk.workspace, key, value)
