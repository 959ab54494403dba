"""The foot of the page: how I came to whoever is chosen, or to the newest good event."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QWidget

from netdesk.records.referral_tree import Branch, ReferralTree
from netdesk.records.week import Task
from ui.ages import day_of
from ui.referrals.words import called, detail, is_unmet, near_day
from ui.type import body, px, strong
from ui.widgets.avatar import Avatar
from ui.widgets.button import Button
from ui.widgets.glyph import ThemedIcon
from ui.widgets.page_head import Foot
from ui.widgets.refill import refill
from ui.widgets.text import elided_label, muted_label

_HINT = "Choose somebody to see how you came to them. The arrows move, Enter opens the person."
# The most that is named of a chain; of a longer one the first and the last, the rest is counted.
_MOST = {False: 3, True: 2}
# What gives way keeps so much of its words.
_TITLE, _NAME = 110, 44


class ChainBar(Foot):
    """What came of whom, the chain from the first giver on, and what can be done about it.

    `thanks_wanted` carries the tasks of those to thank, `thanks_sent` the same once it is done;
    `declined`, `came_wanted` and `opened` a person's id.
    """

    thanks_wanted = Signal(list)
    thanks_sent = Signal(list)
    declined = Signal(int)
    came_wanted = Signal(int)
    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("The way")
        self.setFixedHeight(px(49))
        self._can_write = True
        self._is_narrow = False
        self._is_written = False
        self._tasks: list[Task] = []
        self._buttons: list[QWidget] = []
        self._contact_id = 0
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(px(16), 0, px(16), 0)
        self._row.setSpacing(px(8))

    def set_narrow(self, narrow: bool) -> None:
        """Name fewer of a long chain."""
        self._is_narrow = narrow

    def show_way(self, tree: ReferralTree, index: int, news: Sequence[Task], today: date) -> None:
        """Show the way to a branch; to the newest good event while I am chosen myself."""
        self._buttons = []
        at = index if index >= 0 else tree.newest_good_event()
        if at < 0:
            refill(self._row, [elided_label(_HINT, body(), "muted")])
            return
        branch = tree.branches[at]
        chain = [tree.branches[one] for one in tree.way(at)[:-1]]
        givers = [one.contact_id for one in chain]
        is_good = branch.kind == "good_event"
        owed = None if is_good else tree.owed_to(branch.contact_id)
        told = [task for task in news if task.contact_id in givers] if is_good else []
        tasks = list(owed.tasks) if owed else told
        self._is_written = self._is_written and tasks == self._tasks
        self._tasks = tasks
        self._contact_id = branch.contact_id
        parts: list[QWidget] = [
            _mark(branch),
            _held(_title(branch, today), strong(), _TITLE),
        ]
        if chain:
            parts += [muted_label("came from" if is_good else "named by"), *self._chain(chain)]
        parts += [elided_label(_rest(tree, at, today), body(), "muted")]
        refill(self._row, parts)
        self._row.addStretch(1)
        self._buttons = self._thanks_buttons(called(owed.name) if owed else "")
        self._buttons += [] if is_good else self._person_buttons(branch)
        for button in self._buttons:
            self._row.addWidget(button)
            button.show()

    def set_read_only(self) -> None:
        """Offer only what writes nothing."""
        self._can_write = False

    def buttons(self) -> list[QWidget]:
        """The buttons in sight, for the tab order."""
        return list(self._buttons)

    def take_focus(self) -> None:
        """Give the keyboard to what there is to do."""
        if self._buttons:
            self._buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def set_written(self) -> None:
        """The messages are open; what is left is to say that they are sent."""
        self._is_written = self._can_write

    def _chain(self, chain: Sequence[Branch]) -> list[QWidget]:
        shown: list[Branch | int] = list(chain)
        if len(chain) > _MOST[self._is_narrow]:
            shown = [chain[0], len(chain) - 2, chain[-1]]
        arrow = "left" if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else "next"
        parts: list[QWidget] = []
        for one in shown:
            parts += [ThemedIcon(arrow, "muted", 14)] if parts else []
            if isinstance(one, int):
                parts.append(muted_label(f"{one} more"))
            else:
                parts += [Avatar(one.name, one.contact_id, 20), _held(one.name, body(), _NAME)]
        return parts

    def _thanks_buttons(self, giver: str) -> list[QWidget]:
        if not self._tasks:
            return []
        if self._is_written:
            done = Button("Done", kind="soft", icon="check", small=True)
            done.clicked.connect(self._on_sent)
            return [done]
        thank = Button(
            f"Thank {giver}" if giver else _thank_words(self._tasks), icon="mail", small=True
        )
        thank.clicked.connect(self._on_thank)
        return [thank]

    def _person_buttons(self, branch: Branch) -> list[QWidget]:
        parts: list[QWidget] = []
        if self._can_write and branch.parent >= 0 and branch.standing != "declined":
            came = Button("What came of it", kind="ghost", icon="star", small=True)
            came.clicked.connect(self._on_came)
            parts.append(came)
        if self._can_write and branch.parent >= 0 and is_unmet(branch):
            no = Button("Said no", kind="ghost", icon="close", small=True)
            no.clicked.connect(self._on_declined)
            parts.append(no)
        there = Button("Open", icon="person", small=True)
        there.setAccessibleName(f"Open {branch.name}")
        there.clicked.connect(self._on_opened)
        return [*parts, there]

    def _on_thank(self) -> None:
        self.thanks_wanted.emit(self._tasks)

    def _on_sent(self) -> None:
        self._is_written = False
        self.thanks_sent.emit(self._tasks)

    def _on_declined(self) -> None:
        self.declined.emit(self._contact_id)

    def _on_came(self) -> None:
        self.came_wanted.emit(self._contact_id)

    def _on_opened(self) -> None:
        self.opened.emit(self._contact_id)


def _mark(branch: Branch) -> QWidget:
    if branch.kind == "good_event":
        return ThemedIcon("star", "accent", 16)
    return Avatar(branch.name, branch.contact_id, 24)


def _held(words: str, font: QFont, least: int) -> QWidget:
    """Words that give way, but not so far that nobody could guess them."""
    label = elided_label(words, font)
    label.setMinimumWidth(min(label.sizeHint().width(), px(least)))
    return label


def _title(branch: Branch, today: date) -> str:
    on = day_of(branch.on) if branch.kind == "good_event" else None
    return f"{branch.name}, {near_day(on, today)}" if on else branch.name


def _rest(tree: ReferralTree, index: int, today: date) -> str:
    branch = tree.branches[index]
    if branch.kind != "good_event":
        return detail(branch, today)
    days = tree.days_to(index)
    if days is None:
        return ""
    return "in 1 day" if days == 1 else f"in {days} days"


def _thank_words(tasks: Sequence[Task]) -> str:
    if len(tasks) == 1:
        return f"Thank {called(tasks[0].contact_name)}"
    return "Thank both" if len(tasks) == 2 else f"Thank all {len(tasks)}"
