"""Work that would hold up the window, at the end of the window's life."""

from PySide6.QtCore import QObject

from ui.jobs import Jobs


def test_work_that_is_asked_for_after_the_close_is_not_begun(qtbot):
    assert qtbot is not None
    errors, done = [], []
    jobs = Jobs(errors.append)
    jobs.close()
    job = jobs.start("Late", lambda _job: 1, owner=QObject(), done=done.append)
    assert job.cancelled()
    assert (errors, done, jobs.is_busy) == ([], [], False)
