"""A plain text editor that grows from one line to four, and underlines words that are spoken of."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QTextEdit, QWidget

from ui.theme import color, set_state
from ui.type import body, px
from ui.widgets.file_drags import is_for_window
from ui.widgets.undo_keys import goes_to_window

STATES = ("", "stop", "better", "idea")
# Where the keyboard goes only for a while: what is marked is wanted there, or again.
_COMES_BACK = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
)


class Wave(Struct, frozen=True):
    """A stretch of the text to underline, in characters, and the tone of the line."""

    start: int
    length: int
    tone: str = "stop"


class GrowingEdit(QPlainTextEdit):
    """Plain text only; Tab moves on; the height follows the words up to `most` lines."""

    text_changed = Signal(str)
    edit_finished = Signal(str)

    def __init__(
        self, name: str, placeholder: str = "", most: int = 4, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._most = most
        self._least = 1
        self._told = ""
        self.setAccessibleName(name)
        self.setObjectName(name)
        self.setPlaceholderText(placeholder)
        self.setFont(body())
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().setDocumentMargin(px(4))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._on_text_changed)
        self._fit()

    def event(self, event: QEvent) -> bool:
        if goes_to_window(event, self.document()):
            event.ignore()
            return False
        return super().event(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if is_for_window(event):
            event.ignore()
            return
        super().dragEnterEvent(event)

    def text(self) -> str:
        """The words as typed; what Qt hands out as plain text has lost its no-break spaces."""
        # Raw text holds Qt's own ends of lines: of Enter, and of Shift+Enter.
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def set_text(self, text: str) -> None:
        """Show other words without telling; the same words leave the cursor alone."""
        self._told = text
        if text == self.text():
            return
        self.blockSignals(True)
        self.setPlainText(text)
        self.blockSignals(False)
        self._fit()

    def put_text(self, text: str) -> None:
        """Show `text` without telling, the cursor where it was; blanks around it do not count."""
        if self.text().strip() == text.strip():
            return
        at = self.textCursor().position()
        self.set_text(text)
        if self.hasFocus():
            cursor = self.textCursor()
            cursor.setPosition(min(at, self.document().characterCount() - 1))
            self.setTextCursor(cursor)

    def forget_edits(self) -> None:
        """Leave nothing to undo: what is shown from now on belongs to something else."""
        self.document().clearUndoRedoStacks()

    def set_least_lines(self, lines: int) -> None:
        """Hold at least so many lines open."""
        self._least = lines
        self._fit()

    def set_state(self, state: str) -> None:
        """Show a severity on the frame: stop, better, idea or none."""
        if state not in STATES:
            raise ValueError(f"no such state: {state}")
        set_state(self, "state", state)

    def state(self) -> str:
        """The severity shown."""
        return str(self.property("state") or "")

    def set_waves(self, waves: Sequence[Wave]) -> None:
        """Underline these stretches and no others."""
        self.setExtraSelections([self._wave(wave) for wave in waves])

    def sizeHint(self) -> QSize:
        return QSize(px(240), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _COMES_BACK:
            self._let_go()
        text = self.text()
        if text != self._told:
            self._told = text
            self.edit_finished.emit(text)

    def _let_go(self) -> None:
        """Mark nothing any more, as a field of one line does when the keyboard leaves it."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            cursor.clearSelection()
            self.setTextCursor(cursor)

    def line_count(self) -> int:
        """How many lines the words take at the present width."""
        block = self.document().firstBlock()
        layout = self.document().documentLayout()
        lines = 0
        while block.isValid():
            # Asking for its box lays a block out; before, it counts no lines.
            layout.blockBoundingRect(block)
            lines += max(1, block.layout().lineCount())
            block = block.next()
        return max(1, lines)

    def _wave(self, wave: Wave) -> QTextEdit.ExtraSelection:
        cursor = QTextCursor(self.document())
        end = min(wave.start + wave.length, self.document().characterCount() - 1)
        cursor.setPosition(max(0, min(wave.start, end)))
        cursor.setPosition(max(0, end), QTextCursor.MoveMode.KeepAnchor)
        look = QTextCharFormat()
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        look.setUnderlineColor(color(wave.tone))
        made = QTextEdit.ExtraSelection()
        # The stubs hold these two for read-only; PySide itself sets them so.
        setattr(made, "cursor", cursor)  # noqa: B010
        setattr(made, "format", look)  # noqa: B010
        return made

    def _fit(self) -> None:
        lines = self.line_count()
        shown = max(self._least, min(lines, self._most))
        height = shown * self.fontMetrics().lineSpacing() + px(16)
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)
        cut = lines > max(self._most, self._least)
        policy = (
            Qt.ScrollBarPolicy.ScrollBarAsNeeded if cut else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        if policy != self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(policy)

    def _on_text_changed(self) -> None:
        self._fit()
        self.text_changed.emit(self.text())


class WrapEdit(GrowingEdit):
    """One line of words that is shown whole: it wraps where it is long, and holds no line break."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
            return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(" ".join(source.text().split()))
