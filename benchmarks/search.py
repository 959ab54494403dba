"""Typing, sorting, scrolling and choosing among 100,000 people, each until it is painted."""

import os
import random
import statistics
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks import network
from benchmarks.measure import Result, p95, seconds
from benchmarks.standing import Standing
from netdesk.text import words

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

COUNT = 100_000
QUERIES = 300
SCROLLS = 100
CHOICES = 40
FRAME_MS = 1000 / 60
_PAGE = 64
_SEED = 5
# Somebody who types quickly; in the pauses the rest of each list is found and shown.
_BETWEEN_KEYS_MS = 80
_OTHERS = ("a", "k s", "nurse ka", "engineer", "chicago", "example org", "graz alumni", "x")
_SORTED = {
    "name": "sort_key",
    "company": "company_key, sort_key",
    "ally": "ally_stage DESC, sort_key DESC",
    "last": "last_touch DESC, sort_key DESC",
    "next": "sort_key",
}


def results() -> Iterator[Result]:
    """The promises on the window once it stands."""
    with tempfile.TemporaryDirectory() as folder:
        standing = Standing(network.fresh(COUNT, Path(folder)))
        yield from _typing(standing)
        yield _scrolling(standing)
        yield _sorting(standing)
        yield _choosing(standing)
        standing.close()


def queries(standing: Standing) -> list[str]:
    """Names, companies, both together and others, each letter by letter."""
    rnd = random.Random(_SEED)
    found: list[str] = []
    while len(found) < QUERIES:
        an_id = rnd.randint(1, COUNT)
        name, company = standing.one("SELECT full_name, company_name FROM contact", an_id)
        both = f"{name.split()[-1]} {company.split()[0]}"
        text = rnd.choice((name, name, company, both, rnd.choice(_OTHERS)))
        found += [text[:end] for end in range(1, len(text) + 1)]
    return found[:QUERIES]


def _typing(standing: Standing) -> Iterator[Result]:
    typed, floors = [], []
    search = standing.window.toolbar.search
    search.setFocus()
    sql = "SELECT rowid FROM contact_search WHERE contact_search MATCH ? LIMIT ?"
    for text in queries(standing):
        typed.append(standing.until_painted(_with(search.setText, text)))
        match = " ".join(f'"{term}"*' for term in words(text))
        bare = standing.query_ms(sql, match, _PAGE)
        floors.append(bare + standing.repaint_ms())
        standing.wait(_BETWEEN_KEYS_MS)
    search.clear()
    standing.table.setFocus()
    standing.settle()
    what = "one keystroke in the search box, p95"
    yield Result(what, p95(typed), p95(floors), "ms", 2)
    yield Result(f"{what}, beside one frame", p95(typed), FRAME_MS, "ms", 1)


def _scrolling(standing: Standing) -> Result:
    rnd = random.Random(_SEED)
    bar = standing.table.verticalScrollBar()
    scrolled, floors = [], []
    for _ in range(SCROLLS):
        to = rnd.randint(0, bar.maximum())
        scrolled.append(standing.until_painted(_with(bar.setValue, to)))
        floors.append(standing.repaint_ms())
    bar.setValue(0)
    return Result("scroll to anywhere, p95", p95(scrolled), p95(floors), "ms", 2)


def _sorting(standing: Standing) -> Result:
    """The slowest column beside its own floor."""
    found = []
    for key, order in _SORTED.items():
        sql = f"SELECT id FROM contact WHERE trashed_at = '' ORDER BY {order} LIMIT ?"
        taken, floors = [], []
        for _ in range(5):
            taken.append(standing.until_painted(_with(standing.click_header, key)))
            floors.append(standing.query_ms(sql, _PAGE) + standing.repaint_ms())
            standing.settle()
        found.append((statistics.median(taken), statistics.median(floors), key))
    figure, floor, key = max(found, key=lambda one: one[0] / one[1])
    return Result("sort by any column", figure, floor, "ms", 3, note=f"slowest: {key}")


def _choosing(standing: Standing) -> Result:
    rnd = random.Random(_SEED)
    chosen, floors = [], []
    for _ in range(CHOICES):
        row = rnd.randint(0, COUNT - 1)
        standing.table.select_row(row)
        standing.settle()
        step = _with(standing.table.select_row, row + 1 if row < COUNT - 1 else row - 1)
        chosen.append(standing.until_opened(step))
        panel = standing.page.panel
        floors.append(seconds(panel.repaint) * 1000)
    figure, floor = statistics.median(chosen), statistics.median(floors)
    return Result("choose a person, all panels painted", figure, floor, "ms", 3)


def _with(call: Callable[..., object], *arguments: object) -> Callable[[], object]:
    def act() -> object:
        return call(*arguments)

    return act
