"""Groups and events as rows: to come, to tell of, my groups, past; each under its heading."""

from collections.abc import Sequence
from datetime import datetime

from msgspec import Struct
from PySide6.QtCore import QObject

from netdesk.groups import events, membership
from netdesk.groups.events import EventLine
from netdesk.groups.membership import GroupLine
from netdesk.workspace import Workspace
from ui.groups.state_words import event_words, group_words, is_over
from ui.panels.day_cell import day_cell
from ui.widgets.cell_model import ROOT, Index
from ui.widgets.cells import MISSING, Cell
from ui.widgets.headed_list import HeadedModel, heading_cell

# What a row is: its kind, "group" or "event", and its id; the id is 0 for none.
Key = tuple[str, int]
NOTHING: Key = ("", 0)


class Entry(Struct, frozen=True):
    """A row: a heading with its count, a group, or an event."""

    heading: str = ""
    count: int = 0
    group: GroupLine | None = None
    event: EventLine | None = None

    @property
    def key(self) -> Key:
        """What it is; NOTHING for a heading."""
        if self.event is not None:
            return ("event", self.event.id)
        return ("group", self.group.id) if self.group is not None else NOTHING


class GroupsModel(HeadedModel):
    """Two columns: the day, and name over state."""

    heads = ("When", "Group or event")

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []
        self._now = datetime.min

    def load(self, workspace: Workspace, now: datetime) -> None:
        """Read all groups and events anew and part them by `now`."""
        self._now = now
        found = entries(workspace, now)
        with self.replacing(is_same=_places(found) == _places(self._entries)):
            self._entries = found

    def is_heading(self, row: int) -> bool:
        return self._entries[row].key == NOTHING

    def row_of(self, key: Key) -> int:
        """The row of a group or an event, -1 when it is not there."""
        rows = enumerate(self._entries)
        return next((row for row, one in rows if key != NOTHING and one.key == key), -1)

    def key_at(self, row: int) -> Key:
        """What stands in a row; NOTHING for a heading or no row."""
        return self._entries[row].key if 0 <= row < len(self._entries) else NOTHING

    def first(self) -> Key:
        """What is looked at first: an event to tell of, else the first row."""
        keys = [one.key for one in self._entries if one.key != NOTHING]
        waiting = (
            one.key
            for one in self._entries
            if one.event and one.event.was_there is None and is_over(one.event, self._now)
        )
        return next(waiting, keys[0] if keys else NOTHING)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def cell(self, row: int, column: int) -> Cell:
        entry, today = self._entries[row], self._now.date()
        if entry.event is not None:
            if column == 0:
                return day_cell(entry.event.starts_at, today)
            return _named(entry.event.name, event_words(entry.event, self._now))
        if entry.group is not None:
            if column == 0:
                at = entry.group.next_at
                return day_cell(at, today) if at else MISSING
            return _named(entry.group.name, group_words(entry.group, today))
        return heading_cell(entry.heading, entry.count)


def entries(workspace: Workspace, now: datetime) -> list[Entry]:
    """All groups and events under their headings; a heading with nothing below is left out."""
    with workspace.reading():
        found = events.lines(workspace)
        mine = membership.lines(workspace, now)
    waiting = [line for line in found if line.was_there is None]
    over = [line for line in waiting if is_over(line, now)]
    coming = sorted(
        (line for line in waiting if line not in over),
        key=lambda line: (not line.starts_at, line.starts_at),
    )
    past = [line for line in found if line.was_there is not None][::-1]
    return [
        *_under("Coming up", [Entry(event=line) for line in coming]),
        *_under("How was it?", [Entry(event=line) for line in over[::-1]]),
        *_under("My groups", [Entry(group=line) for line in mine]),
        *_under("Past", [Entry(event=line) for line in past]),
    ]


def _under(heading: str, found: Sequence[Entry]) -> list[Entry]:
    return [Entry(heading=heading, count=len(found)), *found] if found else []


def _places(found: Sequence[Entry]) -> list[tuple[str, Key]]:
    return [(one.heading, one.key) for one in found]


def _named(name: str, state: tuple[str, str]) -> Cell:
    words, tone = state
    return Cell(text=name, detail=words, tone=tone, spoken=f"{name}, {words}")
