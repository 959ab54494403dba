"""The chosen record of an import: what comes in, what is here already, and what is wrong."""

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk import contacts
from netdesk.errors import InputError
from netdesk.importing import PlannedRecord
from netdesk.records.contact import Contact
from ui.desk import Desk
from ui.importing.compare import Compared, Value, compare
from ui.importing.verdicts import LOOKS
from ui.importing.work import Source, excerpt
from ui.jobs import Job
from ui.type import body, head, medium, px, small, small_strong, strong
from ui.widgets.card import Panel, QuietBox, scrolled
from ui.widgets.glyph import ThemedIcon
from ui.widgets.keyhint import KeyHint, native_key
from ui.widgets.text import plain_label, rule, wrap_label

_JOINTS = re.compile(r"([@/._?&=:;-])(?=\w)")
_ICONS = {"file": ("new", "accent"), "both": ("same", "muted"), "here": ("person", "muted")}
_ADVICE = {
    "review": "Nothing happens to this person. Choose Merge above to take the file's values; "
    "the ones that are here stay as a past position or in the note.",
    "updated": "What is here stays. What the file replaces is kept as a past position or in "
    "the note.",
}


class RecordPanel(Panel):
    """Says all that the file holds of one record; nothing here changes anything."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("base", "l", parent)
        self.setAccessibleName("Record")
        self._desk = desk
        self._asked = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(rule())
        self._holder = QWidget()
        self._rows = QVBoxLayout(self._holder)
        self._rows.setContentsMargins(px(16), px(12), px(16), px(16))
        self._rows.setSpacing(px(4))
        column.addWidget(scrolled(self._holder, "Values"), 1)

    def show_record(
        self, record: PlannedRecord | None, kind: str, place: tuple[int, int], source: Source | None
    ) -> None:
        """Show a record, which of its kind it is; of an unreadable one the file's own lines."""
        self._asked += 1
        _empty(self._rows)
        self._top.setVisible(record is not None)
        if record is None:
            return
        look = LOOKS[kind]
        self._icon.show_icon(look.icon, look.tone)
        self._verdict.setText(f"{look.word} {place[0]:,} of {place[1]:,}")
        self._verdict.set_tone(look.tone)
        self._name.setText(record.name or "No name")
        self._why.setText(record.reason)
        if record.outcome == "failed":
            self._show_lines(record, source)
        else:
            self._show_values(record)

    def words(self) -> str:
        """All that is written in the panel now, line by line."""
        items = (self._rows.itemAt(at) for at in range(self._rows.count()))
        texts = [item.widget() for item in items if item is not None]
        return "\n".join(one.accessibleName() for one in texts if one is not None)

    def _head(self) -> QWidget:
        self._top = QWidget()
        column = QVBoxLayout(self._top)
        column.setContentsMargins(px(16), px(10), px(16), px(12))
        column.setSpacing(px(4))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        self._icon = ThemedIcon("new", "accent")
        self._verdict = plain_label("", strong())
        row.addWidget(self._icon)
        row.addWidget(self._verdict)
        row.addStretch(1)
        row.addWidget(KeyHint(native_key("Alt+Down")))
        column.addLayout(row)
        self._name = wrap_label("", head())
        self._why = wrap_label("", small(), "muted")
        column.addWidget(self._name)
        column.addWidget(self._why)
        return self._top

    def _show_values(self, record: PlannedRecord) -> None:
        for field in compare(record.contact, self._person(record.contact_id)):
            self._rows.addWidget(_field(field))
        advice = _ADVICE.get(record.outcome, "")
        if advice and record.verdict == "conflict":
            self._rows.addSpacing(px(8))
            self._rows.addWidget(_quiet(advice))
        self._rows.addStretch(1)

    def _person(self, contact_id: int) -> Contact | None:
        if not contact_id:
            return None
        try:
            return contacts.get(self._desk.workspace, contact_id)
        except InputError:
            return None

    def _show_lines(self, record: PlannedRecord, source: Source | None) -> None:
        words = f"Line {record.line:,} of the file" if record.line else "In the file"
        self._rows.addWidget(plain_label(words, small_strong()))
        if source is None:
            self._rows.addStretch(1)
            return
        asked = self._asked

        def work(_job: Job) -> tuple[int, str]:
            return asked, excerpt(source, record.line)

        self._desk.jobs.start("", work, owner=self, done=self._on_lines_read, uses_database=False)

    def _on_lines_read(self, answer: tuple[int, str]) -> None:
        asked, text = answer
        if asked != self._asked:
            return
        self._rows.addWidget(_quiet(text or "The line cannot be shown any more."))
        self._rows.addStretch(1)


def _field(field: Compared) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, px(4), 0, px(4))
    column.setSpacing(px(4))
    column.addWidget(plain_label(field.label, small_strong()))
    for value in field.values:
        column.addLayout(_value(value))
    spoken = ", ".join(f"{value.text} {_place(value)}".strip() for value in field.values)
    holder.setAccessibleName(f"{field.label}: {spoken}")
    return holder


def _value(value: Value) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(px(8))
    top = Qt.AlignmentFlag.AlignTop
    if value.where:
        name, tone = _ICONS[value.where]
        row.addWidget(ThemedIcon(name, tone, 14), 0, top)
    words = wrap_label(_breakable(value.text), medium() if value.where == "file" else body())
    words.setAccessibleName(value.text)
    words.setMinimumWidth(1)
    row.addWidget(words, 1)
    if value.where:
        row.addWidget(plain_label(_place(value), small(), "muted"), 0, top)
    return row


def _place(value: Value) -> str:
    return {"file": "file", "here": "here", "both": "both"}.get(value.where, "")


def _quiet(text: str) -> QuietBox:
    box = QuietBox()
    box.setAccessibleName(text)
    words = wrap_label(_breakable(text), small(), "muted")
    words.setMinimumWidth(1)
    box.column.addWidget(words)
    return box


def _breakable(text: str) -> str:
    """The text with places to break within addresses, which have no blanks."""
    return _JOINTS.sub("\\1\u200b", text)


def _empty(layout: QVBoxLayout) -> None:
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
