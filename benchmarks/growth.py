"""How cost grows from 1,000 to 100,000 people: what is about one person must stay flat."""

import random
import tempfile
from collections.abc import Callable, Iterator
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from benchmarks import network
from benchmarks.measure import Result, median_ms, seconds
from netdesk import meetings
from netdesk.exporting import export_people
from netdesk.importing import commit_import, plan_import, read_files
from netdesk.people import contacts, overview
from netdesk.research import companies
from netdesk.workspace import Workspace

if TYPE_CHECKING:
    from array import array

SIZES = (1_000, 10_000, 100_000)
RUNS = 51
_PAGE = 64
_NOW = datetime(2026, 2, 11, 12, 0)
_TENFOLD = 10


def results() -> Iterator[Result]:
    """The promises on growth: each tenfold of people beside the size before."""
    with tempfile.TemporaryDirectory() as folder:
        found = [_one_person(count, Path(folder) / str(count)) for count in SIZES]
        for (small, before), (large, after) in pairwise(zip(SIZES, found, strict=True)):
            for what, figure in after.items():
                name = f"{what}, {small:,} to {large:,} people"
                yield Result(name, figure, before[what], "ms", 1.3)
        few, many = (_exchange(count, Path(folder) / f"in-{count}") for count in SIZES[:2])
        for what, figure in many.items():
            yield Result(
                f"{what} 1,000 to 10,000 people",
                figure,
                few[what] * _TENFOLD,
                "s",
                1.15,
                note="per person",
            )


def _one_person(count: int, folder: Path) -> dict[str, float]:
    """Milliseconds of what is done with one person among `count`."""
    folder.mkdir()
    path = network.fresh(count, folder)
    rnd = random.Random(count)
    with Workspace.open(path) as workspace:
        workspace.back_up_before("test")
        everybody = overview.find(workspace)
        found = {
            "select a person": median_ms(_selecting(workspace, rnd, count), RUNS),
            "save a person": median_ms(_saving(workspace, rnd, count), RUNS),
            "first page of a search": median_ms(_searching(workspace, everybody, rnd), RUNS),
        }
    return {"open the file": median_ms(_opening(path), RUNS), **found}


def _opening(path: Path) -> Callable[[], object]:
    def work() -> None:
        with Workspace.open(path) as workspace:
            overview.count(workspace)
            overview.lines(workspace, overview.find(workspace, limit=_PAGE), _NOW)

    return work


def _selecting(workspace: Workspace, rnd: random.Random, count: int) -> Callable[[], object]:
    def work() -> None:
        person = contacts.get(workspace, rnd.randint(1, count))
        company = person.position.company_id
        if company:
            companies.get(workspace, company)
        meetings.next_for(workspace, person.id, _NOW)

    return work


def _saving(workspace: Workspace, rnd: random.Random, count: int) -> Callable[[], object]:
    def work() -> None:
        person = contacts.get(workspace, rnd.randint(1, count))
        contacts.save(workspace, replace(person, note=f"{person.note} {rnd.random()}"))

    return work


def _searching(
    workspace: Workspace, everybody: "array[int]", rnd: random.Random
) -> Callable[[], object]:
    def work() -> None:
        word = rnd.choice(("a", "nurse", "graz", "alumni", "example"))
        found = overview.find_among(workspace, word, everybody, _PAGE)
        overview.lines(workspace, found, _NOW)

    return work


def _exchange(count: int, folder: Path) -> dict[str, float]:
    """Seconds to bring `count` people into an empty file, and to write them out again."""
    source = network.vcard_file(count, 2)
    with Workspace.open(folder / "desk.db") as workspace:

        def bring() -> None:
            commit_import(workspace, plan_import(workspace, read_files([source])))

        def write() -> None:
            export_people(workspace, folder / "people.vcf", "vcard3")

        return {"import": seconds(bring), "export": min(seconds(write) for _ in range(3))}
