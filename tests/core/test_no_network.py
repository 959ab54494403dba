"""With feeds off no socket of the internet is opened; counted by strace."""

import shutil
import subprocess
import sys

import pytest

from tests.core.command_line import ROOT

TRACE = ("strace", "-f", "-qq", "-e", "trace=socket,connect", "-o")


def internet_calls(tmp_path, *command):
    """The lines of strace's log about sockets of the internet."""
    log = tmp_path / "strace.log"
    done = subprocess.run(
        [*TRACE, str(log), *map(str, command)], capture_output=True, check=False, timeout=120
    )
    if done.returncode and b"ptrace" in done.stderr.lower():
        pytest.skip("this machine lets nobody trace")
    assert done.returncode == 0, done.stderr
    return [line for line in log.read_text("utf-8").splitlines() if "AF_INET" in line]


@pytest.fixture
def trace(tmp_path):
    if not shutil.which("strace"):
        pytest.skip("strace is not installed")
    return lambda *command: internet_calls(tmp_path, sys.executable, *command)


def test_a_socket_would_be_seen(trace):
    assert trace("-c", "import socket; socket.socket().close()")


@pytest.mark.parametrize(
    "arguments", [("demo",), ("target", "Acme"), ("companies", "--gaps", "--json"), ("check",)]
)
def test_no_command_opens_one(trace, tmp_path, arguments):
    database = ("--database", tmp_path / "desk.db")
    assert trace(ROOT / "main.py", *database, *arguments) == []
