"""Holding the files against what they made of the people: importing them twice is once."""

from collections import Counter
from collections.abc import Iterable

from msgspec.structs import replace

from netdesk.importing.deciding import Planner, decide
from netdesk.importing.incoming import Incoming, workplaces_of
from netdesk.importing.plan import PlannedRecord
from netdesk.matching.former import former_values
from netdesk.matching.names import family_key
from netdesk.matching.score import KnownPeople, derived_uid, keys_of
from netdesk.research import companies
from netdesk.text import sort_key
from netdesk.workspace import Workspace

# Two do in practice; the rest is for what nobody has thought of.
_MOST_ROUNDS = 5


def settle(workspace: Workspace, planner: Planner, incoming: list[Incoming]) -> None:
    """Take in what a second import of the same files would, until that would be nothing.

    A merge may give somebody a name, a link or an address by which a record that stands before
    it in the file would have been known.
    """
    changed = set(planner.changed)
    for _ in range(_MOST_ROUNDS):
        if not changed:
            return
        again = _afterwards(workspace, planner, changed)
        for one in _in_question(again, incoming, planner.changed):
            decide(again, one)
        _take_over(planner, again.records)
        planner.targets += again.targets
        changed = again.changed
        planner.changed |= changed


def _afterwards(workspace: Workspace, planner: Planner, changed: set[int]) -> Planner:
    """The planner of a second import, which knows people as the first one leaves them."""
    known, people = planner.known, planner.known.people
    after = KnownPeople(
        names=known.names,
        by_key=known.by_key,
        by_named_key=known.by_named_key,
        people=people,
        at_work=known.at_work,
        also=known.also,
        region=known.region,
    )
    in_order = sorted(people, key=_as_written)
    for ref in in_order:
        for uid in former_values(people[ref], "uid") if people[ref].extras else ():
            after.refs.setdefault(uid, ref)
    longer: dict[int, list[int]] = {}
    for ref in changed:
        after.also[ref].update(map(sort_key, former_values(people[ref], "full_name")))
        # Under another name it is known by more: phones count for namesakes only.
        keys = keys_of(people[ref])
        after.learn_keys(ref, keys)
        longer.update((id(listed), listed) for listed in after.lists_of(ref, keys))
    for listed in longer.values():
        listed.sort(key=_as_written)
    for ref in in_order:
        after.refs.setdefault(people[ref].uid, ref)
    _learn_work(workspace, after, changed.union(ref for ref in people if ref < 0))
    return replace(
        planner,
        known=after,
        untouched={*planner.untouched, *(ref for ref in people if ref < 0)},
        met=set(),
        changed=set(),
        records=[],
        targets=[],
    )


def _as_written(ref: int) -> tuple[bool, int]:
    return ref < 0, abs(ref)


def _learn_work(workspace: Workspace, known: KnownPeople, refs: Iterable[int]) -> None:
    people = [(ref, known.people[ref]) for ref in refs]
    ids = companies.known_ids(workspace, (p.company for _, one in people for p in one.positions))
    for ref, one in people:
        known.add_work(ref, known.names[ref], workplaces_of(one, ids))


def _in_question(again: Planner, incoming: list[Incoming], changed: set[int]) -> list[Incoming]:
    """The records about those of `changed` whom more than one may be about.

    One alone brings nothing a second time: that is what a merge is.
    """
    about = [(one, _met_by(again.known, one) & changed) for one in incoming]
    records = Counter(ref for _, refs in about for ref in refs)
    return [
        one
        for one, refs in about
        if refs and not again.is_decided(one) and any(records[ref] > 1 for ref in refs)
    ]


def _met_by(known: KnownPeople, one: Incoming) -> set[int]:
    """Whomever the record may be about."""
    met = {ref for key in one.keys for ref in known.namesakes(key, one.name)}
    met |= {ref for key in one.keys for ref in known.sharers(key)}
    uid = one.contact.uid
    if uid in known.refs:
        met |= {known.refs[uid], known.refs.get(derived_uid(uid, one.name), 0)}
    family = family_key(one.name) if one.workplaces else ""
    for place in one.workplaces:
        met.update(known.at_work.get((place, family), ()))
    return met


def _take_over(planner: Planner, records: list[PlannedRecord]) -> None:
    """Let what waited or seemed to bring nothing end as it would the second time."""
    later = {(one.file, one.line): one for one in records if one.outcome != "review"}
    for at, record in enumerate(planner.records):
        again = later.get((record.file, record.line))
        is_open = record.outcome == "review"
        if again and (is_open or (record.outcome == "unchanged" != again.outcome)):
            planner.records[at] = again
