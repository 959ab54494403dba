"""The tree of who led to whom as values: its branches, its yield, and what is left to do."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from netdesk.records.week import Task

BRANCH_KINDS = ("person", "reference", "good_event")
STANDINGS = ("met", "set", "introduced", "waiting", "named", "declined", "known")


class Branch(Struct, frozen=True):
    """One place of the tree, below the branch at index `parent`; -1 is below me.

    A "reference" stands for a person who is shown elsewhere, below the first giver. A "good_event"
    is what came of the person above it: `name` are its words. `standing` is one of STANDINGS,
    reached or due `on` (ISO 8601 or empty), and `by` who was to introduce (INTRO_BY). The name was
    given on `given_on`. `named` and `met` count whom the person named and how many of these I met.
    The branches that lead to a good event are hot.
    """

    kind: str
    contact_id: int
    name: str
    parent: int = -1
    depth: int = 1
    standing: str = "known"
    on: str = ""
    by: str = ""
    given_on: str = ""
    named: int = 0
    met: int = 0
    is_thanked: bool = True
    is_hot: bool = False


class Yield(Struct, frozen=True):
    """How many people somebody named, and how many of these I met."""

    contact_id: int
    name: str
    named: int
    met: int


class Unthanked(Struct, frozen=True):
    """A giver and the names nobody thanked for, since the oldest (ISO 8601, empty if not known).

    `tasks` are what the thanks would do; the first has the words to begin with.
    """

    contact_id: int
    name: str
    names: tuple[str, ...]
    since: str
    tasks: tuple[Task, ...]


class DryBranch(Struct, frozen=True):
    """Somebody to whom an introduction was promised `on` a day, `by` a side, that never came.

    `task` is the word about it: to the giver, or to the named where I was to write.
    """

    contact_id: int
    name: str
    giver_id: int
    giver_name: str
    by: str
    on: str
    due: str
    task: Task


class ReferralTree(Struct, frozen=True):
    """All of it. Branches stand in the order in which a reader goes down the tree."""

    branches: tuple[Branch, ...] = ()
    yields: tuple[Yield, ...] = ()
    unthanked: tuple[Unthanked, ...] = ()
    dry: tuple[DryBranch, ...] = ()

    @property
    def names(self) -> int:
        """How many names were given."""
        return sum(one.named for one in self.yields)

    def owed_to(self, contact_id: int) -> Unthanked | None:
        """What to thank a person for, None for nothing."""
        return next((one for one in self.unthanked if one.contact_id == contact_id), None)

    def newest_good_event(self) -> int:
        """The index of the good event of the latest day, -1 without one."""
        events = [n for n, one in enumerate(self.branches) if one.kind == "good_event"]
        return max(events, key=self._day, default=-1)

    def way(self, index: int) -> tuple[int, ...]:
        """The indices from the first giver down to `index`, both included; none for -1."""
        return tuple(reversed(list(self._upwards(index))))

    def days_to(self, index: int) -> int | None:
        """From the first name given on the way to what happened at `index`; None if not dated."""
        given = [self.branches[one].given_on for one in self.way(index)]
        first = min(filter(None, given), default="")
        last = self.branches[index].on[:10] if index >= 0 else ""
        if not first or last < first:
            return None
        return (date.fromisoformat(last) - date.fromisoformat(first)).days

    def _upwards(self, index: int) -> Iterator[int]:
        while index >= 0:
            yield index
            index = self.branches[index].parent

    def _day(self, index: int) -> tuple[str, int]:
        return (self.branches[index].on, -index)
