"""Making one of two selected people through the real main()."""

import pytest

from netdesk.people import contacts, overview, quick_line
from netdesk.workspace import Workspace
from ui.duplicates.page import DuplicatesPage

NAMES = ("Ana Ruiz", "Anita Ruiz", "Bora Kaya")


@pytest.fixture
def three(database):
    """Three people, by id."""
    with Workspace.open(database) as workspace:
        return [contacts.save(workspace, quick_line.from_line(name)) for name in NAMES]


@pytest.mark.usefixtures("qapp")
def test_two_selected_people_become_one_who_is_then_in_sight(play, three, database, qtbot):
    def script(window):
        people = window.stack.currentWidget()
        people.side.table.choose_rows([0, 1])
        window.actions_by_key["merge"].trigger()
        page = window.stack.currentWidget()
        assert isinstance(page, DuplicatesPage)
        page.view.merge.click()
        qtbot.waitUntil(lambda: window.stack.currentWidget() is people, timeout=5000)
        assert people.current_contact() == three[0]
        assert window.toast.words().startswith("Merged into Ana Ruiz")

    assert play(script) == 0
    with Workspace.open(database) as workspace:
        assert overview.count(workspace) == 2


@pytest.mark.usefixtures("qapp", "three")
def test_one_selected_person_is_asked_for_a_second(play):
    def script(window):
        people = window.stack.currentWidget()
        window.actions_by_key["merge"].trigger()
        assert window.stack.currentWidget() is people
        assert window.toast.words().startswith("Select the two people first")

    assert play(script) == 0
