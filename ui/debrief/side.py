"""Beside a debrief: what was planned, the answers to the asks, what it becomes, and notes."""

from datetime import date

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.records.debrief import AskAnswer, Debrief, GiveAnswer, Outcome
from netdesk.records.meeting import Meeting
from ui.panels.day_words import said
from ui.type import px
from ui.widgets.card import Panel, scrolled
from ui.widgets.glyph import ThemedIcon
from ui.widgets.growing_edit import GrowingEdit
from ui.widgets.keyhint import KeyHint
from ui.widgets.section import SectionHeader
from ui.widgets.segment import Choice, Segment
from ui.widgets.text import PlainLabel, rule, wrap_label

_GIVE = (("offered", "Offered"), ("accepted", "Said yes"), ("delivered", "Given"))
_ASK = (("name", "A name"), ("no", "No"), ("later", "Later"))


class Answers(QWidget):
    """Texts of the plan, each with one choice below it."""

    edited = Signal()

    def __init__(self, kind: str, choices: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        self._kind = kind
        self._choices = [Choice(*choice) for choice in choices]
        self._made: list[tuple[str, QWidget, Segment]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(10))

    def show_texts(self, texts: tuple[str, ...], chosen: dict[str, str]) -> None:
        """Show these texts, with what was chosen for each."""
        for _, holder, _ in self._made:
            holder.hide()
            holder.deleteLater()
        self._made = []
        for number, text in enumerate(texts, 1):
            self._add(number, text, chosen.get(text, ""))

    def chosen(self) -> dict[str, str]:
        """What is chosen, by text; only what is."""
        return {text: part.value() for text, _, part in self._made if part.value()}

    def _add(self, number: int, text: str, value: str) -> None:
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(wrap_label(text))
        choice = Segment(f"{self._kind} {number}", self._choices)
        if value:
            choice.set_value(value)
        choice.chosen.connect(self._on_chosen)
        line = QHBoxLayout()
        line.addWidget(choice)
        line.addStretch(1)
        column.addLayout(line)
        self._made.append((text, holder, choice))
        self._column.addWidget(holder)

    def _on_chosen(self, _value: str) -> None:
        self.edited.emit()


class DebriefSide(Panel):
    """Tells `edited` after each change."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("base", "l", parent)
        self._build()
        self._gives.edited.connect(self.edited)
        self._asks.edited.connect(self.edited)
        self.notes.text_changed.connect(self._on_notes_changed)

    def show_debrief(self, meeting: Meeting, debrief: Debrief) -> None:
        """Show what was planned, and the answers so far."""
        plan = meeting.plan
        given = {one.text: one.state for one in debrief.gives}
        self._gives.show_texts(tuple(give.text for give in plan.gives), given)
        answered = {one.text: one.answer for one in debrief.asks}
        self._asks.show_texts(tuple(ask.text for ask in plan.asks), answered)
        for number, part in ((len(plan.gives), self._planned), (len(plan.asks), self._asked)):
            part.setVisible(number > 0)
        self._asks_head.set_count(len(plan.asks))
        self.notes.set_text(debrief.notes)

    def value(self, debrief: Debrief) -> Debrief:
        """`debrief` with what stands here."""
        dues = {one.text: one.due for one in debrief.gives}
        named = {one.text: one for one in debrief.asks}
        gives = self._gives.chosen().items()
        asks = self._asks.chosen().items()
        return replace(
            debrief,
            gives=tuple(GiveAnswer(text, state, dues.get(text, "")) for text, state in gives),
            asks=tuple(
                replace(named.get(text, AskAnswer(text=text)), answer=answer)
                for text, answer in asks
            ),
            notes=self.notes.text().strip(),
        )

    def show_outcome(self, outcome: Outcome, today: date) -> None:
        """Say what the debrief becomes."""
        self._say(becomes(outcome, today), "muted")

    def show_problem(self, words: str) -> None:
        """Say why it cannot be saved so."""
        self._say([("warning", words)], "warn")

    def becoming(self) -> list[str]:
        """The lines of what it becomes."""
        return [label.text() for _, label, holder in self._lines if not holder.isHidden()]

    def _build(self) -> None:
        inner = QWidget()
        inner_column = QVBoxLayout(inner)
        inner_column.setContentsMargins(0, 0, 0, px(16))
        inner_column.setSpacing(0)
        self._planned, column = _section(inner_column)
        column.addWidget(SectionHeader("What I had to give"))
        self._gives = Answers("Give", _GIVE)
        column.addWidget(self._gives)
        self._asked, column = _section(inner_column)
        self._asks_head = SectionHeader("Asks: what was the answer?")
        column.addWidget(self._asks_head)
        self._asks = Answers("Ask", _ASK)
        column.addWidget(self._asks)
        _, column = _section(inner_column)
        column.addWidget(SectionHeader("Becomes"))
        self._lines: list[tuple[ThemedIcon, PlainLabel, QWidget]] = []
        self._build_lines(column)
        _, column = _section(inner_column, has_rule=False)
        column.addWidget(SectionHeader("Notes from the paper", action=KeyHint("Alt+T")))
        self.notes = GrowingEdit("Notes from the paper", "What else you want to keep", most=12)
        self.notes.set_least_lines(5)
        column.addWidget(self.notes)
        inner_column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 0)
        outer.addWidget(scrolled(inner, "Beside the debrief"))

    def _build_lines(self, column: QVBoxLayout) -> None:
        for _ in range(5):
            holder = QWidget()
            row = QHBoxLayout(holder)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(px(12))
            icon, label = ThemedIcon("check", "accent", 16), wrap_label("")
            row.addWidget(icon)
            row.addWidget(label, 1)
            column.addWidget(holder)
            self._lines.append((icon, label, holder))

    def _say(self, lines: list[tuple[str, str]], tone: str) -> None:
        for number, (icon, label, holder) in enumerate(self._lines):
            there = number < len(lines)
            holder.setVisible(there)
            if there:
                name, words = lines[number]
                icon.show_icon(name, "warn" if tone == "warn" else "accent")
                label.setText(words)
                label.set_tone("warn" if tone == "warn" else "text")

    def _on_notes_changed(self, _text: str) -> None:
        self.edited.emit()


def becomes(outcome: Outcome, today: date) -> list[tuple[str, str]]:
    """What a debrief becomes, as lines of an icon and words."""
    lines = []
    new, known = outcome.new_contacts, outcome.known_contacts
    if new or known:
        noun = "contact" if new == 1 else "contacts"
        parts = [f"{new} new {noun}"] if new else []
        lines.append(("first_message", ", ".join([*parts, *([f"{known} known"] if known else [])])))
    if outcome.promises:
        lines.append(("promise", "1 promise" if outcome.promises == 1 else _many(outcome.promises)))
    if outcome.thank_you_due:
        when = "today" if outcome.thank_you_due == today.isoformat() else ""
        when = when or said(outcome.thank_you_due, today)
        lines.append(("mail", f"1 thank-you, due {when}"))
    if outcome.names:
        count = len(outcome.names)
        lines.append(("referrals", "1 referral" if count == 1 else f"{count} referrals"))
    if outcome.touched_on:
        lines.append(("touch", f"Touch counter restarts, {said(outcome.touched_on, today)}"))
    return lines


def _many(promises: int) -> str:
    return f"{promises} promises"


def _section(into: QVBoxLayout, *, has_rule: bool = True) -> tuple[QWidget, QVBoxLayout]:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(px(16), px(14), px(16), px(14))
    column.setSpacing(px(8))
    into.addWidget(holder)
    if has_rule:
        outer = QWidget()
        both = QVBoxLayout(outer)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(0)
        into.removeWidget(holder)
        both.addWidget(holder)
        both.addWidget(rule())
        into.addWidget(outer)
        return outer, column
    return holder, column
