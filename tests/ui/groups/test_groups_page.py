"""The page Groups & events, as its user works with it."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from netdesk.after import promises
from netdesk.groups import attendees, events, membership
from netdesk.people import overview, touches
from netdesk.records.group import Group, GroupEvent
from netdesk.ways import gaps
from tests.ui.desks import NOW, add_person
from tests.ui.groups.finding import named, press, rows, tabs, type_line, words_of
from ui.widgets.word_link import WordLink

YESTERDAY = NOW - timedelta(days=1)
SOON = NOW + timedelta(days=5)
ADD = "Add a group, or an event with its day"


def add_event(desk, name="Fair", starts_at=SOON, **fields):
    return events.save(desk.workspace, GroupEvent(name, starts_at=starts_at, **fields))


def test_the_first_group_is_one_line_away(desk, page):
    assert "No groups yet" in words_of(page)
    assert page._list.add_line.edit.hasFocus()
    type_line(page, ADD, "IEEE Robotics, treasurer")
    assert rows(page) == ["— My groups 1", "IEEE Robotics: treasurer"]
    [line] = membership.lines(desk.workspace, NOW)
    assert (line.name, line.role) == ("IEEE Robotics", "treasurer")


def test_a_line_with_a_day_is_an_event_and_its_panel_opens(page):
    type_line(page, ADD, "Spring fair, 12 May 18:30, Chicago")
    assert rows(page) == ["— Coming up 1", "Spring fair: nobody to meet yet"]
    assert "Tue 12 May 18:30–20:30 · Chicago" in words_of(page)


@pytest.mark.parametrize(("day", "next_one"), [("12 May", "Whom to meet"), ("yesterday", "Yes")])
def test_the_keyboard_goes_on_with_what_a_new_event_wants_next(page, day, next_one):
    type_line(page, ADD, f"Spring fair, {day}")
    assert page.window().focusWidget().accessibleName() == next_one


def test_the_list_is_parted_into_to_come_to_tell_groups_and_past(desk, page):
    membership.save(desk.workspace, Group("Forum", "Chair", "2026-02-28"))
    add_event(desk, "Past fair", YESTERDAY, was_there=True)
    add_event(desk, "Board dinner", YESTERDAY)
    add_event(desk, "Some day", None)
    add_event(desk, "Fair", SOON)
    assert rows(page) == [
        "— Coming up 2",
        "Fair: nobody to meet yet",
        "Some day: nobody to meet yet",
        "— How was it? 1",
        "Board dinner: how was it?",
        "— My groups 1",
        "Forum: renews in 17 d · Chair",
        "— Past 1",
        "Past fair: was there, nobody noted",
    ]


def test_three_are_chosen_by_name_and_then_no_more_are_asked_for(desk, page):
    event = add_event(desk)
    for name in ("Ana Ruiz, Acme", "Bo Lind", "Cai Wu"):
        type_line(page, "Whom to meet", name)
    chosen = attendees.to_meet(desk.workspace, event)
    assert [one.full_name for one in chosen] == ["Ana Ruiz", "Bo Lind", "Cai Wu"]
    assert words_of(page.event_panel).count("No company") == 2
    assert not page.event_panel.to_meet.line.isVisible()
    assert named(page, "One thing to offer").hasFocus()
    press(page, "Remove: Bo Lind")
    assert page.event_panel.to_meet.line.isVisible()


def test_a_suggestion_is_added_with_one_press(desk, page):
    group = membership.save(desk.workspace, Group("Forum"))
    ana = add_person(desk)
    membership.add_met(desk.workspace, group, ana, YESTERDAY.date())
    event = add_event(desk, group_id=group)
    page.show_event(event)
    assert "Met in Forum" in words_of(page)
    press(page, "Add: Ana Ruiz")
    [one] = attendees.to_meet(desk.workspace, event)
    assert one.contact_id == ana


def test_anybody_of_a_target_where_i_know_nobody_can_be_meant(desk, page):
    gaps.set_targets(desk.workspace, ["Medline"])
    event = add_event(desk)
    part = page.event_panel.to_meet
    part.fill_companies()
    [offered] = part._companies.actions()
    offered.trigger()
    assert [one.company for one in attendees.to_meet(desk.workspace, event)] == ["Medline"]
    assert "Anybody at Medline" in [one.text() for one in part.findChildren(WordLink)]
    part.fill_companies()
    assert [one.isEnabled() for one in part._companies.actions()] == [True]


def test_what_is_typed_saves_itself_and_is_one_step(desk, page, qtbot):
    event = add_event(desk)
    field = named(page, "One thing to offer")
    field.setFocus()
    QTest.keyClicks(field, "A map")
    qtbot.waitUntil(lambda: events.get(desk.workspace, event).offer == "A map")
    QTest.keyClicks(field, "book")
    assert page.flush()
    assert events.get(desk.workspace, event).offer == "A mapbook"
    desk.workspace.undo()
    assert events.get(desk.workspace, event).offer == ""
    assert field.toPlainText() == ""


def test_what_was_typed_a_moment_ago_stays_when_somebody_is_added(desk, page):
    event = add_event(desk)
    QTest.keyClicks(named(page, "One thing to offer"), "A map")
    type_line(page, "Whom to meet", "Ana Ruiz")
    assert events.get(desk.workspace, event).offer == "A map"
    assert named(page, "One thing to offer").toPlainText() == "A map"


def test_after_an_event_names_come_onto_the_list_and_promises_are_kept(desk, page):
    event = add_event(desk, "Board dinner", YESTERDAY)
    press(page, "Yes")
    assert named(page, "Whom I met").hasFocus()
    type_line(page, "Whom I met", "Ana Ruiz, Acme")
    type_line(page, "Promise", "The map")
    [ana] = overview.find(desk.workspace)
    assert touches.of_contact(desk.workspace, ana) == [("2026-02-10", "event", "")]
    [made] = promises.of_event(desk.workspace, event)
    assert (made.contact_id, made.by, made.text) == (ana, "me", "The map")
    assert "Ana Ruiz: The map" in words_of(page)
    assert rows(page) == ["— Past 1", "Board dinner: met 1"]


def test_whoever_was_meant_to_be_met_is_one_press_away(desk, page):
    ana = add_person(desk)
    event = add_event(desk, "Board dinner", YESTERDAY, was_there=True)
    attendees.plan(desk.workspace, event, contact_id=ana)
    press(page, "Met Ana Ruiz")
    assert [one.contact_id for one in attendees.met(desk.workspace, event)] == [ana]
    assert "met" in words_of(page.event_panel.to_meet)


def test_an_event_that_was_missed_asks_no_more(desk, page):
    add_event(desk, "Board dinner", YESTERDAY)
    press(page, "No")
    assert rows(page) == ["— Past 1", "Board dinner: not there"]
    assert not page.event_panel.after.line.isVisible()


def test_a_group_says_when_to_renew_and_one_press_renews_it(desk, page, told):
    group = membership.save(desk.workspace, Group("Forum", renews_on="2026-02-13"))
    assert "renews in 2 d" in words_of(page.group_panel)
    press(page, "Renewed for a year")
    assert membership.get(desk.workspace, group).renews_on == "2027-02-13"
    assert told.words == ["Forum renewed for a year [Undo]"]
    assert "renews 13 Feb 2027" in words_of(page.group_panel)


def test_what_is_no_day_leaves_the_day_that_was_known(desk, page):
    group = membership.save(desk.workspace, Group("Forum", renews_on="2026-12-13"))
    field = named(page, "Renews")
    field.selectAll()
    QTest.keyClicks(field, "soon")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert page.flush()
    assert membership.get(desk.workspace, group).renews_on == "2026-12-13"
    field.selectAll()
    QTest.keyClicks(field, "1 mar")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert page.flush()
    assert membership.get(desk.workspace, group).renews_on == "2026-03-01"


def test_whom_i_met_in_a_group_can_be_typed_and_taken_out(desk, page):
    group = membership.save(desk.workspace, Group("Forum"))
    type_line(page, "Whom I met in this group", "Ana Ruiz, Acme")
    assert [one.full_name for one in membership.met(desk.workspace, group)] == ["Ana Ruiz"]
    press(page, "Remove: Ana Ruiz")
    assert membership.met(desk.workspace, group) == []
    assert overview.count(desk.workspace) == 1


def test_a_new_event_of_a_group_opens_with_its_name_chosen(desk, page):
    membership.save(desk.workspace, Group("Forum"))
    press(page, "New event")
    [line] = events.lines(desk.workspace)
    assert (line.name, line.group_name) == ("Forum", "Forum")
    assert named(page, "Event name").hasFocus()


def test_deleting_says_so_and_undo_brings_all_back(desk, page, told):
    event = add_event(desk)
    attendees.plan_line(desk.workspace, event, "Ana Ruiz")
    page.delete_current()
    assert told.words == ["Deleted Fair [Undo]"]
    assert rows(page) == []
    desk.workspace.undo()
    assert rows(page) == ["— Coming up 1", "Fair: 1 of 3 to meet · no offer"]


def test_an_event_goes_to_a_calendar_when_asked(desk, page, tmp_path, told):
    add_event(desk, place="Hall 3", offer="A map")
    page.event_panel.export_to(str(tmp_path / "fair.ics"))
    text = (tmp_path / "fair.ics").read_text()
    assert "SUMMARY:Fair" in text
    assert "map" not in text
    assert told.words == ["Saved fair.ics; open it with your calendar"]


def test_the_keyboard_goes_through_the_list_and_into_what_is_chosen(desk, page):
    add_event(desk, "Board dinner", YESTERDAY)
    add_event(desk, "Fair", SOON)
    page.show_event(events.lines(desk.workspace)[1].id)
    page._list.table.setFocus()
    page.select_step(+1)
    assert "Board dinner" in words_of(page.event_panel)
    QTest.keyClick(page._list.table, Qt.Key.Key_Return)
    assert page.event_panel.after.there.isAncestorOf(page.window().focusWidget())


def test_an_event_that_undo_takes_away_leaves_no_words_behind(desk, page):
    type_line(page, ADD, "Forum")
    add_event(desk)
    page.show_event(events.lines(desk.workspace)[0].id)
    desk.workspace.undo()
    assert rows(page) == ["— My groups 1", "Forum: No role noted"]
    assert page.group_panel.isVisible()
    assert page.flush()


def test_tab_goes_as_the_page_reads_also_after_an_event(desk, page):
    ana = add_person(desk)
    add_event(desk, "Fair", SOON)
    dinner = add_event(desk, "Board dinner", YESTERDAY, offer="A map")
    page.show_event(dinner)
    attendees.note_met(desk.workspace, dinner, ana, NOW.date())
    assert tabs(page.event_panel, named(page, "Remove: Ana Ruiz")) == [
        *("Remove: Ana Ruiz", "Whom I met", "I", "They", "Promised to or by", "Promise"),
        *("Promise due", "Add", "Notes", "Event name", "Date and time", "Length", "Remove date"),
        *("Place", "Group", "One thing to offer", "I gave it, or promised it"),
    ]
