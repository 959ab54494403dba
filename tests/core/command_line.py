"""The program as a script runs it: main() in a process of its own is `run`, in this one `call`."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class Outcome:
    """A status with what was printed."""

    def __init__(self, status, out, err):
        self.status, self.out, self.err = status, out, err

    @property
    def json(self):
        return json.loads(self.out)


def run(*arguments, database):
    command = [sys.executable, str(ROOT / "main.py"), "--database", str(database)]
    done = subprocess.run(
        [*command, *map(str, arguments)], capture_output=True, text=True, check=False, timeout=60
    )
    return Outcome(done.returncode, done.stdout, done.stderr)


def caller(database, capsys):
    """`call(*arguments)`: one command in this process."""
    from netdesk.cli.run import run as run_command

    def call(*arguments):
        status = run_command(["--database", str(database), *map(str, arguments)])
        captured = capsys.readouterr()
        return Outcome(status, captured.out, captured.err)

    return call
