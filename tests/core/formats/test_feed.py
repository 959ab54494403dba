"""Feeds as they come: RSS, Atom and JSON, sound, sloppy, damaged and hostile."""

import json
import time
from contextlib import suppress
from datetime import UTC, date, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.errors import InputError
from netdesk.formats.feed import decoded, moment_of, read_feed

NEAR = "https://acme.example/news/feed.xml"
TODAY = date(2026, 2, 11)
RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>Acme news</title>
<image><title>Logo</title></image>
<item><title>Opens &lt;b&gt;a plant&lt;/b&gt; &amp;amp; hires</title><link>/plant</link>
<guid isPermaLink="false">g1</guid><pubDate>Mon, 09 Feb 2026 10:00:00 +0100</pubDate>
<source url="https://r.example/">Reuters</source></item>
<item><title>Second</title><link>https://acme.example/2</link></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Acme</title>
<entry><title>Margin &lt; 5%</title><link rel="self" href="/self"/><link href="/a"/><id>urn:1</id>
<updated>2026-02-10T00:00:00Z</updated><published>2026-02-09T23:30:00-05:00</published></entry>
<entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <b>bold</b> step</div>
</title><link href="/b"/><id>urn:2</id></entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Acme</title></channel><item><title>One</title><link>https://acme.example/1</link>
<dc:date>2026-02-09</dc:date></item></rdf:RDF>"""
JSON = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "Acme",
    "items": [
        {"id": 7, "title": "A < B", "url": "/7", "date_published": "2026-02-09T01:00:00+02:00"}
    ],
}


def titles(content):
    return [item.title for item in content.items]


def rss(items):
    return f"<rss><channel><title>T</title>{items}</channel></rss>"


def test_rss_is_read():
    first, second = read_feed(RSS.encode(), NEAR).items
    assert (first.title, first.url) == ("Opens a plant & hires", "https://acme.example/plant")
    assert (first.guid, first.source, first.on(UTC, TODAY)) == ("g1", "Reuters", "2026-02-09")
    assert (second.guid, second.on(UTC, TODAY)) == ("https://acme.example/2", "")


def test_atom_is_read():
    first, second = read_feed(ATOM.encode(), NEAR).items
    assert (first.title, first.url, first.guid) == (
        "Margin < 5%",
        "https://acme.example/a",
        "urn:1",
    )
    assert second.title == "A bold step"


def test_rdf_is_read():
    (item,) = read_feed(RDF.encode(), NEAR).items
    assert (item.title, item.on(UTC, TODAY)) == ("One", "2026-02-09")


def test_json_feed_is_read():
    content = read_feed(json.dumps(JSON).encode(), NEAR)
    (item,) = content.items
    assert (content.title, item.title, item.url) == ("Acme", "A < B", "https://acme.example/7")
    assert (item.guid, item.on(UTC, TODAY)) == ("7", "2026-02-08")


def test_an_image_s_title_is_not_the_feed_s():
    assert read_feed(RSS.encode()).title == "Acme news"


@pytest.mark.parametrize(
    ("hours", "day"), [(0, "2026-02-10"), (-5, "2026-02-09"), (9, "2026-02-10")]
)
def test_the_day_is_the_reader_s(hours, day):
    item = read_feed(ATOM.encode(), NEAR).items[0]
    assert item.on(timezone(timedelta(hours=hours)), TODAY) == day


def test_a_day_to_come_is_not_believed():
    assert read_feed(RSS.encode()).items[0].on(UTC, date(2026, 2, 8)) == ""


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Mon, 09 Feb 2026 10:00:00 GMT", "2026-02-09T10:00:00+00:00"),
        ("Mon, 09 Feb 2026 10:00:00 EST", "2026-02-09T10:00:00-05:00"),
        ("9 Feb 26 10:00 +0530", "2026-02-09T10:00:00+05:30"),
        ("2026-02-09T10:00:00.123Z", "2026-02-09T10:00:00.123000+00:00"),
        ("2026-02-09T10:00:00+0530", "2026-02-09T10:00:00+05:30"),
        ("2026-02-09 10:00:00", "2026-02-09T10:00:00"),
        ("20260209", "2026-02-09T00:00:00"),
        ("2026-02-09", "2026-02-09T00:00:00"),
    ],
)
def test_dates_are_read_as_feeds_write_them(text, iso):
    assert moment_of(text).isoformat() == iso


@pytest.mark.parametrize("text", ["", "soon", "32 Foo 2026", "2026-13-45", "0000-00-00", "9" * 99])
def test_what_is_no_date_is_none(text):
    assert moment_of(text) is None


@pytest.mark.parametrize(
    ("data", "charset"),
    [
        ("<?xml version='1.0' encoding='utf-8'?>Łódź é".encode(), ""),
        ("\ufeffŁódź é".encode(), "iso-8859-1"),
        ("Łódź é".encode("utf-16"), ""),
        ("<?xml version='1.0' encoding='iso-8859-2'?>Łódź é".encode("iso-8859-2"), ""),
        ("<?xml version='1.0' encoding='iso-8859-1'?>Łódź é".encode(), ""),
        ("Łódź é".encode("iso-8859-2"), "ISO-8859-2"),
    ],
    ids=["utf-8", "mark", "utf-16", "declared", "declared wrongly", "told by the server"],
)
def test_the_encoding_is_found(data, charset):
    assert "Łódź é" in decoded(data, charset)


def test_bytes_that_are_no_utf8_in_spite_of_it_are_read():
    assert decoded("<?xml version='1.0' encoding='utf-8'?>Café".encode("cp1252")).endswith("Café")


@pytest.mark.parametrize("name", ["unicode_escape", "idna", "zip", "nonsense", "utf-7"])
def test_a_codec_that_no_feed_has_is_not_used(name):
    assert decoded(b"caf\xe9 +AGE-", name) == "café +AGE-"


@pytest.mark.parametrize(
    ("items", "found"),
    [
        ("<item><title>A & B</title></item>", ["A & B"]),
        ("<item><title>A&nbsp;B &copy;</title></item>", ["A B ©"]),
        ("<item><title><![CDATA[A <i>b</i> & c]]></title></item>", ["A b & c"]),
        ("<item><title>A\x08\x00B</title></item>", ["AB"]),
        ("<item><title>One</title></item><item><title>Two</titel></item>", ["One"]),
        ("<item><media:title>no</media:title><title>yes</title></item>", ["yes"]),
        ("<item><title></title></item><item><title>One</title></item>", ["One"]),
    ],
)
def test_sloppy_feeds_give_what_they_have(items, found):
    assert titles(read_feed(rss(items).encode())) == found


def test_a_damage_is_told():
    assert "damaged" in read_feed(rss("<item><title>One</title></item>").encode()[:-20]).problem


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>',
        '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1/x.dtd"> %p;]>',
    ],
    ids=["billion laughs", "file", "parameter"],
)
def test_entities_are_refused(doctype):
    with pytest.raises(InputError, match="entities"):
        read_feed((doctype + rss("<item><title>&b;&e;</title></item>")).encode())


@pytest.mark.parametrize(
    "data",
    [b"", b"<html><body>No</body></html>", b"{}", b'{"version": "1", "items": []}', b"[" * 100000],
)
def test_what_is_no_feed_is_refused(data):
    with pytest.raises(InputError):
        read_feed(data)


@pytest.mark.parametrize(
    "link",
    ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "https://u:p@x/", "-x:"],
)
def test_links_that_are_no_web_links_are_dropped(link):
    content = read_feed(rss(f"<item><title>T</title><link>{link}</link></item>").encode())
    assert content.items[0].url == ""


@pytest.mark.parametrize(
    "title",
    [
        "&lt;script&gt;alert(1)&lt;/script&gt;Shown",
        "&lt;img src=x onerror=y&gt;Shown",
        "&lt;style&gt;p{}&lt;/style&gt;\u202eSho\u200bwn".replace("o\u200b", "o"),
        "&lt;!-- x --&gt;Shown",
    ],
)
def test_titles_are_text_only(title):
    content = read_feed(rss(f"<item><title>{title}</title></item>").encode())
    assert titles(content) == ["Shown"]


@pytest.mark.parametrize(
    "data",
    [
        rss("<item>" * 50000).encode(),
        rss("<a>" * 200000).encode(),
        rss("<item><title>" + "&lt;!--" * 200000).encode(),
        rss("<item><title>" + "&" * 500000).encode(),
        rss("<item><title>x</title></item>" * 50000).encode(),
        b"<rss " + b"a" * 3000000,
    ],
    ids=["open items", "deep", "comments", "ampersands", "many", "one tag"],
)
def test_hostile_feeds_cost_little(data):
    begin = time.process_time()
    with suppress(InputError):
        assert len(read_feed(data).items) <= 200
    assert time.process_time() - begin < 5


@given(st.binary(max_size=300), st.integers(0, len(RSS)))
def test_any_damage_is_an_error_in_words_at_most(noise, at):
    data = RSS.encode()[:at] + noise + RSS.encode()[at:]
    with suppress(InputError):
        read_feed(data, NEAR)
