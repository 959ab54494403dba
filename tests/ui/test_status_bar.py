"""The status bar: counts, undo, progress, saved."""

import threading
from datetime import datetime

import pytest

from ui.jobs import Jobs
from ui.status_bar import StatusBar


@pytest.fixture
def jobs():
    made = Jobs(lambda _error: None)
    yield made
    made.close()


@pytest.fixture
def bar(jobs, shown):
    return shown(StatusBar(jobs), 1200)


def test_counts_are_words(bar):
    bar.show_counts(1412, 1)
    assert bar.words()[:2] == ["1,412 names", "1 meeting to debrief"]


def test_no_debrief_is_not_mentioned(bar):
    bar.show_counts(3, 0)
    assert not any("debrief" in words for words in bar.words())


def test_undo_is_named_in_lower_case(bar):
    bar.show_undo("Log a touch with Priya Raman")
    assert "Undo: log a touch with Priya Raman" in bar.words()


def test_the_undo_hint_gives_way_in_a_narrow_window(bar):
    bar.show_undo("Add Bo")
    bar.set_narrow(True)
    assert not any("Undo" in words for words in bar.words())


def test_saved_tells_the_time(bar):
    bar.show_saved(datetime(2026, 2, 11, 12, 4))
    assert bar.words()[-1] == "Saved 12:04"


def test_long_work_shows_its_progress_in_place_of_the_undo_hint(bar, jobs, qtbot):
    bar.show_undo("Add Bo")
    go_on = threading.Event()

    def work(job):
        job.progress(12, 41)
        go_on.wait(10)

    jobs.start("Importing", work, owner=bar, done=lambda _result: None)
    qtbot.waitUntil(lambda: bar._progress.isVisible())
    assert not any("Undo" in words for words in bar.words())
    go_on.set()
    qtbot.waitUntil(lambda: not bar._progress.isVisible())
    assert "Undo: add Bo" in bar.words()


def test_cancel_reaches_the_work(bar, jobs, qtbot):
    ended = []

    def work(job):
        while not job.cancelled():
            job.progress(1, 2)
        return "stopped"

    jobs.start("Importing", work, owner=bar, done=ended.append)
    qtbot.waitUntil(lambda: bar._progress.isVisible())
    bar._progress._cancel.click()
    qtbot.waitUntil(lambda: ended == ["stopped"])


def test_what_was_told_before_it_was_in_sight_is_shown(bar, jobs, qtbot):
    go_on = threading.Event()

    def work(job):
        job.progress(1, 2)
        return go_on.wait(10)

    jobs.start("Reading feeds", work, owner=bar, done=str)
    qtbot.waitUntil(lambda: bar._progress.isVisible())
    assert bar._progress._count.text() == "1 of 2"
    go_on.set()


def test_short_work_does_not_flicker(bar, jobs, qtbot):
    done = []
    jobs.start("Quick", lambda _job: 1, owner=bar, done=done.append)
    qtbot.waitUntil(lambda: done == [1])
    assert not bar._progress.isVisible()


def test_what_waits_is_named_with_a_way_there_until_it_is_in_sight(bar, qtbot):
    bar.show_waiting("Import waiting: 862 people")
    assert "Import waiting: 862 people" in bar.words()
    with qtbot.waitSignal(bar.waiting_pressed):
        bar._waiting.click()
    bar.set_here(True)
    assert "Import waiting: 862 people" not in bar.words()
