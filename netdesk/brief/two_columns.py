"""Both columns of a page, at the largest type in which nothing is cut, else cut fairly."""

from collections.abc import Callable, Sequence

from msgspec import Struct

from netdesk.brief import style
from netdesk.brief.columns import set_column
from netdesk.brief.fit import (
    FittedSection,
    Measure,
    Wanted,
    column_height,
    fit_cut,
    fit_whole,
    level,
)
from netdesk.brief.fonts import BriefFonts
from netdesk.brief.marks import Block, SectionShown
from netdesk.brief.sections import Section
from netdesk.brief.setting import Edges


class Columns(Struct, frozen=True):
    """Both columns as they are printed, at one size; `height` is that of the higher one."""

    size: float
    left: list[FittedSection]
    right: list[FittedSection]
    height: float

    def shown(self) -> list[SectionShown]:
        """What is printed of each section, in the order of the page."""
        return [one.shown() for one in (*self.left, *self.right)]

    def set(self, fonts: BriefFonts, edges: Edges, start: float) -> list[Block]:
        """The blocks of both, their first rules at `start`."""
        measures = _measures(fonts, edges, self.size)
        blocks = set_column(self.left, measures[0], edges.left, start, self.height)
        return blocks + set_column(self.right, measures[1], edges.right_column, start, self.height)


def fit_columns(
    left: Sequence[Section],
    right: Sequence[Section],
    fonts: BriefFonts,
    edges: Edges,
    room_at: Callable[[float, float], float],
) -> Columns:
    """The first of the tries in which nothing is cut, else the smallest with the least cut.

    `room_at` gives the height of the columns for a size and the height of the notes; below 0,
    something else is cut at this size.
    """
    size, room = 0.0, 0.0
    wanted = (Wanted(left), Wanted(right))
    for size, notes in style.TRIES:
        room = room_at(size, notes)
        measures = _measures(fonts, edges, size)
        pairs = zip(wanted, measures, strict=True)
        if room < 0 or not all(column.may_fit(one, room) for column, one in pairs):
            continue
        whole_left = fit_whole(left, measures[0], room)
        whole_right = fit_whole(right, measures[1], room) if whole_left else None
        if whole_left and whole_right:
            return _levelled(size, whole_left, whole_right)
    room = abs(room)
    measures = _measures(fonts, edges, size)
    cut = [_fit_column(*pair, room) for pair in zip(wanted, measures, strict=True)]
    return _levelled(size, cut[0], cut[1])


def _levelled(size: float, left: list[FittedSection], right: list[FittedSection]) -> Columns:
    return Columns(size, left, right, level(left, right, size * style.LEADING))


def _fit_column(wanted: Wanted, measure_in: Measure, room: float) -> list[FittedSection]:
    sections, fitted = wanted.sections, None
    if wanted.may_fit(measure_in, room):
        fitted = fit_whole(sections, measure_in, room)
    fitted = fitted or fit_cut(sections, measure_in, room)
    if column_height(fitted, measure_in.leading) > room + 0.01:
        raise AssertionError("the page’s skeleton is higher than the page")
    return fitted


def _measures(fonts: BriefFonts, edges: Edges, size: float) -> tuple[Measure, Measure]:
    left = Measure(fonts, size, edges.left_column_end - edges.left)
    return left, Measure(fonts, size, edges.right - edges.right_column)
