"""The table's model: headings and companies; rows are read by the page before they are painted."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from datetime import date, datetime

from msgspec import Struct
from PySide6.QtCore import QObject, Qt

from netdesk.records.company import OLD_NEWS_DAYS, age_days
from netdesk.records.research import Judgement
from netdesk.research import fit
from netdesk.ways import gaps
from netdesk.ways.gaps import CompanyLine
from netdesk.workspace import Workspace
from ui.ages import day_of, long_day, short_age
from ui.companies.fit_words import fit_words
from ui.companies.listing import Section
from ui.widgets.cell_model import ROOT, SHOWN, CellModel, Index
from ui.widgets.cells import Cell, CellKind

TITLES = ("Company", "Thesis", "Fit", "Known", "Who may know somebody", "News")
# In a narrow window the whole question would be cut.
_NARROW_TITLES = {4: "Way in"}
WIDTHS = (200, 124, 64, 60, 176, 84)
PAGE = 64
_PAGES_KEPT = 16
_LONG_NAME = 15
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_NUMBERS = frozenset({3, 5})
_EMPTY = (Cell(),) * len(TITLES)


class Entry(Struct, frozen=True):
    """A row: a company, or with id 0 a heading."""

    id: int = 0
    heading: str = ""
    detail: str = ""


class CompanyModel(CellModel):
    """Companies under headings; a heading is a row without flags.

    Whoever shows the table calls `fetch_rows` for what comes into sight.
    """

    heads = TITLES

    def __init__(
        self, workspace: Workspace, now: Callable[[], datetime], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._now = now
        self._is_narrow = False
        self._entries: list[Entry] = []
        self._rows: dict[int, int] = {}
        self._pages: OrderedDict[int, list[tuple[Cell, ...]]] = OrderedDict()

    def show_sections(self, sections: Sequence[Section]) -> bool:
        """Show these; whether rows moved, so that a view must find its place again."""
        entries: list[Entry] = []
        for section in sections:
            if section.heading:
                entries.append(Entry(0, section.heading, section.detail))
            entries.extend(Entry(an_id) for an_id in section.ids)
        if entries == self._entries:
            self.renew()
            return False
        self.beginResetModel()
        self._entries = entries
        self._rows = {entry.id: row for row, entry in enumerate(entries) if entry.id}
        self._pages.clear()
        self.endResetModel()
        return True

    def renew(self) -> None:
        """Read the rows anew that were read; who stands where stays."""
        known = list(self._pages)
        self._pages.clear()
        for page in known:
            self.fetch_rows(page * PAGE, page * PAGE)
        if self._entries:
            last = self.index(len(self._entries) - 1, len(TITLES) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def fetch_rows(self, first: int, last: int) -> None:
        """Have the rows from `first` to `last` ready to be painted."""
        last = min(last, len(self._entries) - 1)
        for page in range(max(first, 0) // PAGE, last // PAGE + 1):
            if page not in self._pages:
                self._fetch(page)

    def headings(self) -> list[int]:
        """The rows that are headings."""
        return [row for row, entry in enumerate(self._entries) if not entry.id]

    def count(self) -> int:
        """How many companies there are in the table."""
        return len(self._rows)

    def id_at(self, row: int) -> int:
        """The company in a row; 0 for a heading or no row."""
        return self._entries[row].id if 0 <= row < len(self._entries) else 0

    def row_of(self, company_id: int) -> int:
        """Where a company stands; -1 when it is not shown."""
        return self._rows.get(company_id, -1)

    def step(self, row: int, by: int) -> int:
        """The next row with a company, or with -1 the one before; -1 for none."""
        row += by
        while 0 <= row < len(self._entries):
            if self._entries[row].id:
                return row
            row += by
        return -1

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or not self.id_at(index.row()):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def cell(self, row: int, column: int) -> Cell:
        page, at = divmod(row, PAGE)
        rows = self._pages.get(page)
        return rows[at][column] if rows else _EMPTY[column]

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Say in a word what a narrow column holds."""
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(TITLES) - 1)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = SHOWN) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section in _NUMBERS else _LEFT
        if self._is_narrow and role == SHOWN and section in _NARROW_TITLES:
            return _NARROW_TITLES[section]
        return super().headerData(section, orientation, role)

    def _fetch(self, page: int) -> None:
        entries = self._entries[page * PAGE : (page + 1) * PAGE]
        ids = [entry.id for entry in entries if entry.id]
        lines = {line.id: line for line in gaps.lines(self._workspace, ids)}
        judged = fit.judgements_of(self._workspace, ids)
        today = self._now().date()
        self._pages[page] = [
            _cells(entry, lines.get(entry.id), judged.get(entry.id, ()), today) for entry in entries
        ]
        while len(self._pages) > _PAGES_KEPT:
            self._pages.popitem(last=False)


def _cells(
    entry: Entry, line: CompanyLine | None, judged: Sequence[Judgement], today: date
) -> tuple[Cell, ...]:
    if not entry.id:
        spoken = f"{entry.heading}: {entry.detail}"
        heading = Cell(CellKind.GROUP, entry.heading, detail=entry.detail, spoken=spoken)
        return (heading,) * len(TITLES)
    if line is None:
        return _EMPTY
    thesis = line.thesis.capitalize() or "No thesis"
    return (
        Cell(text=line.name, spoken=line.name if not line.is_target else f"{line.name}, a target"),
        Cell(CellKind.THESIS, thesis, thesis=line.thesis),
        Cell(CellKind.FIT, value=line.fit, spoken=fit_words(line.fit, judged)),
        Cell(CellKind.NUMBER, str(line.known)),
        _who(line),
        _news(line.newest_news, today, is_target=line.is_target),
    )


def _who(line: CompanyLine) -> Cell:
    if not line.who:
        if not line.is_target:
            return Cell(text="–", tone="muted", spoken="nobody")
        return Cell(CellKind.STATE, "Nobody yet: ask", "warn", "unknown", bold=True)
    # Somebody there stands alone; who may know somebody there are several.
    is_there = line.coverage != "nobody"
    icon = "person" if is_there else "people"
    text = f"{_short(line.who)} + {line.more}" if line.more and not is_there else line.who
    spoken = f"{line.who}: {line.reason}" if line.reason else f"{line.who} is there"
    return Cell(CellKind.STATE, text, "text", icon, spoken=spoken)


def _short(name: str) -> str:
    """A long name without its title and family name, so that the number after it is in sight."""
    if len(name) <= _LONG_NAME:
        return name
    parts = [part for part in name.split() if not part.endswith(".")]
    return parts[0] if parts else name


def _news(on: str, today: date, *, is_target: bool) -> Cell:
    age = age_days(on, today)
    if age is None:
        # Of companies that only came with people nobody is asked to read.
        words = ("none", "warn") if is_target else ("–", "muted")
        return Cell(CellKind.NUMBER, *words, spoken="no news")
    day = day_of(on)
    spoken = f"newest news of {long_day(day)}" if day else ""
    short = f"{age} d" if age < 730 else short_age(age)
    if age > OLD_NEWS_DAYS:
        return Cell(CellKind.NUMBER, f"old {short}", "warn", spoken=spoken)
    return Cell(CellKind.NUMBER, "today" if age == 0 else short, spoken=spoken)
