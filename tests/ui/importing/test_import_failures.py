"""What the Import page keeps when its work fails, or is given up."""

import threading

import pytest
from msgspec.structs import replace

from netdesk.errors import WorldError
from netdesk.importing import Dropped, commit_import, plan_import, read_files
from netdesk.people import contacts, overview
from netdesk.records.contact import Contact
from tests.ui.importing.drags import NOBODY, card, cards_file, column, reviewed, settled
from ui.importing.page import ImportPage
from ui.importing.work import Read

FULL = "The disk is full. Free some space."
PLAN = "ui.importing.planning.plan_reads"


@pytest.fixture
def two(tmp_path):
    """A file of which one person comes in and one line cannot be read."""
    return cards_file(tmp_path, card("Ana Ruiz", "Acme"), NOBODY)


def disk_full(*_args):
    raise WorldError("The disk is full.", hint="Free some space.")


def fault(*_args):
    raise RuntimeError


def test_an_import_that_cannot_be_written_keeps_the_review(
    desk, shown, qtbot, two, told, monkeypatch
):
    page = reviewed(desk, shown, qtbot, two)
    page.review.match.step(0, 1)
    settled(qtbot, desk)
    with monkeypatch.context() as patch:
        patch.setattr("ui.importing.writing.commit_import", disk_full)
        page.review.button.click()
        settled(qtbot, desk)
    assert page.review.isVisible()
    assert page.review.match.value() == "merge"
    assert told.words == [f"{FULL} Nothing was changed."]
    page.review.button.click()
    settled(qtbot, desk)
    assert len(overview.find(desk.workspace)) == 1


def test_the_button_is_held_while_an_import_is_written_whatever_the_window_does(
    desk, shown, qtbot, two, monkeypatch
):
    page = reviewed(desk, shown, qtbot, two)
    goes_on = threading.Event()

    def slowly(*_args):
        goes_on.wait(10)

    monkeypatch.setattr("ui.importing.writing.commit_import", slowly)
    page.review.button.click()
    page.set_narrow(True)
    is_held = not page.review.button.isEnabled()
    goes_on.set()
    settled(qtbot, desk)
    assert is_held
    assert page.review.button.isEnabled()


def test_a_fault_while_writing_keeps_the_review_and_is_told(desk, shown, qtbot, two, monkeypatch):
    page = reviewed(desk, shown, qtbot, two)
    monkeypatch.setattr("ui.importing.writing.commit_import", fault)
    with qtbot.captureExceptions() as caught:
        page.review.button.click()
        settled(qtbot, desk)
    assert [kind for kind, _, _ in caught] == [RuntimeError]
    assert page.review.isVisible()
    assert page.review.button.isEnabled()


def held_up(desk):
    """Hold up all work that follows, until what this hands back is set."""
    goes_on = threading.Event()
    desk.jobs.start("Busy", lambda _job: goes_on.wait(10), owner=desk.jobs, done=bool)
    return goes_on


def test_what_is_typed_while_an_import_waits_is_not_overwritten(desk, shown, qtbot, tmp_path, told):
    ana = contacts.save(desk.workspace, Contact(full_name="Ana Ruiz", uid="u-ana-ruiz"))
    more = card("Ana Ruiz", email="ana@x.eu").replace("END:", "UID:u-ana-ruiz\nEND:")
    page = reviewed(desk, shown, qtbot, cards_file(tmp_path, more))
    goes_on = held_up(desk)
    page.review.button.click()
    contacts.save(desk.workspace, replace(contacts.get(desk.workspace, ana), note="In May"))
    goes_on.set()
    settled(qtbot, desk)
    assert contacts.get(desk.workspace, ana).note == "In May"
    assert "changed meanwhile" in told.words[0]
    page.review.button.click()
    settled(qtbot, desk)
    both = contacts.get(desk.workspace, ana)
    assert (both.note, both.emails[0].value) == ("In May", "ana@x.eu")


def test_an_imports_own_change_is_not_compared_anew(desk, shown, qtbot, two):
    page = reviewed(desk, shown, qtbot, two)
    begun = []
    desk.jobs.started.connect(lambda job: begun.append(job.title))
    page.review.button.click()
    settled(qtbot, desk)
    assert begun == ["Import 1 person"]


def test_an_import_that_cannot_be_taken_back_can_be_tried_again(
    desk, shown, qtbot, two, told, monkeypatch
):
    page = reviewed(desk, shown, qtbot, two)
    page.review.button.click()
    settled(qtbot, desk)
    monkeypatch.setattr("ui.importing.taking_back.undo_import", disk_full)
    page.outcome.undo.click()
    settled(qtbot, desk)
    assert page.outcome.undo.isEnabled()
    assert told.words == [f"{FULL} Nothing was changed."]
    assert told.errors == []


def test_a_reading_that_was_given_up_pulls_nobody_back_to_people(
    desk, shown, qtbot, two, told, monkeypatch
):
    page = reviewed(desk, shown, qtbot, two)
    goes_on = threading.Event()

    def slowly(*_args):
        goes_on.wait(10)

    monkeypatch.setattr("ui.importing.intake.read_sources", slowly)
    page.add_bytes(card("Bo Li").encode(), "more.vcf")
    page.review.cancel.click()
    with qtbot.assertNotEmitted(page.page_wanted):
        goes_on.set()
        settled(qtbot, desk)
    assert told.words == ["Nothing was changed"]


def test_a_reading_that_fails_leaves_the_page_ready_for_the_next(
    desk, shown, qtbot, two, monkeypatch
):
    page = shown(ImportPage(desk), 1264, 800)
    with monkeypatch.context() as patch, qtbot.captureExceptions() as caught:
        patch.setattr("ui.importing.intake.read_sources", fault)
        page.add_files([two])
        settled(qtbot, desk)
    assert [kind for kind, _, _ in caught] == [RuntimeError]
    assert page.message.words() == "What you dropped could not be read."
    page.add_files([two])
    settled(qtbot, desk)
    assert page.review.isVisible()


def test_a_second_reading_that_fails_leaves_the_review(desk, shown, qtbot, two, monkeypatch):
    page = reviewed(desk, shown, qtbot, two)
    monkeypatch.setattr("ui.importing.intake.read_sources", fault)
    with qtbot.captureExceptions() as caught:
        page.add_bytes(card("Bo Li").encode(), "more.vcf")
        settled(qtbot, desk)
    assert [kind for kind, _, _ in caught] == [RuntimeError]
    assert page.review.button.text() == "Import 1 person"


def test_a_reading_that_was_stopped_at_its_last_moment_brings_nothing(
    desk, shown, qtbot, two, told, monkeypatch
):
    page = shown(ImportPage(desk), 1264, 800)
    goes_on = threading.Event()

    def late(sources, *_args):
        goes_on.wait(10)
        return [Read(sources[0], one) for one in read_files(sources)], 0.1

    monkeypatch.setattr("ui.importing.intake.read_sources", late)
    page.add_files([two])
    page.message._stop.click()
    goes_on.set()
    settled(qtbot, desk)
    assert not page.review.isVisible()
    assert told.words == ["Stopped reading; nothing was changed"]


def test_what_is_dropped_while_an_import_is_taken_back_is_kept(
    desk, shown, qtbot, two, tmp_path, told
):
    page = reviewed(desk, shown, qtbot, two)
    page.review.button.click()
    settled(qtbot, desk)
    goes_on = held_up(desk)
    page.outcome.undo.click()
    page.add_files([cards_file(tmp_path, card("Bo Li"), card("Cy Aas"), name="more.vcf")])
    goes_on.set()
    settled(qtbot, desk)
    assert page.review.button.text() == "Import 2 people"
    assert told.words == ["The import is taken back: 1 person removed."]


def test_another_import_that_is_undone_does_not_count_as_this_one(desk, shown, qtbot, two):
    page = reviewed(desk, shown, qtbot, two)
    page.review.button.click()
    settled(qtbot, desk)
    readings = read_files([Dropped("more.vcf", card("Bo Li").encode())])
    commit_import(desk.workspace, plan_import(desk.workspace, readings))
    desk.workspace.undo()
    settled(qtbot, desk)
    assert page.outcome.isVisible()
    desk.workspace.undo()
    assert page.message.words() == "The import is taken back"


def test_several_bad_files_are_each_called_by_name(desk, shown, qtbot, tmp_path):
    cut = cards_file(tmp_path, "BEGIN:VCARD\nFN:Ana R", name="cut.vcf")
    (tmp_path / "empty.vcf").touch()
    page = shown(ImportPage(desk), 1264, 800)
    page.add_files([cut, tmp_path / "empty.vcf"])
    qtbot.waitUntil(lambda: "cut off" in page.message.words(), timeout=20_000)
    assert page.message.words().startswith("cut.vcf: ")


def names(desk):
    found = list(overview.find(desk.workspace))
    return [one.full_name for one in contacts.get_many(desk.workspace, found)]


def skip(page, row):
    page.review.table.select_row(row)
    page.review.side.decided.emit("skip")


def test_what_was_decided_is_kept_when_it_cannot_be_planned(
    desk, shown, qtbot, tmp_path, told, monkeypatch
):
    page = reviewed(desk, shown, qtbot, cards_file(tmp_path, *map(card, ("Ana", "Bo", "Cy"))))
    skip(page, 0)
    settled(qtbot, desk)
    with monkeypatch.context() as patch:
        patch.setattr(PLAN, disk_full)
        skip(page, 1)
        settled(qtbot, desk)
    assert page.review.isVisible()
    assert told.words == [f"{FULL} Nothing was changed."]
    assert page.review.button.text() == "Compare again"
    page.review.button.click()
    settled(qtbot, desk)
    assert column(page, 5) == ["Skip", "Skip", "Add"]
    page.review.button.click()
    settled(qtbot, desk)
    assert names(desk) == ["Cy"]


def test_a_fault_while_planning_keeps_the_review_and_is_told(desk, shown, qtbot, two, monkeypatch):
    page = reviewed(desk, shown, qtbot, two)
    monkeypatch.setattr(PLAN, fault)
    with qtbot.captureExceptions() as caught:
        skip(page, 0)
        settled(qtbot, desk)
    assert [kind for kind, _, _ in caught] == [RuntimeError]
    assert page.review.isVisible()
    assert page.review.button.isEnabled()


def test_nothing_is_written_before_it_is_compared_again(desk, shown, qtbot, two, monkeypatch):
    page = reviewed(desk, shown, qtbot, two)
    monkeypatch.setattr(PLAN, disk_full)
    skip(page, 0)
    settled(qtbot, desk)
    page.review.set_narrow(True)
    assert page.review.button.text() == "Compare again"
    page.review.button.click()
    settled(qtbot, desk)
    assert names(desk) == []


def test_what_was_read_is_kept_when_it_cannot_be_planned(desk, shown, qtbot, two, monkeypatch):
    page = shown(ImportPage(desk), 1264, 800)
    with monkeypatch.context() as patch:
        patch.setattr(PLAN, disk_full)
        page.add_files([two])
        settled(qtbot, desk)
    assert page.message.words() == "The disk is full."
    two.unlink()
    page.message._again.click()
    settled(qtbot, desk)
    assert page.review.isVisible()


def test_a_plan_that_fails_late_does_not_take_the_newer_ones_place(
    desk, shown, qtbot, two, told, monkeypatch
):
    page = reviewed(desk, shown, qtbot, two)
    begun, goes_on = threading.Event(), threading.Event()

    def late(*_args):
        begun.set()
        goes_on.wait(10)
        disk_full()

    with monkeypatch.context() as patch:
        patch.setattr(PLAN, late)
        skip(page, 0)
        begun.wait(10)
    page.review.match.step(0, 1)
    goes_on.set()
    settled(qtbot, desk)
    assert told.words == []
    assert page.review.match.isEnabled()
