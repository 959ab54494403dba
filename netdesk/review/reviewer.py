"""Reviewing a plan: every rule, once over the whole of it."""

from netdesk.records.meeting import Plan
from netdesk.review.facts import ReviewFacts
from netdesk.review.findings import Finding, Review, review_of
from netdesk.review.places import rank
from netdesk.review.rules import RULES


def review(plan: Plan, facts: ReviewFacts) -> Review:
    """What is to be said about `plan`, in the order of its fields.

    The same plan and facts always give the same review. Findings inform; `ready` is False only
    when one of them stops the plan.
    """
    found: list[Finding] = []
    for rule in RULES.values():
        found += rule(plan, facts)
    return review_of(tuple(sorted(found, key=lambda finding: rank(finding.field))))
