"""The lower part of the page: don'ts, notes, the names I leave with, the footer."""

from collections.abc import Callable, Sequence
from datetime import datetime

from msgspec import Struct

from netdesk.brief import style
from netdesk.brief.advances import measure
from netdesk.brief.breaking import break_lines, fit_line, keep_lines
from netdesk.brief.content import Brief, DateOrder
from netdesk.brief.dates import clock, short_date, weekday_date
from netdesk.brief.fonts import BriefFonts
from netdesk.brief.marks import Block, BoxMark, Cuts, LineMark, Mark, SectionShown
from netdesk.brief.setting import (
    Edges,
    section_head,
    set_lines,
    set_text,
    set_text_right,
    width_of,
    writing_line,
)

_SEPARATOR = " · "
_MOST_CHARACTERS = 1_500
# The last dotted line and the thank-you note stand on one line.
_ABOVE_END = 1.6
# How far the first name stands up into the room below its heading.
_ROWS_RISE = 4.0


class Strip(Struct, frozen=True):
    """The don'ts, broken for a size."""

    lines: tuple[str, ...]
    size: float
    shown: SectionShown

    @property
    def height(self) -> float:
        """Of the frame."""
        return len(self.lines) * self.size * style.LEADING + style.DONTS_PADDING


def donts_of(brief: Brief, clean: Callable[[str], str]) -> tuple[str, ...]:
    """The cleaned don'ts; where there are none, the one that always holds."""
    texts = tuple(text for text in map(clean, brief.donts) if text)
    if texts:
        return texts
    return ("Ask for advice and names",) if brief.discreet else ("Ask for a job",)


def fit_strip(donts: tuple[str, ...], fonts: BriefFonts, edges: Edges, size: float) -> Strip:
    """The don'ts in at most two lines, counting those that are left out or shortened."""
    width = (edges.width - style.DONTS_LABEL - 16.0) * 1000 / size
    advances, most = fonts.regular.advances, style.DONTS_LINES
    text = _SEPARATOR.join(dont[:_MOST_CHARACTERS] for dont in donts[: _MOST_CHARACTERS // 4])
    broken = break_lines(text[:_MOST_CHARACTERS], advances, width, most)
    kept = keep_lines(broken, most, advances, width)
    if not kept.is_cut:
        return Strip(kept.lines, size, SectionShown("donts", len(donts)))
    printed = _letters("".join(kept.lines)) - 1
    whole = begun = at = 0
    for dont in donts:
        begun += at < printed
        at += _letters(dont)
        whole += at <= printed
        at += 1
    left_out = len(donts) - begun
    return Strip(kept.lines, size, SectionShown("donts", begun, left_out, begun - whole))


def _letters(text: str) -> int:
    return len(text) - text.count(" ")


def set_strip(brief: Brief, strip: Strip, fonts: BriefFonts, edges: Edges, y: float) -> list[Block]:
    """The framed strip with its black label, its top at `y`."""
    words = "Remember" if brief.discreet else "Don’t"
    frame = BoxMark(edges.left, y, edges.width, strip.height, style.FRAME)
    label = BoxMark(edges.left, y, style.DONTS_LABEL, strip.height)
    size = style.HEADING_SIZE if not brief.discreet else 8.0
    tracking = style.HEADING_TRACKING if not brief.discreet else 0.0
    across = measure(words.upper(), fonts.semibold.advances) * size / 1000 + tracking * (
        len(words) - 1
    )
    x = edges.left + (style.DONTS_LABEL - across) / 2
    heading = set_text(
        x,
        y + strip.height / 2 + size * 0.33,
        words.upper(),
        size,
        is_bold=True,
        tracking=tracking,
        colour="white",
    )
    first = y + style.DONTS_PADDING / 2 + strip.size * style.ASCENT + 0.3
    leading = strip.size * style.LEADING
    start = edges.left + style.DONTS_LABEL + 8.0
    across = edges.right - 8.0 - start
    marks = set_lines(fonts, strip.lines, start, across, first, leading, strip.size)
    blocks = [Block("Artifact", (label, frame)), Block("H2", (heading,))]
    return [*blocks, Block("P", tuple(marks))]


def set_notes(brief: Brief, fonts: BriefFonts, edges: Edges, y: float, end: float) -> list[Block]:
    """Dotted lines at the left; the names and the thank-you note at the right."""
    blocks = set_dotted(edges, y, end)
    start = edges.right_column
    blocks += section_head(start, edges.right, y, "2–3 names I leave with")
    top = y + style.HEADING_HEIGHT - _ROWS_RISE
    pitch = min(style.NAME_ROW_MOST, (end - 15.0 - top) / style.NAME_ROWS)
    for at in range(style.NAME_ROWS):
        blocks.append(_name_row(edges, top + at * pitch, pitch, at + 1))
    blocks += _thanks(brief, fonts, edges, end)
    return blocks


def dotted_lines(y: float, end: float) -> list[float]:
    """Where the lines of notes that begin at `y` stand."""
    last = end - _ABOVE_END
    first = y + style.HEADING_HEIGHT + style.NOTES_FIRST
    count = int((last - first) / style.NOTES_PITCH) + 1
    return [last - at * style.NOTES_PITCH for at in reversed(range(count))]


def set_dotted(edges: Edges, y: float, end: float) -> list[Block]:
    """The heading of the notes and the lines to write them on, in the left column."""
    blocks = section_head(edges.left, edges.left_column_end, y, "Notes")
    across = edges.left_column_end - edges.left
    lines = tuple(
        LineMark(edges.left, down, across, 0.6, is_dotted=True) for down in dotted_lines(y, end)
    )
    return [*blocks, Block("Artifact", lines)]


def _name_row(edges: Edges, y: float, pitch: float, number: int) -> Block:
    """A line for the name, below it one for the company and one for who introduces me when."""
    x = edges.right_column + 12.0
    half = (edges.right - x - 8.0) / 2
    caption = y + pitch - 4.0
    below = caption - 7.0
    above = y + (below - y) * 0.46
    marks: list[Mark] = [
        set_text(edges.right_column, above - 0.8, str(number), 10.5, is_bold=True),
        writing_line(x, above, edges.right),
        writing_line(x, below, x + half),
        writing_line(edges.right - half, below, edges.right),
        set_text(x, caption, "company", style.CAPTION_SIZE),
        set_text(edges.right - half, caption, "intro by, when", style.CAPTION_SIZE),
    ]
    return Block("Artifact", tuple(marks))


def _thanks(brief: Brief, fonts: BriefFonts, edges: Edges, end: float) -> list[Block]:
    size, x = style.THANKS_SIZE, edges.right_column
    side = size * style.TICK
    baseline = end - _ABOVE_END
    tick = BoxMark(x + style.RULE / 2, baseline - size * 0.33 - side / 2, side, side, style.RULE)
    due, start = brief.thank_you_due, brief.occasion.starts_at
    words = "Thank-you note by"
    if due:
        words += f" {weekday_date(due, brief.date_order, start.year if start else None)}"
    text = set_text(x + 12.0, baseline, words, size)
    marks: list[Mark] = [tick]
    if not due:
        left = text.x + width_of(text, fonts) + 4.0
        marks.append(writing_line(left, baseline + 1.5, min(left + 80.0, edges.right)))
    return [Block("Artifact", tuple(marks)), Block("P", (text,))]


def printed_words(moment: datetime | None, order: DateOrder) -> str:
    """When the page was printed, empty when that is not known."""
    if moment is None:
        return ""
    return f"printed {short_date(moment.date(), order)} {clock(moment, order)}"


def cut_words(cuts: Cuts, missing_characters: Sequence[str]) -> str:
    """What the footer says of cuts and of characters without type."""
    parts = []
    if cuts.items_left_out:
        noun = "item" if cuts.items_left_out == 1 else "items"
        parts.append(f"{cuts.items_left_out} {noun} left out")
    if cuts.shortened:
        parts.append(f"{cuts.shortened} shortened (…)")
    said = f"{', '.join(parts)} to fit one page. Everything is in NetDesk." if parts else ""
    if missing_characters:
        count = len(missing_characters)
        noun = "character has" if count == 1 else "characters have"
        said += f"{' ' if said else ''}{count} {noun} no type here ({style.SUBSTITUTE})."
    return said


def set_footer(about: Sequence[str], fonts: BriefFonts, edges: Edges, said: str) -> Block:
    """At the right what `about` says of the page, at the left what was cut."""
    size = style.FOOTER_SIZE
    baseline = edges.height - style.FOOTER_BASELINE
    right = set_text_right(fonts, edges.right, baseline, _SEPARATOR.join(filter(None, about)), size)
    marks = [right] if right.text else []
    if said:
        room = (right.x - 12.0 - edges.left) * 1000 / size
        line = fit_line(said, fonts.regular.advances, room).lines[0]
        marks.insert(0, set_text(edges.left, baseline, line, size))
    return Block("Artifact", tuple(marks))
