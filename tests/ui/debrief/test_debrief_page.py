from datetime import timedelta

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from netdesk import meetings
from netdesk.after import debrief_drafts, debriefs
from netdesk.people import contacts
from netdesk.records.contact import Labelled
from netdesk.records.meeting import Ask, Give, Plan
from tests.ui.desks import NOW, add_meeting, add_person
from ui.debrief.page import DebriefPage
from ui.debrief.side import DebriefSide
from ui.panels.day_field import DayField
from ui.panels.name_edit import NameEdit
from ui.widgets.line_field import LineEdit
from ui.widgets.segment import Segment

PLAN = Plan(
    outcome="Ana names one plant manager",
    gives=(Give("Our supplier list"),),
    asks=(Ask("Who runs the line at Stryker?", company="Stryker"),),
)


@pytest.fixture
def page(desk, shown):
    meeting_id = add_meeting(desk, starts_at=NOW - timedelta(days=1), plan=PLAN)
    page = shown(DebriefPage(desk), 1200, 800)
    page.show_debrief(meeting_id)
    return page


def segment(page, name):
    return next(one for one in page.findChildren(Segment) if one.accessibleName() == name)


def press(page, letter):
    QTest.keyClick(page.window().focusWidget(), letter)


def becoming(page):
    return page.findChild(DebriefSide).becoming()


def test_letters_choose_the_outcome_while_nothing_is_typed(page):
    press(page, "p")
    assert page.typed().outcome_met == "partly"


def test_a_letter_in_a_field_is_a_letter(page):
    press(page, "y")
    press(page, "n")
    assert page.typed().outcome_met == "yes"
    assert page.typed().names[0].full_name == "n"


def test_alt_and_a_letter_chooses_while_a_name_is_typed(page):
    press(page, "y")
    QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    assert page.typed().outcome_met == "no"


def test_answers_to_asks_and_gives_are_saved(desk, page):
    meeting_id = page.current_meeting()
    segment(page, "Ask 1").step(1, -1)
    segment(page, "Give 1").step(0, 2)
    page.save()
    plan = meetings.get(desk.workspace, meeting_id).plan
    assert (plan.asks[0].state, plan.gives[0].state) == ("name", "delivered")


def test_it_says_what_the_debrief_becomes(page, qtbot):
    press(page, "y")
    QTest.keyClicks(page.window().focusWidget(), "Bo Lind")
    qtbot.waitUntil(lambda: "1 new contact" in becoming(page))


def test_a_meeting_that_was_not_held_counts_as_no_touch(desk, page):
    meeting_id = page.current_meeting()
    press(page, "d")
    page.save()
    saved = debriefs.last(desk.workspace, meeting_id)
    assert saved is not None
    assert not saved.held


def test_a_saved_debrief_is_shown_again(page, told):
    meeting_id = page.current_meeting()
    press(page, "y")
    QTest.keyClicks(page.window().focusWidget(), "Bo Lind")
    page.save()
    page.show_debrief(meeting_id)
    assert [one.full_name for one in page.typed().names] == ["Bo Lind"]
    assert told.words == ["Debrief of Ana Ruiz saved, 1 name [Undo]"]


def test_a_debrief_opened_a_day_later_keeps_its_days_and_becomes_no_draft(desk, page, shown):
    meeting_id = page.current_meeting()
    press(page, "y")
    page.save()
    tomorrow = desk._replace(now=lambda: NOW + timedelta(days=1))
    later = shown(DebriefPage(tomorrow), 1200, 800)
    later.show_debrief(meeting_id)
    assert later.typed().thank_you_due == NOW.date().isoformat()
    later.leave()
    assert debrief_drafts.find(desk.workspace, meeting_id) is None


def test_days_are_counted_from_the_day_on_which_they_are_typed(desk, shown):
    clock = [NOW]
    page = shown(DebriefPage(desk._replace(now=lambda: clock[0])), 1200, 800)
    page.show_debrief(add_meeting(desk, starts_at=NOW - timedelta(days=1), plan=PLAN))
    clock[0] = NOW + timedelta(days=7)
    fields = page.findChildren(DayField)
    for field in fields:
        field.setText("tomorrow")
    assert {field.day() for field in fields} == {"2026-02-19"}


def test_naming_the_one_who_was_met_is_said_and_not_saved(desk, page):
    press(page, "y")
    QTest.keyClicks(page.window().focusWidget(), "Ana Ruiz")
    page.save()
    assert debriefs.last(desk.workspace, page.current_meeting()) is None
    assert becoming(page)[0].startswith("Ana Ruiz is the one you met")


def popup_lines(page, typed):
    field = next(one for one in page.findChildren(NameEdit) if one.accessibleName() == "Name 1")
    field.setFocus()
    QTest.keyClicks(field, typed)
    popup = field._popup
    model = popup.model()
    lines = [model.index(row, 0).data() for row in range(model.rowCount())]
    shown = popup.isVisible()
    popup.hide()
    return lines if shown else []


def test_a_company_without_a_name_is_asked_for_and_not_dropped(desk, page):
    first = next(one for one in page.findChildren(LineEdit) if one.accessibleName() == "Company 1")
    first.setText("Stryker")
    page.save()
    assert becoming(page) == ["Name 1 is empty. Who is it at Stryker?"]
    assert debriefs.last(desk.workspace, page.current_meeting()) is None


def test_undo_in_a_field_never_brings_the_words_of_another_debrief(desk, page):
    company = next(
        one for one in page.findChildren(LineEdit) if one.accessibleName() == "Company 1"
    )
    QTest.keyClicks(company, "Stryker")
    company.selectAll()
    QTest.keyClick(company, Qt.Key.Key_Backspace)
    bo = add_person(desk, "Bo Li")
    page.show_debrief(add_meeting(desk, bo, starts_at=NOW - timedelta(days=1)))
    company.undo()
    assert company.text() == ""


def test_typing_a_name_offers_those_of_the_name_before_those_of_the_company(desk, page):
    add_person(desk, "Ann Lee", company="Hannover Messe")
    add_person(desk, "Dr. Hannah Osei", company="Terumo")
    assert popup_lines(page, "han") == [
        "Dr. Hannah Osei · Terumo · already on the list · acquaintance",
        "Ann Lee · Hannover Messe · already on the list · acquaintance",
        "Add “han” as new",
    ]


def test_nobody_of_the_name_opens_no_list(page):
    assert popup_lines(page, "zzz") == []


def test_the_list_paints_all_its_rows_in_one_look(desk, page):
    add_person(desk, "Dr. Hannah Osei", company="Terumo")
    popup_lines(page, "han")
    popup = page.findChildren(NameEdit)[0]._popup
    heights = {popup.sizeHintForRow(row) for row in range(popup.model().rowCount())}
    assert len(heights) == 1
    assert not popup.grab().isNull()


def test_the_note_is_written_in_the_mail_program(desk, page, monkeypatch, told):
    links = []
    monkeypatch.setattr("ui.debrief.page.write_mail", lambda link: not links.append(link))
    page._write.click()
    assert told.words == ["Ana Ruiz has no e-mail address yet."]
    ana = contacts.get(desk.workspace, page.current_contact())
    contacts.save(desk.workspace, replace(ana, emails=(Labelled("ana@x.example"),)))
    page._write.click()
    assert links == [
        "mailto:ana@x.example?subject=Thank%20you&body=Dear%20Ana%20Ruiz%2C%0D%0A%0D%0A"
        "Thank%20you%20for%20your%20time.%0D%0A%0D%0ABest%20regards%2C"
    ]


def test_a_meeting_that_is_gone_is_left_and_its_draft_comes_back_with_it(desk, page, qtbot):
    meeting_id = page.current_meeting()
    press(page, "y")
    QTest.keyClicks(page.window().focusWidget(), "Bo Lind")
    with qtbot.waitSignal(page.meeting_opened):
        meetings.delete(desk.workspace, meeting_id)
    desk.workspace.undo()
    page.show_debrief(meeting_id)
    assert page.typed().names[0].full_name == "Bo Lind"


def test_a_letter_on_a_choice_among_the_names_leaves_the_outcome(page):
    press(page, "y")
    buttons = segment(page, "Intro 1 by").findChildren(QAbstractButton)
    next(one for one in buttons if one.isChecked()).setFocus()
    press(page, "d")
    press(page, "i")
    assert (page.typed().outcome_met, page.typed().ally_evidence) == ("yes", ())


def test_the_one_who_was_met_is_not_offered_among_the_names(desk, page, qtbot):
    add_person(desk, "Anabel Roe")
    press(page, "y")
    edit = page.window().focusWidget()
    QTest.keyClicks(edit, "ana")
    popup = edit._popup
    qtbot.waitUntil(popup.isVisible)
    assert [one.name for one in popup.names] == ["Anabel Roe"]


def test_names_become_referrals(page, qtbot):
    press(page, "y")
    QTest.keyClicks(page.window().focusWidget(), "Bo Lind")
    qtbot.waitUntil(lambda: "1 referral" in becoming(page))
