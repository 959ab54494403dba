"""Debriefs that were begun: kept, found again, and without effect until they are saved."""

from datetime import date

import pytest

from netdesk import meetings
from netdesk.after import debrief_drafts, debriefs
from netdesk.people import contacts
from netdesk.records.debrief import AskAnswer, Debrief, NamedPerson, PromiseMade
from tests.builders import make_contact, make_meeting

TYPED = Debrief(
    held=False,
    notes="Late",
    names=(NamedPerson("", "Terumo"), NamedPerson("Ana Ruiz", due="Fri", contact_id=7)),
    promises=(PromiseMade("them", ""), PromiseMade()),
    asks=(AskAnswer("Stryker"),),
)


@pytest.fixture
def meeting(workspace):
    return meetings.save(workspace, make_meeting(contacts.save(workspace, make_contact())))


def test_what_was_typed_is_found_again(workspace, meeting):
    debrief_drafts.keep(workspace, meeting, TYPED)
    debrief_drafts.keep(workspace, meeting + 1, Debrief(notes="Other"))
    assert debrief_drafts.find(workspace, meeting) == TYPED


def test_a_draft_is_no_debrief_and_no_step(workspace, meeting):
    steps = workspace.history()
    debrief_drafts.keep(workspace, meeting, TYPED)
    assert (workspace.history(), debriefs.last(workspace, meeting)) == (steps, None)


def test_a_saved_debrief_leaves_no_draft(workspace, meeting):
    debrief_drafts.keep(workspace, meeting, TYPED)
    debriefs.record(workspace, meeting, Debrief(), date(2026, 2, 13))
    assert debrief_drafts.find(workspace, meeting) is None


def test_a_draft_can_be_dropped(workspace, meeting):
    debrief_drafts.keep(workspace, meeting, TYPED)
    debrief_drafts.forget(workspace, meeting)
    assert debrief_drafts.find(workspace, meeting) is None
