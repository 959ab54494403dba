"""Good news goes back along the chain: who led me to somebody, and has not heard how it went."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from msgspec.structs import replace

from netdesk import referrals
from netdesk.records.after import Referral
from netdesk.referrals import Link
from netdesk.workspace import Workspace

# Older news is no news to anybody.
_FRESH_DAYS = 90


class News(NamedTuple):
    """What one giver has not heard: the links that led there, and what came of it.

    `words` say it to me, `told` are the sentences for the giver.
    """

    giver_id: int
    giver_name: str
    links: tuple[tuple[int, int], ...]
    words: str
    told: str


class _Heard(NamedTuple):
    """One piece of news for the giver of `link`, in words to me and in a sentence to them."""

    link: Link
    words: str
    told: str


class _Met(NamedTuple):
    """The best that came of meeting somebody; `on` is when I knew of it."""

    contact_id: int
    name: str
    is_good: bool
    on: str


def untold(workspace: Workspace, today: date) -> list[News]:
    """Who is to be told what, one entry for each giver, by the age of the oldest news.

    An outcome that was met goes back along the whole chain; that a name led to a meeting goes to
    those who gave the name. What was written down as the end goes to all whom it concerns.
    """
    with workspace.reading():
        told = _told(workspace)
        found: dict[int, list[_Heard]] = {}
        for one in [*_ends(workspace), *_of_meetings(workspace, today, told)]:
            found.setdefault(one.link.giver_id, []).append(one)
    return [_news(of_one) for of_one in found.values()]


def mark_told(workspace: Workspace, giver_id: int, today: date) -> None:
    """A giver heard all the news; it is remembered link by link."""
    for news in untold(workspace, today):
        if news.giver_id == giver_id:
            with workspace.change(f"Told {news.giver_name} how it went"):
                for link in news.links:
                    _remember(workspace, link, today)


def _news(found: list[_Heard]) -> News:
    first = found[0].link
    links = dict.fromkeys((one.link.giver_id, one.link.named_id) for one in found)
    words = dict.fromkeys(one.words for one in found)
    told = dict.fromkeys(one.told for one in found)
    return News(first.giver_id, first.giver_name, tuple(links), "; ".join(words), " ".join(told))


def _ends(workspace: Workspace) -> Iterable[_Heard]:
    for one in referrals.to_tell(workspace):
        link = Link(one.giver_id, one.giver_name, one.named_id, one.named_name)
        words = one.ended.splitlines()[-1]
        yield _Heard(link, words, words if words.endswith((".", "!")) else f"{words}.")


def _of_meetings(
    workspace: Workspace, today: date, told: dict[tuple[int, int], str]
) -> Iterable[_Heard]:
    named, gone = _given_on(workspace), _gone(workspace)
    for met in _meetings(workspace, today):
        for link in referrals.chain_to(workspace, met.contact_id):
            if link.giver_id in gone or link.giver_id == met.contact_id:
                continue
            pair = (link.giver_id, link.named_id)
            heard = told.get(pair, "")
            if met.is_good:
                is_news = heard < met.on
            else:
                # That a name led to a meeting is news once, and for who gave the name.
                is_news = link.named_id == met.contact_id and not heard
            # Whom I met before the name was given, nobody led me to.
            if is_news and named.get(pair, "") <= met.on:
                yield _heard(met, link)


def _heard(met: _Met, link: Link) -> _Heard:
    through = "" if link.named_id == met.contact_id else f", through {link.named_name}"
    came = ", and the outcome was reached" if met.is_good else ""
    hoped = ", and it went as I had hoped" if met.is_good else ""
    words = f"{met.name}: you met{came}{through}"
    return _Heard(link, words, f"{met.name} and I met{through}{hoped}.")


def _meetings(workspace: Workspace, today: date) -> list[_Met]:
    """Whom I met lately, the oldest news first; of several meetings the last good one."""
    since = (today - timedelta(days=_FRESH_DAYS)).isoformat()
    rows = workspace.select(
        "SELECT m.contact_id, c.full_name, m.outcome_met = 'yes', "
        "max(substr(m.debriefed_at, 1, 10), substr(m.starts_at, 1, 10)) AS known_on "
        "FROM meeting m JOIN contact c ON c.id = m.contact_id "
        "WHERE m.is_held = 1 AND c.trashed_at = '' AND known_on >= ? "
        "ORDER BY m.outcome_met = 'yes', known_on",
        (since,),
    )
    best = {row[0]: _Met(row[0], row[1], bool(row[2]), row[3]) for row in rows}
    return sorted(best.values(), key=_oldest)


def _oldest(met: _Met) -> tuple[str, int]:
    return (met.on, met.contact_id)


def _told(workspace: Workspace) -> dict[tuple[int, int], str]:
    """When each giver heard last of the one whom they named."""
    rows = workspace.select(
        "SELECT giver_id, named_id, max(told_on) FROM referral GROUP BY giver_id, named_id"
    )
    return {(giver, named): on for giver, named, on in rows}


def _gone(workspace: Workspace) -> set[int]:
    rows = workspace.select("SELECT id FROM contact WHERE trashed_at != ''")
    return {row[0] for row in rows}


def _given_on(workspace: Workspace) -> dict[tuple[int, int], str]:
    rows = workspace.select(
        'SELECT giver_id, named_id, min("on") FROM referral GROUP BY giver_id, named_id'
    )
    return {(giver, named): on for giver, named, on in rows}


def _remember(workspace: Workspace, link: tuple[int, int], today: date) -> None:
    giver_id, named_id = link
    known = [one for one in referrals.given_by(workspace, giver_id) if one.named_id == named_id]
    if not known:
        # Only *referred by* knew of it; to be remembered it has to be written down.
        known = [Referral(giver_id=giver_id, named_id=named_id, state="met")]
    for one in known:
        referrals.save(workspace, replace(one, told_on=today.isoformat()))
