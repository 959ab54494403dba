"""What research on companies is made of: feeds, criteria, ways in, what I benchmarked."""

from msgspec import Struct

MOST_POINTS = 5
MOST_WEIGHT = 5
BENCHMARK_KINDS = ("pay", "culture", "initiative")
CONFIDENCES = ("", "low", "medium", "high")


class Feed(Struct, frozen=True):
    """A feed of a company's news, with what its server said last.

    `is_typed`: the user typed its host, so that it may stand in a private network. `problem` tells
    in words why the last reading failed; `checked_at` is ISO 8601, UTC, empty for never.
    """

    id: int = 0
    company_id: int = 0
    url: str = ""
    is_typed: bool = False
    etag: str = ""
    modified: str = ""
    checked_at: str = ""
    problem: str = ""


class Criterion(Struct, frozen=True):
    """What I want of a company; a `weight` of 3 counts three times as much as one of 1."""

    text: str
    weight: int = 1
    id: int = 0


class Judgement(Struct, frozen=True):
    """How far a company meets a criterion: 0 to 5 `points`, and why."""

    criterion_id: int
    points: int
    reason: str = ""
    criterion: str = ""
    weight: int = 1


class Path(Struct, frozen=True):
    """Somebody who may know somebody at a company, and why, told by what is on file.

    `kind` is one of PATH_KINDS; `asked` is the state of my open ask about the company: "" for none,
    "open", "later" or "name". Who said no is never a path.
    """

    contact_id: int
    full_name: str
    ally_stage: str
    reason: str
    kind: str
    asked: str = ""


# The surest first.
PATH_KINDS = (
    "works-there",
    "named",
    "worked-there",
    "partner",
    "referred",
    "met",
    "group",
    "industry",
    "city",
)


class Benchmark(Struct, frozen=True):
    """A dated observation about pay, culture or initiatives: private, its source hidden.

    `company_id` is 0 for my own row. `low` and `high` are yearly pay in `currency`, 0 when not
    told; `kind` is one of BENCHMARK_KINDS, `confidence` of CONFIDENCES, `on` ISO 8601.
    """

    id: int = 0
    company_id: int = 0
    company: str = ""
    kind: str = "pay"
    text: str = ""
    low: int = 0
    high: int = 0
    currency: str = ""
    level: str = ""
    source: str = ""
    confidence: str = ""
    on: str = ""
