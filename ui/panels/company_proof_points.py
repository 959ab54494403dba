"""My proof points that fit what a company may need."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from netdesk.research import fit
from ui.desk import Desk
from ui.panels.person_chips import CutRow
from ui.type import px
from ui.widgets.chip import fact_chip
from ui.widgets.text import muted_label, plain_tip

_AT_MOST = 8
_LETTERS = 34


class CompanyProofPoints(QWidget):
    """One line of chips; hidden where no proof point fits."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown: list[fit.FittingPoint] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(px(5), px(4), 0, 0)
        row.setSpacing(px(8))
        row.addWidget(muted_label("Proof points that fit"))
        self._chips = CutRow(8)
        row.addWidget(self._chips, 1)
        self.hide()

    def show_company(self, company_id: int) -> None:
        """Show what fits a company, the best first."""
        points = fit.proof_points_that_fit(self._desk.workspace, company_id)
        self.setVisible(bool(points))
        if points == self._shown:
            return
        self._shown = points
        chips = []
        for point in points[:_AT_MOST]:
            title = point.title or "A proof point without a title"
            chip = fact_chip(title if len(title) <= _LETTERS else f"{title[:_LETTERS]}…", "idea")
            chip.setToolTip(plain_tip(f"{title}\nShares: {point.reason}"))
            chips.append(chip)
        self._chips.show_parts(chips, len(points) - len(chips))
