"""The five steps of a debrief: outcome, names, promises, evidence, thanks."""

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.records.debrief import Debrief, Outcome
from netdesk.records.meeting import Meeting
from ui.debrief.name_rows import NameRows
from ui.debrief.parts import LadderMove, Step
from ui.debrief.promise_rows import PromiseRows
from ui.desk import Desk
from ui.panels.day_field import DayField
from ui.panels.person_ladder import EVIDENCE_WORDS
from ui.type import px
from ui.widgets.chip import ToggleChip
from ui.widgets.keyhint import KeyHint
from ui.widgets.line_field import LineEdit
from ui.widgets.segment import Choice, Segment

OUTCOME_KEYS = {"Y": "yes", "P": "partly", "N": "no", "D": "not held"}
# The first letter of each is its key.
EVIDENCE = tuple((words[0].upper(), kind, words) for kind, words in EVIDENCE_WORDS.items())


class DebriefForm(QWidget):
    """Tells `edited` after each change; `grown` when there are new fields."""

    edited = Signal()
    grown = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._build()
        self._wire()

    def show_debrief(self, meeting: Meeting, debrief: Debrief, *, is_begun: bool) -> None:
        """Show a debrief as it stands; one that is not begun has no outcome chosen."""
        given = meeting.contact_name.split(" ")[0] if meeting.contact_name else "they"
        quote = meeting.plan.outcome.strip()
        self._outcome_step.note.setText(f"“{quote}”" if quote else "No outcome was planned")
        self._names_step.note.setText(f"each becomes a contact, referred by {meeting.contact_name}")
        self._thanks.setPlaceholderText(f"What to thank {given} for")
        self._show_outcome(debrief, is_begun=is_begun)
        self.names.leave_out(meeting.contact_id)
        self.names.show_value(debrief.names)
        self.promises.show_value(debrief.promises)
        for chip, (_, kind, _) in zip(self._chips, EVIDENCE, strict=True):
            chip.blockSignals(True)
            chip.setChecked(kind in debrief.ally_evidence)
            chip.blockSignals(False)
            chip.updateGeometry()
        self._thanks.set_text(debrief.thank_you)
        self._thanks_day.show_day(debrief.thank_you_due)
        for edit in self.findChildren(LineEdit):
            edit.forget_edits()

    def value(self, debrief: Debrief) -> Debrief:
        """`debrief` with what stands in the form."""
        chosen = self._outcome.value()
        kinds = [kind for chip, (_, kind, _) in self._evidence() if chip.isChecked()]
        return replace(
            debrief,
            held=chosen != "not held",
            outcome_met="" if chosen == "not held" else chosen,
            names=self.names.value(),
            promises=self.promises.value(),
            ally_evidence=tuple(kinds),
            thank_you=self._thanks.text().strip(),
            thank_you_due=self._thanks_day.day() if chosen != "not held" else "",
        )

    def preview(self, outcome: Outcome) -> None:
        """Show what the evidence does to the ladder."""
        self._move.show_outcome(outcome)

    def press(self, letter: str) -> None:
        """Do what a key stands for: choose the outcome, or tick a piece of evidence."""
        if letter in OUTCOME_KEYS:
            self._outcome.set_value(OUTCOME_KEYS[letter])
            self.names.take_focus()
            self.edited.emit()
            return
        for chip, (key, _, _) in self._evidence():
            if key == letter:
                chip.click()

    def take_focus(self) -> None:
        """Bring the keyboard to the outcome."""
        self._outcome.take_focus()

    def set_narrow(self, narrow: bool) -> None:
        """Save width: the keys of the evidence are left to their tips."""
        edge = px(16 if narrow else 32)
        self._column.setContentsMargins(edge, px(20), edge, px(20))
        for hint in self._key_hints:
            hint.setVisible(not narrow)

    def thanks(self) -> str:
        """What to thank for."""
        return self._thanks.text().strip()

    def _build(self) -> None:
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(px(32), px(20), px(32), px(20))
        column.setSpacing(px(16))
        self._outcome_step = Step(1, "Outcome met?")
        words = {"yes": "Yes", "partly": "Partly", "no": "No", "not held": "Did not meet"}
        choices = [Choice(value, words[value], key) for key, value in OUTCOME_KEYS.items()]
        self._outcome = Segment("Outcome met", choices)
        row = QHBoxLayout()
        row.addWidget(self._outcome)
        row.addStretch(1)
        self._outcome_step.column.addLayout(row)
        self._names_step = Step(2, "Names I left with")
        self.names = NameRows(self._desk)
        self._names_step.column.addWidget(self.names)
        promises = Step(3, "Promises, both ways")
        self.promises = PromiseRows(self._desk)
        promises.column.addWidget(self.promises)
        evidence = Step(4, "What they did for me", "moves the ally ladder only with evidence")
        evidence.column.addLayout(self._build_evidence())
        self._move = LadderMove()
        evidence.column.addWidget(self._move)
        thanks = Step(5, "Thank-you note")
        self._thanks = LineEdit("Thank-you note", "What to thank for")
        self._thanks_day = DayField("Thank-you due", self._desk.now)
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addWidget(self._thanks, 1)
        line.addWidget(self._thanks_day)
        thanks.column.addLayout(line)
        for step in (self._outcome_step, self._names_step, promises, evidence, thanks):
            column.addWidget(step)
        column.addStretch(1)

    def _build_evidence(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(8))
        self._chips: list[ToggleChip] = []
        self._key_hints: list[KeyHint] = []
        for key, _, words in EVIDENCE:
            chip = ToggleChip(words)
            self._chips.append(chip)
            chip.setToolTip(f"Key: {key}, or Alt+{key} while typing")
            self._key_hints.append(KeyHint(key))
            row.addWidget(chip)
            row.addWidget(self._key_hints[-1])
        row.addStretch(1)
        return row

    def _wire(self) -> None:
        self._outcome.chosen.connect(self._on_edited)
        self._thanks.textEdited.connect(self._on_edited)
        self._thanks_day.changed.connect(self._on_edited)
        for rows in (self.names, self.promises):
            rows.edited.connect(self.edited)
            rows.grown.connect(self.grown)
        for chip in self._chips:
            chip.toggled.connect(self._on_edited)

    def _show_outcome(self, debrief: Debrief, *, is_begun: bool) -> None:
        value = debrief.outcome_met if debrief.held else "not held"
        if value and (is_begun or debrief.outcome_met):
            self._outcome.set_value(value)
        else:
            self._outcome.clear()

    def _evidence(self) -> list[tuple[ToggleChip, tuple[str, str, str]]]:
        return list(zip(self._chips, EVIDENCE, strict=True))

    def _on_edited(self, _what: object = None) -> None:
        self.edited.emit()
