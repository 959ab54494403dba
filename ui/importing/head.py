"""The head of an import: the file's tile, what came, the facts, and a control at the right."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.icons import paint_icon
from ui.theme import color
from ui.type import head, px, small
from ui.widgets.text import elided_label, plain_label


class FileHead(QWidget):
    """64 high: tile, title, one line of facts; controls at the right in reading order."""

    def __init__(self, icon: str = "file_text", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(px(64))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(px(16), 0, px(16), 0)
        self._row.setSpacing(px(12))
        self._tile = _Tile(icon)
        self._row.addWidget(self._tile)
        words = QVBoxLayout()
        words.setSpacing(px(3))
        words.addStretch(1)
        self._title = elided_label("", head())
        self._facts = elided_label("", small(), "muted")
        self._kept = plain_label("", small(), "muted")
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addWidget(self._facts)
        below.addWidget(self._kept)
        below.addStretch(1)
        words.addWidget(self._title)
        words.addLayout(below)
        words.addStretch(1)
        self._row.addLayout(words, 1)

    def say(self, title: str, facts: str, icon: str = "file_text", *, kept: str = "") -> None:
        """Show other words; of the facts, `kept` stands at their end and is never cut."""
        self._title.setText(title)
        self._facts.setText(facts)
        # A space at the edge of a label would be lost: one that does not break is not.
        self._kept.setText(f"\u00a0· {kept}" if kept else "")
        self._tile.show_icon(icon)

    def title(self) -> str:
        """The title as shown."""
        return self._title.text()

    def facts(self) -> str:
        """The line of facts as shown."""
        return f"{self._facts.text()}{self._kept.text()}".replace("\u00a0", " ")

    def add_control(self, widget: QWidget) -> None:
        """Put a control at the right."""
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)


class _Tile(QWidget):
    """The soft square with the file's icon."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self.setFixedSize(QSize(px(40), px(40)))

    def show_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon = icon
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("accent_soft"))
        painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
        square = self.rect()
        square.setSize(QSize(px(20), px(20)))
        square.moveCenter(self.rect().center())
        paint_icon(painter, square, self._icon, "accent")
