"""The reviewer on one full plan, with nothing remembered from the plan before."""

from collections.abc import Iterator
from datetime import date

from benchmarks.measure import Result, median_ms
from netdesk.records.meeting import Ask, Give, Plan, Question
from netdesk.review.facts import ReviewFacts
from netdesk.review.language import sentences
from netdesk.review.reviewer import review
from netdesk.review.traits import meant_by, traits

MOST_MS = 5.0
_REMEMBERING = (sentences, meant_by, traits)
_PLAN = Plan(
    goal="Head of automation at a maker of medical devices",
    why_them="You moved from research to operations and know every plant manager in the Midwest.",
    what_they_may_get="Our safety checklist, and an integrator with spare capacity in Texas.",
    outcome="She names two heads of automation whom she will introduce by Friday.",
    opener="How did the robotics league of your daughter end? Thank you for the panel in May.",
    their_world=("The Austin plant ramps up and needs 120 people.", "What is the biggest risk?"),
    gives=(Give("Safety checklist, printed", "expertise"), Give("Intro to Tomás", "contacts")),
    questions=(
        Question("You moved to operations at 38: what would you do differently?", 5),
        Question("Which skill do heads of automation lack most?", 5),
    ),
    proof_points=("Cut commissioning from 11 weeks to 6", "Safety programme at 14 sites"),
    asks=(
        Ask("Who do you know at Medline in distribution?", "Medline", "distribution", "", "Owens"),
        Ask("Do you have any openings on your team?"),
        Ask("Do you know anyone who could help me?"),
    ),
    close="Agree on the names, who writes first, and when we speak again.",
    donts=("Do not mention the lawsuit",),
)


def results() -> Iterator[Result]:
    """One plan, against the 5 ms that typing leaves."""
    facts = ReviewFacts(today=date(2026, 2, 11), contact_name="Amélie Dubois", given_name="Amélie")

    def once() -> None:
        for remembering in _REMEMBERING:
            remembering.cache_clear()
        review(_PLAN, facts)

    yield Result("reviewer, one plan", median_ms(once, 21), MOST_MS, "ms", 1, note="under 5 ms")
