"""Feeds beside a company: off at first, read in the background, and what their servers answer."""

import time

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel

from netdesk.research import companies, news, notes
from tests.core import web_server

PAGE = b'<head><link rel=alternate type="application/rss+xml" href="/feed"></head>'
FEED = (
    b"<rss><channel><title>Acme news</title><item><title>Opens &lt;b&gt;a plant&lt;/b&gt;</title>"
    b"<guid>1</guid><pubDate>Mon, 09 Feb 2026 10:00:00 GMT</pubDate></item>"
    b"<item><title>Strike ends</title><guid>2</guid>"
    b"<pubDate>Thu, 16 Oct 2025 10:00:00 GMT</pubDate></item></channel></rss>"
)


@pytest.fixture
def turned_on(desk):
    news.turn(desk.workspace, on=True)


def seen(page):
    found = page.findChildren(QLabel) + page.findChildren(QAbstractButton)
    return [one.text() for one in found if one.isVisible() and one.text()]


def button(page, words):
    found = page.findChildren(QAbstractButton)
    return next(one for one in found if one.isVisible() and one.text() == words)


def add(page, qtbot, address):
    page.panel.feeds._address.setText(address)
    button(page, "Add feed").click()
    wait_until_read(page, qtbot)


def wait_until_read(page, qtbot):
    qtbot.waitUntil(lambda: not page.reader.is_busy and not page.reader._desk.jobs.is_busy)


def test_that_feeds_are_off_is_said_and_nothing_is_asked(desk, page, server, acme):
    notes.add_feed(desk.workspace, acme, server.url("/feed"), is_typed=True)
    page.activate()
    page.reader.read_company(acme)
    page.reader.find(acme, server.url("/"), is_typed=True)
    assert not desk.jobs.is_busy
    assert server.requests == []
    assert any(words.startswith("Feeds are off") for words in seen(page))


def test_reading_all_while_they_are_off_says_where_to_turn_them_on(page, told, server):
    page.read_feeds()
    assert told.words == ["Feeds are off. Turn them on beside a company, below its news."]
    assert server.requests == []


def test_a_pasted_web_site_gives_its_feed_and_its_news(desk, page, server, acme, told, qtbot):
    server.answers |= {"/": web_server.body(PAGE), "/feed": web_server.body(FEED)}
    button(page, "Turn feeds on").click()
    add(page, qtbot, server.url("/"))
    assert [feed.url for feed in notes.feeds(desk.workspace, acme)] == [server.url("/feed")]
    assert {"Opens a plant", "Strike ends", "Acme news", "Acme news · old"} <= set(seen(page))
    assert told.words == ["2 new from feeds [Undo]"]
    assert page.panel.feeds._address.text() == ""


@pytest.mark.usefixtures("turned_on")
def test_news_from_a_feed_is_undone_at_once(desk, page, server, acme, qtbot):
    server.answers["/feed"] = web_server.body(FEED)
    add(page, qtbot, server.url("/feed"))
    desk.workspace.undo()
    assert companies.get(desk.workspace, acme).news == ()


@pytest.mark.usefixtures("turned_on")
def test_when_it_was_read_last_is_said(page, server, qtbot):
    server.answers["/feed"] = web_server.body(FEED)
    add(page, qtbot, server.url("/feed"))
    assert "read 12:04" in seen(page)


@pytest.mark.usefixtures("turned_on")
@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (web_server.missing, "There is nothing at this address (404)."),
        (web_server.body(b"", 500), "The server has a fault (500)."),
        (web_server.body(b"<p>Hello</p>"), "This is no feed."),
        (web_server.endless, "The answer is larger than 5 MB."),
        (web_server.moved("http://localhost:1/feed", 302), "localhost is in a private network."),
    ],
    ids=["404", "500", "no feed", "endless", "private"],
)
def test_what_fails_is_one_clear_line(desk, page, server, acme, qtbot, answer, words):
    notes.add_feed(desk.workspace, acme, server.url("/feed"), is_typed=True)
    server.answers["/feed"] = answer
    button(page, "Read now").click()
    wait_until_read(page, qtbot)
    assert f"Not read: {words}" in seen(page)
    assert "tried 12:04" in seen(page)


@pytest.mark.usefixtures("turned_on")
def test_a_site_without_a_feed_is_refused_and_the_address_stays(page, server, qtbot):
    server.answers["/"] = web_server.body(b"<p>Hello</p>")
    add(page, qtbot, server.url("/"))
    assert "127.0.0.1 names no feed. Paste the feed’s address." in seen(page)
    assert page.panel.feeds._address.text() == server.url("/")


@pytest.mark.usefixtures("turned_on")
def test_a_slow_server_can_be_cancelled(desk, page, server, acme, qtbot):
    notes.add_feed(desk.workspace, acme, server.url("/feed"), is_typed=True)
    server.answers["/feed"] = web_server.dripping
    started = []
    desk.jobs.started.connect(started.append)
    button(page, "Read now").click()
    qtbot.waitUntil(lambda: bool(server.requests))
    begin = time.monotonic()
    started[0].cancel()
    wait_until_read(page, qtbot)
    assert started[0].title == "Reading feeds"
    assert time.monotonic() - begin < 3
    assert button(page, "Read now").isEnabled()


@pytest.mark.usefixtures("turned_on")
def test_turning_them_off_stops_what_is_being_read(desk, page, server, acme, qtbot):
    notes.add_feed(desk.workspace, acme, server.url("/feed"), is_typed=True)
    server.answers["/feed"] = web_server.dripping
    button(page, "Read now").click()
    qtbot.waitUntil(lambda: bool(server.requests))
    button(page, "Turn off").click()
    wait_until_read(page, qtbot)
    assert not news.is_on(desk.workspace)
    page.activate()
    assert len(server.requests) == 1


@pytest.mark.usefixtures("turned_on")
def test_what_was_read_lately_is_not_asked_again_by_itself(desk, page, server, acme, told, qtbot):
    notes.add_feed(desk.workspace, acme, server.url("/feed"), is_typed=True)
    server.answers["/feed"] = web_server.body(b"<rss><channel></channel></rss>")
    for _ in range(2):
        page.activate()
        wait_until_read(page, qtbot)
    assert len(server.requests) == 1
    assert told.words == []


@pytest.mark.usefixtures("turned_on")
def test_reading_that_was_asked_for_says_when_nothing_is_new(desk, page, server, acme, told, qtbot):
    notes.add_feed(desk.workspace, acme, server.url("/feed"), is_typed=True)
    server.answers["/feed"] = web_server.body(b"<rss><channel></channel></rss>")
    page.read_feeds()
    wait_until_read(page, qtbot)
    assert told.words == ["Nothing new from feeds"]


@pytest.mark.usefixtures("turned_on")
def test_a_feed_that_was_removed_while_it_was_read_brings_nothing(desk, page, server, acme, qtbot):
    feed = notes.add_feed(desk.workspace, acme, server.url("/feed"), is_typed=True)
    server.answers["/feed"] = web_server.body(FEED)
    page.reader.read_company(acme)
    notes.remove_feed(desk.workspace, feed)
    wait_until_read(page, qtbot)
    assert companies.get(desk.workspace, acme).news == ()


@pytest.mark.usefixtures("turned_on")
def test_a_removed_feed_leaves_its_news_and_comes_back_by_undo(desk, page, server, acme, qtbot):
    server.answers["/feed"] = web_server.body(FEED)
    add(page, qtbot, server.url("/feed"))
    page.panel.feeds._lines[0].removed.emit(notes.feeds(desk.workspace)[0].id)
    assert "No feed of this company yet." in seen(page)
    assert "Opens a plant" in seen(page)
    desk.workspace.undo()
    assert len(notes.feeds(desk.workspace, acme)) == 1
