"""What stands where on the page: the layout's result and the PDF's input.

The marks that a page has by the hundred are named tuples: they are made in a third of the time.
"""

from datetime import datetime
from typing import Literal, NamedTuple

from msgspec import Struct

Tag = Literal["H1", "H2", "P", "Lbl", "LBody", "Figure", "Artifact"]
Colour = Literal["black", "white", "accent"]


class TextMark(NamedTuple):
    """One run of type; `x` is its left end, `baseline` counts from the top of the page.

    `is_rtl` says that the paragraph it belongs to reads from right to left.
    """

    x: float
    baseline: float
    text: str
    size: float
    is_bold: bool = False
    tracking: float = 0.0
    colour: Colour = "black"
    is_rtl: bool = False


class LineMark(NamedTuple):
    """A level line to write on or to divide; dotted ones are drawn with round dots."""

    x: float
    y: float
    width: float
    thickness: float
    is_dotted: bool = False
    is_upright: bool = False


class BoxMark(NamedTuple):
    """A rectangle from its upper left corner: a frame of `thickness`, or filled when that is 0."""

    x: float
    y: float
    width: float
    height: float
    thickness: float = 0.0
    colour: Colour = "black"


class PhotoMark(Struct, frozen=True):
    """A square JPEG picture."""

    x: float
    y: float
    size: float
    jpeg: bytes
    pixels: int
    is_grey: bool


class QrMark(Struct, frozen=True):
    """A QR code without quiet zone: dark `runs` as (first column, row, length)."""

    x: float
    y: float
    size: float
    payload: str
    modules: int
    runs: tuple[tuple[int, int, int], ...]


Mark = TextMark | LineMark | BoxMark | PhotoMark | QrMark


class Block(NamedTuple):
    """Marks that a screen reader meets as one thing, in reading order.

    The item of a list is its words (LBody), with its minutes or date (Lbl) before them.
    """

    tag: Tag
    marks: tuple[Mark, ...]
    alt: str = ""


class SectionShown(Struct, frozen=True):
    """What of one part of the page is printed; `key` is a word such as "plan" or "outcome"."""

    key: str
    shown: int
    left_out: int = 0
    shortened: int = 0


class Cuts(Struct, frozen=True):
    """What did not fit: the same numbers that the page itself prints."""

    items_left_out: int
    shortened: int
    by_section: tuple[SectionShown, ...]


def cuts_of(shown: tuple[SectionShown, ...]) -> Cuts:
    """The sums over the parts of a page."""
    left_out = sum(one.left_out for one in shown)
    return Cuts(left_out, sum(one.shortened for one in shown), shown)


class Layout(Struct, frozen=True):
    """One page, ready to draw. `margins` are left, top, right, bottom of the type area.

    `name` stands in the list of pages; `title` and `subject` describe a file of this page alone.
    """

    width: float
    height: float
    margins: tuple[float, float, float, float]
    body_size: float
    notes_height: float
    blocks: tuple[Block, ...]
    sections: tuple[SectionShown, ...]
    cuts: Cuts
    missing_characters: tuple[str, ...]
    name: str
    title: str
    subject: str
    author: str
    language: str
    printed_at: datetime | None
