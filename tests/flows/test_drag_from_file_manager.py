"""A file dragged with the mouse out of a real file manager onto the window is imported."""

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.flows.virtual_screen import Screen, missing
from tests.ui.importing.drags import card, cards_file

ROOT = Path(__file__).resolve().parents[2]
# Inside the first icon of thunar, whether or not its warning to root stands above the files.
_ON_ICON = ((215, 160), (215, 175), (215, 140))
_ON_NETDESK = (1130, 384)

pytestmark = pytest.mark.skipif(bool(missing()), reason=f"not installed: {', '.join(missing())}")


@pytest.fixture
def screen(tmp_path):
    with Screen(tmp_path) as made:
        yield made


def people(database):
    """Who is in the file, asked while the window has it open."""
    command = [sys.executable, "main.py", "--database", str(database), "contacts", "--json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, timeout=60, check=False)
    return [one["full_name"] for one in json.loads(done.stdout or b"[]")]


def open_both(screen, folder, database):
    """NetDesk at the right, thunar showing the folder at the left; NetDesk's window."""
    command = [sys.executable, str(ROOT / "main.py"), "--database", str(database)]
    screen.start(command, cwd=ROOT, env={"QT_QPA_PLATFORM": "xcb"})
    netdesk = screen.window("--name", "^NetDesk$")
    screen.start(["dbus-run-session", "--", "thunar", str(folder)])
    thunar = screen.window("--class", "thunar")
    screen.place(netdesk, 540, 30, 1040, 900)
    screen.place(thunar, 0, 10, 520, 500)
    # Neither program tells when it has laid itself out.
    time.sleep(2)
    return netdesk


def import_by_mouse(screen, netdesk, database):
    """Drag the file over, let go, and press Ctrl+Enter on the review; who is in afterwards."""

    def hover():
        time.sleep(1)
        screen.picture(screen.folder / "hover.png")

    for start in _ON_ICON:
        screen.drag(start, _ON_NETDESK, hover)
        for _ in range(6):
            time.sleep(0.5)
            screen.xdotool("windowfocus", netdesk)
            screen.xdotool("key", "--clearmodifiers", "ctrl+Return")
            found = people(database)
            if found:
                return found
    return []


def test_a_file_dragged_out_of_thunar_is_imported(screen, tmp_path):
    folder, database = tmp_path / "drop", tmp_path / "people.db"
    folder.mkdir()
    source = cards_file(folder, card("Ana Ruiz", "Acme"), card("Łukasz Wójcik", "ABB"))
    netdesk = open_both(screen, folder, database)
    assert sorted(import_by_mouse(screen, netdesk, database)) == ["Ana Ruiz", "Łukasz Wójcik"]
    assert source.exists(), "a drop copies; the source keeps its file"
