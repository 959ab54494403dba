"""A person in a list of the panel: avatar, name with ally squares, a reason, and one button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.records.contact import ALLY_STAGES
from ui.type import medium, px, small
from ui.widgets.avatar import Avatar
from ui.widgets.button import Button
from ui.widgets.ladder import ally_ladder
from ui.widgets.text import elided_label, muted_label, plain_tip
from ui.widgets.word_link import WordLink


class PersonRow(QWidget):
    """48 high. `opened` and `pressed` carry who it is."""

    opened = Signal(int)
    pressed = Signal(int)

    def __init__(
        self,
        contact_id: int,
        name: str,
        stage: str,
        detail: str,
        action: tuple[str, str] = ("", ""),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._id = contact_id
        self.setFixedHeight(px(48))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(10))
        row.addWidget(Avatar(name, contact_id, 32))
        row.addLayout(self._words(name, stage, detail), 1)
        self._first: QWidget = self._link
        words, icon = action
        if words:
            button = Button(words, icon=icon, small=True)
            button.setAccessibleName(f"{words}: {name}")
            button.clicked.connect(self._on_pressed)
            row.addWidget(button)
            self._first = button

    def take_focus(self) -> None:
        """Give the keyboard to what there is to do here."""
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _words(self, name: str, stage: str, detail: str) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(0, px(4), 0, px(4))
        column.setSpacing(0)
        first = QHBoxLayout()
        first.setSpacing(px(8))
        self._link = WordLink(name, medium())
        self._link.clicked.connect(self._on_opened)
        first.addWidget(self._link)
        ladder = ally_ladder(ALLY_STAGES.index(stage) + 1)
        ladder.setToolTip(stage.capitalize())
        first.addWidget(ladder)
        first.addStretch(1)
        column.addLayout(first)
        reason = elided_label(detail, small(), "muted")
        reason.set_tip(detail)
        column.addWidget(reason)
        return column

    def _on_opened(self) -> None:
        self.opened.emit(self._id)

    def _on_pressed(self) -> None:
        self.pressed.emit(self._id)


class AskRow(QWidget):
    """28 high: whom, what, and when or with what answer. `opened` carries the meeting."""

    opened = Signal(int)

    def __init__(
        self,
        contact: tuple[int, str],
        text: str,
        when: str,
        meeting_id: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._meeting = meeting_id
        self.setFixedHeight(px(28))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(10))
        ident, name = contact
        avatar = Avatar(name, ident, 20)
        avatar.setToolTip(plain_tip(name))
        row.addWidget(avatar)
        self._link = WordLink(text)
        self._link.setAccessibleName(f"{name}: {text}")
        self._link.clicked.connect(self._on_opened)
        row.addWidget(self._link, 1)
        row.addWidget(muted_label(when))

    def take_focus(self) -> None:
        """Give the keyboard to the ask."""
        self._link.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_opened(self) -> None:
        self.opened.emit(self._meeting)
