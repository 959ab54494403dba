"""Day and time of a meeting and of a touch: typed in words, and English whatever the system is."""

from datetime import date, datetime

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QDate, QLocale, Qt

from netdesk.records.meeting import Meeting
from tests.ui.desks import NOW
from tests.ui.seen import words_of
from ui.panels.moment_field import MomentField
from ui.panels.person_touch import TouchBar
from ui.panels.plan_when import WhenPart

MEETING = Meeting(id=1, starts_at=datetime(2026, 3, 12, 12, 30))


@pytest.fixture
def in_germany():
    """A system that speaks German, as Qt finds it at its start."""
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.German))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def part(shown):
    """When and where of a meeting in March."""
    made = shown(WhenPart(lambda: NOW, is_wide=True), 640, 120)
    made.show_meeting(MEETING)
    return made


@pytest.fixture
def field(part):
    return part.findChild(MomentField)


def type_in(qtbot, field, words):
    field.selectAll()
    qtbot.keyClicks(field, words)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def starts_at(part):
    return part.applied_to(MEETING).starts_at


@pytest.mark.usefixtures("in_germany")
def test_the_day_of_a_meeting_is_english(field):
    assert field.text() == "Thu 12 Mar 2026 12:30"


@pytest.mark.usefixtures("in_germany")
def test_the_calendar_is_english_and_begins_on_monday(field):
    calendar = field.calendar()
    assert calendar.locale().language() == QLocale.Language.English
    assert calendar.firstDayOfWeek() == Qt.DayOfWeek.Monday


@pytest.mark.parametrize(
    ("words", "moment", "said"),
    [
        ("tomorrow 9:30", "2026-02-12 09:30", "Thu 12 Feb 2026 09:30"),
        ("mon 10", "2026-02-16 10:00", "Mon 16 Feb 2026 10:00"),
        ("3 dec", "2026-12-03 12:30", "Thu 3 Dec 2026 12:30"),
        ("9:15", "2026-03-12 09:15", "Thu 12 Mar 2026 09:15"),
    ],
)
def test_typed_words_set_day_and_time(part, field, qtbot, words, moment, said):
    with qtbot.waitSignal(part.edited):
        type_in(qtbot, field, words)
    assert starts_at(part) == datetime.fromisoformat(moment)
    assert field.text() == said


def test_words_that_are_no_day_are_explained_in_a_line_and_kept(part, field, qtbot):
    with qtbot.assertNotEmitted(part.edited):
        type_in(qtbot, field, "soon")
    line = "This is no day. Write tomorrow 9:30, 3 dec 14:00 or mon 10."
    assert line in words_of(part)
    assert (field.text(), starts_at(part)) == ("soon", MEETING.starts_at)
    part.show_meeting(MEETING)
    assert field.text() == "soon"
    type_in(qtbot, field, "fri 8:00")
    assert line not in words_of(part)


def test_words_of_one_meeting_are_not_left_to_the_next(part, field, qtbot):
    type_in(qtbot, field, "soon")
    part.show_meeting(replace(MEETING, id=2))
    assert field.text() == "Thu 12 Mar 2026 12:30"
    assert not any("is no day" in words for words in words_of(part))


def test_escape_brings_back_the_day_that_stands(field, qtbot):
    type_in(qtbot, field, "soon")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "Thu 12 Mar 2026 12:30"


def test_a_day_chosen_in_the_calendar_keeps_the_time(part, field):
    field.actions()[-1].trigger()
    assert field.calendar().selectedDate() == QDate(2026, 3, 12)
    field.calendar().clicked.emit(QDate(2026, 3, 20))
    assert starts_at(part) == datetime(2026, 3, 20, 12, 30)
    assert not field.calendar().isVisible()


@pytest.fixture
def bar(shown):
    """The line for an exchange, opened on 12 March."""
    made = shown(TouchBar(), 600)
    made.open(date(2026, 3, 12))
    return made


@pytest.mark.usefixtures("in_germany")
def test_the_day_of_a_touch_is_english(bar):
    assert bar._day.text() == "Thu 12 Mar"


@pytest.mark.parametrize(("words", "on"), [("yesterday", (2026, 3, 11)), ("13 mar", (2025, 3, 13))])
def test_a_touch_was_on_the_last_such_day(bar, qtbot, words, on):
    logged = []
    bar.logged.connect(lambda day, *_: logged.append(day))
    type_in(qtbot, bar._day, words)
    assert logged == [date(*on)]


def test_a_touch_cannot_be_of_a_day_to_come(bar, qtbot):
    with qtbot.assertNotEmitted(bar.logged):
        type_in(qtbot, bar._day, "tomorrow")
    assert "Write a day up to today: yesterday, fri, 13 feb." in words_of(bar)
    assert bar._day.hasFocus()
