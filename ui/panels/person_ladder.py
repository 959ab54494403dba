"""The ally ladder of a person, step by step: what carries each, and the way to add to it."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.after import ally, evidence
from netdesk.after.ally import Step
from netdesk.people import contacts
from netdesk.records.after import Evidence
from netdesk.records.contact import ALLY_STAGES
from ui.ages import day_of, short_day
from ui.desk import Desk
from ui.panels.person_chips import WrapRow
from ui.type import medium, px, small
from ui.widgets.button import Button
from ui.widgets.ladder import ally_ladder
from ui.widgets.refill import refill
from ui.widgets.section import SectionHeader
from ui.widgets.text import muted_label, plain_label, wrap_label

# What somebody can have done for me, in words that follow a name.
EVIDENCE_WORDS = {
    "offered-help": "offered help",
    "introduced": "introduced me",
    "checked-back": "checked back",
    "vouched": "vouched",
    "shared-confidence": "shared a confidence",
}


class PersonLadder(QWidget):
    """Writes down what a person did for me; their stage follows, one step at a time."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._contact_id = 0
        self.setAccessibleName("Ally ladder")
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(10), px(16), px(10))
        column.setSpacing(px(8))
        self._head = SectionHeader("Ally ladder")
        column.addWidget(self._head)
        self._steps = QVBoxLayout()
        self._steps.setSpacing(px(8))
        column.addLayout(self._steps)
        column.addWidget(muted_label("Write down what they did for me today:"))
        column.addWidget(self._build_adders())

    def show_contact(self, contact_id: int) -> None:
        """Show what carries the stage of one person; 0 for nobody."""
        self._contact_id = contact_id
        if not contact_id:
            return
        workspace = self._desk.workspace
        stage = contacts.get(workspace, contact_id).ally_stage
        at = ALLY_STAGES.index(stage)
        self._head.set_fact(f"{stage.capitalize()}, {at + 1} of {len(ALLY_STAGES)}")
        found = ally.steps(evidence.of_contact(workspace, contact_id), stage)
        shown = [step for step in found if step.is_reached]
        shown += [step for step in found if not step.is_reached][:1]
        refill(self._steps, [_StepRow(step, self._desk.now().date()) for step in shown])

    def _build_adders(self) -> WrapRow:
        adders = [_Adder(kind, words) for kind, words in EVIDENCE_WORDS.items()]
        for adder in adders:
            adder.asked.connect(self._on_asked)
            adder.setEnabled(not self._desk.workspace.is_read_only)
        row = WrapRow(gap=8)
        row.show_parts(adders)
        return row

    def _on_asked(self, kind: str) -> None:
        workspace, today = self._desk.workspace, self._desk.now().date()
        contact = contacts.get(workspace, self._contact_id)
        stage = evidence.add(workspace, contact.id, Evidence(kind, today.isoformat()))
        words = f"{contact.full_name} {EVIDENCE_WORDS[kind]}"
        if stage != contact.ally_stage:
            words += f"; now {stage}"
        self._desk.say(words, True)
        self.show_contact(self._contact_id)


class _StepRow(QWidget):
    """The squares and the name of a step, and under it each piece of evidence."""

    def __init__(self, step: Step, today: date) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        squares = ally_ladder(ALLY_STAGES.index(step.stage) + 1 if step.is_reached else 0)
        words = QVBoxLayout()
        words.setSpacing(px(2))
        lead = "" if step.is_reached else "Next: "
        name = plain_label(f"{lead}{step.stage.capitalize()}", medium())
        name.set_tone("text" if step.is_reached else "muted")
        words.addWidget(name)
        for line in evidence_lines(step, today):
            words.addWidget(wrap_label(line, small(), "muted"))
        holder = QVBoxLayout()
        holder.addSpacing(px(2))
        holder.addWidget(squares)
        holder.addStretch(1)
        row.addLayout(holder)
        row.addLayout(words, 1)


class _Adder(Button):
    """Writes down one kind of evidence."""

    asked = Signal(str)

    def __init__(self, kind: str, words: str) -> None:
        super().__init__(words, small=True)
        self._kind = kind
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.asked.emit(self._kind)


def evidence_lines(step: Step, today: date) -> list[str]:
    """What carries a step, who did it when; or that it was set by hand; or what it takes."""
    if not step.is_reached:
        return [f"for who {step.words}"]
    if not step.evidence:
        return ["set by hand; nothing that they did is written down yet"]
    return [evidence_words(one, today) for one in step.evidence]


def evidence_words(one: Evidence, today: date) -> str:
    """What somebody did for me, when, and where it is noted, in what words."""
    day = day_of(one.on)
    parts = [EVIDENCE_WORDS[one.kind], short_day(day, today) if day else "no date", one.note]
    where = "in a meeting" if one.meeting_id and not one.note else ""
    return " · ".join(filter(None, [*parts, where]))
