"""The command that says what is good and bad about a plan."""

import argparse
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from msgspec import to_builtins
from msgspec.structs import replace

from netdesk import meetings
from netdesk.cli.loading import load_json
from netdesk.cli.output import say, say_json
from netdesk.errors import InputError
from netdesk.formats.jsonfile import OF_MEETING, plan_from
from netdesk.formats.jsonrecords import Json
from netdesk.planning.reviewing import review_meeting
from netdesk.records.meeting import CHANNELS, Plan
from netdesk.review.facts import ReviewFacts
from netdesk.review.findings import Finding, Review
from netdesk.workspace import Workspace

READY, STOPPED = 0, 1
# SQLite counts rows in 64 bits.
_MOST_DIGITS = 18
_WHOLE_DAY = 24 * 60


def review(workspace: Workspace, options: argparse.Namespace) -> int:
    """Review the plan of a meeting; status 1 when a finding stops it."""
    with workspace.reading():
        meeting = meetings.get(workspace, int(options.meeting))
        found = review_meeting(workspace, meeting, date.today())
    if options.json:
        say_json(to_builtins(found))
    else:
        say("\n".join(_lines(found)))
    return _status([found])


def review_file(options: argparse.Namespace) -> int | None:
    """Review the plans of a file, which needs no database; None when a meeting is named."""
    if options.meeting.isdecimal():
        if len(options.meeting) > _MOST_DIGITS:
            raise InputError(f"There is no meeting {options.meeting}.")
        return None
    # Its expressions take a while to compile, and no other command needs them.
    from netdesk.review.reviewer import review as review_plan

    loaded = load_json(Path(options.meeting))
    items = loaded if isinstance(loaded, list) else [loaded]
    if not items:
        raise InputError(f"{Path(options.meeting).name} holds no plan.")
    read = [_read(item) for item in items]
    found = [review_plan(plan, facts) for plan, facts in read]
    if options.json:
        shapes = [to_builtins(one) for one in found]
        say_json(shapes if isinstance(loaded, list) else shapes[0])
    else:
        for (_, facts), one in zip(read, found, strict=True):
            head = [facts.contact_name] if len(found) > 1 else []
            say("\n".join([*head, *_lines(one)]))
    return _status(found)


def _read(item: Json) -> tuple[Plan, ReviewFacts]:
    if not isinstance(item, dict):
        raise InputError("The file must hold a plan or a list of plans.")
    own = {key: item.get(key) for key in OF_MEETING}
    plan = plan_from({key: value for key, value in item.items() if key not in own})
    texts = {}
    for key in ("contact", "channel"):
        value = own[key]
        if not (value is None or isinstance(value, str)):
            raise InputError(f"“{key}” must be text.")
        texts[key] = value or ""
    if texts["channel"] and texts["channel"] not in CHANNELS:
        raise InputError(
            f"“{texts['channel']}” is no way to meet.", hint=f"Use one of: {', '.join(CHANNELS)}."
        )
    facts = ReviewFacts(today=date.today(), contact_name=texts["contact"], channel=texts["channel"])
    minutes = own["duration_minutes"]
    if minutes is None:
        return plan, facts
    if isinstance(minutes, bool) or not isinstance(minutes, int) or not 0 < minutes <= _WHOLE_DAY:
        raise InputError("“duration_minutes” must be a whole number of minutes.")
    return plan, replace(facts, duration_minutes=minutes)


def _status(reviews: Sequence[Review]) -> int:
    return READY if all(one.ready for one in reviews) else STOPPED


def _lines(found: Review) -> list[str]:
    head = "Ready" if found.ready else "Not ready"
    lines = [f"{head}, score {found.score} of 100"]
    for finding in found.findings:
        lines += _finding_lines(finding)
    return lines


def _finding_lines(finding: Finding) -> list[str]:
    lines = [f"{finding.severity}  {finding.field}  {finding.rule}"]
    if finding.quote:
        lines.append(f"      “{' '.join(finding.quote.split())}”")
    return [*lines, f"      {finding.why}", f"      Better: {finding.suggestion}"]
