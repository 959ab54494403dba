"""One item of a list in the plan: a growing field, and what else the item holds."""

from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSpinBox, QVBoxLayout, QWidget

from netdesk.records.meeting import GIVE_KINDS, Give, Question
from ui.type import body, px, small_medium
from ui.widgets.button import Button, menu_button
from ui.widgets.growing_edit import GrowingEdit

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_SHIFTED = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class ItemEdit(GrowingEdit):
    """Enter goes on to the next item, Backspace in an empty one takes it away."""

    next_requested = Signal(str)
    removal_requested = Signal()
    move_requested = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & ~_KEYPAD
        if event.key() in _ENTER and not modifiers:
            self.next_requested.emit(self._take_tail())
        elif event.key() == Qt.Key.Key_Backspace and not self.toPlainText():
            self.removal_requested.emit()
        elif event.key() in _STEPS and modifiers == _SHIFTED:
            self.move_requested.emit(_STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _take_tail(self) -> str:
        """Cut off what stands behind the cursor; it becomes the next item."""
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        tail = cursor.selectedText().replace("\u2029", "\n").strip()
        if tail:
            cursor.removeSelectedText()
        return tail


class ItemRow(QWidget):
    """A field for one item; what it tells carries the row itself."""

    edited = Signal()
    next_requested = Signal(object, str)
    removal_requested = Signal(object)
    move_requested = Signal(object, int)

    def __init__(self, name: str, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._number = 1
        self.edit = ItemEdit(name, placeholder, parent=self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(6))
        self._line = QHBoxLayout()
        self._line.setSpacing(px(8))
        self._line.addWidget(self.edit, 1)
        self._column.addLayout(self._line)
        self._build()
        self.edit.text_changed.connect(self._on_edited)
        self.edit.next_requested.connect(self._on_next_requested)
        self.edit.removal_requested.connect(self._on_removal_requested)
        self.edit.move_requested.connect(self._on_move_requested)

    def value(self) -> Any:  # noqa: ANN401 - each list has items of its own kind
        """The item as the plan keeps it."""
        return self.edit.text().strip()

    def show_value(self, value: Any) -> None:  # noqa: ANN401
        """Show an item without telling; a plain string shows as its text."""
        self.edit.put_text(value if isinstance(value, str) else value.text)

    def is_blank(self) -> bool:
        """Whether the item holds nothing at all."""
        return not self.edit.text().strip()

    def set_number(self, number: int) -> None:
        """Say which of the list it is; the first has the list's own name."""
        self._number = number
        self.edit.setAccessibleName(self._name if number == 1 else f"{self._name} {number}")
        self.edit.setObjectName(self.edit.accessibleName())
        self._name_parts()

    def show_details(self, *, visible: bool) -> None:
        """Show or hide what an item holds besides its text."""

    def focus_chain(self) -> list[QWidget]:
        """What the Tab key visits, in order."""
        return [self.edit]

    def take_focus(self, *, at_end: bool = True) -> None:
        """Bring the keyboard into the field."""
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        end = QTextCursor.MoveOperation.End if at_end else QTextCursor.MoveOperation.Start
        self.edit.moveCursor(end)

    def _build(self) -> None:
        """Add what this kind of item holds besides its text."""

    def _name_parts(self) -> None:
        """Name the rest of the item after its number."""

    def _on_edited(self, _text: str = "") -> None:
        self.edited.emit()

    def _on_next_requested(self, tail: str) -> None:
        self.next_requested.emit(self, tail)

    def _on_removal_requested(self) -> None:
        self.removal_requested.emit(self)

    def _on_move_requested(self, by: int) -> None:
        self.move_requested.emit(self, by)


class GiveRow(ItemRow):
    """Something to give, and of which kind it is."""

    def value(self) -> Give:
        return Give(self.edit.text().strip(), self._kind)

    def show_value(self, value: Give | str) -> None:
        super().show_value(value)
        self._show_kind(value.kind if isinstance(value, Give) else "")

    def show_details(self, *, visible: bool) -> None:
        self._shows_details = visible
        self._button.setVisible(visible)

    def focus_chain(self) -> list[QWidget]:
        return [self.edit, self._button]

    def _build(self) -> None:
        self._kind = ""
        self._shows_details = True
        menu = QMenu(self)
        self._choices = QActionGroup(self)
        for kind in (*GIVE_KINDS, ""):
            action = self._choices.addAction(kind.capitalize() or "No kind")
            action.setData(kind)
            action.setCheckable(True)
            menu.addAction(action)
        self._button: Button = menu_button("kind", menu)
        self._button.setFont(small_medium())
        self._button.setFixedSize(QSize(px(112), px(32)))
        self._line.addWidget(self._button, 0, Qt.AlignmentFlag.AlignTop)
        self._choices.triggered.connect(self._on_kind_chosen)

    def _name_parts(self) -> None:
        self._button.setAccessibleName(f"Kind of give {self._number}: {self._kind or 'none'}")

    def _show_kind(self, kind: str) -> None:
        self._kind = kind
        self._button.setText(kind or "kind")
        for action in self._choices.actions():
            action.setChecked(action.data() == kind)
        self._name_parts()

    def _on_kind_chosen(self) -> None:
        chosen = self._choices.checkedAction()
        self._show_kind(str(chosen.data()))
        self.edited.emit()


class QuestionRow(ItemRow):
    """A question, and the minutes it may take."""

    def value(self) -> Question:
        return Question(self.edit.text().strip(), self._minutes.value())

    def show_value(self, value: Question | str) -> None:
        super().show_value(value)
        self._minutes.blockSignals(True)
        self._minutes.setValue(value.minutes if isinstance(value, Question) else 0)
        self._minutes.blockSignals(False)

    def show_details(self, *, visible: bool) -> None:
        self._minutes.setVisible(visible)

    def focus_chain(self) -> list[QWidget]:
        return [self.edit, self._minutes]

    def _build(self) -> None:
        self._minutes = MinutesBox("Minutes", 0, 120)
        self._minutes.setSpecialValueText("min")
        self._minutes.setToolTip("Minutes for this question; the rest is shared out")
        self._line.addWidget(self._minutes, 0, Qt.AlignmentFlag.AlignTop)
        self._minutes.valueChanged.connect(self._on_minutes_changed)

    def set_minutes(self, minutes: int) -> None:
        """Give the question its minutes, as if they were typed."""
        self._minutes.setValue(minutes)
        self._minutes.setFocus(Qt.FocusReason.OtherFocusReason)

    def _name_parts(self) -> None:
        self._minutes.setAccessibleName(f"Minutes for question {self._number}")

    def _on_minutes_changed(self, _minutes: int) -> None:
        self.edited.emit()


class MinutesBox(QSpinBox):
    """A number of minutes; the wheel is left to the page."""

    def __init__(self, name: str, least: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setObjectName(name)
        self.setFont(body())
        self.setRange(least, most)
        self.setSingleStep(5)
        self.setSuffix(" min")
        self.setFixedWidth(px(72))
        # The style sheet's padding does not reach the line within a spin box.
        self.lineEdit().setTextMargins(px(6), 0, 0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: Any) -> None:  # noqa: ANN401 - Qt's own type is narrower
        """Leave the wheel to the page."""
        event.ignore()
