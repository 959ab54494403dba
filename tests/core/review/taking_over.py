"""What a plan becomes when its user does as a finding says."""

import re

from msgspec.structs import replace

from netdesk.records.meeting import Ask, Give, Question
from netdesk.review.places import ORDER

_TEXTS = frozenset({"goal", "why_them", "what_they_may_get", "outcome", "opener", "close"})
_PATH = re.compile(r"(\w+)(?:\[(\d+)\])?(?:\.(\w+))?")
_MINUTES = 10


def take_over(plan, finding):
    """`plan` with the suggestion of `finding` in place of its quote.

    What is no part of the plan (how they meet) stays as it is; of too many asks the first stay.
    """
    found = _PATH.fullmatch(finding.field)
    if found is None or found[1] not in ORDER or found[1] == "channel":
        return plan
    part, number, key = found[1], found[2], found[3] or "text"
    if part in _TEXTS:
        return replace(plan, **{part: _put(getattr(plan, part), finding)})
    items = getattr(plan, part)
    if number is None:
        others = tuple(item for item in items if getattr(item, "text", item) != finding.suggestion)
        return replace(plan, **{part: (*others, _made(part, finding.suggestion))})
    at = int(number)
    if at >= len(items):
        return plan
    if finding.rule == "too-many-asks":
        return replace(plan, asks=plan.asks[:at])
    item = items[at]
    changed = _put(item, finding) if isinstance(item, str) else _changed(item, key, finding)
    return replace(plan, **{part: (*items[:at], changed, *items[at + 1 :])})


def _put(text, finding):
    if not finding.quote.strip() or finding.quote not in text:
        return finding.suggestion
    return text.replace(finding.quote, finding.suggestion, 1)


def _changed(item, key, finding):
    if key == "minutes" and isinstance(item, Question):
        return replace(item, minutes=int(finding.suggestion))
    if key == "fallback_company" and isinstance(item, Ask):
        return replace(item, fallback_company=finding.suggestion)
    return replace(item, text=_put(item.text, finding))


def _made(part, text):
    if part == "gives":
        return Give(text)
    if part == "questions":
        return Question(text, _MINUTES)
    return Ask(text) if part == "asks" else text
