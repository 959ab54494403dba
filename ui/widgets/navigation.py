"""The navigation at the left: pages, and the way to all keys."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.type import px
from ui.widgets.button import Button
from ui.widgets.card import Panel
from ui.widgets.keyhint import KeyHint
from ui.widgets.nav_item import RAIL, WIDE, NavItem


class NavEntry(NamedTuple):
    """A page: its key, words, icon, and a short word for the rail."""

    key: str
    text: str
    icon: str
    short: str = ""


class Navigation(Panel):
    """176 wide, or a rail of 80; Tab enters once, arrows move, Enter opens."""

    page_chosen = Signal(str)
    keys_requested = Signal()

    def __init__(self, pages: Sequence[NavEntry], parent: QWidget | None = None) -> None:
        super().__init__("window", "r", parent)
        self.setAccessibleName("Navigation")
        self._rail = False
        self._pages: dict[str, NavItem] = {}
        self._build(pages)
        self.set_rail(rail=False)
        self._let_tab_reach()

    def choose(self, key: str) -> None:
        """Mark a page as the one in sight, without telling."""
        for name, item in self._pages.items():
            item.setChecked(name == key)
        self._let_tab_reach()

    def chosen(self) -> str:
        """The key of the page in sight; empty when none is."""
        return next((key for key, item in self._pages.items() if item.isChecked()), "")

    def set_count(self, key: str, count: int | None) -> None:
        """Show a number beside a page."""
        item = self._pages.get(key)
        if item is not None:
            item.set_count(count)

    def set_rail(self, *, rail: bool) -> None:
        """Become a rail of icons over words, or a column of lines."""
        self._rail = rail
        self.setFixedWidth(px(RAIL if rail else WIDE))
        for item in self._pages.values():
            item.set_rail(rail)
        self._keys.setVisible(not rail)

    def is_rail(self) -> bool:
        """Whether it is a rail now."""
        return self._rail

    def _build(self, pages: Sequence[NavEntry]) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(8), 0, px(8))
        column.setSpacing(0)
        for entry in pages:
            item = self._item(entry)
            item.clicked.connect(self._on_page_clicked)
            self._pages[entry.key] = item
            column.addWidget(item)
        column.addStretch(1)
        column.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(px(12), 0, px(8), 0)
        foot.setSpacing(px(2))
        self._keys = Button("All keys", kind="ghost", small=True)
        self._keys.say("all keys")
        self._keys.clicked.connect(self.keys_requested)
        foot.addSpacing(px(8))
        foot.addWidget(KeyHint("?"))
        foot.addWidget(self._keys)
        foot.addStretch(1)
        return foot

    def _item(self, entry: NavEntry) -> NavItem:
        item = NavItem(entry.key, entry.text, entry.icon, entry.short, self)
        item.step_requested.connect(self._on_step_requested)
        return item

    def _let_tab_reach(self) -> None:
        items = list(self._pages.values())
        reached = next((item for item in items if item.isChecked()), items[0] if items else None)
        for item in items:
            policy = Qt.FocusPolicy.StrongFocus if item is reached else Qt.FocusPolicy.ClickFocus
            item.setFocusPolicy(policy)

    def _on_step_requested(self, step: int) -> None:
        items = list(self._pages.values())
        here = self.sender()
        at = next((number for number, item in enumerate(items) if item is here), 0)
        target = items[max(0, min(at + step, len(items) - 1))]
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_page_clicked(self) -> None:
        item = self.sender()
        if isinstance(item, NavItem):
            self.choose(item.key)
            self.page_chosen.emit(item.key)
