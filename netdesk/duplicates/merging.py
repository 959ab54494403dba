"""Making one person of several: the records united, and what hangs on them moved along."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from msgspec import Struct
from msgspec.structs import replace

from netdesk.duplicates.tally import Tally, tally
from netdesk.errors import InputError
from netdesk.matching.former import Imported, former_imported
from netdesk.matching.unite import unite
from netdesk.people import apart, contacts
from netdesk.records.contact import Contact, Extra
from netdesk.settings import phone_region
from netdesk.store.contact_rows import CHILD_TABLES
from netdesk.store.references import references_to
from netdesk.store.tables import ContactRow
from netdesk.workspace import Workspace

# What hangs on a person, by the columns that say so; the record itself is united, not moved.
_OWN = frozenset({child.table for child in CHILD_TABLES} | {"not_same"})


class MergeReport(Struct, frozen=True):
    """What a merge did: who is left, and the counts of all who took part before and after."""

    contact_id: int
    before: Tally
    after: Tally


def united(
    workspace: Workspace,
    keep_id: int,
    other_ids: Sequence[int],
    choices: Mapping[str, int] | None = None,
) -> Contact:
    """The one person whom these would make; nothing is written.

    `choices` tells for a field whose value stands, by id; the kept person's does otherwise.

    Raises:
        InputError: there is nobody with the id `keep_id`, or one of them is in the trash.
    """
    whole, others = _those(workspace, keep_id, other_ids)
    region = phone_region(workspace)
    for other in others:
        chosen = {field for field, an_id in (choices or {}).items() if an_id == other.id}
        if "referred_by" in chosen or not whole.referred_by_id:
            whole = replace(whole, referred_by_id=other.referred_by_id or whole.referred_by_id)
        whole = unite(whole, _with_referrer(workspace, other, whole), chosen, region)
    return replace(whole, referred_by_id=_not_one_of(whole.referred_by_id, keep_id, other_ids))


def merge(
    workspace: Workspace,
    keep_id: int,
    other_ids: Sequence[int],
    choices: Mapping[str, int] | None = None,
) -> MergeReport:
    """Make one person of several, as one change: `united`, and what hangs on the others moves.

    Those who are gone already are left out, so that doing it again changes nothing.

    Raises:
        InputError: there is nobody with the id `keep_id`, or one of them is in the trash.
        WorldError: the file cannot be written; nothing was changed.
    """
    kept, others = _those(workspace, keep_id, other_ids)
    ids = [keep_id, *(other.id for other in others)]
    before = tally(workspace, ids)
    if others:
        whole = united(workspace, keep_id, other_ids, choices)
        whole = replace(whole, extras=(*whole.extras, *_imported(workspace, ids[1:])))
        with workspace.change(_label(kept, others)):
            for other in others:
                _move(workspace, other.id, keep_id)
            _stamp(workspace, ids)
            _drop_loops(workspace, keep_id)
            # They go first: nobody else may have their uid or number when the record is written.
            ContactRow.delete().where(ContactRow.id.in_(ids[1:])).execute(workspace.database)
            contacts.save(workspace, whole)
    return MergeReport(keep_id, before, tally(workspace, [keep_id]))


def _those(
    workspace: Workspace, keep_id: int, other_ids: Sequence[int]
) -> tuple[Contact, list[Contact]]:
    """Who is kept, and the others who are still there."""
    ids = list(dict.fromkeys((keep_id, *other_ids)))
    kept = contacts.get(workspace, keep_id)
    others = contacts.get_many(workspace, ids[1:])
    living = contacts.living(workspace, ids)
    for one in (kept, *others):
        # Whoever was made one with them would be emptied from the trash too.
        if one.id not in living:
            raise InputError(f"{one.full_name} is in the trash.", hint="Bring them back first.")
    return kept, others


def _not_one_of(referrer: int, keep_id: int, other_ids: Sequence[int]) -> int:
    return 0 if referrer in (keep_id, *other_ids) else referrer


def _with_referrer(workspace: Workspace, other: Contact, whole: Contact) -> Contact:
    """`other` with their referrer in words, where the one who is kept has another."""
    if other.referred_by or other.referred_by_id in (0, whole.referred_by_id):
        return other
    found = contacts.get_many(workspace, [other.referred_by_id])
    return replace(other, referred_by=found[0].full_name) if found else other


def _label(kept: Contact, others: Sequence[Contact]) -> str:
    if len(others) == 1:
        return f"Merge {kept.full_name} and {others[0].full_name}"
    return f"Merge {len(others) + 1} people into {kept.full_name}"


def _move(workspace: Workspace, from_id: int, to_id: int) -> None:
    """Hang on `to_id` whatever hangs on `from_id`."""
    for table, column in references_to(ContactRow, but=_OWN):
        # A row that may stand only once for a person stays behind and goes with them.
        sql = f'UPDATE OR IGNORE "{table}" SET "{column}" = ? WHERE "{column}" = ?'
        workspace.database.execute_sql(sql, (to_id, from_id))
    for pair in apart.pairs(workspace):
        if from_id in pair and to_id not in pair:
            apart.say_not_same(workspace, to_id, sum(pair) - from_id)


def _imported(workspace: Workspace, ids: Sequence[int]) -> list[Extra]:
    """Which of `ids` an import brought, to be found when it is taken back."""
    marks = ",".join("?" * len(ids))
    rows = workspace.select(
        "SELECT b.at, c.id, c.full_name FROM contact c JOIN import_batch b ON c.id BETWEEN "
        "json_extract(b.report, '$.added[0]') AND json_extract(b.report, '$.added[1]') "
        f"WHERE c.id IN ({marks}) ORDER BY c.id",
        tuple(ids),
    )
    return [former_imported(Imported(*row)) for row in rows]


def _stamp(workspace: Workspace, ids: Sequence[int]) -> None:
    """The oldest one's day of coming, and now as the last change.

    A merge that brings the record nothing changes who it is all the same: an import that is taken
    back must not take them along.
    """
    marks = ",".join("?" * len(ids))
    workspace.database.execute_sql(
        "UPDATE contact SET created_at = (SELECT min(created_at) FROM contact "
        f"WHERE id IN ({marks})), updated_at = ? WHERE id = ?",
        (*ids, datetime.now(UTC).isoformat(timespec="seconds"), ids[0]),
    )


def _drop_loops(workspace: Workspace, contact_id: int) -> None:
    """Nobody refers themselves: what two people had between them goes when they are one."""
    for sql in (
        "DELETE FROM referral WHERE giver_id = named_id AND giver_id = ?",
        "UPDATE contact SET referred_by_id = NULL WHERE referred_by_id = id AND id = ?",
    ):
        workspace.database.execute_sql(sql, (contact_id,))
