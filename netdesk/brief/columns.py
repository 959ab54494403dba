"""Sets the fitted sections of one column in their places."""

from collections.abc import Sequence

from netdesk.brief import style
from netdesk.brief.breaking import fit_line
from netdesk.brief.direction import reads_right_to_left
from netdesk.brief.fit import FittedItem, FittedSection, Measure, column_height, text_indent
from netdesk.brief.fonts import BriefFonts
from netdesk.brief.marks import Block, BoxMark, LineMark, Mark, TextMark
from netdesk.brief.setting import (
    section_head,
    set_lines,
    set_text,
    set_text_right,
    width_of,
    writing_line,
)

_NOTE_GAP = 9.0


def set_column(
    fitted: Sequence[FittedSection], measure_in: Measure, x: float, y: float, height: float
) -> list[Block]:
    """The blocks of a column, its first rule at `y`; `height` is that of the higher column.

    The shorter column opens its gaps a little, so that both end near each other.
    """
    blocks: list[Block] = []
    spare = height - column_height(fitted, measure_in.leading)
    gap = style.AFTER_SECTION + min(style.GAP_MOST, spare / max(1, len(fitted) - 1))
    for one in fitted:
        blocks += _section(one, measure_in, x, y)
        y += one.height(measure_in.leading) + gap
    return blocks


def _section(one: FittedSection, measure_in: Measure, x: float, y: float) -> list[Block]:
    end = x + measure_in.width
    blocks = section_head(x, end, y, one.section.spec.heading)
    heading = blocks[-1].marks[-1]
    start = x
    if isinstance(heading, TextMark):
        start += width_of(heading, measure_in.fonts)
    notes = _notes(one, measure_in.fonts, start + _NOTE_GAP, end, y + style.HEADING_BASELINE)
    if notes:
        blocks.append(Block("P", tuple(notes)))
    y += style.HEADING_HEIGHT
    drawn: list[Mark] = []
    for item in one.items:
        drawn += _tick_or_dot(one, item, measure_in, x, y)
        blocks += _item(one, item, measure_in, x, y)
        y += len(item.lines) * measure_in.leading + style.AFTER_ITEM
    for _ in range(one.blanks):
        drawn += _blank(one, measure_in, x, y)
        y += style.BLANK_PITCH
    blocks[0] = Block("Artifact", (*blocks[0].marks, *drawn))
    return blocks


def _notes(
    one: FittedSection, fonts: BriefFonts, start: float, end: float, baseline: float
) -> list[TextMark]:
    """What stands at the end of the heading's line, set from the right: thesis, cuts, minutes."""
    section, size = one.section, style.NOTE_SIZE
    marks = []
    if section.bold_note:
        marks.append(set_text_right(fonts, end, baseline, section.bold_note, size, is_bold=True))
        end = marks[-1].x - _NOTE_GAP
    if one.left_out:
        marks.append(set_text_right(fonts, end, baseline, more_words(one, start, end, fonts), size))
        end = marks[-1].x - _NOTE_GAP
    if section.note and end - start > 20:
        room = (end - start) * 1000 / size
        text = fit_line(section.note, fonts.regular.advances, room).lines[0]
        marks.append(set_text_right(fonts, end, baseline, text, size))
    return marks[::-1]


def more_words(one: FittedSection, start: float, end: float, fonts: BriefFonts) -> str:
    """How many items the program holds beyond those printed, as long as there is room."""
    room = (end - start) * 1000 / style.NOTE_SIZE
    for words in (f"+{one.left_out} more in NetDesk", f"+{one.left_out} in NetDesk"):
        if not fit_line(words, fonts.regular.advances, room).is_cut:
            return words
    return f"+{one.left_out}"


def _item(
    one: FittedSection, item: FittedItem, measure_in: Measure, x: float, y: float
) -> list[Block]:
    size = measure_in.size
    baseline = y + size * style.ASCENT
    text_x = x + text_indent(one.section, size, one.label_width)
    blocks = []
    if item.label:
        label = set_text(text_x - one.label_width, baseline, item.label, size, is_bold=True)
        blocks.append(Block("Lbl", (label,)))
    end = x + measure_in.width
    if _is_mirrored(one, item):
        text_x, end = x, end - (text_x - x)
    fonts, across, leading = measure_in.fonts, end - text_x, measure_in.leading
    marks: list[TextMark] = []
    lines = item.lines
    if item.has_head:
        marks = set_lines(fonts, lines[:1], text_x, across, baseline, leading, size, is_bold=True)
        baseline, lines = baseline + leading, lines[1:]
    marks += set_lines(fonts, lines, text_x, across, baseline, leading, size)
    return [*blocks, Block("LBody", tuple(marks))]


def _is_mirrored(one: FittedSection, item: FittedItem) -> bool:
    """Whether the tick or dot stands at the right, where the reader begins.

    Minutes and dates keep their column at the left.
    """
    return not one.label_width and reads_right_to_left(" ".join(item.lines))


def _tick_or_dot(
    one: FittedSection, item: FittedItem, measure_in: Measure, x: float, y: float
) -> list[BoxMark]:
    """What stands before an item; dated ones need nothing."""
    size = measure_in.size
    baseline = y + size * style.ASCENT
    if one.section.spec.has_ticks:
        if _is_mirrored(one, item):
            x += measure_in.width - size * style.TICK - style.RULE
        return [_tick(x, baseline, size)]
    if one.label_width:
        return []
    side = size * style.BULLET
    if _is_mirrored(one, item):
        x += measure_in.width - side
    return [BoxMark(x, baseline - size * 0.24 - side / 2, side, side)]


def _tick(x: float, baseline: float, size: float) -> BoxMark:
    """A tick box that stands on the line, centred on the capitals."""
    side = size * style.TICK
    inset = style.RULE / 2
    top = baseline - size * 0.33 - side / 2
    return BoxMark(x + inset, top, side, side, style.RULE)


def _blank(one: FittedSection, measure_in: Measure, x: float, y: float) -> list[BoxMark | LineMark]:
    down = y + style.BLANK_PITCH - 4.2
    end = x + measure_in.width
    if not one.section.spec.has_ticks:
        return [writing_line(x, down, end)]
    start = x + measure_in.size * style.TICK_INDENT
    return [_tick(x, down - 0.6, measure_in.size), writing_line(start, down, end)]
