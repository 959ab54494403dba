"""What the reviewer must know beside the plan, as a value."""

from datetime import date

from msgspec import Struct

from netdesk.records.company import Company
from netdesk.records.contact import Contact
from netdesk.records.meeting import Meeting


class ReviewFacts(Struct, frozen=True):
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


def facts_of(
    meeting: Meeting,
    contact: Contact,
    company: Company,
    *,
    today: date,
    goals: tuple[str, ...] = (),
    proof_points: tuple[str, ...] = (),
    targets: tuple[str, ...] = (),
) -> ReviewFacts:
    """The facts of a meeting with `contact`, who works at `company` (an empty one if nowhere)."""
    days = (_day(item.on) for item in company.news)
    earlier = [position for position in contact.positions if position is not contact.position]
    return ReviewFacts(
        today=today,
        contact_name=contact.full_name,
        given_name=contact.given,
        ally_stage=contact.ally_stage,
        company=company.name or contact.company,
        thesis=company.thesis,
        newest_news=max((day for day in days if day is not None), default=None),
        has_background=bool(contact.background or earlier),
        goals=goals,
        proof_points=proof_points,
        targets=targets,
        channel=meeting.channel,
        duration_minutes=meeting.duration_minutes,
    )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None
