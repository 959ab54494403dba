"""Killed at any write-like system call, a file holds all of a change or none of it."""

import os
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest

from netdesk.people import contacts, quick_line
from netdesk.store.tables import ROWS
from netdesk.workspace import Workspace

ROOT = Path(__file__).parent.parent.parent
WRITES = ("pwrite64", "fdatasync", "fsync", "ftruncate", "unlink", "rename")
IS_DEEP = bool(os.environ.get("NETDESK_DEEP"))
POINTS = 10_000 if IS_DEEP else 40  # for each system call of each scenario

pytestmark = pytest.mark.skipif(
    shutil.which("strace") is None, reason="strace is not on this machine"
)


@pytest.fixture
def template(tmp_path):
    """A folder with a small network, one undoable step, and today's backup in place."""
    folder = tmp_path / "template"
    folder.mkdir()
    with Workspace.open(folder / "desk.db") as workspace:
        for name in ("Ana Ruiz, Acme, alumni", "Ben Ode, Bolt", "Cy Roe, Core, friends"):
            contacts.save(workspace, quick_line.from_line(name))
    (folder / "backups").mkdir(exist_ok=True)
    (folder / "backups" / f"desk-{datetime.now(UTC).date()}.db").touch()
    return folder


@pytest.mark.parametrize("scenario", ["edit", "import", "undo"])
def test_a_killed_change_is_whole_or_not_there(scenario, template, tmp_path):
    before, after = run_whole(scenario, template, tmp_path)
    assert before != after
    states = killed_states(scenario, template, tmp_path)
    assert len(states) > 10
    torn = [point for point, state in states if state not in (before, after)]
    assert torn == []
    assert {state == after for _, state in states} == {True, False}


def test_the_control_without_a_transaction_is_torn(template, tmp_path):
    before, after = run_whole("careless", template, tmp_path)
    states = killed_states("careless", template, tmp_path)
    assert any(state not in (before, after) for _, state in states)


def run_whole(scenario, template, tmp_path):
    folder = fresh_copy(template, tmp_path / f"{scenario}-whole")
    before = content(folder)
    subprocess.run(command(scenario, folder), cwd=ROOT, env=quiet(), check=True)
    return before, content(folder)


def killed_states(scenario, template, tmp_path):
    points = [
        (call, number)
        for call, count in count_calls(scenario, template, tmp_path).items()
        for number in range(1, count + 1, max(1, count // POINTS))
    ]

    def kill_at(point):
        call, number = point
        folder = fresh_copy(template, tmp_path / f"{scenario}-{call}-{number}")
        inject = f"inject={call}:signal=SIGKILL:when={number}"
        trace = ["strace", "-f", "-o", os.devnull, "-e", f"trace={call}", "-e", inject]
        subprocess.run([*trace, *command(scenario, folder)], cwd=ROOT, env=quiet(), check=False)
        state = content(folder)
        shutil.rmtree(folder)
        return point, state

    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(kill_at, points))


def count_calls(scenario, template, tmp_path):
    folder = fresh_copy(template, tmp_path / f"{scenario}-counted")
    log = tmp_path / f"{scenario}.log"
    trace = ["strace", "-f", "-o", str(log), "-e", f"trace={','.join(WRITES)}"]
    subprocess.run([*trace, *command(scenario, folder)], cwd=ROOT, env=quiet(), check=True)
    found = re.findall(r"^\d+ +(\w+)\(", log.read_text(), re.MULTILINE)
    return {call: found.count(call) for call in WRITES if call in found}


def command(scenario, folder):
    return [sys.executable, "-m", "tests.flows.kill_child", scenario, str(folder / "desk.db")]


def quiet():
    return {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}


def fresh_copy(template: Path, target: Path) -> Path:
    shutil.copytree(template, target)
    return target


def content(folder):
    """All of the user's rows but their stamps and random uids; the file must open and be sound."""
    with Workspace.open(folder / "desk.db") as workspace:
        assert workspace.select("PRAGMA integrity_check") == [("ok",)]
        assert workspace.select("PRAGMA foreign_key_check") == []
        return {
            row._meta.table_name: [
                [value for name, value in zip(names(row), found, strict=True) if keeps(name)]
                for found in workspace.run(row.select())
            ]
            for row in ROWS
        }


def names(row):
    return [field.column_name for field in row._meta.sorted_fields]


def keeps(name):
    return name not in {"created_at", "updated_at", "uid", "at", "report"}
