"""People who look alike and are two: said once, remembered for good."""

from netdesk.errors import InputError
from netdesk.people import contacts
from netdesk.store.tables import NotSameRow
from netdesk.workspace import Workspace


def say_not_same(workspace: Workspace, one_id: int, other_id: int) -> None:
    """Remember that two people are not the same; they are not offered as duplicates again.

    Raises:
        InputError: one of them is not there, or both are one.
    """
    if one_id == other_id:
        raise InputError("One person cannot be told apart from themselves.")
    one, other = (contacts.get(workspace, an_id) for an_id in sorted((one_id, other_id)))
    if (one.id, other.id) in pairs(workspace):
        return
    with workspace.change(f"Tell {one.full_name} and {other.full_name} apart"):
        NotSameRow.insert(first=one.id, second=other.id).execute(workspace.database)


def pairs(workspace: Workspace) -> set[tuple[int, int]]:
    """Who was said not to be the same: pairs of ids, the smaller one first."""
    rows = workspace.run(NotSameRow.select(NotSameRow.first, NotSameRow.second))
    return {(row[0], row[1]) for row in rows}
