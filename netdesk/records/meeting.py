"""A meeting in person and its plan: about them, what I can give, never asking for a job."""

from datetime import date, datetime, timedelta

from msgspec import Struct

CHANNELS = (
    "coffee",
    "breakfast",
    "lunch",
    "dinner",
    "drink",
    "walk",
    "office",
    "event",
    "video",
    "phone",
    "email",
)
REMOTE_CHANNELS = ("video", "phone", "email")
GIVE_KINDS = ("knowledge", "expertise", "contacts")
GIVE_STATES = ("offered", "accepted", "delivered", "declined")
ASK_STATES = ("name", "no", "later")
SHORTEST_MINUTES, LONGEST_MINUTES = 5, 600
OUTCOMES = ("yes", "partly", "no")


class Give(Struct, frozen=True):
    """Something that I can do for them; `kind` is one of GIVE_KINDS or empty.

    `state` is one of GIVE_STATES, empty before it was offered; `due` an ISO 8601 date or empty.
    """

    text: str
    kind: str = ""
    state: str = ""
    due: str = ""


class Question(Struct, frozen=True):
    """A question that asks for advice; 0 minutes means not yet allotted."""

    text: str
    minutes: int = 0


class Ask(Struct, frozen=True):
    """A specific ask: at a company, for a function or a person; if not there, a fallback.

    `state` is one of ASK_STATES, empty until it is answered on the date `answered_on`.
    """

    text: str
    company: str = ""
    function: str = ""
    person: str = ""
    fallback_company: str = ""
    state: str = ""
    answered_on: str = ""
    answer_name: str = ""


class Plan(Struct, frozen=True):
    """What the meeting is for and how it will run. Every part may be empty."""

    goal: str = ""
    why_them: str = ""
    what_they_may_get: str = ""
    outcome: str = ""
    opener: str = ""
    their_world: tuple[str, ...] = ()
    gives: tuple[Give, ...] = ()
    questions: tuple[Question, ...] = ()
    proof_points: tuple[str, ...] = ()
    asks: tuple[Ask, ...] = ()
    close: str = ""
    donts: tuple[str, ...] = ()
    in_person_impossible: str = ""


class Meeting(Struct, frozen=True):
    """One meeting with one contact. `starts_at` is local time without a zone, None when not set.

    `is_held` is True or False once debriefed, None before; then `outcome_met` is one of OUTCOMES or
    empty. `timezone` is an IANA name, empty for the one of this machine. `sequence` counts how
    often time or place changed, for calendars. Dates are ISO 8601 or empty.
    """

    id: int = 0
    uid: str = ""
    contact_id: int = 0
    contact_name: str = ""
    starts_at: datetime | None = None
    duration_minutes: int = 45
    place: str = ""
    channel: str = "coffee"
    plan: Plan = Plan()
    is_held: bool | None = None
    outcome_met: str = ""
    notes: str = ""
    debriefed_at: str = ""
    thank_you: str = ""
    thank_you_due: str = ""
    thanked_on: str = ""
    timezone: str = ""
    sequence: int = 0

    @property
    def said_on(self) -> date | None:
        """The day of its debrief; None without one, or where a file told it in other words."""
        try:
            return date.fromisoformat(self.debriefed_at[:10])
        except ValueError:
            return None

    def held_on(self, today: date) -> date:
        """When it took place: at its date; where that is none or still ahead, when it was said."""
        told = (self.said_on if self.is_held else None) or today
        return min(self.starts_at.date(), told) if self.starts_at else told

    def is_over(self, now: datetime) -> bool:
        """Whether it is debriefed, or its time has passed."""
        if self.is_held is not None or self.starts_at is None:
            return self.is_held is not None
        return self.starts_at + timedelta(minutes=self.duration_minutes) < now
