"""The top of the page: who, when and where, how we know each other, the outcome I want."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from netdesk.brief import style
from netdesk.brief.advances import measure
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
_COLUMN_GAP = 8.0


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the page: its blocks, where it ends, how many of its texts were shortened."""

    blocks: tuple[Block, ...]
    end: float
    shortened: int = 0


def header(brief: Brief, clean: Callable[[str], str], fonts: BriefFonts, edges: Edges) -> Part:
    """Photo, name, role, the occasion's details and the QR code, always 64 points high."""
    code = _qr(brief, fonts, edges)
    end = edges.right - (style.QR_SIZE + 10.0 if code else 0.0)
    details = _details(brief, clean, fonts, end - style.DETAILS_WIDTH)
    start = edges.left + style.PHOTO_SIZE + style.PHOTO_GAP
    if details.blocks:
        end -= style.DETAILS_WIDTH + _COLUMN_GAP
        line = LineMark(end, style.TOP, style.HEADER_HEIGHT, style.HAIRLINE, is_upright=True)
        details = Part((Block("Artifact", (line,)), *details.blocks), 0.0, details.shortened)
    who = _who(brief, clean, fonts, start, end - _COLUMN_GAP)
    blocks = (*who.blocks, *_portrait(brief, clean, fonts, edges), *details.blocks, *code)
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
    mark = replace(mark, is_rtl=reads_right_to_left(letters))
    return [Block("Artifact", (frame, mark) if letters else (frame,))]


def _who(
    brief: Brief, clean: Callable[[str], str], fonts: BriefFonts, x: float, end: float
) -> Part:
    person = brief.person
    bold = fonts.semibold.advances
    name, size = _fit_name(clean(person.name), fonts, end - x)
    blocks, y = [], style.TOP
    first, step = (17.5, 0.0) if len(name.lines) == 1 else (12.0, 16.4)
    y += first
    marks = set_lines(fonts, name.lines, x, end - x, y, step, size, is_bold=True)
    blocks.append(Block("H1", tuple(marks)))
    y += step * (len(name.lines) - 1) + 15.2
    parts = ", ".join(filter(None, (clean(person.role), clean(person.company))))
    width = (end - x) * 1000 / style.ROLE_SIZE
    most = 2 if len(name.lines) == 1 else 1
    role = keep_lines(break_lines(parts, bold, width, most), most, bold, width)
    lines = set_lines(fonts, role.lines, x, end - x, y, 14.2, style.ROLE_SIZE, is_bold=True)
    blocks += [Block("P", (line,)) for line in lines]
    y += 14.2 * len(role.lines)
    say = clean(person.pronunciation)
    said = fit_line(f"say: {say}", fonts.regular.advances, (end - x) * 1000 / style.SAY_SIZE)
    if say:
        blocks.append(Block("P", (set_text(x, y, said.lines[0], style.SAY_SIZE),)))
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


def _details(brief: Brief, clean: Callable[[str], str], fonts: BriefFonts, x: float) -> Part:
    occasion = brief.occasion
    start = occasion.starts_at
    when = weekday_date(start, brief.date_order) if start else ""
    hours = time_range(start, occasion.duration_minutes, brief.date_order) if start else ""
    rows = (
        (when, _DETAIL_BOLD, 1),
        (" · ".join(filter(None, (hours, clean(occasion.channel)))), _DETAIL_BOLD, 1),
        (clean(occasion.place), _DETAIL_PLAIN, _PLACE_LINES),
        (clean(occasion.phone), _DETAIL_PLAIN, 1),
    )
    blocks, y, cut = [], style.TOP + 9.8, 0
    for text, size, most in rows:
        is_bold = size == _DETAIL_BOLD
        advances = fonts.face(is_bold).advances
        width = style.DETAILS_WIDTH * 1000 / size
        kept = keep_lines(break_lines(text, advances, width, most), most, advances, width)
        cut += kept.is_cut
        step = 13.2 if is_bold else 12.4
        across = style.DETAILS_WIDTH
        marks = set_lines(fonts, kept.lines, x, across, y, step, size, is_bold=is_bold)
        y += step * len(kept.lines)
        if marks:
            blocks.append(Block("P", tuple(marks)))
    return Part(tuple(blocks), y, cut)


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
    x, end = edges.left + 14.2, edges.right - 14.2
    frame = BoxMark(edges.left, y, edges.width, style.OUTCOME_HEIGHT, style.FRAME)
    bar = BoxMark(edges.left, y, style.BAR_WIDTH, style.OUTCOME_HEIGHT, colour="accent")
    words = "Focus" if brief.discreet else "Outcome I want"
    heading = set_heading(x, y + 12.2, words)
    blocks = [Block("Artifact", (bar, frame)), Block("H2", (heading,))]
    bottom = y + style.OUTCOME_HEIGHT + 9.6
    text = clean(brief.outcome)
    if not text:
        hint = set_text_right(
            fonts, end, y + 12.2, "one sentence, before you walk in", style.NOTE_SIZE
        )
        lines = tuple(writing_line(x, y + down, end) for down in (28.4, 46.2))
        return Part((*blocks, Block("Artifact", (hint, *lines))), bottom)
    size, most, bold = style.OUTCOME_SIZE, style.OUTCOME_LINES, fonts.semibold.advances
    width = (end - x) * 1000 / size
    kept = keep_lines(break_lines(text, bold, width, most), most, bold, width)
    first = y + (28.4 if len(kept.lines) == 2 else 34.0)
    marks = set_lines(
        fonts, kept.lines, x, end - x, first, style.OUTCOME_LEADING, size, is_bold=True
    )
    return Part((*blocks, Block("P", tuple(marks))), bottom, int(kept.is_cut))
