"""What I have read about a company: signals and the thesis they make, facts, news, feeds.

Rows keep their ids when a company is saved whole: feeds and the window know them by these.
"""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from peewee import Model

from netdesk.errors import InputError
from netdesk.records.company import FACT_KINDS, THESES, Company, Fact, NewsItem, Signal
from netdesk.records.research import Feed
from netdesk.store.database import Row
from netdesk.store.tables import (
    CompanyFactRow,
    CompanyRow,
    FeedRow,
    FeedStateRow,
    NewsItemRow,
    SignalRow,
)
from netdesk.workspace import Workspace

Item = TypeVar("Item", Fact, NewsItem, Signal)
_FACT = ("text", "source", "on", "id", "kind")
_NEWS = ("title", "source", "url", "on", "id", "feed_id", "guid")
_SIGNAL = ("thesis", "text", "source", "url", "on", "id")
_NEWEST_FIRST = '"on" DESC, id DESC'


def facts(workspace: Workspace, company_id: int) -> tuple[Fact, ...]:
    """What is known of a company, as it was written down."""
    rows = _items(workspace, "company_fact", _FACT, company_id, "id")
    return tuple(Fact(*row) for row in rows)


def news(workspace: Workspace, company_id: int) -> tuple[NewsItem, ...]:
    """The news log of a company, the newest first."""
    rows = _items(workspace, "news_item", _NEWS, company_id, _NEWEST_FIRST)
    return tuple(
        NewsItem(title, source, url, on, an_id, feed_id or 0, guid)
        for title, source, url, on, an_id, feed_id, guid in rows
    )


def signals(workspace: Workspace, company_id: int) -> tuple[Signal, ...]:
    """The signs of where a company is heading, the newest first."""
    rows = _items(workspace, "signal", _SIGNAL, company_id, _NEWEST_FIRST)
    return tuple(Signal(*row) for row in rows)


def thesis_of(signs: Sequence[Signal]) -> tuple[str, str]:
    """The thesis that `signs` make, and since when.

    The newest sign tells it; it holds since the first of those that said the same in a row.
    """
    if not signs:
        return "", ""
    newest_first = sorted(signs, key=_on, reverse=True)
    thesis, since = newest_first[0].thesis, newest_first[0].on
    for sign in newest_first:
        if sign.thesis != thesis:
            break
        since = sign.on or since
    return thesis, since


def save_lists(workspace: Workspace, company_id: int, company: Company) -> None:
    """Write facts, news and signals of `company`, within a change.

    News that a feed brought stays, even where `company` does not know of it: a feed is read while
    an editor is open. `remove_news` takes it away.

    Raises:
        InputError: a kind of fact or a thesis is unknown.
    """
    check_kinds(company.facts, company.signals)
    kept = facts(workspace, company_id)
    _save_items(workspace, CompanyFactRow, company_id, kept, company.facts, _FACT)
    found = news(workspace, company_id)
    named = {item.id for item in company.news}
    from_feeds = tuple(item for item in found if item.feed_id and item.id not in named)
    whole = (*company.news, *from_feeds)
    _save_items(workspace, NewsItemRow, company_id, found, whole, _NEWS)
    signs = signals(workspace, company_id)
    _save_items(workspace, SignalRow, company_id, signs, company.signals, _SIGNAL)


def remove_news(workspace: Workspace, company_id: int, news_id: int) -> None:
    """Take a piece of news away; a feed does not bring it again."""
    row = NewsItemRow
    with workspace.change("Remove a piece of news"):
        here = (row.id == news_id) & (row.company == company_id)
        row.delete().where(here).execute(workspace.database)


def add_signal(workspace: Workspace, company_id: int, sign: Signal) -> int:
    """Add a sign, and have the thesis follow; its id.

    Raises:
        InputError: its thesis is unknown.
    """
    check_kinds((), (sign,))
    with workspace.change(f"Add the signal “{sign.text}”"):
        an_id = _insert(workspace, SignalRow, company_id, _values(sign, _SIGNAL))
        _follow_signals(workspace, company_id)
    return an_id


def change_signal(workspace: Workspace, company_id: int, sign: Signal) -> None:
    """Write a sign that is there anew, and have the thesis follow.

    Raises:
        InputError: its thesis is unknown.
    """
    check_kinds((), (sign,))
    row = SignalRow
    with workspace.change(f"Edit the signal “{sign.text}”"):
        here = (row.id == sign.id) & (row.company == company_id)
        row.update(**_values(sign, _SIGNAL)).where(here).execute(workspace.database)
        _follow_signals(workspace, company_id)


def remove_signal(workspace: Workspace, company_id: int, signal_id: int) -> None:
    """Take a sign away, and have the thesis follow; without any sign there is none."""
    row = SignalRow
    with workspace.change("Remove a signal"):
        here = (row.id == signal_id) & (row.company == company_id)
        row.delete().where(here).execute(workspace.database)
        _follow_signals(workspace, company_id)


def feeds(workspace: Workspace, company_id: int = 0) -> list[Feed]:
    """The feeds of one company, or of all."""
    row, state = FeedRow, FeedStateRow
    told = (state.etag, state.modified, state.checked_at, state.problem)
    query = row.select(row.id, row.company, row.url, row.is_typed, *told)
    query = query.join(state, "LEFT OUTER JOIN", on=state.feed == row.id)
    if company_id:
        query = query.where(row.company == company_id)
    found = workspace.run(query.order_by(row.company, row.id))
    return [
        Feed(an_id, company, url, bool(is_typed), *(text or "" for text in texts))
        for an_id, company, url, is_typed, *texts in found
    ]


def add_feed(workspace: Workspace, company_id: int, url: str, *, is_typed: bool) -> int:
    """Remember a feed of a company; its id. One that is known already is not added twice."""
    for feed in feeds(workspace, company_id):
        if feed.url == url:
            return feed.id
    with workspace.change("Add a news feed"):
        query = FeedRow.insert(company=company_id, url=url, is_typed=is_typed)
        return int(query.execute(workspace.database))


def remove_feed(workspace: Workspace, feed_id: int) -> None:
    """Forget a feed; the news that it brought stays."""
    with workspace.change("Remove a news feed"):
        database = workspace.database
        brought = NewsItemRow.feed_id == feed_id
        NewsItemRow.update(feed_id=None).where(brought).execute(database)
        FeedRow.delete().where(FeedRow.id == feed_id).execute(database)


def check_kinds(some: Sequence[Fact], signs: Sequence[Signal]) -> None:
    """Refuse a kind of fact, or a thesis, that there is not.

    Raises:
        InputError: which one.
    """
    for fact in some:
        if fact.kind not in FACT_KINDS:
            known = ", ".join(kind for kind in FACT_KINDS if kind)
            raise InputError(f"“{fact.kind}” is no kind of fact.", hint=f"Use one of: {known}.")
    for sign in signs:
        if sign.thesis not in THESES:
            known = ", ".join(THESES)
            raise InputError(f"“{sign.thesis}” is no thesis.", hint=f"Use one of: {known}.")


def _items(
    workspace: Workspace, table: str, names: tuple[str, ...], company_id: int, order: str
) -> list[Row]:
    columns = ", ".join(f'"{name}"' for name in names)
    sql = f'SELECT {columns} FROM "{table}" WHERE company_id = ? ORDER BY {order}'
    return workspace.select(sql, (company_id,))


def _follow_signals(workspace: Workspace, company_id: int) -> None:
    thesis, since = thesis_of(signals(workspace, company_id))
    query = CompanyRow.update(thesis=thesis, thesis_since=since)
    query.where(CompanyRow.id == company_id).execute(workspace.database)


def _save_items(
    workspace: Workspace,
    row: type[CompanyFactRow | NewsItemRow | SignalRow],
    company_id: int,
    stored: Sequence[Item],
    wanted: Sequence[Item],
    names: tuple[str, ...],
) -> None:
    """Insert, update and delete only what differs; the order of what stays is that of its ids."""
    known = {item.id: item for item in stored}
    kept = {item.id for item in wanted}
    gone = [an_id for an_id in known if an_id not in kept]
    if gone:
        row.delete().where(row.id.in_(gone)).execute(workspace.database)
    for item in wanted:
        if item.id not in known:
            _insert(workspace, row, company_id, _values(item, names))
        elif item != known[item.id]:
            query = row.update(**_values(item, names)).where(row.id == item.id)
            query.execute(workspace.database)


def _insert(
    workspace: Workspace, row: type[Model], company_id: int, values: Mapping[str, object]
) -> int:
    return int(row.insert(company=company_id, **values).execute(workspace.database))


def _values(item: Fact | NewsItem | Signal, names: tuple[str, ...]) -> dict[str, object]:
    values = {name: getattr(item, name) for name in names if name != "id"}
    if "feed_id" in values:
        values["feed_id"] = values["feed_id"] or None
    return values


def _on(sign: Signal) -> tuple[str, int]:
    return (sign.on, sign.id)
