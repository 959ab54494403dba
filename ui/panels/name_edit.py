"""The name of somebody I left with: finds who is on the list already, else it is somebody new."""

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QWidget

from netdesk.people import overview
from netdesk.records.contact import ALLY_STAGES
from netdesk.text import has_words_beginning
from ui.desk import Desk
from ui.panels.name_popup import KnownName, NamePopup
from ui.type import px
from ui.widgets.line_field import LineEdit

_MOST = 5
_LOOKED_AT = 60
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SHORTEST = 2
_WIDE = 520


class NameEdit(LineEdit):
    """`known_chosen` carries id, name and company of who was taken from the list.

    Enter takes what is marked in the list, else goes on to the next row.
    """

    known_chosen = Signal(int, str, str)
    next_requested = Signal()

    def __init__(self, desk: Desk, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, "", parent)
        self._desk = desk
        self._left_out = 0
        self._words = QStringListModel(self)
        self._completer = QCompleter(self._words, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(_MOST + 1)
        self._popup = NamePopup()
        # The completer makes its delegate anew for a list that it is given: ours comes after.
        self._completer.setPopup(self._popup)
        self._popup.take_look()
        self._completer.setWidget(self)
        # The row, for two may read the same; the stubs know nothing of overloads.
        self._completer.activated[QModelIndex].connect(self._on_activated)  # type: ignore[index]
        self.textEdited.connect(self._on_text_edited)

    def leave_out(self, contact_id: int) -> None:
        """Never offer this one."""
        self._left_out = contact_id

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self._popup.isVisible():
            # The list hands the key to the field first.
            self._popup.hide()
            self._take(self._popup.currentIndex().row())
            return
        if event.key() in _ENTER:
            self.next_requested.emit()
            return
        super().keyPressEvent(event)

    def _on_text_edited(self, text: str) -> None:
        name = text.strip()
        found = _find(self._desk, name, self._left_out) if len(name) >= _SHORTEST else []
        self._popup.names = found
        if not found:
            self._popup.hide()
            return
        lines = [f"{one.name} · {one.detail}" for one in found]
        self._words.setStringList([*lines, f"Add “{name}” as new"])
        wide = max(self.width(), px(_WIDE))
        self._completer.complete(QRect(QPoint(0, 0), QSize(wide, self.height() + px(2))))
        self._popup.setCurrentIndex(self._completer.completionModel().index(0, 0))

    def _on_activated(self, index: QModelIndex) -> None:
        self._take(index.row())

    def _take(self, row: int) -> None:
        found, self._popup.names = self._popup.names, []
        if 0 <= row < len(found):
            one = found[row]
            self.known_chosen.emit(one.id, one.name, one.company)
        else:
            self.next_requested.emit()


def _find(desk: Desk, text: str, left_out: int) -> list[KnownName]:
    """Those whose name is typed, then those who are found by anything else, such as a company."""
    ids = overview.find(desk.workspace, text, limit=_LOOKED_AT)
    lines = overview.lines(desk.workspace, list(ids), desk.now())
    found = [
        KnownName(one.id, one.full_name, one.company, ALLY_STAGES[one.ally_stage])
        for one in lines
        if one.id != left_out
    ]
    by_name = [one for one in found if has_words_beginning(one.name, text)]
    return (by_name + [one for one in found if one not in by_name])[:_MOST]
