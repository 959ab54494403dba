"""What stands on the page while there is no review: an invitation, a wait, or what went wrong."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.type import body, head, px, small, tabular
from ui.widgets.button import Button
from ui.widgets.card import Panel
from ui.widgets.glyph import ThemedIcon
from ui.widgets.keyhint import KeyHint, native_key
from ui.widgets.meter import Meter
from ui.widgets.text import plain_label, wrap_label

_INVITATION = (
    "Drop contact files anywhere on this window",
    "vCard or CSV files as phones, LinkedIn and mail programs export them, a ZIP or a folder. "
    "Nothing changes before you have seen the review.",
)


class MessageView(Panel):
    """An icon, one clear line, what to do, and the two ways on."""

    files_wanted = Signal()
    people_wanted = Signal()
    again_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("base", "", parent)
        self._is_working = False
        self._build()
        self._wire()
        self.invite()

    def invite(self) -> None:
        """Say what can be dropped."""
        self._show("import", "accent", *_INVITATION)

    def show_fault(
        self, faults: list[tuple[str, str]], *, can_be_tried_again: bool = False
    ) -> None:
        """Say for each file what is wrong and what to do: (what, hint); nothing was changed."""
        first, hint = faults[0]
        more = [f"{what} {todo}".strip() for what, todo in faults[1:6]]
        rest = len(faults) - 6
        if rest > 0:
            more.append(f"And {rest:,} more files.")
        self._show("error", "stop", first, f"{hint} Nothing was changed.".strip(), more)
        self._again.setVisible(can_be_tried_again)

    def show_done(self, words: str, why: str) -> None:
        """Say that something is done."""
        self._show("check", "good", words, why)

    def show_work(self, words: str) -> None:
        """Say what is under way."""
        self._show("waiting", "accent", words, "", is_working=True)

    def show_count(self, done: int, total: int) -> None:
        """Say how far it is."""
        self._meter.show_value(done, total)
        self._count.setText(f"{done:,} of {total:,}" if total > 1 else "")

    def take_keyboard(self) -> None:
        """Give the keyboard to the next step."""
        ways = (self._stop, self._again, self._files)
        next(way for way in ways if way.isVisibleTo(self)).setFocus()

    def words(self) -> str:
        """The line shown."""
        return self._line.text()

    def why(self) -> str:
        """What is said below it."""
        return self._why.text()

    def _show(
        self,
        icon: str,
        tone: str,
        line: str,
        why: str,
        more: list[str] | None = None,
        *,
        is_working: bool = False,
    ) -> None:
        self._is_working = is_working
        self._icon.show_icon(icon, tone)
        self._line.setText(line)
        self._why.setText(why)
        self._why.setVisible(bool(why))
        self._more.setText("\n".join(more or []))
        self._more.setVisible(bool(more))
        self._progress.setVisible(is_working)
        self.show_count(0, 0)
        self._count.setText("")
        self._files.setVisible(not is_working)
        self._people.setVisible(not is_working)
        self._stop.setVisible(is_working)
        self._again.setVisible(False)
        self.setAccessibleName(f"{line} {why}".strip())

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(px(32), px(32), px(32), px(32))
        box = QWidget()
        box.setFixedWidth(px(600))
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(16))
        self._icon = ThemedIcon("import", "accent", 28)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(px(8))
        self._line = wrap_label("", head())
        self._why = wrap_label("", body(), "muted")
        self._more = wrap_label("", small(), "muted")
        column.addWidget(self._line)
        column.addWidget(self._why)
        column.addWidget(self._more)
        column.addWidget(self._meter_row())
        column.addLayout(self._buttons())
        row.addLayout(column, 1)
        outer.addStretch(2)
        outer.addWidget(box, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(3)

    def _meter_row(self) -> QWidget:
        self._progress = QWidget()
        row = QHBoxLayout(self._progress)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        self._meter = Meter("Progress", 240)
        self._count = plain_label("", tabular(small()), "muted")
        row.addWidget(self._meter)
        row.addWidget(self._count)
        row.addStretch(1)
        return self._progress

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, px(8), 0, 0)
        row.setSpacing(px(8))
        self._files = Button("Choose files", kind="primary", icon="import")
        self._people = Button("Back to people")
        self._again = Button("Try again")
        self._stop = Button("Cancel")
        for part in (
            self._again,
            self._files,
            self._people,
            self._stop,
            KeyHint(native_key("Esc")),
        ):
            row.addWidget(part)
        row.addStretch(1)
        return row

    def _wire(self) -> None:
        self._files.clicked.connect(self.files_wanted)
        self._people.clicked.connect(self.people_wanted)
        self._again.clicked.connect(self.again_wanted)
        self._stop.clicked.connect(self.stop_wanted)
        leave = QShortcut(QKeySequence("Esc"), self)
        leave.activated.connect(self._on_left)

    def _on_left(self) -> None:
        if self._is_working:
            self.stop_wanted.emit()
        else:
            self.people_wanted.emit()
