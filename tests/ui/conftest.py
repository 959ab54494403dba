"""Every test of the window runs off-screen, in NetDesk's own look."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest


@pytest.fixture(autouse=True)
def themed(qapp):
    """Give the application its look, light, before each test."""
    from ui.theme import apply_theme

    apply_theme(qapp, "light")
    return qapp


@pytest.fixture
def shown(qtbot):
    """Show a widget, wait until it has the keyboard's window, and hand it back."""

    def show(widget, width=0, height=0):
        qtbot.addWidget(widget)
        if width:
            widget.resize(width, height or widget.sizeHint().height())
        with qtbot.waitExposed(widget):
            widget.show()
        widget.activateWindow()
        return widget

    return show


@pytest.fixture
def told():
    """What the user is told while the test runs."""
    from tests.ui.desks import Told

    return Told()


@pytest.fixture
def desk(tmp_path, told):
    """A desk on an empty file; ask for it before `shown`: it is to be closed after the widgets."""
    from tests.ui.desks import close_desk, open_desk

    made = open_desk(tmp_path, told)
    yield made
    close_desk(made)
    assert told.errors == []
