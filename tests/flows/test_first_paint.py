"""What the first paint may not have loaded: it is for later, and costs start and memory."""

import subprocess
import sys
from pathlib import Path

import pytest

from netdesk.people import contacts
from netdesk.records.contact import Contact
from netdesk.workspace import Workspace

ROOT = Path(__file__).resolve().parents[2]
LATER = (
    "reportlab",
    "phonenumbers",
    "qtawesome",
    "PIL",
    "fontTools",
    "uharfbuzz",
    "vobject",
    "pypdfium2",
    "PySide6.QtSvg",
    "PySide6.QtPrintSupport",
    "PySide6.QtNetwork",
    "concurrent.futures",
    "html",
    "playhouse",
    "netdesk.brief",
    "netdesk.formats",
    "netdesk.importing",
    "netdesk.people.contacts",
    "netdesk.matching",
    "netdesk.store.tables",
    "ui.panels",
    "ui.meetings",
    "ui.referrals",
    "ui.people.category_list",
    "ui.widgets.check_box",
)
SCRIPT = """
import sys
from pathlib import Path
from PySide6.QtCore import QEvent, QObject
from ui import app as start
from ui.main_window import MainWindow

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and isinstance(watched, MainWindow):
            print(" ".join(sys.modules), flush=True)
            watched.close()
        return False

application = start.application()
watch = Watch()
application.installEventFilter(watch)
start.run([], Path(sys.argv[1]))
"""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory):
    """The modules that are there when the window of somebody's file is painted first."""
    folder = tmp_path_factory.mktemp("first")
    with Workspace.open(folder / "p.db") as workspace:
        contacts.save(workspace, Contact(full_name="Ana Ruiz"))
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, folder / "p.db"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    )
    return done.stdout.splitlines()[0].split()


def test_the_window_is_there(loaded):
    assert {"ui.main_window", "ui.people.page"} <= set(loaded)


@pytest.mark.parametrize("module", LATER)
def test_the_first_paint_needs_no_such_module(loaded, module):
    assert not [one for one in loaded if one == module or one.startswith(f"{module}.")]
