"""Single keys of the debrief: alone where no text is typed, with Alt anywhere."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class KeyFilter(QObject):
    """Sits on every part that takes the keyboard; `letter_pressed` carries the capital letter."""

    letter_pressed = Signal(str)
    save_pressed = Signal()
    leave_pressed = Signal()

    def __init__(self, letters: str, parent: QObject) -> None:
        super().__init__(parent)
        self._letters = letters
        self._typed_in: tuple[QWidget, ...] = ()

    def spare(self, areas: Iterable[QWidget]) -> None:
        """Take a letter alone nowhere in these: their choices are passed through while typing."""
        self._typed_in = tuple(areas)

    def watch(self, widgets: Iterable[QWidget]) -> None:
        """Sit on these, too."""
        for widget in widgets:
            if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
                widget.removeEventFilter(self)
                widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kinds = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        if event.type() not in kinds or not isinstance(event, QKeyEvent):
            return False
        act = self._act_of(watched, event)
        if not act:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif act == "save":
            self.save_pressed.emit()
        elif act == "leave":
            self.leave_pressed.emit()
        else:
            self.letter_pressed.emit(act)
        return True

    def _act_of(self, watched: QObject, event: QKeyEvent) -> str:
        modifiers, key = event.modifiers() & ~_KEYPAD, event.key()
        if key in _ENTER and modifiers == Qt.KeyboardModifier.ControlModifier:
            return "save"
        if key == Qt.Key.Key_Escape and not modifiers:
            return "leave"
        letter = chr(key) if ord("A") <= key <= ord("Z") else ""
        if not letter or letter not in self._letters:
            return ""
        if modifiers == Qt.KeyboardModifier.AltModifier:
            return letter
        types = isinstance(watched, QLineEdit | QPlainTextEdit) or self._is_spared(watched)
        return "" if types or modifiers else letter

    def _is_spared(self, watched: QObject) -> bool:
        return isinstance(watched, QWidget) and any(
            area.isAncestorOf(watched) for area in self._typed_in
        )
