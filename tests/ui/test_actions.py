"""The table of actions: complete, reachable, nowhere twice."""

import re

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from tests.ui.seen import words_of
from ui.actions import (
    ACTIONS,
    MENUS,
    build_actions,
    escaped,
    fill_menu_bar,
    plain_words,
    unmarked,
)
from ui.commands import Commands
from ui.icons import ICONS
from ui.keys_dialog import KeysDialog
from ui.toolbar import Toolbar


class Listener(QObject):
    """Counts what is called on it."""

    def __init__(self):
        super().__init__()
        self.called = []

    def __getattr__(self, name):
        if name not in {one.handler for one in ACTIONS}:
            raise AttributeError(name)

        def handler(*_arguments):
            self.called.append(name)

        return handler


@pytest.mark.parametrize("field", ["key", "text", "shortcut"])
def test_no_two_actions_share(field):
    values = [getattr(one, field) for one in ACTIONS if getattr(one, field)]
    assert sorted(set(values)) == sorted(values)


def test_every_handler_exists():
    assert [one.handler for one in ACTIONS if not hasattr(Commands, one.handler)] == []


def test_every_icon_exists():
    assert [one.icon for one in ACTIONS if one.icon not in ICONS] == []


def test_every_shortcut_is_a_key():
    keys = [QKeySequence(one.shortcut) for one in ACTIONS if one.shortcut]
    assert all(key.toString() for key in keys)


@pytest.mark.parametrize("menu", MENUS)
def test_each_mnemonic_of_a_menu_is_its_own(menu):
    found = [re.search("&(.)", one.text).group(1).lower() for one in ACTIONS if one.menu == menu]
    assert sorted(set(found)) == sorted(found)


def test_the_menus_mnemonics_are_their_own():
    letters = [re.search("&(.)", menu).group(1) for menu in MENUS]
    assert sorted(set(letters)) == sorted(letters)


def test_every_action_stands_in_exactly_one_menu(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    listener = Listener()
    actions = build_actions(window, listener)
    fill_menu_bar(window.menuBar(), actions)
    shown = [
        action.objectName()
        for menu in window.menuBar().actions()
        for action in menu.menu().actions()
        if not action.isSeparator()
    ]
    assert sorted(shown) == sorted(one.key for one in ACTIONS)


def test_an_action_calls_its_handler(qtbot):
    owner = QWidget()
    qtbot.addWidget(owner)
    listener = Listener()
    build_actions(owner, listener)["go_to"].trigger()
    assert listener.called == ["go_to"]


def test_an_ampersand_in_a_name_is_shown_and_is_no_mnemonic(qtbot):
    owner = QWidget()
    qtbot.addWidget(owner)
    action = build_actions(owner, Listener())["undo"]
    action.setText(f"&Undo: add {escaped('Kuhn & Söhne')}")
    assert plain_words(action) == "Undo: add Kuhn & Söhne"


def test_the_list_of_keys_names_them_as_the_menus_do(shown):
    words = words_of(shown(KeysDialog()))
    assert [one.text for one in ACTIONS if "&&" in one.text]
    for one in ACTIONS:
        assert not one.shortcut or unmarked(one.text) in words


def test_the_list_of_keys_tells_those_of_a_review_and_of_duplicates(shown):
    words = words_of(shown(KeysDialog()))
    assert {"Say what becomes of it", "What the file says stands", "Not the same person"} <= set(
        words
    )


def test_new_offers_all_that_a_command_makes_new(shown):
    owner = QMainWindow()
    bar = Toolbar(build_actions(owner, Listener()))
    owner.setCentralWidget(bar)
    shown(owner)
    offered = [plain_words(action) for action in bar.findChild(QMenu).actions()]
    assert offered == ["New person", "New meeting", "New group or event"]
