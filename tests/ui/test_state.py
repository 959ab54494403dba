"""What the window remembers of itself."""

from datetime import date

import pytest
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from netdesk import settings
from netdesk.people import contacts
from netdesk.workspace import Workspace
from tests.builders import make_contact
from ui import state

SUNDAY, MONDAY = date(2026, 2, 8), date(2026, 2, 9)


@pytest.fixture
def workspace(tmp_path):
    with Workspace.open(tmp_path / "people.db") as made:
        yield made


def splitter(shown):
    made = QSplitter()
    for _side in range(2):
        made.addWidget(QWidget())
    return shown(made, 400, 100)


def test_a_splitter_gets_its_sizes_back(workspace, shown):
    first = splitter(shown)
    memory = state.SplitterMemory(workspace, first, "window.people_splitter")
    first.setSizes([300, 100])
    memory.flush()
    second = splitter(shown)
    state.SplitterMemory(workspace, second, "window.people_splitter")
    assert second.sizes() == first.sizes()


def test_nonsense_in_the_settings_is_passed_over(workspace, qtbot):
    settings.write(workspace, "window.geometry", "no base64 !")
    window = QMainWindow()
    qtbot.addWidget(window)
    assert not state.restore_window(workspace, window)


def test_a_file_that_can_only_be_read_is_not_written_to(tmp_path):
    path = tmp_path / "people.db"
    Workspace.open(path).close()
    with Workspace.open(path, read_only=True) as workspace:
        state.keep_setting(workspace, "theme", "dark")
        assert state.kept_setting(workspace, "theme") == "system"


@pytest.mark.parametrize(("left_on", "page"), [(MONDAY, "companies"), (SUNDAY, "week")])
def test_a_new_day_begins_with_the_week_and_the_same_one_where_it_was_left(
    workspace, left_on, page
):
    contacts.save(workspace, make_contact())
    state.keep_page(workspace, "companies", left_on)
    assert state.first_page(workspace, MONDAY) == page


def test_the_first_start_waits_for_names_on_any_day(workspace):
    assert state.first_page(workspace, SUNDAY) == "people"
    state.keep_page(workspace, "week", SUNDAY)
    assert state.first_page(workspace, MONDAY) == "people"


def test_people_who_came_in_without_a_window_are_its_first_page(workspace):
    contacts.save(workspace, make_contact())
    assert state.first_page(workspace, MONDAY) == "people"
