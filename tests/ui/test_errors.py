"""Errors that nobody dealt with: said where they can be mended, and never with a name."""

import sys
import threading

import pytest

from netdesk.errors import InputError, WorldError
from ui.errors import ErrorDesk, frames_of


@pytest.fixture
def desk(monkeypatch, tmp_path):
    monkeypatch.setattr("netdesk.log.data_dir", lambda: tmp_path)
    made = ErrorDesk()
    yield made
    for dialog in made.dialogs():
        dialog.accept()


def fails(error):
    raise error


def raised(error):
    try:
        fails(error)
    except RuntimeError as caught:
        return caught


def test_an_input_error_is_said_in_the_window(desk):
    said = []
    desk.say = lambda text, _undo: said.append(text)
    desk.report(InputError("A person needs a name."))
    assert said == ["A person needs a name."]
    assert desk.dialogs() == []


def test_a_world_error_opens_one_dialog_and_not_the_same_again(desk):
    for _time in range(2):
        desk.report(WorldError("The disk is full.", hint="Free some space."))
    assert [dialog.message for dialog in desk.dialogs()] == ["The disk is full."]


def test_two_places_are_two_bugs_and_one_place_is_one(desk):
    desk.report(raised(RuntimeError("a")))
    desk.report(raised(RuntimeError("b")))
    assert len(desk.dialogs()) == 1
    try:
        fails(RuntimeError("c"))
    except RuntimeError as error:
        desk.report(error)
    assert len(desk.dialogs()) == 2


def test_the_details_hold_places_and_no_words_of_the_error():
    details = frames_of(raised(RuntimeError("Ann Secret")))
    assert "Secret" not in details
    assert "tests/ui/test_errors.py" in details
    assert details.endswith("RuntimeError")


def test_an_error_of_another_thread_comes_home(desk, qtbot):
    threading.Thread(target=desk.report, args=(WorldError("Gone."),)).start()
    qtbot.waitUntil(lambda: [dialog.message for dialog in desk.dialogs()] == ["Gone."])


def test_the_hooks_are_given_back(desk):
    before = (sys.excepthook, threading.excepthook)
    desk.install()
    assert sys.excepthook != before[0]
    desk.uninstall()
    assert (sys.excepthook, threading.excepthook) == before


def test_a_message_is_shown_literally(desk):
    desk.report(WorldError("<b>bold</b> cannot be opened"))
    assert desk.dialogs()[0].message == "<b>bold</b> cannot be opened"


def test_an_error_that_is_behind_itself_is_told_once():
    error = RuntimeError("a")
    error.__cause__ = error
    assert frames_of(error) == "RuntimeError"
