"""Import of vCards beside vobject's parsing, and the commit beside a bare executemany."""

import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import vobject
from peewee import sqlite3

from benchmarks import network
from benchmarks.measure import Result, seconds
from netdesk.importing import ImportPlan, commit_import, plan_import, read_files
from netdesk.workspace import Workspace

KNOWN = 10_000
RUNS = 5


def results() -> Iterator[Result]:
    """The three promises on import."""
    rounds = [(*_import(10_000), _vobject_s(network.vcard_file(10_000, 2))) for _ in range(RUNS)]
    small, commit_s, rows_s, parsed_s = map(statistics.median, zip(*rounds, strict=True))
    yield Result(
        "import 10,000 vCards (vobject only parsing : NetDesk)",
        parsed_s,
        small,
        "s",
        float("inf"),
        least=3,
        note="at least 3 x faster",
    )
    yield Result("commit of 10,000 alone", commit_s, rows_s, "s", 3)
    large, _, _ = _import(100_000)
    yield Result("import 100,000 vCards", large, 10 * small, "s", 1.15, note="per card")


def _import(count: int) -> tuple[float, float, float]:
    """Seconds for all of it, for its commit, and for a bare executemany of the same rows."""
    source = network.vcard_file(count, 2)
    with tempfile.TemporaryDirectory() as folder:
        path = network.fresh(KNOWN, Path(folder))
        with Workspace.open(path) as workspace:
            # The first write of a day begins with a backup, which is no part of the import.
            workspace.back_up_before("import")
            begin = time.perf_counter()
            plan = plan_import(workspace, read_files([source]))
            planned = time.perf_counter()
            commit_import(workspace, plan)
            end = time.perf_counter()
        return end - begin, end - planned, _executemany_s(path, plan, Path(folder))


def _executemany_s(path: Path, plan: ImportPlan, folder: Path) -> float:
    """A bare executemany of the rows that the commit wrote, into tables with the same indexes."""
    bare = sqlite3.connect(folder / "bare.db", isolation_level=None)
    full = sqlite3.connect(path)
    bare.execute("PRAGMA journal_mode = wal")
    added = len(plan.additions)
    lists = {}
    for table in ("contact", "detail", "position", "address", "extra"):
        for (sql,) in full.execute(
            "SELECT sql FROM sqlite_master WHERE tbl_name = ? AND type IN ('table', 'index') "
            "AND sql NOT NULL ORDER BY type DESC",
            (table,),
        ):
            bare.execute(sql)
        owner = "id" if table == "contact" else "contact_id"
        lists[table] = full.execute(
            f'SELECT * FROM "{table}" WHERE {owner} > (SELECT max(id) FROM contact) - ?', (added,)
        ).fetchall()
    full.close()

    def insert() -> None:
        bare.execute("BEGIN IMMEDIATE")
        for table, rows in lists.items():
            if rows:
                marks = ",".join("?" * len(rows[0]))
                bare.executemany(f'INSERT INTO "{table}" VALUES ({marks})', rows)
        bare.execute("COMMIT")

    taken = seconds(insert)
    bare.close()
    return taken


def _vobject_s(source: Path) -> float:
    text = source.read_text(encoding="utf-8")

    def parse() -> None:
        for _ in vobject.readComponents(text, ignoreUnreadable=True, allowQP=True):
            pass

    return seconds(parse)
