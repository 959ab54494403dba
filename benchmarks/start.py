"""The first usable paint with 100,000 people, and the memory then, beside a bare window."""

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks import network
from benchmarks.measure import Result
from netdesk import settings
from netdesk.workspace import Workspace

COUNT = 100_000
RUNS = 7
_ROOT = Path(__file__).parent.parent


def results() -> Iterator[Result]:
    """Both promises of the start."""
    path = network.database(COUNT)
    with Workspace.open(path) as workspace:
        # Runs of another day left the window: it would open on This week.
        settings.write(workspace, "window.left_on", "")
    ours, bare = [], []
    # One of each first, uncounted: it writes the bytecode and brings the files into memory.
    for _ in range(RUNS + 1):
        bare.append(_start("bare_window"))
        ours.append(_start("first_paint", str(path)))
    for at, (what, unit, most) in enumerate(
        [
            ("first paint, 100,000 people", "ms", 1.8),
            ("memory at the first paint", "MB", 1.6),
        ]
    ):
        yield Result(
            what,
            statistics.median(run[at] for run in ours[1:]),
            statistics.median(run[at] for run in bare[1:]),
            unit,
            most,
        )


def _start(module: str, *arguments: str) -> tuple[float, float]:
    """Milliseconds from the start of the process to the painted table, and MB of memory."""
    begin = time.monotonic()
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(
        [sys.executable, "-m", f"benchmarks.{module}", *arguments],
        cwd=_ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    painted, memory_mb = json.loads(done.stdout)
    return (painted - begin) * 1000, memory_mb
