"""The lists of the panel: who may know somebody there, whom I know there, what I asked."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from netdesk.meetings import MeetingLine
from netdesk.records.research import Path
from netdesk.research.companies import Known
from netdesk.ways.asking import CompanyAsk
from ui.ages import day_of, meeting_time, short_day, weekday
from ui.companies.rows import AskRow
from ui.panels.person_row import PersonRow
from ui.type import px, small
from ui.widgets.section import SectionHeader
from ui.widgets.text import muted_label, wrap_label

_PATHS = 5
_PEOPLE = 60
_ASKS = 40
_ANSWERS = {"name": "a name", "no": "no", "later": "later"}


class RowList(QWidget):
    """Rows under a heading, made anew for each company; words where there is none."""

    contact_opened = Signal(int)
    meeting_opened = Signal(int)
    pressed = Signal(int)

    def __init__(
        self, name: str, nothing: str, fact: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._fact = fact
        self._rows: list[QWidget] = []
        self._head = SectionHeader(name)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, px(6), 0, px(2))
        self._column.setSpacing(0)
        self._column.addWidget(self._head)
        self._nothing = wrap_label(nothing, small(), "muted")
        self._more = muted_label()
        self._column.addWidget(self._nothing)
        self._column.addWidget(self._more)

    def rows(self) -> list[QWidget]:
        """What is listed."""
        return list(self._rows)

    def show_ways(
        self, ways: Sequence[Path], next_at: Mapping[int, MeetingLine], today: date
    ) -> None:
        """Show who may know somebody; `next_at` is the open meeting of each person."""
        rows = []
        for way in ways[:_PATHS]:
            action = _action(way, next_at.get(way.contact_id), today)
            rows.append(
                PersonRow(way.contact_id, way.full_name, way.ally_stage, way.reason, action)
            )
        self._show(rows, len(ways))

    def show_people(self, known: Sequence[Known]) -> None:
        """Show whom I know there, now and before."""
        rows = []
        for one in known[:_PEOPLE]:
            when = "now" if one.is_now else "before"
            words = f"{one.title}, {when}" if one.title else when.capitalize()
            rows.append(PersonRow(one.id, one.full_name, one.ally_stage, words))
        self._show(rows, len(known))

    def show_asks(self, asks: Sequence[CompanyAsk], today: date) -> None:
        """Show what was asked, and when it comes up or what the answer was."""
        rows = []
        for one in asks[:_ASKS]:
            when = _when(one, today)
            rows.append(AskRow((one.contact_id, one.full_name), one.text, when, one.meeting_id))
        self._show(rows, len(asks))

    def _show(self, rows: Sequence[PersonRow | AskRow], count: int) -> None:
        focused = QApplication.focusWidget()
        at_focus = [focused is not None and row.isAncestorOf(focused) for row in self._rows]
        had_focus = at_focus.index(True) if True in at_focus else -1
        for row in self._rows:
            row.hide()
            row.deleteLater()
        for at, row in enumerate(rows):
            if isinstance(row, PersonRow):
                row.opened.connect(self.contact_opened)
                row.pressed.connect(self.pressed)
            else:
                row.opened.connect(self.meeting_opened)
            self._column.insertWidget(at + 1, row)
            row.show()
        self._rows = list(rows)
        if 0 <= had_focus < len(rows):
            rows[had_focus].take_focus()
        self._head.set_count(count or None)
        self._head.set_fact(self._fact if count else "")
        self._nothing.setVisible(not rows and bool(self._nothing.text()))
        self._more.setVisible(count > len(rows))
        self._more.setText(f"and {count - len(rows)} more")
        self._more.setContentsMargins(0, px(4), 0, 0)


def _action(way: Path, meeting: MeetingLine | None, today: date) -> tuple[str, str]:
    """What to do next: ask; or, where the ask is in a plan already, go to that meeting."""
    if way.asked not in ("open", "name"):
        return "Add ask", "new"
    if meeting is None:
        return "", ""
    if not meeting.starts_at:
        return "Open plan", "plan"
    day = datetime.fromisoformat(meeting.starts_at).date()
    is_near = 0 <= (day - today).days < 7
    return f"Meet {weekday(day) if is_near else short_day(day, today)}", "meetings"


def _when(ask: CompanyAsk, today: date) -> str:
    if not ask.is_open:
        return _ANSWERS.get(ask.state, ask.state)
    if day_of(ask.starts_at) is None:
        return "no date yet"
    return meeting_time(datetime.fromisoformat(ask.starts_at), today)
