"""The rows of the page's side: who gave how much, who is to be thanked, what ran dry."""

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.records.referral_tree import DryBranch, Unthanked, Yield
from ui.type import medium, px, small, small_medium, tabular
from ui.widgets.avatar import Avatar
from ui.widgets.button import Button
from ui.widgets.ladder import SquareRow, Squares
from ui.widgets.meter import Meter
from ui.widgets.text import elided_label, plain_label
from ui.widgets.word_link import WordLink

NUMBER_WIDTH = 40
_SQUARES, _MARKS, _BUTTON = 8, 94, 78
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class YieldRow(QWidget):
    """A square for each name, filled where it led to a meeting; `chosen` carries the giver."""

    chosen = Signal(int)

    def __init__(self, one: Yield, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._contact_id = one.contact_id
        row = QHBoxLayout(self)
        row.setContentsMargins(0, px(4), 0, px(4))
        row.setSpacing(px(8))
        link = WordLink(one.name, medium())
        link.setAccessibleDescription(f"named {one.named}, met {one.met}")
        link.clicked.connect(self._on_clicked)
        row.addWidget(Avatar(one.name, one.contact_id, 24))
        row.addWidget(link, 1)
        marks = _marks(one)
        room = QWidget()
        room.setFixedWidth(px(_MARKS))
        inside = QHBoxLayout(room)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(marks, 0 if isinstance(marks, SquareRow) else 1)
        inside.addStretch(0)
        row.addWidget(room)
        for number in (one.named, one.met):
            row.addWidget(_number(f"{number:,}"))

    def _on_clicked(self) -> None:
        self.chosen.emit(self._contact_id)


class Act(NamedTuple):
    """The words and the icon of a row's button."""

    words: str
    icon: str


_DONE = Act("Done", "check")


class DueRow(QWidget):
    """Somebody with a reason, an age and the one thing to do.

    `wanted` carries what the row is about; once that is written the button says Done, and `sent`
    carries it. `chosen` carries the person.
    """

    chosen = Signal(int)
    wanted = Signal(object)
    sent = Signal(object)

    def __init__(
        self,
        about: Unthanked | DryBranch,
        words: str,
        act: Act,
        *,
        age: str = "",
        tone: str = "muted",
        is_written: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._about = about
        row = QHBoxLayout(self)
        row.setContentsMargins(0, px(4), 0, px(4))
        row.setSpacing(px(12))
        row.addWidget(Avatar(about.name, about.contact_id, 32))
        column = QVBoxLayout()
        column.setSpacing(0)
        link = WordLink(about.name, medium())
        link.setAccessibleDescription(words)
        link.clicked.connect(self._on_clicked)
        column.addWidget(link)
        column.addWidget(elided_label(words, small(), "muted"))
        row.addLayout(column, 1)
        if age:
            row.addWidget(plain_label(age, tabular(small_medium()), tone))
        shown = _DONE if is_written else act
        kind = "soft" if is_written else "normal"
        self.button = Button(shown.words, kind=kind, icon=shown.icon, small=True)
        self.button.setAccessibleName(f"{shown.words}: {about.name}")
        self.button.clicked.connect(self._on_sent if is_written else self._on_wanted)
        self.button.setMinimumWidth(px(_BUTTON))
        row.addWidget(self.button)

    def _on_clicked(self) -> None:
        self.chosen.emit(self._about.contact_id)

    def _on_wanted(self) -> None:
        self.wanted.emit(self._about)

    def _on_sent(self) -> None:
        self.sent.emit(self._about)


def _number(words: str) -> QWidget:
    label = plain_label(words, tabular(medium()))
    label.setAlignment(_RIGHT)
    label.setFixedWidth(px(NUMBER_WIDTH))
    return label


def _marks(one: Yield) -> QWidget:
    if one.named > _SQUARES:
        meter = Meter(f"{one.met} of {one.named} met")
        meter.show_value(one.met, one.named)
        return meter
    return SquareRow(Squares(one.named, 9, 9, 3), one.met)
