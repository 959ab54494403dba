"""Work that would hold up the window: run elsewhere, its results brought home.

One thread does whatever touches the database, one after the other; a small pool does the rest.
Results come home through one QObject, so that a callback always runs on the window's thread, and
a result whose owner has died is dropped.
"""

import threading
from collections.abc import Callable
from itertools import count
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Signal

from netdesk.errors import Cancelled

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

T = TypeVar("T")


class Job:
    """Running work, as the work itself sees it: tell how far it is, ask whether to stop."""

    def __init__(self, title: str, tell: Callable[["Job", int, int], None]) -> None:
        self.title = title
        self._tell = tell
        self._stop = threading.Event()

    def progress(self, done: int, total: int) -> None:
        """Say that `done` of `total` are done; any thread may."""
        self._tell(self, done, total)

    def cancelled(self) -> bool:
        """Whether the user asked to stop."""
        return self._stop.is_set()

    def cancel(self) -> None:
        """Ask the work to stop; it ends with Cancelled when it next looks."""
        self._stop.set()


class _Ticket(Generic[T]):
    def __init__(
        self,
        job: Job,
        work: Callable[[Job], T],
        owner: QObject,
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        self.job = job
        self.work = work
        self.owner = owner
        self.done = done
        self.failed = failed
        self.result: T | None = None
        self.error: Exception | None = None


class Jobs(QObject):
    """Starts work and brings its results home. `started`, `progressed`, `ended` carry the Job."""

    started = Signal(object)
    progressed = Signal(object, int, int)
    ended = Signal(object)
    _came_home = Signal(int)
    _told = Signal(object, int, int)

    def __init__(
        self, on_error: Callable[[Exception], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._on_error = on_error
        self._executors: dict[str, ThreadPoolExecutor] = {}
        self._tickets: dict[int, _Ticket[Any]] = {}
        self._numbers = count()
        self._is_closed = False
        self._came_home.connect(self._on_came_home)
        self._told.connect(self._on_told)

    def start(
        self,
        title: str,
        work: Callable[[Job], T],
        *,
        owner: QObject,
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
        uses_database: bool = True,
    ) -> Job:
        """Run `work(job)` elsewhere; then `done(result)`, or `failed(error)`, on this thread.

        Neither is called once `owner` has died. Without `failed`, errors go where all errors go;
        Cancelled is no error. Once all is closed, nothing is begun any more.
        """
        job = Job(title, self._told.emit)
        if self._is_closed:
            job.cancel()
            return job
        number = next(self._numbers)
        self._tickets[number] = _Ticket(job, work, owner, done, failed or self._on_error)
        self.started.emit(job)
        self._executor(uses_database=uses_database).submit(self._run, number)
        return job

    @property
    def is_busy(self) -> bool:
        """Whether any work is under way."""
        return bool(self._tickets)

    def close(self) -> None:
        """Ask all work to stop and wait for it."""
        self._is_closed = True
        for ticket in self._tickets.values():
            ticket.job.cancel()
        for executor in self._executors.values():
            executor.shutdown(cancel_futures=True)

    def _executor(self, *, uses_database: bool) -> "ThreadPoolExecutor":
        name, threads = ("netdesk-database", 1) if uses_database else ("netdesk-work", 3)
        if name not in self._executors:
            # There is no work before the first paint, which need not wait for this either.
            from concurrent.futures import ThreadPoolExecutor

            self._executors[name] = ThreadPoolExecutor(threads, name)
        return self._executors[name]

    def _run(self, number: int) -> None:
        """Do the work of a ticket, on another thread.

        Only its number travels: were the last reference to a widget dropped over there, Qt would
        destroy it on the wrong thread and crash.
        """
        ticket = self._tickets[number]
        try:
            ticket.result = ticket.work(ticket.job)
        except Exception as error:
            ticket.error = error
        del ticket
        self._came_home.emit(number)

    def _on_told(self, job: Job, done: int, total: int) -> None:
        if any(ticket.job is job for ticket in self._tickets.values()):
            self.progressed.emit(job, done, total)

    def _on_came_home(self, number: int) -> None:
        ticket = self._tickets.pop(number)
        self.ended.emit(ticket.job)
        if not shiboken6.isValid(ticket.owner):
            return
        if ticket.error is None:
            ticket.done(ticket.result)
        elif not isinstance(ticket.error, Cancelled):
            ticket.failed(ticket.error)
