"""What the referral tree is made of, read with a handful of queries whatever its size."""

from collections import defaultdict
from datetime import datetime
from typing import NamedTuple

from msgspec import Struct, field

from netdesk import referrals
from netdesk.records.after import Referral
from netdesk.workspace import Workspace


class Naming(Struct):
    """A giver and whom they named, of everything that says so; `rank` orders by day."""

    giver_id: int
    named_id: int
    on: str = ""
    told_on: str = ""
    is_referred_by: bool = False
    referrals: list[Referral] = field(default_factory=list)

    @property
    def rank(self) -> tuple[bool, str, int]:
        """*Referred by* says who was first; then the day, then who was written down first."""
        first = self.referrals[0].id if self.referrals else 0
        return (not self.is_referred_by, self.on, first)


class Encounter(NamedTuple):
    """A meeting as the tree needs it; `at` is ISO 8601 or empty."""

    id: int
    contact_id: int
    at: str
    is_held: bool | None
    is_good: bool
    outcome: str
    thanked_on: str


class Facts(Struct, frozen=True):
    """People by id, who named whom by both ids, meetings by person, days of thanks by giver."""

    names: dict[int, str]
    namings: dict[tuple[int, int], Naming]
    encounters: dict[int, list[Encounter]]
    thanks: dict[int, list[str]]
    now: datetime


def read_facts(workspace: Workspace, now: datetime) -> Facts:
    """Everything between people who are not in the trash."""
    names: dict[int, str] = {}
    namings = _namings(workspace, names)
    encounters = _encounters(workspace, names)
    return Facts(names, namings, encounters, _thanks(workspace, namings, encounters), now)


def _namings(workspace: Workspace, names: dict[int, str]) -> dict[tuple[int, int], Naming]:
    found: dict[tuple[int, int], Naming] = {}
    for one in referrals.all_living(workspace):
        names |= {one.giver_id: one.giver_name, one.named_id: one.named_name}
        pair = (one.giver_id, one.named_id)
        naming = found.setdefault(pair, Naming(*pair))
        naming.referrals.append(one)
        naming.on = min(filter(None, (naming.on, one.on)), default="")
        naming.told_on = max(naming.told_on, one.told_on)
    # The plus keeps SQLite from walking everybody: those who name a giver have an index.
    rows = workspace.select(
        "SELECT g.id, g.full_name, n.id, n.full_name FROM contact n "
        "CROSS JOIN contact g ON g.id = n.referred_by_id WHERE n.referred_by_id > 0 "
        "AND +n.trashed_at = '' AND +g.trashed_at = '' AND g.id != n.id"
    )
    for giver_id, giver, named_id, named in rows:
        names |= {giver_id: giver, named_id: named}
        pair = (giver_id, named_id)
        found.setdefault(pair, Naming(*pair)).is_referred_by = True
    return found


def _encounters(workspace: Workspace, names: dict[int, str]) -> dict[int, list[Encounter]]:
    rows = workspace.select(
        "SELECT id, contact_id, starts_at, is_held, outcome_met = 'yes', outcome, thanked_on "
        "FROM meeting ORDER BY starts_at, id"
    )
    found: dict[int, list[Encounter]] = defaultdict(list)
    for an_id, contact_id, at, is_held, is_good, outcome, thanked_on in rows:
        if contact_id in names:
            held = None if is_held is None else bool(is_held)
            one = Encounter(an_id, contact_id, at, held, bool(is_good), outcome, thanked_on)
            found[contact_id].append(one)
    return found


def _thanks(
    workspace: Workspace,
    namings: dict[tuple[int, int], Naming],
    encounters: dict[int, list[Encounter]],
) -> dict[int, list[str]]:
    """When each giver was thanked: after a meeting, for how it went, or by a touch that says so."""
    found: dict[int, list[str]] = defaultdict(list)
    for naming in namings.values():
        found[naming.giver_id].append(naming.told_on)
    for giver_id in found:
        found[giver_id] += [one.thanked_on for one in encounters.get(giver_id, [])]
    rows = workspace.select(
        'SELECT contact_id, "on" FROM touch '
        "WHERE (note LIKE 'Thanked %' OR note LIKE 'Told % how it went') AND contact_id IN "
        "(SELECT giver_id FROM referral UNION SELECT referred_by_id FROM contact "
        "WHERE referred_by_id > 0)"
    )
    for giver_id, on in rows:
        found[giver_id].append(on)
    return {giver_id: [on for on in days if on] for giver_id, days in found.items()}
