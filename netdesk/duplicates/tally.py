"""How much there is of people and of what hangs on them: the counts before and after a merge."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from netdesk.store.contact_rows import CHILD_TABLES
from netdesk.store.references import references_to
from netdesk.store.tables import ContactRow
from netdesk.workspace import Workspace

# The record's own, and what says that somebody is not the same.
_APART = frozenset({child.table for child in CHILD_TABLES} | {"not_same"})


class Tally(Struct, frozen=True):
    """How much there is of some people.

    `values` are their own (e-mails, positions ...); `hanging` is what else points to them,
    meetings, touches, referrals and so on, by table and role.
    """

    people: int
    values: int
    hanging: Mapping[str, int]


def tally(workspace: Workspace, ids: Sequence[int]) -> Tally:
    """How much hangs on the people `ids` together, by "table.column"; what is none is left out."""
    marks = ",".join("?" * len(ids))

    def count(table: str, column: str) -> int:
        sql = f'SELECT count(*) FROM "{table}" WHERE "{column}" IN ({marks})'
        return int(workspace.select(sql, tuple(ids))[0][0])

    counts = {
        f"{table}.{column.removesuffix('_id')}": count(table, column)
        for table, column in references_to(ContactRow, but=_APART)
    }
    return Tally(
        count("contact", "id"),
        sum(count(table, "contact_id") for table in ("detail", "position", "address")),
        {name: n for name, n in counts.items() if n},
    )
