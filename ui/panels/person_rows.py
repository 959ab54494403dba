"""The rows of the person form: each shows one value, takes it back, and can be removed."""

import re
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from netdesk.days import date_words
from netdesk.formats.csvfile.dates import is_ambiguous, read_date
from netdesk.records.contact import Address, Labelled, Position
from ui.type import px, small
from ui.widgets.check_box import ChoiceBox
from ui.widgets.chip import ChipRemove
from ui.widgets.growing_edit import GrowingEdit
from ui.widgets.line_field import LineEdit
from ui.widgets.text import WrapLabel, plain_label, wrap_label

LABEL_WIDTH = 104
_DATE = re.compile(r"(\d{4}(-\d{2}(-\d{2})?)?|--\d{2}-\d{2})")
LABELS: dict[str, tuple[str, ...]] = {
    "emails": ("work", "home", "other"),
    "phones": ("mobile", "work", "home", "main", "fax", "other"),
    "urls": ("website", "linkedin", "work", "home", "other"),
    "ims": ("signal", "whatsapp", "telegram", "other"),
    "related": ("spouse", "partner", "child", "assistant", "manager", "friend", "other"),
    "addresses": ("work", "home", "other"),
}
# What a value is when no label says more.
_KINDS = {
    "emails": "e-mail",
    "phones": "phone",
    "urls": "link",
    "ims": "chat",
    "related": "person",
    "addresses": "address",
}


class FormRow(QWidget):
    """A label or a choice at the left, edits, and an x; says `edited` at each keystroke."""

    edited = Signal()
    finished = Signal()
    remove_requested = Signal(QWidget)

    def __init__(self, name: str, *, is_removable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        self._line = QHBoxLayout()
        self._line.setSpacing(px(8))
        column.addLayout(self._line)
        self._note: WrapLabel = wrap_label("", small(), "stop")
        self._note.setContentsMargins(px(LABEL_WIDTH + 8), 0, 0, 0)
        self._note.hide()
        column.addWidget(self._note)
        self._remove = ChipRemove(name, self)
        self._remove.setVisible(is_removable)
        self._remove.clicked.connect(self._on_remove_clicked)
        self._meant: object = None
        self._said: object = None

    def value(self) -> object:
        """What is written."""
        raise NotImplementedError

    def stand_for(self, item: object) -> None:
        """Let what is written now mean `item`, of which a field may not show every character."""
        self._meant, self._said = item, self.value()

    def taken(self) -> object:
        """The item that the row stands for, or what was written in its place."""
        value = self.value()
        return self._meant if value == self._said else value

    def show_item(self, item: object) -> None:
        """Show what came from elsewhere, without telling; a row of several parts is made anew."""

    def say(self, words: str, tone: str = "stop") -> None:
        """Say beside the field what is wrong with it; nothing takes the words away."""
        self._note.set_tone(tone)
        self._note.setText(words)
        self._note.setVisible(bool(words))

    def focus_edit(self) -> None:
        """Bring the keyboard to the first edit."""
        for child in self.findChildren(QWidget):
            if isinstance(child, LineEdit | GrowingEdit):
                child.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _begin(self, left: QWidget) -> None:
        left.setFixedWidth(px(LABEL_WIDTH))
        self._line.addWidget(left, 0, Qt.AlignmentFlag.AlignTop)

    def _end(self) -> None:
        self._line.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignVCenter)

    def _label(self, words: str) -> QWidget:
        label = plain_label(words, small(), "muted")
        label.setFixedHeight(px(32))
        return label

    def _edit(self, name: str, value: str, placeholder: str = "") -> LineEdit:
        edit = LineEdit(name, placeholder)
        edit.set_text(value)
        edit.textEdited.connect(self.edited)
        edit.edit_finished.connect(self.finished)
        return edit

    def _choice(self, name: str, kind: str, label: str) -> ChoiceBox:
        box = ChoiceBox(name)
        # A label that says no more than the kind of value has no entry beside that, and stays.
        first = label if label == _KINDS[kind] else ""
        own = [label] if label not in (first, *LABELS[kind]) else []
        for word in (first, *LABELS[kind], *own):
            box.addItem(word or _KINDS[kind], word)
        box.setCurrentIndex(box.findData(label))
        box.currentIndexChanged.connect(self.edited)
        return box

    def _on_remove_clicked(self) -> None:
        self.remove_requested.emit(self)


class TextRow(FormRow):
    """One text under its label."""

    def __init__(
        self, name: str, value: str, placeholder: str = "", *, is_removable: bool = True
    ) -> None:
        super().__init__(name, is_removable=is_removable)
        self._begin(self._label(name))
        self._value = self._edit(name, value, placeholder)
        self._line.addWidget(self._value, 1)
        self._end()

    def value(self) -> str:
        """What is written."""
        return self._value.text().strip()

    def show_item(self, item: object) -> None:
        if not self._value.hasFocus():  # What is being typed stays.
            self._value.set_text(self._words(str(item)))

    def _words(self, item: str) -> str:
        return item

    def set_state(self, state: str) -> None:
        """Show a severity on the frame."""
        self._value.set_state(state)


class DateRow(TextRow):
    """A day, shown in words and read however it is typed; what is none is kept as written.

    `today` tells which year two figures mean.
    """

    def __init__(self, name: str, value: str, today: date) -> None:
        super().__init__(name, self._words(value), "9 Mar 1984")
        self._today = today
        self._value.edit_finished.connect(self._check)

    def value(self) -> str:
        typed = super().value()
        return typed if is_ambiguous(typed) else read_date(typed, "unknown", self._today)

    def _words(self, item: str) -> str:
        return date_words(item)

    def _check(self) -> None:
        value = str(self.taken())
        is_odd = bool(value) and not _DATE.fullmatch(value)
        self.say("Kept as written; a date looks like 9 Mar 1984." if is_odd else "", "warn")


class _LinesRow(FormRow):
    """A field of several lines."""

    def __init__(self, name: str, text: str, placeholder: str = "", most: int = 8) -> None:
        super().__init__(name, is_removable=False)
        self._begin(self._label(name))
        self._value = GrowingEdit(name, placeholder, most)
        self._value.set_text(text)
        self._value.text_changed.connect(self.edited)
        self._value.edit_finished.connect(self.finished)
        self._line.addWidget(self._value, 1)


class LongRow(_LinesRow):
    """A text of several lines."""

    def value(self) -> str:
        return self._value.text()

    def show_item(self, item: object) -> None:
        self._value.put_text(str(item))


class WordsRow(_LinesRow):
    """A list with one entry on each line."""

    def __init__(self, name: str, items: tuple[str, ...], placeholder: str = "") -> None:
        super().__init__(name, "\n".join(items), placeholder)

    def value(self) -> tuple[str, ...]:
        """The lines that are not blank."""
        return _lines_of(self._value.text())

    def taken(self) -> tuple[str, ...]:
        """The entries; one of several lines stays one where none of these was changed."""
        left, entries = self.value(), []
        was = self._meant if isinstance(self._meant, tuple) else ()
        if left == self._said:
            return was
        # A blank one shows no line, and one that is found again stands for no later lines.
        known = [(one, lines) for one in was if (lines := _lines_of(one))]
        while left:
            here = ((one, lines) for one, lines in known if lines == left[: len(lines)])
            entry = next(here, (left[0], left[:1]))
            if entry in known:
                known.remove(entry)
            entries.append(entry[0])
            left = left[len(entry[1]) :]
        return tuple(entries)

    def show_item(self, item: object) -> None:
        if isinstance(item, tuple):
            self._value.put_text("\n".join(item))


class LabelledRow(FormRow):
    """A value with the word beside it: home, work, mobile."""

    def __init__(self, name: str, kind: str, item: Labelled) -> None:
        super().__init__(name, is_removable=True)
        self._kind = kind
        self._box = self._choice(f"{name} label", kind, item.label)
        self._begin(self._box)
        self._value = self._edit(name, item.value, name)
        self._line.addWidget(self._value, 1)
        self._end()
        self._value.edit_finished.connect(self._check)

    def value(self) -> Labelled:
        """What is written, with its label."""
        return Labelled(self._value.text().strip(), str(self._box.currentData()))

    def _check(self) -> None:
        value = self._value.text().strip()
        is_odd = self._kind == "emails" and bool(value) and "@" not in value
        self._value.set_state("better" if is_odd else "")
        self.say("Kept as written; this is no e-mail address." if is_odd else "", "warn")


class PositionRow(FormRow):
    """Work at a company, from and to."""

    def __init__(self, item: Position) -> None:
        super().__init__("Position", is_removable=True)
        self._item = item
        self._begin(self._label("Now" if not item.ended_on else "Before"))
        names = ("Company", "Title", "Department", "From", "To")
        texts = (item.company, item.title, item.department, item.started_on, item.ended_on)
        hints = ("Company", "Title", "Department", "from", "to")
        self._edits = [self._edit(*part) for part in zip(names, texts, hints, strict=True)]
        self._line.addLayout(
            _grid(self._edits, ((0, 0, 2), (0, 2, 2), (1, 0, 2), (1, 2, 1), (1, 3, 1))), 1
        )
        self._end()

    def value(self) -> Position:
        """What is written; the link to the company is made anew when its name changed."""
        company, title, department, started_on, ended_on = (e.text().strip() for e in self._edits)
        company_id = self._item.company_id if company == self._item.company else 0
        return Position(company, title, department, started_on, ended_on, company_id)


class AddressRow(FormRow):
    """A postal address."""

    def __init__(self, item: Address) -> None:
        super().__init__("Address", is_removable=True)
        self._item = item
        self._box = self._choice("Address label", "addresses", item.label)
        self._begin(self._box)
        self._street = GrowingEdit("Street", "Street")
        self._street.set_text(item.street)
        self._street.text_changed.connect(self.edited)
        names = ("Postcode", "City", "Region", "Country")
        texts = (item.postcode, item.city, item.region, item.country)
        self._edits = [self._edit(n, t, n) for n, t in zip(names, texts, strict=True)]
        column = QVBoxLayout()
        column.setSpacing(px(4))
        column.addWidget(self._street)
        column.addLayout(_grid(self._edits, ((0, 0, 1), (0, 1, 3), (1, 0, 2), (1, 2, 2))))
        self._line.addLayout(column, 1)
        self._end()

    def value(self) -> Address:
        """What is written; what the form does not show stays as it was."""
        postcode, city, region, country = (edit.text().strip() for edit in self._edits)
        return Address(
            self._street.text().strip(),
            city,
            region,
            postcode,
            country,
            str(self._box.currentData()),
            self._item.po_box,
            self._item.extended,
        )


class ChoiceRow(FormRow):
    """One of a few words."""

    def __init__(self, name: str, values: Sequence[str], value: str) -> None:
        super().__init__(name, is_removable=False)
        self._values = tuple(values)
        self._begin(self._label(name))
        self._box = ChoiceBox(name)
        self._box.addItems([word.capitalize() for word in values])
        self._box.setCurrentIndex(self._values.index(value))
        self._box.currentIndexChanged.connect(self.edited)
        self._line.addWidget(self._box, 1)

    def value(self) -> str:
        """The word chosen."""
        return self._values[self._box.currentIndex()]

    def show_item(self, item: object) -> None:
        self._box.blockSignals(True)
        self._box.setCurrentIndex(self._values.index(str(item)))
        self._box.blockSignals(False)


def _lines_of(text: str) -> tuple[str, ...]:
    lines = (" ".join(line.split()) for line in text.splitlines())
    return tuple(line for line in lines if line)


def _grid(edits: Sequence[LineEdit], places: Sequence[tuple[int, int, int]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setSpacing(px(4))
    for column in range(4):
        grid.setColumnStretch(column, 1)
    for edit, (row, column, span) in zip(edits, places, strict=True):
        grid.addWidget(edit, row, column, 1, span)
    return grid
