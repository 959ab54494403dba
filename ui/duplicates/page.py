"""The page of duplicates: finds pairs in the background, and makes one person of each or not."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from netdesk.duplicates import Candidate, MergeReport, chosen_pair, find, merge
from netdesk.errors import Cancelled, NetDeskError
from netdesk.people.apart import say_not_same
from netdesk.workspace import Changes
from ui.desk import Desk
from ui.duplicates.pair_list import PairModel
from ui.duplicates.pair_view import PairView
from ui.duplicates.rows import pairs_words, sum_words
from ui.jobs import Job
from ui.type import px, small
from ui.widgets.button import Button
from ui.widgets.card import Panel
from ui.widgets.check_box import CheckBox
from ui.widgets.empty_state import EmptyState
from ui.widgets.page_head import PageHead
from ui.widgets.table import DeskTableView
from ui.widgets.text import wrap_label

_NOBODY = ("Nobody is on the list twice", "Not even two who share a name alone.")
_NOBODY_LIKELY = (
    "Nobody is likely to be on the list twice",
    "Those who share an e-mail, a phone, a profile, or name and company would stand here. "
    "A name alone is weak.",
)
_LOOKING = ("Looking for duplicates", "The window can be used meanwhile.")
_FAILED = ("The search could not be finished", "Nothing was changed.")
_STOPPED = ("The search was stopped", "Nothing was changed.")
_KEPT_APART = "“Not the same” is remembered, also for later imports."


class DuplicatesPage(QWidget):
    """Pairs at the left, one of them side by side; nothing is merged without a press."""

    key = "duplicates"
    title = "Duplicates"

    page_wanted = Signal(str)
    contact_opened = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._search: Job | None = None
        self._searches = 0
        self._was_searched = False
        self._is_writing = False
        self._is_chosen = False
        self._is_stale = False
        self._build()
        self._wire()

    def activate(self) -> None:
        """Give the keyboard to the pairs, as they are by now."""
        if self._is_stale:
            self._on_row_changed(self.table.currentIndex().row())
        if self._stack.currentWidget() is self.view:
            self.table.setFocus()
        else:
            self.again.setFocus()

    def search_again(self) -> None:
        """Look for pairs, away from the window."""
        self._stop_search()
        self._was_searched, self._is_chosen = True, False
        workspace, include_weak = self._desk.workspace, self.weak.isChecked()
        self._say(_LOOKING, "Cancel")
        self._searches += 1

        def work(job: Job) -> list[Candidate] | None:
            try:
                return find(workspace, job.progress, job.cancelled, include_weak=include_weak)
            except Cancelled:
                return None

        self._search = self._desk.jobs.start(
            "Looking for duplicates",
            work,
            owner=self,
            done=partial(self._on_found, self._searches),
            failed=partial(self._on_search_failed, self._searches),
        )

    def show_two(self, one_id: int, other_id: int) -> None:
        """Show two people who were selected elsewhere; their answer leads back to the people."""
        self._stop_search()
        self._is_chosen = True
        self._show([chosen_pair(self._desk.workspace, one_id, other_id)])

    def select_step(self, by: int) -> None:
        """Go to the pair before or after."""
        row = self.table.currentIndex().row() + by
        if 0 <= row < len(self.model.pairs):
            self.table.select_row(row)

    def set_narrow(self, is_narrow: bool) -> None:
        """Make do with less width."""
        self._left.setFixedWidth(px(272 if is_narrow else 296))
        self.view.set_narrow(is_narrow)

    def words(self) -> str:
        """What is said while there are no pairs to see."""
        return self._empty.words()

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._list_side())
        self._stack = QStackedLayout()
        # Before it holds anything: what stands in no window yet would be shown as one.
        row.addLayout(self._stack, 1)
        self.view = PairView(self._desk)
        self.again = Button("Look again", icon="search")
        self._empty = EmptyState("", "", self.again)
        self._message = _framed(self._empty)
        self._stack.addWidget(self._message)
        self._stack.addWidget(self.view)

    def _list_side(self) -> QWidget:
        self._left = Panel("base")
        self._left.setFixedWidth(px(296))
        column = QVBoxLayout(self._left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.head = PageHead("Duplicates")
        column.addWidget(self.head)
        self.model = PairModel(self)
        self.table = DeskTableView("Duplicates", row_height=56)
        self.table.setModel(self.model)
        self.table.setSelectionMode(DeskTableView.SelectionMode.SingleSelection)
        self.table.horizontalHeader().hide()
        self.table.set_columns((0, 72), stretch=0)
        column.addWidget(self.table, 1)
        self.weak = CheckBox("Show weak ones too")
        foot = QVBoxLayout()
        foot.setContentsMargins(px(16), px(8), px(16), px(12))
        foot.setSpacing(px(8))
        foot.addWidget(self.weak)
        foot.addWidget(wrap_label(_KEPT_APART, small(), "muted"))
        column.addLayout(foot)
        return self._left

    def _wire(self) -> None:
        self.table.row_changed.connect(self._on_row_changed)
        self.weak.toggled.connect(self.search_again)
        self.again.clicked.connect(self._on_again)
        self.view.merge_wanted.connect(self._on_merge_wanted)
        self.view.apart_wanted.connect(self._on_apart_wanted)
        self.view.later_wanted.connect(self._on_later_wanted)
        self._desk.bridge.changed.connect(self._on_changed)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        keys = {
            "Ctrl+Return": self.view.merge.click,
            "Ctrl+Enter": self.view.merge.click,
            "N": self.view.apart.click,
            "S": self.view.later.click,
            "1": self._on_all_first,
            "2": self._on_all_second,
            "Esc": self._on_left,
        }
        for key, slot in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(within)
            shortcut.activated.connect(slot)

    def _stop_search(self) -> None:
        if self._search is not None:
            self._search.cancel()
            self._search = None

    def _say(self, words: tuple[str, str], button: str) -> None:
        self._empty.say(*words)
        self.again.say(button)
        self.head.set_count("")
        self.model.show_pairs([])
        self._stack.setCurrentWidget(self._message)

    def _show(self, pairs: list[Candidate], row: int = 0) -> None:
        if not pairs and self._is_chosen:
            self._on_left()
            return
        if not pairs:
            self._say(_NOBODY if self.weak.isChecked() else _NOBODY_LIKELY, "Look again")
            return
        self.head.set_count(pairs_words(len(pairs)))
        self.model.show_pairs(pairs)
        self._stack.setCurrentWidget(self.view)
        self.table.select_row(min(row, len(pairs) - 1))
        self._on_row_changed(self.table.currentIndex().row())

    def _current(self) -> Candidate | None:
        return self.model.pair_at(self.table.currentIndex().row())

    def _on_found(self, search: int, found: list[Candidate] | None) -> None:
        if not self._is_awaited(search):
            return
        self._search = None
        if found is None:
            self._say(_STOPPED, "Look again")
        else:
            self._show(found)
        if self.isVisible():
            self.activate()

    def _on_search_failed(self, search: int, error: Exception) -> None:
        if self._is_awaited(search):
            self._search = None
            self._say(_FAILED, "Look again")
        raise error

    def _is_awaited(self, search: int) -> bool:
        return self._search is not None and search == self._searches

    def _on_again(self) -> None:
        if self._search is not None:
            self._search.cancel()
        else:
            self.search_again()

    def _on_row_changed(self, row: int) -> None:
        self._is_stale = False
        candidate = self.model.pair_at(row)
        if candidate is None:
            return
        place = f"{row + 1:,} of {len(self.model.pairs):,}"
        if not self.view.show_candidate(candidate, place):
            self._show([one for one in self.model.pairs if one is not candidate], row)

    def _on_merge_wanted(self) -> None:
        candidate = self._current()
        if candidate is None or self._is_writing:
            return
        self._begin_writing()
        workspace, choices = self._desk.workspace, dict(self.view.choices())

        def work(_job: Job) -> tuple[Candidate, MergeReport]:
            made = merge(workspace, candidate.first_id, [candidate.second_id], choices)
            return candidate, made

        self._desk.jobs.start(
            "Merging", work, owner=self, done=self._on_merged, failed=self._on_failed
        )

    def _on_merged(self, answer: tuple[Candidate, MergeReport]) -> None:
        candidate, report = answer
        gone = candidate.second_id
        words = f"{sum_words(report.before)} became {sum_words(report.after)}"
        self._desk.say(f"Merged into {candidate.first_name}: {words}", True)
        self._take_out(
            [one for one in self.model.pairs if gone not in (one.first_id, one.second_id)]
        )
        if self._is_chosen:
            self.contact_opened.emit(candidate.first_id)

    def _on_apart_wanted(self) -> None:
        candidate = self._current()
        if candidate is None or self._is_writing:
            return
        self._begin_writing()
        workspace = self._desk.workspace

        def work(_job: Job) -> Candidate:
            say_not_same(workspace, candidate.first_id, candidate.second_id)
            return candidate

        self._desk.jobs.start(
            "Telling them apart", work, owner=self, done=self._on_told, failed=self._on_failed
        )

    def _on_told(self, candidate: Candidate) -> None:
        self._desk.say(
            f"Remembered: {candidate.first_name} and {candidate.second_name} are two people", True
        )
        self._take_out([one for one in self.model.pairs if one is not candidate])

    def _on_later_wanted(self) -> None:
        row = self.table.currentIndex().row()
        pairs = self.model.pairs
        if self._is_chosen:
            self._on_left()
        elif 0 <= row < len(pairs):
            self._show([*pairs[:row], *pairs[row + 1 :], pairs[row]], row)

    def _begin_writing(self) -> None:
        self._is_writing = True
        self.view.set_busy(is_busy=True)

    def _take_out(self, left: list[Candidate]) -> None:
        row = self.table.currentIndex().row()
        self._is_writing = False
        self.view.set_busy(is_busy=False)
        if self._search is None:
            self._show(left, row)
        if not self._is_chosen:
            self.activate()

    def _on_failed(self, error: Exception) -> None:
        self._is_writing = False
        self.view.set_busy(is_busy=False)
        if not isinstance(error, NetDeskError):
            raise error
        self._desk.say(str(error), False)

    def _on_changed(self, changes: Changes) -> None:
        """Look again when what was decided here is taken back; show people as they are now."""
        was_used = self._is_chosen or self._was_searched
        if not was_used or not changes.touches("contact"):
            return
        # Telling two apart is news of the first of them.
        if changes.action != "do" and not self._is_chosen:
            self.search_again()
        elif self._is_writing:
            return  # What stands there is answered; its successor is read anew.
        elif self.isVisible():
            self._on_row_changed(self.table.currentIndex().row())
        else:
            self._is_stale = True

    def _on_all_first(self) -> None:
        self.view.choose_all(0)

    def _on_all_second(self) -> None:
        self.view.choose_all(1)

    def _on_left(self) -> None:
        self.page_wanted.emit("people")


def _framed(part: QWidget) -> Panel:
    """What stands here while there is no pair, beside the list's own edge."""
    frame = Panel("base", "l")
    column = QVBoxLayout(frame)
    column.setContentsMargins(1, 0, 0, 0)
    column.addWidget(part)
    return frame
