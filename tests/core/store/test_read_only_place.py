"""A file in a place where nothing can be written is shown all the same."""

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from netdesk.people import contacts
from netdesk.workspace import Workspace
from tests.builders import make_contact

ROOT = Path(__file__).resolve().parents[3]
NOBODY = 65534
# All is imported before the rights go: nobody may not read the checkout of somebody else.
LOOK = """
import os, sys
from datetime import datetime
from pathlib import Path
from netdesk.people import contacts, overview
from netdesk.workspace import Workspace
if os.getuid() == 0:
    os.setuid(int(sys.argv[2]))
with Workspace.open(Path(sys.argv[1]), read_only=True) as workspace:
    print(overview.lines(workspace, overview.find(workspace), datetime(2026, 1, 5))[0].full_name)
"""


@pytest.mark.skipif(os.name == "nt", reason="folders have no such rights on Windows")
def test_a_file_in_a_read_only_folder_is_shown():
    with TemporaryDirectory() as name:
        folder, path = Path(name), Path(name, "netdesk.db")
        with Workspace.open(path) as workspace:
            contacts.save(workspace, make_contact("Ana Ruiz"))
        path.chmod(0o444)
        folder.chmod(0o555)
        told = subprocess.run(
            [sys.executable, "-c", LOOK, path, str(NOBODY)],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        folder.chmod(0o700)
    assert (told.stdout, told.stderr) == ("Ana Ruiz\n", "")
