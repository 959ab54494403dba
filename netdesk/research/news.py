"""News of companies from their feeds, and from links and words that are pasted.

Feeds are off until the user turns them on; nothing here opens a socket before. `discover` and
`read` touch the network and no database, `store` the database and no network.
"""

import re
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta

from msgspec import Struct

from netdesk import settings
from netdesk.errors import Cancelled, InputError, NetDeskError
from netdesk.fetch import Fetched, fetch
from netdesk.formats.feed import FeedItem, decoded, read_feed
from netdesk.formats.markup import (
    feed_links,
    first_link,
    host_of,
    plain_text,
    safe_link,
)
from netdesk.records.company import NewsItem
from netdesk.records.research import Feed
from netdesk.research import notes
from netdesk.store.tables import FeedRow, FeedSeenRow, FeedStateRow, NewsItemRow
from netdesk.text import fold, one_line
from netdesk.workspace import Workspace

# What a feed brings at once: the newest; a first reading must not bury what the user wrote.
MOST_NEW = 30
# A server is not asked more often than this by itself.
STALE_AFTER = timedelta(hours=6)
OFF = "Feeds are off."
_LINK = re.compile(r"[(<\[]?(https?://\S+)", re.IGNORECASE)
_DATED_PATH = re.compile(r"/(20\d\d)[/-](\d\d?)[/-](\d\d?)(?=[/-])")
_DATE = re.compile(r"\b(20\d\d-\d\d-\d\d)\b")
_SLUG_END = re.compile(r"\.\w{2,5}$|-?\d{5,}$")


class Reading(Struct, frozen=True):
    """What one feed gave: its items and the server's marks, or a `problem` in words."""

    feed: Feed
    items: tuple[FeedItem, ...] = ()
    source: str = ""
    etag: str = ""
    modified: str = ""
    moved_to: str = ""
    problem: str = ""


class Refreshed(Struct, frozen=True):
    """How a refresh went: feeds asked, items that are new, and the readings with a problem."""

    feeds: int
    new: int
    failed: tuple[Reading, ...] = ()


def is_on(workspace: Workspace) -> bool:
    """Whether the user turned feeds on."""
    return bool(settings.read(workspace, "feeds"))


def turn(workspace: Workspace, *, on: bool) -> None:
    """Turn feeds on or off."""
    settings.write(workspace, "feeds", on)


def require_on(workspace: Workspace) -> None:
    """Refuse while feeds are off.

    Raises:
        InputError: they are.
    """
    if not is_on(workspace):
        raise InputError(OFF, hint="Turn them on first: then NetDesk reads the web.")


def discover(
    address: str,
    *,
    is_typed: bool = True,
    is_cancelled: Callable[[], bool] | None = None,
) -> list[Feed]:
    """The feeds at an address: itself, or those that its page names. Touches the network.

    Call `require_on` before. A feed on the very host that was typed counts as typed.

    Raises:
        InputError: the address is none, or it names no feed.
        WorldError: it cannot be read.
    """
    fetched = fetch(address, is_typed=is_typed, is_cancelled=is_cancelled)
    typed_host = host_of(fetched.url) if is_typed else ""
    if _is_feed(fetched):
        found = [fetched.url]
    else:
        found = feed_links(decoded(fetched.body, fetched.charset), fetched.url)
    if not found:
        raise InputError(f"{host_of(fetched.url)} names no feed.", hint="Paste the feed’s address.")
    return [Feed(url=url, is_typed=host_of(url) == typed_host) for url in found]


def read(feed: Feed, *, is_cancelled: Callable[[], bool] | None = None) -> Reading:
    """Read one feed, only when it changed since. Touches the network; call `require_on` before.

    Raises:
        Cancelled: `is_cancelled` said so.
    """
    try:
        fetched = fetch(
            feed.url,
            etag=feed.etag,
            modified=feed.modified,
            is_typed=feed.is_typed,
            is_cancelled=is_cancelled,
        )
        marks = (fetched.etag, fetched.modified, fetched.moved_to)
        if fetched.status == 304:
            kept = (marks[0] or feed.etag, marks[1] or feed.modified, marks[2])
            return Reading(feed, (), "", *kept)
        content = read_feed(fetched.body, fetched.url, fetched.charset)
    except Cancelled:
        raise
    except NetDeskError as error:
        return Reading(feed, problem=error.message, etag=feed.etag, modified=feed.modified)
    source = content.title or host_of(fetched.url)
    return Reading(feed, content.items, source, *marks, content.problem)


def read_all(
    feeds: Sequence[Feed],
    *,
    progress: Callable[[int, int], None] | None = None,
    is_cancelled: Callable[[], bool] | None = None,
) -> list[Reading]:
    """Read feeds one after the other; cancelled, those that were read until then.

    Touches the network and no database; call `require_on` before.
    """
    readings: list[Reading] = []
    for feed in feeds:
        if progress:
            progress(len(readings), len(feeds))
        try:
            readings.append(read(feed, is_cancelled=is_cancelled))
        except Cancelled:
            break
    return readings


def store(workspace: Workspace, readings: Sequence[Reading], now: datetime) -> int:
    """Keep what feeds gave, as one change; how many items are new.

    An item comes once in its life: one that the user deleted or undid does not come again. A feed
    that was removed meanwhile brings nothing. `now` has a zone: items are dated by it.
    """
    here = {feed.id for feed in notes.feeds(workspace)}
    readings = [reading for reading in readings if reading.feed.id in here]
    count = 0
    with workspace.change(f"News from {_feeds(readings)}"):
        for reading in readings:
            fresh = _fresh(workspace, reading, now)
            _insert(workspace, reading, fresh)
            count += len(fresh)
            if reading.moved_to and not reading.problem:
                _move(workspace, reading)
    with workspace.write_untracked():
        for reading in readings:
            _remember(workspace, reading, now)
    return count


def due(feeds: Sequence[Feed], now: datetime) -> list[Feed]:
    """Those that were not read for some hours; `now` has a zone."""
    return [feed for feed in feeds if _is_due(feed, now)]


def refresh(
    workspace: Workspace,
    now: datetime,
    *,
    company_id: int = 0,
    progress: Callable[[int, int], None] | None = None,
    is_cancelled: Callable[[], bool] | None = None,
) -> Refreshed:
    """Read all feeds, or those of one company, one after the other, and keep what is new.

    Cancelling keeps what was read until then.

    Raises:
        InputError: feeds are off.
    """
    require_on(workspace)
    feeds = notes.feeds(workspace, company_id)
    readings = read_all(feeds, progress=progress, is_cancelled=is_cancelled)
    new = store(workspace, readings, now)
    if progress:
        progress(len(feeds), len(feeds))
    return Refreshed(len(readings), new, failed_of(readings))


def failed_of(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """Those that met a problem."""
    return tuple(reading for reading in readings if reading.problem)


def pasted(text: str, today: date, html: str = "") -> NewsItem:
    """The news item that pasted or dragged words stand for, without touching the network.

    `text` is a link, words, or both (a browser gives the link and on the next line its title);
    `html` the same as markup, where the clipboard has it. The date is the one that the words or
    the link tell, else `today`; the source is the link's host.

    Raises:
        InputError: there is nothing in it.
    """
    found = _LINK.search(text)
    url = safe_link(found[1].rstrip(".,;)>\"'")) if found else first_link(html)
    words = plain_text(text.replace(found[0], " ") if found else text)
    title = words or plain_text(html) or _slug_words(url)
    if not title:
        raise InputError("There is nothing to keep.", hint="Paste a link or some words.")
    told = _DATE.search(words)
    on = _day(told[1], today) if told else _dated_path(url, today)
    return NewsItem(title, host_of(url), url, on or today.isoformat())


def _is_due(feed: Feed, now: datetime) -> bool:
    try:
        return now - datetime.fromisoformat(feed.checked_at) > STALE_AFTER
    except ValueError:
        return True


def _is_feed(fetched: Fetched) -> bool:
    try:
        read_feed(fetched.body, fetched.url, fetched.charset)
    except InputError:
        return False
    return True


def _fresh(workspace: Workspace, reading: Reading, now: datetime) -> list[NewsItem]:
    """The items that never came before, and that nobody wrote down already; the newest few."""
    feed = reading.feed
    seen = {
        row[0]
        for row in workspace.run(
            FeedSeenRow.select(FeedSeenRow.guid).where(FeedSeenRow.feed == feed.id)
        )
    }
    known = notes.news(workspace, feed.company_id) if reading.items else ()
    taken = {item.url for item in known if item.url} | {_key(item.title) for item in known}
    found: list[NewsItem] = []
    for item in reading.items:
        if item.guid in seen or item.url in taken or _key(item.title) in taken:
            continue
        taken |= {item.url, _key(item.title)} - {""}
        on = item.on(now.tzinfo, now.date())
        source = item.source or reading.source
        found.append(NewsItem(item.title, source, item.url, on, 0, feed.id, item.guid))
    return sorted(found, key=_on, reverse=True)[:MOST_NEW]


def _insert(workspace: Workspace, reading: Reading, items: Sequence[NewsItem]) -> None:
    for item in items:
        query = NewsItemRow.insert(
            company=reading.feed.company_id,
            title=item.title,
            source=item.source,
            url=item.url,
            on=item.on,
            feed_id=item.feed_id,
            guid=item.guid,
        )
        query.execute(workspace.database)


def _move(workspace: Workspace, reading: Reading) -> None:
    is_typed = reading.feed.is_typed and host_of(reading.moved_to) == host_of(reading.feed.url)
    query = FeedRow.update(url=reading.moved_to, is_typed=is_typed)
    query.where(FeedRow.id == reading.feed.id).execute(workspace.database)


def _remember(workspace: Workspace, reading: Reading, now: datetime) -> None:
    values = {
        "etag": reading.etag,
        "modified": reading.modified,
        "checked_at": now.astimezone(UTC).isoformat(timespec="seconds"),
        "problem": reading.problem,
    }
    database = workspace.database
    state = FeedStateRow.insert(feed=reading.feed.id, **values)
    state.on_conflict(conflict_target=[FeedStateRow.feed], update=values).execute(database)
    for item in reading.items:
        seen = FeedSeenRow.insert(feed=reading.feed.id, guid=item.guid)
        seen.on_conflict_ignore().execute(database)


def _feeds(readings: Sequence[Reading]) -> str:
    return "a feed" if len(readings) == 1 else f"{len(readings)} feeds"


def _key(title: str) -> str:
    return fold(one_line(title))


def _on(item: NewsItem) -> str:
    return item.on


def _slug_words(url: str) -> str:
    """The words of a link's last part that has some: "opens-new-plant" is "Opens new plant"."""
    parts = [part for part in url.partition("://")[2].split("?")[0].split("/")[1:] if part]
    for part in reversed(parts):
        words = one_line(re.sub(r"[-_+]+|%20", " ", _SLUG_END.sub("", part)))
        if any(char.isalpha() for char in words):
            return words[:1].upper() + words[1:]
    return host_of(url)


def _dated_path(url: str, today: date) -> str:
    found = _DATED_PATH.search(url)
    return _day(f"{found[1]}-{found[2]:0>2}-{found[3]:0>2}", today) if found else ""


def _day(text: str, today: date) -> str:
    """`text` where it is a day that has come, else nothing."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return ""
    return text if day <= today else ""
