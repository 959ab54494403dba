"""A person in a list: avatar, name with ally squares, a reason, and one button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.records.contact import ALLY_STAGES
from ui.type import medium, px, small
from ui.widgets.avatar import Avatar
from ui.widgets.button import Button
from ui.widgets.glyph import ThemedIcon
from ui.widgets.ladder import ally_ladder
from ui.widgets.text import elided_label, wrap_label
from ui.widgets.word_link import WordLink


class PersonRow(QWidget):
    """48 high, or higher where the reason wraps. `opened` and `pressed` carry who it is.

    Without a `stage` there are no squares; with an `icon` it stands for something else than one
    person, such as anybody of a company.
    """

    opened = Signal(int)
    pressed = Signal(int)

    def __init__(
        self,
        contact_id: int,
        name: str,
        stage: str,
        detail: str,
        action: tuple[str, str] = ("", ""),
        *,
        icon: str = "",
        mark: QWidget | None = None,
        wraps: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._id = contact_id
        if not wraps:
            self.setFixedHeight(px(48))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(10))
        row.addWidget(_icon(icon) if icon else Avatar(name, contact_id, 32))
        row.addLayout(self._words(name, stage, detail, wraps=wraps), 1)
        if mark is not None:
            row.addWidget(mark)
        self._first: QWidget = self._link
        words, glyph = action
        if words:
            button = Button(words, icon=glyph, kind="normal" if glyph else "ghost", small=True)
            button.setAccessibleName(f"{words}: {name}")
            button.clicked.connect(self._on_pressed)
            row.addWidget(button)
            self._first = button

    def take_focus(self) -> None:
        """Give the keyboard to what there is to do here."""
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _words(self, name: str, stage: str, detail: str, *, wraps: bool) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(0, px(4), 0, px(4))
        column.setSpacing(0)
        first = QHBoxLayout()
        first.setSpacing(px(8))
        self._link = WordLink(name, medium())
        self._link.clicked.connect(self._on_opened)
        first.addWidget(self._link)
        if stage:
            ladder = ally_ladder(ALLY_STAGES.index(stage) + 1)
            ladder.setToolTip(stage.capitalize())
            first.addWidget(ladder)
        first.addStretch(1)
        column.addLayout(first)
        if wraps:
            column.addWidget(wrap_label(detail, small(), "muted"))
        else:
            reason = elided_label(detail, small(), "muted")
            reason.set_tip(detail)
            column.addWidget(reason)
        return column

    def _on_opened(self) -> None:
        self.opened.emit(self._id)

    def _on_pressed(self) -> None:
        self.pressed.emit(self._id)


def _icon(name: str) -> QWidget:
    holder = QWidget()
    holder.setFixedSize(px(32), px(32))
    row = QHBoxLayout(holder)
    row.setContentsMargins(px(6), 0, px(6), 0)
    row.addWidget(ThemedIcon(name, "muted", 20))
    return holder
