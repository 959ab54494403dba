"""What the toast says of its own with a sign: done, or not."""

import pytest

from netdesk import contacts
from netdesk.records.contact import Contact
from tests.flows.through_main import press

pytestmark = pytest.mark.usefixtures("qapp")


def sign(window):
    return window.toast._icon._name


def test_a_tick_stands_for_what_was_done_only(play):
    def script(window):
        window.say("Removed a fact", True)
        assert sign(window) == "check"
        window.say("The disk is full.")
        assert sign(window) == "error"
        window.desk.say_done("Saved brief.pdf")
        assert (sign(window), window.toast.words()) == ("check", "Saved brief.pdf")

    play(script)


def test_what_was_undone_is_named_with_a_tick(play, qtbot):
    def script(window):
        contacts.save(window.desk.workspace, Contact(full_name="Ana Ruiz"))
        window.say("Nobody on your list leads to Acme yet.")
        press(qtbot, window, "Ctrl+Z")
        qtbot.waitUntil(lambda: window.toast.words() == "Undone: add Ana Ruiz")
        assert sign(window) == "check"

    play(script)
