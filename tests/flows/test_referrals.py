"""Referrals through the real main(): opened by key, somebody thanked, and taken back again."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from netdesk import referrals
from netdesk.people import contacts
from netdesk.records.after import Referral
from netdesk.records.contact import Contact
from netdesk.workspace import Workspace
from tests.flows.through_main import play_through_main, press

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def database(tmp_path):
    path = tmp_path / "people.db"
    on = (date.today() - timedelta(days=9)).isoformat()
    with Workspace.open(path) as workspace:
        ids = [contacts.save(workspace, Contact(full_name=name)) for name in ("Ana", "Bo", "Kim")]
        for giver, named in ((ids[0], ids[1]), (ids[1], ids[2])):
            referrals.save(workspace, Referral(giver_id=giver, named_id=named, on=on))
    return path


def buttons(page):
    found = page.side.findChildren(QAbstractButton)
    return {one.accessibleName(): one for one in found if one.isVisible()}


def test_somebody_is_thanked_and_undo_brings_them_back(database, qtbot):
    def script(window):
        window.resize(1440, 900)
        press(qtbot, window, "Ctrl+5")
        assert window.stack.current_key() == "referrals"
        assert window.navigation.chosen() == "referrals"
        page = window.stack.page("referrals")
        buttons(page)["Thank: Ana"].click()
        buttons(page)["Done: Ana"].click()
        qtbot.waitUntil(lambda: "Done: Ana" not in buttons(page), timeout=5000)
        assert window.toast.words() == "Thanked Ana"
        assert "Thank: Bo" in buttons(page)
        press(qtbot, window, "Ctrl+Z")
        qtbot.waitUntil(lambda: "Thank: Ana" in buttons(page), timeout=5000)

    play_through_main(["--database", database], script)


def test_the_tree_is_walked_zoomed_and_left_for_the_person_by_keyboard(database, qtbot):
    def script(window):
        press(qtbot, window, "Ctrl+5")
        tree = window.stack.page("referrals").tree
        press(qtbot, window, "Ctrl++")
        assert tree.zoom() == pytest.approx(1.25)
        press(qtbot, window, "Ctrl+0")
        assert tree.zoom() == pytest.approx(1.0)
        for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return):
            QTest.keyClick(tree, key)
        assert window.stack.current_key() == "people"
        here = window.stack.page("people").current_contact()
        assert contacts.get(window.desk.workspace, here).full_name == "Bo"

    play_through_main(["--database", database], script)
