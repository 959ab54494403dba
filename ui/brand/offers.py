"""What I can offer to many, of three kinds, with the needs it meets."""

from PySide6.QtWidgets import QWidget

from netdesk import brand
from netdesk.records.brand import OwnOffer
from netdesk.records.meeting import GIVE_KINDS
from ui.brand.mine_list import MineList, parted
from ui.desk import Desk
from ui.widgets.line_field import LineEdit
from ui.widgets.segment import Choice, Segment


class Offers(MineList[OwnOffer]):
    """An offer is of a kind, and meets needs."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self._tags = LineEdit("Needs it meets", "Needs it meets, by commas")
        choices = [Choice(kind, kind.capitalize()) for kind in GIVE_KINDS]
        self._kind = Segment("Kind of offer", choices)
        self._kind.set_value(GIVE_KINDS[0])
        words = LineEdit("Offer", "An offer: our safety checklist, 4 pages")
        super().__init__(desk, "What I can offer", words, (self._tags,), parent)
        self._column.insertWidget(self._column.indexOf(self._words) + 1, self._kind)

    def _found(self) -> list[OwnOffer]:
        return brand.own_offers(self._desk.workspace)

    def _said_of(self, one: OwnOffer) -> tuple[str, str]:
        return " · ".join(part for part in (one.kind, ", ".join(one.tags)) if part), ""

    def _show(self, one: OwnOffer | None) -> None:
        self._words.set_text(one.text if one else "")
        self._tags.set_text(", ".join(one.tags) if one else "")
        # The next one is likely to be of the kind of the last.
        if one is not None:
            self._kind.set_value(one.kind)

    def _save(self, an_id: int) -> None:
        words, tags = self._words.text().strip(), parted(self._tags.text())
        offer = OwnOffer(words, self._kind.value(), tags, an_id)
        brand.save_own_offer(self._desk.workspace, offer)
