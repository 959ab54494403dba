"""What people did for me: the rows on which the ally ladder stands."""

from netdesk.after import ally
from netdesk.days import iso_day
from netdesk.errors import InputError
from netdesk.people import contacts
from netdesk.records.after import Evidence
from netdesk.records.contact import ALLY_STAGES
from netdesk.records.debrief import EVIDENCE_KINDS
from netdesk.store.tables import ContactRow, EvidenceRow
from netdesk.workspace import Workspace


def of_contact(workspace: Workspace, contact_id: int) -> list[Evidence]:
    """What a person did for me, oldest first."""
    row = EvidenceRow
    query = row.select(row.kind, row.on, row.meeting, row.note, row.id)
    query = query.where(row.contact == contact_id).order_by(row.on, row.id)
    return [
        Evidence(kind, on, meeting_id or 0, note, an_id)
        for kind, on, meeting_id, note, an_id in workspace.run(query)
    ]


def add(workspace: Workspace, contact_id: int, one: Evidence, source: object = None) -> str:
    """Write down what a person did for me between meetings; their stage follows. The stage now.

    Raises:
        InputError: it is of no known kind, or its date is none.
    """
    if one.kind not in EVIDENCE_KINDS:
        raise InputError(
            f"“{one.kind}” is no evidence.", hint=f"Use one of: {', '.join(EVIDENCE_KINDS)}."
        )
    on = iso_day("on", one.on)
    contact = contacts.get(workspace, contact_id)
    with workspace.change(f"What {contact.full_name} did for me", source):
        insert(workspace, contact_id, one.kind, on, one.meeting_id, one.note)
        to = ally.proposed_stage(of_contact(workspace, contact_id), contact.ally_stage)
        set_stage(workspace, contact_id, to.stage)
    return to.stage


def insert(
    workspace: Workspace, contact_id: int, kind: str, on: str, meeting_id: int = 0, note: str = ""
) -> None:
    """Write one row, within a change; the stage stays."""
    EvidenceRow.insert(
        contact=contact_id, meeting=meeting_id or None, kind=kind, on=on, note=note
    ).execute(workspace.database)


def set_stage(workspace: Workspace, contact_id: int, stage: str) -> None:
    """Put a person on a stage, within a change."""
    query = ContactRow.update(ally_stage=ALLY_STAGES.index(stage))
    query.where(ContactRow.id == contact_id).execute(workspace.database)
