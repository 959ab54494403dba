"""Small steps that every part of the page takes: edges, runs of type, headings, blank lines."""

from dataclasses import dataclass

from netdesk.brief import style
from netdesk.brief.breaking import measure
from netdesk.brief.fonts import BriefFonts
from netdesk.brief.marks import Block, Colour, LineMark, TextMark


@dataclass(frozen=True, slots=True)
class Edges:
    """The upright edges of the type area and of its two columns."""

    left: float
    right: float
    left_column_end: float
    right_column: float
    height: float

    @property
    def width(self) -> float:
        """From margin to margin."""
        return self.right - self.left


def edges_of(paper_width: float, paper_height: float, *, is_punched: bool) -> Edges:
    """The edges for a paper; holes are punched at the left."""
    left = style.SIDE_PUNCHED if is_punched else style.SIDE
    right = paper_width - style.SIDE
    middle = left + (right - left - style.GUTTER) * style.LEFT_SHARE
    return Edges(left, right, middle, middle + style.GUTTER, paper_height)


def set_text(
    x: float,
    baseline: float,
    text: str,
    size: float,
    *,
    is_bold: bool = False,
    tracking: float = 0.0,
    colour: Colour = "black",
) -> TextMark:
    """A run of type that starts at `x`."""
    return TextMark(x, baseline, text, size, is_bold, tracking, colour)


def width_of(mark: TextMark, fonts: BriefFonts) -> float:
    """How wide a run of type is."""
    across = measure(mark.text, fonts.face(mark.is_bold).advances) * mark.size / 1000
    return across + mark.tracking * len(mark.text)


def set_text_right(
    fonts: BriefFonts,
    right: float,
    baseline: float,
    text: str,
    size: float,
    *,
    is_bold: bool = False,
) -> TextMark:
    """A run of type that ends at `right`."""
    width = measure(text, fonts.face(is_bold).advances) * size / 1000
    return TextMark(right - width, baseline, text, size, is_bold)


def set_heading(x: float, baseline: float, words: str, *, colour: Colour = "black") -> TextMark:
    """A heading in tracked capitals."""
    return set_text(
        x,
        baseline,
        words.upper(),
        style.HEADING_SIZE,
        is_bold=True,
        tracking=style.HEADING_TRACKING,
        colour=colour,
    )


def section_head(x: float, end: float, y: float, words: str) -> list[Block]:
    """The rule on top of a section and its heading."""
    rule = LineMark(x, y, end - x, style.RULE)
    heading = set_heading(x, y + style.HEADING_BASELINE, words)
    return [Block("Artifact", (rule,)), Block("H2", (heading,))]


def writing_line(x: float, y: float, end: float) -> LineMark:
    """A line to write on."""
    return LineMark(x, y, end - x, style.HAIRLINE)
