"""Who is shown: avatar, name, role, ally ladder, last spoken, what we have in common."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.records.contact import ALLY_STAGES, Contact
from ui.ages import day_of, long_age, short_age, short_day
from ui.desk import Desk
from ui.panels.person_chips import CutRow
from ui.type import body, head, px, small
from ui.widgets.avatar import Avatar
from ui.widgets.chip import Chip, fact_chip
from ui.widgets.ladder import ally_ladder
from ui.widgets.text import elided_label, muted_label, plain_label, plain_tip
from ui.widgets.word_link import WordLink

_CHIP_LETTERS = 36


class PersonHead(QWidget):
    """112 high; the same height for everybody, so that nothing below it jumps.

    `why_asked` when somebody wants to see what carries the stage.
    """

    why_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._is_narrow = False
        self._contact = Contact()
        self._shown_common: tuple[tuple[str, ...], str] | None = None
        self.setFixedHeight(px(112))
        self._build()

    def set_narrow(self, is_narrow: bool) -> None:
        """Say less where there is less room."""
        self._is_narrow = is_narrow
        self.show_person(self._contact)

    def show_person(self, contact: Contact) -> None:
        """Show somebody."""
        self._contact = contact
        self._avatar.set_person(contact.full_name, contact.id, contact.photo)
        self._name.setText(contact.full_name)
        self._role.setText(_role(contact, with_place=not self._is_narrow))
        stage = ALLY_STAGES.index(contact.ally_stage)
        self._ladder.show_value(stage + 1, contact.ally_stage.capitalize())
        self._stage.say(f"{stage + 1} of 4, why")
        self._stage.setAccessibleName(f"Why {contact.ally_stage}")
        self._stage.setVisible(not self._is_narrow)
        self._last.setText(self._last_words(contact))
        self._show_common(contact)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(14), px(16), px(6))
        column.setSpacing(px(8))
        row = QHBoxLayout()
        row.setSpacing(px(12))
        self._avatar = Avatar("", 0, 48)
        row.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(px(2))
        self._name = elided_label("", head())
        self._role = elided_label("", body(), "muted")
        words.addWidget(self._name)
        words.addWidget(self._role)
        row.addLayout(words, 1)
        row.addLayout(self._build_tie())
        column.addLayout(row)
        common = QHBoxLayout()
        common.setSpacing(px(8))
        common.addWidget(muted_label("In common"))
        self._common = CutRow()
        common.addWidget(self._common, 1)
        column.addLayout(common)

    def _build_tie(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(px(6))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        self._ladder = ally_ladder(1)
        self._stage = WordLink("", small())
        self._stage.clicked.connect(self.why_asked)
        row.addStretch(1)
        row.addWidget(self._ladder)
        row.addWidget(self._stage)
        column.addLayout(row)
        self._last = plain_label("", small(), "muted")
        self._last.setAlignment(Qt.AlignmentFlag.AlignRight)
        column.addWidget(self._last)
        return column

    def _last_words(self, contact: Contact) -> str:
        day = day_of(contact.last_touch)
        if day is None:
            return "Never spoken yet"
        today = self._desk.now().date()
        days = (today - day).days
        age = long_age(days) if days < 2 else f"{short_age(days)} ago"
        return age if self._is_narrow else f"Last spoke {short_day(day, today)}, {age}"

    def _show_common(self, contact: Contact) -> None:
        common = (contact.common_ground, contact.referred_by)
        if common == self._shown_common:
            return
        self._shown_common = common
        chips: list[QWidget] = [_chip(words, "star") for words in contact.common_ground]
        if contact.referred_by:
            chips.insert(0, _chip(f"via {contact.referred_by}", "via"))
        if not chips:
            chips = [muted_label("nothing noted yet")]
        self._common.show_parts(chips)


def _chip(words: str, icon: str) -> Chip:
    is_long = len(words) > _CHIP_LETTERS
    chip = fact_chip(f"{words[:_CHIP_LETTERS]}…" if is_long else words, icon)
    chip.setAccessibleName(words)
    chip.setToolTip(plain_tip(words) if is_long else "")
    return chip


def _role(contact: Contact, *, with_place: bool) -> str:
    work = ", ".join(word for word in (contact.title, contact.company) if word)
    city = contact.addresses[0].city if contact.addresses and with_place else ""
    return " · ".join(word for word in (work, city) if word) or "No role noted yet"
