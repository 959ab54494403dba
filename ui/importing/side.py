"""The chosen record of an import: what comes in, what is here already, and what is wrong."""

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from netdesk import settings
from netdesk.errors import InputError
from netdesk.importing import PlannedRecord
from netdesk.matching.disputes import Dispute, disputes
from netdesk.people import contacts
from netdesk.records.contact import Contact
from ui.desk import Desk
from ui.importing.compare import Compared, Value, compare
from ui.importing.decide import EARLIER, HERE, DecisionBox, Places
from ui.importing.several import SeveralBox
from ui.importing.verdicts import LOOKS, options
from ui.importing.work import Decided, Read, excerpt
from ui.jobs import Job
from ui.type import body, head, medium, px, small, small_strong, strong
from ui.widgets.card import Panel, quiet_words, scrolled
from ui.widgets.glyph import ThemedIcon
from ui.widgets.keyhint import KeyHint, native_key
from ui.widgets.refill import clear
from ui.widgets.tab_order import reading_order
from ui.widgets.text import breakable, plain_label, rule, wrap_label

_REASONS = 3
_ICONS = {"file": ("new", "accent"), "both": ("same", "muted"), "here": ("person", "muted")}
# Fields that are shown as one choice.
_CHOSEN_TOGETHER = {"Work": ("Company", "Title", "Department")}


class Met(Struct, frozen=True):
    """A record as it was met, before anybody decided, and what was decided.

    `alike` is how many records wait for the same look.
    """

    record: PlannedRecord
    decided: Decided | None = None
    alike: int = 0

    @property
    def places(self) -> Places:
        """Where the record and whom it met stand."""
        return EARLIER if self.record.met is not None else HERE


class RecordPanel(Panel):
    """Says all that the file holds of one record, and lets it be decided on.

    `decided` carries "merge", "add", or "" for what the whole import does, `several_decided` what
    was said of each of several; `alike_wanted` asks for all that wait for the same look.
    """

    decided = Signal(str)
    several_decided = Signal(object)
    alike_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("base", "l", parent)
        self.setAccessibleName("Record")
        self._desk = desk
        self._asked = 0
        self._box: DecisionBox | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(rule())
        self._holder = QWidget()
        self._rows = QVBoxLayout(self._holder)
        self._rows.setSpacing(px(4))
        self._values = scrolled(self._holder, "Values")
        self._values.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        self._on_range_changed(0, 0)
        column.addWidget(self._values, 1)

    def show_record(
        self,
        record: PlannedRecord | None,
        kind: str,
        place: tuple[int, int],
        read: Read | None,
        case: Met | None = None,
    ) -> None:
        """Show a record, which of its kind it is; of an unreadable one the file's own lines."""
        self._begin()
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
            self._show_lines(record, read)
        else:
            self._show_values(record, case or Met(record))
        if self._box is not None and self._box.boxes:
            # What differs and what is added stands below, value by value.
            reason = _reason_alone(record)
            self._why.setText(f"{reason[:1].upper()}{reason[1:]}")

    def show_several(self, met: Sequence[PlannedRecord]) -> None:
        """Show what the chosen records are, and one answer for all."""
        self._begin()
        self._top.show()
        self._icon.show_icon("selected", "accent")
        self._verdict.setText(f"{len(met):,} chosen")
        self._verdict.set_tone("accent")
        self._name.setText("One answer for all")
        reasons = Counter(
            _reason_alone(record) for record in met if record.met or record.contact_id
        )
        most = [f"{count:,}: {reason}" for reason, count in reasons.most_common(_REASONS)]
        only = next(iter(reasons), "")
        one = f"{only[:1].upper()}{only[1:]}" if reasons[only] == len(met) else ""
        self._why.setText(one or "; ".join(most))
        box = SeveralBox(met)
        box.decided.connect(self.several_decided)
        self._rows.addWidget(box)
        self._rows.addStretch(1)

    def takes(self) -> frozenset[str] | None:
        """The fields for which the file stands when this record is merged; None for all."""
        return self._box.takes() if self._box is not None else None

    def choose_here(self) -> None:
        """Let the value that is here stand, in the field that is next."""
        self._choose(is_theirs=False)

    def choose_file(self) -> None:
        """Let the file's value stand, in the field that is next."""
        self._choose(is_theirs=True)

    def take_keyboard(self) -> None:
        """Give the keyboard to the first thing that can be pressed here, if there is any."""
        for widget in reading_order(self)[:1]:
            widget.setFocus(Qt.FocusReason.TabFocusReason)

    def words(self) -> str:
        """All that is written in the panel now, line by line."""
        items = (self._rows.itemAt(at) for at in range(self._rows.count()))
        texts = [item.widget() for item in items if item is not None]
        return "\n".join(one.accessibleName() for one in texts if one is not None)

    def _begin(self) -> None:
        self._asked += 1
        self._box = None
        clear(self._rows)
        # What differs stands first; the place of the record before would hide it.
        self._values.verticalScrollBar().setValue(0)

    def _choose(self, *, is_theirs: bool) -> None:
        if self._box is None:
            return
        self._box.choose(is_theirs=is_theirs)
        chosen = QApplication.focusWidget()
        if chosen is not None and self._holder.isAncestorOf(chosen):
            self._values.ensureWidgetVisible(chosen)

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

    def _on_range_changed(self, _least: int, most: int) -> None:
        # The bar stands in the margin, and the values keep their edge when it comes.
        bar = self._values.verticalScrollBar().sizeHint().width() if most else 0
        self._rows.setContentsMargins(px(16), px(12), px(16) - bar, px(16))

    def _show_values(self, record: PlannedRecord, case: Met) -> None:
        person = case.record.met or self._person(case.record.contact_id)
        hidden: set[str] = set()
        if person is not None and options(case.record):
            found = disputes(person, record.contact)
            self._box = self._decision_box(found, person, case)
            for one in found:
                hidden.update(_CHOSEN_TOGETHER.get(one.label, (one.label,)))
            self._rows.addWidget(self._box)
            self._rows.addSpacing(px(8))
            self._rows.addWidget(rule())
        region = settings.phone_region(self._desk.workspace) if person else ""
        for field in compare(record.contact, person, region):
            if field.label not in hidden:
                self._rows.addWidget(_field(field, case.places))
        self._rows.addStretch(1)

    def _decision_box(self, found: list[Dispute], person: Contact, case: Met) -> DecisionBox:
        name = person.given or (person.full_name.split() or ["this person"])[0]
        box = DecisionBox(found, name, case.decided, case.places, case.alike)
        box.decided.connect(self.decided)
        box.alike_wanted.connect(self.alike_wanted)
        return box

    def _person(self, contact_id: int) -> Contact | None:
        if not contact_id:
            return None
        try:
            return contacts.get(self._desk.workspace, contact_id)
        except InputError:
            return None

    def _show_lines(self, record: PlannedRecord, read: Read | None) -> None:
        file = read.reading.name if read is not None else "the file"
        words = f"Line {record.line:,} of {file}" if record.line else f"In {file}"
        self._rows.addWidget(wrap_label(breakable(words), small_strong()))
        if read is None:
            self._rows.addStretch(1)
            return
        asked = self._asked

        def work(_job: Job) -> tuple[int, str]:
            return asked, excerpt(read, record.line)

        self._desk.jobs.start("", work, owner=self, done=self._on_lines_read, uses_database=False)

    def _on_lines_read(self, answer: tuple[int, str]) -> None:
        asked, text = answer
        if asked != self._asked:
            return
        words = text or "The line cannot be shown any more."
        self._rows.addWidget(quiet_words(breakable(words), words))
        self._rows.addStretch(1)


def _reason_alone(record: PlannedRecord) -> str:
    """Why the record may be whom it met, without who and without what differs."""
    _, is_perhaps, reason = record.reason.partition(": ")
    if is_perhaps and record.certainty == "likely":
        return reason.rstrip(".")
    words = record.reason.rpartition("(")[2].rstrip(").")
    return f"{words[:1].lower()}{words[1:]}"


def _field(field: Compared, places: Places) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, px(4), 0, px(4))
    column.setSpacing(px(4))
    column.addWidget(plain_label(field.label, small_strong()))
    for value in field.values:
        column.addLayout(_value(value, places))
    spoken = ", ".join(f"{value.text} {_place(value, places)}".strip() for value in field.values)
    holder.setAccessibleName(f"{field.label}: {spoken}")
    return holder


def _value(value: Value, places: Places) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(px(8))
    top = Qt.AlignmentFlag.AlignTop
    if value.where:
        name, tone = _ICONS[value.where]
        row.addWidget(ThemedIcon(name, tone, 14), 0, top)
    words = wrap_label(breakable(value.text), medium() if value.where == "file" else body())
    words.setAccessibleName(value.text)
    words.setMinimumWidth(1)
    row.addWidget(words, 1)
    if value.where:
        row.addWidget(plain_label(_place(value, places), small(), "muted"), 0, top)
    return row


def _place(value: Value, places: Places) -> str:
    return {"file": places.theirs, "here": places.mine, "both": "both"}.get(value.where, "")
