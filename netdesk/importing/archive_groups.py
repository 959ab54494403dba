"""Groups and events of a NetDesk JSON file: out, and in once only."""

from msgspec.structs import replace

from netdesk.formats.jsonfile import Archive
from netdesk.formats.jsongroups import AtEvent, EventEntry, GroupEntry, MetInGroup
from netdesk.groups import events, membership
from netdesk.research import companies
from netdesk.store.tables import EventPersonRow, GroupPersonRow
from netdesk.workspace import Workspace


def with_groups(workspace: Workspace, archive: Archive) -> Archive:
    """`archive` with the groups and events as they stand here."""
    uids = _ids_by_uid(workspace, "group")
    of_id = {an_id: uid for uid, an_id in uids.items()}
    held = [events.get(workspace, an_id) for an_id in _ids_by_uid(workspace, "event").values()]
    return replace(
        archive,
        groups=tuple(
            GroupEntry(membership.get(workspace, an_id), _met_in(workspace, an_id))
            for an_id in of_id
        ),
        events=tuple(
            EventEntry(one, of_id.get(one.group_id, ""), _at(workspace, one.id)) for one in held
        ),
    )


def write_groups(workspace: Workspace, archive: Archive, targets: dict[str, int]) -> bool:
    """Write what is not here yet, told by its uid, within a change; whether there was anything.

    `targets` tells for a file's uid the id of the person here.
    """
    new_groups = [_write_group(workspace, entry, targets) for entry in archive.groups]
    ids = _ids_by_uid(workspace, "group")
    new_events = [_write_event(workspace, entry, targets, ids) for entry in archive.events]
    return any(new_groups) or any(new_events)


def _ids_by_uid(workspace: Workspace, table: str) -> dict[str, int]:
    rows = workspace.select(f'SELECT uid, id FROM "{table}" ORDER BY id')
    return {row[0]: row[1] for row in rows}


def _met_in(workspace: Workspace, group_id: int) -> tuple[MetInGroup, ...]:
    rows = workspace.select(
        'SELECT c.uid, p."on" FROM group_person p JOIN contact c ON c.id = p.contact_id '
        "WHERE p.group_id = ? AND c.trashed_at = '' ORDER BY p.id",
        (group_id,),
    )
    return tuple(MetInGroup(*row) for row in rows)


def _at(workspace: Workspace, event_id: int) -> tuple[AtEvent, ...]:
    rows = workspace.select(
        "SELECT coalesce(c.uid, ''), coalesce(o.name, ''), p.part FROM event_person p "
        "LEFT JOIN contact c ON c.id = p.contact_id LEFT JOIN company o ON o.id = p.company_id "
        "WHERE p.event_id = ? AND coalesce(c.trashed_at, '') = '' ORDER BY p.id",
        (event_id,),
    )
    return tuple(AtEvent(*row) for row in rows)


def _write_group(workspace: Workspace, entry: GroupEntry, targets: dict[str, int]) -> bool:
    if entry.group.uid in _ids_by_uid(workspace, "group"):
        return False
    group_id = membership.save(workspace, replace(entry.group, id=0))
    found = {targets[one.contact_uid]: one.on for one in entry.people if one.contact_uid in targets}
    for contact_id, on in found.items():
        query = GroupPersonRow.insert(group=group_id, contact=contact_id, on=on)
        query.execute(workspace.database)
    return True


def _write_event(
    workspace: Workspace, entry: EventEntry, targets: dict[str, int], ids: dict[str, int]
) -> bool:
    if entry.event.uid in _ids_by_uid(workspace, "event"):
        return False
    event_id = events.save(
        workspace, replace(entry.event, id=0, group_id=ids.get(entry.group_uid, 0))
    )
    named = companies.find_or_add(workspace, (one.company for one in entry.people if one.company))
    found = (
        (targets.get(one.contact_uid), None, one.part)
        if one.contact_uid
        else (None, named.get(one.company), one.part)
        for one in entry.people
    )
    # Two of a file may be one person here.
    for contact_id, company_id, part in dict.fromkeys(found):
        if contact_id or company_id:
            query = EventPersonRow.insert(
                event=event_id, contact=contact_id, company=company_id, part=part
            )
            query.execute(workspace.database)
    return True
