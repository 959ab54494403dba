"""With feeds off a tour of the whole window opens no socket of the internet; strace counts."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.core import web_server

ROOT = Path(__file__).resolve().parents[2]
FEED = b"<rss><channel><title>A</title><item><title>Opens</title></item></channel></rss>"


@pytest.fixture
def tour(tmp_path, database, server):
    """Plays the tour with feeds "off" or "on"; pages and actions, and strace's lines about INET."""
    if not shutil.which("strace"):
        pytest.skip("strace is not on this machine")

    server.answers["/feed"] = web_server.body(FEED)

    def play(feeds):
        log = tmp_path / "network.log"
        trace = ("strace", "-f", "-qq", "-e", "trace=network", "-o", str(log))
        child = (sys.executable, "-m", "tests.flows.tour_child")
        done = subprocess.run(
            [*trace, *child, str(database), server.url("/feed"), feeds],
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
        )
        if done.returncode and "ptrace" in done.stderr.lower():
            pytest.skip("this machine lets nobody trace")
        assert done.returncode == 0, done.stderr
        found = re.search(r"(\d+) pages, (\d+) actions", done.stdout)
        lines = log.read_text("utf-8", "replace").splitlines()
        assert lines
        return tuple(map(int, found.groups())), [line for line in lines if "AF_INET" in line]

    return play


def test_a_tour_with_feeds_off_says_nothing_to_the_network(tour, server):
    (pages, actions), found = tour("off")
    assert found == []
    assert server.requests == []
    assert pages >= 7
    assert actions >= 25


def test_a_tour_with_feeds_on_is_seen(tour, server):
    _, found = tour("on")
    assert any("connect" in line for line in found)
    assert [path for path, _ in server.requests][:1] == ["/feed"]
