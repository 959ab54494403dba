"""Debriefs that were begun: kept, found again, and without effect until they are saved."""

import threading
from datetime import date

import pytest

from netdesk import meetings, settings
from netdesk.after import debrief_drafts, debriefs
from netdesk.people import contacts
from netdesk.records.debrief import AskAnswer, Debrief, NamedPerson, PromiseMade
from netdesk.store.journal import KEPT_STEPS
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


def test_a_draft_of_a_deleted_meeting_stays_while_an_undo_can_bring_that_back(workspace, meeting):
    debrief_drafts.keep(workspace, meeting, TYPED)
    meetings.delete(workspace, meeting)
    debrief_drafts.forget_gone(workspace)
    workspace.undo()
    assert debrief_drafts.find(workspace, meeting) == TYPED


def test_a_draft_goes_with_its_meeting_once_no_undo_reaches_it(workspace, meeting):
    debrief_drafts.keep(workspace, meeting, TYPED)
    stays = meetings.save(workspace, make_meeting(contacts.save(workspace, make_contact("Bo"))))
    debrief_drafts.keep(workspace, stays, TYPED)
    meetings.delete(workspace, meeting)
    for number in range(KEPT_STEPS):
        contacts.save(workspace, make_contact(f"Ana {number}"))
    debrief_drafts.forget_gone(workspace)
    assert debrief_drafts.find(workspace, meeting) is None
    assert debrief_drafts.find(workspace, stays) == TYPED


def test_drafts_that_all_stay_are_not_written_again(workspace, meeting, monkeypatch):
    debrief_drafts.keep(workspace, meeting, TYPED)
    monkeypatch.setattr(settings, "write", None)
    debrief_drafts.forget_gone(workspace)
    assert debrief_drafts.find(workspace, meeting) == TYPED


def test_what_is_typed_while_another_draft_is_dropped_is_kept(workspace, meeting, monkeypatch):
    debrief_drafts.keep(workspace, meeting, TYPED)
    read, has_looked = settings.read, threading.Event()

    def looked(*given):
        found = read(*given)
        has_looked.set()
        return found

    def drop():
        debrief_drafts.forget(workspace, meeting)
        workspace.database.close()

    monkeypatch.setattr(settings, "read", looked)
    dropping = threading.Thread(target=drop)
    with workspace.write_untracked():
        dropping.start()
        has_looked.wait()
        debrief_drafts.keep(workspace, meeting + 1, TYPED)
    dropping.join()
    assert debrief_drafts.find(workspace, meeting) is None
    assert debrief_drafts.find(workspace, meeting + 1) == TYPED
