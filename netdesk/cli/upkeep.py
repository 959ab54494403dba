"""Commands about the file itself: export, sample network, check, backup, restore."""

import argparse
from datetime import UTC, date, datetime

from netdesk import backup as backups
from netdesk.appointments import export_meetings
from netdesk.cli.output import say, say_json, table
from netdesk.errors import InputError, WorldError
from netdesk.exporting import export_people, format_of
from netdesk.importing import load_sample
from netdesk.importing.shape import report_shape
from netdesk.workspace import Workspace


def export(workspace: Workspace, options: argparse.Namespace) -> int:
    """Write everybody to a file; JSON holds everything else as well, .ics the meetings."""
    chosen = options.format or format_of(options.file)
    if (chosen or options.file.suffix.lower()) in ("ics", ".ics"):
        return _export_meetings(workspace, options)
    if not chosen:
        raise InputError(
            f"Which format is {options.file.name} to have?", hint="Name it with --format."
        )
    count = export_people(
        workspace,
        options.file,
        chosen,
        private=options.private,
        with_notebook=options.notebook,
    )
    if options.json:
        say_json({"path": str(options.file), "format": chosen, "contacts": count})
    else:
        say(f"{options.file}: {count} contacts, {chosen}")
    return 0


def _export_meetings(workspace: Workspace, options: argparse.Namespace) -> int:
    count = export_meetings(workspace, options.file, datetime.now(UTC))
    if options.json:
        say_json({"path": str(options.file), "format": "ics", "meetings": count})
    else:
        say(f"{options.file}: {count} meeting{'s' if count != 1 else ''}, ics")
    return 0


def demo(workspace: Workspace, options: argparse.Namespace) -> int:
    """Put the sample network into an empty database."""
    report = load_sample(workspace, date.today())
    if options.json:
        say_json(report_shape(report))
    else:
        say(f"{report.totals.added} invented people, their companies and meetings are in.")
    return 0


def check(workspace: Workspace, options: argparse.Namespace) -> int:
    """Integrity of the file, with a count of each table; status 1 when something is wrong."""
    health = backups.check(workspace)
    if options.json:
        say_json({"ok": not health.faults, "faults": health.faults, "counts": health.counts})
    else:
        table([(count, name) for name, count in health.counts.items()])
        say("The file is sound." if not health.faults else "\n".join(health.faults))
    return int(bool(health.faults))


def backup(workspace: Workspace, options: argparse.Namespace) -> int:
    """An online backup, proved before it gets its name."""
    path, counts = backups.make(workspace, options.file)
    if options.json:
        say_json({"path": str(path), "counts": counts})
    else:
        say(f"{path}: {counts['contact']} contacts, {counts['meeting']} meetings")
    return 0


def restore(workspace: Workspace, options: argparse.Namespace) -> int:
    """Bring a backup back; says first what it changes."""
    differences = backups.compare(workspace, options.file)
    if not options.json:
        table([("", "now", "backup"), *[(d.table, d.now, d.then) for d in differences]])
    kept = ""
    if not options.dry_run:
        if workspace.is_read_only:
            raise WorldError("This file can only be read.")
        kept = str(backups.restore(workspace, options.file))
    if options.json:
        counts = {d.table: {"now": d.now, "backup": d.then} for d in differences}
        say_json({"restored": not options.dry_run, "tables": counts, "before_restore": kept})
    elif options.dry_run:
        say("Nothing was changed: this was a dry run.")
    else:
        say(f"Restored. What was there before is in {kept}")
    return 0
