"""Every file of the shared corpus, dropped on the window, gives what the command line gives."""

import json
import shutil
from pathlib import Path

import pytest

from main import main
from netdesk.workspace import Workspace
from tests.flows.through_main import play_through_main
from tests.ui.importing.drags import drop, files

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
EXPECTED = CORPUS / "vcard_expected.json"
FILES = sorted(json.loads(EXPECTED.read_text("utf-8"))["files"]) if EXPECTED.exists() else []

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.skipif(not FILES, reason="the shared corpus is not beside this checkout"),
]


def people(database, capsys):
    """Everybody as `contacts --json` tells of them, but for what is made up for each."""
    capsys.readouterr()
    assert main(["--database", str(database), "contacts", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    made_up = ("id", "uid")
    plain = [{k: v for k, v in one.items() if k not in made_up} for one in found]
    return sorted(plain, key=lambda one: json.dumps(one, sort_keys=True))


def by_command(template, folder, path, capsys):
    database = folder / "by_command.db"
    shutil.copyfile(template, database)
    main(["--database", str(database), "import", str(path)])
    return people(database, capsys)


def by_drop(window, qtbot, path, capsys):
    """Drop, import where there is something to import, tell, and take it back."""
    page = window.stack.page("importing")
    drop(window.windowHandle(), files(path))
    qtbot.waitUntil(lambda: not window.desk.jobs.is_busy, timeout=20_000)
    is_good = page.review.isVisible() and page.review.button.isEnabled()
    if is_good:
        page.review.button.click()
    elif page.review.isVisible():
        page.review.cancel.click()
    qtbot.waitUntil(lambda: not window.desk.jobs.is_busy, timeout=20_000)
    told = people(window.desk.workspace.path, capsys)
    if is_good:
        window.desk.workspace.undo()
    return told


def test_each_file_dropped_gives_the_same_people_as_the_command(tmp_path, qtbot, capsys):
    template = tmp_path / "empty.db"
    Workspace.open(template).close()
    differing, came = [], 0

    def script(window):
        nonlocal came
        qtbot.waitUntil(lambda: window.drop_target is not None)
        for name in FILES:
            path = CORPUS / "vcard" / name
            dropped = by_drop(window, qtbot, path, capsys)
            came += len(dropped)
            if dropped != by_command(template, tmp_path, path, capsys):
                differing.append(name)

    play_through_main(["--database", tmp_path / "people.db"], script)
    assert differing == []
    assert came > len(FILES)
