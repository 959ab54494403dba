"""What the reviewer must know beside the plan, as a value."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class ReviewFacts:
    """Who is met, how, and what is known of them; empty where nothing is known.

    `ally_stage` is one of ALLY_STAGES; `thesis` one of THESES; `newest_news` the day of the newest
    news about `company`. `goals`, `proof_points` and `targets` (companies) are my own, the best
    fitting first.
    """

    today: date
    contact_name: str = ""
    given_name: str = ""
    ally_stage: str = ""
    company: str = ""
    thesis: str = ""
    newest_news: date | None = None
    has_background: bool = False
    goals: tuple[str, ...] = ()
    proof_points: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    channel: str = ""
    duration_minutes: int = 45

    @property
    def name(self) -> str:
        """What to call them in a sentence."""
        return self.given_name or self.contact_name
