"""The ally ladder: which evidence carries which stage. Pure; `debriefs` writes what it proposes."""

from collections.abc import Callable, Sequence

from msgspec import Struct

from netdesk.records.after import Evidence
from netdesk.records.contact import ALLY_STAGES

# What costs them time or their good name; the rest shows trust or interest.
ACTS = frozenset({"offered-help", "introduced", "vouched"})
# What puts their own name at stake.
_NAME_AT_STAKE = frozenset({"introduced", "vouched"})

Found = Sequence[Evidence]


class Rung(Struct, frozen=True):
    """One step of the ladder: the stage, its rule by name and in words, and what must be there."""

    stage: str
    rule: str
    words: str
    supports: Callable[[Found], Found]


class Standing(Struct, frozen=True):
    """A stage with the rule that carries it and its evidence; none where it was set by hand."""

    stage: str
    rule: str = ""
    words: str = ""
    evidence: tuple[Evidence, ...] = ()


def _anything(found: Found) -> Found:
    return found[:1]


def _acted_again(found: Found) -> Found:
    """Evidence of two occasions, at least one of it an act."""
    acts = [one for one in found if one.kind in ACTS]
    if not acts or len(_occasions(found)) < 2:
        return ()
    other = next(one for one in found if _occasion(one) != _occasion(acts[0]))
    return (acts[0], other)


def _stands_by_me(found: Found) -> Found:
    """Evidence of three occasions, acts on two of them, and their own name at stake in one."""
    acts = [one for one in found if one.kind in ACTS]
    staked = [one for one in acts if one.kind in _NAME_AT_STAKE]
    if not staked or len(_occasions(acts)) < 2 or len(_occasions(found)) < 3:
        return ()
    second = next(one for one in acts if _occasion(one) != _occasion(staked[0]))
    used = {_occasion(staked[0]), _occasion(second)}
    third = next(one for one in found if _occasion(one) not in used)
    return (staked[0], second, third)


LADDER = (
    Rung("knows my work", "did-something", "did one thing for me", _anything),
    Rung("supportive", "did-it-again", "acted for me, and it was not the only time", _acted_again),
    Rung(
        "ally",
        "stands-by-me",
        "acted twice, put their own name at stake, and came back a third time",
        _stands_by_me,
    ),
)


def standing(evidence: Found) -> tuple[Standing, ...]:
    """The rungs that `evidence` carries, lowest first, each with what it stands on."""
    found = _in_order(evidence)
    reached: list[Standing] = []
    for rung in LADDER:
        basis = rung.supports(found)
        if not basis:
            break
        reached.append(Standing(rung.stage, rung.rule, rung.words, tuple(basis)))
    return tuple(reached)


def proposed_stage(evidence: Found, current: str) -> Standing:
    """Where `evidence` moves somebody who stands at `current`: one step up at most, never down."""
    at = ALLY_STAGES.index(current)
    carried = [one for one in standing(evidence) if ALLY_STAGES.index(one.stage) == at + 1]
    return carried[0] if carried else Standing(current)


def _in_order(evidence: Found) -> list[Evidence]:
    return sorted(evidence, key=_order)


def _order(one: Evidence) -> tuple[str, int]:
    return (one.on, one.id)


def _occasion(one: Evidence) -> tuple[str, int]:
    """What makes two pieces of evidence two occasions: another meeting, else another day."""
    return ("", one.meeting_id) if one.meeting_id else (one.on, 0)


def _occasions(found: Found) -> set[tuple[str, int]]:
    return {_occasion(one) for one in found}


class Step(Struct, frozen=True):
    """One step of the ladder as it is shown: whether it is reached, its rule, what carries it.

    A step that is reached without evidence was set by hand.
    """

    stage: str
    words: str
    is_reached: bool
    evidence: tuple[Evidence, ...] = ()


def steps(evidence: Found, current: str) -> tuple[Step, ...]:
    """Every step above the first for somebody who stands at `current`, the lowest first."""
    at = ALLY_STAGES.index(current)
    carried = {one.stage: one.evidence for one in standing(evidence)}
    return tuple(
        Step(
            rung.stage,
            rung.words,
            ALLY_STAGES.index(rung.stage) <= at,
            carried.get(rung.stage, ()),
        )
        for rung in LADDER
    )
