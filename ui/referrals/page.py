"""The page Referrals: the tree, how I came to whoever is chosen, and what is left to say."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from netdesk import referral_tree
from netdesk.people import overview
from netdesk.records.referral_tree import DryBranch, ReferralTree, Unthanked
from netdesk.records.week import Task
from netdesk.week import do_next
from netdesk.workspace import Changes
from ui.desk import Desk
from ui.referrals.came_line import CameLine
from ui.referrals.chain_bar import ChainBar
from ui.referrals.deeds import Deeds
from ui.referrals.legend import Legend
from ui.referrals.side import ReferralSide
from ui.referrals.tree_view import ME_INDEX, TreeView
from ui.referrals.words import given_words
from ui.referrals.zoom_controls import ZoomControls
from ui.widgets.button import Button, with_key
from ui.widgets.card import Panel
from ui.widgets.empty_state import EmptyState
from ui.widgets.page_head import PageHead
from ui.widgets.tabs import TabStrip
from ui.widgets.text import rule

if TYPE_CHECKING:
    from collections.abc import Sequence

_WAYS = QBoxLayout.Direction
_TREE, _THANKS = "tree", "thanks"
_EMPTY = "Who led you to whom will stand here as a tree."
_WHY_EMPTY = (
    "Each name that somebody gives you in a meeting becomes a branch, with how far it went and "
    "whether the giver was thanked. Ask for two or three names each time, and write them into the "
    "debrief (Ctrl+D)."
)
_WHY_NOBODY = (
    "Each name that somebody gives you becomes a branch, with how far it went and whether the "
    "giver was thanked. It begins with one person whom you know."
)


class ReferralsPage(QWidget):
    """It reads itself when it comes into sight, and after each change while it is there."""

    key = "referrals"
    title = "Referrals"

    contact_opened = Signal(int)
    new_meeting_wanted = Signal()
    new_person_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._is_narrow = False
        self._tree = ReferralTree()
        self._shown: object = None
        self._news: Sequence[Task] = []
        self._build()
        self._wire()
        self._load()

    def activate(self) -> None:
        """Give the keyboard to the tree, or to the next step without one."""
        target: QWidget = (self.tree, self._new, self._add)[self._stack.currentIndex()]
        if self._left.isHidden():
            target = self._tabs.bar()
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Read the tree anew; what has not changed is not drawn again."""
        workspace, now = self._desk.workspace, self._desk.now()
        with workspace.reading():
            tree = referral_tree.read(workspace, now)
            people = overview.count(workspace)
            is_good = tree.newest_good_event() >= 0
            self._news = do_next.good_news_tasks(workspace, now.date()) if is_good else []
        shown = (tree, people, now.date())
        if shown != self._shown:
            self._tree, self._shown = tree, shown
            self._show(tree, people)
        self._show_way()

    def set_narrow(self, narrow: bool) -> None:
        """Put tree and side into tabs where there is no room for both."""
        self._is_narrow = narrow
        self._tabs.setVisible(narrow)
        self.side.set_narrow(narrow)
        self._halves.setDirection(_WAYS.TopToBottom if narrow else _WAYS.LeftToRight)
        self._way.set_narrow(narrow)
        self._legend.set_narrow(narrow)
        self._arrange()

    def current_contact(self) -> int:
        """Who is chosen, 0 for nobody."""
        index = self.tree.current()
        return self._tree.branches[index].contact_id if index != ME_INDEX else 0

    def select_step(self, by: int) -> None:
        """Go to the next branch, or with -1 to the one before."""
        self.tree.step(by)

    def zoom_page(self, by: int) -> None:
        """Make the tree larger, or with -1 smaller."""
        self.tree.zoom_by(by)

    def zoom_to_fit(self) -> None:
        """Show the whole tree."""
        self.tree.zoom_to_fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def _build(self) -> None:
        self._head = PageHead(self.title)
        self._zoom = ZoomControls()
        self._head.add_control(self._zoom)
        self._tabs = TabStrip("Parts of the page", [(_TREE, "Tree"), (_THANKS, "Yield and thanks")])
        self._tabs.hide()
        self.tree = TreeView()
        self._way = ChainBar()
        self.side = ReferralSide()
        self._left = QWidget()
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        self._legend = Legend()
        left.addWidget(self._legend)
        left.addWidget(rule())
        left.addWidget(self.tree, 1)
        self._came = CameLine()
        left.addWidget(self._came)
        left.addWidget(self._way)
        if self._desk.workspace.is_read_only:
            self._way.set_read_only()
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._build_full())
        self._new, self._add = Button("New meeting", icon="plan"), Button("New person", icon="new")
        self._stack.addWidget(self._build_empty(_EMPTY, _WHY_EMPTY, self._new, "Ctrl+Shift+N"))
        self._stack.addWidget(self._build_empty(_EMPTY, _WHY_NOBODY, self._add, "Ctrl+N"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        self._deeds = Deeds(self._desk, self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)

    def _build_full(self) -> QWidget:
        full = Panel("base", "")
        self._main = QWidget()
        column = QVBoxLayout(self._main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._tabs)
        column.addWidget(self._left, 1)
        self._halves = QBoxLayout(_WAYS.LeftToRight, full)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.setSpacing(0)
        self._halves.addWidget(self._main, 1)
        self._halves.addWidget(self.side)
        return full

    def _build_empty(self, words: str, why: str, button: Button, key: str) -> QWidget:
        panel = Panel("base", "")
        column = QVBoxLayout(panel)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(PageHead(self.title))
        column.addWidget(rule())
        column.addWidget(EmptyState(words, why, with_key(button, key)), 1)
        return panel

    def _wire(self) -> None:
        self._soon.timeout.connect(self._on_soon)
        self._desk.bridge.changed.connect(self._on_changed)
        self._tabs.tab_chosen.connect(self._arrange)
        self._zoom.stepped.connect(self.tree.zoom_by)
        self._zoom.fit_wanted.connect(self.tree.zoom_to_fit)
        self._new.clicked.connect(self.new_meeting_wanted)
        self._add.clicked.connect(self.new_person_wanted)
        self.tree.zoomed.connect(self._zoom.show_size)
        self.tree.chosen.connect(self._show_way)
        self.tree.opened.connect(self.contact_opened)
        self.side.person_chosen.connect(self._on_person_chosen)
        self.side.wanted.connect(self._on_wanted)
        self.side.sent.connect(self._deeds.end)
        self._way.opened.connect(self.contact_opened)
        self._way.declined.connect(self._on_declined)
        self._way.came_wanted.connect(self._on_came_wanted)
        self._came.came.connect(self._on_came)
        self._came.closed.connect(self.activate)
        self._way.thanks_wanted.connect(self._on_thanks_wanted)
        self._way.thanks_sent.connect(self._on_thanks_sent)

    def _load(self) -> None:
        self.set_narrow(False)

    def _show(self, tree: ReferralTree, people: int) -> None:
        today = self._desk.now().date()
        self._head.set_count(given_words(tree))
        left = len(tree.unthanked) + len(tree.dry)
        self._tabs.say(_THANKS, f"Yield and thanks {left}" if left else "Yield and thanks")
        self.tree.show_tree(tree, people, today)
        self.side.show_tree(tree, today)
        self._stack.setCurrentIndex(0 if tree.branches else 1 if people else 2)

    def _show_way(self) -> None:
        today = self._desk.now().date()
        self._way.show_way(self._tree, self.tree.current(), self._news, today)
        before: QWidget = self.tree
        for button in self._way.buttons():
            self.setTabOrder(before, button)
            before = button

    def _arrange(self) -> None:
        is_thanks = self._is_narrow and self._tabs.chosen() == _THANKS
        self._left.setVisible(not is_thanks)
        self._halves.setStretch(0, 0 if is_thanks else 1)
        self._halves.setStretch(1, 1 if is_thanks else 0)
        self._zoom.setVisible(not is_thanks)
        self.side.setVisible(is_thanks or not self._is_narrow)

    def _on_changed(self, _changes: Changes) -> None:
        # Changes come in bursts; one look at the end is enough. Out of sight, none is.
        if self.isVisible():
            self._soon.start()

    def _on_soon(self) -> None:
        if self.isVisible():
            self.refresh()

    def _on_person_chosen(self, contact_id: int) -> None:
        self._tabs.choose(_TREE)
        self.tree.choose_person(contact_id)
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_wanted(self, about: Unthanked | DryBranch) -> None:
        self._deeds.begin(about)
        if not self._desk.workspace.is_read_only:
            self.side.set_written(about)
            if about.contact_id == self.current_contact():
                self._way.set_written()
                self._show_way()

    def _on_thanks_wanted(self, tasks: list[Task]) -> None:
        owed = self._tree.owed_to(self.current_contact())
        if owed is not None and list(owed.tasks) == tasks:
            self._on_wanted(owed)
        else:
            self._deeds.write(tasks)
        self._way.set_written()
        self._show_way()
        self._way.take_focus()

    def _on_thanks_sent(self, tasks: list[Task]) -> None:
        self.activate()
        self._deeds.settle(tasks)

    def _on_declined(self, contact_id: int) -> None:
        # The button that had the keyboard goes with what it stood for.
        self.activate()
        self._deeds.decline(contact_id)

    def _on_came_wanted(self, contact_id: int) -> None:
        self._came.open(contact_id, self._tree.branches[self.tree.current()].name)

    def _on_came(self, contact_id: int, words: str) -> None:
        self.activate()
        self._deeds.write_down(contact_id, words)
