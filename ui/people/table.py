"""The table of people: its columns remembered, its rows chosen by id."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.people.columns import COLUMNS, KEYS, column_at
from ui.people.model import PeopleModel
from ui.type import px
from ui.widgets.read_ahead_table import ReadAheadTable

_MOVE_ONLY = QItemSelectionModel.SelectionFlag.NoUpdate


class PeopleTable(ReadAheadTable):
    """Rows of people. `sort_chosen` carries the key of the column whose header was pressed.

    `escaped` says that Esc was pressed in the table, `menu_wanted` where on the screen the menu of
    the chosen rows shall open.
    """

    sort_chosen = Signal(str)
    escaped = Signal()
    chosen_changed = Signal(int)
    delete_pressed = Signal()
    layout_changed = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, model: PeopleModel, parent: QWidget | None = None) -> None:
        super().__init__("People", model.fetch_rows, parent)
        self._people = model
        self._is_narrow = False
        self._is_arranging = False
        self._shown: list[str] = []
        self._widths: dict[str, int] = {}
        self.setModel(model)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        header = self.horizontalHeader()
        header.sectionClicked.connect(self._on_section_clicked)
        header.sectionMoved.connect(self._on_arranged)
        header.sectionResized.connect(self._on_arranged)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(400)
        self._settled.timeout.connect(self.layout_changed)

    def chosen_count(self) -> int:
        """How many rows are chosen, without listing them."""
        chosen = self.selectionModel().selection()
        return sum(chosen.at(at).bottom() - chosen.at(at).top() + 1 for at in range(chosen.count()))

    def chosen_ids(self) -> list[int]:
        """The chosen people, in the order of the table."""
        return [self._people.id_at(row) for row in self.chosen_rows()]

    def current_id(self) -> int:
        """Who is current; 0 for nobody."""
        return self._people.id_at(self.currentIndex().row())

    def choose_ids(self, ids: Sequence[int], current: int, *, scroll: bool = True) -> None:
        """Choose these people where they are shown, and make one of them current."""
        rows = [row for an_id in ids if (row := self._people.row_of(an_id)) >= 0]
        at = self._people.row_of(current)
        if at >= 0:
            index = self._people.index(at, 0)
            self.selectionModel().setCurrentIndex(index, _MOVE_ONLY)
            if scroll:
                self.scrollTo(index)
        if rows:
            self.choose_rows(rows)

    def show_sort(self, key: str, *, is_descending: bool) -> None:
        """Mark the column by which the rows are sorted."""
        way = Qt.SortOrder.DescendingOrder if is_descending else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(column_at(key), way)

    def is_column_shown(self, key: str) -> bool:
        """Whether a column is in sight in a wide window."""
        return key in self._shown

    def show_column(self, key: str, *, is_shown: bool) -> None:
        """Take a column in or out; the name always stays."""
        if is_shown and key not in self._shown:
            self._shown.append(key)
        elif not is_shown and key in self._shown and key != "name":
            self._shown.remove(key)
        self._arrange()
        self.layout_changed.emit()

    def columns_shown(self) -> list[str]:
        """The keys of the columns in sight in a wide window, in order."""
        return list(self._shown)

    def move_column(self, key: str, by: int) -> None:
        """Put a column one place later, or with -1 earlier."""
        at = self._shown.index(key)
        to = max(0, min(at + by, len(self._shown) - 1))
        self._shown.insert(to, self._shown.pop(at))
        self._arrange()
        self.layout_changed.emit()

    def arrange(self, text: str) -> None:
        """Take over columns as `arrangement` wrote them; the default for an empty text."""
        self._widths = {column.key: column.width for column in COLUMNS}
        self._shown = [column.key for column in COLUMNS if column.is_shown]
        places = [part.partition(":") for part in text.split(",")]
        known = [(key, width) for key, _, width in places if key in KEYS]
        if any(key == "name" for key, _ in known):
            self._shown = list(dict.fromkeys(key for key, _ in known))
            self._widths |= {k: int(w) for k, w in known if w.isdecimal() and 40 <= int(w) <= 2000}
        self._arrange()

    def arrangement(self) -> str:
        """The columns in sight, in order, each with its width at 100 % text size."""
        return ",".join(f"{key}:{self._widths[key]}" for key in self._shown)

    def set_narrow(self, is_narrow: bool) -> None:
        """Show the four columns that a small window has room for."""
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._people.set_narrow(is_narrow)
            self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.chosen_count():
            self.delete_pressed.emit()
            return
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.chosen_count() == 0:
            return
        at = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            # Qt gives the middle of the table then, far from the row that is meant.
            row = self.visualRect(self.currentIndex())
            inside = self.viewport().rect()
            place = QPoint(inside.left() + px(16), min(max(row.bottom(), 0), inside.bottom()))
            at = self.viewport().mapToGlobal(place)
        self.menu_wanted.emit(at)
        event.accept()

    def _arrange(self) -> None:
        header = self.horizontalHeader()
        self._is_arranging = True
        small = [column.key for column in COLUMNS if column.small]
        order = small if self._is_narrow else self._shown
        for at, column in enumerate(COLUMNS):
            self.setColumnHidden(at, column.key not in order)
            fixed = column.key != "name"
            mode = header.ResizeMode.Interactive if fixed else header.ResizeMode.Stretch
            header.setSectionResizeMode(at, mode)
            if fixed:
                width = column.small if self._is_narrow else self._widths[column.key]
                header.resizeSection(at, px(width))
        for place, key in enumerate(order):
            header.moveSection(header.visualIndex(column_at(key)), place)
        self._is_arranging = False

    def _on_arranged(self) -> None:
        if self._is_arranging or self._is_narrow:
            return
        header = self.horizontalHeader()
        keys = [KEYS[header.logicalIndex(at)] for at in range(header.count())]
        self._shown = [key for key in keys if key in self._shown]
        factor = px(1000) / 1000
        for key in self._shown:
            if key != "name":
                self._widths[key] = round(header.sectionSize(column_at(key)) / factor)
        self._settled.start()

    def _on_section_clicked(self, section: int) -> None:
        self.sort_chosen.emit(KEYS[section])

    def _on_selection_changed(self) -> None:
        self.chosen_changed.emit(self.chosen_count())
