"""What I can offer to many, of three kinds, with the needs it meets."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk import brand
from netdesk.records.brand import OwnOffer
from netdesk.records.meeting import GIVE_KINDS
from ui.brand.lines import MineLine
from ui.desk import Desk
from ui.type import px
from ui.widgets.button import Button
from ui.widgets.line_field import LineEdit
from ui.widgets.refill import clear
from ui.widgets.section import SectionHeader
from ui.widgets.segment import Choice, Segment


class Offers(QWidget):
    """Enter adds what is typed; Edit puts an offer back into the line."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._offers: list[OwnOffer] = []
        self._edited = OwnOffer("")
        self._head = SectionHeader("What I can offer")
        self._text = LineEdit("Offer", "An offer: our safety checklist, 4 pages")
        self._tags = LineEdit("Needs it meets", "Needs it meets, by commas")
        choices = [Choice(kind, kind.capitalize()) for kind in GIVE_KINDS]
        self._kind = Segment("Kind of offer", choices)
        self._kind.set_value(GIVE_KINDS[0])
        self._add = Button("Add", small=True)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(px(8))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self._head)
        column.addLayout(self._lines)
        column.addWidget(self._text)
        column.addWidget(self._kind)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self._tags, 1)
        row.addWidget(self._add)
        column.addLayout(row)
        self._add.clicked.connect(self._on_add)
        for edit in (self._text, self._tags):
            edit.returnPressed.connect(self._on_add)

    def load(self) -> None:
        """Show the offers as they stand in the file."""
        self._offers = brand.own_offers(self._desk.workspace)
        clear(self._lines)
        self._head.set_count(len(self._offers) or None)
        for number, offer in enumerate(self._offers):
            below = " · ".join(part for part in (offer.kind, ", ".join(offer.tags)) if part)
            line = MineLine(number, offer.text, below)
            line.edit_requested.connect(self._on_edit)
            line.removal_requested.connect(self._on_remove)
            self._lines.addWidget(line)
            line.show()

    def _on_add(self) -> None:
        text = self._text.text().strip()
        if not text:
            self._text.setFocus()
            return
        tags = tuple(part.strip() for part in self._tags.text().split(",") if part.strip())
        offer = OwnOffer(text, self._kind.value(), tags, self._edited.id)
        self._edited = OwnOffer("")
        self._text.set_text("")
        self._tags.set_text("")
        self._add.say("Add")
        self._text.setFocus()
        brand.save_own_offer(self._desk.workspace, offer)

    def _on_edit(self, number: int) -> None:
        self._edited = self._offers[number]
        self._text.set_text(self._edited.text)
        self._tags.set_text(", ".join(self._edited.tags))
        self._kind.set_value(self._edited.kind)
        self._add.say("Save")
        self._text.setFocus()

    def _on_remove(self, number: int) -> None:
        brand.delete(self._desk.workspace, self._offers[number])
        self._desk.say("Offer removed", True)
