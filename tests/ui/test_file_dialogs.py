from pathlib import Path

from PySide6.QtCore import QStandardPaths

from ui.file_dialogs import DOCUMENTS, usual_folder


def test_a_dialog_begins_in_the_users_folder(tmp_path, monkeypatch):
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _kind: str(tmp_path))
    assert usual_folder(DOCUMENTS) == str(tmp_path)


def test_without_such_a_folder_it_begins_at_home(tmp_path, monkeypatch):
    gone = str(tmp_path / "gone")
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _kind: gone)
    assert usual_folder(DOCUMENTS) == str(Path.home())
