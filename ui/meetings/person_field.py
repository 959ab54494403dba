"""A field that finds a person as their name is typed."""

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QStyledItemDelegate, QVBoxLayout, QWidget

from netdesk.people import overview
from netdesk.text import fold, has_words_beginning
from ui.desk import Desk
from ui.type import px, small
from ui.widgets.line_field import LineEdit
from ui.widgets.text import wrap_label

_MOST = 8
# A word of a name may stand anywhere among those who are found by their notes or companies.
_LOOKED_AT = 60


class _Found(NamedTuple):
    id: int
    name: str
    line: str


class PersonField(QWidget):
    """Enter takes the person marked or named, or the first one found; Esc gives up."""

    person_chosen = Signal(int)
    given_up = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._found: list[_Found] = []
        self._edit = LineEdit("Person to meet", "Whom will you meet?", self)
        self._note = wrap_label("", small(), "muted")
        self._note.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(4), px(12), px(8))
        column.setSpacing(px(4))
        column.addWidget(self._edit)
        column.addWidget(self._note)
        self._names = QStringListModel(self)
        self._completer = QCompleter(self._names, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        popup = self._completer.popup()
        if popup is not None:
            popup.setAccessibleName("People found")
            popup.setObjectName("people_found")
            # The completer's own delegate knows no stylesheet: rows without any room.
            popup.setItemDelegate(QStyledItemDelegate(popup))
        self._edit.setCompleter(self._completer)
        self._edit.textEdited.connect(self._on_text_edited)
        self._edit.returnPressed.connect(self._on_return_pressed)
        self._edit.cancelled.connect(self._on_cancelled)
        # The row, for two may read the same; the stubs know nothing of overloads.
        self._completer.activated[QModelIndex].connect(self._on_activated)  # type: ignore[index]
        self.setFocusProxy(self._edit)

    def begin(self) -> None:
        """Show an empty field and take the keyboard."""
        self._edit.set_text("")
        self._say("")
        self.show()
        self._edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def edit(self) -> LineEdit:
        """The field itself."""
        return self._edit

    def _on_text_edited(self, text: str) -> None:
        self._say("")
        self._found = _find(self._desk, text) if text.strip() else []
        self._names.setStringList([one.line for one in self._found])

    def _on_return_pressed(self) -> None:
        wanted = fold(self._edit.text())
        found = self._marked()
        found = found or [one for one in self._found if wanted in (fold(one.name), fold(one.line))]
        found = found or self._found
        if found:
            self._take(found[0].id)
        elif wanted:
            self._say("Nobody has that name. Add them on the People page first.")

    def _marked(self) -> list[_Found]:
        """The one who is marked in the list; the list hands the key to the field first."""
        popup = self._completer.popup()
        row = popup.currentIndex().row() if popup is not None and popup.isVisible() else -1
        return self._found[row : row + 1] if row >= 0 else []

    def _on_activated(self, index: QModelIndex) -> None:
        self._take(self._found[index.row()].id)

    def _on_cancelled(self) -> None:
        self.hide()
        self.given_up.emit()

    def _take(self, contact_id: int) -> None:
        if self.isVisible():
            self.hide()
            self.person_chosen.emit(contact_id)

    def _say(self, words: str) -> None:
        self._note.setText(words)
        self._note.setVisible(bool(words))


def _find(desk: Desk, text: str) -> list[_Found]:
    """Up to eight people, those of the name first; companies tell two of one name apart."""
    ids = overview.find(desk.workspace, text, limit=_LOOKED_AT)
    lines = list(overview.lines(desk.workspace, list(ids), desk.now()))
    lines.sort(key=lambda one: not has_words_beginning(one.full_name, text))
    return [
        _Found(one.id, one.full_name, " · ".join(filter(None, (one.full_name, one.company))))
        for one in lines[:_MOST]
    ]
