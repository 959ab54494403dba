"""A group and an event by keyboard through the real main(), and there again at the next start."""

from datetime import datetime, timedelta

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from netdesk.after import promises
from netdesk.groups import attendees, events, membership
from netdesk.people import touches
from netdesk.workspace import Workspace
from tests.flows.through_main import play_through_main, press

pytestmark = pytest.mark.usefixtures("qapp")


def type_line(page, name, words):
    field = next(
        one
        for one in page.findChildren(QWidget, name)
        if one.isVisible() and one.accessibleName() == name
    )
    field.setFocus()
    QTest.keyClicks(field, f"{words}\r")


def test_an_event_is_told_of_within_two_minutes_and_is_there_again(tmp_path, qtbot):
    database = tmp_path / "people.db"
    yesterday = datetime.now() - timedelta(days=1)

    def fill(window):
        press(qtbot, window, "Ctrl+6")
        page = window.stack.page("groups")
        assert window.stack.current_key() == "groups"
        QTest.keyClicks(window.focusWidget(), "Forum, treasurer\r")
        QTest.keyClicks(page._list.add_line.edit, f"Dinner, {yesterday:%Y-%m-%d} 18:30\r")
        page.event_panel.after.there.chosen.emit("yes")
        type_line(page, "Whom I met", "Ana Ruiz, Acme")
        type_line(page, "Promise", "The map")
        press(qtbot, window, "Ctrl+1")
        week = window.stack.page("week")
        qtbot.waitUntil(lambda: week.queue.model.rowCount() > 0, timeout=5000)

    def look(window):
        press(qtbot, window, "Ctrl+6")
        assert window.stack.page("groups")._list.table.hasFocus()

    play_through_main(["--database", database], fill)
    play_through_main(["--database", database], look)
    with Workspace.open(database, read_only=True) as workspace:
        [dinner] = events.lines(workspace)
        [ana] = attendees.met(workspace, dinner.id)
        [promise] = promises.still_open(workspace)
        assert (ana.full_name, promise.text, dinner.was_there) == ("Ana Ruiz", "The map", True)
        assert touches.of_contact(workspace, ana.contact_id)[0][1] == "event"
        assert [line.role for line in membership.lines(workspace, datetime.now())] == ["treasurer"]
