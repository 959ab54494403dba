"""What a NetDesk JSON file holds of what follows meetings, and of me: out, and in once only."""

from msgspec.structs import replace

from netdesk import brand, referrals
from netdesk.after import evidence, promises
from netdesk.formats.jsonfile import Archive, Brand, Linked
from netdesk.planning import templates
from netdesk.records.after import Evidence, Promise, Referral
from netdesk.records.brand import LENGTHS
from netdesk.store.tables import BrandStatementRow
from netdesk.text import sort_key
from netdesk.workspace import Workspace

_Uids = dict[int, str]


def with_after(workspace: Workspace, archive: Archive) -> Archive:
    """`archive` with referrals, promises, evidence, templates and my brand as they stand here."""
    people: _Uids = dict(_pairs(workspace, "SELECT id, uid FROM contact WHERE trashed_at = ''"))
    held: _Uids = dict(_pairs(workspace, "SELECT id, uid FROM meeting"))
    return replace(
        archive,
        referrals=_referrals(workspace, people, held),
        promises=_promises(workspace, people, held),
        evidence=_evidence(workspace, people, held),
        templates=tuple(templates.find(workspace)),
        brand=_brand(workspace),
    )


def write_after(workspace: Workspace, archive: Archive, targets: dict[str, int]) -> bool:
    """Write what is not here yet, within a change; whether there was anything.

    `targets` tells for a file's uid the id of the person here.
    """
    held = {uid: an_id for an_id, uid in _pairs(workspace, "SELECT id, uid FROM meeting")}
    wrote = [
        _write_referrals(workspace, archive, targets, held),
        _write_promises(workspace, archive, targets, held),
        _write_evidence(workspace, archive, targets, held),
        _write_templates(workspace, archive),
        _write_brand(workspace, archive.brand),
    ]
    return any(wrote)


def _pairs(workspace: Workspace, sql: str) -> list[tuple[int, str]]:
    return [(row[0], row[1]) for row in workspace.select(sql)]


def _referrals(workspace: Workspace, people: _Uids, held: _Uids) -> tuple[Linked[Referral], ...]:
    rows = workspace.select("SELECT id FROM referral ORDER BY id")
    found = (referrals.get(workspace, row[0]) for row in rows)
    return tuple(
        Linked(
            replace(one, giver_name="", named_name=""),
            people[one.giver_id],
            held.get(one.meeting_id, ""),
            people[one.named_id],
        )
        for one in found
        if one.giver_id in people and one.named_id in people
    )


def _promises(workspace: Workspace, people: _Uids, held: _Uids) -> tuple[Linked[Promise], ...]:
    events: _Uids = dict(_pairs(workspace, "SELECT id, uid FROM event"))
    return tuple(
        Linked(
            replace(one, contact_name=""),
            people[contact_id],
            held.get(one.meeting_id, ""),
            event_uid=events.get(one.event_id, ""),
        )
        for contact_id in _owners(workspace, "promise")
        if contact_id in people
        for one in promises.of_contact(workspace, contact_id)
    )


def _evidence(workspace: Workspace, people: _Uids, held: _Uids) -> tuple[Linked[Evidence], ...]:
    return tuple(
        Linked(one, people[contact_id], held.get(one.meeting_id, ""))
        for contact_id in _owners(workspace, "evidence")
        if contact_id in people
        for one in evidence.of_contact(workspace, contact_id)
    )


def _owners(workspace: Workspace, table: str) -> list[int]:
    rows = workspace.select(f"SELECT contact_id FROM {table} GROUP BY contact_id ORDER BY min(id)")
    return [row[0] for row in rows]


def _brand(workspace: Workspace) -> Brand:
    goals = brand.goals(workspace)
    texts = {goal.id: goal.text for goal in goals}
    points = brand.proof_points(workspace)
    return Brand(
        statements=tuple(one for length in LENGTHS for one in brand.history(workspace, length)),
        goals=tuple(goals),
        proof_points=tuple((texts.get(point.goal_id, ""), point) for point in points),
        own_offers=tuple(brand.own_offers(workspace)),
    )


def _write_referrals(
    workspace: Workspace, archive: Archive, targets: dict[str, int], held: dict[str, int]
) -> bool:
    known = {
        (row[0], row[1], row[2])
        for row in workspace.select(
            "SELECT giver_id, named_id, coalesce(meeting_id, 0) FROM referral"
        )
    }
    wrote = False
    for linked in archive.referrals:
        giver, named = targets.get(linked.contact_uid), targets.get(linked.named_uid)
        meeting_id = held.get(linked.meeting_uid, 0)
        if giver is None or named is None or giver == named:
            continue
        if (giver, named, meeting_id) in known:
            continue
        referrals.save(
            workspace,
            replace(linked.record, giver_id=giver, named_id=named, meeting_id=meeting_id),
        )
        wrote = True
    return wrote


def _write_promises(
    workspace: Workspace, archive: Archive, targets: dict[str, int], held: dict[str, int]
) -> bool:
    events = {uid: an_id for an_id, uid in _pairs(workspace, "SELECT id, uid FROM event")}
    wrote = False
    for linked in archive.promises:
        contact_id = targets.get(linked.contact_uid)
        if contact_id is None:
            continue
        meeting_id = held.get(linked.meeting_uid, 0)
        event_id = events.get(linked.event_uid, 0)
        new = replace(
            linked.record, contact_id=contact_id, meeting_id=meeting_id, event_id=event_id
        )
        known = promises.of_contact(workspace, contact_id)
        if (new.by, new.text, meeting_id) not in {(p.by, p.text, p.meeting_id) for p in known}:
            promises.save(workspace, new)
            wrote = True
    return wrote


def _write_evidence(
    workspace: Workspace, archive: Archive, targets: dict[str, int], held: dict[str, int]
) -> bool:
    """The rows alone: a file brings the stage of each person with the person."""
    wrote = False
    for linked in archive.evidence:
        contact_id = targets.get(linked.contact_uid)
        if contact_id is None:
            continue
        one, meeting_id = linked.record, held.get(linked.meeting_uid, 0)
        known = evidence.of_contact(workspace, contact_id)
        if (one.kind, one.on, meeting_id) not in {(e.kind, e.on, e.meeting_id) for e in known}:
            evidence.insert(workspace, contact_id, one.kind, one.on, meeting_id, one.note)
            wrote = True
    return wrote


def _write_templates(workspace: Workspace, archive: Archive) -> bool:
    # As a template is kept: one of the same name would take its place.
    known = {sort_key(one.name) for one in templates.find(workspace)}
    new = [one for one in archive.templates if sort_key(one.name) not in known]
    for one in new:
        templates.save(workspace, one.name, one.plan)
    return bool(new)


def _write_brand(workspace: Workspace, theirs: Brand) -> bool:
    wrote = _write_statements(workspace, theirs)
    goals = {goal.text: goal.id for goal in brand.goals(workspace)}
    for goal in theirs.goals:
        if goal.text not in goals:
            goals[goal.text] = brand.save_goal(workspace, goal)
            wrote = True
    points = {point.line for point in brand.proof_points(workspace)}
    for goal_text, point in theirs.proof_points:
        if point.line not in points:
            brand.save_proof_point(workspace, replace(point, goal_id=goals.get(goal_text, 0)))
            wrote = True
    offers = {offer.text for offer in brand.own_offers(workspace)}
    for offer in theirs.own_offers:
        if offer.text not in offers:
            brand.save_own_offer(workspace, offer)
            wrote = True
    return wrote


def _write_statements(workspace: Workspace, theirs: Brand) -> bool:
    known = {
        (one.length, one.text) for length in LENGTHS for one in brand.history(workspace, length)
    }
    new = [one for one in theirs.statements if (one.length, one.text) not in known]
    for one in reversed(new):
        query = BrandStatementRow.insert(length=one.length, text=one.text, at=one.at)
        query.execute(workspace.database)
    return bool(new)
