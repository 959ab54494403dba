"""A file of no use gets one clear line and changes nothing, by command and by drop."""

import os

import pytest

from main import main
from netdesk.people import overview
from netdesk.workspace import Workspace
from tests.flows.through_main import play_through_main
from tests.ui.importing.drags import card, cards_file, drop, files

pytestmark = pytest.mark.usefixtures("qapp")


def binary(folder):
    path = folder / "picture.vcf"
    path.write_bytes(bytes(range(256)) * 40)
    return path


def empty(folder):
    return cards_file(folder)


def too_large(folder):
    path = cards_file(folder, card("Ana Ruiz"))
    os.truncate(path, 300_000_000)
    return path


def a_folder(folder):
    path = folder / "nothing in here"
    path.mkdir()
    return path


def unreadable(folder):
    path = cards_file(folder, card("Ana Ruiz"))
    path.chmod(0)
    return path


def cut_off(folder):
    path = cards_file(folder, card("Ana Ruiz"))
    os.truncate(path, path.stat().st_size - 14)
    return path


def gone(folder):
    return folder / "gone.vcf"


BAD = [binary, empty, too_large, a_folder, unreadable, cut_off, gone]


@pytest.fixture(params=BAD, ids=lambda make: make.__name__)
def bad(request, tmp_path):
    if request.param is unreadable and os.geteuid() == 0:
        pytest.skip("root may read everything")
    return request.param(tmp_path)


@pytest.fixture
def database(tmp_path):
    path = tmp_path / "people.db"
    Workspace.open(path).close()
    return path


def left_in(database):
    with Workspace.open(database) as workspace:
        return overview.count(workspace), workspace.undo_label


def test_the_command_says_one_line_and_ends_with_2(bad, database, capsys):
    assert main(["--database", str(database), "import", str(bad)]) == 2
    told = capsys.readouterr()
    assert len((told.err + told.out).strip().splitlines()) == 1
    assert "Traceback" not in told.err
    assert left_in(database) == (0, "")


def test_the_window_says_one_line_and_goes_on(bad, database, qtbot):
    said = []

    def script(window):
        qtbot.waitUntil(lambda: window.drop_target is not None)
        drop(window.windowHandle(), files(bad))
        page = window.stack.page("importing")
        qtbot.waitUntil(lambda: page.message.why().endswith("Nothing was changed."), timeout=20_000)
        said.append(page.message.words())

    assert play_through_main(["--database", database], script) == 0
    assert len(said[0].splitlines()) == 1
    assert said[0].endswith(".")
    assert left_in(database) == (0, "")
