"""Writing an ImportPlan: one change, many rows at a time, and a report that can be taken back."""

from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack
from datetime import UTC, datetime
from itertools import islice
from typing import TypeVar

from msgspec.structs import replace

from netdesk.collector import without_collector
from netdesk.errors import Cancelled
from netdesk.formats.jsonfile import plain_contact
from netdesk.importing.archive import write_archives
from netdesk.importing.brought import Brought, before, brought_since
from netdesk.importing.givers import link_givers
from netdesk.importing.kept import Kept, as_text
from netdesk.importing.known import count_here, in_trash, stamps_of, untouched_since_import
from netdesk.importing.mappings import KeptMapping, keep_mappings
from netdesk.importing.plan import ImportPlan, ImportReport, OutdatedError, report_of
from netdesk.importing.readers import IsCancelled, Progress, never, no_progress
from netdesk.importing.shape import report_shape
from netdesk.people import apart, contacts
from netdesk.records.contact import Contact
from netdesk.research import companies
from netdesk.store.bulk import Appender, append_rows, appending, next_id
from netdesk.store.contact_rows import (
    CHILD_TABLES,
    CONTACT_COLUMNS,
    child_rows,
    contact_values,
)
from netdesk.workspace import Workspace

T = TypeVar("T")
_CHUNK = 5000
_BATCH = ("at", "label", "report")
_COLUMNS = (*CONTACT_COLUMNS, "import_id", "created_at", "updated_at", "trashed_at")


def commit_import(
    workspace: Workspace,
    plan: ImportPlan,
    progress: Progress = no_progress,
    cancelled: IsCancelled = never,
    keep: Sequence[KeptMapping] = (),
) -> ImportReport:
    """Write what `plan` says, as one change; a plan that changes nothing leaves no trace.

    `keep` is what was said of the columns of its tables, to be remembered with it.

    Raises:
        OutdatedError: somebody of it was changed since it was planned; nothing was changed.
        WorldError: the file cannot be written; nothing was changed.
        Cancelled: `cancelled` said so; nothing was changed.
    """
    if not (plan.additions or plan.updates or plan.restored or plan.has_archive):
        return report_of(plan)
    workspace.back_up_before("import")
    with without_collector(), workspace.change(f"Import {plan.label}") as step:
        import_id = next_id(workspace.database, "import_batch")
        at = datetime.now(UTC).isoformat(timespec="microseconds")
        writer = _Writer(workspace, step, import_id, at, progress, cancelled)
        _refuse_if_outdated(workspace, plan)
        kept = _write(workspace, plan, writer, step)
        if kept is None:
            return report_of(plan)
        keep_mappings(workspace, keep)
        first = kept.added[0] if plan.additions else 0
        shown = first or next((contact.id for contact in plan.updates), 0)
        report = replace(report_of(plan, import_id), first_contact=shown)
        row = (at, plan.label, as_text(replace(kept, report=report_shape(report))))
        append_rows(workspace.database, step, "import", "import_batch", _BATCH, [row])
    return report


def _write(workspace: Workspace, plan: ImportPlan, writer: "_Writer", step: int) -> Kept | None:
    """Write the people and what comes with them; what to keep of it, None for nothing written."""
    database = workspace.database
    first_company = next_id(database, "company")
    start = before(workspace) if plan.has_archive else None
    stamps = stamps_of(workspace, [contact.id for contact in plan.updates])
    first = writer.add(plan.additions, len(plan.updates))
    writer.update(plan.updates, plan.restored)
    targets = {uid: ref if ref > 0 else first - 1 - ref for uid, ref in plan.targets}
    has_more, named = write_archives(workspace, plan, targets)
    # A file of our own says by uid who referred whom; what is only words there stays so.
    linked = [] if plan.has_archive else link_givers(workspace)
    _tell_apart(workspace, plan, first)
    if not (plan.additions or plan.updates or plan.restored or has_more):
        return None
    return Kept(
        {},
        step,
        added=(first, first + len(plan.additions) - 1),
        companies=(first_company, next_id(database, "company") - 1),
        before=[_before(*both) for both in zip(plan.read, plan.updates, strict=True)],
        restored=list(plan.restored),
        linked=[*linked, *(both for both in named if both[0] < first)],
        stamps=[(row[0], row[1], row[2]) for row in stamps],
        brought=brought_since(workspace, start) if start else Brought(),
    )


def _refuse_if_outdated(workspace: Workspace, plan: ImportPlan) -> None:
    """Keep the plan from being written over anybody whom it did not read.

    Between planning and writing lie other work and a backup; the last to be saved would be lost.
    """
    ids = [contact.id for contact in plan.updates]
    met = {ref for _, ref in plan.targets if ref > 0}
    met.update(ref for pair in plan.not_same for ref in pair if ref > 0)
    if (
        tuple(contacts.get_many(workspace, ids)) != plan.read
        or in_trash(workspace, ids) != set(plan.restored)
        or count_here(workspace, met) < len(met)
    ):
        raise OutdatedError


def _tell_apart(workspace: Workspace, plan: ImportPlan, first: int) -> None:
    """Remember who is not the same; `first` is the id of the first who was added."""
    for pair in plan.not_same:
        apart.say_not_same(workspace, *(ref if ref > 0 else first - 1 - ref for ref in pair))


def _before(old: Contact, new: Contact) -> dict[str, object]:
    """Somebody as they were; the picture, which is large, only where the import changes it."""
    values = {"id": old.id, **plain_contact(old)}
    if old.photo != new.photo:
        values["photo"] = b64encode(old.photo).decode("ascii")
    return values


class _Writer:
    """Writes the people of one import, telling how far it is and stopping when asked."""

    def __init__(
        self,
        workspace: Workspace,
        step: int,
        import_id: int,
        at: str,
        progress: Progress,
        cancelled: IsCancelled,
    ) -> None:
        self._workspace = workspace
        self._database = workspace.database
        self._step = step
        self._stamps = (import_id, at, at, "")
        self._import_id = import_id
        self._at = at
        self._progress = progress
        self._cancelled = cancelled
        self._done = 0
        self._total = 0

    def add(self, people: tuple[Contact, ...], more: int) -> int:
        """Insert `people`; the first one's id. `more` are to come after them."""
        self._total = len(people) + more
        companies_by_name = companies.find_or_add(
            self._workspace, (p.company for contact in people for p in contact.positions)
        )
        with ExitStack() as tables:
            contact = tables.enter_context(
                self._appending("contact", "contact", _COLUMNS, len(people))
            )
            children = {
                child: tables.enter_context(
                    self._appending("", child.table, ("contact_id", *child.columns))
                )
                for child in CHILD_TABLES
            }
            first = contact.next
            for chunk in _chunks(people, _CHUNK):
                self._tell()
                here = contact.next
                contact.add((*contact_values(each), *self._stamps) for each in chunk)
                contact.flush()
                # Linked here: a copy of every record with its company's number costs more.
                rows_of = child_rows(enumerate(chunk, here), companies_by_name)
                for child, rows in rows_of.items():
                    children[child].add(rows)
                self._done += len(chunk)
        self._tell()
        return first

    def update(self, people: tuple[Contact, ...], restored: tuple[int, ...]) -> None:
        """Write `people` who are known, whole, and take `restored` out of the trash."""
        ids = [contact.id for contact in people]
        as_imported = untouched_since_import(self._workspace, ids)
        for contact in people:
            if self._done % 100 == 0:
                self._tell()
            contacts.save(self._workspace, contact)
            self._done += 1
        database = self._database
        sql = "UPDATE contact SET updated_at = ?, import_id = coalesce(?, import_id) WHERE id = ?"
        for an_id in ids:
            # Whom somebody changed by hand stays so: no newer revision is to win over that.
            import_id = self._import_id if an_id in as_imported else None
            database.execute_sql(sql, (self._at, import_id, an_id))
        for an_id in restored:
            database.execute_sql("UPDATE contact SET trashed_at = '' WHERE id = ?", (an_id,))
        self._tell()

    def _appending(
        self, kind: str, table: str, columns: tuple[str, ...], expected: int = 0
    ) -> AbstractContextManager[Appender]:
        return appending(self._database, self._step, kind, table, columns, expected=expected)

    def _tell(self) -> None:
        if self._cancelled():
            raise Cancelled
        self._progress(min(self._done, self._total), self._total)


def _chunks(items: Iterable[T], size: int) -> Iterator[list[T]]:
    source = iter(items)
    while chunk := list(islice(source, size)):
        yield chunk
