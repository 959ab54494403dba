"""The trash: who was deleted and when, each to be brought back."""

from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from netdesk.trash import TrashedContact, bring_back, days_left, trashed
from ui.ages import exact_time
from ui.desk import Desk
from ui.type import body, head, px, small
from ui.widgets.action_row import action_row
from ui.widgets.button import Button
from ui.widgets.card import scrolled
from ui.widgets.empty_state import EmptyState
from ui.widgets.keyhint import KeyHint, native_key
from ui.widgets.refill import clear
from ui.widgets.text import plain_label, rule, wrap_label

_WHY = "Whoever you delete stays here for 30 days, with all that is known of them."
_SHOWN = 200


class TrashDialog(QDialog):
    """Lists the deleted, the newest first; `open()` it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Trash")
        self.setFixedSize(px(560), px(440))
        self._desk = desk
        self.buttons: list[Button] = []
        self._build()
        self._load()

    def bring_back(self, who: TrashedContact) -> None:
        """Put one person back onto the list."""
        bring_back(self._desk.workspace, [who.id], who.full_name)
        self._desk.say(f"Brought back {who.full_name}", True)
        self._load()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(16))
        column.setSpacing(px(8))
        column.addWidget(plain_label("Trash", head()))
        self._why = wrap_label(_WHY, body(), "muted")
        column.addWidget(self._why)
        self._empty = EmptyState("The trash is empty", _WHY)
        column.addWidget(self._empty, 1)
        self._place = QVBoxLayout()
        column.addLayout(self._place, 1)
        self._close = Button("Close", kind="primary")
        self._close.setDefault(True)
        self._close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addWidget(self._close)
        foot.addWidget(KeyHint(native_key("Esc")))
        foot.addStretch(1)
        column.addLayout(foot)

    def _load(self) -> None:
        found = trashed(self._desk.workspace)
        holder = QWidget()
        rows = QVBoxLayout(holder)
        rows.setContentsMargins(0, 0, px(12), 0)
        rows.setSpacing(0)
        self.buttons = []
        for who in found[:_SHOWN]:
            rows.addWidget(self._row(who))
            rows.addWidget(rule())
        if len(found) > _SHOWN:
            words = f"and {len(found) - _SHOWN:,} more who were deleted before"
            rows.addWidget(wrap_label(words, small(), "muted"))
        rows.addStretch(1)
        clear(self._place)
        listed = scrolled(holder, "Deleted people")
        self._place.addWidget(listed)
        listed.setVisible(bool(found))
        self._why.setVisible(bool(found))
        self._empty.setVisible(not found)
        (self.buttons or [self._close])[0].setFocus()

    def _row(self, who: TrashedContact) -> QWidget:
        at = datetime.fromisoformat(who.at).astimezone()
        facts = f"{who.company} · " if who.company else ""
        facts += f"{_leaves(days_left(who.at, self._desk.now().astimezone()))} · "
        facts += f"deleted {exact_time(at)}"
        button = Button("Bring back", icon="undo", small=True)
        button.setEnabled(not self._desk.workspace.is_read_only)
        button.clicked.connect(partial(self.bring_back, who))
        self.buttons.append(button)
        return action_row(who.full_name, facts, button)


def _leaves(days: int) -> str:
    when = f"in {days} day{'s' if days > 1 else ''}" if days else "today"
    return f"goes for good {when}"
