"""What could stand in a plan for this person, and why."""

from dataclasses import dataclass

from netdesk.records.meeting import Ask, Give, Question


@dataclass(frozen=True, slots=True)
class Source:
    """A stored row that a reason rests on: its kind, the id of its record, its words."""

    kind: str
    id: int
    text: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One thing to take over into a plan, with the reason in words and the rows behind it."""

    value: str | Give | Question | Ask
    reason: str
    sources: tuple[Source, ...]

    @property
    def text(self) -> str:
        """What it says."""
        return self.value if isinstance(self.value, str) else self.value.text


@dataclass(frozen=True, slots=True)
class Suggestions:
    """All that is suggested for one meeting, the best first in each list."""

    proof_points: tuple[Suggestion, ...] = ()
    gives: tuple[Suggestion, ...] = ()
    questions: tuple[Suggestion, ...] = ()
    asks: tuple[Suggestion, ...] = ()
