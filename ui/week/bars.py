"""Minutes planned and done by day, as seven pairs of bars."""

from datetime import date

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from netdesk.records.week import DayMinutes, WeekMinutes
from ui.ages import weekday
from ui.theme import color
from ui.type import px, small, small_strong
from ui.widgets.ink import Ink
from ui.widgets.text import plain_tip

_BAR, _GAP, _WORDS = 14, 2, 20
_DAYS = 7


class WeekBars(QWidget):
    """An outline for what is planned, filled for what is done; the words say the minutes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: tuple[DayMinutes, ...] = ()
        self._today = date.min
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_week(self, week: WeekMinutes, today: date) -> None:
        """Draw a week."""
        self._days, self._today = week.days, today
        spoken = "; ".join(_words(day) for day in week.days)
        self.setAccessibleName("Minutes by day")
        self.setAccessibleDescription(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(300), px(88))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            day = self._day_at(event.pos().x())
            QToolTip.showText(event.globalPos(), plain_tip(_words(day)) if day else "", self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = Ink(painter, self.rect(), self.layoutDirection())
        floor = self.height() - px(_WORDS)
        most = max([1, *(max(day.planned, day.done) for day in self._days)])
        wide = self.width() / _DAYS
        for number, day in enumerate(self._days):
            middle = round(wide * number + wide / 2)
            self._paint_bar(ink, middle - px(_BAR) - px(_GAP) // 2, floor, day.planned / most, "")
            self._paint_bar(ink, middle + px(_GAP) // 2, floor, day.done / most, "accent")
            self._paint_word(ink, QRect(round(wide * number), floor, round(wide), px(_WORDS)), day)
        ink.fill(QRect(0, floor, self.width(), 1), "border")

    def _paint_bar(self, ink: Ink, left: int, floor: int, share: float, token: str) -> None:
        high = round((floor - px(4)) * share)
        if not high:
            return
        box = QRect(left, floor - high, px(_BAR), high)
        if token:
            ink.fill(box, token)
            return
        ink.fill(box, "accent_line")
        ink.fill(box.adjusted(1, 1, -1, 0), "accent_soft")

    def _paint_word(self, ink: Ink, box: QRect, day: DayMinutes) -> None:
        is_today = day.on == self._today
        ink.painter.setFont(small_strong() if is_today else small())
        ink.painter.setPen(color("text" if is_today else "muted"))
        middle = Qt.AlignmentFlag.AlignCenter
        ink.painter.drawText(ink.place(box), int(middle), weekday(day.on))

    def _day_at(self, x: int) -> DayMinutes | None:
        number = x * _DAYS // max(self.width(), 1)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            number = _DAYS - 1 - number
        return self._days[number] if 0 <= number < len(self._days) else None


def _words(day: DayMinutes) -> str:
    return f"{weekday(day.on)}: planned {day.planned} min, done {day.done} min"


def hours(minutes: int) -> str:
    """Minutes as people say them: 45 min, 4 h, 2 h 10."""
    if minutes < 60:
        return f"{minutes} min"
    whole, rest = divmod(minutes, 60)
    return f"{whole} h {rest:02}" if rest else f"{whole} h"
