"""The import history: what came in and when, each to be taken back, also after other work."""

from datetime import datetime
from functools import partial

from msgspec.structs import astuple
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from netdesk.errors import NetDeskError
from netdesk.importing import PastImport, Undone, past_imports
from ui.ages import exact_time
from ui.desk import Desk
from ui.importing.taking_back import TakingBack
from ui.importing.words import counts_words, taken_back_words
from ui.type import body, head, px, small
from ui.widgets.action_row import action_row
from ui.widgets.button import Button
from ui.widgets.card import QuietBox, scrolled
from ui.widgets.empty_state import EmptyState
from ui.widgets.keyhint import KeyHint, native_key
from ui.widgets.refill import clear
from ui.widgets.text import plain_label, rule, wrap_label

_WHY = "Taking one back removes whom it brought. What was changed by hand since then stays."


class HistoryDialog(QDialog):
    """Lists the imports, newest first; `open()` it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Import history")
        self.setFixedSize(px(640), px(440))
        self._desk = desk
        self._taking: TakingBack | None = None
        self.buttons: list[Button] = []
        self._build()
        self._load()

    def words(self) -> str:
        """What the last taking back did."""
        return self._said.text()

    def take_back(self, past: PastImport) -> None:
        """Take one import back, in the background."""
        if self._taking is not None:
            return
        for button in self.buttons:
            button.setEnabled(False)
        self._taking = TakingBack(self._desk, past.id, self.parent() or self)
        self._taking.done.connect(self._on_undone)
        self._taking.failed.connect(self._on_failed)
        self._taking.start(f"Taking back {past.label}")

    def done(self, result: int) -> None:
        """Close; what is still taken back is told in a toast."""
        if self._taking is not None:
            self._taking.leave()
        super().done(result)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(16))
        column.setSpacing(px(8))
        column.addWidget(plain_label("Import history", head()))
        column.addWidget(wrap_label(_WHY, body(), "muted"))
        self._box = QuietBox()
        self._said = wrap_label("", small())
        self._box.column.addWidget(self._said)
        self._box.hide()
        column.addSpacing(px(4))
        column.addWidget(self._box)
        self._empty = EmptyState(
            "No import to take back",
            "Every import will be listed here with its counts, and can be taken back from here.",
            edge=0,
        )
        column.addWidget(self._empty, 1)
        holder = QWidget()
        self._rows = QVBoxLayout(holder)
        self._rows.setContentsMargins(0, 0, px(12), 0)
        self._rows.setSpacing(0)
        self._list = scrolled(holder, "Imports")
        column.addWidget(self._list, 1)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        close = Button("Close", kind="primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        foot.addWidget(close)
        foot.addWidget(KeyHint(native_key("Esc")))
        foot.addStretch(1)
        column.addLayout(foot)

    def _load(self) -> None:
        clear(self._rows)
        self.buttons = []
        found = past_imports(self._desk.workspace)
        for past in found:
            self._rows.addWidget(self._row(past))
            self._rows.addWidget(rule())
        self._rows.addStretch(1)
        self._empty.setVisible(not found)
        self._list.setVisible(bool(found))

    def _row(self, past: PastImport) -> QWidget:
        at = datetime.fromisoformat(past.at).astimezone()
        facts = f"{exact_time(at)} · {counts_words(past.counts, past.gaining)}"
        button = Button("Take back", icon="undo", small=True)
        button.setEnabled(not self._desk.workspace.is_read_only)
        button.clicked.connect(partial(self.take_back, past))
        self.buttons.append(button)
        return action_row(past.label, facts, button, "file_text")

    def _say(self, words: str) -> None:
        self._taking = None
        self._said.setText(words)
        self._box.setVisible(bool(words))
        self._load()

    def _on_undone(self, undone: Undone) -> None:
        self._say(taken_back_words(*astuple(undone)))

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, NetDeskError):
            self._say("")
            raise error
        self._say(str(error))
