"""Who I am and what I bring: statement, goals, proof points, offers."""

from msgspec import Struct

from netdesk.records.meeting import Plan

LENGTHS = ("one line", "30 seconds", "2 minutes")


class BrandStatement(Struct, frozen=True):
    """My brand in one of LENGTHS, as it was at a time (ISO 8601, UTC)."""

    length: str
    text: str
    at: str = ""
    id: int = 0


class Goal(Struct, frozen=True):
    """A career goal, with a horizon in the user's words ("this year") and the roles it aims at."""

    text: str
    horizon: str = ""
    target_roles: tuple[str, ...] = ()
    id: int = 0


class ProofPoint(Struct, frozen=True):
    """Something I did: situation, action, result, with a number and who can confirm it.

    `on` is an ISO 8601 date, possibly cut to month or year. `title` is the one line for a plan.
    """

    title: str = ""
    situation: str = ""
    action: str = ""
    result: str = ""
    number: str = ""
    on: str = ""
    confirmed_by: str = ""
    strengths: tuple[str, ...] = ()
    goal_id: int = 0
    id: int = 0

    @property
    def line(self) -> str:
        """What a plan says of it: the title, else what was done and what came of it."""
        parts = (part.strip().rstrip(".") for part in (self.action, self.result))
        return self.title or ", ".join(part for part in parts if part)


class OwnOffer(Struct, frozen=True):
    """Something that I can offer to many; `kind` of GIVE_KINDS, `tags` are needs that it meets."""

    text: str
    kind: str = ""
    tags: tuple[str, ...] = ()
    id: int = 0


class PlanTemplate(Struct, frozen=True):
    """A plan to begin from."""

    name: str
    plan: Plan
    id: int = 0
