"""What a window shows while files hang over it."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.icons import paint_icon
from ui.theme import color
from ui.type import medium, px, small, title
from ui.widgets.glyph import ThemedIcon
from ui.widgets.keyhint import KeyHint
from ui.widgets.refill import clear
from ui.widgets.text import elided_label, plain_label, rule

MOST_FILES = 6
_SCRIM = 0.91
_TO_LOOK = ("Drop to look inside", "Nothing changes before you have seen the review.")
_NOTHING = ("Nothing here can be read", "Drop it to see what to do instead.")
_TAKES = "vCard, CSV or ZIP files, or a folder of them; one picture as a photo"


class DropFile(Struct, frozen=True):
    """One dragged file: name, kind and size ("vCard, 34 kB") or why it is left out."""

    name: str
    detail: str
    will_read: bool = True
    icon: str = "file_text"


class DropOverlay(QWidget):
    """Lies over the whole window, lets the drag through, and names each file on a card."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName("Drop files here")
        self._window = window
        self._build()
        window.installEventFilter(self)
        self.hide()

    def show_files(self, files: Sequence[DropFile]) -> None:
        """Name each file and say whether it will be read."""
        clear(self._rows)
        for file in files[:MOST_FILES]:
            self._rows.addLayout(_row(file))
        will_read = any(file.will_read for file in files)
        self._say(*(_TO_LOOK if will_read else _NOTHING))
        more = len(files) - MOST_FILES
        if more > 0:
            self._rows.addWidget(plain_label(f"and {more:,} more", small(), "muted"))
        what = _TO_LOOK[0] if will_read else _NOTHING[0]
        self._appear(f"{_count(len(files))}: {what[:1].lower()}{what[1:]}")

    def show_count(self, count: int) -> None:
        """Say only how many, where the system does not tell the names before the drop."""
        clear(self._rows)
        self._say(*_TO_LOOK)
        self._rows.addWidget(plain_label(_count(count), medium()))
        self._appear(f"{_count(count)}: drop to look inside")

    def show_photo(self, file: str, person: str) -> None:
        """Say that a picture would become somebody's photo."""
        clear(self._rows)
        self._say("Drop as a photo", "It can be undone at any time.")
        self._rows.addLayout(_row(DropFile(file, "picture", icon="photo"), f"for {person}"))
        self._appear(f"Drop as the photo of {person}")

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scrim = QColor(color("window"))
        scrim.setAlphaF(_SCRIM)
        painter.fillRect(self.rect(), scrim)
        pen = QPen(color("accent"), 2, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([6.0, 3.0])
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(6, 6, -6, -6), 8, 8)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        card = QWidget(self)
        card.setObjectName("drop_card")
        card.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        card.setFixedWidth(px(520))
        column = QVBoxLayout(card)
        column.setContentsMargins(px(34), px(28), px(34), px(22))
        column.setSpacing(px(14))
        self._title = plain_label("", title())
        self._promise = plain_label("", tone="muted")
        column.addLayout(_head(self._title, self._promise))
        column.addWidget(rule())
        self._rows = QVBoxLayout()
        self._rows.setSpacing(px(14))
        column.addLayout(self._rows)
        column.addWidget(rule())
        foot = QHBoxLayout()
        self._foot = plain_label(_TAKES, small(), "muted")
        foot.addWidget(self._foot)
        foot.addStretch(1)
        foot.addWidget(KeyHint("Esc"))
        column.addLayout(foot)
        outer.addWidget(card, 0, Qt.AlignmentFlag.AlignCenter)

    def _say(self, words: str, promise: str) -> None:
        self._title.setText(words)
        self._promise.setText(promise)

    def _appear(self, spoken: str) -> None:
        self.setAccessibleDescription(spoken)
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()


class _Tile(QWidget):
    """The soft square with the arrow."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(QSize(px(56), px(56)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("accent_soft"))
        painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
        side = px(28)
        square = self.rect()
        square.setSize(QSize(side, side))
        square.moveCenter(self.rect().center())
        paint_icon(painter, square, "import", "accent")


def _head(heading: QWidget, promise: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(px(16))
    row.addWidget(_Tile())
    words = QVBoxLayout()
    words.setSpacing(px(4))
    words.addStretch(1)
    words.addWidget(heading)
    words.addWidget(promise)
    words.addStretch(1)
    row.addLayout(words, 1)
    return row


def _row(file: DropFile, taken: str = "") -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(px(12))
    row.addWidget(ThemedIcon(file.icon, "accent" if file.will_read else "muted", 16))
    row.addWidget(elided_label(file.name, medium()))
    detail = plain_label if file.will_read else elided_label
    row.addWidget(detail(file.detail, small(), "muted" if file.will_read else "warn"))
    row.addStretch(1)
    row.addWidget(ThemedIcon("check" if file.will_read else "warning", _tone(file), 16))
    if taken and file.will_read:
        row.addWidget(elided_label(taken, small(), "muted"))
    else:
        # What becomes of a file is read whole, however long its name.
        row.addWidget(
            plain_label("will be read" if file.will_read else "left out", small(), "muted")
        )
    return row


def _tone(file: DropFile) -> str:
    return "good" if file.will_read else "warn"


def _count(count: int) -> str:
    return "1 file" if count == 1 else f"{count:,} files"
