"""From who named whom to a tree: each person once, below the first giver; no ring is closed."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from msgspec.structs import replace

from netdesk.records.referral_tree import Branch, Yield
from netdesk.referral_tree.facts import Encounter, Facts, Naming
from netdesk.text import sort_key

_MET = ("met", "ended")
_GOOD = "The outcome was reached"
_LARGE = 12


class Standing(NamedTuple):
    """How far it went with a person; the fields are those of a Branch."""

    standing: str
    on: str = ""
    by: str = ""


class Forest:
    """What the facts come to: standings and yields by person, and the branches in order."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._named_by: dict[int, list[Naming]] = defaultdict(list)
        self._given: dict[int, list[Naming]] = defaultdict(list)
        for naming in facts.namings.values():
            self._named_by[naming.named_id].append(naming)
            self._given[naming.giver_id].append(naming)
        for namings in (*self._named_by.values(), *self._given.values()):
            namings.sort(key=_rank)
        self.standings = {one: self._standing(one) for one in facts.names}
        self.yields = {one: self._yield(one) for one in self._given}
        self._first = self._first_givers()
        self._large = self._large_ones()

    def branches(self, unthanked: Iterable[int]) -> tuple[Branch, ...]:
        """The tree from the top down, those who gave most in front."""
        owed = frozenset(unthanked)
        found: list[Branch] = []
        waiting = [(root, -1) for root in reversed(self._roots())]
        while waiting:
            branch, parent = waiting.pop()
            depth = found[parent].depth + 1 if parent >= 0 else 1
            here = len(found)
            is_thanked = branch.kind != "person" or branch.contact_id not in owed
            found.append(replace(branch, parent=parent, depth=depth, is_thanked=is_thanked))
            if branch.kind == "person":
                below = list(self._below(branch.contact_id))
                waiting += [(one, here) for one in reversed(below)]
        return tuple(_heated(found))

    def ordered_yields(self) -> tuple[Yield, ...]:
        """Who gave most in front."""
        return tuple(sorted(self.yields.values(), key=_by_yield))

    def _roots(self) -> list[Branch]:
        roots = [one for one in self._facts.names if one not in self._first]
        nobody = Yield(0, "", 0, 0)
        roots.sort(key=lambda one: (one in self._large, _by_yield(self.yields.get(one, nobody))))
        return [self._person(one) for one in roots]

    def _below(self, contact_id: int) -> Iterator[Branch]:
        yield from self._events(contact_id)
        namings = self._given.get(contact_id, [])
        for naming in sorted(namings, key=lambda one: one.named_id in self._large):
            if self._first.get(naming.named_id) == contact_id:
                yield self._person(naming.named_id, naming)
        for naming in namings:
            if self._first.get(naming.named_id) != contact_id:
                person = self._person(naming.named_id, naming)
                yield replace(person, kind="reference", named=0, met=0)

    def _person(self, contact_id: int, naming: Naming | None = None) -> Branch:
        standing, on, by = self.standings[contact_id]
        counted = self.yields.get(contact_id)
        return Branch(
            "person",
            contact_id,
            self._facts.names[contact_id],
            standing=standing,
            on=on,
            by=by,
            given_on=naming.on if naming else "",
            named=counted.named if counted else 0,
            met=counted.met if counted else 0,
        )

    def _events(self, contact_id: int) -> Iterator[Branch]:
        """What came of somebody who was named: the last good meeting, and what was written down."""
        namings = self._named_by.get(contact_id, [])
        if not namings:
            return
        given_on = min(one.on for one in namings)
        good = [one for one in self._held(contact_id) if one.is_good and given_on <= one.at]
        if good:
            words = good[-1].outcome or _GOOD
            yield Branch("good_event", contact_id, words, standing="met", on=good[-1].at[:10])
        ends = [one.ended for naming in namings for one in naming.referrals if one.state == "ended"]
        lines = [end.splitlines()[-1] for end in ends if end]
        prefix = f"{self._facts.names[contact_id]}: "
        for line in dict.fromkeys(lines[-1:]):
            words = line.removeprefix(prefix)
            yield Branch("good_event", contact_id, words[:1].upper() + words[1:], standing="ended")

    def _held(self, contact_id: int) -> list[Encounter]:
        return [one for one in self._facts.encounters.get(contact_id, []) if one.is_held]

    def _yield(self, giver_id: int) -> Yield:
        namings = self._given[giver_id]
        met = sum(self.standings[one.named_id].standing == "met" for one in namings)
        return Yield(giver_id, self._facts.names[giver_id], len(namings), met)

    def _standing(self, contact_id: int) -> Standing:
        """The furthest that it went."""
        held = self._held(contact_id)
        known = [one for naming in self._named_by[contact_id] for one in naming.referrals]
        states = {one.state for one in known}
        if held or states & {*_MET}:
            return Standing("met", max((one.at[:10] for one in held), default=""))
        ahead = [
            one.at for one in self._facts.encounters.get(contact_id, []) if one.is_held is None
        ]
        if ahead:
            dated = [at for at in ahead if at]
            now = self._facts.now.isoformat()
            coming = [at for at in dated if at >= now]
            return Standing("set", min(coming, default=max(dated, default="")))
        if "declined" in states:
            return Standing("declined")
        if contact_id in self._given or not known:
            # Whoever gives names is spoken to, however it came about.
            is_named = self._named_by[contact_id] and contact_id not in self._given
            return Standing("named" if is_named else "known")
        if "introduced" in states:
            return Standing("introduced")
        promised = [(one.due or "9999", one.intro_by) for one in known if one.intro_by]
        if promised:
            due, by = min(promised)
            return Standing("waiting", "" if due == "9999" else due, by)
        return Standing("named")

    def _first_givers(self) -> dict[int, int]:
        """Below whom each person stands. In a ring, who was named last stands below nobody."""
        first = {named: namings[0] for named, namings in self._named_by.items() if namings}
        done: set[int] = set()
        for start in list(first):
            path: list[int] = []
            here = start
            while here in first and here not in done:
                done.add(here)
                path.append(here)
                here = first[here].giver_id
            if here in path:
                ring = [first[one] for one in path[path.index(here) :]]
                del first[max(ring, key=_rank).named_id]
        return {named: naming.giver_id for named, naming in first.items()}

    def _large_ones(self) -> frozenset[int]:
        """Below whom so many stand that the next ones would be out of sight: they come last."""
        order = [one for one in self._facts.names if one not in self._first]
        for giver_id in order:
            named = [one.named_id for one in self._given.get(giver_id, [])]
            order += [one for one in named if self._first.get(one) == giver_id]
        below = dict.fromkeys(order, 0)
        for contact_id in reversed(order):
            if contact_id in self._first:
                below[self._first[contact_id]] += below[contact_id] + 1
        return frozenset(one for one, count in below.items() if count > _LARGE)


def _rank(naming: Naming) -> tuple[bool, str, int]:
    return naming.rank


def _by_yield(one: Yield) -> tuple[int, int, str, int]:
    return (-one.named, -one.met, sort_key(one.name), one.contact_id)


def _heated(branches: list[Branch]) -> list[Branch]:
    """The same branches with the ways to events hot."""
    hot: set[int] = set()
    for index, branch in enumerate(branches):
        here = index if branch.kind == "good_event" else -1
        while here >= 0 and here not in hot:
            hot.add(here)
            here = branches[here].parent
    return [replace(one, is_hot=True) if n in hot else one for n, one in enumerate(branches)]
