"""The keys for undo and redo: a field keeps them only while it has something of its own to undo."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument
    from PySide6.QtWidgets import QLineEdit

_KEYS = QKeySequence.StandardKey


def goes_to_window(event: QEvent, field: "QLineEdit | QTextDocument") -> bool:
    """Whether undo or redo is pressed where the field has nothing to undo or to redo.

    Qt's fields take these keys for themselves even then, and the step that the status bar names
    would stay.
    """
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if event.matches(_KEYS.Undo):
        return not field.isUndoAvailable()
    return event.matches(_KEYS.Redo) and not field.isRedoAvailable()
