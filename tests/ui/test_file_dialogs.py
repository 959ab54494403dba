"""The folder that a file dialog begins in."""

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths

from ui.file_dialogs import usual_folder


@pytest.mark.parametrize("kind", ["Documents", "Download", "Pictures"])
def test_a_dialog_begins_in_the_users_folder(kind, tmp_path, monkeypatch):
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _kind: str(tmp_path))
    assert usual_folder(kind) == str(tmp_path)


@pytest.mark.parametrize("kind", ["Documents", "Download", "Pictures"])
def test_without_such_a_folder_it_begins_at_home(kind, tmp_path, monkeypatch):
    gone = str(tmp_path / "gone")
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _kind: gone)
    assert usual_folder(kind) == str(Path.home())
