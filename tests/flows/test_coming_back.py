"""What a second start has kept of the first."""

from datetime import date, timedelta

import pytest

from netdesk import settings
from netdesk.people import contacts, quick_line
from netdesk.workspace import Workspace


def test_the_next_start_begins_with_the_person_who_was_current(play, database):
    with Workspace.open(database) as workspace:
        for name in ("Ana Ruiz", "Bora Kaya"):
            last = contacts.save(workspace, quick_line.from_line(name))

    def go_there(window):
        window.commands.show_contact(last)

    def look(window):
        assert window.stack.currentWidget().current_contact() == last

    assert play(go_there) == 0
    assert play(look) == 0


@pytest.mark.parametrize(("days", "page"), [(0, "companies"), (1, "week"), (3, "week")])
def test_a_new_day_begins_with_the_week(play, database, days, page):
    with Workspace.open(database) as workspace:
        contacts.save(workspace, quick_line.from_line("Ana Ruiz"))

    def leave(window):
        window.stack.show_page("companies")

    def look(window):
        assert window.stack.current_key() == window.navigation.chosen() == page

    assert play(leave) == 0
    with Workspace.open(database) as workspace:
        left_on = date.fromisoformat(settings.read(workspace, "window.left_on"))
        settings.write(workspace, "window.left_on", (left_on - timedelta(days=days)).isoformat())
    assert play(look) == 0
