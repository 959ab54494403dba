"""What becomes of one record: whom it meets, and what of it is taken in."""

from collections.abc import Collection, Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from netdesk.days import date_words
from netdesk.importing.incoming import Incoming
from netdesk.importing.plan import Decision, OnMatch, Outcome, PlannedRecord, Verdict
from netdesk.matching.disputes import disputes
from netdesk.matching.evidence import Certainty
from netdesk.matching.joins import Winner
from netdesk.matching.merge import Merged, is_newer, merge
from netdesk.matching.score import (
    KnownPeople,
    Match,
    derived_uid,
    keys_of,
    lasts,
    likely_matches,
    name_key,
    sure_matches,
)
from netdesk.matching.unite import unite
from netdesk.people.contacts import new_uid
from netdesk.records.contact import Contact

Decisions = Mapping[tuple[int, int], Decision]
# For records to be merged: the fields whose value of the file stands.
Takes = Mapping[tuple[int, int], Collection[str]]


class Planner(Struct):
    """The state of one planning: who is known by now, and what became of them.

    `read` are those who are known here as they were found, by id.
    """

    known: KnownPeople
    on_match: OnMatch
    untouched: set[int]
    trashed: set[int]
    read: Mapping[int, Contact]
    met: set[int] = field(default_factory=set)
    changed: set[int] = field(default_factory=set)
    additions: list[int] = field(default_factory=list)
    records: list[PlannedRecord] = field(default_factory=list)
    targets: list[tuple[str, int]] = field(default_factory=list)
    not_same: list[tuple[int, int]] = field(default_factory=list)
    decisions: Decisions = field(default_factory=dict)
    takes: Takes = field(default_factory=dict)

    def how(self, one: Incoming) -> OnMatch:
        """What is to be done with a record that is known here."""
        return self.decisions.get((one.file, one.line), self.on_match)

    def is_decided(self, one: Incoming) -> bool:
        """Whether somebody has looked at this record."""
        return (one.file, one.line) in self.decisions

    def merged(self, one: Incoming, ours: Contact, winner: Winner) -> Merged:
        """The record and whom it met as one; field by field where somebody said so."""
        merged = merge(ours, one.contact, winner, self.known.region)
        takes = self.takes.get((one.file, one.line))
        if self.how(one) != "merge" or not merged.conflicts:
            return merged
        if takes is None and winner == "theirs":
            return merged
        # What loses is remembered, so that the next import of the file finds it known.
        takes = takes or ()
        return replace(merged, contact=unite(ours, one.contact, takes, self.known.region))


def decide(planner: Planner, one: Incoming, *, is_last: bool = False) -> bool:
    """Whether a verdict stands; one of review only stands when it `is_last`."""
    matches = sure_matches(planner.known, one.contact, one.name, one.keys)
    likely = () if matches else _likely(planner, one)
    if not (matches or likely) and planner.is_decided(one) and planner.how(one) == "skip":
        _record(planner, one, "skipped", "skipped", "Left out on request.")
        return True
    if planner.how(one) == "add" or not (matches or likely):
        _add(planner, one, matches or likely)
        return True
    if not matches:
        return _doubt(planner, one, likely[0], is_last=is_last)
    match = _best(planner, one, matches)
    return _meet(planner, one, match, is_only=len(matches) == 1, is_last=is_last)


def _likely(planner: Planner, one: Incoming) -> tuple[Match, ...]:
    """Who the record may be, unless its own source says that it is somebody else."""
    known = planner.known
    if lasts(one.contact.uid) and known.refs.get(one.contact.uid) in known.files:
        return ()
    return likely_matches(known, one.name, one.keys, one.workplaces, one.file, one.contact.nickname)


def _doubt(planner: Planner, one: Incoming, match: Match, *, is_last: bool) -> bool:
    """A record that only may be somebody: it waits for a look, whatever is done with sure ones."""
    ours = planner.known.people[match.ref]
    because = _because(match)
    reason = f"Perhaps {ours.full_name}: {because}."
    if name_key(ours) == one.name:
        reason = f"{because[:1].upper()}{because[1:]}."
    how = planner.how(one)
    if how == "skip":
        _record(planner, one, "skipped", "skipped", reason, match.ref, "likely")
    elif how == "merge" and planner.is_decided(one):
        _known_as(planner, one, match.ref)
        takes = planner.takes.get((one.file, one.line), ())
        _keep(planner, one, match.ref, unite(ours, one.contact, takes, planner.known.region))
        _record(planner, one, "conflict", "updated", reason, match.ref, "likely", ours)
    elif is_last:
        _record(planner, one, "conflict", "review", reason, match.ref, "likely", ours)
    else:
        return False
    return True


def _best(planner: Planner, one: Incoming, matches: tuple[Match, ...]) -> Match:
    """The match to whom the record brings nothing, else the first."""
    for match in matches if len(matches) > 1 else ():
        merged = merge(planner.known.people[match.ref], one.contact, region=planner.known.region)
        if not merged.added and not merged.conflicts:
            return match
    return matches[0]


def _add(planner: Planner, one: Incoming, matches: tuple[Match, ...]) -> None:
    contact = one.contact
    reason = _why_new(one)
    if contact.uid in planner.known.refs:
        reason = "Another person here has its UID; it gets one of its own."
        uid = derived_uid(contact.uid, one.name)
        contact = replace(contact, uid=new_uid() if uid in planner.known.refs else uid)
    if matches:
        reason = f"Added although it is known here ({matches[0].reason})."
    ref = -1 - len(planner.additions)
    planner.additions.append(ref)
    planner.known.people[ref] = contact
    planner.known.add(ref, contact.uid, one.name, one.keys)
    planner.known.add_work(ref, one.name, one.workplaces)
    planner.known.files[ref] = {one.file}
    if planner.is_decided(one):
        planner.not_same += [(match.ref, ref) for match in matches]
    planner.targets.append((one.contact.uid, ref))
    _record(planner, one, "new", "added", reason)


def _why_new(one: Incoming) -> str:
    """What is worth knowing of somebody whom nobody here is."""
    contact = one.contact
    if contact.company and not one.workplaces:
        return f"“{contact.company}” is no company; kept as written."
    if contact.connected_on:
        return f"Connected {date_words(contact.connected_on)}; no touch counted."
    if contact.is_organisation:
        return "An organisation, not a person."
    return "Nobody here is the same."


def _meet(planner: Planner, one: Incoming, match: Match, *, is_only: bool, is_last: bool) -> bool:
    ours = planner.known.people[match.ref]
    if match.ref in planner.trashed:
        merged = merge(ours, one.contact, "theirs", planner.known.region)
        planner.trashed.discard(match.ref)
        _known_as(planner, one, match.ref)
        _keep(planner, one, match.ref, merged.contact)
        _record(planner, one, "new", "added", "Taken out of the trash.", match.ref)
        return True
    winner = _winner(planner, one, match, ours)
    merged = planner.merged(one, ours, winner)
    verdict, outcome, reason = _judged(planner, one, match, merged, winner)
    if outcome == "updated" and not is_only and planner.how(one) == "review":
        verdict, outcome = "conflict", "review"
        reason = f"More than one person here fits ({_because(match)})."
    if outcome == "review" and not is_last:
        return False
    _known_as(planner, one, match.ref)
    if outcome == "updated":
        _keep(planner, one, match.ref, merged.contact)
    _record(planner, one, verdict, outcome, reason, match.ref, met=ours)
    return True


def _because(match: Match) -> str:
    """Why the record may be that person, and where the person is when not here yet."""
    return match.reason if match.ref > 0 else f"{match.reason} as an earlier record"


def _known_as(planner: Planner, one: Incoming, ref: int) -> None:
    """Remember what its source calls a person: the next record of that name is the same one."""
    planner.met.add(ref)
    planner.known.add_work(ref, one.name, one.workplaces)
    if ref in planner.known.files:
        planner.known.files[ref].add(one.file)
    planner.targets.append((one.contact.uid, ref))
    if one.own_uid and planner.known.refs.setdefault(one.own_uid, ref) != ref:
        planner.known.refs.setdefault(derived_uid(one.own_uid, one.name), ref)


def _winner(planner: Planner, one: Incoming, match: Match, ours: Contact) -> Winner:
    """The file wins when told to, or with a newer revision of what nobody changed by hand.

    Of two records in the files that contradict each other, the first one stands.
    """
    how = planner.how(one)
    if how == "merge":
        is_first = match.ref > 0 and match.ref not in planner.met
        return "theirs" if is_first or planner.is_decided(one) else "ours"
    is_as_imported = match.ref < 0 or match.ref in planner.untouched
    is_next = match.is_same_uid and is_newer(one.contact.rev, ours.rev)
    return "theirs" if how == "review" and is_as_imported and is_next else "ours"


def _judged(
    planner: Planner, one: Incoming, match: Match, merged: Merged, winner: Winner
) -> tuple[Verdict, Outcome, str]:
    ours = planner.known.people[match.ref]
    if not merged.added and not merged.conflicts:
        return "same", "unchanged", f"Every value is already here ({_because(match)})."
    if match.is_same_uid and is_newer(ours.rev, one.contact.rev) and winner == "ours":
        return "same", "unchanged", "What is here is newer than the file."
    verdict: Verdict = "conflict" if merged.conflicts else "adds"
    conflicts = merged.conflicts if match.ref > 0 else _within(ours, one.contact)
    reason = "; ".join((*conflicts, *(f"adds {gain}" for gain in merged.added)))
    reason = f"{reason[:1].upper()}{reason[1:]} ({_because(match)})."
    if planner.how(one) == "skip":
        return "skipped", "skipped", f"Already here ({match.reason})."
    if merged.conflicts and winner == "ours" and planner.how(one) != "merge":
        return verdict, "review", reason
    return verdict, "updated", reason


def _within(earlier: Contact, contact: Contact) -> list[str]:
    """What two records of the files disagree in: neither of them is here yet."""
    return [
        f"{one.label}: another one in this record"
        if one.key == "note"
        else f"{one.label}: {one.mine} before, {one.theirs} in this record"
        for one in disputes(earlier, contact)
    ]


def _keep(planner: Planner, one: Incoming, ref: int, contact: Contact) -> None:
    known, name = planner.known, name_key(contact)
    planner.changed.add(ref)
    is_renamed, known.names[ref] = known.names[ref] != name, name
    known.people[ref] = contact
    known.learn_keys(ref, keys_of(contact) if is_renamed else one.keys)


def _record(
    planner: Planner,
    one: Incoming,
    verdict: Verdict,
    outcome: Outcome,
    reason: str,
    ref: int = 0,
    certainty: Certainty | None = None,
    met: Contact | None = None,
) -> None:
    planner.records.append(
        PlannedRecord(
            one.file,
            one.line,
            one.contact.full_name,
            verdict,
            outcome,
            reason,
            one.contact,
            max(ref, 0),
            certainty or ("sure" if ref else None),
            met if ref < 0 else None,
        )
    )
