"""The eight sections in their fixed places, with the brief's words cleaned and labelled."""

from collections.abc import Callable, Iterable

from msgspec import Struct

from netdesk.brief.content import AskLine, Brief, PlanStep
from netdesk.brief.dates import short_date

Clean = Callable[[str], str]

_THESES = {"expanding": "▲ Expanding", "stable": "■ Stable", "challenged": "▼ Challenged"}


class SectionSpec(Struct, frozen=True):
    """A place on the page.

    `weight` is its share when not everything fits, `cap` the lines an item may take then,
    `blanks` the lines to write on when it is empty.
    """

    key: str
    heading: str
    weight: int
    blanks: int
    cap: int
    has_ticks: bool


LEFT = (
    SectionSpec("plan", "Conversation plan", 8, 5, 2, has_ticks=True),
    SectionSpec("gives", "What I can give", 4, 3, 2, has_ticks=True),
    SectionSpec("asks", "Specific asks", 4, 3, 2, has_ticks=True),
    SectionSpec("questions", "Career advice questions", 3, 2, 2, has_ticks=True),
)
RIGHT = (
    SectionSpec("background", "Background", 4, 3, 3, has_ticks=False),
    SectionSpec("company", "Company", 3, 2, 3, has_ticks=False),
    SectionSpec("news", "Recent news", 3, 2, 3, has_ticks=False),
    SectionSpec("proof_points", "My proof points", 3, 2, 3, has_ticks=False),
)


class Item(Struct, frozen=True):
    """One line of a section; the label (minutes, a date) stands bold before it.

    A `head` stands bold on a line of its own above the text.
    """

    text: str
    label: str = ""
    head: str = ""


class Section(Struct, frozen=True):
    """A section's cleaned items; the notes stand at the right end of its heading's line."""

    spec: SectionSpec
    items: tuple[Item, ...]
    note: str = ""
    bold_note: str = ""


def left_sections(brief: Brief, clean: Clean) -> list[Section]:
    """What I lead the conversation with, giving before asking."""
    minutes = clean(brief.minutes_note)
    items = (
        _steps(brief.plan, clean),
        _plain(brief.gives, clean),
        _asks(brief.asks, clean),
        _plain(brief.questions, clean),
    )
    return [
        Section(spec, some, minutes if spec.key == "plan" else "")
        for spec, some in zip(LEFT, items, strict=True)
    ]


def right_sections(brief: Brief, clean: Clean) -> list[Section]:
    """What I should know."""
    thesis = "" if brief.discreet else _THESES.get(brief.thesis, "")
    items = (
        _plain(brief.background, clean),
        _plain(brief.company_facts, clean),
        _news(brief, clean),
        _plain(brief.proof_points, clean),
    )
    return [
        Section(spec, some, bold_note=thesis if spec.key == "company" else "")
        for spec, some in zip(RIGHT, items, strict=True)
    ]


def _plain(texts: Iterable[str], clean: Clean) -> tuple[Item, ...]:
    return tuple([Item(text) for text in map(clean, texts) if text])


def _steps(steps: Iterable[PlanStep], clean: Clean) -> tuple[Item, ...]:
    pairs = ((clean(step.text), _minutes(step)) for step in steps)
    return tuple([Item(text, label) for text, label in pairs if text])


def _minutes(step: PlanStep) -> str:
    ends = (step.from_minute, step.to_minute)
    return "–".join(str(minute) for minute in ends if minute is not None)


def _asks(asks: Iterable[AskLine], clean: Clean) -> tuple[Item, ...]:
    pairs = ((clean(ask.text), clean(ask.fallback)) for ask in asks)
    return tuple([Item(_ask_words(*pair)) for pair in pairs if any(pair)])


def _ask_words(text: str, fallback: str) -> str:
    return f"{text} If nobody: {fallback}".lstrip() if fallback else text


def _news(brief: Brief, clean: Clean) -> tuple[Item, ...]:
    day = brief.occasion.starts_at or brief.printed_at
    year = day.year if day else None
    found = []
    for line in brief.news:
        text, source = clean(line.text), clean(line.source)
        if text:
            label = short_date(line.on, brief.date_order, year) if line.on else ""
            found.append(Item(f"{text} ({source})" if source else text, label))
    return tuple(found)
