from datetime import datetime, timedelta

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from netdesk import meetings
from netdesk.errors import WorldError
from netdesk.people import contacts
from netdesk.records.meeting import Ask, Give, Meeting, Plan, Question
from tests.ui.desks import NOW, add_meeting, add_person, job_that_writes, plan_of
from ui.panels import plan_draft
from ui.panels.plan_panel import PlanPanel

FIELDS = (
    "Outcome",
    "Why them",
    "What they may get",
    "Opener",
    "Their world",
    "Gives",
    "Questions",
    "Proof points",
    "Asks",
    "Close",
)


@pytest.fixture
def panel(desk, shown):
    meeting_id = add_meeting(desk)
    panel = shown(PlanPanel(desk, is_wide=True), 640, 700)
    panel.show_meeting(meeting_id)
    return panel


def field(panel, name):
    found = [one for one in panel.findChildren(QPlainTextEdit) if one.accessibleName() == name]
    assert len(found) == 1, name
    return found[0]


def type_into(panel, name, words):
    edit = field(panel, name)
    edit.setFocus()
    QTest.keyClicks(edit, words)
    return edit


def refuse(*_arguments, **_named):
    raise WorldError("The disk is full.", hint="Free some space.")


def test_every_field_is_found_by_its_lasting_name(panel):
    assert [field(panel, name).accessibleName() for name in FIELDS] == list(FIELDS)


def test_what_is_typed_is_saved_within_a_second(desk, panel, qtbot):
    type_into(panel, "Outcome", "Two names at Bolt")
    qtbot.waitUntil(
        lambda: plan_of(desk, panel.meeting_id).outcome == "Two names at Bolt", timeout=1000
    )


def test_leaving_a_field_saves_at_once(desk, panel):
    type_into(panel, "Opener", "Thanks for the panel")
    field(panel, "Close").setFocus()
    assert plan_of(desk, panel.meeting_id).opener == "Thanks for the panel"


def test_undo_brings_the_old_words_back_on_screen(desk, panel):
    type_into(panel, "Outcome", "Two names")
    panel.flush()
    desk.workspace.undo()
    assert field(panel, "Outcome").toPlainText() == ""
    assert plan_of(desk, panel.meeting_id).outcome == ""


def test_typing_on_is_undone_in_one_step(desk, panel):
    type_into(panel, "Outcome", "Two")
    panel.flush()
    type_into(panel, "Outcome", " names")
    panel.flush()
    desk.workspace.undo()
    assert plan_of(desk, panel.meeting_id).outcome == ""


def test_enter_adds_the_next_ask(desk, panel):
    type_into(panel, "Asks", "Who runs purchasing at Bolt?")
    QTest.keyClick(field(panel, "Asks"), Qt.Key.Key_Return)
    type_into(panel, "Asks 2", "Who at Volt?")
    panel.flush()
    texts = [ask.text for ask in plan_of(desk, panel.meeting_id).asks]
    assert texts == ["Who runs purchasing at Bolt?", "Who at Volt?"]


def test_enter_in_the_middle_parts_an_item_in_two(desk, panel):
    edit = type_into(panel, "Gives", "A bookA name")
    cursor = edit.textCursor()
    cursor.setPosition(len("A book"))
    edit.setTextCursor(cursor)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    panel.flush()
    assert plan_of(desk, panel.meeting_id).gives == (Give("A book"), Give("A name"))


def test_enter_in_an_empty_item_adds_none(panel):
    QTest.keyClick(field(panel, "Questions"), Qt.Key.Key_Return)
    names = [edit.accessibleName() for edit in panel.findChildren(QPlainTextEdit)]
    assert "Questions 2" not in names


def test_backspace_in_an_empty_item_takes_it_away(panel):
    edit = type_into(panel, "Their world", "New plant")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    QTest.keyClick(field(panel, "Their world 2"), Qt.Key.Key_Backspace)
    assert len(panel.editor().form.field("their_world").rows()) == 1
    assert edit.hasFocus()


def test_an_item_moves_down_with_its_details(desk, panel):
    meeting = meetings.get(desk.workspace, panel.meeting_id)
    asks = (Ask("One", company="Bolt"), Ask("Two", company="Volt"))
    meetings.save(desk.workspace, replace(meeting, plan=Plan(asks=asks)))
    step = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(field(panel, "Asks"), Qt.Key.Key_Down, step)
    panel.flush()
    assert plan_of(desk, panel.meeting_id).asks == asks[::-1]


def test_tab_goes_on_to_a_new_item_before_the_next_part(panel):
    edit = type_into(panel, "Their world", "New plant")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    edit.setFocus()
    QTest.keyClick(edit, Qt.Key.Key_Tab)
    assert panel.focusWidget().accessibleName() == "Their world 2"


def test_minutes_of_questions_are_taken_from_the_meeting(panel, desk):
    meeting = meetings.get(desk.workspace, panel.meeting_id)
    questions = (Question("Why?", 15),)
    meetings.save(desk.workspace, replace(meeting, plan=Plan(questions=questions)))
    spoken = panel.editor().form.minutes._blocks.accessibleName()
    assert spoken.startswith("Minutes: Catch up 4")
    assert "Story, advice 15" in spoken
    assert panel.editor().form.minutes._sum.text() == "45 of 45"


def test_every_part_of_a_plan_comes_through_unchanged(desk, panel):
    plan = Plan(
        goal="Lead a plant",
        why_them="She did it",
        what_they_may_get="A checklist",
        outcome="Two names",
        opener="Thanks",
        their_world=("Austin", "Hiring"),
        gives=(Give("A checklist", "expertise"),),
        questions=(Question("What would you do?", 5),),
        proof_points=("11 to 6 weeks",),
        asks=(Ask("Who?", "Bolt", "supply", "Max", "Volt"),),
        close="Who writes first",
        donts=("The lawsuit",),
        in_person_impossible="distance",
    )
    meeting = meetings.get(desk.workspace, panel.meeting_id)
    meetings.save(desk.workspace, replace(meeting, plan=plan, place="Kiosk", channel="video"))
    type_into(panel, "Outcome", "!")
    panel.flush()
    saved = meetings.get(desk.workspace, panel.meeting_id)
    assert replace(saved.plan, outcome=saved.plan.outcome.replace("!", "")) == plan
    assert (saved.place, saved.channel, saved.starts_at) == ("Kiosk", "video", meeting.starts_at)


def test_unsaved_words_outlive_a_change_from_elsewhere(desk, panel):
    type_into(panel, "Outcome", "Mine")
    meeting = meetings.get(desk.workspace, panel.meeting_id)
    theirs = replace(meeting, plan=Plan(outcome="Theirs", close="Theirs too"))
    meetings.save(desk.workspace, theirs)
    assert field(panel, "Outcome").toPlainText() == "Mine"
    assert field(panel, "Close").toPlainText() == "Theirs too"


def test_own_saving_leaves_the_cursor_and_the_empty_item(panel):
    edit = type_into(panel, "Asks", "Who?")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    panel.flush()
    assert panel.focusWidget().accessibleName() == "Asks 2"


def test_words_stay_and_the_reason_is_said_when_saving_fails(panel, monkeypatch):
    monkeypatch.setattr(plan_draft.meetings, "save", refuse)
    type_into(panel, "Outcome", "Two names")
    assert panel.flush() is False
    assert (
        panel.editor().form._problem.text() == "Not saved yet. The disk is full. Free some space."
    )
    assert field(panel, "Outcome").toPlainText() == "Two names"
    monkeypatch.undo()
    assert panel.flush() is True
    assert panel.editor().form._problem is None


def test_a_meeting_that_is_deleted_leaves_the_panel(desk, panel):
    meetings.delete(desk.workspace, panel.meeting_id)
    assert panel.meeting_id == 0


def test_a_contact_without_a_meeting_can_be_given_one(desk, shown):
    contact_id = add_person(desk)
    panel = shown(PlanPanel(desk), 500, 400)
    panel.show_contact(contact_id)
    assert panel.meeting_id == 0
    panel.plan_meeting()
    assert meetings.get(desk.workspace, panel.meeting_id) == replace(
        Meeting(contact_id=contact_id, contact_name="Ana Ruiz"),
        id=panel.meeting_id,
        uid=meetings.get(desk.workspace, panel.meeting_id).uid,
    )


def test_the_compact_form_keeps_lesser_parts_back_and_says_which_are_filled(desk, shown):
    meeting_id = add_meeting(desk, plan=Plan(opener="Thanks"))
    panel = shown(PlanPanel(desk), 500, 400)
    panel.show_meeting(meeting_id)
    more = panel.editor().form._more
    assert not field(panel, "Opener").isVisible()
    assert more.text() == "More of the plan: 1 filled"
    more.click()
    assert field(panel, "Opener").isVisible()
    more.click()
    assert not field(panel, "Opener").isVisible()


def test_all_parts_stay_in_sight_for_the_next_meeting(desk, shown):
    first, second = add_meeting(desk), add_meeting(desk)
    panel = shown(PlanPanel(desk), 500, 400)
    panel.show_meeting(first)
    panel.editor().form._more.click()
    panel.show_meeting(second)
    assert field(panel, "Close").isVisible()


def test_a_long_place_is_shown_whole_and_stays_one_line_of_text(panel):
    place = panel.editor().form._when._place
    place.setPlainText("Café Lumen, " * 20)
    assert place.height() > 60
    mime = QMimeData()
    mime.setText("second\nline")
    place.selectAll()
    place.insertFromMimeData(mime)
    assert place.text() == "second line"


def test_readiness_says_what_is_missing(panel):
    type_into(panel, "Outcome", "Two names")
    pips = panel.editor().head._pips
    assert pips.accessibleName() == "Readiness 1 of 10"
    assert pips.accessibleDescription().startswith("Missing: why them, what they may get")


def test_a_date_is_set_for_the_next_working_noon_and_saved(desk, panel):
    meeting = meetings.get(desk.workspace, panel.meeting_id)
    meetings.save(desk.workspace, replace(meeting, starts_at=None))
    panel.editor().form._when._set_date.click()
    panel.flush()
    saved = meetings.get(desk.workspace, panel.meeting_id)
    assert saved.starts_at == datetime(2026, 2, 12, 12, 0)


def test_a_date_set_after_days_with_the_window_open_is_still_to_come(desk, shown):
    clock = [NOW]
    panel = shown(PlanPanel(desk._replace(now=lambda: clock[0]), is_wide=True), 640, 700)
    panel.show_meeting(add_meeting(desk, starts_at=None))
    clock[0] = NOW + timedelta(days=7)
    panel.editor().form._when._set_date.click()
    assert panel.meeting().starts_at == datetime(2026, 2, 19, 12, 0)


def test_a_new_name_of_the_person_shows_in_the_head(desk, panel):
    person = contacts.get(desk.workspace, panel.meeting().contact_id)
    contacts.save(desk.workspace, replace(person, full_name="Ana Ruiz-Lee"))
    assert panel.editor().head._title.text() == "Lunch with Ana Ruiz-Lee"


def test_words_that_could_not_be_saved_wait_while_another_meeting_is_shown(
    desk, panel, monkeypatch
):
    first, second = panel.meeting_id, add_meeting(desk, add_person(desk, "Bo Li"))
    type_into(panel, "Outcome", "Two names")
    monkeypatch.setattr(plan_draft.meetings, "save", refuse)
    panel.show_meeting(second)
    monkeypatch.undo()
    panel.show_meeting(first)
    assert field(panel, "Outcome").toPlainText() == "Two names"
    assert panel.flush() is True
    assert plan_of(desk, first).outcome == "Two names"


def test_saving_waits_while_another_thread_writes(desk, panel, qtbot):
    with job_that_writes(desk, panel):
        type_into(panel, "Outcome", "Two names")
        qtbot.waitUntil(lambda: panel._draft._timer.interval() == plan_draft.BUSY_RETRY_MS)
    qtbot.waitUntil(lambda: plan_of(desk, panel.meeting_id).outcome == "Two names", timeout=5000)


def test_another_plan_is_shown_while_a_job_writes_and_no_word_is_lost(desk, panel, qtbot):
    bo = add_person(desk, "Bo Li")
    first, second = panel.meeting_id, add_meeting(desk, bo)
    with job_that_writes(desk, panel):
        type_into(panel, "Outcome", "Two names")
        panel.show_meeting(second)
        panel.show_meeting(first)
        assert field(panel, "Outcome").toPlainText() == "Two names"
        panel.show_contact(bo)
    qtbot.waitUntil(lambda: plan_of(desk, first).outcome == "Two names", timeout=5000)


def test_undo_in_a_field_never_brings_the_words_of_another_meeting(desk, panel):
    edit = type_into(panel, "Outcome", "Two names")
    edit.selectAll()
    QTest.keyClick(edit, Qt.Key.Key_Backspace)
    panel.show_meeting(add_meeting(desk, add_person(desk, "Bo Li")))
    edit.undo()
    assert field(panel, "Outcome").toPlainText() == ""


def test_undo_in_the_date_never_brings_the_words_of_another_meeting(desk, panel):
    date_field = panel.editor().form._when._date
    words = date_field.text()
    date_field.setFocus()
    QTest.keyClicks(date_field, "x")
    QTest.keyClick(date_field, Qt.Key.Key_Backspace)
    panel.show_meeting(add_meeting(desk, add_person(desk, "Bo Li")))
    assert not date_field.isUndoAvailable()
    assert date_field.text() == words


def test_a_date_just_set_stays_in_sight_while_it_has_the_keyboard(desk, shown):
    panel = shown(PlanPanel(desk), 520, 600)
    panel.show_meeting(add_meeting(desk, starts_at=None))
    when = panel.editor().form._when
    when._set_date.click()
    panel.show_contact(panel.meeting().contact_id)
    assert when.isVisible()
    assert panel.focusWidget().accessibleName() == "Date and time"
