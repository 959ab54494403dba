"""The meetings as rows: to come, to debrief, past; each under its heading."""

from collections.abc import Sequence
from datetime import date, datetime

from msgspec import Struct
from PySide6.QtCore import QObject

from netdesk import meetings
from netdesk.meetings import MeetingLine
from netdesk.review.readiness import PARTS, Readiness, readiness
from netdesk.workspace import Workspace
from ui.panels.day_cell import day_cell
from ui.panels.plan_when import channel_words
from ui.widgets.cell_model import ROOT, Index
from ui.widgets.cells import Cell
from ui.widgets.headed_list import HeadedModel, heading_cell


class Entry(Struct, frozen=True):
    """A row: a heading with its count, or a meeting with how much of its plan stands."""

    heading: str = ""
    count: int = 0
    line: MeetingLine | None = None
    ready: Readiness | None = None


class MeetingModel(HeadedModel):
    """Two columns: day over time, name over state."""

    heads = ("When", "With")

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._entries: list[Entry] = []
        self._today = date.min

    def load(self, now: datetime) -> None:
        """Read all meetings anew and part them by `now`."""
        found = entries(self._workspace, now)
        self._today = now.date()
        with self.replacing(is_same=_places(found) == _places(self._entries)):
            self._entries = found

    def is_heading(self, row: int) -> bool:
        return self._entries[row].line is None

    def row_of(self, meeting_id: int) -> int:
        """The row of a meeting, -1 when it is not there."""
        lines = enumerate(entry.line for entry in self._entries)
        return next((row for row, line in lines if line and line.id == meeting_id), -1)

    def line(self, row: int) -> MeetingLine | None:
        """The meeting in a row, None for a heading or no row."""
        return self._entries[row].line if 0 <= row < len(self._entries) else None

    def first_row(self) -> int:
        """The first row that is a meeting, -1 without any."""
        lines = (entry.line for entry in self._entries)
        return next((row for row, line in enumerate(lines) if line), -1)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def cell(self, row: int, column: int) -> Cell:
        entry = self._entries[row]
        if entry.line is None:
            return heading_cell(entry.heading, entry.count)
        if column == 0:
            return day_cell(entry.line.starts_at, self._today)
        return _who(entry)


def entries(workspace: Workspace, now: datetime) -> list[Entry]:
    """All meetings under their headings; a heading without meetings is left out."""
    coming, open_ones, past = parted(meetings.lines(workspace), now)
    return [
        *_under("Upcoming", [_with_plan(workspace, line) for line in coming]),
        *_under("To debrief", [Entry(line=line) for line in open_ones]),
        *_under("Past", [Entry(line=line) for line in past]),
    ]


def parted(
    lines: Sequence[MeetingLine], now: datetime
) -> tuple[list[MeetingLine], list[MeetingLine], list[MeetingLine]]:
    """To come (the undated last), over and not debriefed, past; the last two newest first."""
    moment = now.isoformat()
    open_ones = [line for line in lines if line.is_held is None]
    dated = [line for line in open_ones if line.starts_at >= moment]
    undated = [line for line in open_ones if not line.starts_at]
    over = [line for line in open_ones if line.starts_at and line.starts_at < moment]
    past = [line for line in lines if line.is_held is not None]
    return dated + undated, over[::-1], past[::-1]


def _under(heading: str, found: list[Entry]) -> list[Entry]:
    return [Entry(heading=heading, count=len(found)), *found] if found else []


def _with_plan(workspace: Workspace, line: MeetingLine) -> Entry:
    return Entry(line=line, ready=readiness(meetings.get(workspace, line.id).plan))


def _places(found: list[Entry]) -> list[tuple[str, int]]:
    return [(entry.heading, entry.line.id if entry.line else 0) for entry in found]


def _who(entry: Entry) -> Cell:
    line = entry.line
    if line is None:
        return Cell()
    words, tone = _state(line, entry.ready)
    spoken = f"{line.contact_name}, {words}"
    return Cell(text=line.contact_name, detail=words, tone=tone, spoken=spoken)


def _state(line: MeetingLine, ready: Readiness | None) -> tuple[str, str]:
    how = channel_words(line.channel)
    if ready is None:
        held = {None: "not debriefed", True: "met", False: "did not happen"}
        return f"{how} · {held[line.is_held]}", "warn" if line.is_held is None else "muted"
    count = f"{ready.done} of {PARTS}"
    if "outcome" in ready.missing:
        return f"{count} · no outcome", "warn"
    return f"{count} · {how.lower()}", "muted"
