"""The table of companies: six columns, three in a narrow window."""

from PySide6.QtWidgets import QWidget

from ui.companies.model import WIDTHS, CompanyModel
from ui.widgets.read_ahead_table import ReadAheadTable

_HIDDEN_NARROW = (2, 3)
_NARROW = {1: 102, 4: 150, 5: 76}


class CompanyTable(ReadAheadTable):
    """Rows of companies; one is chosen at a time."""

    def __init__(self, model: CompanyModel, parent: QWidget | None = None) -> None:
        super().__init__("Companies", model.fetch_rows, parent)
        self._companies = model
        self.setModel(model)
        self.setSelectionMode(self.SelectionMode.SingleSelection)
        self.horizontalHeader().setSortIndicatorShown(False)
        self.set_narrow(is_narrow=False)

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Show what the smallest window has room for, or all."""
        widths = [_NARROW.get(at, wide) if is_narrow else wide for at, wide in enumerate(WIDTHS)]
        self.set_columns(widths, stretch=0)
        self._companies.set_narrow(is_narrow=is_narrow)
        for column in _HIDDEN_NARROW:
            self.setColumnHidden(column, is_narrow)

    def current_id(self) -> int:
        """The company that is current; 0 for none."""
        return self._companies.id_at(self.currentIndex().row())

    def choose(self, company_id: int) -> bool:
        """Make a company current; False when it is not in the table."""
        row = self._companies.row_of(company_id)
        if row >= 0:
            self.select_row(row)
        return row >= 0
