from datetime import datetime

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from netdesk import meetings
from netdesk.people import contacts, quick_line
from netdesk.records.meeting import Plan
from tests.ui.desks import add_meeting, add_person
from ui.meetings.model import MeetingModel
from ui.meetings.page import MeetingsPage
from ui.paper.printouts import chosen_paper
from ui.theme import color
from ui.type import strong
from ui.widgets.button import Button
from ui.widgets.minutes_bar import MinutesBar
from ui.widgets.page_head import Foot
from ui.widgets.toast import Toast

PAST = datetime(2026, 2, 3, 12, 0)
YESTERDAY = datetime(2026, 2, 10, 9, 0)


@pytest.fixture
def network(desk):
    """One meeting to come, one to debrief, one past; their ids by the names."""
    when = {"Ana Ruiz": datetime(2026, 2, 12, 12, 30), "Bo Li": YESTERDAY, "Cy Oz": PAST}
    held = {"Cy Oz": True}
    return {
        name: add_meeting(desk, add_person(desk, name), starts_at=at, is_held=held.get(name))
        for name, at in when.items()
    }


def rows(page):
    model = page._list.table.model()
    texts = [
        [model.index(row, column).data() for column in (0, 1)] for row in range(model.rowCount())
    ]
    return [" ".join(dict.fromkeys(pair)) for pair in texts]


def shown_page(desk, shown, width=1264, height=780):
    page = shown(MeetingsPage(desk), width, height)
    page.activate()
    return page


@pytest.fixture
def page(desk, network, shown):
    page = shown_page(desk, shown)
    page.show_meeting(network["Ana Ruiz"])
    return page


def test_meetings_stand_under_their_headings(page):
    assert rows(page) == [
        "Upcoming",
        "Thu 12 Ana Ruiz",
        "To debrief",
        "Tue 10 Bo Li",
        "Past",
        "3 Feb Cy Oz",
    ]


@pytest.mark.usefixtures("network")
def test_the_model_is_sound(desk, qtmodeltester):
    model = MeetingModel(desk.workspace)
    model.load(desk.now())
    qtmodeltester.check(model, force_py=True)


def test_a_plan_that_is_opened_without_an_outcome_waits_for_it(network, page):
    assert page._plan.editor().form.field("outcome").edit.hasFocus()
    page.activate()
    page.show_meeting(network["Cy Oz"])
    assert not page._plan.isAncestorOf(page.focusWidget())


def test_the_arrow_keys_step_over_headings_and_fill_the_editor(network, page):
    assert page.current_meeting() == network["Ana Ruiz"]
    QTest.keyClick(page._list.table, Qt.Key.Key_Down)
    assert page.current_meeting() == network["Bo Li"]


def test_next_in_the_list_goes_on_to_the_next_meeting(network, page):
    page.select_step(+1)
    page.select_step(+1)
    assert page.current_meeting() == network["Cy Oz"]


def test_what_was_typed_is_saved_before_another_meeting_is_shown(desk, network, page):
    page._plan.editor().form.field("outcome").edit.setPlainText("Two names")
    page.show_meeting(network["Cy Oz"])
    assert meetings.get(desk.workspace, network["Ana Ruiz"]).plan.outcome == "Two names"


def test_typing_reaches_the_live_page(page, qtbot):
    preview = page._paper.preview
    qtbot.waitUntil(lambda: preview.picture() is not None, timeout=20_000)
    before = preview.picture().toImage()
    QTest.keyClicks(page._plan.editor().form.field("outcome").edit, "Two names")
    qtbot.waitUntil(lambda: preview.picture().toImage() != before, timeout=20_000)


def test_a_meeting_is_deleted_and_undo_brings_it_back(desk, told, page):
    page.delete_current()
    assert "Thu 12 Ana Ruiz" not in rows(page)
    assert told.words == ["Deleted the meeting with Ana Ruiz [Undo]"]
    desk.workspace.undo()
    assert "Thu 12 Ana Ruiz" in rows(page)


def test_a_new_meeting_begins_with_a_name(desk, page):
    contacts.save(desk.workspace, quick_line.from_line("Dora Marsh, Acme"))
    page.new_meeting()
    edit = page._list.person_field().edit()
    QTest.keyClicks(edit, "dora")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    meeting = meetings.get(desk.workspace, page.current_meeting())
    assert meeting.contact_name == "Dora Marsh"
    assert page._plan.isAncestorOf(page.focusWidget())


def test_enter_takes_who_is_named_before_who_is_found_by_a_company(desk, page):
    add_person(desk, "Ana Bolt", company="Priory")
    add_person(desk, "Priya Raman", company="Acme")
    page.new_meeting()
    edit = page._list.person_field().edit()
    QTest.keyClicks(edit, "pri")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert meetings.get(desk.workspace, page.current_meeting()).contact_name == "Priya Raman"


def test_a_name_that_nobody_has_is_said(page):
    page.new_meeting()
    field = page._list.person_field()
    QTest.keyClicks(field.edit(), "zzz")
    QTest.keyClick(field.edit(), Qt.Key.Key_Return)
    assert field._note.text().startswith("Nobody has that name")


def test_an_empty_page_leads_to_the_first_meeting(desk, shown):
    add_person(desk)
    page = shown_page(desk, shown)
    assert page._empty.isVisible()
    page._empty_new.click()
    assert page._list.person_field().edit().hasFocus()


def test_a_narrow_page_has_plan_and_page_as_tabs(page):
    page.resize(944, 540)
    page.set_narrow(True)
    assert page._plan.isVisible()
    assert not page._paper.isVisible()
    page.preview_brief()
    assert page._paper.isVisible()
    assert not page._plan.isVisible()
    page.set_narrow(False)
    assert page._plan.isVisible()
    assert page._paper.isVisible()


def test_the_paper_chosen_is_remembered(desk, page):
    page._paper._paper._group.button(1).click()
    assert chosen_paper(desk) == "letter"


def test_a_plan_without_outcome_is_marked_in_words(desk, network, page):
    cell = page._list.table.model().index(1, 1)
    assert cell.data(int(Qt.ItemDataRole.AccessibleTextRole)) == "Ana Ruiz, 0 of 10 · no outcome"
    meeting = meetings.get(desk.workspace, network["Ana Ruiz"])
    meetings.save(desk.workspace, replace(meeting, plan=Plan(outcome="Two names")))
    assert cell.data(int(Qt.ItemDataRole.AccessibleTextRole)) == "Ana Ruiz, 1 of 10 · lunch"


def test_names_that_scripts_find_are_there(page):
    assert page._list.table.accessibleName() == "Meetings"
    assert page._plan.accessibleName() == "Meeting plan"
    assert page._paper.preview.accessibleName() == "Page preview"


@pytest.mark.parametrize("starts_at", [PAST, datetime(2024, 12, 28, 9), None])
def test_day_and_name_of_a_meeting_are_shown_whole(desk, shown, starts_at):
    add_meeting(desk, add_person(desk, "Dr. Amélie Nguyễn-Dubois"), starts_at=starts_at)
    page = shown(MeetingsPage(desk), 1264, 790)
    table = page._list.table
    width = QFontMetrics(strong()).horizontalAdvance
    for column, padding in ((0, 24), (1, 16)):
        text = table.model().index(1, column).data()
        assert width(text) <= table.columnWidth(column) - padding, text


def test_the_meeting_chosen_stays_chosen_while_what_was_typed_is_saved(network, page):
    field = page.findChild(QWidget, "Outcome")
    field.setFocus()
    QTest.keyClicks(field, "Two names")
    page.select_step(+1)
    assert page.current_meeting() == network["Bo Li"]
    assert page._list.name_of_current() == "Bo Li"
    assert page._desk.workspace.undo_label


def test_the_page_follows_typing_and_leaves_the_keyboard_where_it_is(page, qtbot):
    page.window().activateWindow()
    field = page.findChild(QWidget, "Outcome")
    field.setFocus()
    qtbot.waitUntil(lambda: page._paper.preview.picture() is not None, timeout=20_000)
    for letter in "Two names":
        before = page._paper.preview.picture().cacheKey()
        QTest.keyClick(field, letter)
        qtbot.waitUntil(
            lambda old=before: page._paper.preview.picture().cacheKey() != old, timeout=20_000
        )
    assert field.hasFocus()
    assert field.toPlainText() == "Two names"


def test_every_button_of_the_list_says_in_words_what_it_does(page):
    buttons = [one for one in page._list.findChildren(Button) if one.isVisible()]
    assert [one.text() for one in buttons] == ["New", "Monday sheet", "Packet for a coach"]


@pytest.mark.parametrize("width", [200, 270, 340])
def test_the_buttons_under_the_list_are_whole_at_every_width(page, qtbot, width):
    page._split.setSizes([width, 1264 - width - 376, 376])
    foot = page._list.findChild(Foot)

    def is_whole(button):
        place = QRect(button.mapTo(page._list, button.rect().topLeft()), button.size())
        return page._list.rect().contains(place) and button.width() >= button.sizeHint().width()

    qtbot.waitUntil(lambda: all(is_whole(one) for one in foot.findChildren(Button)))


def test_the_people_found_have_room_and_a_frame(page, qtbot):
    page.new_meeting()
    QTest.keyClicks(page._list.person_field().edit(), "Bo")
    popup = page._list.person_field().edit().completer().popup()
    qtbot.waitUntil(popup.isVisible)
    assert popup.sizeHintForRow(0) >= 32
    image = popup.grab().toImage()
    assert image.pixelColor(0, 0) == color("accent_line")


def test_a_toast_leaves_the_minutes_below_the_plan_free(page):
    toast = Toast(page)
    toast.say("Debrief of Bo Li saved", undo=True)
    minutes = page.findChild(MinutesBar)
    assert toast.geometry().bottom() < minutes.mapTo(page, QPoint()).y()


def test_a_meeting_that_is_opened_from_elsewhere_shows_its_plan(network, page):
    page.set_narrow(True)
    page.preview_brief()
    page.show_meeting(network["Bo Li"])
    assert page._plan.isVisible()
    assert not page._paper.isVisible()
