"""The trash: who was deleted, and the way back."""

from collections.abc import Sequence
from typing import NamedTuple

from netdesk.store.tables import ContactRow
from netdesk.workspace import Workspace


class TrashedContact(NamedTuple):
    """Somebody who was deleted, `at` as ISO 8601 in UTC."""

    id: int
    full_name: str
    company: str
    at: str


def trashed(workspace: Workspace) -> list[TrashedContact]:
    """All who are in the trash, the newest first."""
    rows = workspace.select(
        "SELECT id, full_name, company_name, trashed_at FROM contact WHERE trashed_at != '' "
        "ORDER BY trashed_at DESC, sort_key, id"
    )
    return [TrashedContact(*row) for row in rows]


def bring_back(workspace: Workspace, ids: Sequence[int], who: str) -> None:
    """Take people out of the trash; `who` they are names the step."""
    with workspace.change(f"Bring back {who}"):
        query = ContactRow.update(trashed_at="").where(ContactRow.id.in_(list(ids)))
        query.execute(workspace.database)
