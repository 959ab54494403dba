"""Full-text search that is quick at the first page, for rare words and for single letters."""

from array import array
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from peewee import SqliteDatabase

from netdesk.store.owed import owed
from netdesk.text import words

# A page of a list is looked for in so many rows of its beginning, by so many at a time, before
# the index is asked: what is frequent stands there. With fewer than `_RARE` in the first part,
# the index is quicker.
_PART, _PARTS, _RARE = 512, 4, 4
# Beyond so many hits the first page comes sooner by walking the table in its order.
_DENSE = 1500
_KEYS = {
    "name": "sort_key",
    "company": "company_key",
    "title": "title",
    "ally": "ally_stage",
    "last": "last_touch",
}
SORTS = (*_KEYS, "next")
# The people with a meeting that is still to come or still to debrief, or with something owed by a
# day, each with the first of these times; looked through once, however many ask.
_WITH_AHEAD = f"""WITH ahead (id, at) AS MATERIALIZED (SELECT contact_id, min(at) FROM (
    SELECT contact_id, starts_at AS at FROM meeting WHERE starts_at != '' AND is_held IS NULL
    UNION ALL SELECT contact_id, due FROM ({owed()}) WHERE due != '') GROUP BY contact_id) """
_AHEAD = "SELECT id FROM ahead"
_AHEAD_AT = "(SELECT at FROM ahead WHERE ahead.id = contact.id)"


class Order(NamedTuple):
    """How a list of people is sorted: one of SORTS, and the way round."""

    sort: str = "name"
    is_descending: bool = False


def find_contacts(
    database: SqliteDatabase,
    query: str,
    order: Order,
    limit: int = -1,
    *,
    categories: Sequence[str] = (),
) -> "array[int]":
    """The ids of the people who have a word beginning with each word of `query`, in order.

    With `categories`, only those who are in at least one of them. `limit` -1 means all.
    """
    terms = words(query)
    if query.strip() and not terms:
        return array("q")
    source, parameters = _source(database, terms, is_first_page=limit > 0)
    sql = f"SELECT contact.id FROM {source} AND contact.trashed_at = '' {_within(categories)}"
    if order.sort == "next":
        return _by_next_step(database, sql, (*parameters, *categories), order, limit)
    sql = f"{sql} ORDER BY {_ordering(order)} LIMIT ?"
    return _ids(database, sql, (*parameters, *categories, limit))


def find_among(
    database: SqliteDatabase, query: str, listed: "array[int]", limit: int = -1
) -> "array[int]":
    """Those of `listed` who have a word beginning with each word of `query`, in its order.

    It costs what the hits cost, wherever in the order they stand. `limit` -1 means all.
    """
    terms = words(query)
    if not terms:
        return array("q") if query.strip() else listed[: limit if limit >= 0 else None]
    if limit > 0:
        early = _among_the_first(database, terms, listed, limit)
        if len(early) == limit:
            return early
    sql = "SELECT rowid FROM contact_search WHERE contact_search MATCH ?"
    hits = {row[0] for row in database.execute_sql(sql, (_match(terms),)).fetchall()}
    found = filter(hits.__contains__, listed)
    return array("q", islice(found, limit) if limit > 0 else found)


def _among_the_first(
    database: SqliteDatabase, terms: list[str], listed: "array[int]", limit: int
) -> "array[int]":
    """At most `limit` of the first ones, fewer when they are too rare to go on."""
    found = array("q")
    for start in range(0, _PART * _PARTS, _PART):
        part = listed[start : start + _PART]
        marks = ",".join("?" * len(part))
        likes = " AND ".join("search_text LIKE ?" for _ in terms)
        sql = f"SELECT id FROM contact WHERE id IN ({marks}) AND {likes}"
        wanted = (*part, *(f"% {term}%" for term in terms))
        hits = {row[0] for row in database.execute_sql(sql, wanted).fetchall()}
        found.extend(an_id for an_id in part if an_id in hits)
        if len(found) >= limit or len(found) < _RARE:
            break
    return found[:limit]


def _by_next_step(
    database: SqliteDatabase, sql: str, parameters: tuple[str, ...], order: Order, limit: int
) -> "array[int]":
    """Those with something ahead by its time, then all others by name; or the other way round.

    Two statements, because one ORDER BY over both would look at everybody. The plus keeps SQLite
    from walking everybody's index for the few who have that.
    """
    way = " DESC" if order.is_descending else ""
    few = sql.replace("contact.trashed_at", "+contact.trashed_at")
    ahead = f"{few} AND contact.id IN ({_AHEAD}) ORDER BY {_AHEAD_AT}{way}, {_by_name(way)} LIMIT ?"
    others = f"{sql} AND contact.id NOT IN ({_AHEAD}) ORDER BY {_by_name(way)} LIMIT ?"
    first, second = (others, ahead) if order.is_descending else (ahead, others)
    ids = _ids(database, _WITH_AHEAD + first, (*parameters, limit))
    left = limit if limit < 0 else limit - len(ids)
    return ids if left == 0 else ids + _ids(database, _WITH_AHEAD + second, (*parameters, left))


def _ids(database: SqliteDatabase, sql: str, parameters: tuple[object, ...]) -> "array[int]":
    return array("q", [row[0] for row in database.execute_sql(sql, parameters).fetchall()])


def _by_name(way: str) -> str:
    return f"contact.sort_key{way}, contact.id{way}"


def _source(
    database: SqliteDatabase, terms: list[str], *, is_first_page: bool
) -> tuple[str, list[str]]:
    if not terms:
        return "contact WHERE 1", []
    match = _match(terms)
    if is_first_page and _is_dense(database, match):
        likes = " AND ".join("contact.search_text LIKE ?" for _ in terms)
        return f"contact WHERE {likes}", [f"% {term}%" for term in terms]
    return (
        "contact_search CROSS JOIN contact ON contact.id = contact_search.rowid "
        "WHERE contact_search MATCH ?",
        [match],
    )


def _match(terms: list[str]) -> str:
    return " ".join(f'"{term}"*' for term in terms)


def _within(categories: Sequence[str]) -> str:
    if not categories:
        return ""
    marks = ",".join("?" * len(categories))
    return (
        "AND contact.id IN (SELECT contact_id FROM detail "
        f"WHERE kind = 'category' AND value IN ({marks}))"
    )


def _is_dense(database: SqliteDatabase, match: str) -> bool:
    sql = "SELECT count(*) FROM (SELECT 1 FROM contact_search WHERE contact_search MATCH ? LIMIT ?)"
    return bool(database.execute_sql(sql, (match, _DENSE)).fetchone()[0] == _DENSE)


def _ordering(order: Order) -> str:
    key = _KEYS[order.sort]
    way = " DESC" if order.is_descending else ""
    if key == "sort_key":
        return _by_name(way)
    return f"contact.{key}{way}, {_by_name(way)}"
