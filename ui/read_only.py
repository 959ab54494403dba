"""In a file that can only be read, no field takes words that could not be kept."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from ui.widgets.search_field import SearchField

_FIELDS = (QLineEdit, QPlainTextEdit, QAbstractSpinBox)


class ReadOnlyFields(QObject):
    """Watches a window and makes each field of it read-only when it is first shown.

    Fields can still be entered, read and copied from. Search stays as it is; so do dialogs.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.Polish or not isinstance(watched, QWidget):
            return False
        if watched.window() is self._window:
            _close(watched)
        return False


def _close(widget: QWidget) -> None:
    if isinstance(widget, _FIELDS) and not isinstance(widget, SearchField):
        widget.setReadOnly(True)
    elif isinstance(widget, QComboBox | QCheckBox):
        widget.setEnabled(False)
