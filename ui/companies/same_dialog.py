"""Which other company is the same as this one: found by typing, chosen with Enter."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from netdesk.matching.company_names import relation
from netdesk.research import companies
from netdesk.text import has_words_beginning, words
from ui.desk import Desk
from ui.type import body, head, px
from ui.widgets.button import Button
from ui.widgets.line_field import LineEdit
from ui.widgets.text import wrap_label

_SHOWN = 200
_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class _RelatedFirst:
    """Puts those first whose names look related to one; otherwise the order stays."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._words = set(words(name))

    def __call__(self, other: tuple[int, str]) -> bool:
        shares = not self._words.isdisjoint(words(other[1]))
        return not (shares and relation(self._name, other[1]) in ("same", "related"))


class SameCompanyDialog(QDialog):
    """`chosen` carries the company that is to become one with `company_id`."""

    chosen = Signal(int)

    def __init__(self, desk: Desk, company_id: int, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        others = [one for one in companies.find(desk.workspace) if one[0] != company_id]
        is_unlike = _RelatedFirst(name)
        self._others = sorted(others, key=is_unlike)
        # Enter must not make two companies one that only stand first in the alphabet.
        self._begins_marked = bool(others) and not is_unlike(self._others[0])
        self.setWindowTitle("Same company")
        self.setAccessibleName(f"Which company is the same as {name}?")
        self.resize(px(480), px(420))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(wrap_label(f"Which company is the same as {name}?", head()))
        why = f"Its people, news and facts move to {name}; its name is kept as another name."
        column.addWidget(wrap_label(why, body(), "muted"))
        self.field = LineEdit("Find a company", "Find a company")
        self.list = QListWidget()
        self.list.setAccessibleName("Other companies")
        self.list.setUniformItemSizes(True)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addLayout(self._buttons())
        self.field.textChanged.connect(self._show)
        self.field.cancelled.connect(self.reject)
        self.field.returnPressed.connect(self._on_merge)
        self.list.itemActivated.connect(self._on_merge)
        self.list.currentRowChanged.connect(self._on_row_changed)
        self._show("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _KEYS and self.field.hasFocus():
            self.list.setFocus()
            return
        super().keyPressEvent(event)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(8))
        self.merge = Button("Make them one", kind="primary", icon="merge")
        self.merge.clicked.connect(self._on_merge)
        cancel = Button("Cancel")
        cancel.clicked.connect(self.reject)
        row.addWidget(self.merge)
        row.addWidget(cancel)
        row.addStretch(1)
        return row

    def _show(self, text: str) -> None:
        self.list.clear()
        for an_id, name in self._others:
            if has_words_beginning(name, text):
                item = QListWidgetItem(name)
                item.setSizeHint(QSize(0, px(28)))
                item.setData(Qt.ItemDataRole.UserRole, an_id)
                self.list.addItem(item)
            if self.list.count() == _SHOWN:
                break
        self.list.setCurrentRow(0 if text.strip() or self._begins_marked else -1)
        self._on_row_changed(self.list.currentRow())

    def _on_row_changed(self, row: int) -> None:
        self.merge.setEnabled(row >= 0)

    def _on_merge(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.accept()
            self.chosen.emit(int(item.data(Qt.ItemDataRole.UserRole)))
