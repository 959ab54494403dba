"""Feeds through the real window: turned on, shown in the status bar, cancelled there."""

import pytest
from PySide6.QtWidgets import QAbstractButton

from netdesk.research import companies, notes
from netdesk.ways import gaps
from netdesk.workspace import Workspace
from tests.core import web_server

FEED = (
    b"<rss><channel><title>Acme news</title><item><title>Opens a plant</title><guid>1</guid>"
    b"<pubDate>Mon, 09 Feb 2026 10:00:00 GMT</pubDate></item></channel></rss>"
)


@pytest.fixture
def acme(database, server):
    with Workspace.open(database) as workspace:
        an_id = gaps.set_targets(workspace, ["Acme"])["Acme"]
        for path in ("/feed", "/slow"):
            notes.add_feed(workspace, an_id, server.url(path), is_typed=True)
    server.answers |= {"/feed": web_server.body(FEED), "/slow": web_server.dripping}
    return an_id


def press(window, name):
    found = window.findChildren(QAbstractButton)
    next(one for one in found if one.isVisible() and one.accessibleName() == name).click()


def test_reading_is_seen_and_stopped_and_what_came_is_kept(play, server, acme, database, qtbot):
    def script(window):
        window.commands.show_companies()
        assert server.requests == []
        press(window, "Turn feeds on")
        progress = window.status._progress
        qtbot.waitUntil(lambda: progress.isVisible() and progress._count.text() == "1 of 2")
        assert progress._words.text() == "Reading feeds"
        press(window, "Cancel")
        workspace = window.desk.workspace
        qtbot.waitUntil(lambda: bool(companies.get(workspace, acme).news))
        assert not progress.isVisible()

    play(script)
    assert [path for path, _ in server.requests] == ["/feed", "/slow"]
    with Workspace.open(database) as workspace:
        (item,) = companies.get(workspace, acme).news
        assert (item.title, item.source) == ("Opens a plant", "Acme news")
