"""Ctrl+K: what it offers, in which order, and that it runs what is chosen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ui.go_to import GoToDialog

PEOPLE = [(7, "Ana Ruiz", "Acme"), (9, "<b>Anton</b>", "")]


@pytest.fixture
def actions():
    owner = QWidget()
    made = [QAction("&Print brief", owner), QAction("&Undo", owner), QAction("&All keys", owner)]
    made[1].setEnabled(False)
    yield made
    owner.deleteLater()


@pytest.fixture
def dialog(qtbot, actions):
    offered = [(action, "print") for action in actions]
    made = GoToDialog(offered, lambda text, limit: PEOPLE[:limit] if text == "an" else [])
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def texts(dialog):
    return [target.text for target in dialog.targets()]


def field(dialog):
    return dialog.findChild(QWidget, "Go to or run")


def test_it_begins_with_every_action_that_can_run(dialog):
    assert texts(dialog) == ["Print brief", "All keys"]


def test_people_stand_before_actions_and_literally(dialog, qtbot):
    qtbot.keyClicks(field(dialog), "an")
    assert texts(dialog) == ["Ana Ruiz", "<b>Anton</b>"]


def test_the_beginnings_of_words_find_an_action(dialog, qtbot):
    qtbot.keyClicks(field(dialog), "br pri")
    assert texts(dialog) == ["Print brief"]


def test_enter_runs_the_action(dialog, qtbot, actions):
    qtbot.keyClicks(field(dialog), "all")
    with qtbot.waitSignal(actions[2].triggered):
        qtbot.keyClick(field(dialog), Qt.Key.Key_Return)


def test_down_and_enter_go_to_the_second_person(dialog, qtbot):
    qtbot.keyClicks(field(dialog), "an")
    qtbot.keyClick(field(dialog), Qt.Key.Key_Down)
    with qtbot.waitSignal(dialog.person_chosen) as heard:
        qtbot.keyClick(field(dialog), Qt.Key.Key_Return)
    assert heard.args == [9]


def test_nothing_found_is_said_and_enter_does_nothing(dialog, qtbot):
    qtbot.keyClicks(field(dialog), "zzz")
    qtbot.keyClick(field(dialog), Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert texts(dialog) == []
