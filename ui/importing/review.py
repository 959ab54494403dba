"""The review: what an import would do to every record, before anything is written."""

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from netdesk.importing import ON_MATCH, PlannedRecord, report_of
from ui.desk import Desk
from ui.importing.head import FileHead
from ui.importing.model import ImportModel
from ui.importing.report import left_out_rows
from ui.importing.save_list import ListSaver
from ui.importing.side import Met, RecordPanel
from ui.importing.totals import Totals
from ui.importing.verdicts import DECISIONS, VERDICTS, options
from ui.importing.words import (
    BESIDE_PEOPLE,
    UNCHANGED,
    button_words,
    drop_words,
    fact_words,
    icon_of,
    left_out_words,
    promise_words,
    title_words,
)
from ui.importing.work import Decided, Review, key_of
from ui.type import px, small
from ui.widgets.button import Button
from ui.widgets.card import Panel
from ui.widgets.glyph import ThemedIcon
from ui.widgets.keyhint import KeyHint, native_key
from ui.widgets.page_head import ActionBar, BarWords
from ui.widgets.segment import Choice, Segment
from ui.widgets.tab_order import order_tabs
from ui.widgets.table import DeskTableView
from ui.widgets.text import elided_label, plain_label, rule

_WIDTHS = (124, 132, 132, 124, 0, 116)
_WHY = 4
_DO = 5
_WIDE_ONLY = (2, 3)
_WORDS = {"review": "Review", "merge": "Merge", "skip": "Skip", "add": "Add"}


class ReviewView(Panel):
    """Head, totals, table, the chosen record, and the one button that imports."""

    import_wanted = Signal()
    again_wanted = Signal()
    cancel_wanted = Signal()
    match_chosen = Signal(str)
    decided = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("base", "", parent)
        self._desk = desk
        self._review: Review | None = None
        self._is_narrow = False
        self._is_several = False
        self._is_leaving = False
        self._is_outdated = False
        self._is_busy = False
        self.saver = ListSaver(desk, self)
        self._build()
        self._wire()

    def show_review(self, review: Review) -> None:
        """Show a plan; the row that is chosen stays chosen where it can."""
        self._review = review
        self._is_leaving = False
        self._is_outdated = False
        plan = review.plan
        facts = fact_words(plan.files, review.seconds)
        self.head.say(title_words(plan), facts, icon_of(plan), kept=UNCHANGED)
        self._show_left_out(left_out_words(plan.files))
        self.match.set_value(plan.on_match)
        before = self.model.record_at(self.table.currentIndex().row())
        self.model.show_records(plan.records, review.names)
        self.totals.show_counts(self.model.counts)
        self.totals.choose(self.model.shown_kind)
        self._show_promise()
        kept = self.model.row_of(*key_of(before)) if before is not None else 0
        self.table.select_row(max(kept, 0))
        self._on_row_changed(self.table.currentIndex().row())

    def show_outdated(self) -> None:
        """Offer to compare again: what is shown is not what an import would do now."""
        self._is_outdated = True
        self.show_busy(is_busy=False)
        self._show_promise()

    def forget(self) -> None:
        """Let go of the records: the next review begins at its own first row."""
        self._review = None
        self._is_leaving = False
        self.model.show_kind("")
        self.model.show_records((), {})

    def show_busy(self, *, is_busy: bool) -> None:
        """Hold the button while the plan is made anew or written."""
        self._is_busy = is_busy
        self._hold_button()
        self.match.setEnabled(not is_busy)
        self.cancel.setEnabled(not is_busy)

    def set_narrow(self, is_narrow: bool) -> None:
        """Leave out what a small window has no room for."""
        for column in _WIDE_ONLY:
            self.table.setColumnHidden(column, is_narrow)
        self.side.setFixedWidth(px(264 if is_narrow else 304))
        self.totals.set_narrow(is_narrow)
        self._is_narrow = is_narrow
        self._show_promise()

    def step(self, by: int) -> None:
        """Go to the record before or after."""
        self.table.select_row(max(self.table.currentIndex().row() + by, 0))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(600), px(360))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.head = FileHead()
        self.match = Segment("When a person matches", [Choice(m, _WORDS[m]) for m in ON_MATCH])
        self.head.add_control(plain_label("When a person matches", small(), "muted"))
        self.head.add_control(self.match)
        column.addWidget(self.head)
        column.addWidget(self._left_out_line())
        self.totals = Totals(VERDICTS)
        column.addWidget(self.totals)
        column.addWidget(rule())
        column.addLayout(self._middle(), 1)
        column.addWidget(self._action_bar())

    def _left_out_line(self) -> QWidget:
        self._left_out = QWidget()
        row = QHBoxLayout(self._left_out)
        row.setContentsMargins(px(16), 0, px(16), px(12))
        row.setSpacing(px(8))
        row.addWidget(ThemedIcon("warning", "warn"))
        self._left_out_words = elided_label("", small(), "warn")
        row.addWidget(self._left_out_words, 1)
        return self._left_out

    def _middle(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        self.model = ImportModel(parent=self)
        self.table = DeskTableView("Records")
        self.table.setModel(self.model)
        self.table.horizontalHeader().setSortIndicatorShown(False)
        self.table.set_columns(_WIDTHS, stretch=_WHY)
        self.side = RecordPanel(self._desk)
        self.side.setFixedWidth(px(304))
        row.addWidget(self.table, 1)
        row.addWidget(self.side)
        return row

    def _action_bar(self) -> ActionBar:
        bar = ActionBar()
        self.button = Button("Import", kind="primary", icon="import")
        self._promise = BarWords()
        self._reassurance = plain_label("Can be undone whole at any time", small(), "muted")
        self.cancel = Button("Cancel", kind="ghost")
        bar.add_left(self.button)
        bar.add_left(KeyHint(native_key("Ctrl+Return")))
        bar.add_left(self._promise)
        self.save = Button("Save the list", icon="export")
        bar.add_left(self.save)
        for part in (self._reassurance, self.cancel, KeyHint(native_key("Esc"))):
            bar.add_right(part)
        return bar

    def _wire(self) -> None:
        self.table.row_changed.connect(self._on_row_changed)
        self.table.choice_requested.connect(self._on_choice_requested)
        self.table.row_opened.connect(self._on_row_opened)
        self.table.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.side.decided.connect(self._on_side_decided)
        self.side.several_decided.connect(self.decided)
        self.side.alike_wanted.connect(self._on_alike_wanted)
        self.totals.kind_chosen.connect(self._on_kind_chosen)
        self.match.chosen.connect(self.match_chosen)
        self.button.clicked.connect(self._on_pressed)
        self.cancel.clicked.connect(self._on_cancelled)
        self.save.clicked.connect(self.saver.open)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self).activated.connect(self.button.click)
        for key, slot in (("1", self.side.choose_here), ("2", self.side.choose_file)):
            QShortcut(QKeySequence(key), self).activated.connect(slot)
        leave = QShortcut(QKeySequence("Esc"), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.cancel.click)

    def _show_left_out(self, words: str) -> None:
        self._left_out_words.setText(words)
        self._left_out.setVisible(bool(words))

    def _show_promise(self) -> None:
        if self._review is None:
            return
        plan = self._review.plan
        words = promise_words(plan.totals, plan.gaining, plan.on_match, is_short=self._is_narrow)
        if plan.has_archive and not plan.totals.added and not plan.gaining:
            words = f"{words}; {BESIDE_PEOPLE}"
        if self._is_leaving:
            words = drop_words(len(self._review.decisions))
        self._promise.set_tone("warn" if self._is_leaving else "muted")
        self.cancel.say("Leave" if self._is_leaving else "Cancel")
        if self._desk.workspace.is_read_only:
            words = "This file can only be read here, so nothing can be imported."
        self.button.say(button_words(plan))
        self._promise.setText(words)
        self._hold_button()
        self._reassurance.setVisible(self._can_import() and not self._is_narrow)
        self.saver.rows = [] if self._can_import() else left_out_rows(plan, report_of(plan))
        self.save.setVisible(bool(self.saver.rows))
        if self._is_outdated:
            self.button.say("Compare again")
            self._promise.setText("Not compared yet with how things stand now")
            self._reassurance.hide()

    def _hold_button(self) -> None:
        can_press = self._is_outdated or self._can_import()
        self.button.setEnabled(can_press and not self._is_busy)

    def _can_import(self) -> bool:
        if self._review is None or self._desk.workspace.is_read_only:
            return False
        return self._review.plan.may_write

    def _on_cancelled(self) -> None:
        """Leave; what was decided by hand is only dropped when that is said twice."""
        if self._review is None or not self._review.decisions or self._is_leaving:
            self.cancel_wanted.emit()
            return
        self._is_leaving = True
        self._show_promise()

    def _on_pressed(self) -> None:
        (self.again_wanted if self._is_outdated else self.import_wanted).emit()

    def _stay(self) -> None:
        if self._is_leaving:
            self._is_leaving = False
            self._show_promise()

    def _on_kind_chosen(self, kind: str) -> None:
        self.model.show_kind(kind)
        self.table.select_row(0)
        self._on_row_changed(self.table.currentIndex().row())

    def _on_row_changed(self, row: int) -> None:
        self._stay()
        if len(self.table.chosen_rows()) > 1:
            # A mouse dragged over rows chooses them before it makes the last one current.
            return
        record = self.model.record_at(row)
        focused = QApplication.focusWidget()
        had_keyboard = focused is not None and self.side.isAncestorOf(focused)
        if record is None or self._review is None:
            self.side.show_record(None, "", (0, 0), None)
            return
        read = self._review.reads[record.file]
        decided = self._review.decisions.get(key_of(record))
        alike = len(self.model.rows_alike(record)) if record.outcome == "review" else 0
        place = self.model.place_of(row)
        case = Met(self._as_met(record), decided, alike)
        self.side.show_record(record, record.verdict, place, read, case)
        order_tabs(self)
        if had_keyboard:
            # What was pressed there is gone; the keyboard goes on in the table.
            self.table.setFocus()

    def _as_met(self, record: PlannedRecord) -> PlannedRecord:
        """The record as it was before somebody decided on it."""
        verdicts = self._review.verdicts if self._review is not None else {}
        return verdicts.get(key_of(record), record)

    def _chosen(self) -> list[PlannedRecord]:
        records = (self.model.record_at(row) for row in self.table.chosen_rows())
        return [self._as_met(record) for record in records if record is not None]

    def _on_selection_changed(self) -> None:
        chosen = self._chosen()
        if len(chosen) > 1:
            self._is_several = True
            self.side.show_several(chosen)
            order_tabs(self)
        elif self._is_several:
            self._is_several = False
            self._on_row_changed(self.table.currentIndex().row())

    def _on_alike_wanted(self) -> None:
        record = self.model.record_at(self.table.currentIndex().row())
        if record is not None:
            self.table.choose_rows(self.model.rows_alike(record))
            self.table.setFocus()

    def _on_row_opened(self, row: int) -> None:
        """Offer what may become of the record, or of all that are chosen."""
        if self._is_several:
            self.side.take_keyboard()
        else:
            self._on_choice_requested(self.model.index(row, _DO))

    def _on_choice_requested(self, index: QModelIndex) -> None:
        """Offer in a menu what may become of the record."""
        record = self.model.record_at(index.row())
        if record is None or self._review is None:
            return
        self.table.select_row(index.row())
        key = key_of(record)
        menu = QMenu(self)
        for decision, words in options(self._as_met(record)):
            # Each begins with another letter, which chooses it.
            action = menu.addAction(f"&{words}")
            action.setData((key, decision))
        if menu.isEmpty():
            menu.deleteLater()
            return
        menu.setActiveAction(menu.actions()[0])
        menu.triggered.connect(self._on_option_chosen)
        menu.aboutToHide.connect(menu.deleteLater)
        below = self.table.visualRect(index).bottomLeft()
        menu.popup(self.table.viewport().mapToGlobal(below))

    def _on_option_chosen(self, action: QAction) -> None:
        key, decision = action.data()
        takes = self.side.takes() if decision == "merge" else None
        self.decided.emit({tuple(key): Decided(decision, takes) if decision else None})

    def _on_side_decided(self, decision: str) -> None:
        record = self.model.record_at(self.table.currentIndex().row())
        if record is None:
            return
        chosen = DECISIONS.get(decision)
        takes = self.side.takes() if chosen == "merge" else None
        self.decided.emit({key_of(record): Decided(chosen, takes) if chosen else None})
