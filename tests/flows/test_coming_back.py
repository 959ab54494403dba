"""What a second start has kept of the first."""

from netdesk import contacts
from netdesk.workspace import Workspace


def test_the_next_start_begins_with_the_person_who_was_current(play, database):
    with Workspace.open(database) as workspace:
        for name in ("Ana Ruiz", "Bora Kaya"):
            last = contacts.save(workspace, contacts.from_line(name))

    def go_there(window):
        window.commands.show_contact(last)

    def look(window):
        assert window.stack.currentWidget().current_contact() == last

    assert play(go_there) == 0
    assert play(look) == 0
