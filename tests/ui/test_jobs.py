"""Work that would hold up the window, at the end of the window's life."""

import threading
import weakref

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


class Holder:
    """Stands for what work holds on to: a widget, which must die on the window's thread."""

    def work(self, _job):
        return 1


def test_what_work_held_dies_on_the_windows_thread(qtbot):
    jobs, owner, died_on = Jobs(lambda _error: None), QObject(), []
    done = []
    for _ in range(300):
        holder = Holder()
        weakref.finalize(holder, lambda: died_on.append(threading.current_thread()))
        jobs.start("", holder.work, owner=owner, done=done.append)
        del holder
    qtbot.waitUntil(lambda: len(done) == 300 and len(died_on) == 300)
    jobs.close()
    assert set(died_on) == {threading.main_thread()}
