"""Fits the sections of a column into its height: whole where possible, else cut fairly.

Nothing is ever set smaller to fit; what does not fit is left out by weight and counted.
"""

from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct, field
from msgspec.structs import replace

from netdesk.brief import style
from netdesk.brief.advances import Advances, measure
from netdesk.brief.breaking import Broken, break_lines, fit_line, keep_lines, text_width
from netdesk.brief.fonts import BriefFonts
from netdesk.brief.marks import SectionShown
from netdesk.brief.sections import Item, Section

# No text that can be read is narrower than this on average, in ems per character.
_NARROW = 0.19
_MOST_MORE_BLANKS = 9


class Measure(Struct, frozen=True):
    """The type and the width that a column's items are set in."""

    fonts: BriefFonts
    size: float
    width: float

    @property
    def leading(self) -> float:
        """From baseline to baseline."""
        return self.size * style.LEADING


class FittedItem(Struct, frozen=True):
    """An item as it is printed."""

    label: str
    lines: tuple[str, ...]
    is_cut: bool = False
    has_head: bool = False


class FittedSection(Struct):
    """A section as it is printed: its items, how many are left out, its blank lines."""

    section: Section
    label_width: float
    items: list[FittedItem] = field(default_factory=list)
    left_out: int = 0
    blanks: int = 0

    def height(self, leading: float) -> float:
        """From its rule to the end of its last item or line."""
        lines = sum(len(item.lines) for item in self.items)
        inner = lines * leading + len(self.items) * style.AFTER_ITEM
        return style.HEADING_HEIGHT + inner + self.blanks * style.BLANK_PITCH

    def shown(self) -> SectionShown:
        """The counts of what is printed and what is not."""
        shortened = sum(item.is_cut for item in self.items)
        return SectionShown(self.section.spec.key, len(self.items), self.left_out, shortened)


def text_indent(section: Section, size: float, label_width: float) -> float:
    """How far an item's words stand from the column's left edge."""
    if section.spec.has_ticks:
        return size * style.TICK_INDENT + label_width
    return label_width or size * style.BULLET_INDENT


def column_height(fitted: Sequence[FittedSection], leading: float) -> float:
    """From the first rule to the end of the last section."""
    return sum(one.height(leading) for one in fitted) + style.AFTER_SECTION * (len(fitted) - 1)


def fit_whole(
    sections: Sequence[Section], measure_in: Measure, room: float
) -> list[FittedSection] | None:
    """All sections with every item in full, or None when they are higher than `room`.

    To ask `Wanted.may_fit` first saves breaking what cannot have room.
    """
    fitted = [_empty(section, measure_in) for section in sections]
    left = room - column_height(fitted, measure_in.leading)
    for one in fitted:
        for item in one.section.items:
            most = int(left / measure_in.leading)
            broken = _break(item, one, measure_in, most) if most > 0 else Broken((), is_cut=True)
            if broken.is_cut:
                return None
            left -= len(broken.lines) * measure_in.leading + style.AFTER_ITEM
            label = _label(item, one, measure_in)
            one.items.append(FittedItem(label, broken.lines, has_head=bool(item.head)))
    if left < -0.01:
        return None
    _add_blanks(fitted, left)
    return fitted


class Wanted:
    """The least that the texts of a column need, known before any is broken.

    A page tries several sizes; what is the same for all of them is found out once.
    """

    def __init__(self, sections: Sequence[Section]) -> None:
        self.sections = sections
        texts = [[item.text for item in section.items] for section in sections]
        self._letters = sum([len(text) for some in texts for text in some])
        self._widths: list[list[float]] = []
        self._empty: list[FittedSection] = []
        self._fixed = 0.0

    def may_fit(self, measure_in: Measure, room: float) -> bool:
        """Whether the texts could have room: False is sure, True is not."""
        leading, size = measure_in.leading, measure_in.size
        if self._letters * _NARROW * size / measure_in.width > room / leading:
            return False
        if not self._empty:
            self._look(measure_in)
        room -= self._fixed
        space = measure_in.fonts.regular.advances[" "]
        for one, across in zip(self._empty, self._widths, strict=True):
            width = (measure_in.width - one.label_width * size) * 1000 / size + space
            room -= sum([int((wide - 1) / width) + 1 for wide in across]) * leading
        return room >= -0.01

    def _look(self, measure_in: Measure) -> None:
        """Measure the texts, and what stands beside and between them whatever the size."""
        advances = measure_in.fonts.regular.advances
        self._empty = [_empty(section, replace(measure_in, size=1.0)) for section in self.sections]
        for one in self._empty:
            items = one.section.items
            across = [text_width(item.text, advances) for item in items]
            # A head is one line more, as a text that is hardly wide would be.
            self._widths.append(across + [1.0 for item in items if item.head])
            self._fixed += one.height(0.0) + len(items) * style.AFTER_ITEM
            # From here on: how far the words stand in, in parts of the size.
            one.label_width = text_indent(one.section, 1.0, one.label_width)
        self._fixed += style.AFTER_SECTION * (len(self.sections) - 1)


def _empty(section: Section, measure_in: Measure) -> FittedSection:
    labels = tuple([item.label for item in section.items if item.label])
    widest = _widest(labels, measure_in.fonts.semibold.advances) if labels else 0.0
    width = 0.0
    if widest:
        width = min(widest / 1000, style.LABEL_MOST - style.LABEL_GAP) + style.LABEL_GAP
    return FittedSection(section, width * measure_in.size, blanks=0 if section.items else 1)


@lru_cache(maxsize=64)
def _widest(labels: tuple[str, ...], advances: Advances) -> float:
    """The width of the widest label, kept since a page tries several sizes."""
    return max([measure(label, advances) for label in labels])


def _text_width(one: FittedSection, measure_in: Measure) -> float:
    """The width of an item's words in thousandths of the size."""
    indent = text_indent(one.section, measure_in.size, one.label_width)
    return (measure_in.width - indent) * 1000 / measure_in.size


def _break(item: Item, one: FittedSection, measure_in: Measure, most: int) -> Broken:
    advances, width = measure_in.fonts.regular.advances, _text_width(one, measure_in)
    if not item.head:
        return break_lines(item.text, advances, width, most)
    head = fit_line(item.head, measure_in.fonts.semibold.advances, width)
    below = break_lines(item.text, advances, width, most - 1)
    return Broken((*head.lines, *below.lines), head.is_cut or below.is_cut)


def _keep(entry: "_Entry", measure_in: Measure) -> Broken:
    """The lines of an item that are printed, the last with an ellipsis when more were given."""
    advances, width = measure_in.fonts.regular.advances, _text_width(entry.one, measure_in)
    if not entry.item.head:
        return keep_lines(entry.broken, entry.count, advances, width)
    head, *below = entry.broken.lines
    if below and entry.count == 1:
        bold = measure_in.fonts.semibold.advances
        alone = fit_line(f"{entry.item.head}{style.ELLIPSIS}", bold, width)
        return Broken(alone.lines, is_cut=True)
    kept = keep_lines(Broken(tuple(below)), entry.count - 1, advances, width)
    return Broken((head, *kept.lines), kept.is_cut or entry.broken.is_cut)


def _label(item: Item, one: FittedSection, measure_in: Measure) -> str:
    room = one.label_width * 1000 / measure_in.size - style.LABEL_GAP * 1000 + 1
    if not item.label:
        return ""
    return fit_line(item.label, measure_in.fonts.semibold.advances, room).lines[0]


def _add_blanks(fitted: Sequence[FittedSection], room: float, beyond: int = 0) -> float:
    """Give empty sections their usual number of lines, one each in turn, while there is room.

    `beyond` allows so many more for each; what is left of the room.
    """
    while True:
        wanting = [one for one in fitted if 0 < one.blanks < one.section.spec.blanks + beyond]
        for one in wanting:
            if room < style.BLANK_PITCH:
                return room
            one.blanks += 1
            room -= style.BLANK_PITCH
        if not wanting:
            return room


def level(left: Sequence[FittedSection], right: Sequence[FittedSection], leading: float) -> float:
    """Give the empty sections of the shorter column the lines that it lacks beside the other.

    The height of the higher one.
    """
    heights = [column_height(column, leading) for column in (left, right)]
    highest = max(heights)
    for column, height in zip((left, right), heights, strict=True):
        _add_blanks(column, highest - height, _MOST_MORE_BLANKS)
    return highest


class _Entry(Struct):
    """An item that found a place: how many of its lines are printed."""

    item: Item
    one: FittedSection
    broken: Broken
    count: int


def fit_cut(sections: Sequence[Section], measure_in: Measure, room: float) -> list[FittedSection]:
    """Every section with at least one line, the rest by weight until `room` is used up."""
    fitted = [_empty(section, measure_in) for section in sections]
    line = measure_in.leading
    reserve = line + style.AFTER_ITEM
    room -= column_height(fitted, line) + reserve * sum(bool(s.items) for s in sections)
    entries, room = _admit(fitted, measure_in, room, reserve)
    room = _grow(entries, measure_in, room)
    for entry in entries:
        kept = _keep(entry, measure_in)
        label = _label(entry.item, entry.one, measure_in)
        fitted_item = FittedItem(label, kept.lines, kept.is_cut, bool(entry.item.head))
        entry.one.items.append(fitted_item)
    for one in fitted:
        one.left_out = len(one.section.items) - len(one.items)
    _add_blanks(fitted, room)
    return fitted


def _admit(
    fitted: Sequence[FittedSection], measure_in: Measure, room: float, reserve: float
) -> tuple[list[_Entry], float]:
    """Take items in the order of (index + 0.5) / weight until each section is full or closed."""
    queue = sorted(
        ((index + 0.5) / one.section.spec.weight, place, index)
        for place, one in enumerate(fitted)
        for index in range(len(one.section.items))
    )
    closed: set[int] = set()
    entries: list[_Entry] = []
    for _, place, index in queue:
        if place in closed:
            continue
        one = fitted[place]
        item = one.section.items[index]
        cap = one.section.spec.cap
        credit = reserve if index == 0 else 0.0
        # One line more than the cap tells whether something is cut and how the ellipsis reads.
        broken = _break(item, one, measure_in, cap + 1)
        fitting = int((room + credit - style.AFTER_ITEM + 0.001) / measure_in.leading)
        count = min(cap, len(broken.lines), fitting)
        if count < 1:
            closed.add(place)
            continue
        room -= count * measure_in.leading + style.AFTER_ITEM - credit
        entries.append(_Entry(item, one, broken, count))
    return entries, room


def _grow(entries: Sequence[_Entry], measure_in: Measure, room: float) -> float:
    """Give the lines that are left to shortened items, one each in turn."""
    line = measure_in.leading
    most = int(room / line)
    short = [entry for entry in entries if _is_short(entry)] if most > 0 else []
    for entry in short:
        entry.broken = _break(entry.item, entry.one, measure_in, entry.count + most + 1)
    while short and room >= line:
        for entry in short:
            if room >= line and _is_short(entry):
                entry.count += 1
                room -= line
        short = [entry for entry in short if _is_short(entry)]
    return room


def _is_short(entry: _Entry) -> bool:
    return entry.count < len(entry.broken.lines)
