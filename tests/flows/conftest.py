"""Flows run the real main(), off-screen, with a home of their own."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer


@pytest.fixture(autouse=True)
def own_home(tmp_path, monkeypatch):
    """No test writes into the user's folders, nor asks the user's database."""
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.delenv("NETDESK_DATABASE", raising=False)
    return tmp_path


@pytest.fixture(autouse=True)
def no_quit_left_over():
    """Qt remembers a second call to quit, and then no later loop would run in this process."""
    yield
    app = QCoreApplication.instance()
    if app is not None:
        QCoreApplication.sendPostedEvents(app, QEvent.Type.Quit.value)
        QTimer.singleShot(0, app.exit)
        app.exec()
