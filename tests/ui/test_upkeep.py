"""The file is looked after while the window stands, without a word while all is well."""

from datetime import UTC, datetime, timedelta

import pytest

from netdesk import backup, trash
from netdesk.after import debrief_drafts
from netdesk.backup import Health
from netdesk.errors import WorldError
from netdesk.people import contacts
from netdesk.records.debrief import Debrief
from tests.ui.desks import add_person
from ui import upkeep
from ui.upkeep import Upkeep


def delete_somebody(desk, monkeypatch, days_ago):
    at = datetime.now(UTC) - timedelta(days=days_ago)
    with monkeypatch.context() as then:
        then.setattr(contacts, "_now", lambda: at.isoformat(timespec="seconds"))
        contacts.trash(desk.workspace, [add_person(desk)])


@pytest.fixture
def keeper(desk, qtbot):
    keeper = Upkeep(desk)
    with qtbot.waitSignal(desk.jobs.ended):
        keeper.begin()
    return keeper


def backups(desk):
    return backup.found(desk.workspace)


def test_a_session_that_changed_something_ends_with_a_backup(keeper, desk):
    add_person(desk)
    keeper.finish()
    assert [found.people for found in backups(desk)] == [1]


def test_a_session_that_changed_nothing_makes_none(keeper, desk):
    keeper.finish()
    assert backups(desk) == []


def test_half_an_hour_after_a_change_there_is_a_backup(keeper, desk, qtbot):
    add_person(desk)
    with qtbot.waitSignal(desk.jobs.ended):
        keeper._timer.timeout.emit()
    assert [found.people for found in backups(desk)] == [1]
    keeper._timer.timeout.emit()
    assert not desk.jobs.is_busy


def test_a_damaged_file_is_said_with_what_to_do(desk, told, qtbot, monkeypatch):
    monkeypatch.setattr(upkeep.backup, "check", lambda _: Health(["page 3 is lost"], {}))
    keeper = Upkeep(desk)
    with qtbot.waitSignal(desk.jobs.ended):
        keeper.begin()
    assert told.words == ["This file is damaged. Close NetDesk and run: netdesk restore."]


def test_a_backup_that_fails_lets_the_window_close(keeper, desk, monkeypatch):
    def full(_workspace):
        raise WorldError("The disk is full.")

    add_person(desk)
    monkeypatch.setattr(upkeep.backup, "make", full)
    keeper.finish()
    assert backups(desk) == []


def test_after_a_backup_that_failed_the_session_ends_with_one(
    keeper, desk, told, qtbot, monkeypatch
):
    def full(_workspace):
        raise WorldError("The disk is full.")

    add_person(desk)
    with monkeypatch.context() as now, qtbot.waitSignal(desk.jobs.ended):
        now.setattr(upkeep.backup, "make", full)
        keeper._timer.timeout.emit()
    assert [str(error) for error in told.errors] == ["The disk is full."]
    told.errors.clear()
    keeper.finish()
    assert [found.people for found in backups(desk)] == [1]


def test_a_backup_that_closing_kept_from_being_made_is_made_at_the_end(keeper, desk):
    add_person(desk)
    desk.jobs.start("", lambda job: job._stop.wait(), owner=keeper, done=lambda _: None)
    keeper._timer.timeout.emit()
    desk.jobs.close()
    keeper.finish()
    assert [found.people for found in backups(desk)] == [1]


def test_what_was_changed_is_in_the_file_itself_once_nobody_types(keeper, desk, qtbot):
    add_person(desk, "Priya Raman")
    assert b"Priya Raman" not in desk.workspace.path.read_bytes()
    with qtbot.waitSignal(desk.jobs.ended):
        keeper._quiet.timeout.emit()
    assert b"Priya Raman" in desk.workspace.path.read_bytes()


@pytest.mark.parametrize(("days_ago", "left"), [(29, 1), (30, 0)])
def test_who_was_deleted_30_days_ago_is_gone_once_the_window_stands(
    desk, qtbot, monkeypatch, days_ago, left
):
    delete_somebody(desk, monkeypatch, days_ago)
    with qtbot.waitSignal(desk.jobs.ended):
        Upkeep(desk).begin()
    assert len(trash.trashed(desk.workspace)) == left
    assert [found.people for found in backups(desk)] == [1] * (1 - left)


def test_a_window_that_stands_for_long_empties_the_trash_too(keeper, desk, qtbot, monkeypatch):
    delete_somebody(desk, monkeypatch, 30)
    with qtbot.waitSignal(desk.jobs.ended):
        keeper._timer.timeout.emit()
    qtbot.waitUntil(lambda: not desk.jobs.is_busy)
    assert trash.trashed(desk.workspace) == []
    assert desk.workspace.undo_label == ""


def test_what_was_typed_for_a_meeting_that_is_gone_is_forgotten_once_the_window_stands(desk, qtbot):
    debrief_drafts.keep(desk.workspace, 7, Debrief(notes="Likes data first"))
    with qtbot.waitSignal(desk.jobs.ended):
        Upkeep(desk).begin()
    assert debrief_drafts.find(desk.workspace, 7) is None
