"""The right of the page: yield by person, never thanked, dry branches."""

from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from netdesk.records.referral_tree import DryBranch, ReferralTree, Unthanked, Yield
from ui.ages import day_of, short_age
from ui.referrals.rows import NUMBER_WIDTH, Act, DueRow, YieldRow
from ui.referrals.words import dry_words, thanked_for
from ui.type import px, small
from ui.widgets.button import Button
from ui.widgets.card import Panel, scrolled
from ui.widgets.refill import refill
from ui.widgets.section import side_section
from ui.widgets.text import muted_label, wrap_label

_FEW, _MORE = 7, 40
_LATE_DAYS = 7
# The first section stands beside the name of the page.
_TOP = 8
_WIDTH, _READABLE = 392, 640
# A button that shows fewer rows than these takes as much room.
_REST = 3
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_THANK, _NUDGE, _WRITE = Act("Thank", "mail"), Act("Nudge", "invited"), Act("Write", "mail")
_ALL_THANKED = "Everybody who gave you a name was thanked."
_NONE_DRY = "Every introduction that was promised came, or still has time."
_T = TypeVar("_T", Yield, Unthanked, DryBranch)


class ReferralSide(Panel):
    """Three sections; each says what it holds even while it is empty.

    `person_chosen` carries whom to show in the tree, `wanted` what to begin, `sent` what is sent.
    """

    person_chosen = Signal(int)
    wanted = Signal(object)
    sent = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("base", "l", parent)
        self._tree = ReferralTree()
        self._today = date.min
        self._written: set[tuple[str, int]] = set()
        self._dues: list[DueRow] = []
        self._most = {"yields": _FEW, "unthanked": _FEW, "dry": _FEW}
        self._build()

    def show_tree(self, tree: ReferralTree, today: date) -> None:
        """Show these; whose message is open and not sent keeps its button."""
        self._tree, self._today = tree, today
        there = {_key(one) for one in tree.unthanked} | {_key(one) for one in tree.dry}
        self._written &= there
        self._fill()

    def set_written(self, about: Unthanked | DryBranch) -> None:
        """A message is open; what is left is to say that it was sent."""
        self._written.add(_key(about))
        self._fill()

    def set_narrow(self, narrow: bool) -> None:
        """Where the whole page is for it, lines are no longer than can be read along."""
        self.set_edges("" if narrow else "l")
        self._inner.setMaximumWidth(px(_READABLE) if narrow else 16_777_215)
        self.setMaximumWidth(16_777_215 if narrow else px(_WIDTH))
        self.setMinimumWidth(0 if narrow else px(_WIDTH))

    def _build(self) -> None:
        self._inner = inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addSpacing(px(_TOP))
        self._yields_head, self._yields = side_section(column, "Yield by person", is_first=True)
        self._yields_head.add_at_end(*(_head(words) for words in ("named", "met")))
        self._unthanked_head, self._unthanked = side_section(column, "Never thanked")
        self._dry_head, self._dry = side_section(column, "Dry branches")
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 0)
        outer.addWidget(scrolled(inner, "Yield, thanks, dry branches"))

    def _fill(self) -> None:
        tree = self._tree
        self._yields_head.set_count(len(tree.yields))
        self._unthanked_head.set_count(len(tree.unthanked))
        self._unthanked_head.set_fact("oldest first" if len(tree.unthanked) > 1 else "")
        self._dry_head.set_count(len(tree.dry))
        self._dry_head.set_fact("worth one word" if tree.dry else "")
        focused = next((n for n, row in enumerate(self._dues) if row.button.hasFocus()), -1)
        yields = [self._yield(one) for one in self._shown("yields", tree.yields)]
        unthanked = [self._thanks(one) for one in self._shown("unthanked", tree.unthanked)]
        dry = [self._nudge(one) for one in self._shown("dry", tree.dry)]
        self._dues = [*unthanked, *dry]
        self._show("yields", self._yields, yields, len(tree.yields), "")
        self._show("unthanked", self._unthanked, unthanked, len(tree.unthanked), _ALL_THANKED)
        self._show("dry", self._dry, dry, len(tree.dry), _NONE_DRY)
        if focused >= 0 and self._dues:
            # The row that comes in its place goes on with the keyboard.
            row = self._dues[min(focused, len(self._dues) - 1)]
            row.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _shown(self, key: str, found: tuple[_T, ...]) -> tuple[_T, ...]:
        most = self._most[key]
        return found if len(found) <= most + _REST else found[:most]

    def _show(
        self, key: str, column: QBoxLayout, rows: Sequence[QWidget], count: int, empty: str
    ) -> None:
        left = count - len(rows)
        if left:
            of = f" of {left:,}" if left > _MORE else ""
            more = Button(f"Show {min(left, _MORE)}{of} more", kind="ghost", small=True)
            more.setObjectName(key)
            more.clicked.connect(self._on_more)
            rows = [*rows, more]
        refill(column, rows or [wrap_label(empty, small(), "muted")])

    def _yield(self, one: Yield) -> YieldRow:
        row = YieldRow(one)
        row.chosen.connect(self.person_chosen)
        return row

    def _thanks(self, one: Unthanked) -> DueRow:
        since = day_of(one.since)
        days = (self._today - since).days if since else 0
        row = DueRow(
            one,
            thanked_for(one.names),
            _THANK,
            age=short_age(days) if since else "",
            tone="stop" if days >= _LATE_DAYS else "warn",
            is_written=_key(one) in self._written,
        )
        return self._wired(row)

    def _nudge(self, one: DryBranch) -> DueRow:
        act = _NUDGE if one.by == "them" else _WRITE
        words = dry_words(one, self._today)
        return self._wired(DueRow(one, words, act, is_written=_key(one) in self._written))

    def _wired(self, row: DueRow) -> DueRow:
        row.chosen.connect(self.person_chosen)
        row.wanted.connect(self.wanted)
        row.sent.connect(self.sent)
        return row

    def _on_more(self) -> None:
        self._most[self.sender().objectName()] += _MORE
        self._fill()


def _head(words: str) -> QWidget:
    label = muted_label(words)
    label.setAlignment(_RIGHT)
    label.setFixedWidth(px(NUMBER_WIDTH))
    return label


def _key(about: Unthanked | DryBranch) -> tuple[str, int]:
    return (type(about).__name__, about.contact_id)
