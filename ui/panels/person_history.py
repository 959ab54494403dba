"""What happened with a person: what carries their stage, then all events, the newest first."""

from datetime import date

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk import meetings
from netdesk.after import evidence
from netdesk.groups import attendees
from netdesk.people import contacts, touches
from ui.ages import day_of, long_day, short_age, short_day
from ui.desk import Desk
from ui.panels.person_ladder import EVIDENCE_WORDS, PersonLadder
from ui.type import body, medium, px, small, tabular
from ui.widgets.button import Button
from ui.widgets.card import Panel, scrolled
from ui.widgets.glyph import ThemedIcon
from ui.widgets.refill import refill
from ui.widgets.text import elided_label, muted_label, plain_label, rule, wrap_label

_MOST = 100


class Event(Struct, frozen=True):
    """One line: its ISO date (empty sorts last), icon, words, and what was noted.

    `meeting_id` lets a meeting be opened.
    """

    on: str
    icon: str
    words: str
    note: str = ""
    meeting_id: int = 0


class PersonHistory(Panel):
    """Reads itself when it is shown for somebody; `meeting_opened` carries a meeting's id."""

    meeting_opened = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("base", "", parent)
        self._desk = desk
        self._events: list[Event] = []
        self.setAccessibleName("History")
        self._ladder = PersonLadder(desk)
        self._lines = QVBoxLayout()
        inner = QWidget()
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self._ladder)
        inside.addWidget(rule())
        inside.addLayout(self._lines)
        inside.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled(inner, "History"))

    def show_contact(self, contact_id: int) -> None:
        """Show what happened with one person."""
        self._ladder.show_contact(contact_id)
        events = self._read(contact_id)
        if events == self._events and self._events:
            return
        self._events = events
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(10))
        for event in events[:_MOST]:
            column.addWidget(self._line(event))
        if len(events) > _MOST:
            column.addWidget(muted_label(f"and {len(events) - _MOST} older"))
        refill(self._lines, [inner])

    def _read(self, contact_id: int) -> list[Event]:
        workspace = self._desk.workspace
        now = self._desk.now()
        events = self._read_touches(contact_id)
        for line in meetings.of_contact(workspace, contact_id):
            held = {True: "held", False: "did not take place", None: ""}[line.is_held]
            is_past = bool(line.starts_at) and line.starts_at < now.isoformat()
            state = held or ("to debrief" if is_past else "planned")
            words = f"{line.channel.capitalize()}, {state}"
            events.append(Event(line.starts_at, "meetings", words, line.place, line.id))
        events += [
            Event(one.on, "promise", EVIDENCE_WORDS[one.kind].capitalize(), one.note)
            for one in evidence.of_contact(workspace, contact_id)
        ]
        on, label = contacts.origin(workspace, contact_id)
        came = f"Came with the import {label}" if label else "Added to the list"
        events.append(Event(on, "import" if label else "new", came))
        return sorted(events, key=_newest_first, reverse=True)

    def _read_touches(self, contact_id: int) -> list[Event]:
        """The touches, and in the place of those that an event left where it was."""
        attended = attendees.of_contact(self._desk.workspace, contact_id)
        met_on = {one.starts_at[:10] for one in attended if one.is_met}
        found = [
            Event(on, "chat", f"Touch by {channel}" if channel else "Touch", note)
            for on, channel, note in touches.of_contact(self._desk.workspace, contact_id)
            if note or channel != attendees.CHANNEL or on not in met_on
        ]
        return found + [
            Event(one.starts_at, "event", f"{'Met' if one.is_met else 'To meet'} at {one.name}")
            for one in attended
        ]

    def _line(self, event: Event) -> QWidget:
        today = self._desk.now().date()
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        day = day_of(event.on)
        age = plain_label(_age(day, today), tabular(medium()))
        age.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        age.setFixedWidth(px(56))
        age.set_tip(long_day(day) if day else "")
        row.addWidget(age, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(ThemedIcon(event.icon, "muted"), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(elided_label(event.words, body()))
        if event.note:
            words.addWidget(wrap_label(event.note, small(), "muted"))
        row.addLayout(words, 1)
        if event.meeting_id:
            opener = _OpenMeeting(event)
            opener.opened.connect(self.meeting_opened)
            row.addWidget(opener, 0, Qt.AlignmentFlag.AlignTop)
        if day:
            row.addWidget(muted_label(short_day(day, today)), 0, Qt.AlignmentFlag.AlignTop)
        return holder


class _OpenMeeting(Button):
    """Opens one meeting."""

    opened = Signal(int)

    def __init__(self, event: Event) -> None:
        super().__init__("Open", kind="ghost", small=True)
        self._meeting_id = event.meeting_id
        self.setAccessibleName(f"Open {event.words}")
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.opened.emit(self._meeting_id)


def _newest_first(event: Event) -> str:
    return event.on or "9999"


def _age(day: date | None, today: date) -> str:
    if day is None:
        return ""
    return short_age((today - day).days) if day <= today else f"in {short_age((day - today).days)}"
