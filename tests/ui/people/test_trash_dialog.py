"""The trash: who is in it, and the way back."""

from datetime import UTC, timedelta

import pytest
from PySide6.QtWidgets import QLabel

from netdesk.people import contacts, overview
from netdesk.trash import trashed
from tests.ui.desks import NOW
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
    assert two_deleted["Bora Kaya"] in overview.find(desk.workspace)
    assert told.words == ["Brought back Bora Kaya [Undo]"]
    desk.workspace.undo()
    assert [one.full_name for one in trashed(desk.workspace)] == ["Ana Ruiz", "Bora Kaya"]


@pytest.mark.usefixtures("two_deleted")
def test_the_keyboard_goes_to_the_next_who_can_be_brought_back(desk, shown):
    dialog = shown(TrashDialog(desk))
    dialog.buttons[0].click()
    assert dialog.buttons[0].hasFocus()


@pytest.mark.parametrize(
    ("at", "leaves"),
    [
        (NOW - timedelta(days=18), "goes for good in 12 days"),
        (NOW - timedelta(days=29), "goes for good in 1 day"),
        (NOW - timedelta(days=30), "goes for good today"),
        (NOW, "goes for good in 30 days"),
    ],
)
def test_everybody_in_the_trash_says_when_they_go_for_good(desk, shown, monkeypatch, at, leaves):
    ana = five(desk.workspace)["Ana Ruiz"]
    monkeypatch.setattr(contacts, "_now", lambda: at.astimezone(UTC).isoformat(timespec="seconds"))
    contacts.trash(desk.workspace, [ana])
    dialog = shown(TrashDialog(desk))
    assert any(leaves in label.text() for label in dialog.findChildren(QLabel))


def test_an_empty_trash_says_what_will_stand_there(desk, shown):
    dialog = shown(TrashDialog(desk))
    words = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    assert "The trash is empty" in words
