"""Only harmless addresses leave the window."""

import pytest

from netdesk.letters import Letter
from netdesk.planning.invitations import mailto
from ui import links


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/a?b=c#d",
        "HTTP://example.org",
        "mailto:ann@example.org",
        "mailto:ann@example.org?subject=Thanks",
        "tel:+49-711-5550188",
        "https://münchen.example/",
    ],
)
def test_an_ordinary_address_passes(address):
    assert links.safe_url(address) is not None


@pytest.mark.parametrize(
    "address",
    [
        "",
        "example.org",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "smb://host/share",
        "-flag",
        "https:",
        "https:///path",
        "https://-host/",
        "https://example.org/\nnext",
        "https://example.org/\u2028next",
        "mailto:ann@example.org?bcc=eve@example.org",
        "mailto:ann@example.org?attach=/etc/passwd",
        "mailto:ann@example.org?subject=a%0D%0ABcc:eve@example.org",
        "mailto:-x@example.org",
        "tel:-1234",
        "tel:12 34",
        "data:text/html,x",
    ],
)
def test_anything_else_is_refused(address):
    assert links.safe_url(address) is None


def test_a_refused_address_never_reaches_the_system(monkeypatch):
    opened = []
    monkeypatch.setattr(links.QDesktopServices, "openUrl", opened.append)
    assert links.open_url("file:///etc/passwd") is False
    assert opened == []


def test_a_passed_address_reaches_the_system(monkeypatch):
    opened = []
    monkeypatch.setattr(links.QDesktopServices, "openUrl", lambda url: not opened.append(url))
    assert links.open_url("https://example.org") is True
    assert opened[0].host() == "example.org"


@pytest.fixture
def opened(monkeypatch):
    """What reaches the system."""
    seen = []
    monkeypatch.setattr(
        links.QDesktopServices, "openUrl", lambda url: not seen.append(url.toEncoded().data())
    )
    return seen


def test_words_written_here_reach_the_mail_program_whole(opened):
    link = mailto(Letter("Thank you", "Dear Ana,\n\nThanks & more?"), "ana@x.example")
    assert links.write_mail(link)
    assert opened == [
        b"mailto:ana@x.example?subject=Thank%20you"
        b"&body=Dear%20Ana%2C%0D%0A%0D%0AThanks%20%26%20more%3F"
    ]


@pytest.mark.parametrize(
    ("letter", "address"),
    [
        (Letter("a\r\nBcc: eve@example.org", "b"), "ana@x.example"),
        (Letter("a", "b"), "ana@x.example?bcc=eve@example.org"),
        (Letter("a", "b"), ""),
        (Letter("a", "b"), "Ana Ruiz"),
    ],
)
def test_a_message_that_is_more_than_words_is_not_opened(opened, letter, address):
    assert not links.write_mail(mailto(letter, address))
    assert opened == []
