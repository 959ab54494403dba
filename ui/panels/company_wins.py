"""My proof points that fit what a company may need."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from netdesk import fit
from ui.desk import Desk
from ui.panels.person_chips import CutRow
from ui.type import px
from ui.widgets.chip import fact_chip
from ui.widgets.text import muted_label, plain_tip

_AT_MOST = 8
_LETTERS = 34


class Wins(QWidget):
    """One line of chips; hidden where no win fits."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown: list[fit.Win] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(px(5), px(4), 0, 0)
        row.setSpacing(px(8))
        row.addWidget(muted_label("My wins that fit"))
        self._chips = CutRow(8)
        row.addWidget(self._chips, 1)
        self.hide()

    def show_company(self, company_id: int) -> None:
        """Show what fits a company, the best first."""
        wins = fit.wins_that_fit(self._desk.workspace, company_id)
        self.setVisible(bool(wins))
        if wins == self._shown:
            return
        self._shown = wins
        chips = []
        for win in wins[:_AT_MOST]:
            title = win.title or "A win without a title"
            chip = fact_chip(title if len(title) <= _LETTERS else f"{title[:_LETTERS]}…", "idea")
            chip.setToolTip(plain_tip(f"{title}\nShares: {win.reason}"))
            chips.append(chip)
        self._chips.show_parts(chips, len(wins) - len(chips))
