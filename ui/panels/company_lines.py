"""Lines of what was read about a company: age, words, source; and the form that adds one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.ages import day_of, long_day
from ui.links import open_url, safe_url
from ui.theme import color
from ui.type import body, medium, px, small, tabular
from ui.widgets.button import Button
from ui.widgets.chip import ChipRemove, state_chip
from ui.widgets.focus import paint_ring
from ui.widgets.line_field import LineEdit
from ui.widgets.text import (
    elided,
    elided_label,
    muted_label,
    plain_label,
    plain_tip,
    wrap_label,
)

_LINES_AT_MOST = 40


@dataclass(frozen=True, slots=True)
class Read:
    """One thing read: `place` is where it stands in its list; `age` is how old it is in short.

    `is_to_check` marks what is old enough to look up again.
    """

    place: int
    text: str
    age: str = ""
    source: str = ""
    on: str = ""
    url: str = ""
    is_old: bool = False
    is_to_check: bool = False


class TextLink(QAbstractButton):
    """Words in one line; where there is a link they open it, else they only stand there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._url = ""
        self._tone = "text"
        self.setFont(body())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)

    def show_words(self, text: str, url: str, tone: str) -> None:
        """Show these words; only a link that is safe to open is one."""
        self._url = url if safe_url(url) is not None else ""
        self._tone = tone
        self.setText(text)
        self.setAccessibleName(text)
        self.setAccessibleDescription(self._url)
        self.setToolTip(plain_tip(f"{text}\n{self._url}".strip()))
        linked = bool(self._url)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if linked else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if linked else Qt.CursorShape.ArrowCursor)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(80), px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = self.font()
        font.setUnderline(bool(self._url) and (self.underMouse() or self.hasFocus()))
        painter.setFont(font)
        painter.setPen(color("accent" if font.underline() else self._tone))
        box = self.rect().adjusted(px(4), 0, -px(4), 0)
        shown = elided(self.text(), self.fontMetrics(), box.width())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), shown)
        if self.hasFocus():
            paint_ring(painter, self.rect(), 4)

    def _on_clicked(self) -> None:
        if self._url:
            open_url(self._url)


class _Remove(ChipRemove):
    """The x of a line: seen under the mouse and with the keyboard."""

    focus_moved = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_moved.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_moved.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        line = self.parentWidget()
        if self.hasFocus() or (line is not None and line.underMouse()):
            super().paintEvent(event)


class ReadLine(QWidget):
    """One line: its age at the left, the source at the right. `removed` carries its place."""

    removed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = 0
        self.setFixedHeight(px(28))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        self._age = plain_label("", tabular(medium()))
        self._age.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._age.setFixedWidth(px(44))
        self._text = TextLink()
        self._source = elided_label("", small(), "muted")
        self._source.setMaximumWidth(px(170))
        self._source.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._check = state_chip("check again", "warn", "touch")
        self._remove = _Remove("line", self)
        for part in (self._age, self._text, self._source, self._check):
            row.addWidget(part, 1 if part is self._text else 0)
        self._row = row
        self._remove.clicked.connect(self._on_remove_clicked)
        self._remove.focus_moved.connect(self.make_room)

    def show_read(self, read: Read) -> None:
        """Show what was read."""
        self._place = read.place
        day = day_of(read.on)
        tone = "muted" if read.is_old else "text"
        self._age.setText(read.age)
        self._age.set_tip(long_day(day) if day else "")
        self._age.set_tone(tone)
        self._text.show_words(read.text, read.url, tone)
        words = (read.source, "old" if read.is_old and not read.is_to_check else "")
        self._source.setText(" · ".join(word for word in words if word))
        self._check.setVisible(read.is_to_check)
        self._remove.setAccessibleName(f"Remove {read.text}")

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.make_room()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = px(18)
        top = (self.height() - side) // 2
        self._remove.setGeometry(self.width() - side, top, side, side)

    def make_room(self) -> None:
        """Give the x its place at the right while the mouse or the keyboard is here."""
        is_hot = self.underMouse() or self._remove.hasFocus()
        self._row.setContentsMargins(0, 0, px(22) if is_hot else 0, 0)
        self._remove.update()

    def _on_remove_clicked(self) -> None:
        self.removed.emit(self._place)


class AddLine(QWidget):
    """A small form inside the panel. `added` carries words, source, date and link."""

    added = Signal(str, str, str, str)
    closed = Signal()

    def __init__(
        self, what: str, words: str, *, has_link: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._what = what
        self._has_link = has_link
        self._build(words)
        self._wire()
        self.hide()

    def open(self, today: date) -> None:
        """Show the form, empty and of today, and bring the keyboard to it."""
        for edit in (self._words, self._source, self._link):
            edit.set_text("")
        self._day.set_text(today.isoformat())
        self._say("")
        self.show()
        self._words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self, words: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(4), 0, px(8))
        column.setSpacing(px(8))
        self._words = LineEdit(f"{self._what} text", words)
        column.addWidget(self._words)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        self._source = LineEdit(f"{self._what} source", "Source")
        self._day = LineEdit(f"{self._what} date", "2026-02-11")
        self._day.setFixedWidth(px(104))
        self._link = LineEdit(f"{self._what} link", "Link")
        self._add = Button("Add", kind="soft")
        self._add.setAccessibleName(f"Add this {self._what.lower()}")
        self._cancel = Button("Cancel", kind="ghost")
        for part in (self._source, self._day, self._link, self._add, self._cancel):
            row.addWidget(part)
        column.addLayout(row)
        self._link.setVisible(self._has_link)
        self._error = plain_label("", small(), "stop")
        column.addWidget(self._error)

    def _wire(self) -> None:
        for edit in (self._words, self._source, self._day, self._link):
            edit.returnPressed.connect(self._on_add)
            edit.cancelled.connect(self._on_cancel)
        self._add.clicked.connect(self._on_add)
        self._cancel.clicked.connect(self._on_cancel)

    def _on_add(self) -> None:
        words, on, link = (e.text().strip() for e in (self._words, self._day, self._link))
        if not words:
            self._say("Write what you read.")
            self._words.setFocus()
        elif on and day_of(on) is None:
            self._say("Write the date as year-month-day, like 2026-02-11, or leave it empty.")
            self._day.setFocus()
        elif link and safe_url(link) is None:
            self._say("A link begins with https:// or http://.")
            self._link.setFocus()
        else:
            self.hide()
            self.added.emit(words, self._source.text().strip(), on, link)
            self.closed.emit()

    def _on_cancel(self) -> None:
        self.hide()
        self.closed.emit()

    def _say(self, words: str) -> None:
        self._error.setText(words)
        self._error.setVisible(bool(words))


class ReadLines(QWidget):
    """Lines one below the other, used again for the next company; a sentence when there is none."""

    removed = Signal(int)

    def __init__(self, nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[ReadLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._nothing = wrap_label(nothing, small(), "muted")
        self._more = muted_label()
        self._column.addWidget(self._nothing)
        self._column.addWidget(self._more)

    def show_all(self, reads: Sequence[Read]) -> None:
        """Show these, the first forty of them."""
        shown = reads[:_LINES_AT_MOST]
        while len(self._lines) < len(shown):
            line = ReadLine(self)
            line.removed.connect(self.removed)
            self._column.insertWidget(len(self._lines), line)
            self._lines.append(line)
        for at, line in enumerate(self._lines):
            if at < len(shown):
                line.show_read(shown[at])
            line.setVisible(at < len(shown))
        self._nothing.setVisible(not shown and bool(self._nothing.text()))
        self._more.setVisible(len(reads) > len(shown))
        self._more.setText(f"and {len(reads) - len(shown)} more")
