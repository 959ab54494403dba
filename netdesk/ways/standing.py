"""Where I stand at companies: whom I know there now, and what I asked about them."""

import json
from collections.abc import Collection, Iterable
from typing import NamedTuple

from netdesk.matching.company_names import company_key
from netdesk.workspace import Workspace

# Parts of a WHERE: p is a position, c its contact, and AMONG takes what `listed` makes of ids.
NOW = "(p.place = 0 AND p.ended_on = '')"
ALIVE = "c.trashed_at = '' AND c.is_organisation = 0"
AMONG = "(SELECT value FROM json_each(?))"
_ID_BITS = 1 << 32


class Standing(NamedTuple):
    """How many people I know at a company now, and the one with the strongest tie (0 for none)."""

    known: int = 0
    stage: int = -1
    best_id: int = 0

    @property
    def coverage(self) -> str:
        """One of COVERAGES."""
        return {-1: "nobody", 2: "supportive", 3: "ally"}.get(self.stage, "weak")


def standings(workspace: Workspace, ids: Collection[int] | None = None) -> dict[int, Standing]:
    """The standing at `ids`, or at every company; where I know nobody now there is none."""
    among = "" if ids is None else f"AND p.company_id IN {AMONG}"
    # One scan of positions, each contact by its row: a third of the time that any index takes.
    scan = "NOT INDEXED" if ids is None else ""
    rows = workspace.select(
        f"SELECT p.company_id, count(*), max(c.ally_stage * {_ID_BITS} - c.id) "
        f"FROM position p {scan} CROSS JOIN contact c ON c.id = p.contact_id "
        f"WHERE {NOW} AND {ALIVE} AND p.company_id IS NOT NULL {among} GROUP BY p.company_id",
        () if ids is None else (listed(ids),),
    )
    return {company: Standing(known, *_decoded(best)) for company, known, best in rows}


def asks(workspace: Workspace) -> dict[tuple[int, int], str]:
    """The state of what I asked: (company, contact) -> "open", "name", "no" or "later".

    One no outweighs all that was asked before or after.
    """
    rows = workspace.select(
        "SELECT a.company, m.contact_id, a.state FROM ask a JOIN meeting m ON m.id = a.meeting_id "
        "WHERE a.company != '' ORDER BY m.starts_at, a.id"
    )
    ids = ids_by_key(workspace)
    states: dict[tuple[int, int], str] = {}
    for name, contact_id, state in rows:
        company_id = ids.get(company_key(name), 0)
        if company_id and states.get((company_id, contact_id)) != "no":
            states[company_id, contact_id] = state or "open"
    return states


def ids_by_key(workspace: Workspace) -> dict[str, int]:
    """Every company's id by the keys of its aliases and of its name."""
    rows = workspace.select(
        "SELECT match_key, company_id FROM company_alias UNION ALL "
        "SELECT match_key, id FROM company"
    )
    return {key: an_id for key, an_id in rows if key}


def listed(ids: Iterable[int]) -> str:
    """`ids` as the parameter that AMONG takes."""
    return json.dumps(list(ids))


def _decoded(best: int) -> tuple[int, int]:
    """Stage and id out of stage * _ID_BITS - id."""
    stage = -(-best // _ID_BITS)
    return stage, stage * _ID_BITS - best
