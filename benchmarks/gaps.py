"""The gap map beside the two bare aggregate queries: who is at each company now, who was before."""

import shutil
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks import gap_network, network
from benchmarks.measure import Result, median_ms
from netdesk.ways import gaps
from netdesk.workspace import Workspace

PEOPLE, COMPANIES, TARGETS = 100_000, 2_000, 500
_AT_EACH = """
SELECT p.company_id, count(*), max(c.ally_stage) FROM position p NOT INDEXED CROSS JOIN contact c
ON c.id = p.contact_id WHERE {} (p.place = 0 AND p.ended_on = '') AND c.trashed_at = ''
GROUP BY p.company_id
"""
PAGE = 64


def results() -> Iterator[Result]:
    """The promise on the gap map, and what a page of the list costs beside it."""
    with Workspace.open(_database()) as workspace:

        def two_aggregates() -> None:
            workspace.select(_AT_EACH.format(""))
            workspace.select(_AT_EACH.format("NOT"))

        floor = median_ms(two_aggregates)
        found = gaps.gap_map(workspace)
        what = f"gap map, {COMPANIES:,} companies and {PEOPLE:,} people"
        note = f"{len(found)} gaps of {TARGETS} targets"
        figure = median_ms(partial(gaps.gap_map, workspace))
        yield Result(what, figure, floor, "ms", 2, note=note)
        page = partial(gaps.lines, workspace, gaps.find(workspace)[:PAGE])
        yield Result(f"a page of {PAGE} companies", median_ms(page), floor, "ms", 2)


def _database() -> Path:
    target = network.FOLDER / f"gaps-{PEOPLE}-{COMPANIES}-{TARGETS}" / "desk.db"
    if not target.exists():
        network.FOLDER.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=network.FOLDER) as folder:
            part = Path(folder) / "part"
            with Workspace.open(part / "desk.db") as workspace:
                gap_network.network(PEOPLE, COMPANIES, TARGETS).write(workspace)
            shutil.move(part, target.parent)
    return target
