"""What the window remembers of itself."""

import pytest
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from netdesk import settings
from netdesk.workspace import Workspace
from ui import state


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
