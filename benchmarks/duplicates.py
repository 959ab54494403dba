"""Finding duplicates among 100,000 people beside reading their names and e-mails once."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks import network
from benchmarks.measure import Result, median_ms
from netdesk import duplicates
from netdesk.workspace import Workspace


def results() -> Iterator[Result]:
    """The promise on duplicates, and that the search grows no faster than the people."""
    small, _ = _search(10_000)
    large, floor = _search(100_000)
    yield Result("duplicates among 100,000 people", large, floor, "ms", 20)
    yield Result("duplicates, 100,000 people", large, 10 * small, "ms", 1.5, note="per person")


def _search(count: int) -> tuple[float, float]:
    """Milliseconds for the search, and for reading the two columns."""
    with tempfile.TemporaryDirectory() as folder:
        path = network.fresh(count, Path(folder))
        with Workspace.open(path) as workspace:

            def read() -> None:
                workspace.select("SELECT id, full_name FROM contact")
                workspace.select("SELECT contact_id, value FROM detail WHERE kind = 'email'")

            return median_ms(lambda: duplicates.find(workspace)), median_ms(read)
