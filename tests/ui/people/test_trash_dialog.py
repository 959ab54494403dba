"""The trash: who is in it, and the way back."""

import pytest
from PySide6.QtWidgets import QLabel

from netdesk import contacts
from netdesk.trash import trashed
from tests.ui.people.builders import five
from ui.people.trash_dialog import TrashDialog


def names_back(dialog):
    return [button.accessibleName() for button in dialog.buttons]


@pytest.fixture
def two_deleted(desk):
    ids = five(desk.workspace)
    contacts.trash(desk.workspace, [ids["Bora Kaya"], ids["Ana Ruiz"]])
    return ids


def test_everybody_who_was_deleted_can_be_brought_back(desk, shown, two_deleted, told):
    dialog = shown(TrashDialog(desk))
    assert names_back(dialog) == ["Bring back Ana Ruiz", "Bring back Bora Kaya"]
    dialog.buttons[1].click()
    assert names_back(dialog) == ["Bring back Ana Ruiz"]
    assert two_deleted["Bora Kaya"] in contacts.find(desk.workspace)
    assert told.words == ["Brought back Bora Kaya [Undo]"]
    desk.workspace.undo()
    assert [one.full_name for one in trashed(desk.workspace)] == ["Ana Ruiz", "Bora Kaya"]


@pytest.mark.usefixtures("two_deleted")
def test_the_keyboard_goes_to_the_next_who_can_be_brought_back(desk, shown):
    dialog = shown(TrashDialog(desk))
    dialog.buttons[0].click()
    assert dialog.buttons[0].hasFocus()


def test_an_empty_trash_says_what_will_stand_there(desk, shown):
    dialog = shown(TrashDialog(desk))
    words = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    assert "The trash is empty" in words
