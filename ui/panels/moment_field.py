"""A field for a day and its time: typed in words, or chosen in a calendar."""

from collections.abc import Callable
from datetime import date, datetime, time

from PySide6.QtCore import QDate, QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import QCalendarWidget, QMenu, QWidget, QWidgetAction

from netdesk.brief.dates import weekday_date
from ui.icons import icon
from ui.panels.day_words import moment_from
from ui.type import px
from ui.widgets.line_field import LineEdit
from ui.widgets.text import plain_tip

_NOON = time(12)
_EXAMPLES = "tomorrow 9:30, 3 dec 14:00 or mon 10"


class MomentField(LineEdit):
    """Takes "tomorrow 9:30" or "mon 10"; says it as "Mon 16 Feb 2026 10:00" when it is left.

    `chosen` tells of another moment; `explained` carries why the words are none, empty once they
    are.
    """

    chosen = Signal()
    explained = Signal(str)

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__("Date and time", _EXAMPLES, parent)
        self._now = now
        self._moment: datetime | None = None
        self._calendar: QCalendarWidget | None = None
        self.setToolTip(plain_tip(f"A day and a time: {_EXAMPLES}"))
        # English words and digits, which a line from right to left would turn about.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        opening = self.addAction(icon("date", "muted"), LineEdit.ActionPosition.TrailingPosition)
        opening.setToolTip("Choose in a calendar")
        opening.triggered.connect(self._on_calendar_wanted)
        self.edit_finished.connect(self._on_finished)
        self.cancelled.connect(self._on_cancelled)

    def moment(self) -> datetime | None:
        """The moment shown; words that are none leave it as it was."""
        return self._moment

    def show_moment(self, moment: datetime | None) -> None:
        """Show a moment without telling; the same one leaves what is being typed alone."""
        if moment != self._moment:
            self._moment = moment
            self._say_it()

    def forget(self) -> None:
        """Show nothing, before the moment of something else is shown."""
        self._moment = None
        self._say_it()

    def calendar(self) -> QCalendarWidget:
        """The calendar, in English as all days are; weeks begin on Monday."""
        if self._calendar is None:
            self._calendar = QCalendarWidget()
            english = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
            self._calendar.setLocale(english)
            self._calendar.clicked.connect(self._on_day_chosen)
            self._calendar.activated.connect(self._on_day_chosen)
            self._menu = QMenu(self)
            holder = QWidgetAction(self._menu)
            holder.setDefaultWidget(self._calendar)
            self._menu.addAction(holder)
        return self._calendar

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance("Wed 28 Mmm 2026 00:00")
        return QSize(words + px(44), px(32))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _say_it(self) -> None:
        at = self._moment
        self.set_text(f"{weekday_date(at.date(), 'day_first')} {at:%H:%M}" if at else "")
        self._explain("")

    def _explain(self, words: str) -> None:
        self.set_state("better" if words else "")
        self.explained.emit(words)

    def _take(self, moment: datetime) -> None:
        is_other = moment != self._moment
        self._moment = moment
        self._say_it()
        if is_other:
            self.chosen.emit()

    def _usual(self) -> time:
        return self._moment.time() if self._moment else _NOON

    def _on_finished(self, words: str) -> None:
        on = self._moment.date() if self._moment else None
        meant = moment_from(words, self._now().date(), self._usual(), on)
        if meant is not None:
            self._take(meant)
        else:
            self._explain(f"This is no day. Write {_EXAMPLES}.")

    def _on_cancelled(self) -> None:
        self._say_it()

    def _on_calendar_wanted(self) -> None:
        if self.isReadOnly():
            return
        day = (self._moment or self._now()).date()
        self.calendar().setSelectedDate(QDate(day.year, day.month, day.day))
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _on_day_chosen(self, day: QDate) -> None:
        self._menu.close()
        self._take(datetime.combine(date(day.year(), day.month(), day.day()), self._usual()))
