"""What the columns of an unknown table mean: a choice for each, and how the first rows come in."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from netdesk.formats.csvfile import CHOICES, CsvTable
from netdesk.importing import FileReading
from netdesk.importing.mappings import first_people, has_names, names_somebody
from netdesk.records.contact import Contact
from ui.importing.head import FileHead
from ui.importing.words import UNCHANGED, size_words
from ui.type import body, medium, px, small, small_strong, strong
from ui.widgets.button import Button
from ui.widgets.card import Panel, scrolled
from ui.widgets.check_box import CheckBox, ChoiceBox
from ui.widgets.keyhint import KeyHint, native_key
from ui.widgets.line_field import LineEdit
from ui.widgets.page_head import ActionBar
from ui.widgets.refill import clear
from ui.widgets.text import elided_label, plain_label, rule, wrap_label

_WORDS = dict(CHOICES)
_SAMPLES = 3
_NOBODY = "Say which column is the name, the e-mail, the phone or the company."
_NO_NAMES = "No column holds the names yet: the company, e-mail or phone stands for them."
_WHO_ELSE = "Nobody comes in from these rows yet."


class MappingView(Panel):
    """Asks what each column is. `used` carries the mapping, and the name to keep it by or ""."""

    used = Signal(dict, str)
    left_out = Signal()
    cancel_wanted = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__("base", "", parent)
        self._today = today
        self._table: CsvTable | None = None
        self.choices: dict[str, ChoiceBox] = {}
        self._build()
        self._wire()

    def show_table(self, reading: FileReading, table: CsvTable, more: int) -> None:
        """Show the columns of `table`; `more` tables that nobody knows come after it."""
        self._table = table
        count = len(table.columns)
        columns = "1 column" if count == 1 else f"{count:,} columns"
        after = "" if not more else f" · {more:,} more {'table' if more == 1 else 'tables'} to come"
        facts = f"{reading.name} · {size_words(reading.size)} · {columns}{after}"
        self.head.say("What do these columns hold?", facts, kept=UNCHANGED)
        self.name.setText(reading.name.rsplit(".", 1)[0])
        self.name.setCursorPosition(0)
        self._fill(table)
        self._on_chosen()

    def mapping(self) -> Mapping[str, str]:
        """What was chosen, without the columns that are left out."""
        chosen = {name: str(box.currentData()) for name, box in self.choices.items()}
        return {name: target for name, target in chosen.items() if target}

    def choose(self, column: str, target: str) -> None:
        """Choose what a column holds."""
        box = self.choices[column]
        box.setCurrentIndex(box.findData(target))

    def people(self) -> list[Contact]:
        """Who comes in from the first rows as chosen now."""
        return first_people(self._table, self.mapping(), self._today) if self._table else []

    def take_keyboard(self) -> None:
        """Give the keyboard to the first choice."""
        first = next(iter(self.choices.values()), None)
        (first or self.use).setFocus()

    def set_narrow(self, is_narrow: bool) -> None:
        """Make do with less width."""
        self._side.setFixedWidth(px(264 if is_narrow else 304))
        self._why.setVisible(not is_narrow)
        self.name.setFixedWidth(px(160 if is_narrow else 240))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(600), px(360))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.head = FileHead("columns")
        column.addWidget(self.head)
        column.addWidget(rule())
        middle = QHBoxLayout()
        middle.setSpacing(0)
        self._holder = QWidget()
        self._grid = QGridLayout()
        outer = QVBoxLayout(self._holder)
        outer.setContentsMargins(px(16), px(4), px(16), px(16))
        outer.addLayout(self._grid)
        outer.addStretch(1)
        self._grid.setHorizontalSpacing(px(16))
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        middle.addWidget(scrolled(self._holder, "Columns"), 1)
        middle.addWidget(self._people_side())
        column.addLayout(middle, 1)
        column.addWidget(self._action_bar())

    def _people_side(self) -> QWidget:
        self._side = Panel("base", "l")
        self._side.setAccessibleName("First people")
        self._side.setFixedWidth(px(304))
        column = QVBoxLayout(self._side)
        column.setContentsMargins(px(16), px(12), px(16), px(16))
        column.setSpacing(px(12))
        column.addWidget(plain_label("So they come in", strong()))
        self._people = QVBoxLayout()
        self._people.setSpacing(px(12))
        column.addLayout(self._people)
        column.addStretch(1)
        return self._side

    def _action_bar(self) -> ActionBar:
        bar = ActionBar()
        self.use = Button("Use these columns", kind="primary", icon="check")
        self.keep = CheckBox("Remember for files like this, as")
        self.keep.setChecked(True)
        self.name = LineEdit("Name of this kind of file", "Members of my club")
        self.name.setFixedWidth(px(240))
        self._why = elided_label("", small(), "warn")
        self.leave_out = Button("Leave this file out")
        cancel = Button("Cancel", kind="ghost")
        cancel.clicked.connect(self.cancel_wanted)
        for part in (self.use, KeyHint(native_key("Ctrl+Return")), self.keep, self.name, self._why):
            bar.add_left(part)
        for part in (self.leave_out, cancel, KeyHint(native_key("Esc"))):
            bar.add_right(part)
        return bar

    def _wire(self) -> None:
        self.use.clicked.connect(self._on_use)
        self.leave_out.clicked.connect(self.left_out)
        self.keep.toggled.connect(self.name.setEnabled)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self).activated.connect(self.use.click)
        leave = QShortcut(QKeySequence("Esc"), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.cancel_wanted)

    def _fill(self, table: CsvTable) -> None:
        clear(self._grid)
        self.choices = {}
        for at, words in enumerate(("Column", "First values", "Holds")):
            label = plain_label(words, small(), "muted")
            label.setFixedHeight(px(32))
            self._grid.addWidget(label, 0, at)
        for row, column in enumerate(table.columns, 1):
            name = elided_label(column, medium())
            name.setFixedWidth(px(168))
            values = [cells[row - 1].strip() for cells in table.rows]
            sample = "  ·  ".join([value for value in values if value][:_SAMPLES])
            box = _choice_box(column, table.mapping.get(column, ""))
            box.currentIndexChanged.connect(self._on_chosen)
            self.choices[column] = box
            self._grid.addWidget(name, row, 0)
            self._grid.addWidget(elided_label(sample or "–", body(), "muted"), row, 1)
            self._grid.addWidget(box, row, 2)
            self._grid.setRowMinimumHeight(row, px(40))

    def _on_chosen(self) -> None:
        is_enough = names_somebody(self.mapping())
        self.use.setEnabled(is_enough)
        self._why.setText("" if is_enough else _NOBODY)
        clear(self._people)
        people = self.people() if is_enough else []
        for contact in people:
            self._people.addWidget(_person(contact))
        if people and not has_names(self.mapping()):
            self._people.addWidget(wrap_label(_NO_NAMES, small(), "warn"))
        if not people:
            self._people.addWidget(
                wrap_label(_WHO_ELSE if is_enough else _NOBODY, small(), "muted")
            )

    def _on_use(self) -> None:
        self.used.emit(dict(self.mapping()), self.name.text() if self.keep.isChecked() else "")


def target_words(target: str) -> str:
    """What a target is called, also one that the list does not offer."""
    if target in _WORDS:
        return _WORDS[target]
    base, _, label = target.partition(":")
    words = _WORDS.get(base) or base.rpartition(".")[2].replace("_", " ").capitalize()
    label = label.partition("#")[0]
    return f"{words}, {label}" if label else words


def _choice_box(column: str, target: str) -> ChoiceBox:
    box = ChoiceBox(f"{column} holds")
    box.setFixedWidth(px(184))
    for value, words in CHOICES:
        box.addItem(words, value)
    if target not in _WORDS:
        box.addItem(target_words(target), target)
    box.setCurrentIndex(box.findData(target))
    return box


def _person(contact: Contact) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(2))
    reach = [item.value for item in (*contact.emails, *contact.phones)][:2]
    name = contact.full_name or " ".join(filter(None, (contact.given, contact.family)))
    lines = [", ".join(filter(None, (contact.title, contact.company))), *reach]
    column.addWidget(elided_label(name or "No name", small_strong(), "text" if name else "warn"))
    for line in filter(None, lines):
        column.addWidget(elided_label(line, small(), "muted"))
    holder.setAccessibleName(", ".join(filter(None, (name, *lines))))
    return holder
