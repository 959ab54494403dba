"""Who of an import has become part of another person since."""

from collections.abc import Mapping

from msgspec import Struct

from netdesk.matching.former import FORMER, imported_from
from netdesk.records.contact import Extra
from netdesk.text import sort_key
from netdesk.workspace import Workspace


class MergedAway(Struct, frozen=True):
    """Somebody of an import who was merged with another person since, by their names."""

    name: str
    into: str

    def __str__(self) -> str:
        """Who is part of whom."""
        is_namesake = sort_key(self.name) == sort_key(self.into)
        return f"{self.name}, merged into {'another of that name' if is_namesake else self.into}"


def merged_away(
    workspace: Workspace,
    at: str,
    added: tuple[int, int],
    updated: Mapping[int, tuple[str, str]],
) -> tuple[MergedAway, ...]:
    """Those of the import of `at` who are no more because they were merged with somebody.

    `added` are the first and the last id that it brought; `updated` are uid and name of those who
    were here already, by id.
    """
    here = {row[0] for row in workspace.select("SELECT id FROM contact")}
    gone = {uid: (an_id, name) for an_id, (uid, name) in updated.items() if an_id not in here}
    found: dict[int, MergedAway] = {}
    for value, params, into in _left_aside(workspace):
        imported = imported_from(Extra(FORMER, value, params))
        if imported is None:
            an_id, name = gone.get(value, (0, ""))
        else:
            is_of_it = imported.at == at and added[0] <= imported.id <= added[1]
            an_id, name = (imported.id, imported.name) if is_of_it else (0, "")
        if an_id and an_id not in here:
            found.setdefault(an_id, MergedAway(name, into))
    return tuple(found[an_id] for an_id in sorted(found))


def _left_aside(workspace: Workspace) -> list[tuple[str, str, str]]:
    """What says who was merged away: value, parameters, and who they are now."""
    rows = workspace.select(
        "SELECT e.value, e.params, c.full_name FROM extra e JOIN contact c ON c.id = e.contact_id "
        "WHERE e.name = ? AND e.params IN ('FIELD=uid', 'FIELD=import') ORDER BY e.id",
        (FORMER,),
    )
    return [(row[0], row[1], row[2]) for row in rows]
