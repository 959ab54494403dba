"""One pair: the question, what speaks for it, the comparison, and the answers."""

from collections.abc import Mapping

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.duplicates import Candidate, Tally, tally, united
from netdesk.people import contacts
from netdesk.records.contact import Contact
from ui.desk import Desk
from ui.duplicates.comparison import Comparison
from ui.duplicates.rows import hanging_rows, meeting_words, rows_of
from ui.type import head, px, small
from ui.widgets.button import Button
from ui.widgets.card import Panel, scrolled
from ui.widgets.glyph import ThemedIcon
from ui.widgets.keyhint import KeyHint, native_key
from ui.widgets.page_head import ActionBar
from ui.widgets.text import elided_label, plain_label, rule

# A name is chosen whole, with its parts.
_NAME = ("full_name", "prefix", "given", "additional", "family", "suffix")


class _Pair(Struct, frozen=True):
    people: tuple[Contact, Contact]
    tallies: tuple[Tally, Tally]


class PairView(Panel):
    """Shows a candidate; the page does what the buttons ask for."""

    merge_wanted = Signal()
    apart_wanted = Signal()
    later_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("base", "l", parent)
        self._desk = desk
        self._pair: _Pair | None = None
        self._chosen: dict[str, int] = {}
        self._build()
        self.comparison.chosen.connect(self._on_chosen)
        self.comparison.all_chosen.connect(self.choose_all)

    def show_candidate(self, candidate: Candidate, place: str) -> bool:
        """Show a pair; whether both are still on the list."""
        workspace = self._desk.workspace
        ids = [candidate.first_id, candidate.second_id]
        if contacts.living(workspace, ids) != ids:
            return False
        self._pair = _Pair(
            (contacts.get(workspace, ids[0]), contacts.get(workspace, ids[1])),
            (tally(workspace, ids[:1]), tally(workspace, ids[1:])),
        )
        self._chosen = {}
        self._reasons.setText("  ·  ".join(candidate.score.reasons))
        self._place.setText(place)
        self._show()
        return True

    def choices(self) -> Mapping[str, int]:
        """Whose value stands, by field: ids, as a merge wants them."""
        if self._pair is None:
            return {}
        ids = [one.id for one in self._pair.people]
        return {
            key: ids[side]
            for field, side in self._chosen.items()
            for key in (_NAME if field == "full_name" else (field,))
        }

    def choose_all(self, side: int) -> None:
        """Take every value in question from the first (0) or the second (1)."""
        self._chosen = dict.fromkeys(self.comparison.picks, side)
        self._show()

    def set_busy(self, *, is_busy: bool) -> None:
        """Hold the answers while one is written."""
        for button in (self.merge, self.apart, self.later):
            button.setEnabled(not is_busy)

    def set_narrow(self, is_narrow: bool) -> None:
        """Leave out what a small window has no room for."""
        self._counts.setVisible(not is_narrow)
        self._undo.setVisible(not is_narrow)
        self.comparison.set_narrow(is_narrow)
        # Behind another page, one of them may be gone since they were shown.
        if self._are_both_here():
            self._show()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(rule())
        self.comparison = Comparison()
        column.addWidget(scrolled(self.comparison, "Side by side"), 1)
        column.addWidget(self._action_bar())

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(px(16), px(12), px(16), px(12))
        row.setSpacing(px(8))
        words = QVBoxLayout()
        words.setSpacing(px(4))
        words.addWidget(plain_label("Are these one person?", head()))
        self._reasons = elided_label("", small(), "muted")
        words.addWidget(self._reasons)
        row.addLayout(words, 1)
        self._place = plain_label("", small(), "muted")
        row.addWidget(self._place)
        row.addWidget(KeyHint(native_key("Alt+Down")))
        return row

    def _action_bar(self) -> ActionBar:
        bar = ActionBar()
        self.merge = Button("Merge into one", kind="primary", icon="merge")
        self.merge.clicked.connect(self.merge_wanted)
        self.apart = Button("Not the same person", icon="close")
        self.apart.clicked.connect(self.apart_wanted)
        self.later = Button("Later", kind="ghost")
        self.later.clicked.connect(self.later_wanted)
        keys = ((self.merge, native_key("Ctrl+Return")), (self.apart, "N"), (self.later, "S"))
        for button, key in keys:
            bar.add_left(button)
            bar.add_left(KeyHint(key))
        self._counts = plain_label("Can be undone at any time", small(), "muted")
        self._undo = ThemedIcon("undo", "muted", 14)
        bar.add_right(self._undo)
        bar.add_right(self._counts)
        return bar

    def _are_both_here(self) -> bool:
        ids = [one.id for one in self._pair.people] if self._pair is not None else []
        return contacts.living(self._desk.workspace, ids) == ids

    def _show(self) -> None:
        pair = self._pair
        if pair is None:
            return
        ids = [one.id for one in pair.people]
        kept = united(self._desk.workspace, ids[0], ids[1:], self.choices())
        rows = rows_of(pair.people, kept) + hanging_rows(*pair.tallies)
        facts = [meeting_words(one) for one in pair.tallies]
        self.comparison.show_pair(pair.people, facts, kept, rows, self._chosen)

    def _on_chosen(self, field: str, side: int) -> None:
        self._chosen[field] = side
        focus = self.comparison.picks[field][side].hasFocus()
        self._show()
        if focus and field in self.comparison.picks:
            self.comparison.picks[field][side].setFocus()
