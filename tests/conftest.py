"""Random tests try the same examples on every run; `make deep` tries others each time."""

import os

import pytest
from hypothesis import HealthCheck, settings

# No test times anything: on a busy machine a slow example is no fault.
UNTIMED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("same", UNTIMED, derandomize=True)
settings.register_profile("other", UNTIMED, print_blob=True)
settings.load_profile("other" if os.environ.get("NETDESK_DEEP") else "same")


@pytest.fixture
def server():
    """A web server on loopback that answers as badly as the test wants it to."""
    from tests.core.web_server import WebServer

    started = WebServer()
    yield started
    started.stop()
