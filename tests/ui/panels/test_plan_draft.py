"""A plan while it is typed: its words are kept until saved, and nothing else is written."""

import pytest
from msgspec.structs import replace

from netdesk import meetings
from netdesk.errors import WorldError
from tests.ui.desks import add_meeting, add_person, plan_of, undisturbed_reads
from ui.panels import plan_draft
from ui.panels.plan_draft import PlanDraft


@pytest.fixture
def draft(desk):
    return PlanDraft(desk.workspace)


def refuse(*_arguments, **_named):
    raise WorldError("The disk is full.", hint="Free some space.")


def type_outcome(desk, draft, meeting_id, words):
    """Open a meeting's plan and type its outcome."""
    meeting = draft.open(meetings.get(desk.workspace, meeting_id))
    draft.take(replace(meeting, plan=replace(meeting.plan, outcome=words)))


def go_on_unsaved(desk, draft, meeting_id, monkeypatch):
    """Go over to another meeting, while nothing can be saved."""
    with monkeypatch.context() as full:
        full.setattr(plan_draft.meetings, "save", refuse)
        assert not draft.flush()
        draft.open(meetings.get(desk.workspace, meeting_id))


def test_words_that_waited_leave_alone_what_came_since(desk, draft, monkeypatch):
    first, second = add_meeting(desk), add_meeting(desk, add_person(desk, "Bo Li"))
    type_outcome(desk, draft, first, "Two names")
    go_on_unsaved(desk, draft, second, monkeypatch)
    theirs = replace(plan_of(desk, first), opener="Thanks for the panel")
    meeting = meetings.get(desk.workspace, first)
    meetings.save(desk.workspace, replace(meeting, place="Kiosk", is_held=True, plan=theirs))
    assert draft.flush()
    saved = meetings.get(desk.workspace, first)
    assert (saved.place, saved.is_held) == ("Kiosk", True)
    assert saved.plan == replace(theirs, outcome="Two names")


def test_words_of_a_meeting_that_is_gone_keep_no_others_from_being_saved(desk, draft, monkeypatch):
    gone, second = add_meeting(desk), add_meeting(desk, add_person(desk, "Bo Li"))
    type_outcome(desk, draft, gone, "Two names")
    go_on_unsaved(desk, draft, second, monkeypatch)
    meetings.delete(desk.workspace, gone)
    type_outcome(desk, draft, second, "Three names")
    assert draft.flush()
    assert plan_of(desk, second).outcome == "Three names"
    assert draft.flush()


def test_a_meeting_that_is_opened_again_while_its_words_are_written_keeps_them(
    desk, draft, monkeypatch
):
    first, second = add_meeting(desk), add_meeting(desk, add_person(desk, "Bo Li"))
    type_outcome(desk, draft, first, "Two names")
    go_on_unsaved(desk, draft, second, monkeypatch)
    desk.bridge.changed.connect(lambda _: draft.open(meetings.get(desk.workspace, first)))
    assert draft.flush()
    assert draft.meeting().plan.outcome == "Two names"
    assert plan_of(desk, first).outcome == "Two names"


def test_a_change_that_was_not_heard_of_yet_is_not_written_over(desk, draft):
    meeting_id = add_meeting(desk)
    type_outcome(desk, draft, meeting_id, "Two names")
    meeting = meetings.get(desk.workspace, meeting_id)
    meetings.save(desk.workspace, replace(meeting, place="Kiosk"))
    assert draft.flush()
    saved = meetings.get(desk.workspace, meeting_id)
    assert (saved.place, saved.plan.outcome) == ("Kiosk", "Two names")


def test_nobody_writes_between_reading_a_plan_and_writing_it(desk, draft, monkeypatch):
    type_outcome(desk, draft, add_meeting(desk), "Two names")
    seen = undisturbed_reads(desk, meetings, monkeypatch)
    assert draft.flush()
    assert seen
    assert all(seen)
