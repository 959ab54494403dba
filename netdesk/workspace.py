"""One open file: reading, changing, undoing, and telling others what changed."""

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import Literal, NamedTuple, Self

from peewee import BaseQuery, IntegrityError, SqliteDatabase

from netdesk.errors import WorldError
from netdesk.event import Event
from netdesk.files import make_folder
from netdesk.lock import FileLock
from netdesk.store import journal
from netdesk.store.database import UNREADABLE, Row, connect, open_error, translated
from netdesk.store.journal import Step
from netdesk.store.migrate import migrate, version_of
from netdesk.store.snapshot import write_snapshot
from netdesk.store.steps import LATEST_VERSION


class Changes(NamedTuple):
    """What a change touched: ids as ranges (first, last) by kind, told after the commit.

    `source` is what the writer gave as its own, so that it can know its own changes again. `step`
    is where it stands in the history: the step before, where it joined that.
    """

    label: str
    action: Literal["do", "undo", "redo"]
    ids: Mapping[str, list[tuple[int, int]]] = MappingProxyType({})
    source: object = None
    step: int = 0

    def touches(self, kind: str, an_id: int | None = None) -> bool:
        """Whether a record of `kind` was touched: any, or the one with `an_id`."""
        ranges = self.ids.get(kind, [])
        if an_id is None:
            return bool(ranges)
        return any(first <= an_id <= last for first, last in ranges)


class Workspace:
    """The one door to a NetDesk file. Open it with `Workspace.open`, use it as a context."""

    def __init__(self, database: SqliteDatabase, path: Path, lock: FileLock | None) -> None:
        self.path = path
        self.changed: Event[Changes] = Event()
        self._database = database
        self._lock = lock
        self._step: int | None = None
        self._is_within_untracked = False
        self._writer = threading.RLock()
        self._backed_up_on: date | None = None
        self._is_backed_up = False

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Self:
        """Open the file at `path`, creating it where it is missing.

        A newer file than this program knows opens for reading only. Only one workspace at a time
        can write to a file; any number can read.

        Raises:
            InputError: the file is no NetDesk database.
            WorldError: another window has it open, or it cannot be opened.
        """
        lock = None if read_only else FileLock.take(path)
        try:
            return cls(_opened(path, read_only=read_only), path, lock)
        except BaseException:
            if lock is not None:
                lock.release()
            raise

    def close(self) -> None:
        """Close this thread's connection and let others write to the file."""
        self._database.close()
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def __enter__(self) -> Self:
        """Use the workspace; it closes at the end of the block."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def is_read_only(self) -> bool:
        """Whether nothing can be written: opened so, or a newer program wrote the file."""
        return self._lock is None or version_of(self.database) > LATEST_VERSION

    @property
    def is_written_elsewhere(self) -> bool:
        """Whether another thread is within a change, so that one made here would wait for it."""
        if not self._writer.acquire(blocking=False):
            return True
        self._writer.release()
        return False

    @property
    def is_newer(self) -> bool:
        """Whether a newer NetDesk wrote the file."""
        return version_of(self.database) > LATEST_VERSION

    @property
    def database(self) -> SqliteDatabase:
        """The database, connected on the calling thread. For services only."""
        if self._database.is_closed():
            self._database.connect()
        return self._database

    @property
    def backups(self) -> Path:
        """The folder of this file's backups."""
        return self.path.parent / "backups"

    def run(self, query: BaseQuery) -> list[Row]:
        """The rows of a Peewee query, as tuples."""
        with translated():
            return list(query.tuples().execute(self.database))

    def select(self, sql: str, parameters: tuple[object, ...] = ()) -> list[Row]:
        """The rows of a SELECT written by hand, where speed or SQLite's own means ask for it."""
        with translated():
            rows: list[Row] = self.database.execute_sql(sql, parameters).fetchall()
        return rows

    @contextmanager
    def reading(self) -> Iterator[None]:
        """See one state of the file throughout the block, whatever others write meanwhile."""
        if self.database.connection().in_transaction:
            yield
            return
        self.database.execute_sql("BEGIN DEFERRED")
        try:
            yield
        finally:
            self.database.execute_sql("COMMIT")

    @contextmanager
    def undisturbed(self) -> Iterator[None]:
        """Let no other thread write within the block: what is read there is what is written over.

        It waits while another thread writes.
        """
        with self._writer:
            yield

    @contextmanager
    def change(self, label: str, source: object = None, *, coalesce: bool = False) -> Iterator[int]:
        """One transaction, one undo step named `label`, one notification after the commit.

        A change within a change joins it. A change that touched nothing leaves no trace. With
        `coalesce` it joins the step before when that has the same label, touched the same record
        and is fresh, so that typing on is undone at once. Yields the step's id.

        Raises:
            WorldError: the file cannot be written; nothing was changed.
        """
        with self._writer:
            if self._step is not None:
                yield self._step
                return
            self._refuse_when_read_only()
            self._back_up_once_a_day()
            with self._transaction():
                self._is_backed_up = False
                step = journal.begin_step(self.database, label, datetime.now(UTC))
                self._step = step
                try:
                    yield step
                finally:
                    self._step = None
                stands, touched = journal.end_step(self.database, step, may_join=coalesce)
        if touched:
            self.changed.emit(Changes(label, "do", touched, source, stands))

    def undo(self, only: int | None = None) -> Changes | None:
        """Take the newest change back; None when there is none, or when it is not step `only`."""
        return self._replay(journal.next_to_undo, "undo", only)

    def redo(self) -> Changes | None:
        """Make again what was undone last; None when there is nothing."""
        return self._replay(journal.next_to_redo, "redo", None)

    @property
    def undo_step(self) -> int:
        """The step that `undo` would take back, 0 for none."""
        step = journal.next_to_undo(self.database)
        return step.id if step else 0

    @property
    def undo_label(self) -> str:
        """What `undo` would take back, empty for nothing."""
        step = journal.next_to_undo(self.database)
        return step.label if step else ""

    @property
    def redo_label(self) -> str:
        """What `redo` would make again, empty for nothing."""
        step = journal.next_to_redo(self.database)
        return step.label if step else ""

    def history(self) -> list[Step]:
        """The changes that can be undone or redone, newest first."""
        return journal.history(self.database)

    @contextmanager
    def write_untracked(self) -> Iterator[None]:
        """A transaction for what is no part of the user's data: settings. No undo, no news.

        One within another, or within a change, joins it.

        Raises:
            WorldError: the file cannot be written.
        """
        with self._writer:
            if self._step is not None or self._is_within_untracked:
                yield
                return
            self._refuse_when_read_only()
            with self._transaction():
                self._is_within_untracked = True
                try:
                    yield
                finally:
                    self._is_within_untracked = False

    def fold_log(self) -> None:
        """Bring what is in SQLite's log into the file itself, as far as no reader needs it there.

        Everything is safe without it. It takes the longer the more was written, so it is for where
        nobody waits; the last connection that closes does it too.
        """
        self.database.execute_sql("PRAGMA wal_checkpoint(PASSIVE)")

    def _replay(
        self,
        choose: Callable[[SqliteDatabase], Step | None],
        action: Literal["undo", "redo"],
        only: int | None,
    ) -> Changes | None:
        # Chosen where nobody else writes: a step that another thread adds would be passed over.
        with self._writer:
            step = choose(self.database)
            if step is None or only not in (None, step.id):
                return None
            self._refuse_when_read_only()
            self._is_backed_up = False
            try:
                with self._transaction():
                    touched = journal.replay(self.database, step)
            except IntegrityError:
                # It hangs something on somebody who has left the trash for good meanwhile.
                with self._transaction():
                    touched = journal.replay(self.database, step, is_mending=True)
        changes = Changes(step.label, action, touched, step=step.id)
        self.changed.emit(changes)
        return changes

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        database = self.database
        with translated():
            database.begin()
            try:
                yield
                database.commit()
            except BaseException:
                if database.connection().in_transaction:
                    database.rollback()
                raise

    def _refuse_when_read_only(self) -> None:
        if self.is_newer:
            raise WorldError(
                "A newer NetDesk wrote this file; this one can only read it.",
                hint="Install the newer version to change it.",
            )
        if self._lock is None:
            raise WorldError("This file was opened for reading only.")

    def back_up_before(self, what: str) -> None:
        """Make a verified backup before something large.

        An empty file needs none, nor one whose people are as they were at its last backup.

        Raises:
            WorldError: it could not be made.
        """
        self._refuse_when_read_only()
        if not self._back_up_once_a_day() and not self._is_backed_up:
            self._back_up(f"{datetime.now(UTC):%Y-%m-%d-%H%M%S}-before-{what}")

    def _back_up_once_a_day(self) -> bool:
        """Back up before the first change of a day; whether that was done now."""
        today = datetime.now(UTC).date()
        if self._backed_up_on == today:
            return False
        # Before it is made: where it cannot be, that is said once and keeps nobody from working.
        self._backed_up_on = today
        return self._back_up(today.isoformat())

    def _back_up(self, name: str) -> bool:
        target = self.backups / f"{self.path.stem}-{name}.db"
        if target.exists() or not self.select("SELECT 1 FROM contact LIMIT 1"):
            return False
        make_folder(self.backups)
        write_snapshot(self.database, target)
        self._is_backed_up = True
        return True


def _opened(path: Path, *, read_only: bool) -> SqliteDatabase:
    """The database, brought to this program's version; a newer one for reading only."""
    database = connect(path, read_only=read_only)
    try:
        found = version_of(database)
        if found > LATEST_VERSION and not read_only:
            database.close()
            return connect(path, read_only=True)
        if not read_only:
            migrate(database, path, path.parent / "backups")
        elif found < LATEST_VERSION:
            database.close()
            Workspace.open(path).close()
            return connect(path, read_only=True)
    except UNREADABLE as error:
        database.close()
        raise open_error(error, path) from error
    except BaseException:
        database.close()
        raise
    return database
