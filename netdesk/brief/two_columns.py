"""Both columns of a page, at the largest type in which nothing is cut, else cut fairly."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from netdesk.brief import style
from netdesk.brief.columns import set_column
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
from netdesk.brief.marks import Block, SectionShown
from netdesk.brief.sections import Section
from netdesk.brief.setting import Edges


@dataclass(frozen=True, slots=True)
class Columns:
    """Both columns as they are printed, at one size."""

    size: float
    left: list[FittedSection]
    right: list[FittedSection]

    @property
    def height(self) -> float:
        """Of the higher one."""
        return max(column_height(one, self._leading) for one in (self.left, self.right))

    @property
    def _leading(self) -> float:
        return self.size * style.LEADING

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
    for size, notes in style.TRIES:
        room = room_at(size, notes)
        measures = _measures(fonts, edges, size)
        if room < 0 or not may_fit(right, measures[1], room):
            continue
        whole_left = fit_whole(left, measures[0], room)
        whole_right = fit_whole(right, measures[1], room) if whole_left else None
        if whole_left and whole_right:
            return _levelled(Columns(size, whole_left, whole_right))
    room = abs(room)
    columns = [
        _fit_column(sections, measure_in, room)
        for sections, measure_in in zip((left, right), _measures(fonts, edges, size), strict=True)
    ]
    return _levelled(Columns(size, *columns))


def _levelled(columns: Columns) -> Columns:
    level(columns.left, columns.right, columns.size * style.LEADING)
    return columns


def _fit_column(
    sections: Sequence[Section], measure_in: Measure, room: float
) -> list[FittedSection]:
    fitted = fit_whole(sections, measure_in, room) or fit_cut(sections, measure_in, room)
    if column_height(fitted, measure_in.leading) > room + 0.01:
        raise AssertionError("the page's skeleton is higher than the page")
    return fitted


def _measures(fonts: BriefFonts, edges: Edges, size: float) -> tuple[Measure, Measure]:
    left = Measure(fonts, size, edges.left_column_end - edges.left)
    return left, Measure(fonts, size, edges.right - edges.right_column)
