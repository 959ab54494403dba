"""An ask in the plan: its words, and below them what it names; the rest is added by a word."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.records.meeting import Ask
from ui.panels.person_chips import WrapRow
from ui.panels.plan_item import ItemRow
from ui.type import px, small
from ui.widgets.button import Button
from ui.widgets.growing_edit import WrapEdit
from ui.widgets.text import plain_label

# The details of an ask by their key, in the order in which they are said.
DETAILS = {
    "company": "Place",
    "function": "Function",
    "person": "Person",
    "fallback_company": "If nobody",
}


class AskRow(ItemRow):
    """An ask: where, for whom, and whom to ask for instead.

    A detail stands open while it holds something, or once it was asked for.
    """

    def value(self) -> Ask:
        texts = {key: edit.text().strip() for key, edit in self._details.items()}
        return Ask(self.edit.text().strip(), **texts)

    def show_value(self, value: Ask | str) -> None:
        super().show_value(value)
        shown = value if isinstance(value, Ask) else Ask("")
        for key, edit in self._details.items():
            text = getattr(shown, key)
            if edit.text().strip() != text.strip():
                edit.set_text(text)
            if not text and not edit.hasFocus():
                self._opened.discard(key)
        self._lay_out()

    def is_blank(self) -> bool:
        return self.value() == Ask("")

    def detail(self, key: str) -> WrapEdit:
        """The field of a detail, by its key in Ask."""
        return self._details[key]

    def show_details(self, *, visible: bool) -> None:
        self._shows_details = visible
        self._lay_out()

    def focus_chain(self) -> list[QWidget]:
        return [self.edit, *self._details.values(), *self._adders.values()]

    def _build(self) -> None:
        self._shows_details = True
        self._opened: set[str] = set()
        self._lines: dict[str, QWidget] = {}
        self._details: dict[str, WrapEdit] = {}
        self._adders: dict[str, Button] = {}
        self._holder = QWidget(self)
        column = QVBoxLayout(self._holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        for key, label in DETAILS.items():
            column.addWidget(self._line_of(key, label))
            adder = Button(label, kind="ghost", icon="new", small=True)
            adder.setProperty("detail", key)
            adder.clicked.connect(self._on_adder_clicked)
            self._adders[key] = adder
        self._column.addWidget(self._holder)
        self._adding = WrapRow(2)
        self._adding.show_parts(list(self._adders.values()))
        self._column.addWidget(self._adding)
        self.edit.text_changed.connect(self._lay_out)

    def _line_of(self, key: str, label: str) -> QWidget:
        edit = WrapEdit(label, "", parent=self._holder)
        word = plain_label(label, small(), "muted")
        word.setFixedSize(QSize(px(64), px(32)))
        word.setBuddy(edit)
        line = QWidget(self._holder)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(word, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(edit, 1, Qt.AlignmentFlag.AlignTop)
        edit.text_changed.connect(self._on_edited)
        edit.text_changed.connect(self._lay_out)
        self._details[key] = edit
        self._lines[key] = line
        return line

    def _lay_out(self) -> None:
        """Open what holds something, and offer the rest once there is an ask to add it to."""
        said = bool(self.edit.text().strip())
        is_open = {
            key: self._shows_details and (key in self._opened or bool(edit.text().strip()))
            for key, edit in self._details.items()
        }
        for key, shown in is_open.items():
            if shown:
                # What was cleared stays open, so that other words can be typed.
                self._opened.add(key)
            self._lines[key].setVisible(shown)
            self._adders[key].setVisible(not shown)
        self._holder.setVisible(any(is_open.values()))
        self._adding.setVisible(self._shows_details and said and not all(is_open.values()))
        self._adding.place()

    def _name_parts(self) -> None:
        for key, label in DETAILS.items():
            name = f"Ask {self._number}: {label.lower()}"
            self._details[key].setAccessibleName(name)
            self._adders[key].setAccessibleName(f"Add {name}")

    def _on_adder_clicked(self) -> None:
        key = str(self.sender().property("detail"))
        self._opened.add(key)
        self._lay_out()
        self._details[key].setFocus(Qt.FocusReason.OtherFocusReason)
