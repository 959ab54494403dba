"""Ctrl+K: go to a person or run any command, by typing a few letters of it."""

from collections.abc import Callable, Sequence

from msgspec import Struct
from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from netdesk.text import words
from ui.actions import plain_words
from ui.icons import paint_icon
from ui.theme import color
from ui.type import body, px, small
from ui.widgets.keyhint import native_key
from ui.widgets.line_field import LineEdit
from ui.widgets.text import elided, plain_label

MOST_PEOPLE = 8
_TARGET = Qt.ItemDataRole.UserRole
_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}


class Target(Struct, frozen=True):
    """What a line of the list leads to: a person by id, or an action."""

    text: str
    detail: str
    icon: str
    contact: int = 0
    action: QAction | None = None


class GoToDialog(QDialog):
    """A field and, under it, what fits; Enter goes there. `person_chosen` carries an id."""

    person_chosen = Signal(int)

    def __init__(
        self,
        actions: Sequence[tuple[QAction, str]],
        find_people: Callable[[str, int], Sequence[tuple[int, str, str]]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Go to or run")
        self._actions = actions
        self._find_people = find_people
        self._build()
        self._field.textChanged.connect(self._fill)
        self._field.installEventFilter(self)
        self._list.itemClicked.connect(self._on_item_clicked)
        self._fill("")

    def targets(self) -> list[Target]:
        """What the list offers now, from the top."""
        items = (self._list.item(row) for row in range(self._list.count()))
        return [item.data(_TARGET) for item in items]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_key = watched is self._field and event.type() == QEvent.Type.KeyPress
        if is_key and isinstance(event, QKeyEvent) and self._take_key(event):
            return True
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        self.setFixedWidth(px(560))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(12), px(12), px(12))
        column.setSpacing(px(8))
        self._field = LineEdit("Go to or run", "A person, or a command", self)
        self._list = QListWidget(self)
        self._list.setAccessibleName("Results")
        self._list.setObjectName("Results")
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setItemDelegate(_TargetDelegate(self._list))
        self._list.setFixedHeight(px(10 * 36))
        self._list.setUniformItemSizes(True)
        self._nothing = plain_label("Nothing by that name. Try fewer letters.", small(), "muted")
        column.addWidget(self._field)
        column.addWidget(self._list)
        column.addWidget(self._nothing)

    def _fill(self, text: str) -> None:
        self._list.clear()
        people = self._people(text) if text.strip() else []
        for target in [*people, *self._commands(text)]:
            item = QListWidgetItem(target.text)
            item.setData(_TARGET, target)
            spoken = f"{target.text}, {target.detail}" if target.detail else target.text
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        self._nothing.setVisible(self._list.count() == 0)

    def _people(self, text: str) -> list[Target]:
        found = self._find_people(text, MOST_PEOPLE)
        return [Target(name, detail, "person", contact=an_id) for an_id, name, detail in found]

    def _commands(self, text: str) -> list[Target]:
        wanted = words(text)
        return [
            Target(plain_words(action), native_key(action.shortcut()), icon, action=action)
            for action, icon in self._actions
            if action.isEnabled() and _fits(wanted, words(plain_words(action)))
        ]

    def _take_key(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go(self._list.currentItem())
            return True
        step = _MOVES.get(Qt.Key(event.key()))
        if step is None:
            return False
        last = self._list.count() - 1
        self._list.setCurrentRow(max(0, min(last, self._list.currentRow() + step)))
        return True

    def _on_item_clicked(self, item: QListWidgetItem) -> None:
        self._go(item)

    def _go(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        target = item.data(_TARGET)
        self.accept()
        if target.action is not None:
            target.action.trigger()
        else:
            self.person_chosen.emit(target.contact)


class _TargetDelegate(QStyledItemDelegate):
    """Icon, words, and at the right the company or the key."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(px(200), px(36))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        target = index.data(_TARGET)
        box = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, color("accent_soft"))
            painter.fillRect(box.left(), box.top(), px(3), box.height(), color("accent"))
        side = px(16)
        icon_box = box.adjusted(px(12), (box.height() - side) // 2, 0, 0)
        icon_box.setSize(QSize(side, side))
        paint_icon(painter, icon_box, target.icon, "muted")
        line = box.adjusted(px(40), 0, -px(12), 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        detail = elided(target.detail, QFontMetrics(small()), line.width() // 2)
        painter.setFont(small())
        painter.setPen(color("muted"))
        painter.drawText(line, int(middle | Qt.AlignmentFlag.AlignRight), detail)
        room = line.width() - QFontMetrics(small()).horizontalAdvance(detail) - px(12)
        painter.setFont(body())
        painter.setPen(color("text"))
        text = elided(target.text, QFontMetrics(body()), room)
        painter.drawText(line, int(middle | Qt.AlignmentFlag.AlignLeft), text)
        painter.restore()


def _fits(wanted: list[str], offered: list[str]) -> bool:
    return all(any(word.startswith(part) for word in offered) for part in wanted)
