"""The fields of a plan by their paths: reading them, and taking a suggestion over."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from netdesk.records.meeting import Ask, Give, Plan, Question
from netdesk.review.findings import Finding

# In the order of the conversation, which is the order of the page.
ORDER = (
    "channel",
    "goal",
    "why_them",
    "what_they_may_get",
    "outcome",
    "opener",
    "their_world",
    "gives",
    "questions",
    "proof_points",
    "asks",
    "close",
)
_TEXTS = frozenset({"goal", "why_them", "what_they_may_get", "outcome", "opener", "close"})
# What a new question gets, so that it stands in the plan of the time at once.
_MINUTES = 10
_PATH = re.compile(r"(\w+)(?:\[(\d+)\])?(?:\.(\w+))?")


class Place(NamedTuple):
    """A field with its path and what is written there."""

    path: str
    text: str

    @property
    def part(self) -> str:
        """The part of the plan that it belongs to."""
        return self.path.partition("[")[0]


def written(plan: Plan) -> Iterator[Place]:
    """Every text that will be said or lived by; what not to do is left out."""
    for part in ORDER:
        value = getattr(plan, part, "")
        if isinstance(value, str):
            if value:
                yield Place(part, value)
            continue
        for number, item in enumerate(value):
            if text := _text_of(item):
                ending = "" if isinstance(item, str) else ".text"
                yield Place(f"{part}[{number}]{ending}", text)


def rank(path: str) -> tuple[int, int]:
    """Where a path stands in the plan."""
    found = _PATH.match(path)
    if found is None or found[1] not in ORDER:
        return len(ORDER), 0
    return ORDER.index(found[1]), int(found[2] or 0)


def take_over(plan: Plan, finding: Finding) -> Plan:
    """`plan` with the suggestion of `finding` in place of its quote.

    What is no part of the plan (how they meet) stays as it is; of too many asks the first stay.
    """
    found = _PATH.fullmatch(finding.field)
    if found is None or found[1] not in ORDER or found[1] == "channel":
        return plan
    part, number, key = found[1], found[2], found[3] or "text"
    if part in _TEXTS:
        return replace(plan, **{part: _put(getattr(plan, part), finding)})  # type: ignore[arg-type]
    items = getattr(plan, part)
    if number is None:
        others = tuple(item for item in items if _text_of(item) != finding.suggestion)
        return replace(plan, **{part: (*others, _made(part, finding.suggestion))})  # type: ignore[arg-type]
    at = int(number)
    if at >= len(items):
        return plan
    if finding.rule == "too-many-asks":
        return replace(plan, asks=plan.asks[:at])
    item = items[at]
    changed = _put(item, finding) if isinstance(item, str) else _changed(item, key, finding)
    return replace(plan, **{part: (*items[:at], changed, *items[at + 1 :])})  # type: ignore[arg-type]


def _text_of(item: str | Give | Question | Ask) -> str:
    return item if isinstance(item, str) else item.text


def _put(text: str, finding: Finding) -> str:
    if not finding.quote.strip() or finding.quote not in text:
        return finding.suggestion
    return text.replace(finding.quote, finding.suggestion, 1)


def _changed(item: Give | Question | Ask, key: str, finding: Finding) -> Give | Question | Ask:
    if key == "minutes" and isinstance(item, Question):
        return replace(item, minutes=int(finding.suggestion))
    if key == "fallback_company" and isinstance(item, Ask):
        return replace(item, fallback_company=finding.suggestion)
    return replace(item, text=_put(item.text, finding))


def _made(part: str, text: str) -> str | Give | Question | Ask:
    if part == "gives":
        return Give(text)
    if part == "questions":
        return Question(text, _MINUTES)
    return Ask(text) if part == "asks" else text
