"""The top of the page: who, when and where, how we know each other, the outcome I want."""

from collections.abc import Callable

from msgspec import Struct

from netdesk.brief import style
from netdesk.brief.advances import Advances, measure
from netdesk.brief.breaking import Broken, break_lines, fit_line, keep_lines
from netdesk.brief.content import Brief
from netdesk.brief.dates import time_range, weekday_date
from netdesk.brief.direction import reads_right_to_left
from netdesk.brief.fonts import BriefFonts
from netdesk.brief.initials import initials_of
from netdesk.brief.marks import Block, BoxMark, LineMark, PhotoMark, QrMark
from netdesk.brief.photo import readable_photo
from netdesk.brief.qr import qr_runs
from netdesk.brief.setting import (
    Edges,
    set_heading,
    set_lines,
    set_text,
    set_text_right,
    width_of,
    writing_line,
)

_HEADER_SIZE_STEP = 0.5
_DETAIL_BOLD = 11.0
_DETAIL_PLAIN = 9.5
_PLACE_LINES = 2
_HINT = "one sentence, before you walk in"
_COLUMN_GAP = 8.0
_CODE_GAP = 8.0
# From the name's baseline to the role's and on to what follows, by the lines there are.
_STEPS = {1: (19.0, 0.0), 2: (17.4, 15.4), 3: (15.2, 14.2)}


class Part(Struct, frozen=True):
    """A part of the page: its blocks, where it ends, how many of its texts were shortened."""

    blocks: tuple[Block, ...]
    end: float
    shortened: int = 0


def header(brief: Brief, clean: Callable[[str], str], fonts: BriefFonts, edges: Edges) -> Part:
    """Photo, name, role, the occasion's details and the QR code, always 64 points high.

    The details stand on the edge of the right column, as all below them does.
    """
    code = _qr(brief, fonts, edges)
    start, end = edges.right_column, edges.right - (style.QR_SIZE + _CODE_GAP if code else 0.0)
    details = _details(brief, clean, fonts, start, end)
    divider = start - style.GUTTER / 2
    line = LineMark(divider, style.TOP, style.HEADER_HEIGHT, style.HAIRLINE, is_upright=True)
    name_start = edges.left + style.PHOTO_SIZE + style.PHOTO_GAP
    who = _who(brief, clean, fonts, name_start, divider - _COLUMN_GAP)
    portrait = _portrait(brief, clean, fonts, edges)
    blocks = (*who.blocks, *portrait, Block("Artifact", (line,)), *details.blocks, *code)
    return Part(blocks, style.TOP + style.HEADER_HEIGHT, who.shortened + details.shortened)


def _portrait(
    brief: Brief, clean: Callable[[str], str], fonts: BriefFonts, edges: Edges
) -> list[Block]:
    photo = readable_photo(brief.person.photo)
    x, y, size = edges.left, style.TOP, style.PHOTO_SIZE
    frame = BoxMark(x, y, size, size, style.HAIRLINE)
    if photo:
        picture = PhotoMark(x, y, size, photo.jpeg, photo.pixels, photo.is_grey)
        alt = f"Photo of {clean(brief.person.name)[:200]}"
        return [Block("Figure", (picture,), alt), Block("Artifact", (frame,))]
    letters = clean(brief.person.initials)[:3] or initials_of(clean(brief.person.name))
    width = measure(letters, fonts.semibold.advances) / 1000
    letter_size = min(24.0, (size - 12) / width) if width else 24.0
    middle = x + (size - width * letter_size) / 2
    mark = set_text(middle, y + size / 2 + letter_size * 0.33, letters, letter_size, is_bold=True)
    mark = mark._replace(is_rtl=reads_right_to_left(letters))
    return [Block("Artifact", (frame, mark) if letters else (frame,))]


def _who(
    brief: Brief, clean: Callable[[str], str], fonts: BriefFonts, x: float, end: float
) -> Part:
    person = brief.person
    name, size = _fit_name(clean(person.name), fonts, end - x)
    has_one_line = len(name.lines) == 1
    y = style.TOP + (17.5 if has_one_line else 12.0)
    marks = set_lines(fonts, name.lines, x, end - x, y, 16.4, size, is_bold=True)
    blocks = [Block("H1", tuple(marks))]
    y += 16.4 * (len(name.lines) - 1)
    bold, width = fonts.semibold.advances, (end - x) * 1000 / style.ROLE_SIZE
    parts = ", ".join(filter(None, (clean(person.role), clean(person.company))))
    most = 2 if has_one_line else 1
    role = keep_lines(break_lines(parts, bold, width, most), most, bold, width)
    say = clean(person.pronunciation)
    said = fit_line(f"say: {say}", fonts.regular.advances, (end - x) * 1000 / style.SAY_SIZE)
    rows = max(1, len(role.lines) + bool(say))
    first, step = _STEPS[rows if has_one_line else 3]
    lines = set_lines(fonts, role.lines, x, end - x, y + first, step, style.ROLE_SIZE, is_bold=True)
    blocks += [Block("P", (line,)) for line in lines]
    if not name.lines or not name.lines[0]:
        blocks = _to_fill(x, style.TOP + 20.0, end, "name")
    if not lines and not say:
        blocks += _to_fill(x, y + first + 9.0, end, "role, company")
    if say:
        # Without a role it stands in the role's place: there is no room to write one as well.
        down = y + first + step * len(role.lines)
        blocks.append(Block("P", (set_text(x, down, said.lines[0], style.SAY_SIZE),)))
    return Part(tuple(blocks), y, name.is_cut + role.is_cut + (said.is_cut and bool(say)))


def _fit_name(name: str, fonts: BriefFonts, width: float) -> tuple[Broken, float]:
    """The name on one line as large as it fits, else on two lines."""
    bold = fonts.semibold.advances
    across = measure(name, bold) / 1000
    size = style.NAME_SIZE_TALL if bold.shaper.is_needed(name) else style.NAME_SIZE
    while size >= style.NAME_SIZE_LEAST:
        if across * size <= width:
            return Broken((name,)), size
        size -= _HEADER_SIZE_STEP
    size = style.NAME_SIZE_TWO_LINES
    room = width * 1000 / size
    return keep_lines(break_lines(name, bold, room, 2), 2, bold, room), size


def _details(
    brief: Brief, clean: Callable[[str], str], fonts: BriefFonts, x: float, end: float
) -> Part:
    occasion = brief.occasion
    begins = occasion.starts_at
    when = weekday_date(begins, brief.date_order) if begins else ""
    hours = time_range(begins, occasion.duration_minutes, brief.date_order) if begins else ""
    rows = (
        (when, True, 1),
        (" · ".join(filter(None, (hours, clean(occasion.channel)))), True, 1),
        (clean(occasion.place), False, _PLACE_LINES),
        (clean(occasion.phone), False, 1),
    )
    blocks: list[Block] = []
    y, cut = style.TOP + 9.8, 0
    for text, is_bold, most in rows:
        advances = fonts.face(is_bold).advances
        size = _detail_size(text, advances, end - x) if is_bold else _DETAIL_PLAIN
        width = (end - x) * 1000 / size
        kept = keep_lines(break_lines(text, advances, width, most), most, advances, width)
        cut += kept.is_cut
        step = 13.2 if is_bold else 12.4
        marks = set_lines(fonts, kept.lines, x, end - x, y, step, size, is_bold=is_bold)
        y += step * len(kept.lines)
        if marks:
            blocks.append(Block("P", tuple(marks)))
    if not blocks:
        for at, caption in enumerate(("date, time", "place", "phone")):
            blocks += _to_fill(x, style.TOP + 12.0 + at * 20.6, end, caption)
    return Part(tuple(blocks), y, cut)


def _detail_size(text: str, advances: Advances, room: float) -> float:
    """Hours and channel are rather set smaller than cut."""
    size, across = _DETAIL_BOLD, measure(text, advances) / 1000
    while across * size > room and size > _DETAIL_PLAIN:
        size -= _HEADER_SIZE_STEP
    return size


def _to_fill(x: float, y: float, end: float, caption: str) -> list[Block]:
    """A line to write on, and below it what belongs there."""
    words = set_text(x, y + 8.0, caption, style.CAPTION_SIZE)
    return [Block("Artifact", (writing_line(x, y, end), words))]


def _qr(brief: Brief, fonts: BriefFonts, edges: Edges) -> tuple[Block, ...]:
    payload = brief.occasion.qr
    modules, runs = qr_runs(payload)
    if not runs:
        return ()
    x = edges.right - style.QR_SIZE
    code = QrMark(x, style.TOP, style.QR_SIZE, payload, modules, runs)
    baseline = style.TOP + style.HEADER_HEIGHT - 0.4
    caption = set_text_right(fonts, edges.right, baseline, "call / save", style.CAPTION_SIZE)
    alt = "QR code to call or save the contact"
    return Block("Figure", (code,), alt), Block("Artifact", (caption,))


def relation(
    brief: Brief, clean: Callable[[str], str], fonts: BriefFonts, edges: Edges, y: float
) -> Part:
    """How we know each other, in at most two lines."""
    size, x = style.RELATION_SIZE, edges.left
    baseline = y + 16.6
    label = set_text(x, baseline, "How we know each other", size, is_bold=True)
    indent = width_of(label, fonts) + 4.6
    text = clean(brief.relation)
    if not text:
        line = writing_line(x + indent, baseline + 2.4, edges.right)
        return Part((Block("P", (label,)), Block("Artifact", (line,))), baseline + 12.4)
    advances = fonts.regular.advances
    width, most = edges.width * 1000 / size, style.RELATION_LINES
    broken = break_lines(text, advances, width, most, indent * 1000 / size)
    kept = keep_lines(broken, most, advances, width)
    marks = set_lines(
        fonts, kept.lines, x, edges.width, baseline, style.RELATION_LEADING, size, indent=indent
    )
    end = baseline + (len(kept.lines) - 1) * style.RELATION_LEADING + 10.4
    return Part((Block("P", (label, *marks)),), end, int(kept.is_cut))


def outcome(
    brief: Brief, clean: Callable[[str], str], fonts: BriefFonts, edges: Edges, y: float
) -> Part:
    """The boxed sentence that the meeting is for."""
    words = "Focus" if brief.discreet else "Outcome I want"
    return framed(words, clean(brief.outcome), _HINT, fonts, edges, y)


def framed(words: str, text: str, hint: str, fonts: BriefFonts, edges: Edges, y: float) -> Part:
    """A heading and a sentence in the frame with the blue bar; without one, lines and a hint."""
    x, end = edges.left + 14.2, edges.right - 14.2
    frame = BoxMark(edges.left, y, edges.width, style.OUTCOME_HEIGHT, style.FRAME)
    bar = BoxMark(edges.left, y, style.BAR_WIDTH, style.OUTCOME_HEIGHT, colour="accent")
    heading = set_heading(x, y + 12.2, words)
    blocks = [Block("Artifact", (bar, frame)), Block("H2", (heading,))]
    bottom = y + style.OUTCOME_HEIGHT + 9.6
    if not text:
        asked = set_text_right(fonts, end, y + 12.2, hint, style.NOTE_SIZE)
        lines = tuple(writing_line(x, y + down, end) for down in (28.4, 46.2))
        return Part((*blocks, Block("Artifact", (asked, *lines))), bottom)
    size, most, bold = style.OUTCOME_SIZE, style.OUTCOME_LINES, fonts.semibold.advances
    width = (end - x) * 1000 / size
    kept = keep_lines(break_lines(text, bold, width, most), most, bold, width)
    first = y + (28.4 if len(kept.lines) == 2 else 34.0)
    marks = set_lines(
        fonts, kept.lines, x, end - x, first, style.OUTCOME_LEADING, size, is_bold=True
    )
    return Part((*blocks, Block("P", tuple(marks))), bottom, int(kept.is_cut))
