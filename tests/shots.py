"""Pictures of every page and state: `python -m tests.shots FOLDER` (or `make shots`).

Light and dark, at 1440 x 900 and 1024 x 640, on the sample network with a fixed clock. Ends with
1 and names each text that is cut off or too pale. Scenes named before the folder are the only
ones taken. `--guide` writes those of docs/guide.md, light and large, small as files
(`make shots ARGS=--guide`).
"""

import os
import sys
from collections import Counter
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QDialog, QScrollArea, QWidget

from netdesk import meetings as meetings_of
from netdesk.importing import load_sample
from netdesk.people import overview
from netdesk.records.meeting import Meeting
from netdesk.workspace import Workspace
from tests.cut_text import cut_texts, pale_texts
from tests.shot_after import AFTER_SCENES
from tests.shot_brand import BRAND_SCENES
from tests.shot_companies import COMPANY_SCENES
from tests.shot_files import (
    CARDS,
    club_table,
    linkedin_zip,
    put_in_twins,
    spoil_plan,
)
from tests.shot_groups import GROUP_SCENES
from tests.shot_paper import PAPER_SCENES
from tests.shot_people import CHOSEN_SCENES
from tests.shot_referrals import REFERRAL_SCENES
from tests.stray_windows import StrayWindows
from ui.application import application
from ui.demo import settle
from ui.errors import ErrorDesk
from ui.main_window import MainWindow
from ui.theme import apply_theme
from ui.widgets.finding import FindingBox

SIZES = ((1440, 900), (1024, 640))
LOOKS = ("light", "dark")
GUIDE = Path(__file__).resolve().parents[1] / "docs" / "pictures"
GUIDE_SCENES = (
    "first_start",
    "week",
    "people",
    "person",
    "import",
    "meetings",
    "after",
    "referrals",
    "groups_after",
)
GUIDE_BYTES = 150_000
NOW = datetime(2026, 2, 11, 12, 4)
_FLAT = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither


class Scene(NamedTuple):
    """One state of the window: its name, how to come to it, and whether people are there."""

    name: str
    play: Callable[[MainWindow, Path], None]
    has_people: bool = True


def first_start(window, _folder):
    window.commands.show_people()


def people(window, _folder):
    window.commands.show_people()
    window.commands.show_contact(overview.find(window.desk.workspace, "Amélie")[0])


def person(window, folder):
    people(window, folder)
    window.commands.edit_current()


def ladder(window, _folder):
    window.commands.show_people()
    window.commands.show_contact(overview.find(window.desk.workspace, "Tomás Varga")[0])
    window.stack.page("people").panel.head.why_asked.emit()


def meetings(window, _folder):
    window.commands.show_meetings()


def after(window, folder):
    people(window, folder)
    window.commands.log_touch()


def findings(window, _folder):
    window.commands.show_meeting(spoil_plan(window.desk))
    scroll_to_asks(window)


def findings_beside_a_person(window, _folder):
    meeting = spoil_plan(window.desk)
    window.commands.show_people()
    window.commands.show_contact(meetings_of.get(window.desk.workspace, meeting).contact_id)
    scroll_to_asks(window)


def findings_ignored(window, folder):
    findings(window, folder)
    settle(window)
    found = window.stack.currentWidget().findChildren(FindingBox)
    next(one for one in found if one.isVisible()).ignore_requested.emit()


def plan_empty(window, _folder):
    workspace = window.desk.workspace
    someone = overview.find(workspace, "Aoife Byrne")[0]
    window.commands.show_meeting(meetings_of.save(workspace, Meeting(contact_id=someone)))


def toast(window, _folder):
    window.commands.show_people()
    window.say("Touch logged with Priya Raman", True)


def drop(window, folder):
    names = {"team-berlin.vcf": CARDS, "backup.numbers": "\0\1 no contacts"}
    for name, text in names.items():
        (folder / name).write_text(text, "utf-8")
    from ui.importing.drop import describe

    window.drop_target.overlay.show_files(describe([folder / name for name in names]))


def drop_photo(window, _folder):
    window.drop_target.overlay.show_photo("amelie.jpg", "Dr. Amélie Nguyễn-Dubois")


def imported(window, folder):
    path = folder / "team-berlin.vcf"
    path.write_text(CARDS, "utf-8")
    window.commands.add_files([path])


def import_review(window, folder):
    window.commands.add_files([linkedin_zip(folder, window.desk.workspace)])


def import_decided(window, folder):
    import_review(window, folder)
    settle(window)
    page = window.stack.page("importing")
    page.review.side.choose_here()
    page.review.side._box.merge.click()


def import_outdated(window, folder):
    import_decided(window, folder)
    settle(window)
    window.stack.currentWidget().review.show_outdated()


def mapping(window, folder):
    window.commands.add_files([club_table(folder)])
    settle(window)
    page = window.stack.page("importing")
    page.mapping.choose("Member", "full_name")


def waiting(window, folder):
    import_review(window, folder)
    settle(window)
    window.commands.show_people()


def import_history(window, folder):
    imported(window, folder)
    settle(window)
    window.stack.page("importing").review.button.click()
    settle(window)
    window.commands.show_import_history()


def trash(window, _folder):
    window.stack.currentWidget().delete_current()
    settle(window)
    window.commands.show_trash()


def no_history(window, _folder):
    window.commands.show_import_history()


def duplicates(window, _folder):
    put_in_twins(window.desk.workspace)
    window.commands.find_duplicates()


def no_duplicates(window, _folder):
    window.commands.find_duplicates()


def export(window, _folder):
    window.commands.export_people()


def go_to(window, _folder):
    window.commands.go_to()


def all_keys(window, _folder):
    window.commands.show_keys()


def scroll_to_asks(window):
    settle(window)
    fields = [one for one in window.findChildren(QWidget, "Asks") if one.isVisible()]
    areas = [one for one in window.findChildren(QScrollArea) if one.isVisible()]
    for area in areas:
        for field in fields:
            if area.widget().isAncestorOf(field):
                top = field.mapTo(area.widget(), QPoint(0, 0)).y()
                area.verticalScrollBar().setValue(top - 200)


SCENES = (
    Scene("first_start", first_start, has_people=False),
    Scene("people", people),
    Scene("person", person),
    Scene("after", after),
    Scene("ladder", ladder),
    *(Scene(*one) for one in COMPANY_SCENES),
    Scene("meetings", meetings),
    Scene("meetings_empty", meetings, has_people=False),
    Scene("findings", findings),
    Scene("findings_people", findings_beside_a_person),
    Scene("ignored", findings_ignored),
    Scene("plan_empty", plan_empty),
    *(Scene(*one) for one in BRAND_SCENES),
    Scene("toast", toast),
    Scene("drop", drop),
    Scene("drop_photo", drop_photo),
    Scene("import", imported),
    Scene("import_review", import_review),
    Scene("import_decided", import_decided),
    Scene("import_outdated", import_outdated),
    Scene("mapping", mapping),
    Scene("waiting", waiting),
    Scene("import_history", import_history),
    Scene("trash", trash),
    Scene("import_history_empty", no_history, has_people=False),
    Scene("duplicates", duplicates),
    Scene("duplicates_empty", no_duplicates, has_people=False),
    Scene("export", export),
    *(Scene(*one) for one in CHOSEN_SCENES),
    Scene("go_to", go_to),
    Scene("keys", all_keys),
    *(Scene(name, play) for name, play in PAPER_SCENES),
    *(Scene(*one) for one in AFTER_SCENES),
    *(Scene(*one) for one in REFERRAL_SCENES),
    *(Scene(*one) for one in GROUP_SCENES),
)


def main(arguments):
    """Take the pictures that `arguments` name (all without a name); the exit status."""
    if arguments[:1] == ["--guide"]:
        return shoot_guide(GUIDE)
    *wanted, folder = arguments
    unknown = {*wanted, *([folder] if folder.startswith("-") else [])} - {
        one.name for one in SCENES
    }
    if unknown:
        names = ", ".join(sorted(one.name for one in SCENES))
        sys.stderr.write(f"netdesk: no scene {', '.join(sorted(unknown))}; there are {names}\n")
        return 2
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


def shoot_guide(target):
    """Take the guide's pictures; 1 when one of them is too large a file."""
    target.mkdir(parents=True, exist_ok=True)
    too_large = []
    apply_theme(application(), "light")
    with TemporaryDirectory() as folder:
        for scene in (one for one in SCENES if one.name in GUIDE_SCENES):
            shoot(scene, "light", Path(folder), SIZES[:1])
            (taken,) = Path(folder).glob(f"{scene.name}_*.png")
            picture = target / f"{scene.name}.png"
            with_palette(QImage(str(taken))).save(str(picture), "PNG", 0)
            if picture.stat().st_size > GUIDE_BYTES:
                too_large.append(picture.name)
    sys.stdout.write(f"netdesk: pictures of the guide in {target}; too large: {too_large}\n")
    return 1 if too_large else 0


def with_palette(image):
    """The picture in 256 of its own colours: plenty here, and a third of the bytes.

    The most frequent ones, and the most frequent of each region of colour, so that a small green
    tick stays green.
    """
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    counted = Counter(memoryview(plain.constBits()).cast("I")).most_common()
    palette = [colour for colour, _ in counted[:112]]
    regions = {colour & 0xE0E0E0 for colour in palette}
    for colour, _ in counted[112:]:
        if colour & 0xE0E0E0 not in regions:
            regions.add(colour & 0xE0E0E0)
            palette.append(colour)
    palette = list(dict.fromkeys([*palette[:256], *(colour for colour, _ in counted)]))[:256]
    return plain.convertToFormat(QImage.Format.Format_Indexed8, palette, _FLAT)


def shoot(scene, look, target, sizes=SIZES):
    """Take one scene in both sizes; what is wrong with it."""
    app = application()
    apply_theme(app, look)
    faults = []
    for width, height in sizes:
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
    watch = StrayWindows()
    QApplication.instance().installEventFilter(watch)
    window = MainWindow(workspace, ErrorDesk(), lambda: NOW)
    window.resize(width, height)
    window.show()
    _wait_for_pictures(window)
    scene.play(window, Path(folder))
    _wait_for_pictures(window)
    dialog = next((one for one in window.findChildren(QDialog) if one.isVisible()), None)
    shown = dialog or window
    _grabbed(shown).save(str(target / f"{name}.png"))
    # What lies under the scrim of a drop is meant to be pale.
    faults = cut_texts(shown) + ([] if scene.name.startswith("drop") else pale_texts(shown))
    faults += [f"shown as a window: {one}" for one in watch.strays]
    QApplication.instance().removeEventFilter(watch)
    if dialog is not None:
        dialog.reject()
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents()
    return faults


def _grabbed(shown):
    """The picture of a window with the list that is open over it."""
    picture, popup = shown.grab(), QApplication.activePopupWidget()
    if popup is not None:
        painter = QPainter(picture)
        painter.drawPixmap(shown.mapFromGlobal(popup.pos()), popup.grab())
        painter.end()
        popup.hide()
    return picture


def _wait_for_pictures(window):
    """Let the window live until no page is drawn any more; one job may ask for the next."""
    settle(window)
    while window.desk.jobs.is_busy:
        settle(window)
    settle(window)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
