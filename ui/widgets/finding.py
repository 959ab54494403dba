"""What the reviewer says about one field: severity in words, why, and a better wording."""

from msgspec import Struct
from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import color
from ui.type import medium, px, small, small_strong
from ui.widgets.button import Button
from ui.widgets.glyph import ThemedIcon
from ui.widgets.ink import Ink
from ui.widgets.keyhint import KeyHint, native_key
from ui.widgets.text import elided_label, wrap_label

_TONES = {"stop": "stop", "better": "warn", "idea": "accent"}
_GROUNDS = {"stop": "stop_soft", "better": "warn_soft", "idea": "accent_soft"}
_WORDS = {"stop": "Stop", "better": "Better", "idea": "Idea"}


class FindingText(Struct, frozen=True):
    """A finding as words: severity stop, better or idea; `better` empty when there is none."""

    severity: str
    rule: str
    why: str = ""
    better: str = ""
    key: str = ""


class FindingBox(QWidget):
    """Stands beside its field (wide) or below it, then with its buttons in the first line."""

    use_requested = Signal()
    ignore_requested = Signal()

    def __init__(
        self, text: FindingText, *, wide: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._severity = text.severity
        self._buttons: list[QWidget] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        spoken = f"{_WORDS[text.severity]}: {text.rule}"
        self.setAccessibleName(spoken)
        self.setAccessibleDescription(" ".join(part for part in (text.why, text.better) if part))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(8), px(10), px(8))
        column.setSpacing(px(4))
        first = self._first_line(spoken)
        column.addLayout(first)
        if text.why and wide:
            column.addWidget(wrap_label(text.why, small(), "muted"))
        if text.better:
            column.addWidget(wrap_label(text.better, medium()))
        target = QHBoxLayout() if wide else first
        if wide:
            column.addLayout(target)
        self._add_buttons(target, text, wide=wide)

    def buttons(self) -> list[QWidget]:
        """What the Tab key visits, in order."""
        return list(self._buttons)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), 6, 6)
        painter.setClipPath(shape)
        painter.fillRect(self.rect(), color(_GROUNDS[self._severity]))
        ink = Ink(painter, self.rect(), self.layoutDirection())
        ink.fill(QRect(0, 0, px(3), self.height()), _TONES[self._severity])

    def _first_line(self, spoken: str) -> QHBoxLayout:
        tone = _TONES[self._severity]
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addWidget(ThemedIcon(self._severity, tone, 16))
        line.addWidget(wrap_label(spoken, small_strong(), tone), 1)
        return line

    def _add_buttons(self, row: QHBoxLayout, text: FindingText, *, wide: bool) -> None:
        row.setSpacing(px(6))
        if text.better:
            use = Button("Use this", icon="check", small=True)
            use.clicked.connect(self.use_requested)
            row.addWidget(use)
            self._buttons.append(use)
            if text.key:
                row.addWidget(KeyHint(native_key(text.key)))
        if wide:
            row.addStretch(1)
        ignore = Button("Ignore", kind="ghost", small=True)
        ignore.clicked.connect(self.ignore_requested)
        row.addWidget(ignore)
        self._buttons.append(ignore)


class CheckLine(QWidget):
    """One muted line, no card: a green tick for what is well, else a dash."""

    def __init__(self, words: str, *, is_well: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), 0, 0, 0)
        row.setSpacing(px(8))
        sign = ("check", "good") if is_well else ("minus", "muted")
        row.addWidget(ThemedIcon(*sign, 16))
        row.addWidget(elided_label(words, small(), "muted"), 1)
        self.setFixedHeight(px(32))
        row.setAlignment(Qt.AlignmentFlag.AlignVCenter)
