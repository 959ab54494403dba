"""Exporting some of the people through the real main(), by keyboard and file dialog."""

import pytest
from PySide6.QtWidgets import QFileDialog

from netdesk.people import contacts, quick_line
from netdesk.workspace import Workspace
from tests.flows.through_main import open_dialog, press
from ui.exporting import ExportDialog

NAMES = ("Ana Ruiz", "Bora Kaya", "Chidi Okafor")


@pytest.fixture
def three(database):
    """Three people, by id."""
    with Workspace.open(database) as workspace:
        return [contacts.save(workspace, quick_line.from_line(name)) for name in NAMES]


def save_as(qtbot, window, target):
    """Answer the dialog of files."""
    files = window.findChild(QFileDialog)
    files.fileSelected.emit(str(target))
    files.reject()
    qtbot.waitUntil(lambda: window.toast.words().startswith("Exported"), timeout=5000)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("is_only", "count"), [(True, 2), (False, 3)])
def test_the_selected_people_go_out_and_stay_selected(play, three, qtbot, tmp_path, is_only, count):
    def script(window):
        page = window.stack.currentWidget()
        page.side.table.choose_rows([0, 2])
        chosen = page.chosen_people()
        press(qtbot, window, "Ctrl+E")
        dialog = open_dialog(ExportDialog)
        if not is_only:
            dialog.everybody.click()
        dialog.go_on.click()
        save_as(qtbot, window, tmp_path / "some.vcf")
        assert page.chosen_people() == chosen == [three[0], three[2]]

    assert play(script) == 0
    data = (tmp_path / "some.vcf").read_text("utf-8")
    assert data.count("BEGIN:VCARD") == count
    assert ("Bora Kaya" in data) is not is_only


@pytest.mark.usefixtures("qapp", "three")
def test_the_menu_of_the_rows_begins_with_those_selected(play):
    def script(window):
        page = window.stack.currentWidget()
        page.side.table.choose_rows([0, 1])
        page.chosen_export_requested.emit()
        assert open_dialog(ExportDialog).only.isChecked()
        open_dialog(ExportDialog).reject()
        page.export_requested.emit()
        assert not open_dialog(ExportDialog).only.isVisible()
        open_dialog(ExportDialog).reject()
        assert len(page.chosen_people()) == 2

    assert play(script) == 0
