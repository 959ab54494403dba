"""What could stand in a plan for this person, and why."""

from msgspec import Struct

from netdesk.records.meeting import Ask, Give, Question


class Source(Struct, frozen=True):
    """A stored row that a reason rests on: its kind, the id of its record, its words."""

    kind: str
    id: int
    text: str


class Suggestion(Struct, frozen=True):
    """One thing to take over into a plan, with the reason in words and the rows behind it."""

    value: str | Give | Question | Ask
    reason: str
    sources: tuple[Source, ...]

    @property
    def text(self) -> str:
        """What it says."""
        return self.value if isinstance(self.value, str) else self.value.text


class Suggestions(Struct, frozen=True):
    """All that is suggested for one meeting, the best first in each list."""

    proof_points: tuple[Suggestion, ...] = ()
    gives: tuple[Suggestion, ...] = ()
    questions: tuple[Suggestion, ...] = ()
    asks: tuple[Suggestion, ...] = ()
