"""The form of a person: what is filled stands open, the rest is a quiet word to add it."""

from collections.abc import Sequence
from contextlib import nullcontext
from datetime import date

from msgspec.structs import replace
from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from netdesk.errors import NetDeskError
from netdesk.fields import BY_KEY
from netdesk.people import contacts
from netdesk.people.naming import in_step
from netdesk.records.contact import ALLY_STAGES, Address, Contact, Labelled, Position
from ui.desk import Desk
from ui.panels.person_chips import WrapRow
from ui.panels.person_rows import (
    LABEL_WIDTH,
    AddressRow,
    ChoiceRow,
    DateRow,
    FormRow,
    LabelledRow,
    LongRow,
    PositionRow,
    TextRow,
)
from ui.type import px
from ui.widgets.button import Button
from ui.widgets.card import Panel, scrolled
from ui.widgets.section import SectionHeader

_SAVE_MS = 600

# The sections in the order of the screen; each key is one of netdesk.fields.
SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Name",
        (
            "full_name",
            "nickname",
            "pronunciation",
            "prefix",
            "given",
            "additional",
            "family",
            "suffix",
        ),
    ),
    ("Work", ("positions",)),
    ("Reach", ("emails", "phones", "urls", "ims", "addresses")),
    ("Tie", ("ally_stage", "referred_by", "common_ground", "categories", "related")),
    ("About", ("birthday", "anniversary", "background", "note")),
)
_ALWAYS = frozenset({"full_name", "ally_stage", "categories", "common_ground", "note"})
_LABELLED = frozenset({"emails", "phones", "urls", "ims", "related"})
_WORDS = frozenset({"common_ground", "categories", "background"})
_MANY_ROWS = frozenset({"positions", "addresses"}) | _LABELLED
_BUTTONS_AT_MOST = 5


class _Adder(Button):
    """A quiet word that opens an empty row; `asked` carries the field's key."""

    asked = Signal(str)

    def __init__(self, key: str) -> None:
        super().__init__(f"Add {_word(key)}", kind="ghost", icon="new", small=True)
        self._key = key
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.asked.emit(self._key)


class _Section(QWidget):
    """A head, the rows that are open, and below them the words that open more."""

    asked = Signal(str)

    def __init__(self, name: str, keys: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keys = tuple(keys)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(SectionHeader(name))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(px(6))
        column.addLayout(self._rows)
        self._adders = WrapRow(2)
        line = QHBoxLayout()
        line.setContentsMargins(px(LABEL_WIDTH + 2), 0, 0, 0)
        line.addWidget(self._adders)
        column.addLayout(line)

    def insert(self, row: FormRow, at: int) -> None:
        """Put a row in its place."""
        self._rows.insertWidget(at, row)

    def offer(self, keys: Sequence[str]) -> None:
        """Offer to add these fields: a few as words, many in a menu."""
        adders: list[QWidget] = []
        if len(keys) > _BUTTONS_AT_MOST:
            adders.append(self._menu(keys))
        else:
            for key in keys:
                adder = _Adder(key)
                adder.asked.connect(self.asked)
                adders.append(adder)
        self._adders.show_parts(adders)
        self._adders.setVisible(bool(keys))

    def _menu(self, keys: Sequence[str]) -> Button:
        button = Button("Add to the name", kind="ghost", icon="new", small=True)
        menu = QMenu(button)
        for key in keys:
            menu.addAction(BY_KEY[key].label).setData(key)
        menu.triggered.connect(self._on_triggered)
        button.setMenu(menu)
        return button

    def _on_triggered(self, action: QAction) -> None:
        self.asked.emit(str(action.data()))


class PersonForm(Panel):
    """Saves itself within a second; `show_person` leaves alone what is being typed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("base", "", parent)
        self._desk = desk
        self._record = Contact()
        self._rows: dict[str, list[FormRow]] = {}
        self._sections: list[_Section] = []
        self._is_dirty = False
        self.setAccessibleName("Person form")
        self._area = scrolled(QWidget(), "Person form")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)
        self._saving = QTimer(self)
        self._saving.setSingleShot(True)
        self._saving.setInterval(_SAVE_MS)
        self._saving.timeout.connect(self.flush)

    def show_person(self, contact: Contact) -> None:
        """Show somebody's fields; the same record again changes nothing."""
        if contact == self._record or (self._is_dirty and contact.id == self._record.id):
            return
        self.flush()
        held = self._row_with_keyboard()
        self._record = contact
        self._fill(contact)
        if held and contact.id:
            self._give_keyboard(*held)

    def focus_first(self) -> None:
        """Bring the keyboard to the name."""
        for row in self._rows.get("full_name", []):
            row.focus_edit()

    def flush(self) -> bool:
        """Save what was typed and not saved yet; False when that failed.

        What is wrong is said beside its field.
        """
        self._saving.stop()
        if not self._is_dirty or not self._record.id:
            return True
        name = self._rows["full_name"][0]
        is_nameless = isinstance(name, TextRow) and not name.value()
        name.say("A person needs a name." if is_nameless else "")
        if isinstance(name, TextRow):
            name.set_state("stop" if is_nameless else "")
        if not is_nameless:
            self._is_dirty = False
            self._save()
        return not self._is_dirty

    def _save(self, label: str = "") -> None:
        workspace = self._desk.workspace
        try:
            fresh = contacts.get(workspace, self._record.id)
            typed = self._taken(fresh)
            changed = in_step(fresh, typed)
            if changed != fresh:
                with workspace.change(label, self) if label else nullcontext():
                    contacts.save(workspace, changed, source=self)
                self._record = contacts.get(workspace, changed.id)
                self._follow_name(typed)
                self._tell_of_a_step_down(fresh, changed)
        except NetDeskError as error:
            self._is_dirty = True
            self._desk.say(str(error), False)

    def _row_with_keyboard(self) -> tuple[str, int] | None:
        """The field that is being typed in, and which of its rows."""
        holder = QApplication.focusWidget()
        for key, rows in self._rows.items():
            for at, row in enumerate(rows):
                if holder is not None and row.isAncestorOf(holder):
                    return key, at
        return None

    def _give_keyboard(self, key: str, at: int) -> None:
        """Go on in the same field; where there is none, at the name."""
        rows = self._rows[key] or self._rows["full_name"]
        rows[min(at, len(rows) - 1)].focus_edit()

    def _follow_name(self, typed: Contact) -> None:
        """Show what the rest of a name became when one part of it was typed."""
        section = self._sections[0]
        for key in section.keys:
            value = getattr(self._record, key)
            if value == getattr(typed, key):
                continue
            if not self._rows[key]:
                self._add_row(section, key, value)
                self._offer(section)
            elif isinstance(row := self._rows[key][0], TextRow):
                row.set_value(value)

    def _tell_of_a_step_down(self, before: Contact, after: Contact) -> None:
        if ALLY_STAGES.index(after.ally_stage) < ALLY_STAGES.index(before.ally_stage):
            step = f"from {before.ally_stage} down to {after.ally_stage}"
            self._desk.say(f"{after.full_name} went {step}; the evidence stays", True)

    def _fill(self, contact: Contact) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(px(16), px(12), px(10), px(16))
        column.setSpacing(px(16))
        self._rows = {key: [] for _, keys in SECTIONS for key in keys}
        self._sections = []
        for name, keys in SECTIONS:
            section = _Section(name, keys)
            section.asked.connect(self._on_asked)
            self._sections.append(section)
            for key in keys:
                for item in _items(contact, key):
                    self._add_row(section, key, item)
            self._offer(section)
            column.addWidget(section)
        column.addStretch(1)
        inner.setObjectName("scrolled")
        self._area.setWidget(inner)
        self._is_dirty = False

    def _add_row(self, section: _Section, key: str, item: object) -> FormRow:
        row = _row(key, item, self._desk.now().date())
        row.edited.connect(self._on_edited)
        row.finished.connect(self.flush)
        row.remove_requested.connect(self._on_remove_requested)
        before = section.keys[: section.keys.index(key) + 1]
        section.insert(row, sum(len(self._rows[known]) for known in before))
        self._rows[key].append(row)
        return row

    def _offer(self, section: _Section) -> None:
        section.offer([k for k in section.keys if k in _MANY_ROWS or not self._rows[k]])

    def _taken(self, fresh: Contact) -> Contact:
        values: dict[str, object] = {key: _value(key, rows) for key, rows in self._rows.items()}
        if values["referred_by"] != fresh.referred_by:
            values["referred_by_id"] = 0
        return replace(fresh, **values)

    def _on_edited(self) -> None:
        self._is_dirty = True
        self._saving.start()

    def _on_asked(self, key: str) -> None:
        section = next(section for section in self._sections if key in section.keys)
        row = self._add_row(section, key, _empty(key))
        self._offer(section)
        row.focus_edit()

    def _on_remove_requested(self, row: FormRow) -> None:
        self.flush()
        for section in self._sections:
            for key in section.keys:
                if row in self._rows[key]:
                    self._rows[key].remove(row)
                    self._offer(section)
        row.hide()
        row.deleteLater()
        if not self._is_dirty:
            self._save(f"Remove {row.name} of {self._record.full_name}")


def _items(contact: Contact, key: str) -> Sequence[object]:
    value = getattr(contact, key)
    if key in _WORDS:
        return (value,) if value or key in _ALWAYS else ()
    if isinstance(value, tuple):
        return value
    return (value,) if value or key in _ALWAYS else ()


def _empty(key: str) -> object:
    if key in _LABELLED:
        return Labelled("")
    return {"positions": Position(), "addresses": Address(), "background": ()}.get(key, "")


def _row(key: str, item: object, today: date) -> FormRow:
    label = BY_KEY[key].label
    match item:
        case Labelled():
            return LabelledRow(label, key, item)
        case Position():
            return PositionRow(item)
        case Address():
            return AddressRow(item)
        case tuple():
            return LongRow(label, "\n".join(item), "One on each line")
    text = str(item)
    if key == "ally_stage":
        return ChoiceRow(label, ALLY_STAGES, text)
    if key == "note":
        return LongRow(label, text)
    if BY_KEY[key].kind == "date":
        return DateRow(label, text, today)
    return TextRow(label, text, is_removable=key != "full_name")


def _value(key: str, rows: Sequence[FormRow]) -> object:
    first = rows[0] if rows else None
    if key in _WORDS:
        return first.words() if isinstance(first, LongRow) else ()
    if key in _LABELLED:
        items = [row.value() for row in rows if isinstance(row, LabelledRow)]
        return tuple(item for item in items if item.value)
    if key == "positions":
        work = [row.value() for row in rows if isinstance(row, PositionRow)]
        return tuple(one for one in work if one.company or one.title)
    if key == "addresses":
        places = [row.value() for row in rows if isinstance(row, AddressRow)]
        return tuple(one for one in places if replace(one, label="") != Address())
    return first.value() if isinstance(first, TextRow | LongRow | ChoiceRow) else ""


def _word(key: str) -> str:
    special = {"positions": "position", "pronunciation": "how to say it"}
    return special.get(key) or BY_KEY[key].label.lower()
