"""How well a company fits by my own criteria: a mark and a reason for each."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.errors import NetDeskError
from netdesk.records.company import Company
from netdesk.records.research import MOST_POINTS, Criterion, Judgement
from netdesk.research import fit
from ui.companies.criteria import Criteria
from ui.desk import Desk
from ui.type import medium, px, small
from ui.widgets.ladder import fit_row
from ui.widgets.line_field import LineEdit
from ui.widgets.points import UNMARKED, Points
from ui.widgets.section import SectionHeader
from ui.widgets.text import muted_label, wrap_label

_NOTHING = (
    "Say below what you want of a company and how much it counts. Then mark here how far this one "
    "meets it; the table can be ordered by fit."
)
_WHY = "Why"
_MARK_FIRST = "Mark it, then say why"


class FitLine(QWidget):
    """One criterion: its words and weight, the mark, and the reason. `judged` when it changes."""

    judged = Signal()

    def __init__(self, one: Criterion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._one = one
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, px(6))
        column.setSpacing(px(4))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(wrap_label(one.text, medium()), 1)
        row.addWidget(muted_label(f"weight {one.weight}"))
        self.points = Points(one.text)
        row.addWidget(self.points)
        column.addLayout(row)
        self.reason = LineEdit(f"Why: {one.text}", _MARK_FIRST)
        column.addWidget(self.reason)
        self.points.points_chosen.connect(self._on_points_chosen)
        self.reason.edit_finished.connect(self.judged)

    def show_judgement(self, judged: Judgement | None, *, is_other: bool) -> None:
        """Show how far the company meets it; None for not marked.

        A reason that is being typed stays, unless it `is_other` company's by now.
        """
        self.points.show_points(judged.points if judged else UNMARKED)
        if is_other or judged is None or not self.reason.hasFocus():
            self.reason.set_text(judged.reason if judged else "")
        self._allow_reason()

    def judgement(self) -> Judgement | None:
        """What stands here."""
        points = self.points.value()
        if points == UNMARKED:
            return None
        return Judgement(self._one.id, points, self.reason.text().strip())

    def _allow_reason(self) -> None:
        is_marked = self.points.value() != UNMARKED
        self.reason.setEnabled(is_marked)
        self.reason.setPlaceholderText(_WHY if is_marked else _MARK_FIRST)

    def _on_points_chosen(self) -> None:
        self._allow_reason()
        self.judged.emit()


class FitTab(QWidget):
    """Saves each mark as it is made; the fit and the table follow."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._company = Company()
        self._shown: list[Criterion] = []
        self._lines: dict[int, FitLine] = {}
        self._head = SectionHeader("Fit")
        self._squares = fit_row(0)
        self._head.add_after_title(self._squares)
        self._nothing = wrap_label(_NOTHING, small(), "muted")
        self._column = QVBoxLayout()
        self._column.setSpacing(px(8))
        self.criteria = Criteria()
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(10), px(16), px(12))
        column.setSpacing(px(8))
        column.addWidget(self._head)
        column.addWidget(self._nothing)
        column.addLayout(self._column)
        column.addSpacing(px(8))
        column.addWidget(self.criteria)
        column.addStretch(1)
        self.criteria.edited.connect(self._on_edited)
        self.criteria.removed.connect(self._on_removed)

    def show_company(self, company: Company) -> None:
        """Show how well a company fits; what is being typed stays."""
        is_other = company.id != self._company.id
        if is_other:
            self.flush()
        self._company = company
        workspace = self._desk.workspace
        criteria = fit.criteria(workspace)
        judged = {one.criterion_id: one for one in fit.judgements(workspace, company.id)}
        self._head.set_fact(_fact(company.fit, len(judged), len(criteria)))
        self._squares.show_value(company.fit)
        self._nothing.setVisible(not criteria)
        self.criteria.show_criteria(criteria)
        if criteria != self._shown:
            self._make_lines(criteria)
        for an_id, line in self._lines.items():
            line.show_judgement(judged.get(an_id), is_other=is_other)

    def flush(self) -> None:
        """Save a reason that was typed and not left yet."""
        if self._company.id and any(line.reason.hasFocus() for line in self._lines.values()):
            self._save()

    def _make_lines(self, criteria: Sequence[Criterion]) -> None:
        self._shown = list(criteria)
        for line in self._lines.values():
            line.hide()
            line.deleteLater()
        self._lines = {one.id: FitLine(one) for one in criteria}
        for line in self._lines.values():
            line.judged.connect(self._save)
            self._column.addWidget(line)
            line.show()

    def _save(self) -> None:
        workspace, company_id = self._desk.workspace, self._company.id
        marks = [mark for line in self._lines.values() if (mark := line.judgement())]
        known = fit.judgements(workspace, company_id)
        if [(one.criterion_id, one.points, one.reason) for one in known] == [
            (one.criterion_id, one.points, one.reason) for one in marks
        ]:
            return
        try:
            fit.judge(workspace, company_id, marks)
        except NetDeskError as error:
            self._desk.say(str(error), False)

    def _on_edited(self, criteria: list[Criterion]) -> None:
        self._write(criteria)

    def _on_removed(self, criteria: list[Criterion]) -> None:
        if self._write(criteria):
            self._desk.say("Removed a criterion and its marks", True)

    def _write(self, criteria: list[Criterion]) -> bool:
        try:
            fit.save_criteria(self._desk.workspace, criteria)
        except NetDeskError as error:
            self._desk.say(str(error), False)
            return False
        return True


def _fact(points: int, marks: int, criteria: int) -> str:
    if marks:
        return f"{points} of {MOST_POINTS}, from {marks} of {criteria} criteria by weight"
    return f"{points} of {MOST_POINTS}, not yet by your criteria" if points else ""
