"""Lays a brief out on one page, always: fixed frames, no flowing document."""

from collections.abc import Callable
from dataclasses import dataclass

from netdesk.brief import style
from netdesk.brief.cleaning import Cleaner
from netdesk.brief.columns import set_column
from netdesk.brief.content import Brief
from netdesk.brief.fit import (
    FittedSection,
    Measure,
    column_height,
    fit_cut,
    fit_whole,
    level,
    may_fit,
)
from netdesk.brief.fonts import BriefFonts
from netdesk.brief.foot import Strip, donts_of, fit_strip, set_footer, set_notes, set_strip
from netdesk.brief.header import Part, header, outcome, relation
from netdesk.brief.marks import Block, Cuts, Layout, SectionShown
from netdesk.brief.sections import Section, left_sections, right_sections
from netdesk.brief.setting import Edges, edges_of

_AROUND_STRIP = style.BEFORE_STRIP + style.AFTER_STRIP


@dataclass(frozen=True, slots=True)
class _Fitted:
    """Both columns and the strip at one size."""

    size: float
    left: list[FittedSection]
    right: list[FittedSection]
    strip: Strip


def lay_out(brief: Brief, fonts: BriefFonts) -> Layout:
    """The page for a brief, whatever it holds; what did not fit is counted in `cuts`."""
    width, height = style.PAPERS[brief.paper]
    edges = edges_of(width, height, is_punched=brief.punch)
    clean = Cleaner(fonts.regular.advances)
    top = _top(brief, clean, fonts, edges)
    start, end = top[-1].end, height - style.BOTTOM
    fitted = _fit(brief, clean, fonts, edges, end - start)
    level(fitted.left, fitted.right, fitted.size * style.LEADING)
    strip_y, notes_y = _lower_places(fitted, start)
    cuts = _cuts(top, fitted)
    blocks = [block for part in top for block in part.blocks]
    blocks += _columns(fitted, fonts, edges, start)
    blocks += set_strip(brief, fitted.strip, fonts, edges, strip_y)
    blocks += set_notes(brief, fonts, edges, notes_y, end)
    blocks.append(set_footer(brief, fonts, edges, _said(cuts, clean)))
    return Layout(
        width=width,
        height=height,
        margins=(edges.left, style.TOP, style.SIDE, style.FOOTER_BASELINE),
        body_size=fitted.size,
        notes_height=end - notes_y,
        blocks=tuple(block for block in blocks if block.marks),
        sections=cuts.by_section,
        cuts=cuts,
        missing_characters=clean.missing,
        name=clean(brief.person.name),
        author=clean(brief.author),
        language=clean(brief.language)[:35] or "en",
        printed_at=brief.printed_at,
    )


def _top(
    brief: Brief, clean: Callable[[str], str], fonts: BriefFonts, edges: Edges
) -> tuple[Part, Part, Part]:
    head = header(brief, clean, fonts, edges)
    known = relation(brief, clean, fonts, edges, head.end)
    return head, known, outcome(brief, clean, fonts, edges, known.end)


def _fit(
    brief: Brief, clean: Callable[[str], str], fonts: BriefFonts, edges: Edges, room: float
) -> _Fitted:
    """The first of the tries in which nothing is cut, else the smallest with the least cut."""
    left, right = left_sections(brief, clean), right_sections(brief, clean)
    donts = donts_of(brief, clean)
    size, notes = style.TRIES[-1]
    for size, notes in style.TRIES:
        strip = fit_strip(donts, fonts, edges, size)
        if strip.shown.left_out or strip.shown.shortened:
            continue
        inner = room - strip.height - _AROUND_STRIP - notes
        measures = _measures(fonts, edges, size)
        if not may_fit(right, measures[1], inner):
            continue
        fitted_left = fit_whole(left, measures[0], inner)
        fitted_right = fit_whole(right, measures[1], inner) if fitted_left else None
        if fitted_left and fitted_right:
            return _Fitted(size, fitted_left, fitted_right, strip)
    strip = fit_strip(donts, fonts, edges, size)
    inner = room - strip.height - _AROUND_STRIP - notes
    columns = [
        _fit_column(sections, measure_in, inner)
        for sections, measure_in in zip((left, right), _measures(fonts, edges, size), strict=True)
    ]
    return _Fitted(size, columns[0], columns[1], strip)


def _fit_column(sections: list[Section], measure_in: Measure, room: float) -> list[FittedSection]:
    fitted = fit_whole(sections, measure_in, room) or fit_cut(sections, measure_in, room)
    if column_height(fitted, measure_in.leading) > room + 0.01:
        raise AssertionError("the page's skeleton is higher than the page")
    return fitted


def _measures(fonts: BriefFonts, edges: Edges, size: float) -> tuple[Measure, Measure]:
    left = Measure(fonts, size, edges.left_column_end - edges.left)
    return left, Measure(fonts, size, edges.right - edges.right_column)


def _lower_places(fitted: _Fitted, start: float) -> tuple[float, float]:
    """Where the strip and the notes begin; the notes get all the height that is left."""
    leading = fitted.size * style.LEADING
    used = max(column_height(fitted.left, leading), column_height(fitted.right, leading))
    strip_y = start + used + style.BEFORE_STRIP
    return strip_y, strip_y + fitted.strip.height + style.AFTER_STRIP


def _columns(fitted: _Fitted, fonts: BriefFonts, edges: Edges, start: float) -> list[Block]:
    left, right = _measures(fonts, edges, fitted.size)
    end = max(column_height(fitted.left, left.leading), column_height(fitted.right, left.leading))
    blocks = set_column(fitted.left, left, edges.left, start, end)
    return blocks + set_column(fitted.right, right, edges.right_column, start, end)


def _cuts(top: tuple[Part, Part, Part], fitted: _Fitted) -> Cuts:
    names = ("header", "relation", "outcome")
    shown = [
        SectionShown(key, int(bool(part.blocks)), 0, part.shortened)
        for key, part in zip(names, top, strict=True)
    ]
    shown += [one.shown() for one in (*fitted.left, *fitted.right)]
    shown.append(fitted.strip.shown)
    return Cuts(
        sum(one.left_out for one in shown), sum(one.shortened for one in shown), tuple(shown)
    )


def _said(cuts: Cuts, clean: Cleaner) -> str:
    """What the footer says of cuts and of characters without type."""
    parts = []
    if cuts.items_left_out:
        noun = "item" if cuts.items_left_out == 1 else "items"
        parts.append(f"{cuts.items_left_out} {noun} left out")
    if cuts.shortened:
        parts.append(f"{cuts.shortened} shortened (…)")
    said = f"{', '.join(parts)} to fit one page. Everything is in NetDesk." if parts else ""
    if clean.missing:
        count = len(clean.missing)
        noun = "character has" if count == 1 else "characters have"
        said += f"{' ' if said else ''}{count} {noun} no type here ({style.SUBSTITUTE})."
    return said
