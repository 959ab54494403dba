"""The window through the real main(): start, keys, undo, a second start, the end."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QLineEdit, QWidget

from netdesk import meetings, settings
from netdesk.errors import WorldError
from netdesk.people import contacts, overview
from netdesk.records.contact import Contact, Position
from netdesk.workspace import Workspace
from tests.flows.through_main import open_dialog, press
from ui.exporting import Exporter
from ui.go_to import GoToDialog
from ui.instance import hand_over
from ui.keys_dialog import KeysDialog
from ui.message_dialog import MessageDialog
from ui.notice import Notice

ROOT = Path(__file__).resolve().parents[2]
HOSTILE = '<img src="/dev/zero"><b>Bobby</b> & Söhne'


pytestmark = pytest.mark.usefixtures("qapp")


def somebody(database, name="Ana Ruiz"):
    with Workspace.open(database) as workspace:
        contacts.save(workspace, Contact(full_name=name))


def test_the_window_opens_on_a_new_file_and_ends_with_0(play, database):
    seen = []
    assert play(lambda window: seen.append(window.windowTitle())) == 0
    assert seen == ["NetDesk"]
    assert database.exists()


def test_a_first_window_stands_on_the_screen_with_its_frame(play, monkeypatch):
    monkeypatch.setattr(QScreen, "availableSize", lambda _screen: QSize(1440, 900))
    sizes = []
    play(lambda window: sizes.append((window.width(), window.height())))
    assert sizes == [(1424, 852)]


def test_the_sample_network_loads_from_its_action_and_then_is_greyed(play, qtbot):
    def script(window):
        sample = window.actions_by_key["sample"]
        assert sample.isEnabled()
        sample.trigger()
        qtbot.waitUntil(lambda: not sample.isEnabled(), timeout=10_000)
        assert overview.count(window.desk.workspace) > 5

    play(script)


def test_ctrl_k_goes_to_a_person(play, qtbot, database):
    somebody(database)

    def script(window):
        press(qtbot, window, "Ctrl+K")
        dialog = open_dialog(GoToDialog)
        qtbot.keyClicks(dialog.focusWidget(), "rui")
        assert [target.text for target in dialog.targets()][:1] == ["Ana Ruiz"]
        qtbot.keyClick(dialog.focusWidget(), "\r")
        assert window.stack.page("people").current_contact() == 1

    play(script)


def test_ctrl_k_runs_a_command(play, qtbot):
    def script(window):
        press(qtbot, window, "Ctrl+K")
        dialog = open_dialog(GoToDialog)
        qtbot.keyClicks(dialog.focusWidget(), "all k")
        qtbot.keyClick(dialog.focusWidget(), "\r")
        assert open_dialog(KeysDialog) is not None

    play(script)


@pytest.mark.parametrize(
    ("keys", "page"),
    [("Ctrl+1", "week"), ("Ctrl+2", "people"), ("Ctrl+3", "companies"), ("Ctrl+4", "meetings")],
)
def test_a_page_comes_by_its_key(play, qtbot, database, keys, page):
    somebody(database)

    def script(window):
        window.stack.show_page("meetings" if page == "people" else "people")
        press(qtbot, window, keys)
        assert window.stack.current_key() == page
        assert window.navigation.chosen() == page

    play(script)


def test_search_takes_the_keyboard_by_ctrl_f(play, qtbot, database):
    somebody(database)

    def script(window):
        assert not window.toolbar.search.hasFocus()
        press(qtbot, window, "Ctrl+F")
        assert window.toolbar.search.hasFocus()

    play(script)


def test_undo_is_named_and_follows_each_change(play, qtbot, database):
    somebody(database, "Earlier Person")

    def script(window):
        action, workspace = window.actions_by_key["undo"], window.desk.workspace
        contacts.save(workspace, Contact(full_name=HOSTILE))
        qtbot.waitUntil(lambda: HOSTILE.replace("&", "&&") in action.text())
        press(qtbot, window, "Ctrl+Z")
        qtbot.waitUntil(lambda: overview.count(workspace) == 1)
        qtbot.waitUntil(lambda: "earlier" in action.text().lower())
        assert window.actions_by_key["redo"].isEnabled()

    play(script)


def test_a_hostile_name_stands_literally_in_status_bar_and_toast(play, qtbot, database):
    somebody(database)

    def script(window):
        window.resize(1440, 900)
        contacts.save(window.desk.workspace, Contact(full_name=HOSTILE))
        qtbot.waitUntil(lambda: f"Undo: add {HOSTILE}" in window.status.words())
        window.say(f"Added {HOSTILE}", True)
        assert window.toast.words() == f"Added {HOSTILE}"
        assert window.windowTitle() == "NetDesk"

    play(script)


def test_the_counts_stand_in_navigation_and_status_bar(play, qtbot, database):
    somebody(database)

    def script(window):
        assert "1 of 300 names" in window.status.words()
        contacts.save(window.desk.workspace, Contact(full_name="Bo"))
        qtbot.waitUntil(lambda: "2 of 300 names" in window.status.words())

    play(script)


def test_a_second_start_hands_its_files_over_and_ends_with_0(play, qtbot, database, tmp_path):
    somebody(database)
    card = tmp_path / "bo.vcf"
    card.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Bo\nEND:VCARD\n", "utf-8")
    taken = []

    def script(window):
        window.commands.add_files = taken.extend
        second = start(database, card)

        qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
        assert second.returncode == 0

    play(script)
    assert taken == [card]


def test_files_are_handed_to_nobody_when_no_window_is_open(database, monkeypatch):
    monkeypatch.setattr("ui.instance._WAIT_MS", 100)
    assert not hand_over(database, [])


def test_sigterm_saves_a_draft_and_ends_with_0(play, qtbot, database):
    somebody(database)

    def script(window):
        page = window.stack.currentWidget()
        page.new_meeting()
        field = next(one for one in page.findChildren(object) if name_of(one) == "Outcome")
        field.setFocus()
        qtbot.keyClicks(field, "Two names")
        os.kill(os.getpid(), signal.SIGTERM)
        qtbot.waitUntil(lambda: not window.isVisible())

    assert play(script) == 0
    assert "Two names" in plan_outcomes(database)


def test_words_that_cannot_be_saved_keep_the_window_open_once(play, qtbot, database, monkeypatch):
    somebody(database)

    def refuse(*_arguments, **_more):
        raise WorldError("The disk is full.")

    def script(window):
        page = window.stack.currentWidget()
        page.new_meeting()
        field = next(one for one in page.findChildren(object) if name_of(one) == "Outcome")
        monkeypatch.setattr(meetings, "save", refuse)
        monkeypatch.setattr(settings, "write", refuse)
        qtbot.keyClicks(field, "Two names")
        assert not window.close()
        assert "stays open" in open_dialog(MessageDialog).message
        assert window.close()

    assert play(script) == 0


def test_a_bug_shows_one_dialog_for_each_traceback(play, qtbot, monkeypatch):
    def fail(*_arguments):
        raise KeyError("Ann Secret")

    def script(window):
        monkeypatch.setattr(window.commands, "_find_people", fail)
        for _time in range(2):
            sys.excepthook(*error_info(fail))
        qtbot.waitUntil(lambda: open_dialog(MessageDialog) is not None)
        dialogs = window.findChildren(MessageDialog)
        assert len(dialogs) == 1
        assert "Secret" not in dialogs[0]._details
        assert "KeyError" in dialogs[0]._details

    play(script)


def test_a_file_that_is_no_database_is_said_in_one_dialog(database):
    from PySide6.QtCore import QTimer

    from main import main

    database.write_bytes(b"This is no database, but long enough to look like a file." * 40)
    seen = []

    def close():
        dialog = open_dialog(MessageDialog)
        seen.append(dialog.message)
        dialog.accept()

    QTimer.singleShot(300, close)
    assert main(["--database", str(database)]) == 2
    assert len(seen) == 1


def test_the_place_of_the_window_is_remembered(play):
    sizes = []
    play(lambda window: window.resize(1024, 701))
    play(lambda window: sizes.append((window.width(), window.height())))
    assert sizes == [(1024, 701)]


def test_the_dark_look_is_remembered(play):
    modes = []
    play(lambda window: window.actions_by_key["theme_dark"].trigger())
    play(lambda window: modes.append(window.actions_by_key["theme_dark"].isChecked()))
    assert modes == [True]


def start(database, *files):
    command = [sys.executable, "main.py", "--database", str(database), *map(str, files)]
    return subprocess.Popen(command, cwd=ROOT, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})


def name_of(one):
    return one.accessibleName() if hasattr(one, "accessibleName") else ""


def plan_outcomes(database):
    with Workspace.open(database, read_only=True) as workspace:
        return json.dumps(workspace.select("SELECT outcome FROM meeting"))


def error_info(fail):
    try:
        fail()
    except KeyError:
        return sys.exc_info()


def test_a_vcard_on_the_clipboard_is_brought_in_by_ctrl_v(play, qtbot, database):
    somebody(database)

    def script(window):
        qtbot.waitUntil(lambda: window.drop_target is not None)
        QGuiApplication.clipboard().setText("BEGIN:VCARD\nVERSION:3.0\nFN:Bo Lee\nEND:VCARD\n")
        press(qtbot, window, "Ctrl+V")
        assert window.stack.current_key() == "importing"

    play(script)


def test_pasting_anything_else_says_what_can_be_pasted(play, qtbot, database):
    somebody(database)

    def script(window):
        QGuiApplication.clipboard().setText("some words")
        press(qtbot, window, "Ctrl+V")
        assert "Copy a vCard first" in window.toast.words()

    play(script)


@pytest.mark.parametrize(
    ("name", "format_name", "begins"),
    [("all.vcf", "vcard4", b"BEGIN:VCARD\r\nVERSION:4.0"), ("all.json", "json", b"{")],
)
def test_everybody_is_exported(play, qtbot, database, tmp_path, name, format_name, begins):
    somebody(database)
    target = tmp_path / name

    def script(window):
        Exporter(window.desk, window).export_to(target, format_name)
        qtbot.waitUntil(lambda: "Exported 1 person" in window.toast.words())

    play(script)
    assert target.read_bytes().startswith(begins)


def test_a_file_that_may_only_be_read_opens_and_says_so(play, database, monkeypatch):
    somebody(database)
    seen = []

    def script(window):
        notices = [one.accessibleName() for one in window.findChildren(Notice)]
        fields = [one for one in window.findChildren(QLineEdit) if one.isVisible()]
        closed = {one.accessibleName() for one in fields if one.isReadOnly()}
        seen.extend([notices, window.actions_by_key["new_person"].isEnabled(), closed])

    with Workspace.open(database):
        monkeypatch.setattr("ui.app._may_write", lambda _path: False)
        play(script)
    assert seen == [[why_only_read()], False, {"Add in one line"}]


def why_only_read():
    return "This file can only be read here. Copy it to a folder of your own to change it."


@pytest.mark.parametrize("key", ["week", "people", "meetings"])
def test_every_control_that_takes_the_keyboard_has_a_name(play, qtbot, key):
    unnamed = []

    def script(window):
        window.commands.load_sample()
        qtbot.waitUntil(lambda: overview.count(window.desk.workspace) > 5, timeout=10_000)
        window.stack.show_page(key)
        qtbot.wait(300)
        unnamed.extend(nameless_controls(window))

    play(script)
    assert unnamed == []


def nameless_controls(window):
    return [
        f"{type(one).__name__} in {type(one.parentWidget()).__name__}"
        for one in window.findChildren(QWidget)
        if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus and not spoken(one)
    ]


def spoken(widget):
    words = getattr(widget, "text", str)
    return widget.accessibleName() or (words() if callable(words) else "")


def test_what_is_said_stays_in_sight_on_another_page(play):
    def script(window):
        window.commands.show_people()
        window.say("3 people came in", True)
        window.commands.show_meetings()
        middle = window.toast.geometry().center()
        top = window.stack.childAt(middle)
        assert top is window.toast or window.toast.isAncestorOf(top)

    play(script)


def test_the_name_of_a_company_opens_it_and_its_people_open_from_there(play, database):
    with Workspace.open(database) as workspace:
        positions = (Position(company="Acme"),)
        contacts.save(workspace, Contact(full_name="Ana Ruiz", positions=positions))

    def script(window):
        window.stack.page("people").panel.company._name.click()
        page = window.stack.page("companies")
        assert (window.stack.current_key(), page.current_company()) == ("companies", 1)
        page.contact_opened.emit(1)
        assert window.stack.page("people").current_contact() == 1
        assert window.navigation.chosen() == "people"

    play(script)
