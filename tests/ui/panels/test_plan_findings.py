import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit

from netdesk import meetings
from netdesk.records.meeting import Ask, Give, Plan, Question
from tests.ui.desks import add_meeting, add_person
from ui.panels.plan_panel import PlanPanel
from ui.panels.plan_sayings import Spot, spot
from ui.widgets.finding import FindingBox

JOB_ASK = "Do you have any openings on your team?"
PLAN = Plan(
    outcome="Ana names two plant managers",
    gives=(Give("Our safety checklist"),),
    questions=(Question("What would you do first in a plant that is new to you?", 10),),
    asks=(Ask(JOB_ASK), Ask("Who do you know at Bolt in procurement? If nobody: at Arrow?")),
)


@pytest.fixture(params=[True, False], ids=["wide", "compact"])
def panel(request, desk, shown, qtbot):
    meeting_id = add_meeting(desk, plan=PLAN)
    panel = shown(PlanPanel(desk, is_wide=request.param), 700, 900)
    with qtbot.waitSignal(panel.reviewed, timeout=5000):
        panel.show_meeting(meeting_id)
    return panel


def boxes(panel):
    return [one for one in panel.findChildren(FindingBox) if one.isVisible()]


def box(panel, words):
    return next(one for one in boxes(panel) if words in one.accessibleName())


def stops(panel):
    return [one.accessibleName() for one in boxes(panel) if "Stop" in one.accessibleName()]


def edit_of(panel, name):
    return next(one for one in panel.findChildren(QPlainTextEdit) if one.accessibleName() == name)


def press(box_, words):
    found = [one for one in box_.findChildren(QAbstractButton) if one.text() == words]
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


def test_a_job_ask_is_a_stop_beside_its_field(panel):
    assert stops(panel) == ["Stop: asks for a job"]
    assert edit_of(panel, "Asks").state() == "stop"


def test_the_quoted_words_are_underlined(panel):
    waves = edit_of(panel, "Asks").extraSelections()
    assert [wave.cursor.selectedText() for wave in waves] == [JOB_ASK]


def test_findings_stand_in_parts_named_findings(panel):
    assert box(panel, "asks for a job").parentWidget().accessibleName() == "Findings"


def test_use_this_puts_the_better_wording_into_the_field(panel, qtbot):
    with qtbot.waitSignal(panel.reviewed):
        press(box(panel, "asks for a job"), "Use this")
    edit = edit_of(panel, "Asks")
    assert JOB_ASK not in edit.text()
    assert edit.textCursor().atEnd()
    assert stops(panel) == []


def test_what_was_taken_over_is_undone_in_the_field(panel):
    press(box(panel, "asks for a job"), "Use this")
    edit_of(panel, "Asks").undo()
    assert edit_of(panel, "Asks").text() == JOB_ASK


def test_ignored_findings_come_back_when_the_text_changes(panel, qtbot):
    with qtbot.waitSignal(panel.reviewed):
        press(box(panel, "asks for a job"), "Ignore")
    assert stops(panel) == []
    edit = edit_of(panel, "Asks")
    with qtbot.waitSignal(panel.reviewed):
        edit.setFocus()
        QTest.keyClicks(edit, " Please")
    assert stops(panel) == ["Stop: asks for a job"]


def test_it_is_said_for_how_long_a_finding_is_ignored(panel, told, qtbot):
    with qtbot.waitSignal(panel.reviewed):
        press(box(panel, "asks for a job"), "Ignore")
    assert told.words == ["Ignored until those words change, or NetDesk starts again"]


def test_what_was_ignored_comes_back_by_one_click(panel, qtbot):
    show = panel.editor().show_ignored
    assert not show.isVisible()
    with qtbot.waitSignal(panel.reviewed):
        press(box(panel, "asks for a job"), "Ignore")
    assert stops(panel) == []
    assert show.text() == "1 ignored: show"
    with qtbot.waitSignal(panel.reviewed):
        QTest.mouseClick(show, Qt.MouseButton.LeftButton)
    assert stops(panel) == ["Stop: asks for a job"]
    assert not show.isVisible()


def test_what_was_ignored_in_one_plan_is_not_offered_in_another(desk, panel, qtbot):
    with qtbot.waitSignal(panel.reviewed):
        press(box(panel, "asks for a job"), "Ignore")
    with qtbot.waitSignal(panel.reviewed):
        panel.show_meeting(add_meeting(desk, add_person(desk, "Bo Li"), plan=PLAN))
    assert not panel.editor().show_ignored.isVisible()


def test_the_key_in_the_box_takes_the_better_wording_over(panel):
    key = Qt.Key.Key_U
    if panel.editor().form.shows_all:
        key = Qt.Key.Key_1
    edit = edit_of(panel, "Outcome")
    edit.setFocus()
    before = panel.meeting()
    QTest.keyClick(edit, key, Qt.KeyboardModifier.AltModifier)
    assert panel.meeting() != before


def test_a_finding_goes_when_the_outcome_is_typed(desk, panel, qtbot):
    meeting = meetings.get(desk.workspace, panel.meeting_id)
    with qtbot.waitSignal(panel.reviewed):
        meetings.save(desk.workspace, replace(meeting, plan=replace(PLAN, outcome="")))
    assert "Stop: no outcome yet" in stops(panel)
    edit = edit_of(panel, "Outcome")
    edit.setFocus()
    with qtbot.waitSignal(panel.reviewed):
        QTest.keyClicks(edit, "Ana names two people at Bolt")
    assert "Stop: no outcome yet" not in stops(panel)


def test_what_is_missing_from_a_list_is_added_as_an_item(desk, panel, qtbot):
    meeting = meetings.get(desk.workspace, panel.meeting_id)
    with qtbot.waitSignal(panel.reviewed):
        meetings.save(desk.workspace, replace(meeting, plan=replace(PLAN, gives=())))
    press(box(panel, "nothing for them yet"), "Use this")
    assert len(panel.meeting().plan.gives) == 1


def test_paths_of_findings_are_read_as_spots():
    assert spot("asks[2].fallback_company") == Spot("asks", 2, "fallback_company")
    assert spot("gives") == Spot("gives")


def test_the_same_words_are_offered_once(desk, shown, qtbot):
    meeting_id = add_meeting(desk, plan=replace(PLAN, questions=()))
    panel = shown(PlanPanel(desk, is_wide=True), 700, 900)
    with qtbot.waitSignal(panel.reviewed, timeout=5000):
        panel.show_meeting(meeting_id)
    names = [one.accessibleName() for one in boxes(panel)]
    assert any("ask for advice" in name for name in names)
    assert not any("give it minutes" in name for name in names)
