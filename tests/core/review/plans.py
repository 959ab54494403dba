"""A plan that nothing can be said against, and the facts that go with it."""

from datetime import date

from msgspec.structs import replace

from netdesk.records.meeting import Ask, Give, Plan, Question
from netdesk.review.facts import ReviewFacts
from netdesk.review.reviewer import review

TODAY = date(2026, 2, 10)
GOOD = Plan(
    goal="Head of automation",
    why_them="She moved from research to operations and ran the Austin plant",
    what_they_may_get="Our checklist for the safety of cobots",
    outcome="She names two people at Medline",
    opener="How is the Austin ramp-up?",
    their_world=("Austin plant, 120 new people",),
    gives=(Give("The safety checklist that she wanted in November", "knowledge"),),
    questions=(Question("You moved at 38: what would you do differently?", 10),),
    proof_points=("Cut commissioning of line 7 from 11 weeks to 6",),
    asks=(
        Ask(
            "Who do you know at Medline in distribution?", "Medline", "distribution", "", "Cardinal"
        ),
    ),
    close="Agree on names and who writes first",
)
KNOWN = ReviewFacts(
    today=TODAY,
    contact_name="Amélie Dubois",
    given_name="Amélie",
    ally_stage="supportive",
    company="Helios",
    newest_news=date(2026, 1, 28),
    has_background=True,
    channel="lunch",
)


def with_ask(text, **parts):
    return replace(GOOD, asks=(Ask(text, **parts),))


def found(plan, facts=KNOWN, rule=None):
    findings = review(plan, facts).findings
    return [finding for finding in findings if rule in (None, finding.rule)]


def names(plan, facts=KNOWN):
    return {finding.rule for finding in found(plan, facts)}
