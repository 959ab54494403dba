"""Pictures of every page and state: `python -m tests.shots FOLDER` (or `make shots`).

Light and dark, at 1440 x 900 and 1024 x 640, on the sample network with a fixed clock. Ends with
1 and names each text that is cut off or too pale.
"""

import os
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QDialog

from netdesk.importing import load_sample
from netdesk.workspace import Workspace
from tests.cut_text import cut_texts, pale_texts
from ui.application import application
from ui.demo import settle
from ui.errors import ErrorDesk
from ui.main_window import MainWindow
from ui.theme import apply_theme

SIZES = ((1440, 900), (1024, 640))
LOOKS = ("light", "dark")
NOW = datetime(2026, 2, 11, 12, 4)
CARDS = (
    "BEGIN:VCARD\nVERSION:3.0\nFN:Ana Ruiz\nN:Ruiz;Ana;;;\nORG:Acme\nEND:VCARD\n"
    "BEGIN:VCARD\nVERSION:3.0\nFN:Jonas Weber\nORG:Freudenberg\nEND:VCARD\n"
    "BEGIN:VCARD\nVERSION:3.0\nNOTE:nobody\nEND:VCARD\n"
)


class Scene(NamedTuple):
    """One state of the window: its name, how to come to it, and whether people are there."""

    name: str
    play: Callable[[MainWindow, Path], None]
    has_people: bool = True


def first_start(window, _folder):
    window.commands.show_people()


def people(window, _folder):
    window.commands.show_people()
    window.actions_by_key["next"].trigger()


def meetings(window, _folder):
    window.commands.show_meetings()


def toast(window, _folder):
    window.commands.show_people()
    window.say("Touch logged with Priya Raman", True)


def drop(window, folder):
    names = {"team-berlin.vcf": CARDS, "backup.numbers": "\0\1 no contacts"}
    for name, text in names.items():
        (folder / name).write_text(text, "utf-8")
    from ui.importing.drop import describe

    window.drop_target.overlay.show_files(describe([folder / name for name in names]))


def imported(window, folder):
    path = folder / "team-berlin.vcf"
    path.write_text(CARDS, "utf-8")
    window.commands.add_files([path])


def go_to(window, _folder):
    window.commands.go_to()


def all_keys(window, _folder):
    window.commands.show_keys()


SCENES = (
    Scene("first_start", first_start, has_people=False),
    Scene("people", people),
    Scene("meetings", meetings),
    Scene("toast", toast),
    Scene("drop", drop),
    Scene("import", imported),
    Scene("go_to", go_to),
    Scene("keys", all_keys),
)


def main(arguments):
    """Take the pictures that `arguments` name (all without a name); the exit status."""
    *wanted, folder = arguments
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    scenes = [one for one in SCENES if not wanted or one.name in wanted]
    faults = []
    for look in LOOKS:
        for scene in scenes:
            faults += shoot(scene, look, target)
    for fault in faults:
        sys.stdout.write(f"{fault}\n")
    sys.stdout.write(f"netdesk: {len(list(target.glob('*.png')))} pictures in {target}\n")
    return 1 if faults else 0


def shoot(scene, look, target):
    """Take one scene in both sizes; what is wrong with it."""
    app = application()
    apply_theme(app, look)
    faults = []
    for width, height in SIZES:
        name = f"{scene.name}_{look}_{width}x{height}"
        with TemporaryDirectory() as folder, Workspace.open(Path(folder) / "shots.db") as workspace:
            if scene.has_people:
                load_sample(workspace, NOW.date())
            faults += [
                f"{name}: {fault}" for fault in _take(scene, workspace, name, target, folder)
            ]
    return faults


def _take(scene, workspace, name, target, folder):
    width, height = (int(part) for part in name.rsplit("_", 1)[1].split("x"))
    window = MainWindow(workspace, ErrorDesk(), lambda: NOW)
    window.resize(width, height)
    window.show()
    settle(window)
    scene.play(window, Path(folder))
    settle(window)
    dialog = next((one for one in window.findChildren(QDialog) if one.isVisible()), None)
    shown = dialog or window
    shown.grab().save(str(target / f"{name}.png"))
    # What lies under the scrim of a drop is meant to be pale.
    faults = cut_texts(shown) + ([] if scene.name == "drop" else pale_texts(shown))
    if dialog is not None:
        dialog.reject()
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents()
    return faults


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
