"""Dormant ties worth waking: by what they may lead to, not by how easy they are to write to."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from netdesk.people.overview import KIN
from netdesk.ways.standing import ALIVE, AMONG, NOW, Standing, listed, standings
from netdesk.workspace import Workspace

DORMANT_DAYS = 365
# So many of the best are looked at closely; the rest would not come to the top.
_CLOSELY = 60
_NOBODY = Standing()
# The rung of the ally ladder from which somebody speaks for me.
_SPEAKS_FOR_ME = 2
_LEADS = re.compile(
    r"\b(head|director|vice president|vp|svp|evp|chief|c[efot]o|president|founder|partner|owner)\b",
    re.IGNORECASE,
)

# What each sign is worth. A company where I know nobody who speaks for me is worth most.
_AT_GAP, _AT_TARGET, _WAS_AT_TARGET = 40, 25, 20
_STOOD_BY_ME, _GAVE_NAMES, _KNOWS_MY_WORK = 25, 15, 10
_LEADS_THERE, _SHARED, _KIN, _SPOKE_ONCE = 10, 8, 6, 15


class DormantTie(NamedTuple):
    """Somebody not spoken to for a year; `reason` says why to write, the weightiest part first.

    `last_touch` is ISO 8601, empty where no exchange was ever noted.
    """

    id: int
    full_name: str
    last_touch: str
    points: int
    reason: str


class _Sign(NamedTuple):
    contact_id: int
    points: int
    words: str


def worth_waking(workspace: Workspace, today: date, limit: int = 5) -> list[DormantTie]:
    """The dormant ties of the highest likely value.

    Nobody with whom a meeting is planned, and nobody to whom an introduction is on its way.
    """
    before = (today - timedelta(days=DORMANT_DAYS)).isoformat()
    with workspace.reading():
        gaps = _gaps(workspace)
        people = _best(workspace, before, gaps, max(_CLOSELY, limit))
        signs: dict[int, list[_Sign]] = {an_id: [] for an_id in people}
        for sign in _signs(workspace, listed(people), gaps):
            signs[sign.contact_id].append(sign)
    ranked = sorted((-sum(one.points for one in signs[an_id]), an_id) for an_id in people)
    return [_tie(an_id, *people[an_id], signs[an_id]) for _, an_id in ranked[:limit]]


def _tie(an_id: int, name: str, last_touch: str, signs: list[_Sign]) -> DormantTie:
    ordered = sorted(signs, key=_heaviest)
    words = list(dict.fromkeys(sign.words for sign in ordered if sign.words))
    points = sum(sign.points for sign in signs)
    return DormantTie(an_id, name, last_touch, points, ", ".join(words[:2]))


def _heaviest(sign: _Sign) -> int:
    return -sign.points


def _gaps(workspace: Workspace) -> set[int]:
    """The targets where nobody speaks for me."""
    targets = {row[0] for row in workspace.select("SELECT id FROM company WHERE is_target = 1")}
    at = standings(workspace, targets)
    return {an_id for an_id in targets if at.get(an_id, _NOBODY).stage < _SPEAKS_FOR_ME}


def _best(
    workspace: Workspace, before: str, gaps: set[int], limit: int
) -> dict[int, tuple[str, str]]:
    """Name and last touch of those whom the signs that need no closer look bring to the top.

    Summed in SQL: among 20,000 there may be 10,000 with a sign.
    """
    rows = workspace.select(
        f"""SELECT c.id, c.full_name, c.last_touch FROM (
            SELECT p.contact_id AS id, max(CASE WHEN NOT {NOW} THEN {_WAS_AT_TARGET}
                WHEN p.company_id IN {AMONG} THEN {_AT_GAP} ELSE {_AT_TARGET} END) AS points
            FROM company o CROSS JOIN position p ON p.company_id = o.id
            WHERE o.is_target = 1 GROUP BY p.contact_id
            UNION ALL SELECT id, iif(ally_stage >= {_SPEAKS_FOR_ME}, {_STOOD_BY_ME},
                {_KNOWS_MY_WORK}) FROM contact WHERE trashed_at = '' AND ally_stage > 0
            UNION ALL SELECT DISTINCT giver_id, {_GAVE_NAMES} FROM referral
            UNION ALL SELECT DISTINCT contact_id, {_KIN} FROM detail
                WHERE kind = 'category' AND value IN {KIN}
            UNION ALL SELECT id, {_SPOKE_ONCE} FROM contact
                WHERE trashed_at = '' AND last_touch > '' AND last_touch < ?
        ) s CROSS JOIN contact c ON c.id = s.id WHERE {ALIVE} AND c.last_touch < ?
        AND NOT EXISTS (SELECT 1 FROM meeting m WHERE m.contact_id = c.id AND m.is_held IS NULL)
        AND NOT EXISTS (SELECT 1 FROM referral r WHERE r.named_id = c.id AND r.state = 'named'
            AND r.intro_by != '')
        GROUP BY c.id ORDER BY sum(s.points) DESC, c.id LIMIT ?""",
        (listed(gaps), before, before, limit),
    )
    return {an_id: (name, last_touch) for an_id, name, last_touch in rows}


def _signs(workspace: Workspace, among: str, gaps: set[int]) -> Iterable[_Sign]:
    yield from _at_targets(workspace, among, gaps)
    rows = workspace.select(
        f"SELECT id, ally_stage, title, last_touch FROM contact WHERE id IN {AMONG}", (among,)
    )
    for contact_id, stage, title, last_touch in rows:
        if stage >= _SPEAKS_FOR_ME:
            yield _Sign(contact_id, _STOOD_BY_ME, "stood by you before")
        elif stage:
            yield _Sign(contact_id, _KNOWS_MY_WORK, "knows your work")
        if _LEADS.search(title):
            yield _Sign(contact_id, _LEADS_THERE, f"now {title}")
        if last_touch:
            # Whoever was spoken to once is nearer than a mere entry of the list.
            yield _Sign(contact_id, _SPOKE_ONCE, "")
    rows = workspace.select(
        f"SELECT giver_id, count(*) FROM referral WHERE giver_id IN {AMONG} GROUP BY giver_id",
        (among,),
    )
    for contact_id, count in rows:
        names = "a name" if count == 1 else f"{count} names"
        yield _Sign(contact_id, _GAVE_NAMES, f"gave you {names} before")
    yield from _shared(workspace, among)


def _at_targets(workspace: Workspace, among: str, gaps: set[int]) -> Iterable[_Sign]:
    rows = workspace.select(
        f"SELECT p.contact_id, o.id, o.name, {NOW} FROM position p "
        "JOIN company o ON o.id = p.company_id "
        f"WHERE o.is_target = 1 AND p.contact_id IN {AMONG} ORDER BY p.id DESC",
        (among,),
    )
    best: dict[int, _Sign] = {}
    for contact_id, company_id, name, is_now in rows:
        if not is_now:
            sign = _Sign(contact_id, _WAS_AT_TARGET, f"worked at {name}, a target of yours")
        elif company_id in gaps:
            sign = _Sign(contact_id, _AT_GAP, f"at {name}, where nobody speaks for you yet")
        else:
            sign = _Sign(contact_id, _AT_TARGET, f"at {name}, a target of yours")
        if sign.points >= best.get(contact_id, sign).points:
            best[contact_id] = sign
    yield from best.values()


def _shared(workspace: Workspace, among: str) -> Iterable[_Sign]:
    """What we have in common, once for each person, and kin."""
    rows = workspace.select(
        "SELECT contact_id, kind, value FROM detail "
        f"WHERE kind IN ('common_ground', 'category') AND contact_id IN {AMONG} ORDER BY id",
        (among,),
    )
    shared: dict[int, str] = {}
    for contact_id, kind, value in rows:
        if kind == "common_ground":
            shared.setdefault(contact_id, f"you share {value}")
        elif value in KIN:
            yield _Sign(contact_id, _KIN, "family knows people whom nobody else here knows")
    yield from (_Sign(contact_id, _SHARED, words) for contact_id, words in shared.items())
