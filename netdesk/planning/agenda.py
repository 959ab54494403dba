"""How a meeting runs: its parts in the order of the conversation, with minutes that add up."""

from msgspec import Struct
from msgspec.structs import replace

from netdesk.records.meeting import Plan

# Shares of a meeting, after the pictures of the design: of 45 minutes 5, 10, 5, 10, 10, 5.
_SHARES = (
    ("Catch up", 5),
    ("Their world", 10),
    ("Give", 5),
    ("Story, advice", 10),
    ("Asks", 10),
    ("Close", 5),
)
# What half the time leaves room for, by part of the plan.
_HALF = {"their_world": 1, "gives": 1, "proof_points": 1, "asks": 2}
_CUT_NAMES = {
    "their_world": "Their world",
    "gives": "Give",
    "proof_points": "Proof point",
    "asks": "Ask",
    "questions": "Question",
}
_COUNTS = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six"}


class AgendaPart(Struct, frozen=True):
    """One part of the conversation, from minute `start` up to `end`, and what is said in it."""

    name: str
    start: int
    end: int
    text: str

    @property
    def minutes(self) -> int:
        """How long it takes."""
        return self.end - self.start


def agenda(plan: Plan, duration_minutes: int) -> tuple[AgendaPart, ...]:
    """The parts of a meeting of `duration_minutes`; together they take exactly that."""
    texts = _texts(plan)
    minutes = _minutes(plan, max(duration_minutes, 0))
    parts = []
    start = 0
    for (name, _), length in zip(_SHARES, minutes, strict=True):
        parts.append(AgendaPart(name, start, start + length, texts[name]))
        start += length
    return tuple(parts)


class HalfTime(Struct, frozen=True):
    """A meeting that lasts half as long: what is said, and what was cut, each in words."""

    plan: Plan
    parts: tuple[AgendaPart, ...]
    cuts: tuple[str, ...]


def half_time(plan: Plan, duration_minutes: int) -> HalfTime:
    """The version for somebody who has only half the time: one of each, the asks before the rest.

    Two asks stay where there are as many: names are what the meeting is for.
    """
    half = max(duration_minutes // 2, 0)
    kept = {name: getattr(plan, name)[:most] for name, most in _HALF.items()}
    shared = max(half // 5, 1)
    short = replace(
        plan,
        **kept,
        questions=tuple(
            replace(question, minutes=min(question.minutes, shared))
            for question in plan.questions[:1]
        ),
    )
    return HalfTime(short, agenda(short, half), tuple(_cuts(plan, short)))


def _cuts(plan: Plan, short: Plan) -> list[str]:
    named = {**dict.fromkeys(_HALF), "questions": None}
    cuts = []
    for name in named:
        for item in getattr(plan, name)[len(getattr(short, name)) :]:
            text = item if isinstance(item, str) else item.text
            cuts.append(f"{_CUT_NAMES[name]}: {text}")
    return cuts


def _minutes(plan: Plan, total: int) -> list[int]:
    """Minutes for each part: questions take what the plan allots, the rest share by weight."""
    asked = sum(question.minutes for question in plan.questions)
    fixed = min(asked, max(total - len(_SHARES) + 1, 0)) if asked else 0
    shares = [share for name, share in _SHARES if not (fixed and name == "Story, advice")]
    rest = total - fixed
    weight = sum(shares)
    ends = [round(rest * sum(shares[: n + 1]) / weight) for n in range(len(shares))]
    lengths = [end - start for start, end in zip([0, *ends], ends, strict=False)]
    if fixed:
        lengths.insert(3, fixed)
    return lengths


def _texts(plan: Plan) -> dict[str, str]:
    gives = "; ".join(give.text for give in plan.gives)
    places = ", ".join(
        dict.fromkeys(ask.company or ask.person or ask.function or ask.text for ask in plan.asks)
    )
    count = len(plan.questions)
    many = _COUNTS.get(count, str(count))
    advice = "then the advice question" if count == 1 else f"then the {many} advice questions"
    return {
        "Catch up": plan.opener,
        "Their world": "; ".join(plan.their_world),
        "Give": gives,
        "Story, advice": ", ".join(
            part for part in ("My story in 90 seconds", advice if count else "") if part
        ),
        "Asks": places,
        "Close": plan.close,
    }
