"""The referral tree of a file: who led to whom, who gave how much, whom to thank, what ran dry."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from netdesk.after import outstanding
from netdesk.records.after import Due
from netdesk.records.referral_tree import DryBranch, ReferralTree, Unthanked
from netdesk.records.week import Task
from netdesk.referral_tree.facts import Facts, Naming, read_facts
from netdesk.referral_tree.forest import Forest
from netdesk.text import listed
from netdesk.week import do_next
from netdesk.workspace import Workspace

_OPEN = frozenset({"waiting", "named"})
# Nobody is reminded at once of what has no date.
_PATIENCE = timedelta(days=2)


def read(workspace: Workspace, now: datetime) -> ReferralTree:
    """The whole tree between people who are not in the trash, as it stands at `now` (local)."""
    with workspace.reading():
        facts = read_facts(workspace, now)
        dues = outstanding.due_list(workspace) if facts.namings else []
    forest = Forest(facts)
    unthanked = sorted(_unthanked(facts, dues, now.date()), key=_oldest)
    return ReferralTree(
        forest.branches(one.contact_id for one in unthanked),
        forest.ordered_yields(),
        tuple(unthanked),
        tuple(sorted(_dry(facts, forest, dues, now.date()), key=_longest)),
    )


def _unthanked(facts: Facts, dues: Iterable[Due], today: date) -> Iterator[Unthanked]:
    """Givers of a name for which no thanks came since; those who wait for a note have its task."""
    notes: dict[int, list[Task]] = {}
    for due in dues:
        if due.kind == "thank-you":
            notes.setdefault(due.contact_id, []).append(do_next.task_of(due, today))
    owed: dict[int, list[Naming]] = {}
    for naming in facts.namings.values():
        if not any(on >= naming.on for on in facts.thanks.get(naming.giver_id, [])):
            owed.setdefault(naming.giver_id, []).append(naming)
    for giver_id, namings in owed.items():
        name = facts.names[giver_id]
        named = tuple(facts.names[one.named_id] for one in namings)
        tasks = notes.get(giver_id) or [_thanks(giver_id, name, named)]
        since = min((one.on for one in namings if one.on), default="")
        yield Unthanked(giver_id, name, named, since, tuple(tasks))


def _thanks(giver_id: int, name: str, named: tuple[str, ...]) -> Task:
    """Thanks that no meeting asks for."""
    names = "name" if len(named) == 1 else "names"
    words = f"Thank you for giving me the {names} of {listed(named)}"
    return Task("thank-you", 0, giver_id, name, f"Thank {name}", f"For {listed(named)}", words)


def _dry(facts: Facts, forest: Forest, dues: Iterable[Due], today: date) -> Iterator[DryBranch]:
    """Introductions that were promised for a day that is over, or with no day some days ago."""
    lately = (today - _PATIENCE).isoformat()
    promised = {due.id: due for due in dues if due.kind == "introduction"}
    for naming in facts.namings.values():
        if forest.standings[naming.named_id].standing not in _OPEN:
            continue
        for one in naming.referrals:
            due = promised.get(one.id)
            if due is None or due.due >= today.isoformat():
                continue
            if due.due or one.on <= lately:
                yield DryBranch(
                    one.named_id,
                    one.named_name,
                    one.giver_id,
                    one.giver_name,
                    one.intro_by,
                    one.on,
                    one.due,
                    do_next.task_of(due, today),
                )


def _oldest(one: Unthanked) -> tuple[bool, str, str]:
    return (not one.since, one.since, one.name)


def _longest(one: DryBranch) -> tuple[bool, str, str]:
    since = one.due or one.on
    return (not since, since, one.name)
