"""Date boxes speak English, whatever the system speaks."""

from datetime import date, datetime

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QDateEdit

from netdesk.records.meeting import Meeting
from tests.ui.desks import NOW
from ui.panels.person_touch import TouchBar
from ui.panels.plan_when import DateTimeBox, WhenPart


@pytest.fixture
def in_germany():
    """A system that speaks German, as Qt finds it at its start."""
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.German))
    yield
    QLocale.setDefault(before)


@pytest.mark.usefixtures("in_germany")
def test_the_day_of_a_meeting_is_english(shown):
    part = shown(WhenPart(NOW, is_wide=True))
    part.show_meeting(Meeting(starts_at=datetime(2026, 3, 12, 12, 30)))
    assert part.findChild(DateTimeBox).text() == "Thu 12 Mar 2026 12:30"


@pytest.mark.usefixtures("in_germany")
def test_the_calendar_of_a_meeting_is_english_and_begins_on_monday(shown):
    part = shown(WhenPart(NOW, is_wide=True))
    calendar = part.findChild(DateTimeBox).calendarWidget()
    assert calendar.locale().language() == QLocale.Language.English
    assert calendar.firstDayOfWeek() == Qt.DayOfWeek.Monday


@pytest.mark.usefixtures("in_germany")
def test_the_day_of_a_touch_is_english(shown):
    bar = shown(TouchBar(), 600)
    bar.open(date(2026, 3, 12))
    assert bar.findChild(QDateEdit).text() == "12 Mar 2026"
