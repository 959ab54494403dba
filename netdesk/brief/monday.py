"""What the Monday sheet says, as a value: the week on one page, before it begins."""

from datetime import date, datetime, timedelta

from msgspec import Struct

from netdesk.brief.content import DateOrder, Paper

DAYS = 7


class WeekMeeting(Struct, frozen=True):
    """A meeting of the week. `standing` tells how ready its plan is, or how it went."""

    starts_at: datetime
    duration_minutes: int
    name: str
    company: str = ""
    channel: str = ""
    place: str = ""
    outcome: str = ""
    standing: str = ""


class WeekTask(Struct, frozen=True):
    """Something to do; `on` is when it is due, None for whenever."""

    text: str
    on: date | None = None


class Monday(Struct, frozen=True):
    """Everything on one page: meetings, what is due, whom to reach, the time that there is.

    `first_day` is the week's Monday. `budget_minutes` 0 prints a line to write on. The rest is as
    on a Brief.
    """

    first_day: date
    meetings: tuple[WeekMeeting, ...] = ()
    due: tuple[WeekTask, ...] = ()
    reach: tuple[WeekTask, ...] = ()
    budget_minutes: int = 0
    focus: str = ""
    printed_at: datetime | None = None
    author: str = ""
    language: str = "en"
    paper: Paper = "a4"
    date_order: DateOrder = "day_first"
    punch: bool = False

    @property
    def last_day(self) -> date:
        """The week's Sunday."""
        return self.first_day + timedelta(days=DAYS - 1)

    def minutes_on(self, day: date) -> int:
        """How long the meetings of one day are planned to take."""
        return sum(one.duration_minutes for one in self.meetings if one.starts_at.date() == day)

    @property
    def minutes(self) -> int:
        """How long the meetings of the week are planned to take."""
        return sum(one.duration_minutes for one in self.meetings)
