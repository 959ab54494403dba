"""Opening the file for a window, when another one is just ending."""

from netdesk.workspace import Workspace
from ui import app


def test_a_window_that_ends_while_it_is_called_gives_way(tmp_path, monkeypatch):
    database = tmp_path / "people.db"
    first = Workspace.open(database)

    def nobody_answers(_database, _files):
        first.close()
        return False

    monkeypatch.setattr("ui.instance.hand_over", nobody_answers)
    second = app._open(database, [])
    assert second is not None
    assert not second.is_read_only
    second.close()
