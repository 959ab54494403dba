"""Lays a brief out on one page, always: fixed frames, no flowing document."""

from collections.abc import Callable

from netdesk.brief import style
from netdesk.brief.content import Brief
from netdesk.brief.fonts import BriefFonts
from netdesk.brief.foot import (
    Strip,
    cut_words,
    donts_of,
    fit_strip,
    printed_words,
    set_footer,
    set_notes,
    set_strip,
)
from netdesk.brief.ground import Titles, ground_of, page_of
from netdesk.brief.header import Part, header, outcome, relation
from netdesk.brief.marks import Cuts, Layout, SectionShown, cuts_of
from netdesk.brief.sections import left_sections, right_sections
from netdesk.brief.setting import Edges, black_bars
from netdesk.brief.two_columns import Columns, fit_columns

_AROUND_STRIP = style.BEFORE_STRIP + style.AFTER_STRIP
_SUBJECT = "What to know, to give and to ask in a meeting"


def lay_out(brief: Brief, fonts: BriefFonts) -> Layout:
    """The page for a brief, whatever it holds; what did not fit is counted in `cuts`."""
    ground = ground_of(brief, fonts)
    edges, clean = ground.edges, ground.clean
    top = _top(brief, clean, fonts, edges)
    start, end = top[-1].end, ground.end
    columns, strip = _fit(brief, clean, fonts, edges, end - start)
    strip_y = start + columns.height + style.BEFORE_STRIP
    # The notes get all the height that is left.
    notes_y = strip_y + strip.height + style.AFTER_STRIP
    cuts = _cuts(top, columns, strip)
    blocks = [block for part in top for block in part.blocks]
    blocks += columns.set(fonts, edges, start)
    blocks += set_strip(brief, strip, fonts, edges, strip_y)
    blocks += set_notes(brief, fonts, edges, notes_y, end)
    said = cut_words(cuts, clean.missing)
    blocks.append(set_footer(_about(brief), fonts, edges, said))
    blocks += black_bars(blocks, fonts)
    name = clean(brief.person.name)
    titles = Titles(name, f"Brief: {name}", _SUBJECT)
    return page_of(brief, ground, titles, blocks, cuts, body_size=columns.size, notes_y=notes_y)


def _top(
    brief: Brief, clean: Callable[[str], str], fonts: BriefFonts, edges: Edges
) -> tuple[Part, Part, Part]:
    head = header(brief, clean, fonts, edges)
    known = relation(brief, clean, fonts, edges, head.end)
    return head, known, outcome(brief, clean, fonts, edges, known.end)


def _fit(
    brief: Brief, clean: Callable[[str], str], fonts: BriefFonts, edges: Edges, room: float
) -> tuple[Columns, Strip]:
    donts = donts_of(brief, clean)
    strips = {size: fit_strip(donts, fonts, edges, size) for size, _ in style.TRIES}

    def room_at(size: float, notes: float) -> float:
        strip = strips[size]
        inner = room - strip.height - _AROUND_STRIP - notes
        return -inner if strip.shown.left_out or strip.shown.shortened else inner

    left, right = left_sections(brief, clean), right_sections(brief, clean)
    columns = fit_columns(left, right, fonts, edges, room_at)
    return columns, strips[columns.size]


def _cuts(top: tuple[Part, Part, Part], columns: Columns, strip: Strip) -> Cuts:
    names = ("header", "relation", "outcome")
    shown = [
        SectionShown(key, int(bool(part.blocks)), 0, part.shortened)
        for key, part in zip(names, top, strict=True)
    ]
    return cuts_of((*shown, *columns.shown(), strip.shown))


def _about(brief: Brief) -> list[str]:
    """What the footer says of the page: its number, when it was printed."""
    parts = [f"NetDesk brief {brief.number}" if brief.number else ""]
    parts.append(printed_words(brief.printed_at, brief.date_order))
    if any(parts) and not brief.discreet:
        parts.append("private")
    return parts
