"""How much of a plan stands: ten parts that a good meeting needs."""

from collections.abc import Callable

from msgspec import Struct

from netdesk.records.meeting import Plan

_PARTS: tuple[tuple[str, Callable[[Plan], bool]], ...] = (
    ("outcome", lambda plan: bool(plan.outcome)),
    ("why them", lambda plan: bool(plan.why_them)),
    ("what they may get", lambda plan: bool(plan.what_they_may_get)),
    ("opener", lambda plan: bool(plan.opener)),
    ("their world", lambda plan: bool(plan.their_world)),
    ("something to give", lambda plan: bool(plan.gives)),
    ("advice question", lambda plan: bool(plan.questions)),
    ("proof point", lambda plan: bool(plan.proof_points)),
    ("ask", lambda plan: bool(plan.asks)),
    ("close", lambda plan: bool(plan.close)),
)
PARTS = len(_PARTS)


class Readiness(Struct, frozen=True):
    """`done` of `PARTS` parts stand; `missing` names the others, the gravest first."""

    done: int
    missing: tuple[str, ...]


def readiness(plan: Plan) -> Readiness:
    """Which of the ten parts of `plan` stand."""
    missing = tuple(name for name, stands in _PARTS if not stands(plan))
    return Readiness(PARTS - len(missing), missing)
