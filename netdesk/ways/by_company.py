"""Ways in through other companies: partners, and those of the same industry or city.

Of each such company it is the person with the strongest tie who did not say no.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from netdesk.matching.company_names import company_key
from netdesk.text import fold, one_line
from netdesk.ways.by_people import Found
from netdesk.ways.standing import ALIVE, AMONG, NOW, Standing, ids_by_key, listed, standings
from netdesk.workspace import Workspace

# Of those whom only an industry or a city ties to a company, the best few are enough.
MOST_OF_A_KIND = 3
_CITIES = re.compile(r"\sand\s|\s&\s|/")
_LIST = re.compile(r"[,;]|\sand\s|\s&\s")
Asked = Mapping[tuple[int, int], str]
# The standing at every company; None where it is not known yet.
At = Mapping[int, Standing] | None


class _Firm(NamedTuple):
    """A company with the words that tie it to others."""

    id: int
    name: str
    words: str


def there_now(
    workspace: Workspace, ids: Collection[int], at: Mapping[int, Standing]
) -> Iterator[Found]:
    """Whoever has the strongest tie of those who are there."""
    best = {at[an_id].best_id: an_id for an_id in ids if an_id in at}
    rows = workspace.select(
        f"SELECT p.contact_id, p.title FROM position p WHERE p.contact_id IN {AMONG} AND {NOW}",
        (listed(best),),
    )
    for contact_id, title in rows:
        what = f"Works there now: {title}" if title else "Works there now"
        yield Found(best[contact_id], contact_id, "works-there", what)


def of_partners(
    workspace: Workspace, ids: Collection[int], at: At, asked: Asked
) -> Iterator[Found]:
    """Who works at a company that a partner fact names: "Buys arms from: Helios, Locus"."""
    rows = workspace.select(
        'SELECT company_id, text, source, "on" FROM company_fact '
        f"WHERE kind = 'partner' AND company_id IN {AMONG}",
        (listed(ids),),
    )
    if not rows:
        return
    by_key = ids_by_key(workspace)
    named = [
        (company_id, by_key[key], one_line(text), source, on)
        for company_id, text, source, on in rows
        for name in partner_names(text)
        if (key := company_key(name)) in by_key
    ]
    if at is None:
        at = standings(workspace, {partner for _, partner, *_ in named})
    names: dict[int, str] = dict(workspace.select("SELECT id, name FROM company"))
    for company_id, partner, text, source, on in named:
        contact_id = _best_at(workspace, partner, company_id, at, asked)
        if contact_id and partner != company_id:
            where = ", ".join(part for part in (source, on) if part)
            reason = f"Works at {names[partner]}: {text}{f' ({where})' if where else ''}"
            yield Found(company_id, contact_id, "partner", reason)


def partner_names(text: str) -> list[str]:
    """The companies that a partner fact lists, after a colon where there is one.

    A list may stand without one as a whole name: "Procter & Gamble" is tried before its halves.
    """
    names = text.rpartition(":")[2].strip(" .")
    parts = [part.strip() for part in re.split(r"[,;]", names)]
    return [*parts, *(half.strip() for part in parts for half in _LIST.split(part))]


def in_same_industry(
    workspace: Workspace, ids: Collection[int], at: At, asked: Asked
) -> Iterator[Found]:
    """Who works at a company of the same industry."""
    firms = _firms(workspace, "industry")
    keyed = [(fold(one_line(firm.words)), firm) for firm in firms]
    for company_id, contact_id, firm in _tied(workspace, ids, at, asked, keyed):
        reason = f"Works in the same industry, at {firm.name}: {one_line(firm.words)}"
        yield Found(company_id, contact_id, "industry", reason)


def in_same_city(
    workspace: Workspace, ids: Collection[int], at: At, asked: Asked
) -> Iterator[Found]:
    """Who works at a company in the same city."""
    keyed = [(city, firm) for firm in _firms(workspace, "place") for city in city_of(firm.words)]
    for company_id, contact_id, firm in _tied(workspace, ids, at, asked, keyed):
        reason = f"Works in the same city, at {firm.name}: {one_line(firm.words)}"
        yield Found(company_id, contact_id, "city", reason)


@lru_cache(maxsize=8192)
def city_of(place: str) -> frozenset[str]:
    """The cities that a company's place names: "Warsaw, Indiana" is Warsaw, not Indiana."""
    cities = _CITIES.split(place.split(",")[0])
    return frozenset(folded for city in cities if (folded := fold(one_line(city))))


def _firms(workspace: Workspace, column: str) -> list[_Firm]:
    rows = workspace.select(f"SELECT id, name, {column} FROM company WHERE {column} != ''")
    return [_Firm(*row) for row in rows]


def _tied(
    workspace: Workspace,
    ids: Collection[int],
    at: At,
    asked: Asked,
    keyed: Iterable[tuple[str, _Firm]],
) -> Iterator[tuple[int, int, _Firm]]:
    """The best people of the firms that share a key with one of `ids`: company, contact, firm."""
    sharing: dict[str, list[_Firm]] = defaultdict(list)
    for key, firm in keyed:
        sharing[key].append(firm)
    wanted = {key: firms for key, firms in sharing.items() if any(one.id in ids for one in firms)}
    if at is None:
        at = standings(workspace, {firm.id for firms in wanted.values() for firm in firms})
    for firms in wanted.values():
        best_first = sorted((-at[firm.id].stage, firm) for firm in firms if firm.id in at)
        for company_id in (firm.id for firm in firms if firm.id in ids):
            given = 0
            for _, firm in best_first:
                contact_id = _best_at(workspace, firm.id, company_id, at, asked)
                if contact_id and firm.id != company_id:
                    given += 1
                    yield company_id, contact_id, firm
                if given == MOST_OF_A_KIND:
                    break


def _best_at(
    workspace: Workspace,
    firm_id: int,
    company_id: int,
    at: Mapping[int, Standing],
    asked: Asked,
) -> int:
    """Who has the strongest tie at a firm and did not say no about the company; 0 for nobody."""
    if firm_id not in at:
        return 0
    best_id = at[firm_id].best_id
    if asked.get((company_id, best_id)) != "no":
        return best_id
    rows = workspace.select(
        "SELECT c.id FROM position p JOIN contact c ON c.id = p.contact_id "
        f"WHERE p.company_id = ? AND {NOW} AND {ALIVE} ORDER BY c.ally_stage DESC, c.id",
        (firm_id,),
    )
    return next((row[0] for row in rows if asked.get((company_id, row[0])) != "no"), 0)
