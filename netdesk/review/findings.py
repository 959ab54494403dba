"""What the reviewer says: findings, and the review that they make up."""

from typing import Literal

from msgspec import Struct

Severity = Literal["stop", "warn", "hint"]
# Two stops leave a plan at the bottom; a page full of hints alone stays over the middle.
COSTS: dict[Severity, int] = {"stop": 40, "warn": 10, "hint": 4}


class Finding(Struct, frozen=True):
    """What one rule says about one field.

    `field` is a path such as `asks[0].text`; `quote` the user's own words, an exact part of that
    field, empty where nothing is written; `suggestion` a wording that may be taken over.
    """

    rule: str
    severity: Severity
    field: str
    quote: str
    why: str
    suggestion: str


class Review(Struct, frozen=True):
    """All findings in the order of the plan; `ready` unless one of them stops it."""

    ready: bool
    score: int
    findings: tuple[Finding, ...]


def review_of(findings: tuple[Finding, ...]) -> Review:
    """The review that `findings` make up: 100 less what each costs, never below 0."""
    score = 100 - sum(COSTS[finding.severity] for finding in findings)
    ready = all(finding.severity != "stop" for finding in findings)
    return Review(ready, max(score, 0), findings)
