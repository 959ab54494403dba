"""What one printed page says, as a value: plain text in, no fonts, no places, no database.

Texts may hold anything that a user or an import wrote; the page cleans them itself. Blank
texts print lines to write on, blank items are dropped.
"""

from datetime import date, datetime
from typing import Literal

from msgspec import Struct

Paper = Literal["a4", "letter"]
DateOrder = Literal["day_first", "month_first"]
Thesis = Literal["", "expanding", "stable", "challenged"]


class PlanStep(Struct, frozen=True):
    """One step of the conversation; the minutes count from its start, None when not allotted."""

    text: str
    from_minute: int | None = None
    to_minute: int | None = None


class NewsLine(Struct, frozen=True):
    """A news item: the date may be unknown, the source may be blank."""

    text: str
    on: date | None = None
    source: str = ""


class AskLine(Struct, frozen=True):
    """A specific ask, and what to ask for instead when the answer is nobody."""

    text: str
    fallback: str = ""


class Person(Struct, frozen=True):
    """Who is met. `photo` is an image file's bytes, of any kind; a broken one gives initials."""

    name: str
    role: str = ""
    company: str = ""
    pronunciation: str = ""
    initials: str = ""
    photo: bytes = b""


class Occasion(Struct, frozen=True):
    """When, how and where; `qr` is the payload of the code, at most 100 bytes of UTF-8."""

    starts_at: datetime | None = None
    duration_minutes: int = 0
    channel: str = ""
    place: str = ""
    phone: str = ""
    qr: str = ""


class Brief(Struct, frozen=True):
    """Everything on one page, in the order of the page, then how it is printed.

    `minutes_note` stands at the end of the plan's heading ("45 of 45 min"). `number` 0 prints
    no number. `printed_at` is an input so that the same brief gives the same bytes.
    `language` is a BCP 47 tag for screen readers. `discreet` hides what the other person
    should not read upside down; `punch` leaves room for the holes at the left.
    """

    person: Person
    occasion: Occasion = Occasion()
    relation: str = ""
    outcome: str = ""
    plan: tuple[PlanStep, ...] = ()
    minutes_note: str = ""
    gives: tuple[str, ...] = ()
    asks: tuple[AskLine, ...] = ()
    questions: tuple[str, ...] = ()
    background: tuple[str, ...] = ()
    company_facts: tuple[str, ...] = ()
    thesis: Thesis = ""
    news: tuple[NewsLine, ...] = ()
    proof_points: tuple[str, ...] = ()
    donts: tuple[str, ...] = ()
    thank_you_due: date | None = None
    number: int = 0
    printed_at: datetime | None = None
    author: str = ""
    language: str = "en"
    paper: Paper = "a4"
    date_order: DateOrder = "day_first"
    discreet: bool = False
    punch: bool = False
