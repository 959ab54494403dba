"""What browsers put into a drag, as they put it, dropped on the company."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication

from netdesk.people import contacts
from netdesk.research import companies
from tests.ui.desks import add_person
from ui.panels.company_panel import CompanyPanel
from ui.panels.dragged_words import dragged_words

LINK = "https://news.example/2026/02/09/opens-a-plant?id=7&x=1"
TITLE = "Acme opens “a plant” – 400 jobs"
ANCHOR = f'<meta charset="utf-8"><a href="{LINK.replace("&", "&amp;")}">Acme <b>opens</b></a>'
NONE, LEFT, COPY = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton, Qt.DropAction


def mime(**formats):
    """Data by MIME type, with `_` for `/` and `__` for `-`: bytes as they come."""
    made = QMimeData()
    for name, data in formats.items():
        made.setData(name.replace("__", "-").replace("_", "/"), data)
    return made


FIREFOX = mime(
    text_x__moz__url=f"{LINK}\n{TITLE}".encode("utf-16-le"),
    text_plain=LINK.encode(),
    text_html=ANCHOR.encode(),
)
CHROME = mime(
    text_uri__list=f"{LINK}\r\n".encode(), text_plain=LINK.encode(), text_html=ANCHOR.encode()
)
BARE_LIST = mime(text_uri__list=f"# a comment\r\n{LINK}\r\n".encode())
MARKUP_ONLY = mime(text_html=ANCHOR.encode())
WORDS = mime(text_plain=b"They hire 400 people", text_html=b"<p>They hire <i>400</i> people</p>")


@pytest.fixture
def panel(desk, shown):
    acme = contacts.get(desk.workspace, add_person(desk)).position.company_id
    made = shown(CompanyPanel(desk), 536, 420)
    made.show_company(acme)
    return made


def drop(widget, data):
    """Drag over and drop; whether it was taken, and with which action."""
    enter = QDragEnterEvent(QPoint(9, 9), COPY.CopyAction | COPY.MoveAction, data, LEFT, NONE)
    enter.ignore()
    widget.dragEnterEvent(enter)
    if not enter.isAccepted():
        return None
    event = QDropEvent(QPointF(9, 9), COPY.CopyAction | COPY.MoveAction, data, LEFT, NONE)
    widget.dropEvent(event)
    return event.dropAction()


@pytest.mark.parametrize(
    ("data", "title", "url"),
    [
        (FIREFOX, TITLE, LINK),
        (CHROME, "Acme opens", LINK),
        (BARE_LIST, "Opens a plant", LINK),
        (MARKUP_ONLY, "Acme opens", LINK),
        (WORDS, "They hire 400 people", ""),
    ],
    ids=["Firefox", "Chrome", "only a list", "only markup", "selected words"],
)
def test_what_a_browser_drags_becomes_news(desk, panel, data, title, url):
    assert drop(panel, data) == COPY.CopyAction
    (item,) = companies.get(desk.workspace, panel.company_id).news
    assert (item.title, item.url) == (title, url)
    expected = ("news.example", "2026-02-09") if url else ("", "2026-02-11")
    assert (item.source, item.on) == expected


@pytest.mark.parametrize("data", [FIREFOX, CHROME], ids=["Firefox", "Chrome"])
def test_what_a_browser_copies_is_pasted_with_its_title(desk, panel, data):
    copy = QMimeData()
    for name in data.formats():
        copy.setData(name, data.data(name))
    QGuiApplication.clipboard().setMimeData(copy)
    panel.paste_link()
    assert companies.get(desk.workspace, panel.company_id).news[0].url == LINK


def files(*paths):
    made = QMimeData()
    made.setUrls([QUrl.fromLocalFile(path) for path in paths])
    return made


@pytest.mark.parametrize(
    "data",
    [
        files("/tmp/team.vcf"),
        mime(text_vcard=b"BEGIN:VCARD", text_plain=b"BEGIN:VCARD"),
        mime(image_png=b"\x89PNG"),
        mime(text_x__moz__url="file:///etc/passwd\npasswd".encode("utf-16-le")),
        QMimeData(),
    ],
    ids=["file", "card", "picture", "file by Firefox", "nothing"],
)
def test_what_is_no_news_is_left_alone(desk, panel, data):
    assert drop(panel, data) is None
    assert companies.get(desk.workspace, panel.company_id).news == ()


def test_a_script_is_no_link(desk, panel):
    drop(panel, mime(text_html=b'<a href="javascript:alert(1)">Acme opens</a>'))
    (item,) = companies.get(desk.workspace, panel.company_id).news
    assert (item.title, item.url) == ("Acme opens", "")


def test_a_drag_of_a_megabyte_is_cut():
    found = dragged_words(mime(text_plain=b"x" * 1_000_000, text_html=b"y" * 1_000_000))
    assert (len(found.text), len(found.html)) == (4000, 4000)


def test_nothing_is_taken_where_no_company_is(panel):
    panel.show_company(0)
    assert drop(panel, CHROME) is None
