"""The benchmark notebook beside a company: pay, culture and initiatives against my own row."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from netdesk.errors import NetDeskError
from netdesk.records.company import Company
from netdesk.records.research import Benchmark
from netdesk.research import benchmarks
from ui.companies.notebook_form import NotebookForm
from ui.companies.pay_words import bars_of, observation
from ui.desk import Desk
from ui.panels.company_lines import ReadLines
from ui.type import px, small
from ui.widgets.button import Button
from ui.widgets.chip import ToggleChip
from ui.widgets.range_bars import RangeBars
from ui.widgets.section import SectionHeader, side_by_side
from ui.widgets.text import wrap_label

_PRIVATE = "Private: on no page and in no export, unless you tick it there."
# Below the head and the words on privacy.
_FORM_AT = 2
_NO_CHART = "Write down your own pay and one of theirs, and they are drawn on one scale here."
_PARTS = (
    ("pay", "Pay", "Nothing observed of their pay yet."),
    ("culture", "Culture", "Nothing observed of their culture yet."),
    ("initiative", "Initiatives", "No initiative noted yet."),
    ("mine", "My own row", "Nothing of my own yet: choose Mine when you add."),
)


class Notebook(QWidget):
    """Saves by itself. Who told me is hidden until I ask, and again at the next company."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._company = Company()
        self._found: dict[int, Benchmark] = {}
        self._form: NotebookForm | None = None
        self._column = QVBoxLayout(self)
        self._heads: dict[str, SectionHeader] = {}
        self.lists: dict[str, ReadLines] = {}
        self._build()
        self._wire()

    def show_company(self, company: Company) -> None:
        """Show what was observed of a company."""
        if company.id != self._company.id:
            self.sources.setChecked(False)
            if self._form is not None:
                self._form.hide()
        self._company = company
        self._load()

    @property
    def form(self) -> NotebookForm:
        """The form, made when it is first asked for."""
        if self._form is None:
            self._form = NotebookForm()
            self._form.entered.connect(self._on_entered)
            self._form.closed.connect(self.add.setFocus)
            self._column.insertWidget(_FORM_AT, self._form)
        return self._form

    def _build(self) -> None:
        self.sources = ToggleChip("Show sources")
        self.add = Button("Add observation", kind="ghost", icon="new", small=True)
        self._head = SectionHeader("Notebook", action=side_by_side(self.sources, self.add))
        self.chart = RangeBars("Pay on one scale")
        self._no_chart = wrap_label(_NO_CHART, small(), "muted")
        column = self._column
        column.setContentsMargins(px(16), px(10), px(16), px(12))
        column.setSpacing(px(6))
        column.addWidget(self._head)
        column.addWidget(wrap_label(_PRIVATE, small(), "muted"))
        for part in (self.chart, self._no_chart):
            column.addWidget(part)
        for key, name, nothing in _PARTS:
            self._heads[key] = SectionHeader(name)
            self.lists[key] = ReadLines(nothing)
            column.addSpacing(px(4))
            column.addWidget(self._heads[key])
            column.addWidget(self.lists[key])
        column.addStretch(1)

    def _wire(self) -> None:
        self.sources.toggled.connect(self._load)
        self.add.clicked.connect(self._on_add)
        for part in self.lists.values():
            part.edit_requested.connect(self._on_edit_requested)
            part.removed.connect(self._on_removed)

    def _load(self) -> None:
        found = benchmarks.find(self._desk.workspace) if self._company.id else []
        today = self._desk.now().date()
        self._found = {one.id: one for one in found}
        for key, part in self.lists.items():
            members = [one for one in found if self._belongs(one, key)]
            with_source = self.sources.isChecked()
            part.show_all([observation(one, today, with_source=with_source) for one in members])
            self._heads[key].set_count(len(members) or None)
        currency, bars = bars_of(found, self._company.id, today)
        has_two = len(bars) > 1
        self.chart.show_bars(bars if has_two else [])
        self._no_chart.setVisible(not has_two)
        self._heads["pay"].set_fact(f"{currency}, a year" if has_two and currency else "")

    def _belongs(self, one: Benchmark, key: str) -> bool:
        if key == "mine":
            return not one.company_id
        return one.company_id == self._company.id and one.kind == key

    def _on_add(self) -> None:
        self.form.open(self._company.id, self._desk.now().date())

    def _on_edit_requested(self, an_id: int) -> None:
        self.form.open_on(self._company.id, self._found[an_id], self._desk.now().date())

    def _on_entered(self, one: Benchmark) -> None:
        try:
            benchmarks.save(self._desk.workspace, one)
        except NetDeskError as error:
            self.form.say(str(error))
            return
        self.form.hide()
        self.add.setFocus()

    def _on_removed(self, an_id: int) -> None:
        try:
            benchmarks.delete(self._desk.workspace, [an_id])
        except NetDeskError as error:
            self._desk.say(str(error), False)
            return
        self._desk.say("Removed an observation", True)
