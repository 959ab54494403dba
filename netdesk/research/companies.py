"""Companies: found or made from employers' names, with what I have read about them."""

import json
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from msgspec.structs import replace

from netdesk.errors import InputError
from netdesk.matching.company_names import company_key
from netdesk.records.company import Company
from netdesk.records.contact import ALLY_STAGES, Contact
from netdesk.research import notes
from netdesk.store.bulk import append_rows
from netdesk.store.tables import CompanyAliasRow, CompanyRow
from netdesk.text import one_line, sort_key
from netdesk.workspace import Workspace

# Up to so many keys it is quicker to ask for each than to read them all.
_MANY = 500
_OWN = (
    "name",
    "website",
    "industry",
    "place",
    "size",
    "thesis",
    "thesis_since",
    "may_need",
    "is_target",
    "fit",
    "note",
)


class Known(NamedTuple):
    """Somebody whom I know at a company, now or before."""

    id: int
    full_name: str
    title: str
    is_now: bool
    ally_stage: str


def get(workspace: Workspace, company_id: int) -> Company:
    """One company whole.

    Raises:
        InputError: there is none with this id.
    """
    # By hand, here and in `notes`: the window reads a company with each person chosen.
    sql = f"SELECT {', '.join(_OWN)} FROM company WHERE id = ?"
    rows = workspace.select(sql, (company_id,))
    if not rows:
        raise InputError(f"There is no company {company_id}.")
    own = dict(zip(_OWN, rows[0], strict=True))
    own["is_target"] = bool(own["is_target"])
    return Company(
        id=company_id,
        **own,
        aliases=_aliases_of(workspace, company_id),
        facts=notes.facts(workspace, company_id),
        news=notes.news(workspace, company_id),
        signals=notes.signals(workspace, company_id),
    )


def find(workspace: Workspace) -> list[tuple[int, str]]:
    """Every company's id and name, by name."""
    rows = workspace.run(
        CompanyRow.select(CompanyRow.id, CompanyRow.name).order_by(CompanyRow.sort_key)
    )
    return [(row[0], row[1]) for row in rows]


def known_at(workspace: Workspace, company_id: int) -> list[Known]:
    """The people who work or worked there, those of now first, allies first."""
    return people_at(workspace, [company_id])[company_id]


def people_at(workspace: Workspace, ids: Sequence[int]) -> dict[int, list[Known]]:
    """The people who work or worked at each of `ids`, those of now first, allies first."""
    # CROSS JOIN: left to itself, SQLite would walk everybody who is not in the trash.
    rows = workspace.select(
        "SELECT p.company_id, c.id, c.full_name, p.title, p.place = 0 AND p.ended_on = '', "
        "c.ally_stage FROM position p CROSS JOIN contact c ON c.id = p.contact_id "
        "WHERE p.company_id IN (SELECT value FROM json_each(?)) "
        "AND c.trashed_at = '' AND c.is_organisation = 0 "
        "ORDER BY p.company_id, 5 DESC, c.ally_stage DESC, c.sort_key",
        (json.dumps(list(ids)),),
    )
    known: dict[int, dict[int, Known]] = {an_id: {} for an_id in ids}
    for company_id, an_id, name, title, is_now, stage in rows:
        one = Known(an_id, name, title, bool(is_now), ALLY_STAGES[stage])
        known[company_id].setdefault(an_id, one)
    return {an_id: list(people.values()) for an_id, people in known.items()}


def aliases(workspace: Workspace, ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """The other names of each of `ids`."""
    row = CompanyAliasRow
    found: dict[int, tuple[str, ...]] = dict.fromkeys(ids, ())
    for an_id, name in workspace.run(row.select(row.company, row.name).order_by(row.id)):
        if an_id in found:
            found[an_id] = (*found[an_id], name)
    return found


def find_or_add(workspace: Workspace, names: Iterable[str]) -> dict[str, int]:
    """The ids of the companies that `names` mean, making those that are missing.

    Names that mean no company ("Freelance") are left out. Call it within a change.
    """
    keys = {name: key for name in names if (key := company_key(name))}
    known = _ids_by_key(workspace, set(keys.values()))
    missing = {key: one_line(name) for name, key in reversed(keys.items()) if key not in known}
    known |= _insert_many(workspace, missing)
    return {name: known[key] for name, key in keys.items()}


def known_ids(workspace: Workspace, names: Iterable[str]) -> dict[str, int]:
    """The ids of the companies here that `names` mean, by name or alias; others are left out."""
    keys = {name: key for name in set(names) if (key := company_key(name))}
    known = _ids_by_key(workspace, set(keys.values()))
    return {name: known[key] for name, key in keys.items() if key in known}


def linked(workspace: Workspace, contact: Contact) -> Contact:
    """`contact` with each position linked to its company, made where it is missing."""
    ids = find_or_add(workspace, (p.company for p in contact.positions))
    positions = tuple(replace(p, company_id=ids.get(p.company, 0)) for p in contact.positions)
    return replace(contact, positions=positions)


def save(workspace: Workspace, company: Company, source: object = None) -> int:
    """Write `company` whole; its id. A new one has id 0. The thesis follows its signals.

    Raises:
        InputError: the name is empty, a fact or signal is of an unknown kind, or it is gone.
    """
    name = one_line(company.name)
    if not name:
        raise InputError("A company needs a name.")
    if company.signals:
        thesis, since = notes.thesis_of(company.signals)
        company = replace(company, thesis=thesis, thesis_since=since)
    label = f"Edit {name}" if company.id else f"Add {name}"
    with workspace.change(label, source, coalesce=bool(company.id)):
        if not company.id:
            an_id = _insert(workspace, company, company_key(name))
        else:
            an_id = company.id
            values = _values(company, company_key(name), _now())
            query = CompanyRow.update(**values).where(CompanyRow.id == an_id)
            if not query.execute(workspace.database):
                raise InputError(f"There is no company {an_id}.")
        _write_aliases(workspace, an_id, company.aliases)
        notes.save_lists(workspace, an_id, company)
    return an_id


def _ids_by_key(workspace: Workspace, keys: set[str]) -> dict[str, int]:
    """Below the ORM's rows: an import asks for thousands of companies, twice."""
    found: dict[str, int] = {}
    # A company's own name counts before what is another's alias.
    for table, column in (("company_alias", "company_id"), ("company", "id")):
        sql = f"SELECT match_key, {column} FROM {table} WHERE match_key "
        if len(keys) > _MANY:
            rows = workspace.select(f"{sql} != ''")
        else:
            rows = workspace.select(f"{sql} IN ({','.join('?' * len(keys))})", tuple(keys))
        found.update((key, an_id) for key, an_id in rows)
    return found


def _insert(workspace: Workspace, company: Company, key: str) -> int:
    now = _now()
    query = CompanyRow.insert(**_values(company, key, now), created_at=now)
    return int(query.execute(workspace.database))


def _insert_many(workspace: Workspace, names_by_key: dict[str, str]) -> dict[str, int]:
    """Make a company of each name, in one go; their ids by key."""
    if not names_by_key:
        return {}
    now = _now()
    keys = list(reversed(names_by_key))
    rows = [
        {**_values(Company(name=names_by_key[key]), key, now), "created_at": now} for key in keys
    ]
    listed = [tuple(row.values()) for row in rows]
    with workspace.change("Add companies") as step:
        columns = tuple(rows[0])
        first = append_rows(workspace.database, step, "company", "company", columns, listed)
    return {key: an_id for an_id, key in enumerate(keys, first)}


def _values(company: Company, key: str, now: str) -> dict[str, object]:
    values: dict[str, object] = {name: getattr(company, name) for name in _OWN}
    values["name"] = one_line(company.name)
    return {**values, "sort_key": sort_key(company.name), "match_key": key, "updated_at": now}


def _aliases_of(workspace: Workspace, company_id: int) -> tuple[str, ...]:
    sql = "SELECT name FROM company_alias WHERE company_id = ? ORDER BY id"
    return tuple(row[0] for row in workspace.select(sql, (company_id,)))


def _write_aliases(workspace: Workspace, company_id: int, aliases: tuple[str, ...]) -> None:
    row, database = CompanyAliasRow, workspace.database
    stored = _aliases_of(workspace, company_id)
    if stored != aliases[: len(stored)]:
        row.delete().where(row.company == company_id).execute(database)
        stored = ()
    for alias in aliases[len(stored) :]:
        row.insert(company=company_id, name=alias, match_key=company_key(alias)).execute(database)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
