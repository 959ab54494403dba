"""Through the real main(): a ZIP of LinkedIn dropped, a large table, people made one and two."""

import sqlite3
from zipfile import ZipFile

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from netdesk.people import contacts, overview
from netdesk.records.contact import Contact, Labelled
from netdesk.workspace import Workspace
from tests.flows.through_main import play_through_main, press
from tests.ui.importing.drags import drop, files
from ui.widgets.button import Button

HEAD = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
NOTES = 'Notes:\n"Some addresses may be missing."\n\n'
LONG_MS = 60_000


@pytest.fixture
def play(tmp_path, qtbot):
    """Run a script on the window; what the database holds afterwards is looked at by tests."""

    def run(script):
        assert qtbot is not None
        return play_through_main(["--database", tmp_path / "net.db"], script)

    return run


def names_in(database):
    with sqlite3.connect(database) as connection:
        rows = connection.execute("SELECT full_name FROM contact ORDER BY full_name").fetchall()
    connection.close()
    return [row[0] for row in rows]


def linkedin(folder):
    path = folder / "Basic_LinkedInDataExport.zip"
    rows = "Ana,Ruiz,https://www.linkedin.com/in/ana,,Acme,Buyer,01 Jan 2024\nBo,Li,,,Bosch,,\n"
    with ZipFile(path, "w") as packed:
        packed.writestr("Connections.csv", NOTES + HEAD + rows)
        packed.writestr("messages.csv", "FROM,TO,CONTENT\na,b,c\n")
    return path


def reviewed(window, qtbot):
    page = window.stack.page("importing")
    qtbot.waitUntil(page.review.isVisible, timeout=LONG_MS)
    qtbot.waitUntil(lambda: not window.desk.jobs.is_busy, timeout=LONG_MS)
    return page.review


def test_a_linkedin_zip_is_dropped_reviewed_and_imported(play, qtbot, tmp_path):
    def script(window):
        qtbot.waitUntil(lambda: window.drop_target is not None)
        drop(window.windowHandle(), files(linkedin(tmp_path)))
        review = reviewed(window, qtbot)
        assert review.head.title() == "LinkedIn connections, 2 people"
        press(qtbot, window, "Ctrl+Return")
        qtbot.waitUntil(lambda: "Imported 2 people" in window.toast.words(), timeout=LONG_MS)

    assert play(script) == 0
    assert names_in(tmp_path / "net.db") == ["Ana Ruiz", "Bo Li"]


def imported(window, qtbot, folder):
    window.commands.add_files([linkedin(folder)])
    reviewed(window, qtbot)
    press(qtbot, window, "Ctrl+Return")
    qtbot.waitUntil(lambda: "Imported 2 people" in window.toast.words(), timeout=LONG_MS)
    return window.toast.findChild(Button)


def test_the_toast_takes_back_the_import_that_it_speaks_of(play, qtbot, tmp_path):
    def script(window):
        imported(window, qtbot, tmp_path).click()
        qtbot.waitUntil(lambda: "Undone" in window.toast.words(), timeout=LONG_MS)

    play(script)
    assert names_in(tmp_path / "net.db") == []


def test_the_toast_offers_no_undo_once_something_else_was_changed(play, qtbot, tmp_path):
    def script(window):
        undo = imported(window, qtbot, tmp_path)
        assert undo.isVisible()
        contacts.save(window.desk.workspace, Contact(full_name="Cy Fox"))
        assert not undo.isVisible()
        assert "Imported 2 people" in window.toast.words()

    play(script)
    assert names_in(tmp_path / "net.db") == ["Ana Ruiz", "Bo Li", "Cy Fox"]


def test_what_is_still_being_typed_is_not_taken_back_in_the_import_s_place(play, qtbot, tmp_path):
    def script(window):
        undo = imported(window, qtbot, tmp_path)
        draft = _Draft(window)
        undo.click()
        qtbot.waitUntil(lambda: "Nothing was undone" in window.toast.words(), timeout=LONG_MS)
        assert draft.is_saved

    play(script)
    assert names_in(tmp_path / "net.db") == ["Ana Ruiz", "Bo Li", "Cy Fox"]


class _Draft(QWidget):
    """Somebody's words that are saved when all drafts are, as a form's are."""

    def __init__(self, window):
        super().__init__(window)
        self._workspace = window.desk.workspace
        self.is_saved = False

    def flush(self):
        if not self.is_saved:
            self.is_saved = True
            contacts.save(self._workspace, Contact(full_name="Cy Fox"))


def test_a_review_that_waits_is_found_again_from_the_status_bar(play, qtbot, tmp_path):
    def script(window):
        window.commands.add_files([linkedin(tmp_path)])
        review = reviewed(window, qtbot)
        window.commands.show_people()
        assert "Import waiting: 2 people" in window.status.words()
        window.status.waiting_pressed.emit()
        assert review.isVisible()

    play(script)


def test_twenty_thousand_rows_show_progress_and_leave_the_window_usable(play, qtbot, tmp_path):
    path = tmp_path / "Connections.csv"
    rows = (f"Ana{n},Ruiz{n},,ana{n}@x.example,Firm {n % 900},Buyer,\n" for n in range(20_000))
    path.write_text(HEAD + "".join(rows), "utf-8")
    told = []

    def script(window):
        window.desk.jobs.progressed.connect(lambda job, done, _total: told.append((job, done)))
        window.commands.add_files([path])
        review = reviewed(window, qtbot)
        review.button.click()
        window.commands.show_people()
        window.toolbar.search.setText("typed meanwhile")
        assert window.desk.jobs.is_busy
        qtbot.waitUntil(lambda: not window.desk.jobs.is_busy, timeout=LONG_MS)
        window.toolbar.search.clear()

    assert play(script) == 0
    assert len({done for _, done in told}) > 10
    assert len(names_in(tmp_path / "net.db")) == 20_000


def test_two_records_are_made_one_and_two_again(play, qtbot, tmp_path):
    mail = (Labelled("jonas@x.example"),)
    with Workspace.open(tmp_path / "net.db") as workspace:
        for name in ("Jonas Weber", "Jonas Weber"):
            contacts.save(workspace, Contact(full_name=name, emails=mail))

    def script(window):
        window.actions_by_key["duplicates"].trigger()
        page = window.stack.page("duplicates")
        qtbot.waitUntil(lambda: len(page.model.pairs) == 1)
        assert page.table.indexAt(QPoint(4, 4)).isValid()
        press(qtbot, window, "Ctrl+Return")
        qtbot.waitUntil(lambda: "Merged into Jonas Weber" in window.toast.words())
        assert overview.count(window.desk.workspace) == 1
        press(qtbot, window, "Ctrl+Z")
        qtbot.waitUntil(lambda: overview.count(window.desk.workspace) == 2)
        qtbot.waitUntil(lambda: len(page.model.pairs) == 1)

    assert play(script) == 0
