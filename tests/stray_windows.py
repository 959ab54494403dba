"""Widgets that become windows of their own by mistake."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QMainWindow, QWidget


class StrayWindows(QObject):
    """Notes each widget that is shown before it has its place, if only for a moment.

    Such a widget is a window of its own, and takes the keyboard from the main window.
    """

    def __init__(self):
        super().__init__()
        self.strays = []

    def eventFilter(self, watched, event):
        is_shown = event.type() == QEvent.Type.Show and isinstance(watched, QWidget)
        if is_shown and watched.windowType() == Qt.WindowType.Window:
            is_main = isinstance(watched, QMainWindow)
            self.strays += [] if is_main else [repr(watched)]
        return False
