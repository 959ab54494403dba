import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QPlainTextEdit

from netdesk import brand, meetings
from netdesk.people import contacts
from netdesk.planning import templates
from netdesk.planning.invitations import invitation
from netdesk.records.brand import ProofPoint
from netdesk.records.meeting import Meeting, Plan
from tests.ui.desks import NOW, add_meeting, add_person, plan_of
from ui.panels.plan_panel import PlanPanel
from ui.panels.plan_suggested import SuggestedRows
from ui.panels.plan_tools import InvitationDialog, PlanTools


@pytest.fixture
def panel(desk, shown, qtbot):
    brand.save_proof_point(desk.workspace, ProofPoint(title="Cut line 7 from 11 weeks to 6"))
    meeting_id = add_meeting(desk, plan=Plan(outcome="Ana names two people at Bolt"))
    panel = shown(PlanPanel(desk, is_wide=True), 700, 900)
    with qtbot.waitSignal(panel.reviewed, timeout=5000):
        panel.show_meeting(meeting_id)
    return panel


def type_into(panel, name, words):
    field = next(one for one in panel.findChildren(QPlainTextEdit) if one.accessibleName() == name)
    field.setFocus()
    QTest.keyClicks(field, words)


def suggested(panel, key):
    return next(one for one in panel.findChildren(SuggestedRows) if one.objectName() == key)


def test_a_suggestion_is_taken_over_by_a_click(panel):
    button = suggested(panel, "questions").buttons()[0]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    (question,) = panel.meeting().plan.questions
    assert button.accessibleName() == f"Use this: {question.text}"


def test_a_template_brings_its_plan_as_one_change(desk, panel, told):
    panel.findChild(PlanTools).plan_chosen.emit(Plan(outcome="Ana shows me the plant"))
    assert panel.meeting().plan.outcome == "Ana shows me the plant"
    assert told.words == ["The plan was taken over [Undo]"]
    assert desk.workspace.undo_label == "Take over a plan for Ana Ruiz"


def test_undoing_a_plan_that_was_taken_over_leaves_what_was_typed_before(desk, panel):
    type_into(panel, "Opener", "How is line 7?")
    panel.findChild(PlanTools).plan_chosen.emit(Plan(outcome="Ana shows me the plant"))
    desk.workspace.undo()
    assert panel.meeting().plan.opener == "How is line 7?"
    assert plan_of(desk, panel.meeting_id).opener == "How is line 7?"


def test_a_plan_is_kept_as_a_template(desk, panel):
    panel.findChild(PlanTools)._on_named("First coffee")
    (kept,) = templates.find(desk.workspace)
    assert kept.plan.outcome == panel.meeting().plan.outcome


def test_an_invitation_is_ready_only_when_both_are_filled(desk, panel, shown):
    meeting = panel.meeting()
    contact = contacts.get(desk.workspace, meeting.contact_id)
    filled = replace(meeting.plan, why_them="She runs the plant", what_they_may_get="A checklist")
    for plan, is_ready in ((meeting.plan, False), (filled, True)):
        dialog = shown(InvitationDialog(invitation(plan, contact, meeting), ""))
        copy = next(one for one in dialog.findChildren(QAbstractButton) if one.text() == "Copy")
        assert copy.isEnabled() is is_ready


def invited(desk, panel, shown, address):
    """The dialog of an invitation that is ready."""
    meeting = panel.meeting()
    contact = contacts.get(desk.workspace, meeting.contact_id)
    plan = replace(meeting.plan, why_them="She runs the plant", what_they_may_get="A checklist")
    return shown(InvitationDialog(invitation(plan, contact, meeting), address))


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("ana@x.example", "No mail program took it; the words are copied."),
        ("", "There is no e-mail address here; the words are copied."),
    ],
)
def test_an_invitation_that_no_mail_program_takes_is_copied_and_stays(
    desk, panel, shown, monkeypatch, address, why
):
    monkeypatch.setattr("ui.links.QDesktopServices.openUrl", lambda _url: False)
    dialog = invited(desk, panel, shown, address)
    dialog._mail.click()
    assert dialog.isVisible()
    assert why in [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    assert QGuiApplication.clipboard().text().startswith("Dear Ana")


def test_an_invitation_that_the_mail_program_takes_closes(desk, panel, shown, monkeypatch):
    monkeypatch.setattr("ui.links.QDesktopServices.openUrl", lambda _url: True)
    QGuiApplication.clipboard().clear()
    dialog = invited(desk, panel, shown, "ana@x.example")
    dialog._mail.click()
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert QGuiApplication.clipboard().text() == ""


def test_what_was_planned_before_can_be_begun_from(desk, panel):
    other = Meeting(contact_id=panel.meeting().contact_id, plan=Plan(outcome="Earlier"))
    earlier = meetings.save(desk.workspace, other)
    tools = panel.findChild(PlanTools)
    tools._fill_menu()
    assert f"meeting {earlier}" in [action.data() for action in tools._menu.actions()]


def test_an_invitation_that_is_not_ready_names_the_fields_to_fill(desk, panel, shown):
    meeting = panel.meeting()
    contact = contacts.get(desk.workspace, meeting.contact_id)
    dialog = shown(InvitationDialog(invitation(meeting.plan, contact, meeting), ""))
    words = [label.text() for label in dialog.findChildren(QLabel)]
    assert "Not ready: fill in “Why them” and “What they may get” first." in words


def test_an_earlier_plan_is_named_with_its_day_in_words(desk, panel):
    bo = add_person(desk, "Bo Lind")
    add_meeting(desk, bo, starts_at=NOW.replace(month=1, day=5))
    tools = panel.findChild(PlanTools)
    tools._fill_menu()
    assert "Bo Lind, 5 Jan" in [action.text() for action in tools._menu.actions()]
