"""The small form inside the panel for something read about a company: words, source, day, link."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.links import safe_url
from ui.panels.day_words import day_read
from ui.type import px, small
from ui.widgets.button import Button
from ui.widgets.line_field import LineEdit
from ui.widgets.segment import Choice, Segment
from ui.widgets.text import elided_label


class Entered(Struct, frozen=True):
    """What the form holds; `choice` is one of its choices, empty where it has none."""

    words: str = ""
    source: str = ""
    on: str = ""
    link: str = ""
    choice: str = ""


class AddLine(QWidget):
    """Adds one thing or changes one; `entered` carries an Entered that is sound.

    It stays open until it is told to close: what cannot be saved is not lost.
    """

    entered = Signal(object)
    closed = Signal()

    def __init__(
        self,
        what: str,
        words: str,
        *,
        has_link: bool,
        choices: Sequence[Choice] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._what = what
        self._has_link = has_link
        self._today = date.min
        self._choices = Segment(f"{what} says", choices) if choices else None
        self._build(words)
        self._wire()
        self.hide()

    def open(self, today: date, choice: str = "") -> None:
        """Show the form, empty and of today, and bring the keyboard to it."""
        self._today = today
        self._open(Entered(on=today.isoformat(), choice=choice), "Add")

    def open_on(self, entered: Entered, today: date) -> None:
        """Show the form with what is to be changed."""
        self._today = today
        self._open(entered, "Save")

    def leave(self) -> None:
        """Put the form away, with what stands in it."""
        self.hide()
        self.closed.emit()

    def say(self, words: str) -> None:
        """Say what is wrong with what stands here; empty takes that away."""
        self._error.setText(words)

    def _open(self, entered: Entered, verb: str) -> None:
        self._words.set_text(entered.words)
        self._source.set_text(entered.source)
        self._link.set_text(entered.link)
        self._day.set_text(entered.on)
        if self._choices is not None:
            self._choices.clear()
            self._choices.set_value(entered.choice)
        self._add.say(verb)
        self._add.setAccessibleName(f"{verb} this {self._what.lower()}")
        self.say("")
        self.show()
        self._words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self, words: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(4), 0, px(8))
        column.setSpacing(px(8))
        if self._choices is not None:
            column.addWidget(self._choices)
        self._words = LineEdit(f"{self._what} text", words)
        column.addWidget(self._words)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        self._source = LineEdit(f"{self._what} source", "Source")
        self._day = LineEdit(f"{self._what} date", "2026-02-11")
        self._day.setFixedWidth(px(104))
        self._link = LineEdit(f"{self._what} link", "Link")
        self._add = Button("Add", kind="soft")
        self._cancel = Button("Cancel", kind="ghost")
        for part in (self._source, self._day, self._link):
            row.addWidget(part)
        column.addLayout(row)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        for button in (self._add, self._cancel):
            buttons.addWidget(button)
        self._error = elided_label("", small(), "stop")
        buttons.addWidget(self._error, 1)
        column.addLayout(buttons)
        self._link.setVisible(self._has_link)

    def _wire(self) -> None:
        for edit in (self._words, self._source, self._day, self._link):
            edit.returnPressed.connect(self._on_add)
            edit.cancelled.connect(self.leave)
        self._add.clicked.connect(self._on_add)
        self._cancel.clicked.connect(self.leave)

    def _on_add(self) -> None:
        words, on, link = (e.text().strip() for e in (self._words, self._day, self._link))
        day = day_read(on, self._today)
        choice = self._choices.value() if self._choices is not None else ""
        if self._choices is not None and not choice:
            self.say("Say first what it is a sign of.")
            self._choices.take_focus()
        elif not words:
            self.say("Write what you read.")
            self._words.setFocus()
        elif on and day is None:
            self.say("Write the day as 11 feb, yesterday or 2026-02-11, or leave it empty.")
            self._day.setFocus()
        elif link and safe_url(link) is None:
            self.say("A link begins with https:// or http://.")
            self._link.setFocus()
        else:
            self.entered.emit(
                Entered(
                    words, self._source.text().strip(), day.isoformat() if day else "", link, choice
                )
            )
