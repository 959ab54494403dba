"""What the toast says of its own with a sign: done, or not."""

import pytest
from msgspec.structs import replace

from netdesk.people import contacts
from netdesk.records.contact import Contact
from ui.widgets.button import Button

pytestmark = pytest.mark.usefixtures("qapp")


def sign(window):
    return window.toast._icon._name


def undo(window, qtbot):
    action = window.actions_by_key["undo"]
    qtbot.waitUntil(action.isEnabled)
    action.trigger()
    qtbot.waitUntil(lambda: window.toast.words().startswith("Undone"))


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
        undo(window, qtbot)
        assert (window.toast.words(), sign(window)) == ("Undone: add Ana Ruiz", "check")

    play(script)


def note_something(window):
    workspace = window.desk.workspace
    ana = contacts.save(workspace, Contact(full_name="Ana Ruiz"))
    contacts.save(workspace, Contact(full_name="Bo Li"))
    contacts.save(workspace, replace(contacts.get(workspace, ana), note="Met at the fair"))
    return ana


def show_button(window):
    return next(one for one in window.toast.findChildren(Button) if one.text() == "Show")


def test_what_was_undone_out_of_sight_can_be_gone_to(play, qtbot):
    def script(window):
        ana = note_something(window)
        window.commands.show_brand()
        undo(window, qtbot)
        show_button(window).click()
        assert window.stack.current_key() == "people"
        assert window.stack.currentWidget().current_contact() == ana

    play(script)


def test_what_was_undone_in_sight_is_only_named(play, qtbot):
    def script(window):
        window.commands.show_contact(note_something(window))
        undo(window, qtbot)
        assert not show_button(window).isVisible()

    play(script)


def test_what_is_gone_by_the_undo_is_only_named(play, qtbot):
    def script(window):
        contacts.save(window.desk.workspace, Contact(full_name="Ana Ruiz"))
        window.commands.show_brand()
        undo(window, qtbot)
        assert not show_button(window).isVisible()

    play(script)
