"""The strip under the head: the week in bars, and three figures."""

from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from netdesk.records.week import WeekMinutes
from ui.theme import color
from ui.type import body, num, px, small, tabular
from ui.week.bars import WeekBars, hours
from ui.widgets.card import Panel
from ui.widgets.meter import Meter
from ui.widgets.text import elided_label, muted_label, plain_label, plain_tip

_NAMES_EACH_TIME = 3
_HOW = (
    "Meetings count by their length, debriefs with 2 minutes, every other touch by an estimate: "
    "5 minutes written, 15 on the phone, 30 in person."
)


class WeekStrip(Panel):
    """112 high: bars with their legend, time, names, the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("base", "b", parent)
        self.setAccessibleName("The week in figures")
        self._bars = WeekBars()
        self._bars.setToolTip(plain_tip(_HOW))
        self._planned, self._done = muted_label(), muted_label()
        self._time, self._names, self._list = (
            Figure("Time done"),
            Figure("Names gained"),
            Figure("Names on the list"),
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(4), px(16), px(12))
        row.setSpacing(px(20))
        row.addWidget(self._bars)
        row.addWidget(self._build_legend())
        for figure in (self._time, self._names, self._list):
            row.addWidget(_line())
            row.addWidget(figure, 1)

    def set_narrow(self, narrow: bool) -> None:
        """Leave the legend out and draw the days closer."""
        self._legend.setVisible(not narrow)
        self._bars.setFixedWidth(px(232 if narrow else 300))

    def show_week(self, week: WeekMinutes, today: date) -> None:
        """Show time: planned, done, and what is left; never what was missed."""
        self._bars.show_week(week, today)
        self._planned.setText(f"planned {hours(week.planned)}")
        self._done.setText(f"done {hours(week.done)}")
        left = week.budget - week.done
        words = f"{hours(left)} left" if left > 0 else "the week’s time is used well"
        ahead = week.ahead(today)
        if ahead and left > 0:
            words += f", {hours(ahead)} ahead of plan"
        self._time.show_value(hours(week.done), f"of {hours(week.budget)}", words)
        self._time.meter.show_value(week.done, week.budget)

    def show_names(self, names: int, meetings: int) -> None:
        """Show how many names the week brought."""
        of = f"names from {meetings} meetings"
        if meetings == 1:
            of = f"{'name' if names == 1 else 'names'} from 1 meeting"
        words = "aim: two or three each time" if meetings else "no meeting held yet"
        self._names.show_value(str(names), of if meetings else "names", words)
        self._names.meter.show_value(names, _NAMES_EACH_TIME * max(meetings, 1))

    def show_list(self, people: int, goal: int) -> None:
        """Show how far the list has grown."""
        left = goal - people
        words = f"{left} to go" if left > 0 else "long enough: now go deeper"
        of = f"of {goal} names" if left > 0 else f"names, {goal} was the goal"
        self._list.show_value(f"{people:,}", of, words)
        self._list.meter.show_value(people, max(people, goal), goal if people > goal else 0)

    def _build_legend(self) -> QWidget:
        self._legend = QWidget()
        column = QVBoxLayout(self._legend)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addStretch(1)
        for swatch, words in ((_Swatch(""), self._planned), (_Swatch("accent"), self._done)):
            row = QHBoxLayout()
            row.setSpacing(px(8))
            row.addWidget(swatch)
            row.addWidget(words)
            row.addStretch(1)
            column.addLayout(row)
        column.addSpacing(px(14))
        return self._legend


class Figure(QWidget):
    """A large number, what it is of, a line that explains, and a bar."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._number = plain_label("", tabular(num()))
        self._of = elided_label("", body(), "muted")
        self._words = elided_label("", small(), "muted")
        self.meter = Meter(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(2), 0, 0)
        column.setSpacing(px(4))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self._number)
        row.addWidget(self._of, 1, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(row)
        column.addWidget(self._words)
        column.addWidget(self.meter)
        column.addStretch(1)

    def show_value(self, number: str, of: str, words: str) -> None:
        """Say the number and what it means."""
        self._number.setText(number)
        self._of.setText(of)
        self._words.setText(words)
        self.setAccessibleDescription(f"{number} {of}, {words}")


class _Swatch(QWidget):
    """The colour of a bar beside its word."""

    def __init__(self, token: str) -> None:
        super().__init__()
        self._token = token
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(px(12), px(12))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(color(self._token or "accent_line"))
        painter.setBrush(color(self._token or "accent_soft"))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))


def _line() -> QFrame:
    line = QFrame()
    line.setObjectName("rule")
    line.setFixedWidth(1)
    return line
