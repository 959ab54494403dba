"""News from feeds and from what is pasted: nothing unless feeds are on, and nothing twice."""

import socket
from datetime import UTC, date, datetime

import pytest

from netdesk.errors import InputError
from netdesk.records.company import NewsItem
from netdesk.research import companies, news, notes
from netdesk.research.news import pasted, refresh
from tests.builders import add_news, make_company
from tests.core import web_server

TODAY = date(2026, 2, 11)
NOW = datetime(2026, 2, 11, 12, tzinfo=UTC)
PAGE = b'<head><link rel=alternate type="application/rss+xml" href="/feed"></head>'


def feed(*items):
    entries = "".join(
        f"<item><title>{title}</title><guid>{guid}</guid>"
        f"<pubDate>Mon, 09 Feb 2026 10:00:00 GMT</pubDate></item>"
        for guid, title in items
    )
    return f"<rss><channel><title>Acme news</title>{entries}</channel></rss>".encode()


@pytest.fixture
def acme(workspace, server):
    """A company with a feed that has one item."""
    an_id = companies.save(workspace, make_company("Acme", website="acme.example"))
    server.answers["/feed"] = web_server.body(feed(("1", "Opens a plant")))
    notes.add_feed(workspace, an_id, server.url("/feed"), is_typed=True)
    return an_id


@pytest.fixture
def turned_on(workspace):
    news.turn(workspace, on=True)


def titles(workspace, company_id):
    return [item.title for item in companies.get(workspace, company_id).news if item.feed_id]


def test_feeds_are_off_until_they_are_turned_on(workspace, server, acme):
    with pytest.raises(InputError, match="off"):
        refresh(workspace, NOW)
    assert (server.requests, news.is_on(workspace), acme) == ([], False, acme)


@pytest.mark.usefixtures("turned_on")
def test_news_comes_with_title_source_and_date(workspace, acme):
    assert refresh(workspace, NOW).new == 1
    item = next(item for item in notes.news(workspace, acme) if item.feed_id)
    assert (item.title, item.source, item.on) == ("Opens a plant", "Acme news", "2026-02-09")


@pytest.mark.usefixtures("turned_on")
def test_the_same_news_comes_once(workspace, acme):
    refresh(workspace, NOW)
    steps = workspace.history()
    assert refresh(workspace, NOW).new == 0
    assert (titles(workspace, acme), workspace.history()) == (["Opens a plant"], steps)


@pytest.mark.usefixtures("turned_on")
def test_what_was_removed_does_not_come_again(workspace, acme):
    refresh(workspace, NOW)
    item = next(item for item in notes.news(workspace, acme) if item.feed_id)
    notes.remove_news(workspace, acme, item.id)
    refresh(workspace, NOW)
    assert titles(workspace, acme) == []


@pytest.mark.usefixtures("turned_on")
def test_a_refresh_is_undone_and_stays_undone(workspace, acme):
    refresh(workspace, NOW)
    workspace.undo()
    refresh(workspace, NOW)
    assert titles(workspace, acme) == []


@pytest.mark.usefixtures("turned_on")
def test_the_server_s_marks_are_sent_back(workspace, server, acme):
    server.answers["/feed"] = web_server.conditional(feed(("1", "One")), '"v1"')
    refresh(workspace, NOW)
    refresh(workspace, NOW)
    assert server.requests[1][1]["If-None-Match"] == '"v1"'
    assert (notes.feeds(workspace, acme)[0].etag, titles(workspace, acme)) == ('"v1"', ["One"])


@pytest.mark.usefixtures("turned_on")
def test_what_was_pasted_already_is_not_added(workspace, acme):
    add_news(workspace, acme, NewsItem("opens a  PLANT", on="2026-02-10"))
    assert refresh(workspace, NOW).new == 0


@pytest.mark.usefixtures("turned_on")
def test_one_broken_feed_does_not_stop_the_others(workspace, server, acme):
    notes.add_feed(workspace, acme, server.url("/gone"), is_typed=True)
    done = refresh(workspace, NOW)
    assert (done.feeds, done.new, len(done.failed)) == (2, 1, 1)
    assert "404" in notes.feeds(workspace, acme)[1].problem


@pytest.mark.usefixtures("turned_on")
def test_a_feed_that_moved_for_good_is_followed(workspace, server, acme):
    server.answers["/new"] = server.answers["/feed"]
    server.answers["/feed"] = web_server.moved("/new")
    refresh(workspace, NOW)
    assert notes.feeds(workspace, acme)[0].url == server.url("/new")


@pytest.mark.usefixtures("turned_on")
def test_a_first_reading_brings_the_newest_only(workspace, server, acme):
    server.answers["/feed"] = web_server.body(feed(*((str(n), f"News {n}") for n in range(90))))
    assert (refresh(workspace, NOW).new, refresh(workspace, NOW).new) == (news.MOST_NEW, 0)
    assert len(titles(workspace, acme)) == news.MOST_NEW


@pytest.mark.usefixtures("turned_on")
def test_saving_the_company_meanwhile_loses_no_news(workspace, acme):
    before = companies.get(workspace, acme)
    refresh(workspace, NOW)
    ids = [item.id for item in notes.news(workspace, acme)]
    companies.save(workspace, before)
    assert [item.id for item in notes.news(workspace, acme)] == ids


@pytest.mark.usefixtures("turned_on")
def test_the_user_can_stop_between_feeds(workspace, server, acme):
    notes.add_feed(workspace, acme, server.url("/second"), is_typed=True)
    begun = []
    done = refresh(
        workspace,
        NOW,
        progress=lambda at, _: begun.append(at),
        is_cancelled=lambda: 1 in begun,
    )
    assert (done.feeds, done.new, len(server.requests)) == (1, 1, 1)


@pytest.mark.usefixtures("turned_on")
def test_progress_is_told(workspace, acme):
    told = []
    refresh(workspace, NOW, company_id=acme, progress=lambda *done: told.append(done))
    assert told == [(0, 1), (1, 1)]


def test_a_site_s_feed_is_found(server):
    server.answers["/"] = web_server.body(PAGE)
    (found,) = news.discover(server.url("/"))
    assert (found.url, found.is_typed) == (server.url("/feed"), True)


def test_a_feed_s_own_address_is_its_feed(server):
    server.answers["/feed"] = web_server.body(feed(("1", "One")))
    assert [found.url for found in news.discover(server.url("/feed"))] == [server.url("/feed")]


def test_a_feed_on_another_host_does_not_count_as_typed(server):
    page = b'<link rel=alternate type="application/rss+xml" href="http://10.0.0.1/feed">'
    server.answers["/"] = web_server.body(page)
    assert [found.is_typed for found in news.discover(server.url("/"))] == [False]


def test_a_site_without_a_feed_is_told(server):
    server.answers["/"] = web_server.body(b"<p>Hello</p>")
    with pytest.raises(InputError, match="no feed"):
        news.discover(server.url("/"))


@pytest.mark.parametrize(
    ("text", "item"),
    [
        (
            "https://www.reuters.com/2026/02/09/opens-a-plant-123456/\nOpens a plant",
            ("Opens a plant", "reuters.com", "2026-02-09"),
        ),
        ("https://acme.example/news/opens-a-plant.html", ("Opens a plant", "acme.example", "")),
        ("They hire 400 people", ("They hire 400 people", "", "")),
        (
            "Hires 400 (https://x.example/a), 2026-01-30",
            ("Hires 400 2026-01-30", "x.example", "2026-01-30"),
        ),
        ("https://acme.example/", ("acme.example", "acme.example", "")),
    ],
)
def test_a_pasted_link_becomes_news(text, item):
    found = pasted(text, TODAY)
    assert (found.title, found.source, found.on) == (*item[:2], item[2] or TODAY.isoformat())


def test_a_dragged_link_has_its_words_as_title():
    html = '<a href="https://acme.example/1">Opens <b>a plant</b></a>'
    assert pasted("https://acme.example/1", TODAY, html).title == "Opens a plant"


def test_nothing_pasted_is_refused():
    with pytest.raises(InputError):
        pasted(" \n ", TODAY)


def test_pasting_opens_no_socket(monkeypatch):
    monkeypatch.setattr(socket, "socket", None)
    assert pasted("https://acme.example/a-b", TODAY).title == "A b"
