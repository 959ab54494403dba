"""The name of somebody I left with: finds who is on the list already, else it is somebody new."""

from typing import Any

from PySide6.QtCore import QPoint, QRect, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QWidget

from netdesk import contacts
from ui.desk import Desk
from ui.type import px
from ui.widgets.line_field import LineEdit

_MOST = 6
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SHORTEST = 2


class NameEdit(LineEdit):
    """`known_chosen` carries id, name and company of who was taken from the list.

    Enter takes what is marked in the list, else goes on to the next row.
    """

    known_chosen = Signal(int, str, str)
    next_requested = Signal()

    def __init__(self, desk: Desk, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, "", parent)
        self._desk = desk
        self._found: list[tuple[int, str, str]] = []
        self._words = QStringListModel(self)
        self._completer = QCompleter(self._words, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setWidget(self)
        popup = self._completer.popup()
        if popup is not None:
            popup.setAccessibleName("People found")
        self._completer.activated.connect(self._on_activated)
        self.textEdited.connect(self._on_text_edited)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        popup = self._completer.popup()
        if event.key() in _ENTER and popup is not None and popup.isVisible():
            # The list hands the key to the field first.
            popup.hide()
            self._take(popup.currentIndex().row())
            return
        if event.key() in _ENTER:
            self.next_requested.emit()
            return
        super().keyPressEvent(event)

    def _on_text_edited(self, text: str) -> None:
        name = text.strip()
        self._found = _find(self._desk, name) if len(name) >= _SHORTEST else []
        popup: Any = self._completer.popup()
        if not self._found:
            popup.hide()
            return
        lines = [
            " · ".join(filter(None, one[1:])) + " · already on the list" for one in self._found
        ]
        self._words.setStringList([*lines, f"Add “{name}” as new"])
        self._completer.complete(QRect(QPoint(0, 0), QSize(max(self.width(), px(400)), px(32))))
        popup.setCurrentIndex(self._completer.completionModel().index(0, 0))

    def _on_activated(self, line: str) -> None:
        self._take(self._words.stringList().index(line))

    def _take(self, row: int) -> None:
        found, self._found = self._found, []
        if 0 <= row < len(found):
            self.known_chosen.emit(*found[row])
        else:
            self.next_requested.emit()


def _find(desk: Desk, text: str) -> list[tuple[int, str, str]]:
    ids = contacts.find(desk.workspace, text, limit=_MOST)
    lines = contacts.lines(desk.workspace, list(ids), desk.now())
    return [(one.id, one.full_name, one.company) for one in lines]
