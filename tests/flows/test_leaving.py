"""The end of the window: nothing of it stays, whatever was opened, and the file is free again."""

import os
import signal

import pytest
from PySide6.QtWidgets import QPlainTextEdit

from netdesk import meetings
from netdesk.errors import WorldError
from netdesk.people import contacts
from netdesk.records.contact import Contact, Position
from netdesk.workspace import Workspace
from tests.flows.through_main import open_dialog
from ui.message_dialog import MessageDialog
from ui.pages import PAGES

pytestmark = pytest.mark.usefixtures("qapp")


def somebody_at_work(database):
    ana = Contact(full_name="Ana Ruiz", positions=(Position("Acme", "Buyer"),))
    with Workspace.open(database) as workspace:
        contacts.save(workspace, ana)


@pytest.mark.parametrize("size", [(1440, 900), (1024, 640)])
@pytest.mark.parametrize("has_people", [True, False])
def test_the_program_ends_with_its_window_whatever_was_shown(
    play, qtbot, database, size, has_people
):
    if has_people:
        somebody_at_work(database)

    def script(window):
        window.resize(*size)
        for page in PAGES:
            window.stack.show_page(page.key)
            qtbot.wait(1)

    assert play(script) == 0


def test_sigterm_ends_the_program_and_frees_the_file(play, qtbot, database):
    somebody_at_work(database)

    def script(window):
        window.commands.show_companies()
        os.kill(os.getpid(), signal.SIGTERM)
        qtbot.waitUntil(lambda: not window.isVisible())

    assert play(script) == 0
    with Workspace.open(database) as workspace:
        assert not workspace.is_read_only


def test_words_that_fail_again_after_all_was_saved_are_warned_of_again(
    play, qtbot, database, monkeypatch
):
    somebody_at_work(database)

    def refuse(*_arguments, **_more):
        raise WorldError("The disk is full.")

    def script(window):
        window.stack.currentWidget().new_meeting()
        edits = window.findChildren(QPlainTextEdit)
        field = next(one for one in edits if one.accessibleName() == "Outcome")
        for words in ("Two", " names"):
            with monkeypatch.context() as full:
                full.setattr(meetings, "save", refuse)
                qtbot.keyClicks(field, words)
                assert not window.close()
                open_dialog(MessageDialog).accept()
            assert window.commands.flush()

    assert play(script) == 0
