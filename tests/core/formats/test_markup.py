"""What is taken out of a page: its feeds and what it says of itself."""

import time

import pytest

from netdesk.formats.markup import feed_links, plain_text, safe_link

NEAR = "https://acme.example/about/"


@pytest.mark.parametrize(
    ("tag", "link"),
    [
        ('<link rel="alternate" type="application/rss+xml" href="/feed">', "/feed"),
        ("<LINK HREF=/atom.xml TYPE='application/atom+xml' REL='Alternate home'>", "/atom.xml"),
        ('<link rel=alternate type="application/feed+json" href="/f?a=1&amp;b=2">', "/f?a=1&b=2"),
    ],
)
def test_a_page_s_feeds_are_found(tag, link):
    assert feed_links(f"<head>{tag}</head>", NEAR) == [f"https://acme.example{link}"]


@pytest.mark.parametrize(
    "tag",
    [
        '<link rel="stylesheet" type="application/rss+xml" href="/feed">',
        '<link rel="alternate" type="text/html" href="/feed">',
        '<link rel="alternate" type="application/rss+xml" href="file:///etc/passwd">',
        '<link rel="alternate" type="application/rss+xml">',
    ],
)
def test_other_links_are_no_feeds(tag):
    assert feed_links(tag, NEAR) == []


def test_a_page_s_base_counts():
    page = (
        '<base href="https://cdn.example/x/"><link rel=alternate type=application/rss+xml href=f>'
    )
    assert feed_links(page, NEAR) == ["https://cdn.example/x/f"]


@pytest.mark.parametrize(
    "link", ["//evil example", "https://", "mailto:a@b", "http://[::1", "\x00"]
)
def test_only_links_of_the_web_are_safe(link):
    assert safe_link(link) == ""


@pytest.mark.parametrize("piece", ["<link ", "<!--", "<script>", "<a<", "&lt", "<title>", "a='"])
def test_hostile_pages_cost_little(piece):
    begin = time.process_time()
    page = piece * 300_000
    plain_text(page)
    feed_links(page, NEAR)
    assert time.process_time() - begin < 5
