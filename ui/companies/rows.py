"""A line of the panel: whom I asked, and what."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.type import px
from ui.widgets.avatar import Avatar
from ui.widgets.text import muted_label, plain_tip
from ui.widgets.word_link import WordLink


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
