"""My brand in three lengths, each with a meter of how long it is when said."""

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk import brand
from netdesk.errors import NetDeskError
from netdesk.records.brand import LENGTHS
from netdesk.storytelling import meter
from ui.desk import Desk
from ui.type import px, small
from ui.widgets.field import Field
from ui.widgets.meter import Meter
from ui.widgets.section import SectionHeader
from ui.widgets.text import plain_label

_SAVE_AFTER_MS = 800
_WORDS = {
    LENGTHS[0]: ("One line", "What you do, for whom, and what comes of it"),
    LENGTHS[1]: ("30 seconds", "The problem you solve, how, one number, what you look for next"),
    LENGTHS[2]: ("2 minutes", "Where you come from, two proof points, where you are going"),
}


class Statement(QWidget):
    """One length: the words, saved as they are typed, and the meter below."""

    def __init__(self, desk: Desk, length: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._length = length
        name, hint = _WORDS[length]
        lines = 12 if length == LENGTHS[2] else 6
        self._field = Field(name, placeholder=hint, above=True, most=lines)
        self._meter = Meter(f"Length of {name.lower()}", 160)
        self._count = plain_label("", small(), "muted")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SAVE_AFTER_MS)
        self._timer.timeout.connect(self.flush)
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addWidget(self._meter)
        line.addWidget(self._count)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(self._field)
        column.addLayout(line)
        self._field.text_changed.connect(self._on_text_changed)
        self._field.edit_finished.connect(self._on_finished)

    def load(self) -> None:
        """Show it as it stands in the file, unless it is being typed."""
        if not self._timer.isActive():
            self._field.edit.put_text(brand.statement(self._desk.workspace, self._length))
            self._measure()

    def flush(self) -> bool:
        """Save now what was typed; False when that failed."""
        if not self._timer.isActive() and not self._is_typed():
            return True
        self._timer.stop()
        if self._desk.workspace.is_read_only:
            return True
        try:
            brand.save_statement(
                self._desk.workspace, self._length, self._field.text(), self._desk.now(), self
            )
        except NetDeskError as error:
            self._count.setText(f"Not saved. {error}")
            self._count.set_tone("stop")
            return False
        return True

    def _is_typed(self) -> bool:
        stands = brand.statement(self._desk.workspace, self._length)
        return self._field.text().strip() != stands

    def _measure(self) -> None:
        found = meter(self._length, self._field.text())
        self._meter.show_value(found.used, found.limit)
        over = ": too long" if found.is_over else ""
        self._count.setText(f"{found.used} of {found.limit} {found.unit}{over}")
        self._count.set_tone("warn" if found.is_over else "muted")

    def _on_text_changed(self, _text: str) -> None:
        self._measure()
        self._timer.start()

    def _on_finished(self, _text: str) -> None:
        self.flush()


class Statements(QWidget):
    """The three lengths under one heading."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._all = list(map(partial(Statement, desk), LENGTHS))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(SectionHeader("Who I am", fact="150 words a minute"))
        for one in self._all:
            column.addWidget(one)

    def load(self) -> None:
        """Show all as they stand in the file."""
        for one in self._all:
            one.load()
