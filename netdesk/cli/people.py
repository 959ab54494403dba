"""Commands about people: import and its history, search, one person whole."""

import argparse
import sys
from datetime import UTC, date, datetime

from netdesk.cli.output import say, say_json, table, tell
from netdesk.cli.shapes import contact_shape
from netdesk.errors import InputError
from netdesk.importing import (
    Counts,
    FileReport,
    ImportPlan,
    ImportReport,
    Undone,
    commit_import,
    past_imports,
    plan_import,
    read_files,
    report_of,
    undo_import,
)
from netdesk.importing.mappings import kept_mappings
from netdesk.importing.shape import report_shape
from netdesk.people import contacts, overview
from netdesk.records.contact import Contact
from netdesk.workspace import Workspace

_SHOWN_PROBLEMS = 20


def import_files(workspace: Workspace, options: argparse.Namespace) -> int:
    """Bring files in; status 1 when some records failed or a file of several was of no use."""
    mappings = {columns: kept.mapping for columns, kept in kept_mappings(workspace).items()}
    readings = read_files(options.files, mappings=mappings, today=date.today())
    plan = plan_import(workspace, readings, options.on_match, _progress)
    if not plan.is_usable:
        raise InputError(_why_not(plan))
    for reading in readings:
        if reading.error:
            tell(f"{reading.error} {reading.hint}")
    report = report_of(plan) if options.dry_run else commit_import(workspace, plan, _progress)
    if options.json:
        say_json(report_shape(report))
    else:
        _say_report(report, is_dry_run=options.dry_run)
    return int(report.totals.failed > 0 or any(file.error for file in report.files))


def imports(workspace: Workspace, options: argparse.Namespace) -> int:
    """The import history, newest first."""
    past = past_imports(workspace)
    if options.json:
        say_json([{"id": one.id, "at": one.at, "label": one.label, **one.counts} for one in past])
    elif past:
        rows = [(one.id, _local(one.at), one.label, _people(one.counts["added"])) for one in past]
        table([("id", "when", "what", "added"), *rows])
    else:
        say("Nothing was imported yet.")
    return 0


def undo(workspace: Workspace, options: argparse.Namespace) -> int:
    """Take one import back."""
    undone = undo_import(workspace, options.id)
    if options.json:
        say_json(_undone_shape(undone))
        return 0
    say(f"Import {options.id} was taken back: {_people(undone.removed)} removed.")
    if undone.restored:
        say(f"{_people(undone.restored)} as before.")
    if undone.kept:
        say(f"Changed since, so they stay: {', '.join(undone.kept)}.")
    for one in undone.merged:
        say(f"{one}, stays.")
    if undone.others:
        say(f"Other entries that changed since and stay: {undone.others:,}.")
    return 0


def find(workspace: Workspace, options: argparse.Namespace) -> int:
    """People by the search of the search box."""
    query = " ".join(options.query)
    ids = overview.find(workspace, query, limit=options.limit)
    if options.json:
        say_json([contact_shape(contact) for contact in contacts.get_many(workspace, ids)])
        return 0
    lines = overview.lines(workspace, ids, datetime.now())
    table([(line.id, line.full_name, line.company, line.title) for line in lines])
    tell(_people(len(lines)))
    return 0


def show(workspace: Workspace, options: argparse.Namespace) -> int:
    """One person whole."""
    contact = contacts.get(workspace, contacts.find_one(workspace, options.contact))
    if options.json:
        say_json(contact_shape(contact))
    else:
        table(_facts(contact))
    return 0


def _undone_shape(undone: Undone) -> dict[str, object]:
    """As JSON: `kept` names everybody who stays, `merged` who of them is part of whom.

    `others` counts what stays beside people.
    """
    return {
        "removed": undone.removed,
        "restored": undone.restored,
        "kept": [*undone.kept, *(one.name for one in undone.merged)],
        "merged": [{"full_name": one.name, "into": one.into} for one in undone.merged],
        "others": undone.others,
    }


def _why_not(plan: ImportPlan) -> str:
    return " ".join(f"{reading.error} {reading.hint}".strip() for reading in plan.files)


def _progress(done: int, total: int) -> None:
    if total >= 1000 and sys.stderr.isatty():
        sys.stderr.write(f"\r{done} of {total}" if done < total else f"\r{' ' * 24}\r")


def _say_report(report: ImportReport, *, is_dry_run: bool) -> None:
    for file in report.files:
        if not file.error:
            say(f"{file.path}: {_ends(file.counts)}")
            _say_problems(file)
    if len(report.files) > 1:
        say(f"In all: {_ends(report.totals)}")
    if is_dry_run:
        say("Nothing was changed: this was a dry run.")
    elif report.import_id:
        say(f"To take it back: netdesk undo-import {report.import_id}")


def _say_problems(file: FileReport) -> None:
    for problem in file.problems[:_SHOWN_PROBLEMS]:
        who = f" {problem.record}:" if problem.record else ""
        say(f"  line {problem.line}:{who} {problem.reason}")
    if len(file.problems) > _SHOWN_PROBLEMS:
        say(f"  and {len(file.problems) - _SHOWN_PROBLEMS} more; --json lists them all")


def _ends(counts: Counts) -> str:
    ends = ("added", "updated", "unchanged", "skipped", "failed")
    parts = [f"{getattr(counts, end)} {end}" for end in ends if getattr(counts, end)]
    if counts.review:
        parts.append(f"{counts.review} to review")
    records = f"{counts.records} record{'s' if counts.records != 1 else ''}"
    return f"{records}: {', '.join(parts)}" if parts else records


def _facts(contact: Contact) -> list[tuple[object, ...]]:
    rows: list[tuple[object, ...]] = [("name", contact.full_name), ("id", contact.id)]
    single = ("title", "company", "department", "birthday", "ally_stage", "last_touch")
    rows += [(name.replace("_", " "), getattr(contact, name)) for name in single]
    for name in ("emails", "phones", "urls", "ims"):
        for item in getattr(contact, name):
            label = f" ({item.label})" if item.label else ""
            rows.append((name.removesuffix("s"), f"{item.value}{label}"))
    for a in contact.addresses:
        parts = (a.street, a.postcode, a.city, a.region, a.country)
        rows.append(("address", ", ".join(part for part in parts if part)))
    rows += [("categories", ", ".join(contact.categories)), ("referred by", contact.referred_by)]
    rows += [("uid", contact.uid), ("note", contact.note)]
    return [row for row in rows if row[1]]


def _people(number: int) -> str:
    return f"{number} {'person' if number == 1 else 'people'}"


def _local(at: str) -> str:
    return datetime.fromisoformat(at).replace(tzinfo=UTC).astimezone().strftime("%Y-%m-%d %H:%M")
