"""The command that writes down what came of a meeting."""

import argparse
from datetime import date

from netdesk.after import debriefs
from netdesk.cli.loading import load_json
from netdesk.cli.output import say, say_json
from netdesk.errors import InputError
from netdesk.formats.debriefjson import debrief_from
from netdesk.records.debrief import Outcome
from netdesk.workspace import Workspace


def debrief(workspace: Workspace, options: argparse.Namespace) -> int:
    """Record the debrief of a meeting; recorded again, it updates."""
    loaded = load_json(options.file)
    if not isinstance(loaded, dict):
        raise InputError(f"{options.file.name} must hold one debrief.")
    before = debriefs.last(workspace, options.meeting)
    given = debrief_from(loaded, before)
    outcome = debriefs.record(workspace, options.meeting, given, date.today())
    if options.json:
        say_json(_shape(options.meeting, outcome))
    else:
        say("\n".join(_lines(outcome)))
    return 0


def _shape(meeting_id: int, outcome: Outcome) -> dict[str, object]:
    return {
        "meeting": meeting_id,
        "names": [
            {"id": one.contact_id, "full_name": one.full_name, "new": one.is_new}
            for one in outcome.names
        ],
        "new_contacts": outcome.new_contacts,
        "known_contacts": outcome.known_contacts,
        "promises": {"mine": outcome.mine, "theirs": outcome.theirs},
        "asks_answered": outcome.answered,
        "thank_you_due": outcome.thank_you_due,
        "touched_on": outcome.touched_on,
        "ally_stage": outcome.stage_after,
    }


def _lines(outcome: Outcome) -> list[str]:
    lines = []
    if outcome.names:
        names = ", ".join(one.full_name for one in outcome.names)
        lines.append(f"{outcome.new_contacts} new, {outcome.known_contacts} known: {names}")
    if outcome.promises:
        lines.append(f"Promises: {outcome.mine} by me, {outcome.theirs} by them")
    if outcome.answered:
        lines.append(f"Asks answered: {outcome.answered}")
    if outcome.thank_you_due:
        lines.append(f"Thank-you due on {outcome.thank_you_due}")
    if outcome.stage_after != outcome.stage_before:
        moved = f"{outcome.stage_before} to {outcome.stage_after}"
        lines.append(f"Ally ladder: {moved} ({outcome.stage_reason})")
    return [*lines, "Debriefed."]
