"""Takes Qt away from the tests of `netdesk`: whatever they import must do without it."""

import sys
from pathlib import Path

import pytest

_HERE = Path(__file__).parent


@pytest.hookimpl(trylast=True)
def pytest_configure(config):
    """Hide Qt when this run is of this folder alone; a run of everything needs it elsewhere.

    `make test` runs the folder without the pytest-qt plugin. Where that plugin is on, it has
    imported Qt by now, and Qt taken away half loaded crashes the interpreter.
    """
    alone = all(_HERE in [path, *path.parents] for path in _named_paths(config))
    if alone and "PySide6" not in sys.modules:
        sys.modules["PySide6"] = None
        sys.modules["shiboken6"] = None


def _named_paths(config):
    return [(config.invocation_params.dir / arg.split("::")[0]).resolve() for arg in config.args]


@pytest.fixture
def workspace(tmp_path):
    """An empty file of its own for each test."""
    from netdesk.workspace import Workspace

    with Workspace.open(tmp_path / "netdesk.db") as opened:
        yield opened
