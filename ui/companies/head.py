"""Which company is shown: name, thesis, whether it is a target, and the way in."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.records.company import Company
from netdesk.records.research import Judgement
from ui.companies.fit_link import FitLink
from ui.companies.fit_words import fit_words
from ui.panels.company_thesis import ThesisButton
from ui.type import body, head, px
from ui.widgets.button import Button
from ui.widgets.chip import ToggleChip
from ui.widgets.text import elided_label


class CompanyHead(QWidget):
    """84 high, the same for every company, so that nothing below it jumps."""

    target_toggled = Signal()
    way_requested = Signal()

    def __init__(self, thesis: ThesisButton, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(px(84))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(12), px(16), px(8))
        column.setSpacing(px(4))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        self._name = elided_label("", head())
        self._target = ToggleChip("Target")
        self._way = Button("Plan a way in", kind="primary", icon="way_in")
        for part in (self._name, thesis, self._target):
            row.addWidget(part)
        row.addStretch(1)
        row.addStrut(px(32))
        row.addWidget(self._way)
        column.addLayout(row)
        self._about = elided_label("", body(), "muted")
        self.fit = FitLink()
        below = QHBoxLayout()
        below.setSpacing(px(8))
        below.addWidget(self._about, 1)
        below.addWidget(self.fit)
        column.addLayout(below)
        self._target.clicked.connect(self._on_target_clicked)
        self._way.clicked.connect(self.way_requested)

    def set_narrow(self, is_narrow: bool) -> None:
        """Let the button say less where there is less room."""
        self._way.say("Way in" if is_narrow else "Plan a way in")

    def show_company(self, company: Company, judged: Sequence[Judgement], *, is_gap: bool) -> None:
        """Show a company; a way in is needed only where it is a gap."""
        self.fit.show_fit(company.fit, fit_words(company.fit, judged))
        self._name.setText(company.name)
        self._name.set_tip(company.name)
        self._target.setChecked(company.is_target)
        self._say_target()
        words = [part for part in (company.industry, company.place, company.size) if part]
        self._about.setText(" · ".join(words))
        self._way.setVisible(is_gap)

    def _say_target(self) -> None:
        # The word alone, without its tick, looked as if it were a target.
        self._target.setText("Target" if self._target.isChecked() else "Make a target")
        self._target.updateGeometry()

    def _on_target_clicked(self) -> None:
        self._say_target()
        self.target_toggled.emit()
