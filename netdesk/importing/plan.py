"""What an import is made of, as values: files read, each record's fate, the report."""

from operator import add
from typing import Literal

from msgspec import Struct, field
from msgspec.structs import astuple

from netdesk.errors import InputError
from netdesk.formats.csvfile import CsvTable
from netdesk.formats.jsonfile import Archive
from netdesk.matching.evidence import Certainty
from netdesk.records.contact import Contact
from netdesk.records.draft import Draft, Problem

OnMatch = Literal["review", "merge", "skip", "add"]
ON_MATCH: tuple[OnMatch, ...] = ("review", "merge", "skip", "add")
# What was decided on one record, by (file, line), when somebody has looked at it.
Decision = Literal["merge", "skip", "add"]
Verdict = Literal["new", "same", "adds", "conflict", "skipped", "unreadable"]
Outcome = Literal["added", "updated", "unchanged", "skipped", "failed", "review"]

_NOBODY = Contact()


class OutdatedError(InputError):
    """Somebody whom a plan is about was changed after it was made: it is to be made again."""

    def __init__(self) -> None:
        super().__init__("Somebody in this import was changed meanwhile.", hint="Import it again.")


class FileReading(Struct, frozen=True):
    """One file as read. `error` says why the whole of it is of no use; then it holds nothing.

    `title` says for people what it is, such as "LinkedIn connections". `table` is there when the
    file is a table that nobody knows: it can be read again with a mapping of its columns. `given`
    is the name of the folder or ZIP that was given, where the file is only a part of that.
    """

    path: str
    name: str
    size: int = 0
    format: str = ""
    drafts: tuple[Draft, ...] = ()
    problems: tuple[Problem, ...] = ()
    archive: Archive = field(default_factory=Archive)
    error: str = ""
    hint: str = ""
    title: str = ""
    table: CsvTable | None = None
    given: str = ""


class Counts(Struct, frozen=True):
    """How many records met which end; `records` is their sum."""

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    skipped: int = 0
    failed: int = 0
    review: int = 0

    @property
    def records(self) -> int:
        """How many records there were in all."""
        return sum(astuple(self))

    def __add__(self, other: "Counts") -> "Counts":
        """Both together."""
        return Counts(*map(add, astuple(self), astuple(other)))


class PlannedRecord(Struct, frozen=True):
    """What would happen to one record of a file, and why.

    `file` counts from 0 in the plan's files. `contact_id` is whom it met here, 0 for nobody yet
    known; `contact` is the record as the file has it. `certainty` is "sure" or "likely" where it
    met somebody: how sure it is that they are the same. `met` is whom it met, where that person
    comes in the same import and has no id yet.
    """

    file: int
    line: int
    name: str
    verdict: Verdict
    outcome: Outcome
    reason: str
    contact: Contact = _NOBODY
    contact_id: int = 0
    certainty: Certainty | None = None
    met: Contact | None = None


class ImportPlan(Struct, frozen=True):
    """What an import would do. Nothing is written until it is committed.

    `additions` are the people who would be new, `updates` those known who would gain, whole, as
    they would be afterwards. `targets` tells for a file's uid who that is afterwards: an id
    of somebody known, or `-1 - n` for the n-th addition. `not_same` are pairs, numbered likewise,
    whom somebody has looked at and said to be two. `read` are those of `updates` as the plan found
    them: it may be written over nobody else.
    """

    files: tuple[FileReading, ...]
    on_match: OnMatch
    records: tuple[PlannedRecord, ...] = ()
    additions: tuple[Contact, ...] = ()
    updates: tuple[Contact, ...] = ()
    read: tuple[Contact, ...] = ()
    restored: tuple[int, ...] = ()
    targets: tuple[tuple[str, int], ...] = ()
    not_same: tuple[tuple[int, int], ...] = ()

    @property
    def label(self) -> str:
        """What the import is called in the history: the first thing given, and how many more.

        That is a file, a folder or a ZIP, by the name that the user knows.
        """
        usable = [(number, one) for number, one in enumerate(self.files) if not one.error]
        given = {one.given or number: one.given or one.name for number, one in usable}
        names = list(given.values())
        if len(names) < 2:
            return names[0] if names else "nothing"
        return f"{names[0]} and {len(names) - 1:,} more"

    @property
    def totals(self) -> Counts:
        """The ends of all records together."""
        return count(self.records)

    @property
    def gaining(self) -> int:
        """How many of those known here would gain something."""
        return len(self.updates) - len(self.restored)

    @property
    def is_one_each(self) -> bool:
        """Whether no two records are about one person."""
        known = [record.contact_id for record in self.records if record.contact_id]
        return len(set(known)) == len(known) and not any(record.met for record in self.records)

    @property
    def is_usable(self) -> bool:
        """Whether at least one file can be imported."""
        return any(not reading.error for reading in self.files)

    @property
    def may_write(self) -> bool:
        """Whether there is anything to write: people, or what a file holds beside them."""
        totals = self.totals
        return bool(totals.added or totals.updated or self.has_archive)

    @property
    def has_archive(self) -> bool:
        """Whether a file of our own holds more than people."""
        return any(not reading.archive.is_empty for reading in self.files)


class FileReport(Struct, frozen=True):
    """What became of one file. `error` is not empty when all of it was of no use."""

    path: str
    format: str
    counts: Counts
    problems: tuple[Problem, ...] = ()
    error: str = ""


class ImportReport(Struct, frozen=True):
    """What an import did, or would do. `import_id` is 0 when nothing was written.

    `first_contact` is the first whom it added, else the first who gained something; 0 for nobody.
    """

    files: tuple[FileReport, ...]
    import_id: int = 0
    first_contact: int = 0

    @property
    def totals(self) -> Counts:
        """The counts of all files together."""
        return sum((file.counts for file in self.files), Counts())


def count(records: tuple[PlannedRecord, ...]) -> Counts:
    """How many of `records` meet which end."""
    ends = dict.fromkeys(Counts.__struct_fields__, 0)
    for record in records:
        ends[record.outcome] += 1
    return Counts(**ends)


def report_of(plan: ImportPlan, import_id: int = 0) -> ImportReport:
    """The report of `plan`; without an `import_id` it is what a dry run says."""
    by_file: list[list[PlannedRecord]] = [[] for _ in plan.files]
    for record in plan.records:
        by_file[record.file].append(record)
    return ImportReport(
        tuple(
            FileReport(
                reading.path,
                reading.format,
                count(tuple(records)),
                _problems(reading, records),
                reading.error,
            )
            for reading, records in zip(plan.files, by_file, strict=True)
        ),
        import_id,
    )


def _problems(reading: FileReading, records: list[PlannedRecord]) -> tuple[Problem, ...]:
    if reading.error:
        return (Problem(0, "", reading.error),)
    held = [
        Problem(record.line, record.name, record.reason, "warning")
        for record in records
        if record.outcome == "review"
    ]
    return tuple(sorted((*reading.problems, *held), key=_line))


def _line(problem: Problem) -> int:
    return problem.line
