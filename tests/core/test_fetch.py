"""Reading from a web server that is slow, large, endless, lying or gone."""

import socket
import time

import pytest

from netdesk import fetch as fetching
from netdesk.errors import Cancelled, InputError, WorldError
from netdesk.fetch import Limits, fetch
from tests.core import web_server

QUICK = Limits(total_s=0.6, most_bytes=200_000)


def get(server, answer, **options):
    server.answers["/feed"] = answer
    return fetch(server.url("/feed"), is_typed=True, **{"limits": QUICK, **options})


@pytest.mark.parametrize(
    "answer",
    [web_server.body(b"news"), web_server.zipped(b"news"), web_server.chunked(b"news")],
    ids=["plain", "gzip", "chunked"],
)
def test_the_body_arrives_however_it_is_sent(server, answer):
    assert get(server, answer).body == b"news"


def test_the_charset_is_told(server):
    answer = web_server.body(b"x", Content_Type="text/xml; charset=ISO-8859-1")
    assert get(server, answer).charset == "iso-8859-1"


def test_what_did_not_change_is_not_sent_again(server):
    first = get(server, web_server.conditional(b"news", '"abc"'))
    second = get(server, web_server.conditional(b"news", '"abc"'), etag=first.etag)
    assert (first.status, second.status, second.body) == (200, 304, b"")


def test_the_date_of_change_is_sent_back(server):
    get(server, web_server.body(b""), modified="Mon, 09 Feb 2026 10:00:00 GMT")
    assert server.requests[0][1]["If-Modified-Since"] == "Mon, 09 Feb 2026 10:00:00 GMT"


def test_a_mark_cannot_smuggle_a_header_in(server):
    get(server, web_server.body(b""), etag='"a"\r\nX-Evil: 1')
    assert "X-Evil" not in server.requests[0][1]


def test_an_address_that_moved_for_good_is_told(server):
    server.answers["/new"] = web_server.body(b"news")
    fetched = get(server, web_server.moved("/new", 301))
    assert (fetched.body, fetched.moved_to) == (b"news", server.url("/new"))


def test_an_address_that_moved_for_now_is_not_told(server):
    server.answers["/new"] = web_server.body(b"news")
    assert get(server, web_server.moved("/new", 302)).moved_to == ""


def test_sending_on_and_on_ends(server):
    with pytest.raises(WorldError, match="on and on"):
        get(server, web_server.moved("/feed", 302))
    assert len(server.requests) == QUICK.redirects + 1


@pytest.mark.parametrize(
    ("status", "says"), [(404, "404"), (410, "gone"), (500, "500"), (403, "let us in")]
)
def test_a_refusal_is_told_in_words(server, status, says):
    with pytest.raises(WorldError, match=says):
        get(server, web_server.body(b"", status))


@pytest.mark.parametrize(
    "answer",
    [web_server.dripping, web_server.dripping_head, web_server.silent],
    ids=["body drips", "headers drip", "silent"],
)
def test_the_time_is_limited_as_a_whole(server, answer):
    begin = time.monotonic()
    with pytest.raises(WorldError, match="too long"):
        get(server, answer)
    assert time.monotonic() - begin < 5 * QUICK.total_s


@pytest.mark.parametrize(
    "answer",
    [web_server.large, web_server.endless, web_server.zipped(b"0" * 50_000_000)],
    ids=["50 MB", "endless", "packed 50 MB"],
)
def test_the_size_is_limited(server, answer):
    with pytest.raises(WorldError, match="larger than"):
        get(server, answer, limits=Limits(total_s=20, most_bytes=200_000))


@pytest.mark.parametrize(
    "answer",
    [
        web_server.cut_off,
        web_server.nonsense,
        web_server.body(b"\x1f\x8bno gzip", Content_Encoding="gzip"),
        web_server.body(b"x", Content_Encoding="br"),
    ],
    ids=["cut off", "no HTTP", "broken gzip", "unknown packing"],
)
def test_a_broken_answer_is_an_error_in_words(server, answer):
    with pytest.raises(WorldError):
        get(server, answer)


def test_nobody_listening_is_an_error_in_words():
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with pytest.raises(WorldError, match="does not answer"):
        fetch(f"http://127.0.0.1:{port}/", is_typed=True, limits=QUICK)


def test_the_user_can_stop_it(server):
    with pytest.raises(Cancelled):
        get(server, web_server.dripping, is_cancelled=server.requests.__len__)


def test_a_private_address_needs_to_be_typed(server):
    with pytest.raises(WorldError, match="private"):
        fetch(server.url("/feed"), limits=QUICK)
    assert server.requests == []


def test_nothing_sends_on_to_a_private_address(server):
    other = f"http://localhost:{server.server_port}/secret"
    server.answers["/secret"] = web_server.body(b"secret")
    with pytest.raises(WorldError, match="private"):
        get(server, web_server.moved(other, 302))
    assert [path for path, _ in server.requests] == ["/feed"]


@pytest.mark.parametrize("to", ["file:///etc/passwd", "ftp://127.0.0.1/", "javascript:alert(1)"])
def test_nothing_sends_on_out_of_the_web(server, to):
    with pytest.raises(InputError):
        get(server, web_server.moved(to, 302))


def test_an_address_without_sense_to_go_on_to_is_an_error_in_words(server):
    with pytest.raises(WorldError, match="no sense"):
        get(server, web_server.moved("http://[x", 302))


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "ftp://example.org/", "", "http://", "http://u:p@example.org/"]
)
def test_only_the_web_is_read(url):
    with pytest.raises(InputError):
        fetch(url, is_typed=True, limits=QUICK)


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1"),
        *("0.0.0.0", "224.0.0.1", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "ff02::1"),
        *("::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "nonsense"),
    ],
)
def test_private_addresses_are_known(address):
    assert not fetching._is_public(address)


@pytest.mark.parametrize("address", ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"])
def test_public_addresses_are_known(address):
    assert fetching._is_public(address)


@pytest.mark.parametrize(
    ("typed", "tried"),
    [
        ("acme.example/news", ["https://acme.example/news", "http://acme.example/news"]),
        ("http://acme.example/a?b=1", ["https://acme.example/a?b=1", "http://acme.example/a?b=1"]),
        ("http://[2001:db8::1]/a", ["https://[2001:db8::1]/a", "http://[2001:db8::1]/a"]),
        ("https://acme.example/", ["https://acme.example/"]),
        ("http://acme.example:8080/", ["http://acme.example:8080/"]),
    ],
)
def test_https_comes_first(typed, tried):
    assert fetching._ways(typed) == tried


def test_https_is_never_left(monkeypatch, server):
    server.answers["/feed"] = web_server.moved(server.url("/plain"), 302)
    monkeypatch.setattr(fetching, "_trust", PlainContext)
    with pytest.raises(WorldError, match="unsafe"):
        fetch(f"https://127.0.0.1:{server.server_port}/feed", is_typed=True, limits=QUICK)


def test_a_host_without_https_is_read_by_http(server):
    server.answers["/feed"] = web_server.body(b"news")
    assert fetch(f"127.0.0.1:{server.server_port}/feed", is_typed=True).body == b"news"


class PlainContext:
    """Takes a plain connection for a safe one: a certificate for loopback is not to be had."""

    def wrap_socket(self, connection, server_hostname):
        assert server_hostname
        return connection
