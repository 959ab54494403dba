"""The person beside the table: head, tabs, a touch, the history."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenu

from netdesk import meetings
from netdesk.after import evidence
from netdesk.people import contacts, touches
from netdesk.records.after import Evidence
from netdesk.records.contact import Contact
from tests.ui.desks import add_meeting, add_person
from ui.panels.person_panel import PersonPanel


@pytest.fixture
def panel(desk, shown):
    return shown(PersonPanel(desk), 536, 800)


def words(panel):
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]


def test_nobody_chosen_says_what_will_stand_here(panel):
    assert "Nobody chosen." in words(panel)


def test_the_head_says_who_and_what(desk, panel):
    panel.show_contact(add_person(desk))
    assert {"Ana Ruiz", "Head of Supply, Acme", "Never spoken yet"} <= set(words(panel))


def test_a_touch_is_logged_by_the_keyboard_and_the_head_follows(desk, panel, qtbot, told):
    an_id = add_person(desk)
    panel.show_contact(an_id)
    panel.log_touch()
    qtbot.keyClicks(panel._touch._note, "Called about the panel")
    qtbot.keyClick(panel._touch._note, Qt.Key.Key_Return)
    assert touches.of_contact(desk.workspace, an_id) == [
        ("2026-02-11", "coffee", "Called about the panel")
    ]
    assert "Last spoke 11 Feb, today" in words(panel)
    assert told.words == ["Touch logged with Ana Ruiz [Undo]"]


def test_escape_logs_no_touch(desk, panel, qtbot):
    an_id = add_person(desk)
    panel.show_contact(an_id)
    panel.log_touch()
    qtbot.keyClick(panel._touch, Qt.Key.Key_Escape)
    assert not panel._touch.isVisible()
    assert touches.of_contact(desk.workspace, an_id) == []


def test_the_history_tells_touches_and_meetings(desk, panel):
    an_id = add_person(desk)
    add_meeting(desk, an_id)
    touches.log(desk.workspace, an_id, desk.now().date(), "phone", "About Austin")
    panel.show_contact(an_id)
    panel.tabs.choose("history")
    assert {"Touch by phone", "About Austin", "Lunch, planned", "Added to the list"} <= set(
        words(panel)
    )


def test_a_narrow_window_keeps_the_tab_that_it_still_has(desk, panel):
    panel.show_contact(add_person(desk))
    panel.tabs.choose("person")
    panel.set_narrow(True)
    assert panel.tabs.chosen() == "person"
    panel.tabs.choose("company")
    panel.set_narrow(False)
    assert panel.tabs.chosen() == "both"


def test_company_and_plan_stand_together_in_a_wide_window(desk, panel):
    panel.show_contact(add_person(desk))
    assert panel.company.isVisible()
    assert panel.plan.isVisible()
    panel.set_narrow(True)
    assert panel.plan.isVisible()
    assert not panel.company.isVisible()


def test_a_person_who_goes_leaves_nobody(desk, panel):
    an_id = add_person(desk)
    panel.show_contact(an_id)
    panel.show_contact(0)
    assert "Nobody chosen." in words(panel)


def test_the_plan_is_that_of_the_next_meeting(desk, panel):
    an_id = add_person(desk)
    meeting = add_meeting(desk, an_id)
    panel.show_contact(an_id)
    assert panel.meeting_id == meeting == meetings.next_for(desk.workspace, an_id, desk.now())


def test_long_words_in_common_are_cut_and_counted(desk, panel):
    ground = tuple(f"A long thing in common number {number}" for number in range(9))
    an_id = contacts.save(desk.workspace, Contact(full_name="A" * 60, common_ground=ground))
    panel.show_contact(an_id)
    more = panel.head._common._more
    assert more.isVisible()
    assert more.text().startswith("+")
    more.click()
    names = [entry.text() for entry in panel.head._common.findChild(QMenu).actions()]
    assert len(names) == int(more.text())
    panel.head._common.findChild(QMenu).close()
    shown = [part for part in panel.head._common._parts if part.isVisible()]
    assert all(part.geometry().right() <= panel.width() for part in shown)


def test_the_plan_takes_the_keyboard_in_its_first_field(desk, panel):
    an_id = add_person(desk)
    add_meeting(desk, an_id)
    panel.show_contact(an_id)
    panel.focus_plan()
    assert panel.focusWidget().accessibleName() == "Outcome"


def test_the_tabs_have_a_name_of_their_own_beside_the_panel(panel):
    assert panel.tabs.bar().accessibleName() != panel.accessibleName()


def press(panel, name):
    found = panel.findChildren(QAbstractButton)
    next(one for one in found if one.accessibleName() == name and one.isVisible()).click()


def test_the_ladder_shows_who_did_what_and_when(desk, panel):
    an_id = add_person(desk)
    evidence.add(desk.workspace, an_id, Evidence("introduced", "2026-01-10", note="to Helios"))
    panel.show_contact(an_id)
    press(panel, "Why knows my work")
    assert {
        "Knows my work",
        "introduced me · 10 Jan · to Helios",
        "Next: Supportive",
        "for who acted for me, and it was not the only time",
    } <= set(words(panel))


def test_a_stage_set_by_hand_says_so(desk, panel):
    contact = contacts.get(desk.workspace, add_person(desk))
    contacts.save(desk.workspace, replace(contact, ally_stage="supportive"))
    panel.show_contact(contact.id)
    press(panel, "Why supportive")
    shown = words(panel)
    assert shown.count("set by hand; nothing that they did is written down yet") == 2


def test_what_somebody_did_moves_them_one_step_and_undo_takes_it_back(desk, panel, told, qtbot):
    an_id = add_person(desk)
    panel.show_contact(an_id)
    press(panel, "Why acquaintance")
    press(panel, "vouched")
    assert told.words == ["Ana Ruiz vouched; now knows my work [Undo]"]
    assert "vouched · 11 Feb" in words(panel)
    assert "Vouched" in words(panel)
    desk.workspace.undo()
    qtbot.waitUntil(lambda: "vouched · 11 Feb" not in words(panel))
    assert contacts.get(desk.workspace, an_id).ally_stage == "acquaintance"


def test_a_step_down_by_hand_is_said_with_its_undo(desk, panel, told):
    contact = contacts.get(desk.workspace, add_person(desk))
    contacts.save(desk.workspace, replace(contact, ally_stage="supportive"))
    panel.show_contact(contact.id)
    panel.tabs.choose("person")
    (row,) = panel.form._rows["ally_stage"]
    row._box.setCurrentIndex(0)
    panel.form.flush()
    assert told.words == [
        "Ana Ruiz went from supportive down to acquaintance; the evidence stays [Undo]"
    ]
