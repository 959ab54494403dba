"""What an import would do to each record, decided without writing anything."""

from collections.abc import Sequence

from netdesk.collector import without_collector
from netdesk.errors import Cancelled
from netdesk.importing.deciding import Decisions, Planner, Takes, decide
from netdesk.importing.incoming import Incoming, incoming_of, wanted_by
from netdesk.importing.known import in_trash, known_people, untouched_since_import
from netdesk.importing.plan import FileReading, ImportPlan, OnMatch, PlannedRecord
from netdesk.importing.readers import IsCancelled, Progress, never, no_progress
from netdesk.importing.settling import settle
from netdesk.people import contacts
from netdesk.workspace import Workspace

_PROGRESS_EVERY = 500
_NO_DECISIONS: Decisions = {}
_NO_TAKES: Takes = {}


def plan_import(
    workspace: Workspace,
    readings: Sequence[FileReading],
    on_match: OnMatch = "review",
    progress: Progress = no_progress,
    cancelled: IsCancelled = never,
    decisions: Decisions = _NO_DECISIONS,
    takes: Takes = _NO_TAKES,
) -> ImportPlan:
    """Hold every record against the people known here and against those before it in the files.

    `decisions` are on records that somebody has looked at, by (file, line): "merge" makes it one
    with the person whom it met, "add" makes it another person, "skip" leaves it out. `takes` are,
    for some that are merged so, the fields whose value of the file stands; of others all do.

    Raises:
        Cancelled: `cancelled` said so.
    """
    with without_collector():
        with workspace.reading():
            incoming = incoming_of(workspace, readings)
            planner = _start(workspace, incoming, on_match, decisions, takes)
        waiting = _decide_all(planner, incoming, progress, cancelled)
        # Somebody who came later in the files may be the one whom a record in doubt belongs to.
        while waiting and len(again := _decide_all(planner, waiting, no_progress, cancelled)) < len(
            waiting
        ):
            waiting = again
        for one in waiting:
            decide(planner, one, is_last=True)
        settle(workspace, planner, incoming)
        progress(len(incoming), len(incoming))
        return _finished(planner, tuple(readings))


def _decide_all(
    planner: Planner, incoming: list[Incoming], progress: Progress, cancelled: IsCancelled
) -> list[Incoming]:
    """Decide on each record; those that would have to wait for a review."""
    waiting = []
    for number, one in enumerate(incoming):
        if number % _PROGRESS_EVERY == 0:
            progress(number, len(incoming))
            if cancelled():
                raise Cancelled
        if not decide(planner, one):
            waiting.append(one)
    return waiting


def _start(
    workspace: Workspace,
    incoming: list[Incoming],
    on_match: OnMatch,
    decisions: Decisions,
    takes: Takes,
) -> Planner:
    known = known_people(workspace, wanted_by(incoming))
    ids = sorted(known.names)
    known.people = {contact.id: contact for contact in contacts.get_many(workspace, ids)}
    return Planner(
        known,
        on_match,
        untouched_since_import(workspace, ids),
        in_trash(workspace, ids),
        dict(known.people),
        decisions=decisions,
        takes=takes,
    )


def _finished(planner: Planner, readings: tuple[FileReading, ...]) -> ImportPlan:
    known = planner.known
    gaining = [ref for ref in sorted(planner.changed) if ref > 0]
    return ImportPlan(
        readings,
        planner.on_match,
        tuple(sorted(planner.records + _unread(readings), key=_place)),
        tuple(known.people[ref] for ref in planner.additions),
        tuple(known.people[ref] for ref in gaining),
        tuple(planner.read[ref] for ref in gaining),
        tuple(
            record.contact_id
            for record in planner.records
            if record.outcome == "added" and record.contact_id
        ),
        tuple(planner.targets),
        tuple(planner.not_same),
    )


def _place(record: PlannedRecord) -> tuple[int, int]:
    return record.file, record.line


def _unread(readings: tuple[FileReading, ...]) -> list[PlannedRecord]:
    """What the readers could not use, so that the totals count every record of the files."""
    return [
        PlannedRecord(
            number,
            problem.line,
            problem.record,
            "skipped" if problem.severity == "skipped" else "unreadable",
            "skipped" if problem.severity == "skipped" else "failed",
            problem.reason,
        )
        for number, reading in enumerate(readings)
        for problem in reading.problems
        if problem.severity != "warning"
    ]
