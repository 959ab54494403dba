"""Small steps that every part of the page takes: edges, runs of type, headings, blank lines."""

import re
from collections.abc import Sequence

from msgspec import Struct

from netdesk.brief import style
from netdesk.brief.advances import measure
from netdesk.brief.direction import reads_right_to_left
from netdesk.brief.fonts import BriefFonts
from netdesk.brief.marks import Block, BoxMark, Colour, LineMark, TextMark

_BLACKED = re.compile(style.BLACKED)


class Edges(Struct, frozen=True):
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


def set_lines(
    fonts: BriefFonts,
    lines: Sequence[str],
    x: float,
    width: float,
    baseline: float,
    leading: float,
    size: float,
    *,
    is_bold: bool = False,
    indent: float = 0.0,
) -> list[TextMark]:
    """The lines of a paragraph, the first moved in by `indent`.

    A paragraph that reads from right to left stands at the right end of `width`.
    """
    joined = " ".join(lines)
    if joined.isascii() or not reads_right_to_left(joined):
        return [
            TextMark(x if at else x + indent, baseline + at * leading, line, size, is_bold)
            for at, line in enumerate(lines)
            if line
        ]
    advances = fonts.face(is_bold).advances
    marks = []
    for at, line in enumerate(lines):
        start = x + width - measure(line, advances) * size / 1000
        down = baseline + at * leading
        marks.append(TextMark(start, down, line, size, is_bold, is_rtl=True))
    return [mark for mark in marks if mark.text]


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
    is_rtl = reads_right_to_left(text)
    return TextMark(right - width, baseline, text, size, is_bold, is_rtl=is_rtl)


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


def black_bars(blocks: Sequence[Block], fonts: BriefFonts) -> list[Block]:
    """A bar over each name that was replaced; what it covers is the replacement only."""
    marks = [mark for block in blocks for mark in block.marks if isinstance(mark, TextMark)]
    bars = [
        _bar(mark, found.start(), fonts)
        for mark in marks
        if style.BLACKED in mark.text and not mark.is_rtl
        for found in _BLACKED.finditer(mark.text)
    ]
    return [Block("Artifact", tuple(bars))] if bars else []


def _bar(mark: TextMark, start: int, fonts: BriefFonts) -> BoxMark:
    advances, em = fonts.face(mark.is_bold).advances, mark.size / 1000
    x = mark.x + measure(mark.text[:start], advances) * em
    across = measure(style.BLACKED, advances) * em
    return BoxMark(x, mark.baseline - mark.size * 0.7, across, mark.size * 0.84)
