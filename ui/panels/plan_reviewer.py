"""The reviewer behind a plan that is being typed: when it reads, what it knows, what is ignored."""

from collections.abc import Iterator, Sequence
from importlib import import_module

from PySide6.QtCore import QObject, QTimer, Signal

from netdesk.errors import InputError
from netdesk.planning.reviewing import facts_for
from netdesk.records.meeting import Meeting
from netdesk.review.facts import ReviewFacts
from netdesk.review.findings import Finding
from netdesk.review.places import written
from ui.desk import Desk
from ui.jobs import Job

SETTLE_MS = 300


class PlanReviewer(QObject):
    """Reads a draft shortly after the last key; `reviewed` carries the Meeting and its findings.

    What was ignored stays so for as long as the text it spoke of stays the same; `ignored_count`
    tells how much of the plan read last that is.
    """

    reviewed = Signal(object, object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting = Meeting()
        self._facts: ReviewFacts | None = None
        self.ignored_count = 0
        self._ignored: set[tuple[int, str, str, str]] = set()
        self._is_loaded = self._is_loading = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timeout)

    def take(self, meeting: Meeting) -> None:
        """Read a draft when no further key comes."""
        self._follow(meeting)
        self._timer.start(SETTLE_MS)

    def open(self, meeting: Meeting) -> None:
        """Read a plan that comes into sight, as soon as the window stands."""
        self._facts = None
        self._follow(meeting)
        self._timer.start(0)

    def forget_facts(self) -> None:
        """Look again at what is known of the person, the company and myself."""
        self._facts = None
        if self._meeting.id:
            self._timer.start(SETTLE_MS)

    def ignore(self, finding: Finding) -> None:
        """Say no more of this while the text stays as it is."""
        self._ignored.add(self._mark(finding))
        self._desk.say_done("Ignored until those words change, or NetDesk starts again")
        self._timer.start(0)

    def recall(self) -> None:
        """Say again what was ignored in this plan."""
        self._ignored = {mark for mark in self._ignored if mark[0] != self._meeting.id}
        self._timer.start(0)

    def _follow(self, meeting: Meeting) -> None:
        same = (meeting.id, meeting.contact_id, meeting.channel, meeting.duration_minutes)
        mine = self._meeting
        if same != (mine.id, mine.contact_id, mine.channel, mine.duration_minutes):
            self._facts = None
        self._meeting = meeting

    def _on_timeout(self) -> None:
        if not self._meeting.id:
            return
        if self._is_loaded:
            self._review()
        elif not self._is_loading:
            # The rules take a quarter of a second to compile, once.
            self._is_loading = True
            self._desk.jobs.start(
                "", _load_rules, owner=self, done=self._on_loaded, uses_database=False
            )

    def _on_loaded(self, _result: None) -> None:
        self._is_loaded = True
        if self._meeting.id:
            self._review()

    def _review(self) -> None:
        from netdesk.review.reviewer import review

        if self._meeting.is_over(self._desk.now()):
            # What could have been better helps nobody any more.
            self.ignored_count = 0
            self.reviewed.emit(self._meeting, ())
            return
        if self._facts is None:
            self._facts = self._read_facts()
        if self._facts is None:
            return
        found = list(_without_echoes(review(self._meeting.plan, self._facts).findings))
        shown = tuple(one for one in found if self._mark(one) not in self._ignored)
        self.ignored_count = len(found) - len(shown)
        self.reviewed.emit(self._meeting, shown)

    def _read_facts(self) -> ReviewFacts | None:
        try:
            return facts_for(self._desk.workspace, self._meeting, self._desk.now().date())
        except InputError:
            return None

    def _mark(self, finding: Finding) -> tuple[int, str, str, str]:
        texts = {place.path: place.text for place in written(self._meeting.plan)}
        part = finding.field.partition("[")[0]
        return self._meeting.id, finding.rule, part, texts.get(finding.field, "")


def _without_echoes(found: Sequence[Finding]) -> Iterator[Finding]:
    """The findings but those that offer for a field what another before them offers for it."""
    offered: set[tuple[str, str]] = set()
    for finding in found:
        offer = (finding.field, finding.suggestion)
        if not finding.suggestion or offer not in offered:
            yield finding
        offered.add(offer)


def _load_rules(_job: Job) -> None:
    import_module("netdesk.review.reviewer")
