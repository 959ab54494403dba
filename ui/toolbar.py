"""The bar under the menus: search, go to or run, import, print, new."""

from collections.abc import Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from ui.type import px
from ui.widgets.button import Button, action_button
from ui.widgets.card import Panel
from ui.widgets.keyhint import key_hint
from ui.widgets.search_field import SearchField

_SEARCH_WIDE = 401
_SEARCH_NARROW = 301
_SEARCH_LEAST = 96


class Toolbar(Panel):
    """48 high with its hairline; the search field is `search`."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__("window", "b", parent)
        self.setAccessibleName("Toolbar")
        self.setFixedHeight(px(48))
        self.search = SearchField("Search people, companies, notes")
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), 0, px(16), px(2))
        row.setSpacing(px(8))
        row.addWidget(self.search)
        row.addSpacing(px(4))
        row.addWidget(
            action_button(actions["go_to"], kind="ghost", icon="command", text="Go to or run")
        )
        row.addSpacing(px(4))
        row.addWidget(key_hint(actions["go_to"]))
        row.addStretch(1)
        row.addWidget(action_button(actions["import"], icon="import", text="Import"))
        row.addWidget(action_button(actions["print"], icon="print", text="Print brief"))
        row.addWidget(self._new_button(actions))
        self.set_narrow(False)

    def set_narrow(self, narrow: bool) -> None:
        """Give the search field less room; with large text it gives way to the buttons."""
        self.search.setMinimumWidth(px(_SEARCH_LEAST))
        self.search.setMaximumWidth(px(_SEARCH_NARROW if narrow else _SEARCH_WIDE))

    def _new_button(self, actions: Mapping[str, QAction]) -> Button:
        menu = QMenu(self)
        menu.addAction(actions["new_person"])
        menu.addAction(actions["new_meeting"])
        menu.addAction(actions["new_event"])
        made = Button("New", kind="primary", icon="new")
        made.setMenu(menu)
        return made
