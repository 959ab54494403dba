"""Lays the Monday sheet out on one page, with the type, the columns and the cuts of a brief."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta

from netdesk.brief import style
from netdesk.brief.advances import measure
from netdesk.brief.content import DateOrder
from netdesk.brief.dates import clock, short_date, weekday_date
from netdesk.brief.fonts import BriefFonts
from netdesk.brief.foot import cut_words, dotted_lines, printed_words, set_dotted, set_footer
from netdesk.brief.ground import Titles, ground_of, page_of
from netdesk.brief.header import Part, framed
from netdesk.brief.marks import Block, Layout, Mark, SectionShown, cuts_of
from netdesk.brief.monday import DAYS, Monday, WeekMeeting, WeekTask
from netdesk.brief.sections import Item, Section, SectionSpec
from netdesk.brief.setting import (
    Edges,
    section_head,
    set_text,
    set_text_right,
    writing_line,
)
from netdesk.brief.two_columns import fit_columns

_MEETINGS = SectionSpec("meetings", "Meetings", 8, 5, 4, has_ticks=True)
_REACH = SectionSpec("reach", "Names to reach", 3, 5, 2, has_ticks=True)
_DUE = SectionSpec("due", "Promises and thank-yous due", 5, 4, 2, has_ticks=True)
_INVITE = SectionSpec("invite", "Invitations to write", 1, 5, 1, has_ticks=True)
_SUBJECT = "The meetings of a week, what is due and whom to reach"
_HINT = "one sentence, on Monday"
_TITLE_HEIGHT = 40.0
_TITLE_BASELINE = 19.0
_LINE_BASELINE = 36.0
_BEFORE_FOOT = 10.0
_SUM_GAP = 8.0
# Where the minutes that are planned end, in parts of the column.
_PLANNED = 0.62
_LEAST_LINE, _MOST_LINE = 16.0, 44.0
# A heading and three names.
_LEAST_LEFT = 5


def lay_out_monday(sheet: Monday, fonts: BriefFonts) -> Layout:
    """The page for a week, whatever it holds; what did not fit is counted in `cuts`."""
    ground = ground_of(sheet, fonts)
    edges, clean = ground.edges, ground.clean
    head = _head(sheet, fonts, edges)
    box = framed("What I want from this week", clean(sheet.focus), _HINT, fonts, edges, head.end)
    start, end = box.end, ground.end
    left, right = _left(sheet, clean), _right(sheet, clean)

    def room_at(_size: float, notes: float) -> float:
        return end - start - _BEFORE_FOOT - notes

    columns = fit_columns(left, right, fonts, edges, room_at)
    foot = start + columns.height + _BEFORE_FOOT
    focus = SectionShown("focus", int(bool(sheet.focus)), 0, box.shortened)
    cuts = cuts_of((focus, *columns.shown()))
    blocks = [*head.blocks, *box.blocks, *columns.set(fonts, edges, start)]
    blocks += [*set_dotted(edges, foot, end), *_time(sheet, fonts, edges, foot, end)]
    about = ["NetDesk week", printed_words(sheet.printed_at, sheet.date_order), "private"]
    blocks.append(set_footer(about, fonts, edges, cut_words(cuts, clean.missing)))
    name = f"Week of {short_date(sheet.first_day, sheet.date_order)}"
    titles = Titles(name, name, _SUBJECT)
    return page_of(sheet, ground, titles, blocks, cuts, body_size=columns.size, notes_y=foot)


def _head(sheet: Monday, fonts: BriefFonts, edges: Edges) -> Part:
    """The week and its sums."""
    y = style.TOP
    title = set_text(edges.left, y + _TITLE_BASELINE, _span(sheet), style.NAME_SIZE, is_bold=True)
    count = len(sheet.meetings)
    parts = [f"{count} {'meeting' if count == 1 else 'meetings'}" if count else "No meetings yet"]
    parts += [f"{hours(sheet.minutes)} planned"] if sheet.minutes else []
    parts += [f"{len(sheet.due)} due"] if sheet.due else []
    parts += [f"{len(sheet.reach)} to reach"] if sheet.reach else []
    line = set_text(
        edges.left, y + _LINE_BASELINE, " · ".join(parts), style.ROLE_SIZE, is_bold=True
    )
    week = f"Week {sheet.first_day.isocalendar().week}"
    number = set_text_right(
        fonts, edges.right, y + _TITLE_BASELINE, week, style.ROLE_SIZE, is_bold=True
    )
    blocks = (Block("H1", (title,)), Block("P", (number,)), Block("P", (line,)))
    return Part(blocks, y + _TITLE_HEIGHT + 6.0)


def _span(sheet: Monday) -> str:
    """The week's days: "9–15 February 2026", or "February 9–15, 2026" in letters of both months."""
    first, last = sheet.first_day, sheet.last_day
    begin = short_date(first, sheet.date_order, last.year)
    ending = short_date(last, sheet.date_order)
    if (first.year, first.month) != (last.year, last.month):
        return f"{begin} – {ending}"
    if sheet.date_order == "day_first":
        return f"{first.day}–{ending}"
    return f"{begin}–{ending.partition(' ')[2]}"


def hours(minutes: int) -> str:
    """How long, as "45 min", "2 h" or "2 h 15 min"."""
    whole, rest = divmod(minutes, 60)
    parts = [f"{whole} h" if whole else "", f"{rest} min" if rest or not whole else ""]
    return " ".join(filter(None, parts))


def _left(sheet: Monday, clean: Callable[[str], str]) -> list[Section]:
    meetings = tuple(_meeting(one, sheet.date_order, clean) for one in sheet.meetings)
    return [
        Section(_MEETINGS, meetings, hours(sheet.minutes) if sheet.minutes else ""),
        Section(_REACH, tuple(_items(sheet, sheet.reach, clean))),
    ]


def _right(sheet: Monday, clean: Callable[[str], str]) -> list[Section]:
    """What is due, and lines to write on whom to invite next."""
    late = sum(bool(one.on and one.on < sheet.first_day) for one in sheet.due)
    due = tuple(_items(sheet, sheet.due, clean))
    return [Section(_DUE, due, bold_note=f"{late} late" * bool(late)), Section(_INVITE, ())]


def _meeting(one: WeekMeeting, order: DateOrder, clean: Callable[[str], str]) -> Item:
    who = ", ".join(filter(None, (clean(one.name), clean(one.company))))
    where = ", ".join(filter(None, (clean(one.channel), clean(one.place))))
    parts = (clean(one.outcome), where[:1].upper() + where[1:], clean(one.standing))
    text = " ".join(f"{part.rstrip('.')}." for part in parts if part)
    return Item(text, _day_words(one.starts_at), f"{clock(one.starts_at, order)}  {who}".strip())


def _day_words(day: date) -> str:
    """A day of this week: "Thu 26"; its month stands at the top."""
    return f"{weekday_date(day, 'day_first')[:3]} {day.day}"


def _items(
    sheet: Monday, tasks: tuple[WeekTask, ...], clean: Callable[[str], str]
) -> Iterator[Item]:
    has_dates = any(one.on for one in tasks)
    for one in tasks:
        text = clean(one.text)
        if text and one.on and sheet.first_day <= one.on <= sheet.last_day:
            yield Item(text, _day_words(one.on))
        elif text and one.on:
            yield Item(text, short_date(one.on, sheet.date_order, sheet.last_day.year))
        elif text:
            yield Item(text, "–" if has_dates else "")


def _time(sheet: Monday, fonts: BriefFonts, edges: Edges, y: float, end: float) -> list[Block]:
    """A row for each day with what is planned and a line to write what was done, and the sums.

    The rows stand on the lines of the notes beside them, where there is room; what is left below
    them takes new names.
    """
    x, right = edges.right_column, edges.right
    places = (x, x + (right - x) * _PLANNED, right)
    blocks = section_head(x, right, y, "Time")
    heading = y + style.HEADING_BASELINE
    lines = dotted_lines(y, end)
    if len(lines) <= DAYS:
        pitch = (lines[-1] - heading) / (DAYS + 1)
        lines = [heading + at * pitch for at in range(1, DAYS + 2)]
    planned = set_text_right(fonts, places[1] - _SUM_GAP, heading, "planned", style.NOTE_SIZE)
    done = set_text(places[1], heading, "done", style.NOTE_SIZE)
    blocks.append(Block("Artifact", (planned, done)))
    for at in range(DAYS):
        day = sheet.first_day + timedelta(days=at)
        words, minutes = _day_words(day), sheet.minutes_on(day)
        blocks += _row(fonts, places, lines[at], (words, minutes), is_bold=False)
    return (
        blocks + _budget(sheet, fonts, places, lines[DAYS]) + _new_names(edges, lines[DAYS + 1 :])
    )


def _budget(
    sheet: Monday, fonts: BriefFonts, places: tuple[float, float, float], baseline: float
) -> list[Block]:
    """The time that there is, or a line for it, and the sum of what is planned."""
    bold, size = fonts.semibold.advances, style.THANKS_SIZE
    words = f"Budget {hours(sheet.budget_minutes)}" if sheet.budget_minutes else "Budget"
    start = places[0] + measure(words, bold) * size / 1000 + _SUM_GAP
    end = places[1] - _SUM_GAP
    if sheet.minutes:
        end -= measure(hours(sheet.minutes), bold) * size / 1000 + _SUM_GAP
    # The sum stands at the top of the page as well.
    minutes = sheet.minutes if start <= end else 0
    blocks = _row(fonts, places, baseline, (words, minutes), is_bold=True)
    if sheet.budget_minutes or end - start < _LEAST_LINE:
        return blocks
    line = writing_line(start - _SUM_GAP / 2, baseline, min(end, start + _MOST_LINE))
    return [*blocks, Block("Artifact", (line,))]


def _new_names(edges: Edges, lines: Sequence[float]) -> list[Block]:
    """A section for the names that the week brings, on the lines that are left."""
    if len(lines) < _LEAST_LEFT:
        return []
    x, right = edges.right_column, edges.right
    blocks = section_head(x, right, lines[0] + style.NOTES_PITCH * 0.3, "Names that I got")
    marks: list[Mark] = []
    for number, line in enumerate(lines[2:], 1):
        marks.append(set_text(x, line - 0.8, str(number), style.THANKS_SIZE, is_bold=True))
        marks.append(writing_line(x + 16.0, line, right))
    return [*blocks, Block("Artifact", tuple(marks))]


def _row(
    fonts: BriefFonts,
    places: tuple[float, float, float],
    baseline: float,
    what: tuple[str, int],
    *,
    is_bold: bool,
) -> list[Block]:
    """Words, minutes, and a line to write on."""
    x, done, right = places
    words, minutes = what
    size = style.THANKS_SIZE
    marks = [set_text(x, baseline, words, size, is_bold=True)]
    if minutes:
        end = done - _SUM_GAP
        marks.append(set_text_right(fonts, end, baseline, hours(minutes), size, is_bold=is_bold))
    line = writing_line(done, baseline, right)
    return [Block("P", tuple(marks)), Block("Artifact", (line,))]
