"""Whom to look for at an event, each with the reason: of its group, long quiet, or at a gap."""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from typing import NamedTuple

from netdesk.groups import attendees, events, membership
from netdesk.records.group import GroupEvent
from netdesk.research import companies
from netdesk.store.database import Row
from netdesk.task_words import of_tie
from netdesk.text import fold, one_line
from netdesk.ways import gaps
from netdesk.ways.standing import ALIVE, AMONG, listed
from netdesk.ways.wake import worth_waking
from netdesk.workspace import Workspace

_OF_GROUP, _TIES, _GAPS = 2, 2, 1
_LOOKED_AT = 12


class Candidate(NamedTuple):
    """Somebody to look for, or with `contact_id` 0 a company of which anybody will do."""

    contact_id: int
    company_id: int
    full_name: str
    company: str
    reason: str


def candidates(workspace: Workspace, event_id: int, today: date) -> list[Candidate]:
    """Two of the group, two long quiet, and a target where I know nobody; none that is chosen."""
    with workspace.reading():
        event = events.get(workspace, event_id)
        seen = {
            (one.contact_id, one.company_id)
            for part in (attendees.to_meet, attendees.met)
            for one in part(workspace, event_id)
        }
        kinds = (
            (_of_group(workspace, event), _OF_GROUP),
            (_ties(workspace, today), _TIES),
            (_at_gaps(workspace), _GAPS),
        )
        return [one for kind, most in kinds for one in islice(_unseen(kind, seen), most)]


def gap_targets(workspace: Workspace) -> list[tuple[int, str]]:
    """The first targets where I know nobody, by id and name."""
    ids = gaps.find(workspace, targets_only=True, coverage="nobody")[:_LOOKED_AT]
    return [(an_id, companies.get(workspace, an_id).name) for an_id in ids]


def _unseen(kind: Iterable[Candidate], seen: set[tuple[int, int]]) -> Iterator[Candidate]:
    for one in kind:
        if (one.contact_id, one.company_id) not in seen:
            seen.add((one.contact_id, one.company_id))
            yield one


def _of_group(workspace: Workspace, event: GroupEvent) -> Iterator[Candidate]:
    """Those met in the group, the longest ago first; then those who are in it by their record."""
    if not event.group_id:
        return
    for one in reversed(membership.met(workspace, event.group_id)):
        reason = f"Met at {one.event}" if one.event else f"Met in {event.group_name}"
        yield Candidate(one.contact_id, 0, one.full_name, one.company, reason)
    for an_id, name, company in _by_record(workspace, event.group_name):
        yield Candidate(an_id, 0, name, company, f"Also in {event.group_name}")


def _by_record(workspace: Workspace, group: str) -> list[Row]:
    """Who has the group among their categories or our common ground, the longest quiet first."""
    kinds = "kind IN ('category', 'common_ground')"
    said = workspace.select(f"SELECT DISTINCT value FROM detail WHERE {kinds}")
    wanted = fold(one_line(group))
    values = [row[0] for row in said if fold(one_line(row[0])) == wanted]
    return workspace.select(
        "SELECT DISTINCT c.id, c.full_name, c.company_name FROM detail d "
        f"JOIN contact c ON c.id = d.contact_id WHERE d.{kinds} "
        f"AND d.value IN (SELECT value FROM json_each(?)) AND {ALIVE} "
        "ORDER BY c.last_touch, c.id",
        (json.dumps(values),),
    )


def _ties(workspace: Workspace, today: date) -> Iterator[Candidate]:
    found = worth_waking(workspace, today, _LOOKED_AT)
    rows = workspace.select(
        f"SELECT id, company_name FROM contact WHERE id IN {AMONG}",
        (listed(tie.id for tie in found),),
    )
    works_at = {row[0]: row[1] for row in rows}
    for tie in found:
        words = of_tie(tie.full_name, tie.last_touch, tie.reason, today)
        yield Candidate(tie.id, 0, tie.full_name, works_at[tie.id], words.reason)


def _at_gaps(workspace: Workspace) -> Iterator[Candidate]:
    for an_id, name in gap_targets(workspace):
        yield Candidate(0, an_id, "", name, "A target where you know nobody yet")
