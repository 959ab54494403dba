"""A tour of the real window, for a test that counts what it says to the network.

Run with a database, the address of a feed, and "off" or "on": whether feeds are turned on. With
"on" only the pages are visited, without every action.
"""

import sys

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QDialog

from netdesk.research import companies, news, notes
from tests.flows.through_main import play_through_main
from ui.demo import settle
from ui.pages import PAGES

LINK = "https://news.example/2026/02/09/medline-opens-a-plant"
# What ends the program, asks the system for a file, or prints.
LEFT_OUT = {"quit", "import", "print", "save_pdf", "save_week", "undo", "redo", "sample"}


def main(database, feed, feeds):
    """Play the tour through main(); its status."""
    pages, actions = [], set()

    def tour(window):
        window.commands.load_sample()
        settle(window)
        _add_feed(window, feed)
        if feeds == "on":
            news.turn(window.desk.workspace, on=True)
        for spec in PAGES:
            window.stack.show_page(spec.key)
            settle(window, 50)
            pages.append(spec.key)
            if feeds == "off":
                _press_all(window, spec.key, actions)
        _visit_companies(window)
        settle(window)

    status = play_through_main(["--database", database], tour)
    sys.stdout.write(f"{len(pages)} pages, {len(actions)} actions")
    return status


def _add_feed(window, feed):
    workspace = window.desk.workspace
    medline = companies.known_ids(workspace, ["Medline"])["Medline"]
    notes.add_feed(workspace, medline, feed, is_typed=True)


def _press_all(window, page, pressed):
    """Run each action that can run here and did not run yet."""
    for key, action in window.actions_by_key.items():
        if key in LEFT_OUT | pressed or not action.isEnabled():
            continue
        action.trigger()
        settle(window, 1)
        for dialog in window.findChildren(QDialog):
            dialog.reject()
        window.stack.show_page(page)
        pressed.add(key)


def _visit_companies(window):
    """Some companies with each of their tabs, and a link pasted and dropped."""
    page = window.stack.show_page("companies")
    for an_id, _ in companies.find(window.desk.workspace)[:6]:
        page.show_company(an_id)
        for key in ("fit", "people", "asks", "notebook", "details", "research"):
            page.panel.tabs.choose(key)
        settle(window, 1)
    mime = QMimeData()
    mime.setUrls([QUrl(LINK)])
    actions, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    page.panel.dropEvent(QDropEvent(QPointF(9, 9), actions, mime, left, none))
    QGuiApplication.clipboard().setText(LINK)
    page.paste_link()
    page.read_feeds()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
