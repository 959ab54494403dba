"""Which people are in the table: the search, the filter and the order, brought in two steps.

The first rows are there before the next paint; the rest follows after it, in the background
where there are many, so that typing never waits for 100,000 ids.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from netdesk.people import overview
from netdesk.people.overview import Order
from netdesk.workspace import Workspace
from ui.desk import Desk
from ui.jobs import Job
from ui.people.model import PAGE

if TYPE_CHECKING:
    from array import array

_MANY = 20_000
# The first rows are painted before finding the others takes a share of the processor.
_REST_AFTER_MS = 60


class Wanted(NamedTuple):
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
        self._everybody: array[int] | None = None
        # The last words whose people were all found, and these.
        self._whole: tuple[str, array[int]] | None = None
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
        self._ask(self._wanted._replace(query=query))

    def filter(self, categories: Sequence[str]) -> None:
        """List only those in one of the categories; none means everybody."""
        self._ask(self._wanted._replace(categories=tuple(categories)))

    def sort(self, sort: str, *, is_descending: bool) -> None:
        """List in another order."""
        self._ask(self._wanted._replace(sort=sort, is_descending=is_descending))

    def start(self, sort: str, *, is_descending: bool) -> None:
        """Begin with an order that was remembered."""
        self.total = overview.count(self._desk.workspace)
        self._wanted = self._wanted._replace(sort=sort, is_descending=is_descending)
        self._find_first()

    def refresh(self) -> None:
        """List the same again, after people came, went or changed."""
        self.total = overview.count(self._desk.workspace)
        self._forget()
        self._later.stop()
        self._find_rest()

    def _ask(self, wanted: Wanted) -> None:
        if wanted != self._wanted:
            if wanted._replace(query="") != self._wanted._replace(query=""):
                self._forget()
            self._wanted = wanted
            self._find_first()

    def _find_first(self) -> None:
        self._turn += 1
        wanted, workspace = self._wanted, self._desk.workspace
        source = self._source()
        if source is None:
            ids = _find(workspace, wanted, PAGE)
        else:
            ids = overview.find_among(workspace, wanted.query, source, PAGE)
        is_part = len(ids) == PAGE
        if not is_part:
            self._whole = (wanted.query, ids)
        self.listed.emit(ids, is_part)
        if is_part or self._everybody is None:
            self._later.start(_REST_AFTER_MS)

    def _find_rest(self) -> None:
        self._turn += 1
        turn, wanted, everybody, source = self._turn, self._wanted, self._everybody, self._source()
        workspace = self._desk.workspace

        def work(_job: Job | None = None) -> _Found:
            listed = everybody
            if listed is None:
                listed = _find(workspace, wanted._replace(query=""))
            among = listed if source is None else source
            return _Found(turn, listed, overview.find_among(workspace, wanted.query, among))

        if self.total < _MANY:
            self._on_found(work())
        else:
            self._desk.jobs.start("", work, owner=self, done=self._on_found)

    def _on_found(self, found: "_Found") -> None:
        if found.turn == self._turn:
            self._everybody = found.everybody
            self._whole = (self._wanted.query, found.ids)
            self.listed.emit(found.ids, False)

    def _source(self) -> "array[int] | None":
        """The shortest list at hand that has everybody who is wanted in it, in order."""
        if self._whole is not None and overview.narrows(self._wanted.query, self._whole[0]):
            return self._whole[1]
        return self._everybody

    def _forget(self) -> None:
        self._everybody = self._whole = None


class _Found(NamedTuple):
    """The full list, and the one without the words, among which the next words are looked for."""

    turn: int
    everybody: "array[int]"
    ids: "array[int]"


def _find(workspace: Workspace, wanted: Wanted, limit: int = -1) -> "array[int]":
    order = Order(wanted.sort, wanted.is_descending)
    return overview.find(workspace, wanted.query, order, limit, categories=wanted.categories)
