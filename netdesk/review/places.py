"""The fields of a plan by their paths."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from netdesk.records.meeting import Ask, Give, Plan, Question

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


def _text_of(item: str | Give | Question | Ask) -> str:
    return item if isinstance(item, str) else item.text
