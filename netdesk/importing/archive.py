"""What a NetDesk JSON file holds beside people: companies, meetings, touches and so on."""

from msgspec.structs import replace

from netdesk import meetings
from netdesk.formats.jsonfile import Archive, Touch
from netdesk.importing.archive_after import with_after, write_after
from netdesk.importing.archive_groups import with_groups, write_groups
from netdesk.importing.archive_research import read_research, write_research
from netdesk.importing.plan import ImportPlan
from netdesk.people import touches
from netdesk.records.company import Company
from netdesk.research import companies
from netdesk.store.tables import ContactRow, MeetingRow, TouchRow
from netdesk.workspace import Workspace


def write_archives(
    workspace: Workspace, plan: ImportPlan, targets: dict[str, int]
) -> tuple[bool, list[tuple[int, int]]]:
    """Write what is not here yet, within a change; whether there was anything, and who named whom.

    `targets` tells for a file's uid the id of the person here. The latter are (named, giver).
    """
    wrote, linked = False, []
    for reading in plan.files:
        wrote |= _write_companies(workspace, reading.archive)
        linked += _write_referrers(workspace, reading.archive, targets)
        wrote |= _write_touches(workspace, reading.archive, targets)
        wrote |= _write_meetings(workspace, reading.archive, targets)
        wrote |= write_groups(workspace, reading.archive, targets)
        wrote |= write_after(workspace, reading.archive, targets)
        wrote |= write_research(workspace, reading.archive)
    return wrote or bool(linked), linked


def read_archive(workspace: Workspace, *, with_notebook: bool = False) -> Archive:
    """All that this file holds beside people; the notebook only when the user ticked it."""
    uids = {row[0]: row[1] for row in workspace.select("SELECT id, uid FROM contact")}
    touches = workspace.select(
        'SELECT c.uid, t."on", t.channel, t.note FROM touch t JOIN contact c '
        "ON c.id = t.contact_id WHERE c.trashed_at = '' ORDER BY t.id"
    )
    given = workspace.select(
        "SELECT c.uid, g.uid FROM contact c JOIN contact g ON g.id = c.referred_by_id "
        "WHERE c.trashed_at = '' AND g.trashed_at = ''"
    )
    held = [meetings.get(workspace, line.id) for line in meetings.lines(workspace)]
    archive = Archive(
        tuple(companies.get(workspace, an_id) for an_id, _ in companies.find(workspace)),
        tuple((uids[meeting.contact_id], meeting) for meeting in held),
        tuple(Touch(*row) for row in touches),
        tuple((row[0], row[1]) for row in given),
    )
    gathered = read_research(workspace, with_notebook=with_notebook)
    return with_groups(workspace, with_after(workspace, replace(archive, research=gathered)))


def _write_companies(workspace: Workspace, archive: Archive) -> bool:
    ids = companies.find_or_add(workspace, (company.name for company in archive.companies))
    wrote = False
    for company in archive.companies:
        if company.name not in ids:
            continue
        ours = companies.get(workspace, ids[company.name])
        merged = _merged(ours, company)
        if merged != ours:
            companies.save(workspace, merged)
            wrote = True
    return wrote


def _merged(ours: Company, theirs: Company) -> Company:
    """`ours` with its gaps filled and its lists united; what is known here stays."""
    facts = {(fact.text, fact.on) for fact in ours.facts}
    news = {(item.title, item.on) for item in ours.news}
    signals = {(sign.text, sign.on) for sign in ours.signals}
    return replace(
        ours,
        aliases=(*ours.aliases, *(a for a in theirs.aliases if a not in ours.aliases)),
        website=ours.website or theirs.website,
        industry=ours.industry or theirs.industry,
        place=ours.place or theirs.place,
        size=ours.size or theirs.size,
        thesis=ours.thesis or theirs.thesis,
        thesis_since=ours.thesis_since or theirs.thesis_since,
        may_need=ours.may_need or theirs.may_need,
        is_target=ours.is_target or theirs.is_target,
        fit=ours.fit or theirs.fit,
        note=ours.note or theirs.note,
        facts=(*ours.facts, *(f for f in theirs.facts if (f.text, f.on) not in facts)),
        news=(*ours.news, *(n for n in theirs.news if (n.title, n.on) not in news)),
        signals=(*ours.signals, *(s for s in theirs.signals if (s.text, s.on) not in signals)),
    )


def _write_referrers(
    workspace: Workspace, archive: Archive, targets: dict[str, int]
) -> list[tuple[int, int]]:
    linked = []
    for uid, giver in archive.referrers:
        if uid not in targets or giver not in targets:
            continue
        query = ContactRow.update(referred_by_contact=targets[giver]).where(
            (ContactRow.id == targets[uid]) & ContactRow.referred_by_contact.is_null()
        )
        if query.execute(workspace.database):
            linked.append((targets[uid], targets[giver]))
    return linked


def _write_touches(workspace: Workspace, archive: Archive, targets: dict[str, int]) -> bool:
    wrote = False
    for touch in archive.touches:
        contact_id = targets.get(touch.contact_uid)
        if contact_id is None:
            continue
        known = (touch.on, touch.channel, touch.note) in touches.of_contact(workspace, contact_id)
        if not known:
            TouchRow.insert(
                contact=contact_id, on=touch.on, channel=touch.channel, note=touch.note
            ).execute(workspace.database)
            wrote = True
    return wrote


def _write_meetings(workspace: Workspace, archive: Archive, targets: dict[str, int]) -> bool:
    wrote = False
    for contact_uid, meeting in archive.meetings:
        contact_id = targets.get(contact_uid)
        is_known = workspace.run(
            MeetingRow.select(MeetingRow.id).where(MeetingRow.uid == meeting.uid)
        )
        if contact_id is None or (meeting.uid and is_known):
            continue
        meetings.save(workspace, replace(meeting, id=0, contact_id=contact_id))
        wrote = True
    return wrote
