"""Ways in through people: who was there, named somebody there, came from there or met them."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from netdesk.matching.company_names import company_key
from netdesk.text import fold, one_line
from netdesk.ways.standing import AMONG, NOW, ids_by_key, listed
from netdesk.workspace import Workspace

# Where a reason names somebody; `via_id` tells whom. Names are looked up once, at the end.
VIA = "\0"


class Found(NamedTuple):
    """A way in before the names are looked up: VIA in its reason stands for `via_id`'s name."""

    company_id: int
    contact_id: int
    kind: str
    reason: str
    via_id: int = 0


# Who is (True) or was (False) at the companies looked at: contact -> company -> is now.
There = Mapping[int, Mapping[int, bool]]


def presences(workspace: Workspace, ids: Collection[int]) -> dict[int, dict[int, bool]]:
    """Who of those not in the trash is or was at one of `ids`."""
    trashed = {row[0] for row in workspace.select("SELECT id FROM contact WHERE trashed_at != ''")}
    there: dict[int, dict[int, bool]] = {}
    for contact_id, company_id, is_now in workspace.select(
        f"SELECT p.contact_id, p.company_id, {NOW} FROM position p WHERE p.company_id IN {AMONG}",
        (listed(ids),),
    ):
        known = there.get(contact_id)
        if known is not None:
            known[company_id] = bool(is_now or known.get(company_id))
        elif contact_id not in trashed:
            there[contact_id] = {company_id: bool(is_now)}
    return there


def former(workspace: Workspace, ids: Collection[int]) -> Iterator[Found]:
    """Who worked there before."""
    rows = workspace.select(
        "SELECT p.company_id, p.contact_id, p.title, p.started_on, p.ended_on FROM position p "
        f"WHERE p.company_id IN {AMONG} AND NOT {NOW} ORDER BY p.place",
        (listed(ids),),
    )
    for company_id, contact_id, title, started_on, ended_on in rows:
        role = f" as {title}" if title else ""
        # Without an end, and not their first one: a second office, or one never closed.
        verb = "Worked there" if ended_on or not role else "Is on file there"
        reason = f"{verb}{_years(started_on, ended_on)}{role}"
        yield Found(company_id, contact_id, "worked-there", reason)


def named(workspace: Workspace, there: There) -> Iterator[Found]:
    """Who named somebody there, to be introduced or when I asked."""
    for giver_id, named_id in workspace.select("SELECT giver_id, named_id FROM referral"):
        for company_id, is_now in there.get(named_id, {}).items():
            reason = f"Named {VIA}, who {is_or_was(is_now)} there"
            yield Found(company_id, giver_id, "named", reason, named_id)


def answered(workspace: Workspace, ids: Collection[int]) -> Iterator[Found]:
    """Who gave a name when I asked about the company."""
    rows = workspace.select(
        "SELECT a.company, m.contact_id, a.answer_name FROM ask a "
        "JOIN meeting m ON m.id = a.meeting_id WHERE a.state = 'name' AND a.answer_name != ''"
    )
    by_key = ids_by_key(workspace) if rows else {}
    for company, contact_id, name in rows:
        company_id = by_key.get(company_key(company), 0)
        if company_id in ids:
            yield Found(company_id, contact_id, "named", f"Named {name} when I asked")


def referred(workspace: Workspace, there: There) -> Iterator[Found]:
    """Who was named by somebody from there."""
    rows = workspace.select(
        "SELECT referred_by_id, id FROM contact WHERE referred_by_id > 0 "
        "UNION SELECT giver_id, named_id FROM referral"
    )
    for giver_id, contact_id in rows:
        for company_id, is_now in there.get(giver_id, {}).items():
            reason = f"Came from {VIA}, who {is_or_was(is_now)} there"
            yield Found(company_id, contact_id, "referred", reason, giver_id)


def met(workspace: Workspace, there: There) -> Iterator[Found]:
    """Who was at the same event on the same day as somebody from there."""
    rows = workspace.select(
        "SELECT contact_id, \"on\", note FROM touch WHERE channel = 'event' AND note != '' "
        "UNION SELECT contact_id, substr(starts_at, 1, 10), place FROM meeting "
        "WHERE channel = 'event' AND place != '' AND is_held = 1"
    )
    guests: dict[tuple[str, str], dict[int, str]] = defaultdict(dict)
    for contact_id, on, event in rows:
        guests[on, fold(one_line(event))][contact_id] = one_line(event)
    for (on, _), crowd in guests.items():
        for other_id, event in crowd.items():
            for company_id, is_now in there.get(other_id, {}).items():
                reason = f"Was at {event}, {on}, with {VIA}, who {is_or_was(is_now)} there"
                for contact_id in crowd.keys() - {other_id}:
                    yield Found(company_id, contact_id, "met", reason, other_id)


def is_or_was(is_now: bool) -> str:
    """The verb for somebody who is at a company now, or was before."""
    return "is" if is_now else "was"


def _years(started_on: str, ended_on: str) -> str:
    begin, end = started_on[:4], ended_on[:4]
    if begin and end:
        return f" {begin}" if begin == end else f" {begin}–{end}"
    return f" until {end}" if end else f" from {begin}" if begin else ""
