"""Takes Qt away from the tests of `netdesk`: whatever they import must do without it."""

import sys
from pathlib import Path

import pytest

_HERE = Path(__file__).parent


@pytest.hookimpl(trylast=True)
def pytest_configure(config):
    """Hide Qt when this run is of this folder alone; a run of everything needs it elsewhere."""
    if not all(_HERE in [path, *path.parents] for path in _named_paths(config)):
        return
    for name in ["PySide6", "shiboken6", *sys.modules]:
        if name.partition(".")[0] in {"PySide6", "shiboken6"}:
            sys.modules[name] = None


def _named_paths(config):
    return [(config.invocation_params.dir / arg.split("::")[0]).resolve() for arg in config.args]
