"""When, how long, how and where: the line above a plan, and how it is said in words."""

from collections.abc import Callable
from datetime import datetime, timedelta

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.brief.dates import clock, time_range, weekday_date
from netdesk.records.meeting import CHANNELS, Meeting
from ui.panels.moment_field import MomentField
from ui.panels.plan_item import MinutesBox
from ui.type import px, small
from ui.widgets.button import Button
from ui.widgets.check_box import ChoiceBox
from ui.widgets.growing_edit import WrapEdit
from ui.widgets.text import plain_label, wrap_label

_NOON = 12


def day_and_time(meeting: Meeting, now: datetime) -> str:
    """Say "Thu 12 Feb 12:30", with the year when it is not this one; or that there is none yet."""
    if meeting.starts_at is None:
        return "No date yet"
    day = weekday_date(meeting.starts_at.date(), "day_first", now.year)
    return f"{day} {clock(meeting.starts_at, 'day_first')}"


def occasion(meeting: Meeting, now: datetime) -> str:
    """Say "Thu 12 Feb 12:30–13:15 · Café Lumen"."""
    parts = ["No date yet"]
    if meeting.starts_at is not None:
        day = weekday_date(meeting.starts_at.date(), "day_first", now.year)
        parts = [f"{day} {time_range(meeting.starts_at, meeting.duration_minutes, 'day_first')}"]
    return " · ".join([*parts, *([meeting.place] if meeting.place else [])])


def channel_words(channel: str) -> str:
    """The channel as a noun that begins a line: "Lunch", "Visit at the office"."""
    special = {"office": "Office meeting", "phone": "Phone call", "email": "E-mail"}
    return special.get(channel, channel.capitalize())


class WhenPart(QWidget):
    """Date and time, minutes, channel and place; an event of many has no channel."""

    edited = Signal()

    def __init__(
        self,
        now: Callable[[], datetime],
        *,
        is_wide: bool,
        has_channel: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._has_channel = has_channel
        self._starts_at: datetime | None = None
        self._shown_id = 0
        self._build(is_wide=is_wide)
        self._wire()

    def show_meeting(self, meeting: Meeting) -> None:
        """Show without telling."""
        told = (self._minutes, self._channel, self._place)
        for part in told:
            part.blockSignals(True)
        if meeting.id != self._shown_id:
            self._date.forget()
        self._shown_id = meeting.id
        self._show_start(meeting.starts_at)
        self._minutes.setValue(meeting.duration_minutes)
        self._channel.setCurrentIndex(CHANNELS.index(meeting.channel))
        self._place.put_text(meeting.place)
        for part in told:
            part.blockSignals(False)

    def applied_to(self, meeting: Meeting) -> Meeting:
        """The meeting with what stands here."""
        return replace(
            meeting,
            starts_at=self._starts_at,
            duration_minutes=self._minutes.value(),
            channel=CHANNELS[self._channel.currentIndex()],
            place=self._place.text().strip(),
        )

    def focus_chain(self) -> list[QWidget]:
        """What the Tab key visits, in order."""
        when = [self._date, self._set_date, self._clear]
        return [*when, self._minutes, self._channel, self._place]

    def _build(self, *, is_wide: bool) -> None:
        self._date = MomentField(self._now, self)
        self._set_date = Button("Set a date", icon="date")
        self._clear = Button("", kind="ghost", small=True, icon="close")
        self._clear.setAccessibleName("Remove date")
        self._clear.setToolTip("Remove date")
        self._minutes = MinutesBox("Length", 5, 600)
        self._channel = ChoiceBox("Channel")
        self._channel.addItems([channel_words(channel) for channel in CHANNELS])
        self._channel.setFixedWidth(px(136))
        if not self._has_channel:
            self._channel.hide()
        self._place = WrapEdit("Place", "Café, office, address")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        upper, lower = QHBoxLayout(), QHBoxLayout()
        label = plain_label("When", small(), "muted")
        other = plain_label("Where", small(), "muted")
        for line, word in ((upper, label), (lower, other)):
            line.setSpacing(px(8))
            word.setFixedWidth(px(84 if not is_wide else 44))
            line.addWidget(word)
            column.addLayout(line)
        label.setBuddy(self._date)
        other.setBuddy(self._place)
        for widget in (self._date, self._set_date, self._minutes, self._clear):
            upper.addWidget(widget)
        upper.addStretch(1)
        self._problem = wrap_label("", small(), "warn", parent=self)
        self._problem.setContentsMargins(px(8) + label.width(), 0, 0, 0)
        self._problem.hide()
        column.insertWidget(1, self._problem)
        lower.addWidget(self._channel)
        lower.addWidget(self._place, 1)
        # The place may take more than one line; what stands beside it stays at its first.
        other.setFixedHeight(px(32))
        lower.setAlignment(other, Qt.AlignmentFlag.AlignTop)
        lower.setAlignment(self._channel, Qt.AlignmentFlag.AlignTop)

    def _wire(self) -> None:
        self._date.chosen.connect(self._on_date_chosen)
        self._date.explained.connect(self._on_explained)
        self._set_date.clicked.connect(self._on_set_date_clicked)
        self._clear.clicked.connect(self._on_clear_clicked)
        self._minutes.valueChanged.connect(self._on_edited)
        self._channel.activated.connect(self._on_edited)
        self._place.text_changed.connect(self._on_edited)

    def _show_start(self, starts_at: datetime | None) -> None:
        self._starts_at = starts_at
        self._date.setVisible(starts_at is not None)
        self._clear.setVisible(starts_at is not None)
        self._set_date.setVisible(starts_at is None)
        self._date.show_moment(starts_at)

    def _on_date_chosen(self) -> None:
        self._starts_at = self._date.moment()
        self.edited.emit()

    def _on_explained(self, words: str) -> None:
        self._problem.setText(words)
        self._problem.setVisible(bool(words))

    def _on_set_date_clicked(self) -> None:
        self._show_start(next_working_noon(self._now()))
        self._date.setFocus(Qt.FocusReason.OtherFocusReason)
        self._date.selectAll()
        self.edited.emit()

    def _on_clear_clicked(self) -> None:
        self._show_start(None)
        self._set_date.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _on_edited(self, _value: object = None) -> None:
        self.edited.emit()


def next_working_noon(now: datetime) -> datetime:
    """Noon of the next day from Monday to Friday: a first guess for a lunch."""
    day = now + timedelta(days=1)
    while day.weekday() > 4:
        day += timedelta(days=1)
    return day.replace(hour=_NOON, minute=0, second=0, microsecond=0)
