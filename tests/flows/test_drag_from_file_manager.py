"""What is dragged with the mouse out of a real file manager: contacts come in, a picture stays."""

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PIL import Image

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


def asked(database, *words):
    """What the command line answers while the window has the file open."""
    command = [sys.executable, "main.py", "--database", str(database), *words]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, timeout=60, check=False)
    return done.stdout


def people(database):
    """Who is in the file."""
    return [one["full_name"] for one in json.loads(asked(database, "contacts", "--json") or b"[]")]


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


def test_a_picture_dragged_out_of_thunar_becomes_the_photo(screen, tmp_path):
    folder, database, written = tmp_path / "drop", tmp_path / "people.db", tmp_path / "ana.vcf"
    folder.mkdir()
    asked(database, "import", str(cards_file(tmp_path, card("Ana Ruiz", "Acme"))))
    Image.new("RGB", (300, 400), "navy").save(folder / "ana.png")
    netdesk = open_both(screen, folder, database)
    screen.xdotool("windowfocus", netdesk)
    screen.xdotool("key", "--clearmodifiers", "ctrl+2")
    for start in _ON_ICON:
        time.sleep(1)
        screen.drag(start, _ON_NETDESK, lambda: time.sleep(1))
        time.sleep(1)
        asked(database, "export", str(written))
        if b"\nPHOTO" in written.read_bytes():
            break
    assert b"\nPHOTO" in written.read_bytes()
