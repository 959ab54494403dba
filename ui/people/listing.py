"""Which people are in the table: the search, the filter and the order, brought in two steps.

The first rows are there before the next paint; the rest follows after it, in the background
where there are many, so that typing never waits for 100,000 ids.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from netdesk import overview
from netdesk.overview import Order
from ui.desk import Desk
from ui.jobs import Job
from ui.people.model import PAGE

if TYPE_CHECKING:
    from array import array

_MANY = 20_000
# The first rows are painted before finding the others takes a share of the processor.
_REST_AFTER_MS = 60


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for: words, categories (any of them), a sort and the way round."""

    query: str = ""
    categories: tuple[str, ...] = ()
    sort: str = "name"
    is_descending: bool = False


class Listing(QObject):
    """Finds the ids. `listed` carries them, and whether more will follow."""

    listed = Signal(object, bool)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._wanted = Wanted()
        self._turn = 0
        self.total = 0
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._find_rest)

    @property
    def wanted(self) -> Wanted:
        """What is listed now."""
        return self._wanted

    def search(self, query: str) -> None:
        """List those who match the words."""
        self._ask(replace(self._wanted, query=query))

    def filter(self, categories: Sequence[str]) -> None:
        """List only those in one of the categories; none means everybody."""
        self._ask(replace(self._wanted, categories=tuple(categories)))

    def sort(self, sort: str, *, is_descending: bool) -> None:
        """List in another order."""
        self._ask(replace(self._wanted, sort=sort, is_descending=is_descending))

    def start(self, sort: str, *, is_descending: bool) -> None:
        """Begin with an order that was remembered."""
        self.total = overview.count(self._desk.workspace)
        self._wanted = replace(self._wanted, sort=sort, is_descending=is_descending)
        self._find_first()

    def refresh(self) -> None:
        """List the same again, after people came, went or changed."""
        self.total = overview.count(self._desk.workspace)
        self._later.stop()
        self._find_rest()

    def _ask(self, wanted: Wanted) -> None:
        if wanted != self._wanted:
            self._wanted = wanted
            self._find_first()

    def _find_first(self) -> None:
        self._turn += 1
        ids = self._find(self._wanted, PAGE)
        is_part = len(ids) == PAGE
        self.listed.emit(ids, is_part)
        if is_part:
            self._later.start(_REST_AFTER_MS)

    def _find_rest(self) -> None:
        if self.total < _MANY:
            self.listed.emit(self._find(self._wanted), False)
            return
        self._turn += 1
        turn, wanted = self._turn, self._wanted

        def work(_job: Job) -> tuple[int, "array[int]"]:
            return turn, self._find(wanted)

        self._desk.jobs.start("", work, owner=self, done=self._on_found)

    def _on_found(self, found: tuple[int, "array[int]"]) -> None:
        turn, ids = found
        if turn == self._turn:
            self.listed.emit(ids, False)

    def _find(self, wanted: Wanted, limit: int = -1) -> "array[int]":
        order = Order(wanted.sort, wanted.is_descending)
        workspace = self._desk.workspace
        return overview.find(workspace, wanted.query, order, limit, categories=wanted.categories)
