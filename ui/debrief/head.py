"""The head of a debrief: who, when, and a clock that runs up to two minutes."""

from datetime import datetime

from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.records.meeting import Meeting
from ui.panels.plan_when import channel_words, occasion
from ui.type import head, px, small, strong, tabular
from ui.widgets.avatar import Avatar
from ui.widgets.glyph import ThemedIcon
from ui.widgets.meter import Meter
from ui.widgets.text import elided_label, muted_label, plain_label

_GOAL_SECONDS = 120
_TICK_MS = 1000


class DebriefHead(QWidget):
    """Debrief: coffee with Yael Cohen ... 0:48 of 2 minutes; 72 high."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(px(72))
        self._avatar = Avatar("", 0, 40)
        self._title = elided_label("", head())
        self._when = elided_label("", small(), "muted")
        self._clock = plain_label("0:00", tabular(strong()))
        self._meter = Meter("Time for the debrief", 160)
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._build()

    def show_meeting(self, meeting: Meeting, company: str, now: datetime) -> None:
        """Show whose meeting it is."""
        self._avatar.set_person(meeting.contact_name, meeting.contact_id)
        how = channel_words(meeting.channel)
        how = how if how.startswith("E-") else how[:1].lower() + how[1:]
        self._title.setText(f"Debrief: {how} with {meeting.contact_name}")
        parts = [occasion(meeting, now), company, _ago(meeting, now)]
        self._when.setText(" · ".join(part for part in parts if part))

    def set_narrow(self, narrow: bool) -> None:
        """Leave the words more room."""
        self._row.setContentsMargins(px(16 if narrow else 32), 0, px(16 if narrow else 32), 0)

    def start(self) -> None:
        """Begin to count."""
        self._since.start()
        self._timer.start()
        self._tick()

    def stop(self) -> None:
        """Count no longer."""
        self._timer.stop()

    def _build(self) -> None:
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(px(32), 0, px(32), 0)
        row.setSpacing(px(12))
        row.addWidget(self._avatar)
        words = QVBoxLayout()
        words.setSpacing(px(4))
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._when)
        words.addStretch(1)
        row.addLayout(words, 1)
        right = QVBoxLayout()
        right.setSpacing(px(6))
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addStretch(1)
        line.addWidget(ThemedIcon("timer", "muted", 16))
        line.addWidget(self._clock)
        line.addWidget(muted_label("of 2 minutes"))
        right.addStretch(1)
        right.addLayout(line)
        right.addWidget(self._meter)
        right.addStretch(1)
        row.addLayout(right)

    def _tick(self) -> None:
        seconds = self._since.elapsed() // 1000
        self._clock.setText(f"{seconds // 60}:{seconds % 60:02}")
        self._meter.show_value(min(seconds, _GOAL_SECONDS), _GOAL_SECONDS)


def _ago(meeting: Meeting, now: datetime) -> str:
    if meeting.starts_at is None:
        return ""
    days = (now.date() - meeting.starts_at.date()).days
    return {0: "today", 1: "yesterday"}.get(days, f"{days} days ago" if days > 1 else "")
