"""All keys of the window, by menu, made from the table of actions."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.actions import ACTIONS, unmarked
from ui.type import body, head, px
from ui.widgets.button import Button
from ui.widgets.card import scrolled
from ui.widgets.keyhint import KeyHint, native_key
from ui.widgets.text import caps_label, plain_label

# Keys that belong to a place and not to a command.
_EVERYWHERE = (
    ("Esc", "Close, or leave as it was"),
    ("Tab", "Next field"),
    ("Shift+Tab", "Field before"),
    ("Return", "Open what is chosen"),
)
_ON_THIS_WEEK = (
    ("Return", "Begin what is chosen"),
    ("D", "Mark it done"),
    ("S", "Put it off by a week"),
    ("L", "Log a touch"),
    ("O", "Open the person"),
)
_ON_REFERRALS = (
    ("Right", "Whom they named"),
    ("Left", "Who named them"),
    ("Return", "Open the person"),
    ("Ctrl+Right", "Move the tree"),
)
_IN_A_REVIEW = (
    ("Return", "Say what becomes of it"),
    ("Shift+Down", "Choose several"),
    ("1", "What is here stands"),
    ("2", "What the file says stands"),
    ("Ctrl+Return", "Import"),
)
_ON_DUPLICATES = (
    ("Ctrl+Return", "Merge into one"),
    ("N", "Not the same person"),
    ("S", "Later"),
    ("1", "All from the first"),
    ("2", "All from the second"),
)
_OF_A_PLACE = {
    "Everywhere": _EVERYWHERE,
    "On this week": _ON_THIS_WEEK,
    "On referrals": _ON_REFERRALS,
    "In the review of an import": _IN_A_REVIEW,
    "On duplicates": _ON_DUPLICATES,
}
_COLUMNS = (
    ("&File", "&Edit", "On this week", "On referrals"),
    ("&View", "&Person", "In the review of an import"),
    ("&Company", "&Meeting", "&Help", "Everywhere", "On duplicates"),
)


class KeysDialog(QDialog):
    """Three columns of keys; Esc closes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("All keys")
        self.setMinimumSize(px(880), px(440))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(16))
        column.setSpacing(px(16))
        column.addWidget(plain_label("All keys", head()))
        column.addWidget(scrolled(self._lists(), "All keys"), 1)
        foot = QHBoxLayout()
        close = Button("Close", kind="primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        foot.addWidget(close)
        foot.addStretch(1)
        column.addLayout(foot)

    def _lists(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, px(8), 0)
        row.setSpacing(px(40))
        for menus in _COLUMNS:
            column = QVBoxLayout()
            column.setSpacing(px(16))
            for menu in menus:
                column.addLayout(_group(menu.replace("&", ""), _keys_of(menu)))
            column.addStretch(1)
            row.addLayout(column, 1)
        return holder


def _keys_of(menu: str) -> list[tuple[str, str]]:
    if menu in _OF_A_PLACE:
        return list(_OF_A_PLACE[menu])
    commands = [one for one in ACTIONS if one.menu == menu and one.shortcut]
    return [(one.shortcut, unmarked(one.text)) for one in commands]


def _group(title: str, keys: list[tuple[str, str]]) -> QVBoxLayout:
    group = QVBoxLayout()
    group.setSpacing(px(8))
    group.addWidget(caps_label(title))
    grid = QGridLayout()
    grid.setVerticalSpacing(px(6))
    grid.setHorizontalSpacing(px(12))
    grid.setColumnStretch(0, 1)
    for row, (key, words) in enumerate(keys):
        hint = KeyHint(native_key(key))
        label = plain_label(words, body())
        label.setAccessibleName(f"{words}: {native_key(key)}")
        grid.addWidget(label, row, 0)
        grid.addWidget(hint, row, 1, Qt.AlignmentFlag.AlignRight)
    group.addLayout(grid)
    return group
