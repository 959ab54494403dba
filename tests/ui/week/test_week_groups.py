"""Groups and events on This week: how was it, when to renew, and whom to meet next."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel

from netdesk.groups import events, membership
from netdesk.people import overview, touches
from netdesk.records.group import Group, GroupEvent
from tests.ui.desks import NOW, add_meeting, add_person
from ui.panels.person_touch import TouchBar
from ui.week.meeting_rows import EventRow, MeetingRow
from ui.week.model import DUE, TASK
from ui.week.page import WeekPage


@pytest.fixture
def dinner(desk):
    """A dinner of yesterday, with nobody else to think of."""
    add_person(desk)
    event = GroupEvent("Board dinner", starts_at=NOW - timedelta(days=1))
    return events.save(desk.workspace, event)


@pytest.fixture
def page(desk, dinner, shown):  # noqa: ARG001 - it is to be there before the page
    made = shown(WeekPage(desk), 1264, 800)
    made.refresh()
    made.activate()
    return made


def first(page, column):
    model = page.queue.model
    return model.index(0, column).data()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_D, Qt.Key.Key_O, Qt.Key.Key_L])
def test_every_key_on_an_event_that_is_over_leads_to_it(desk, page, dinner, qtbot, key):
    assert (first(page, TASK), first(page, DUE)) == ("How was Board dinner?", "today")
    with qtbot.waitSignal(page.event_opened) as opened:
        QTest.keyClick(page.queue.table, key)
    assert opened.args == [dinner]
    assert touches.of_contact(desk.workspace, overview.find(desk.workspace)[0]) == []


def test_no_touch_is_logged_with_an_event(page):
    page.log_touch()
    assert page.findChildren(TouchBar) == []


def test_a_membership_is_renewed_from_the_queue(desk, page, dinner, told):
    events.delete(desk.workspace, dinner)
    group = membership.save(desk.workspace, Group("Forum", renews_on="2026-02-12"))
    page.refresh()
    assert first(page, TASK) == "Renew Forum"
    QTest.keyClick(page.queue.table, Qt.Key.Key_D)
    assert membership.get(desk.workspace, group).renews_on == "2027-02-12"
    assert told.words == ["Renewed Forum [Undo]"]


def test_events_to_come_stand_among_the_meetings_by_their_time(desk, page, qtbot):
    fair = GroupEvent("Fair", starts_at=NOW + timedelta(days=2), place="Hall 3, Chicago")
    fair_id = events.save(desk.workspace, fair)
    for days in (1, 3):
        add_meeting(desk, add_person(desk, f"Bo {days}"), NOW + timedelta(days=days))
    page.refresh()
    rows = [*page.side.findChildren(MeetingRow), *page.side.findChildren(EventRow)]
    page.grab()
    rows = sorted((row for row in rows if row.isVisible()), key=lambda row: row.y())
    assert [type(row) for row in rows] == [MeetingRow, EventRow, MeetingRow]
    words = [label.text() for label in rows[1].findChildren(QLabel)]
    assert "Hall 3 · nobody to meet yet" in words
    button = next(one for one in rows[1].findChildren(QAbstractButton) if one.text() == "Prepare")
    with qtbot.waitSignal(page.event_opened) as opened:
        button.click()
    assert opened.args == [fair_id]
