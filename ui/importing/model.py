"""The records of an import as a table: verdict, who, why, and what would be done."""

from collections import Counter
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject

from netdesk.importing import PlannedRecord
from ui.importing.verdicts import LOOKS, OUTCOME_ORDER, VERDICT_ORDER, action_words, options
from ui.widgets.cell_model import ROOT, CellModel, Index
from ui.widgets.cells import MISSING, Cell, CellKind

_BEFORE = ("Verdict", "In the file", "Company", "In NetDesk", "Why", "Do")
_AFTER = ("Outcome", "In the file", "Company", "In NetDesk", "Why")
_NOTHING = Cell(text="–", tone="muted", spoken="nothing")


class ImportModel(CellModel):
    """The records of one kind, or all of them, those that need a look first.

    A record's kind is its verdict before the import, and with `is_done` its outcome after it.
    """

    def __init__(self, *, is_done: bool = False, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_done = is_done
        self._order = OUTCOME_ORDER if is_done else VERDICT_ORDER
        self.heads = _AFTER if is_done else _BEFORE
        self._names: Mapping[int, str] = {}
        self._all: list[PlannedRecord] = []
        self._rows: list[PlannedRecord] = []
        self._counts: Counter[str] = Counter()
        self._first: dict[str, int] = {}
        self._shown_kind = ""

    def show_records(self, records: Sequence[PlannedRecord], names: Mapping[int, str]) -> None:
        """Show other records; `names` are those of the people here whom they met."""
        self.beginResetModel()
        self._names = names
        self._counts = Counter(self.kind_of(record) for record in records)
        # The sort is stable: within a kind the file's own order stays.
        self._all = sorted(records, key=self._place)
        if not self._counts[self._shown_kind]:
            self._shown_kind = ""
        self._filter()
        self.endResetModel()

    def show_kind(self, kind: str) -> None:
        """Show only the records of one kind; all of them for an empty one."""
        if kind != self._shown_kind:
            self.beginResetModel()
            self._shown_kind = kind
            self._filter()
            self.endResetModel()

    @property
    def shown_kind(self) -> str:
        """Whose records are shown; empty for all."""
        return self._shown_kind

    @property
    def counts(self) -> Mapping[str, int]:
        """How many records each kind has, whatever is shown."""
        return self._counts

    def kind_of(self, record: PlannedRecord) -> str:
        """The verdict or, after the import, the outcome."""
        return record.outcome if self._is_done else record.verdict

    def record_at(self, row: int) -> PlannedRecord | None:
        """The record of a row; None beyond the end."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, file: int, line: int) -> int:
        """The row of a record; -1 when it is not shown."""
        here = ((n, one) for n, one in enumerate(self._rows))
        return next((n for n, one in here if (one.file, one.line) == (file, line)), -1)

    def rows_alike(self, record: PlannedRecord) -> list[int]:
        """The rows in sight that wait for the same look as `record`."""
        wanted = (record.verdict, "review", record.certainty)
        return [
            row
            for row, one in enumerate(self._rows)
            if (one.verdict, one.outcome, one.certainty) == wanted
        ]

    def place_of(self, row: int) -> tuple[int, int]:
        """Which of its kind a row is, counted from 1, and how many there are."""
        kind = self.kind_of(self._rows[row])
        return row - self._first[kind] + 1, self._counts[kind]

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def cell(self, row: int, column: int) -> Cell:
        record = self._rows[row]
        match column:
            case 0:
                look = LOOKS[self.kind_of(record)]
                is_settled = record.verdict == "conflict" and record.outcome != "review"
                tone = "muted" if is_settled and not self._is_done else look.tone
                return Cell(CellKind.STATE, look.word, tone, look.icon)
            case 1:
                return _name_cell(record)
            case 2:
                return _text(record.contact.company)
            case 3:
                return _text(self._name_here(record))
            case 4:
                return Cell(text=record.reason)
            case _:
                return _choice_cell(record)

    def _place(self, record: PlannedRecord) -> int:
        return self._order.index(self.kind_of(record))

    def _filter(self) -> None:
        wanted = self._shown_kind
        self._rows = [one for one in self._all if not wanted or self.kind_of(one) == wanted]
        self._first = {}
        for row, record in enumerate(self._rows):
            self._first.setdefault(self.kind_of(record), row)

    def _name_here(self, record: PlannedRecord) -> str:
        known = self._names.get(record.contact_id, "")
        if not known and record.met is not None:
            return f"{record.met.full_name} (new)"
        is_in = self._is_done and record.outcome == "added"
        return known or (record.name if is_in else "")


def _choice_cell(record: PlannedRecord) -> Cell:
    words = action_words(record)
    if not words:
        return _NOTHING
    if not options(record):
        return Cell(text=words)
    return Cell(CellKind.CHOICE, words, bold=record.outcome == "review")


def _name_cell(record: PlannedRecord) -> Cell:
    if record.name:
        return Cell(text=record.name, bold=True)
    return Cell(text=f"line {record.line:,}", bold=True) if record.line else MISSING


def _text(words: str) -> Cell:
    return Cell(text=words) if words else MISSING
