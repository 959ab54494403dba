"""Making one company of several, and their other names; undoable like every change."""

from collections.abc import Sequence

from msgspec.structs import replace

from netdesk.matching.company_names import company_key
from netdesk.records.company import Company
from netdesk.research import companies
from netdesk.store.references import references_to
from netdesk.store.tables import CompanyAliasRow, CompanyRow, PositionRow
from netdesk.text import sort_key
from netdesk.workspace import Workspace

# Texts of which one stays; the other is written down in the note.
_TEXTS = {
    "website": "website",
    "industry": "industry",
    "place": "place",
    "size": "size",
    "thesis": "thesis",
    "may_need": "they may need",
}


def merge(workspace: Workspace, keep_id: int, other_ids: Sequence[int]) -> int:
    """Make one company of several, as one change; how many positions moved.

    The positions keep their own wording; the other names become aliases, by which later imports
    find the company. Gaps are filled, and what disagrees is written down in the note. Those who
    are gone already are left out.

    Raises:
        InputError: there is no company `keep_id`.
        WorldError: the file cannot be written; nothing was changed.
    """
    kept = companies.get(workspace, keep_id)
    here = dict(companies.find(workspace))
    others = [
        companies.get(workspace, an_id)
        for an_id in dict.fromkeys(other_ids)
        if an_id != keep_id and an_id in here
    ]
    if not others:
        return 0
    moved = _positions(workspace, [other.id for other in others])
    whole = kept
    with workspace.change(_label(kept, others)):
        for other in others:
            whole = _united(whole, other)
            _move(workspace, other.id, keep_id)
            CompanyRow.delete().where(CompanyRow.id == other.id).execute(workspace.database)
            _add_alias(workspace, keep_id, other.name)
        now = companies.get(workspace, keep_id)
        lists = {name: getattr(now, name) for name in ("aliases", "facts", "news", "signals")}
        companies.save(workspace, replace(whole, **lists))
    return moved


def _label(kept: Company, others: Sequence[Company]) -> str:
    if len(others) == 1:
        return f"Merge {others[0].name} into {kept.name}"
    return f"Merge {len(others)} companies into {kept.name}"


def _positions(workspace: Workspace, ids: Sequence[int]) -> int:
    query = PositionRow.select(PositionRow.id).where(PositionRow.company_row.in_(list(ids)))
    return len(workspace.run(query))


def _move(workspace: Workspace, from_id: int, to_id: int) -> None:
    """Hang on `to_id` whatever hangs on `from_id`: positions, aliases, facts, news, signals."""
    for table, column in references_to(CompanyRow):
        # A row that may stand only once for a company stays behind and goes with it.
        sql = f'UPDATE OR IGNORE "{table}" SET "{column}" = ? WHERE "{column}" = ?'
        workspace.database.execute_sql(sql, (to_id, from_id))
    # Of two judgements by one criterion, and two subscriptions to one feed, the first one stays.
    for table, same in (("company_fit", "criterion_id"), ("feed", "url")):
        sql = f"""DELETE FROM {table} WHERE company_id = ? AND id NOT IN (
            SELECT min(id) FROM {table} WHERE company_id = ? GROUP BY {same})"""
        workspace.database.execute_sql(sql, (to_id, to_id))


def _add_alias(workspace: Workspace, company_id: int, name: str) -> None:
    company = companies.get(workspace, company_id)
    if sort_key(name) in {sort_key(each) for each in (company.name, *company.aliases)}:
        return
    query = CompanyAliasRow.insert(company=company_id, name=name, match_key=company_key(name))
    query.execute(workspace.database)


def _united(ours: Company, theirs: Company) -> Company:
    changes: dict[str, str] = {}
    lost: list[str] = []
    for key, label in _TEXTS.items():
        mine, other = str(getattr(ours, key)), str(getattr(theirs, key))
        if not mine:
            changes[key] = other
        elif other and sort_key(mine) != sort_key(other):
            lost.append(f"{label} {other}")
    notes = [ours.note, theirs.note if theirs.note not in ours.note else ""]
    notes.append(f"{theirs.name} had: {', '.join(lost)}" if lost else "")
    return replace(
        ours,
        **changes,
        thesis_since=ours.thesis_since if ours.thesis else theirs.thesis_since,
        is_target=ours.is_target or theirs.is_target,
        fit=max(ours.fit, theirs.fit),
        note="\n\n".join(filter(None, notes)),
    )
