"""How a brand is spoken and how a memory becomes a proof point: pure, for the page *My brand*."""

from msgspec import Struct
from msgspec.structs import replace

from netdesk.records.brand import LENGTHS, ProofPoint

WORDS_PER_MINUTE = 150
_CHARACTERS = {LENGTHS[0]: 140}
_SECONDS = {LENGTHS[1]: 30, LENGTHS[2]: 120}


class Meter(Struct, frozen=True):
    """How long a statement is: `used` of `limit`, in characters or in spoken seconds."""

    used: int
    limit: int
    unit: str
    words: int

    @property
    def is_over(self) -> bool:
        """Whether it is too long for its length."""
        return self.used > self.limit


class Prompt(Struct, frozen=True):
    """One question of the interview: the part of a proof point that the answer fills."""

    part: str
    question: str
    example: str


PROMPTS = (
    Prompt(
        "situation",
        "What was wrong, and what would have happened had nobody done anything?",
        "Line 7 started eleven weeks late each time; the customer was about to leave",
    ),
    Prompt(
        "action",
        "What did you do yourself? Begin with a verb, and leave out what the team did.",
        "Moved the tests to the supplier and cut the acceptance steps from 40 to 12",
    ),
    Prompt(
        "result",
        "What was different afterwards, and for whom?",
        "The line ran on the promised day, and the customer ordered two more",
    ),
    Prompt("number", "Which number shows it: before and after?", "from 11 weeks to 6"),
    Prompt("on", "When was that?", "2024-05"),
    Prompt("confirmed_by", "Who saw it and would say so?", "Wanjiru Kamau, who ran the site"),
    Prompt(
        "strengths",
        "Which strengths does it show? Two or three, in words that others use of you.",
        "commissioning, supplier management",
    ),
    Prompt("title", "How do you say it in one line?", "Cut commissioning from 11 weeks to 6"),
)


def meter(length: str, text: str) -> Meter:
    """How much of its length `text` takes; one line counts characters, the others seconds."""
    words = len(text.split())
    if length in _CHARACTERS:
        return Meter(len(text.strip()), _CHARACTERS[length], "characters", words)
    return Meter(spoken_seconds(text), _SECONDS[length], "seconds", words)


def spoken_seconds(text: str) -> int:
    """How long `text` takes to say, at 150 words a minute."""
    return round(len(text.split()) * 60 / WORDS_PER_MINUTE)


def next_prompt(point: ProofPoint) -> Prompt | None:
    """The first question of the interview that is not answered, None when all are."""
    return next((prompt for prompt in PROMPTS if not getattr(point, prompt.part)), None)


def missing(point: ProofPoint) -> tuple[Prompt, ...]:
    """The questions that are still open."""
    return tuple(prompt for prompt in PROMPTS if not getattr(point, prompt.part))


def answered(point: ProofPoint, prompt: Prompt, answer: str) -> ProofPoint:
    """`point` with the answer to one question; strengths are parted by commas."""
    if prompt.part == "strengths":
        parts = (part.strip() for part in answer.split(","))
        return replace(point, strengths=tuple(dict.fromkeys(part for part in parts if part)))
    told = {prompt.part: answer.strip()}
    return replace(point, **told)


def story(point: ProofPoint) -> str:
    """The proof point as it is told: situation, action, result with its number."""
    result = point.result
    if point.number and point.number not in result:
        result = f"{result} ({point.number})" if result else point.number
    parts = (part.strip().rstrip(".") for part in (point.situation, point.action, result))
    return " ".join(f"{part[:1].upper()}{part[1:]}." for part in parts if part)
