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


@pytest.fixture
def database(tmp_path):
    """Where the window's file is to be."""
    return tmp_path / "people.db"


@pytest.fixture
def play(database):
    """Plays a script in the window that main() opens on `database`."""

    def with_database(script, *files):
        # Imported late: the other tests of this folder need no Qt in their own process.
        from tests.flows.through_main import play_through_main

        return play_through_main(["--database", database, *files], script)

    return with_database
