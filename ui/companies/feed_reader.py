"""Reading feeds while the window goes on: the web in one job, the file in the next."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from netdesk import settings
from netdesk.errors import NetDeskError
from netdesk.records.research import Feed
from netdesk.research import notes
from ui.desk import Desk
from ui.jobs import Job

if TYPE_CHECKING:
    from netdesk.research.news import Reading

_OFF = "Feeds are off. Turn them on beside a company, below its news."
_NO_FEEDS = "No company has a feed yet. Add one below the news of a company."


class FeedReader(QObject):
    """One reading at a time. `changed` when feeds or their state may look otherwise now.

    Nothing here touches the web while feeds are off. `refused` carries a company and in words why
    no feed was found for it.
    """

    changed = Signal()
    refused = Signal(int, str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._job: Job | None = None
        self._company_id = 0
        # What was begun by itself says nothing unless it found something.
        self._is_asked = False
        self._readings: Sequence[Reading] = ()

    @property
    def is_on(self) -> bool:
        """Whether the user turned feeds on, in a file that can keep what they bring."""
        workspace = self._desk.workspace
        return bool(settings.read(workspace, "feeds")) and not workspace.is_read_only

    @property
    def is_busy(self) -> bool:
        """Whether the web is being read now."""
        return self._job is not None

    def turn(self, *, on: bool) -> None:
        """Turn feeds on and read them, or off and stop what is being read."""
        try:
            settings.write(self._desk.workspace, "feeds", on)
        except NetDeskError as error:
            self._desk.say(str(error), False)
            return
        if not on and self._job is not None:
            self._job.cancel()
        self.changed.emit()
        if on:
            self.read_due()

    def read_all(self) -> None:
        """Read every feed now, because the user asked."""
        feeds = notes.feeds(self._desk.workspace)
        if not self.is_on or not feeds:
            self._desk.say(_NO_FEEDS if self.is_on else _OFF, False)
            return
        self._read(feeds)

    def read_company(self, company_id: int) -> None:
        """Read the feeds of one company now."""
        self._read(notes.feeds(self._desk.workspace, company_id))

    def read_due(self) -> None:
        """Read the feeds that were not read for some hours."""
        feeds = notes.feeds(self._desk.workspace) if self.is_on else []
        if feeds:
            from netdesk.research import (
                news,  # It brings what reads the web, and that takes its time.
            )

            self._read(news.due(feeds, self._desk.now().astimezone()), is_asked=False)

    def find(self, company_id: int, address: str, *, is_typed: bool) -> None:
        """Look for a feed at an address, keep the first that is not here yet, and read it."""
        if not self.is_on or self._job is not None:
            return
        self._company_id = company_id

        def work(job: Job) -> list[Feed]:
            from netdesk.research import news

            return news.discover(address, is_typed=is_typed, is_cancelled=job.cancelled)

        self._job = self._desk.jobs.start(
            "Looking for a feed",
            work,
            owner=self,
            done=self._on_found,
            failed=self._on_failed,
            uses_database=False,
        )
        self._job_ends()
        self.changed.emit()

    def _read(self, feeds: Sequence[Feed], *, is_asked: bool = True) -> None:
        if not self.is_on or not feeds or self._job is not None:
            return
        self._is_asked = is_asked

        def work(job: Job) -> "list[Reading]":
            from netdesk.research import news

            return news.read_all(feeds, progress=job.progress, is_cancelled=job.cancelled)

        self._job = self._desk.jobs.start(
            "Reading feeds", work, owner=self, done=self._on_read, uses_database=False
        )
        self._job_ends()
        self.changed.emit()

    def _job_ends(self) -> None:
        """Hear of the end also where the work was cancelled or failed."""
        self._desk.jobs.ended.connect(self._on_ended)

    def _on_ended(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self._desk.jobs.ended.disconnect(self._on_ended)
            self.changed.emit()

    def _on_found(self, found: list[Feed]) -> None:
        workspace, company_id = self._desk.workspace, self._company_id
        known = {feed.url for feed in notes.feeds(workspace, company_id)}
        fresh = next((feed for feed in found if feed.url not in known), None)
        if fresh is None:
            self.refused.emit(company_id, "What feeds there are stand here already.")
            return
        try:
            notes.add_feed(workspace, company_id, fresh.url, is_typed=fresh.is_typed)
        except NetDeskError as error:
            self.refused.emit(company_id, str(error))
            return
        self.changed.emit()
        self.read_company(company_id)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, NetDeskError):
            raise error
        self.refused.emit(self._company_id, str(error))

    def _on_read(self, readings: Sequence["Reading"]) -> None:
        """Keep what came; the writing waits its turn behind other work on the file."""
        self._readings = readings
        workspace, now = self._desk.workspace, self._desk.now().astimezone()
        if not readings:
            return

        def work(_job: Job) -> int:
            from netdesk.research import news

            return news.store(workspace, readings, now)

        self._desk.jobs.start("", work, owner=self, done=self._on_stored)

    def _on_stored(self, new: int) -> None:
        failed = sum(1 for reading in self._readings if reading.problem)
        words = f"{new} new from feeds" if new else "Nothing new from feeds"
        if failed:
            words += f"; {failed} could not be read" if failed > 1 else "; one could not be read"
        if new or (failed and self._is_asked):
            self._desk.say(words, new > 0)
        elif self._is_asked:
            self._desk.say_done(words)
        self.changed.emit()
