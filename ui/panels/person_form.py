"""The form of a person: what is filled stands open, the rest is a quiet word to add it."""

from collections.abc import Sequence
from contextlib import nullcontext

from msgspec.structs import replace
from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from netdesk.errors import NetDeskError
from netdesk.fields import BY_KEY
from netdesk.people import contacts
from netdesk.people.naming import in_step
from netdesk.records.contact import ALLY_STAGES, Contact
from ui.desk import Desk
from ui.panels.person_chips import WrapRow
from ui.panels.person_fields import (
    MANY_ROWS,
    Typed,
    alike,
    empty_item,
    is_blank,
    items_of,
    made_row,
    typed_in,
    with_typed,
    without_blank,
    word_of,
)
from ui.panels.person_rows import LABEL_WIDTH, FormRow, TextRow
from ui.panels.plan_draft import BUSY_RETRY_MS
from ui.type import px
from ui.widgets.button import Button
from ui.widgets.card import Panel, scrolled
from ui.widgets.section import SectionHeader
from ui.widgets.tab_order import order_tabs

_SAVE_MS = 600
_RETRY_MS = 3000

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
_BUTTONS_AT_MOST = 5


class _Adder(Button):
    """A quiet word that opens an empty row; `asked` carries the field's key."""

    asked = Signal(str)

    def __init__(self, key: str) -> None:
        super().__init__(f"Add {word_of(key)}", kind="ghost", icon="new", small=True)
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
    """Saves what was typed within a second, and nothing else.

    What cannot be saved is kept until it can, also for people shown before. `show_person` leaves
    alone what is being typed.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("base", "", parent)
        self._desk = desk
        self._record = Contact()
        self._waiting: dict[int, Typed] = {}
        self._told = ""
        self._is_saving = False
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
        self._saving.timeout.connect(self.flush_if_free)

    def show_person(self, contact: Contact) -> None:
        """Show somebody's fields; the same record again changes nothing."""
        is_busy = self._is_dirty or self._is_saving
        if contact == self._record or (is_busy and contact.id == self._record.id):
            return
        if not self.flush_if_free() and self._typed():
            self._waiting[self._record.id] = self._typed()
        held = self._row_with_keyboard()
        typed = self._waiting.pop(contact.id, {})
        self._record = contact
        self._fill(with_typed(contact, typed))
        self._is_dirty = bool(typed)
        if self._is_dirty or self._waiting:
            self._saving.start(_RETRY_MS)
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
        return self._save()

    def flush_if_free(self) -> bool:
        """Save as `flush` does; while another thread writes, later instead of waiting for it."""
        if not self._is_dirty and not self._waiting:
            return True
        if self._desk.workspace.is_written_elsewhere:
            self._saving.start(BUSY_RETRY_MS)
            return False
        return self.flush()

    def _save(self, removing: str = "") -> bool:
        """Save it; what goes by `removing` is a step of its own, under this label."""
        self._saving.stop()
        was_dirty, self._is_dirty = self._is_dirty or bool(removing), False
        try:
            if was_dirty and self._record.id:
                self._is_saving = True
                self._follow(self._write(self._record.id, self._typed(), removing))
                was_dirty = self._is_dirty = self._is_nameless()
            self._save_waiting()
        except NetDeskError as error:
            self._is_dirty = was_dirty
            self._saving.start(_RETRY_MS)
            if str(error) != self._told:
                self._told = str(error)
                self._desk.say(self._told, False)
            return False
        finally:
            self._is_saving = False
        self._told = ""
        return not self._is_dirty

    def _save_waiting(self) -> None:
        for contact_id, typed in list(self._waiting.items()):
            # Of somebody who is gone for good, nothing is left to save.
            if contacts.get_many(self._desk.workspace, [contact_id]):
                self._write(contact_id, typed)
            self._waiting.pop(contact_id, None)

    def _write(self, contact_id: int, typed: Typed, removing: str = "") -> Contact:
        """Write what was typed over somebody as they stand by now; them as they stand then."""
        workspace = self._desk.workspace
        with workspace.undisturbed():
            before = contacts.get(workspace, contact_id)
            after = in_step(before, with_typed(before, typed))
            steps = ALLY_STAGES.index(after.ally_stage) - ALLY_STAGES.index(before.ally_stage)
            stays = replace(after, ally_stage=before.ally_stage) if steps < 0 else after
            if stays != before:
                with workspace.change(removing, self) if removing else nullcontext():
                    contacts.save(workspace, stays, source=self)
            if steps < 0:
                self._step_down(contact_id, after.ally_stage)
            return contacts.get(workspace, contact_id)

    def _step_down(self, contact_id: int, stage: str) -> None:
        """Take somebody down the ladder, as a step of its own: it is told with an Undo."""
        workspace = self._desk.workspace
        contact = contacts.get(workspace, contact_id)
        with workspace.change(f"Move {contact.full_name} down to {stage}", self):
            contacts.save(workspace, replace(contact, ally_stage=stage))
        step = f"from {contact.ally_stage} down to {stage}"
        self._desk.say(f"{contact.full_name} went {step}; the evidence stays", True)

    def _is_nameless(self) -> bool:
        """Whether the name was emptied, and say so beside it."""
        name = self._rows["full_name"][0]
        is_nameless = not name.taken()
        name.say("A person needs a name." if is_nameless else "")
        if isinstance(name, TextRow):
            name.set_state("stop" if is_nameless else "")
        return is_nameless

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

    def _follow(self, record: Contact) -> None:
        """Show what somebody became: their name in step, and what came from elsewhere."""
        if record.id != self._record.id:
            return
        self._record = record
        for section in self._sections:
            for key in section.keys:
                if key in MANY_ROWS:
                    self._follow_many(section, key)
                else:
                    self._follow_one(section, key)
            self._offer(section)
        self._order_tabs()

    def _follow_one(self, section: _Section, key: str) -> None:
        value = getattr(self._record, key)
        if not self._rows[key]:
            for item in items_of(self._record, key):
                self._add_row(section, key, item)
            return
        row = self._rows[key][0]
        if key == "full_name" and not row.taken():
            return
        if row.taken() != value:
            row.show_item(value)
        row.stand_for(value)

    def _follow_many(self, section: _Section, key: str) -> None:
        left = list(without_blank(getattr(self._record, key)))
        for row in list(self._rows[key]):
            item = row.taken()
            if is_blank(item):
                continue
            same = next((one for one in left if alike(one) == alike(item)), None)
            if same is None:
                self._drop_row(key, row)
            else:
                left.remove(same)
                row.stand_for(same)
        for item in left:
            self._add_row(section, key, item)

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
                for item in items_of(contact, key):
                    self._add_row(section, key, item)
            self._offer(section)
            column.addWidget(section)
        column.addStretch(1)
        inner.setObjectName("scrolled")
        self._area.setWidget(inner)
        order_tabs(inner)
        self._is_dirty = False

    def _add_row(self, section: _Section, key: str, item: object) -> FormRow:
        row = made_row(key, item, self._desk.now().date())
        row.edited.connect(self._on_edited)
        row.finished.connect(self.flush_if_free)
        row.remove_requested.connect(self._on_remove_requested)
        before = section.keys[: section.keys.index(key) + 1]
        section.insert(row, sum(len(self._rows[known]) for known in before))
        self._rows[key].append(row)
        return row

    def _offer(self, section: _Section) -> None:
        section.offer([k for k in section.keys if k in MANY_ROWS or not self._rows[k]])

    def _order_tabs(self) -> None:
        for section in self._sections:
            order_tabs(section)

    def _typed(self) -> Typed:
        return typed_in(self._record, self._rows)

    def _drop_row(self, key: str, row: FormRow) -> None:
        self._rows[key].remove(row)
        row.hide()
        row.deleteLater()

    def _on_edited(self) -> None:
        self._is_dirty = True
        self._saving.start(_SAVE_MS)

    def _on_asked(self, key: str) -> None:
        section = next(section for section in self._sections if key in section.keys)
        row = self._add_row(section, key, empty_item(key))
        self._offer(section)
        self._order_tabs()
        row.focus_edit()

    def _on_remove_requested(self, row: FormRow) -> None:
        is_saved = not self._desk.workspace.is_written_elsewhere and self.flush()
        for section in self._sections:
            for key in section.keys:
                if row in self._rows[key]:
                    self._drop_row(key, row)
                    self._offer(section)
        self._order_tabs()
        if is_saved:
            self._save(f"Remove {row.name} of {self._record.full_name}")
        else:
            self._on_edited()
