"""The week: what to do next, what was done by day, and how far the list has grown."""

from datetime import date

from msgspec import Struct

TASK_KINDS = (
    "thank-you",
    "debrief",
    "promise",
    "introduction",
    "offer",
    "tell",
    "invitation",
    "wake",
    "first-message",
    "event",
    "renewal",
)


class Task(Struct, frozen=True):
    """One line of the do-next queue. `kind` is one of TASK_KINDS, `by` one of PROMISED_BY.

    `id` is of the promise, the referral or the meeting; of the contact to tell or to write to;
    of the event or the group, which have no contact but their own name.
    `title` and `reason` are words for the user, `text` what was promised or offered, as written.
    `due` is ISO 8601 or empty; `minutes` is an estimate.
    """

    kind: str
    id: int
    contact_id: int
    contact_name: str
    title: str
    reason: str
    text: str = ""
    due: str = ""
    by: str = "me"
    minutes: int = 5
    meeting_id: int = 0

    def days_late(self, today: date) -> int:
        """Days since it was due; negative while there is time, 0 today or without a date."""
        return (today - date.fromisoformat(self.due)).days if self.due else 0


class DayMinutes(Struct, frozen=True):
    """One day's minutes: planned, and done."""

    on: date
    planned: int = 0
    done: int = 0


class WeekMinutes(Struct, frozen=True):
    """Seven days from Monday, against a budget in minutes for the week."""

    days: tuple[DayMinutes, ...]
    budget: int

    @property
    def planned(self) -> int:
        """What is planned in all."""
        return sum(day.planned for day in self.days)

    @property
    def done(self) -> int:
        """What was done so far."""
        return sum(day.done for day in self.days)

    def ahead(self, today: date) -> int:
        """How many minutes more were done than were planned up to `today`; 0 when it is less."""
        planned = sum(day.planned for day in self.days if day.on <= today)
        return max(0, self.done - planned)


class Block(Struct, frozen=True):
    """The weekly block: `weekday` 0 is Monday, -1 for no block; `at` is HH:MM local time."""

    weekday: int = -1
    at: str = "17:00"
    minutes: int = 60
