"""Commands about meetings: plan from a file, list, print."""

import argparse
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from netdesk import meetings
from netdesk.cli.loading import load_json
from netdesk.cli.output import say, say_json, table, tell
from netdesk.cli.shapes import meeting_shape, time_text
from netdesk.errors import InputError
from netdesk.files import atomic_write
from netdesk.formats.jsonfile import OF_MEETING, plan_from
from netdesk.formats.jsonrecords import Json, a_text, moment
from netdesk.people import contacts
from netdesk.records.contact import Contact
from netdesk.records.meeting import Meeting
from netdesk.review.readiness import PARTS, readiness
from netdesk.text import one_line
from netdesk.workspace import Workspace

if TYPE_CHECKING:
    from netdesk.brief.sheet import Sheet


def plan(workspace: Workspace, options: argparse.Namespace) -> int:
    """Create or update meetings with their plans, all of the file or nothing."""
    loaded = _load(options.file)
    ids = []
    with workspace.change(f"Plan from {options.file.name}"):
        for number, item in enumerate(loaded, 1):
            try:
                ids.append(_save(workspace, item))
            except InputError as error:
                where = f"Plan {number}: " if len(loaded) > 1 else ""
                raise InputError(f"{where}{error.message}", hint=error.hint) from error
    _say_meetings([meetings.get(workspace, an_id) for an_id in ids], as_json=options.json)
    return 0


def list_meetings(workspace: Workspace, options: argparse.Namespace) -> int:
    """Meetings with how ready their plans are."""
    lines = (
        meetings.within_week(workspace, datetime.now())
        if options.week
        else meetings.lines(workspace)
    )
    found = [meetings.get(workspace, line.id) for line in lines]
    _say_meetings(found, as_json=options.json)
    if not options.json:
        tell(f"{len(found)} meeting{'s' if len(found) != 1 else ''}")
    return 0


def brief(workspace: Workspace, options: argparse.Namespace) -> int:
    """One PDF with a page for each meeting, or the Monday sheet."""
    from netdesk.brief.fonts import ensure_fonts
    from netdesk.brief.pdf import render_pdf

    now = datetime.now()
    if options.monday and (options.meetings or options.discreet):
        says = "The Monday sheet is of the whole week, and there is no discreet one."
        raise InputError(says, hint="Give --monday with -o, --paper and --punch only.")
    ids = [] if options.monday else _chosen(workspace, options, now)
    sheets, name = (
        _week_sheet(workspace, options, now)
        if options.monday
        else _briefs(workspace, options, ids, now)
    )
    path = options.path or Path(name)
    path = path / name if path.is_dir() else path
    atomic_write(path, render_pdf(sheets, ensure_fonts()))
    count = len(sheets)
    if options.json:
        say_json({"path": str(path), "pages": count, "meetings": ids})
    else:
        say(f"{path}: {count} page{'s' if count != 1 else ''}")
    return 0


def _week_sheet(
    workspace: Workspace, options: argparse.Namespace, now: datetime
) -> "tuple[list[Sheet], str]":
    """The Monday sheet, and the name of its file."""
    from netdesk.brief.filename import safe_filename
    from netdesk.brief.monday_facts import compose_monday

    sheet = compose_monday(workspace, now=now, paper=options.paper, punch=options.punch)
    return [sheet], safe_filename(f"{sheet.first_day.isoformat()} Week", ".pdf")


def _briefs(
    workspace: Workspace, options: argparse.Namespace, ids: list[int], now: datetime
) -> "tuple[list[Sheet], str]":
    """The briefs of meetings, and the name of their file."""
    from netdesk.brief.compose import compose
    from netdesk.brief.filename import brief_filename, safe_filename

    how = {"paper": options.paper, "discreet": options.discreet, "punch": options.punch}
    found: list[Sheet] = [compose(workspace, an_id, now=now, **how) for an_id in ids]
    first = meetings.get(workspace, ids[0])
    if len(ids) > 1:
        return found, safe_filename(f"{now:%Y-%m-%d} {len(ids)} briefs", ".pdf")
    day = first.starts_at.date() if first.starts_at else None
    return found, brief_filename(day, first.contact_name)


def _chosen(workspace: Workspace, options: argparse.Namespace, now: datetime) -> list[int]:
    is_span = options.week or options.all
    if bool(options.meetings) == is_span:
        says = "Either meetings or a span of them." if is_span else "Which meetings?"
        raise InputError(says, hint="Give their ids, --week, --all or --monday.")
    if options.meetings:
        return list(options.meetings)
    found = meetings.within_week(workspace, now) if options.week else meetings.lines(workspace)
    if not found:
        raise InputError("There are no meetings this week." if options.week else "No meetings yet.")
    return [line.id for line in found]


def _load(path: Path) -> list[dict[str, Json]]:
    loaded = load_json(path)
    plans = loaded if isinstance(loaded, list) else [loaded]
    if not plans:
        raise InputError(f"{path.name} holds no plan.")
    found = [item for item in plans if isinstance(item, dict)]
    if len(found) < len(plans):
        raise InputError(f"{path.name} must hold a plan or a list of plans.")
    return found


def _save(workspace: Workspace, item: dict[str, Json]) -> int:
    # What is null is as if it were not there.
    own = {key: item[key] for key in OF_MEETING if item.get(key) is not None}
    parts = plan_from({key: value for key, value in item.items() if key not in OF_MEETING})
    contact_id = _contact(workspace, one_line(a_text("contact", own.get("contact", ""))))
    starts_at = a_text("starts_at", own.get("starts_at", ""))
    start = moment(starts_at) if starts_at else None
    known = [
        line.id
        for line in meetings.of_contact(workspace, contact_id)
        if line.starts_at == (start.isoformat() if start else "")
    ]
    meeting = meetings.get(workspace, known[0]) if known else Meeting(contact_id=contact_id)
    minutes = own.get("duration_minutes", meeting.duration_minutes)
    if isinstance(minutes, bool) or not isinstance(minutes, int):
        raise InputError("“duration_minutes” must be a whole number.")
    return meetings.save(
        workspace,
        replace(
            meeting,
            starts_at=start,
            duration_minutes=minutes,
            place=a_text("place", own.get("place", meeting.place)),
            channel=a_text("channel", own.get("channel", meeting.channel)),
            plan=parts,
        ),
    )


def _contact(workspace: Workspace, named: str) -> int:
    if not named:
        raise InputError("The plan does not say with whom: “contact” is missing.")
    if contacts.is_known(workspace, named):
        return contacts.find_one(workspace, named)
    return contacts.save(workspace, Contact(full_name=named))


def _say_meetings(found: list[Meeting], *, as_json: bool) -> None:
    if as_json:
        say_json([meeting_shape(meeting) for meeting in found])
        return
    rows = []
    for meeting in found:
        ready = readiness(meeting.plan)
        when = time_text(meeting.starts_at).replace("T", " ") or "not set"
        missing = f"missing: {', '.join(ready.missing)}" if ready.missing else ""
        done = f"{ready.done} of {PARTS}"
        rows.append((meeting.id, when, meeting.channel, meeting.contact_name, done, missing))
    table(rows)
