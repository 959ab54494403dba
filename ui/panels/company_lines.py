"""Lines of what was read about a company: age, words, source."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.ages import day_of, long_day
from ui.icons import paint_icon
from ui.links import open_url, safe_url
from ui.type import body, medium, px, small, tabular
from ui.widgets.chip import ChipRemove, state_chip
from ui.widgets.focus import paint_ring
from ui.widgets.ink import Ink
from ui.widgets.ladder import THESIS_TONES, paint_thesis
from ui.widgets.text import (
    elided,
    elided_label,
    muted_label,
    plain_label,
    plain_tip,
    wrap_label,
)

_LINES_AT_MOST = 40


class Read(Struct, frozen=True):
    """One thing read: `id` is its own, by which it is found again; `age` is how old it is in short.

    `is_to_check` marks what is old enough to look up again; `thesis` what it is a sign of.
    """

    id: int
    text: str
    age: str = ""
    source: str = ""
    on: str = ""
    url: str = ""
    is_old: bool = False
    is_to_check: bool = False
    thesis: str = ""


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
        box = self.rect().adjusted(px(4), 0, -px(4), 0)
        shown = elided(self.text(), self.fontMetrics(), box.width())
        ink = Ink(painter, self.rect(), self.layoutDirection())
        ink.text(box, shown, font, "accent" if font.underline() else self._tone)
        if self.hasFocus():
            paint_ring(painter, self.rect(), 4)

    def _on_clicked(self) -> None:
        if self._url:
            open_url(self._url)


class _Hot(ChipRemove):
    """A small button of a line: seen under the mouse and with the keyboard."""

    focus_moved = Signal()

    def __init__(self, icon: str, parent: QWidget) -> None:
        super().__init__("line", parent)
        self._icon = icon

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_moved.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_moved.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        line = self.parentWidget()
        if not self.hasFocus() and (line is None or not line.underMouse()):
            return
        if self._icon == "close":
            super().paintEvent(event)
            return
        painter = QPainter(self)
        side = px(14)
        square = QRect(0, 0, side, side)
        square.moveCenter(self.rect().center())
        paint_icon(painter, square, self._icon, "text" if self.underMouse() else "muted")
        if self.hasFocus():
            paint_ring(painter, self.rect(), 4)


class _Sign(QWidget):
    """What a signal is a sign of: its glyph, with its word for tips and screen readers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thesis = ""
        self.setFixedSize(px(12), px(12))

    def show_thesis(self, thesis: str) -> None:
        """Show another one; nothing hides it."""
        self._thesis = thesis if thesis in THESIS_TONES else ""
        self.setVisible(bool(self._thesis))
        self.setAccessibleName(self._thesis.capitalize())
        self.setToolTip(plain_tip(self._thesis.capitalize()))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_thesis(QPainter(self), QRectF(self.rect()), self._thesis)


class ReadLine(QWidget):
    """One line: its age at the left, the source at the right. Both signals carry its id."""

    removed = Signal(int)
    edit_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = 0
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
        self._sign = _Sign()
        self._edit = _Hot("edit", self)
        self._remove = _Hot("close", self)
        for part in (self._age, self._sign, self._text, self._source, self._check):
            row.addWidget(part, 1 if part is self._text else 0)
        self._row = row
        self._edit.clicked.connect(self._on_edit_clicked)
        self._remove.clicked.connect(self._on_remove_clicked)
        for button in (self._edit, self._remove):
            button.focus_moved.connect(self.make_room)

    def show_read(self, read: Read) -> None:
        """Show what was read."""
        self._id = read.id
        day = day_of(read.on)
        tone = "muted" if read.is_old else "text"
        self._age.setText(read.age)
        self._age.set_tip(long_day(day) if day else "")
        self._age.set_tone(tone)
        self._text.show_words(read.text, read.url, tone)
        words = (read.source, "old" if read.is_old and not read.is_to_check else "")
        self._source.setText(" · ".join(word for word in words if word))
        self._check.setVisible(read.is_to_check)
        self._sign.show_thesis(read.thesis)
        self._edit.setAccessibleName(f"Edit {read.text}")
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
        self._edit.setGeometry(self.width() - 2 * side - px(4), top, side, side)

    def make_room(self) -> None:
        """Give pencil and x their place at the right while mouse or keyboard is here."""
        buttons = (self._edit, self._remove)
        is_hot = self.underMouse() or any(button.hasFocus() for button in buttons)
        self._row.setContentsMargins(0, 0, px(44) if is_hot else 0, 0)
        for button in buttons:
            button.update()

    def _on_edit_clicked(self) -> None:
        self.edit_requested.emit(self._id)

    def _on_remove_clicked(self) -> None:
        self.removed.emit(self._id)


class ReadLines(QWidget):
    """Lines one below the other, used again for the next company; a sentence when there is none."""

    removed = Signal(int)
    edit_requested = Signal(int)

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
            line.edit_requested.connect(self.edit_requested)
            self._column.insertWidget(len(self._lines), line)
            self._lines.append(line)
        for at, line in enumerate(self._lines):
            if at < len(shown):
                line.show_read(shown[at])
            line.setVisible(at < len(shown))
        self._nothing.setVisible(not shown and bool(self._nothing.text()))
        self._more.setVisible(len(reads) > len(shown))
        self._more.setText(f"and {len(reads) - len(shown)} more")
