"""The head of a plan: which meeting it is, and how much of the plan stands."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.records.meeting import Meeting
from netdesk.review.readiness import PARTS, readiness
from ui.panels.plan_outcome import in_a_word
from ui.panels.plan_when import channel_words, day_and_time, occasion
from ui.type import px, small, small_medium, sub
from ui.widgets.avatar import Avatar
from ui.widgets.button import Button
from ui.widgets.chip import state_chip
from ui.widgets.glyph import ThemedIcon
from ui.widgets.ladder import READINESS, SquareRow
from ui.widgets.refill import clear
from ui.widgets.text import caps_label, elided_label, plain_label, plain_tip


class ReadinessPips(SquareRow):
    """Ten pips and "8 of 10"; the tip and screen readers say what is missing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(READINESS, 0, f"0 of {PARTS}", parent)

    def show_meeting(self, meeting: Meeting) -> None:
        """Count the parts of a plan that stand."""
        found = readiness(meeting.plan)
        self.show_value(found.done, f"{found.done} of {PARTS}")
        missing = f"Missing: {', '.join(found.missing)}" if found.missing else "All parts stand"
        self.setAccessibleName(f"Readiness {found.done} of {PARTS}")
        self.setAccessibleDescription(missing)
        self.setToolTip(plain_tip(missing))


class FindingCounts(QWidget):
    """1 stop, 1 better: each with its icon; nothing to mend shows nothing."""

    def __init__(
        self, *, most: int = 2, as_chips: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._most = most
        self._as_chips = as_chips
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(8))
        self._shown: tuple[int, int] = (0, 0)
        self.hide()

    def show_counts(self, stops: int, betters: int) -> None:
        """Show these numbers, 0 not at all."""
        if (stops, betters) == self._shown:
            return
        self._shown = (stops, betters)
        clear(self._row)
        counts = [(stops, "stop", "stop"), (betters, "better", "warn")]
        words = [(f"{n} {name}", name, tone) for n, name, tone in counts if n][: self._most]
        for text, icon, tone in words:
            self._add(text, icon, tone)
        self.setVisible(bool(words))

    def _add(self, text: str, icon: str, tone: str) -> None:
        if self._as_chips:
            self._row.addWidget(state_chip(text, tone, icon))
            return
        self._row.addWidget(ThemedIcon(icon, tone, 14))
        self._row.addWidget(plain_label(text, small_medium(), tone))


class CompactHead(QWidget):
    """PLAN Thu 12 Feb 12:30 lunch, Café Lumen ... 8 of 10."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pips = ReadinessPips()
        self._title = plain_label("", sub())
        self._how = elided_label("", small(), "muted")
        self._gravest = FindingCounts(most=1, as_chips=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(12), px(16), px(8))
        row.setSpacing(px(8))
        row.addWidget(caps_label("Plan"))
        row.addWidget(self._title)
        row.addWidget(self._how, 1)
        row.addWidget(self._pips)
        row.addWidget(self._gravest)

    def show_meeting(self, meeting: Meeting, now: datetime) -> None:
        """Show which meeting it is."""
        self._title.setText(day_and_time(meeting, now))
        how = meeting.channel.replace("email", "e-mail")
        self._how.setText(f"{how}, {meeting.place}" if meeting.place else how)
        self._pips.show_meeting(meeting)

    def show_findings(self, stops: int, betters: int) -> None:
        """Say how much is to be mended, the gravest alone."""
        self._gravest.show_counts(stops, betters)


class WideHead(QWidget):
    """Lunch with Ana Ruiz, when and where below, the pips at the right; 60 high."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(px(60))
        self._avatar = Avatar("", 0, 32)
        self._title = elided_label("", sub())
        self._when = elided_label("", small(), "muted")
        self._pips = ReadinessPips()
        self._missing = elided_label("", small(), "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), 0, px(16), 0)
        row.setSpacing(px(8))
        row.addWidget(self._avatar)
        row.addLayout(_two(self._title, self._when), 1)
        self._counts = FindingCounts()
        below = QWidget()
        self._below = line = QHBoxLayout(below)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._missing)
        line.addWidget(self._counts)
        self.debrief = Button("Debrief", icon="chat", small=True)
        self.debrief.setToolTip("Write down what came of it: Ctrl+D")
        self.debrief.hide()
        row.addWidget(self.debrief)
        right = _two(self._pips, below)
        right.setAlignment(self._pips, Qt.AlignmentFlag.AlignRight)
        right.setAlignment(below, Qt.AlignmentFlag.AlignRight)
        row.addLayout(right)

    def show_meeting(self, meeting: Meeting, now: datetime) -> None:
        """Show which meeting it is."""
        self._avatar.set_person(meeting.contact_name, meeting.contact_id)
        self._title.setText(f"{channel_words(meeting.channel)} with {meeting.contact_name}")
        self._when.setText(occasion(meeting, now))
        self.debrief.setVisible(meeting.starts_at is not None and meeting.starts_at < now)
        self._pips.show_meeting(meeting)
        self._missing.setText(in_a_word(meeting) if meeting.is_over(now) else _lacks(meeting))

    def add_below(self, widget: QWidget) -> None:
        """Put something beside how much is to be mended."""
        self._below.insertWidget(0, widget)

    def show_findings(self, stops: int, betters: int) -> None:
        """Say how much is to be mended, in the place of what is missing."""
        self._counts.show_counts(stops, betters)
        self._missing.setVisible(not stops + betters)


def _lacks(meeting: Meeting) -> str:
    missing = readiness(meeting.plan).missing
    more = f" and {len(missing) - 1} more" if len(missing) > 1 else ""
    return f"missing: {missing[0]}{more}" if missing else "all parts stand"


def _two(upper: QWidget, lower: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(px(4))
    column.addStretch(1)
    column.addWidget(upper)
    column.addWidget(lower)
    column.addStretch(1)
    return column
