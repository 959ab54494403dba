"""The table's model: an ordered list of ids and a small cache of the rows that were looked at."""

from array import array
from collections import OrderedDict
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
)

from netdesk.people import overview
from netdesk.people.overview import ContactLine
from netdesk.workspace import Workspace
from ui.people.columns import COLUMNS
from ui.widgets.cells import Cell, CellKind, cell_data

Index = QModelIndex | QPersistentModelIndex

PAGE = 64
_PAGES_KEPT = 24
_SHOWN = int(Qt.ItemDataRole.DisplayRole)
_ALIGN = int(Qt.ItemDataRole.TextAlignmentRole)
_ACROSS = Qt.Orientation.Horizontal
_ENABLED = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_NONE = Qt.ItemFlag.NoItemFlags
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_NO_INDEX = QModelIndex()
_WAITING = Cell()

Row = tuple[Cell, ...]
_GONE: Row = tuple(_WAITING for _ in COLUMNS)


class PeopleModel(QAbstractTableModel):
    """People by id; rows are fetched by the page, before they are painted, never within `data`.

    Whoever shows the table calls `fetch_rows` for what comes into sight. A cell that is asked
    for unfetched is empty, and follows in the next turn of the event loop.
    """

    def __init__(
        self, workspace: Workspace, now: Callable[[], datetime], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._now = now
        self._ids = array("q")
        self._pages: OrderedDict[int, list[ContactLine | Row | None]] = OrderedDict()
        self._wanted: set[int] = set()
        self._seen = (0, 0)
        self._is_narrow = False
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._on_later)

    @property
    def ids(self) -> "array[int]":
        """The ids shown, in order; not to be changed."""
        return self._ids

    def id_at(self, row: int) -> int:
        """Who stands in a row; 0 beyond the end."""
        return self._ids[row] if 0 <= row < len(self._ids) else 0

    def row_of(self, contact_id: int) -> int:
        """Where a person stands; -1 when they are not shown."""
        try:
            return self._ids.index(contact_id)
        except ValueError:
            return -1

    def show_ids(self, ids: "array[int]") -> bool:
        """Show these people; whether rows moved so that a view must find its place again.

        The same list renews only the cells; one stretch more or less is an insertion or a
        removal; all else is a reset.
        """
        old = self._ids
        if ids == old:
            self.renew()
            return False
        start = _common(old, ids)
        end = _common(old[start:][::-1], ids[start:][::-1])
        gone, come = len(old) - start - end, len(ids) - start - end
        if gone and come:
            self._reset(ids)
            return True
        if come:
            self.beginInsertRows(_NO_INDEX, start, start + come - 1)
            self._take(ids, start, start + come)
            self.endInsertRows()
        else:
            self.beginRemoveRows(_NO_INDEX, start, start + gone - 1)
            self._take(ids, start, start)
            self.endRemoveRows()
        return False

    def renew(self) -> None:
        """Read the rows anew that are in the cache; who stands where stays."""
        self._pages.clear()
        if self._ids:
            self.fetch_rows(*self._seen)
            self.dataChanged.emit(self.index(0, 0), self._last_index())

    def set_narrow(self, is_narrow: bool) -> None:
        """Show the ally stage by squares alone, or with its word."""
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        self.headerDataChanged.emit(_ACROSS, 0, len(COLUMNS) - 1)
        self.renew()

    def fetch_rows(self, first: int, last: int) -> None:
        """Have the rows from `first` to `last` ready to be painted."""
        if not self._ids:
            return
        last = min(last, len(self._ids) - 1)
        self._seen = (first, last)
        for page in range(max(first, 0) // PAGE, last // PAGE + 1):
            if page not in self._pages:
                self._fetch(page)

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return _ENABLED if index.isValid() else _NONE

    def data(self, index: Index, role: int = _SHOWN) -> Any:  # noqa: ANN401 - Qt's own
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        page, at = divmod(index.row(), PAGE)
        rows = self._pages.get(page)
        if rows is None:
            self._want(page)
            return cell_data(_WAITING, role)
        return cell_data(self._cells(rows, at)[index.column()], role) if at < len(rows) else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _SHOWN) -> Any:  # noqa: ANN401 - Qt's own
        if orientation != _ACROSS or not 0 <= section < len(COLUMNS):
            return None
        column = COLUMNS[section]
        if role == _SHOWN:
            return "Ally" if self._is_narrow and column.key == "ally" else column.title
        if role == _ALIGN:
            return _RIGHT if column.is_right else _LEFT
        return None

    def _reset(self, ids: "array[int]") -> None:
        self.beginResetModel()
        self._ids = ids
        self._forget_from(0)
        if ids:
            self._fetch(0)
        self.endResetModel()

    def _take(self, ids: "array[int]", first: int, after: int) -> None:
        """Hold other ids from row `first` on; the neighbours and what is in sight stay readable."""
        known = first // PAGE in self._pages
        self._ids = ids
        self._forget_from(first // PAGE)
        for row in (first - 1, after):
            if known and 0 <= row < len(ids) and row // PAGE not in self._pages:
                self._fetch(row // PAGE)
        self.fetch_rows(*self._seen)

    def _forget_from(self, page: int) -> None:
        for known in [known for known in self._pages if known >= page]:
            del self._pages[known]

    def _fetch(self, page: int) -> None:
        ids = self._ids[page * PAGE : (page + 1) * PAGE]
        now = self._now()
        found = {line.id: line for line in overview.lines(self._workspace, ids, now)}
        self._pages[page] = [found.get(an_id) for an_id in ids]
        while len(self._pages) > _PAGES_KEPT:
            self._pages.popitem(last=False)

    def _cells(self, rows: list[ContactLine | Row | None], at: int) -> Row:
        """The cells of a fetched row, made when it is first looked at."""
        found = rows[at]
        if found is None:
            return _GONE
        if isinstance(found, ContactLine):
            now = self._now()
            made = (column.cell(found, now) for column in COLUMNS)
            found = tuple(map(_bare, made)) if self._is_narrow else tuple(made)
            rows[at] = found
        return found

    def _want(self, page: int) -> None:
        self._wanted.add(page)
        if not self._later.isActive():
            self._later.start(0)

    def _on_later(self) -> None:
        wanted, self._wanted = sorted(self._wanted)[-3:], set()
        for page in wanted:
            first = page * PAGE
            if first < len(self._ids):
                self.fetch_rows(first, first + PAGE - 1)
                last = min(first + PAGE, len(self._ids)) - 1
                self.dataChanged.emit(self.index(first, 0), self.index(last, len(COLUMNS) - 1))

    def _last_index(self) -> QModelIndex:
        return self.index(len(self._ids) - 1, len(COLUMNS) - 1)


def _bare(cell: Cell) -> Cell:
    if cell.kind is not CellKind.LADDER:
        return cell
    return Cell(CellKind.LADDER, "", cell.tone, value=cell.value, spoken=cell.spoken)


def _common(one: Sequence[int], other: Sequence[int]) -> int:
    """How many first members two lists share, found by halving: whole slices compare fast."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
