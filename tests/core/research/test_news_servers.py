"""Feeds as real servers give them, from the socket to the news log: bad ones cost a line."""

import time
from datetime import datetime, timedelta, timezone

import pytest
from msgspec.structs import replace

from netdesk import fetch as fetching
from netdesk.fetch import Limits
from netdesk.research import companies, news, notes
from tests.builders import make_company
from tests.core import web_server

TOKYO = timezone(timedelta(hours=9))
NOW = datetime(2026, 2, 11, 12, tzinfo=TOKYO)
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
BILLION = f'<!DOCTYPE x [<!ENTITY l0 "ha">{LAUGHS}]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'


def rss(title="Opens a plant in Łódź", on="Mon, 09 Feb 2026 10:00:00 GMT", head=""):
    item = f"<item><title>{title}</title><guid>1</guid><pubDate>{on}</pubDate></item>"
    return f"{head}<rss><channel><title>Acme</title>{item}</channel></rss>"


@pytest.fixture
def acme(workspace, server):
    news.turn(workspace, on=True)
    an_id = companies.save(workspace, replace(make_company("Acme"), news=(), facts=()))
    notes.add_feed(workspace, an_id, server.url("/feed"), is_typed=True)
    return an_id


@pytest.fixture
def read(workspace, server, acme, monkeypatch):
    """Reads the feed that answers so; the log's (title, day) and what the feed's problem is."""
    monkeypatch.setattr(fetching, "Limits", lambda: Limits(total_s=1.0, most_bytes=5_000_000))

    def with_answer(answer):
        server.answers["/feed"] = answer
        news.refresh(workspace, NOW)
        found = [(item.title, item.on) for item in notes.news(workspace, acme)]
        return found, notes.feeds(workspace, acme)[0].problem

    return with_answer


UTF8 = rss().encode()
LATIN2 = rss(head="<?xml version='1.0' encoding='iso-8859-2'?>").encode("iso-8859-2")
LYING = rss(head="<?xml version='1.0' encoding='iso-8859-1'?>").encode()


@pytest.mark.parametrize(
    "answer",
    [
        web_server.zipped(UTF8),
        web_server.chunked(UTF8),
        web_server.body(LATIN2),
        web_server.body(LYING, Content_Type="text/xml; charset=us-ascii"),
        web_server.body(rss().encode("utf-16"), Content_Type="text/xml"),
        web_server.body(b"\xef\xbb\xbf" + UTF8, Content_Type="text/html; charset=windows-1250"),
        web_server.body(rss().encode("iso-8859-2"), Content_Type="text/xml; charset=iso-8859-2"),
    ],
    ids=["gzip", "chunked", "declared", "lying twice", "UTF-16", "mark", "told by the server"],
)
def test_the_news_is_the_same_however_it_is_packed_and_written(read, answer):
    assert read(answer) == ([("Opens a plant in Łódź", "2026-02-09")], "")


@pytest.mark.parametrize(
    ("on", "day"),
    [
        ("Mon, 09 Feb 2026 14:59:00 GMT", "2026-02-09"),
        ("Mon, 09 Feb 2026 15:00:00 GMT", "2026-02-10"),
        ("Mon, 09 Feb 2026 10:00:00 -0800", "2026-02-10"),
        ("Mon, 09 Feb 2026 23:30:00 PST", "2026-02-10"),
        ("2026-02-09T23:59:59+14:00", "2026-02-09"),
        ("2026-02-09", "2026-02-09"),
        ("Thu, 12 Feb 2026 10:00:00 GMT", ""),
        ("yesterday", ""),
    ],
)
def test_the_day_is_the_one_where_i_am(read, on, day):
    assert read(web_server.body(rss("Opens", on).encode())) == ([("Opens", day)], "")


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (web_server.missing, "404"),
        (web_server.body(b"", 500), "500"),
        (web_server.body(b"<h1>Oops</h1>", 503), "503"),
        (web_server.dripping, "too long"),
        (web_server.dripping_head, "too long"),
        (web_server.silent, "too long"),
        (web_server.large, "larger than 5 MB"),
        (web_server.endless, "larger than 5 MB"),
        (web_server.zipped(b"0" * 50_000_000), "larger than 5 MB"),
        (web_server.cut_off, "broke off"),
        (web_server.nonsense, "no sense"),
        (web_server.body(rss("&l9;", head=BILLION).encode()), "entities"),
        (web_server.body(rss("&e;", head=OUTSIDE).encode()), "entities"),
        (web_server.body(b"<html><p>Not found, but 200</p></html>"), "no feed"),
        (web_server.body(b""), "no feed"),
        (web_server.moved("http://localhost:1/secret", 302), "private network"),
        (web_server.moved("http://169.254.169.254/latest", 301), "private network"),
        (web_server.moved("http://[::1]:1/", 307), "private network"),
        (web_server.moved("file:///etc/passwd", 302), "no address"),
        (web_server.moved("/feed", 302), "on and on"),
    ],
    ids=[
        *("404", "500", "503", "body drips", "headers drip", "silent", "50 MB", "endless"),
        *("packed 50 MB", "cut off", "no HTTP", "billion laughs", "file entity", "page", "empty"),
        *("to loopback", "to the cloud's own", "to IPv6", "to a file", "in circles"),
    ],
)
def test_what_goes_wrong_is_one_line_and_no_news(read, answer, says):
    begin = time.monotonic()
    found, problem = read(answer)
    assert found == []
    assert says in problem
    assert "\n" not in problem
    assert len(problem) < 100
    assert time.monotonic() - begin < 10


def test_of_a_malformed_feed_what_stands_before_the_damage_comes(read):
    whole = rss("First").replace("</channel>", "<item><title>Half</titel>")
    found, problem = read(web_server.body(whole.encode()))
    assert [title for title, _ in found] == ["First"]
    assert problem.startswith("The feed is damaged")


def test_a_feed_that_moved_for_good_moves_and_still_brings_its_news(workspace, server, acme, read):
    server.answers["/new"] = web_server.body(UTF8)
    found, problem = read(web_server.moved("/new", 301))
    assert (len(found), problem) == (1, "")
    assert notes.feeds(workspace, acme)[0].url == server.url("/new")


def test_what_did_not_change_is_a_reading_like_any_other(workspace, acme, read):
    for _ in range(2):
        found, problem = read(web_server.conditional(UTF8, '"v1"'))
    assert (len(found), problem) == (1, "")
    assert notes.feeds(workspace, acme)[0].checked_at == "2026-02-11T03:00:00+00:00"


def test_a_feed_that_is_well_again_says_nothing_any_more(read):
    assert read(web_server.body(b"", 500))[1]
    assert read(web_server.body(UTF8)) == ([("Opens a plant in Łódź", "2026-02-09")], "")


def test_a_feed_removed_while_it_was_read_brings_nothing(workspace, server, acme):
    server.answers["/feed"] = web_server.body(UTF8)
    readings = news.read_all(notes.feeds(workspace))
    notes.remove_feed(workspace, readings[0].feed.id)
    assert news.store(workspace, readings, NOW) == 0
    assert notes.news(workspace, acme) == ()


def test_only_feeds_that_were_not_read_for_hours_are_due(workspace, acme):
    (feed,) = notes.feeds(workspace, acme)
    lately = replace(feed, checked_at="2026-02-11T00:00:00+00:00")
    long_ago = replace(feed, checked_at="2026-02-10T00:00:00+00:00")
    assert news.due([feed, lately, long_ago], NOW) == [feed, long_ago]
