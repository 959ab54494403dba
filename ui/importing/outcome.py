"""The outcome: what came in, what did not and why, to be saved or taken back."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netdesk.importing import ImportReport
from ui.desk import Desk
from ui.importing.head import FileHead
from ui.importing.model import ImportModel
from ui.importing.report import NOTE, left_out_rows
from ui.importing.save_list import ListSaver
from ui.importing.totals import Totals
from ui.importing.verdicts import LEFT_OUT, OUTCOMES
from ui.importing.words import left_out_note, outcome_words, records_words
from ui.importing.work import Review
from ui.type import px
from ui.widgets.button import Button
from ui.widgets.card import Panel
from ui.widgets.keyhint import KeyHint, native_key
from ui.widgets.page_head import ActionBar, BarWords
from ui.widgets.table import DeskTableView
from ui.widgets.text import rule

_WIDTHS = (132, 176, 160, 160, 0)
_WHY = 4
_WIDE_ONLY = (2, 3)


class OutcomeView(Panel):
    """The same sum as before, now by what became of each record."""

    people_wanted = Signal()
    undo_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("base", "", parent)
        self._desk = desk
        self.saver = ListSaver(desk, self)
        self._build()
        self._wire()

    def show_outcome(self, review: Review, report: ImportReport) -> None:
        """Show what an import did; what did not come in stands first."""
        plan = review.plan
        rows = self.saver.rows = left_out_rows(plan, report)
        words = outcome_words(report, plan)
        self.head.say(words, f"{records_words(plan)} in {plan.label}", "check")
        self.model.show_records(plan.records, review.names)
        counts = self.model.counts
        first = next((kind for kind in LEFT_OUT if counts.get(kind)), "")
        self.model.show_kind(first)
        self.totals.show_counts(counts)
        self.totals.choose(first)
        self.undo.setVisible(bool(report.import_id))
        self.save.setVisible(bool(rows))
        notes = sum(row[3] == NOTE for row in rows)
        self._note.setText(left_out_note(len(rows) - notes, notes, report.totals.review))
        self.table.select_row(0)

    @property
    def has_left_out(self) -> bool:
        """Whether anything of the files did not come in as it stood there."""
        return bool(self.saver.rows)

    def set_narrow(self, is_narrow: bool) -> None:
        """Leave out what a small window has no room for."""
        for column in _WIDE_ONLY:
            self.table.setColumnHidden(column, is_narrow)
        self.totals.set_narrow(is_narrow)

    def step(self, by: int) -> None:
        """Go to the record before or after."""
        self.table.select_row(max(self.table.currentIndex().row() + by, 0))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(600), px(360))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.head = FileHead("check")
        self.totals = Totals(OUTCOMES)
        self.model = ImportModel(is_done=True, parent=self)
        self.table = DeskTableView("Imported records")
        self.table.setModel(self.model)
        self.table.setSelectionMode(DeskTableView.SelectionMode.SingleSelection)
        self.table.horizontalHeader().setSortIndicatorShown(False)
        self.table.set_columns(_WIDTHS, stretch=_WHY)
        column.addWidget(self.head)
        column.addWidget(self.totals)
        column.addWidget(rule())
        column.addWidget(self.table, 1)
        column.addWidget(self._action_bar())

    def _action_bar(self) -> ActionBar:
        bar = ActionBar()
        self.people = Button("Show people", kind="primary", icon="people")
        self.save = Button("Save the list", icon="export")
        self._note = BarWords()
        self.undo = Button("Undo import", kind="ghost", icon="undo")
        bar.add_left(self.people)
        bar.add_left(KeyHint(native_key("Ctrl+Return")))
        bar.add_left(self.save)
        bar.add_left(self._note)
        bar.add_right(self.undo)
        return bar

    def _wire(self) -> None:
        self.totals.kind_chosen.connect(self._on_kind_chosen)
        self.people.clicked.connect(self.people_wanted)
        self.undo.clicked.connect(self.undo_wanted)
        self.save.clicked.connect(self.saver.open)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self).activated.connect(self.people.click)
        leave = QShortcut(QKeySequence("Esc"), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.people.click)

    def _on_kind_chosen(self, kind: str) -> None:
        self.model.show_kind(kind)
        self.table.select_row(0)
