"""What can become of a record: the words, the icon and the tone of each verdict and outcome."""

from msgspec import Struct

from netdesk.importing import ON_MATCH, OnMatch, PlannedRecord
from netdesk.importing.plan import Decision


class Look(Struct, frozen=True):
    """How a verdict or an outcome is shown.

    `word` stands in the table, `tile` beside the number of its tile, `short` there when there is
    little room; `bar` is the colour of its part of the bar.
    """

    key: str
    word: str
    tile: str
    short: str
    icon: str
    tone: str
    bar: str


# In the order of the sum; before the import, and after it.
VERDICTS: tuple[Look, ...] = (
    Look("new", "New", "new", "new", "new", "accent", "accent"),
    Look("same", "Same", "same", "same", "same", "muted", "border"),
    Look("adds", "Adds", "adds to a person", "adds", "adds", "accent", "accent_line"),
    Look("conflict", "Conflict", "conflict", "conflict", "conflict", "warn", "warn"),
    Look("skipped", "Skipped", "skipped", "skipped", "next", "muted", "field"),
    Look("unreadable", "Unreadable", "unreadable", "unreadable", "error", "stop", "stop"),
)
OUTCOMES: tuple[Look, ...] = (
    Look("added", "Added", "added", "added", "new", "good", "good"),
    Look("updated", "Added to", "added to", "added to", "adds", "good", "accent_line"),
    Look("unchanged", "As it was", "as they were", "as before", "same", "muted", "border"),
    Look("review", "Not taken", "differ, not taken", "not taken", "conflict", "warn", "warn"),
    Look("skipped", "Skipped", "skipped", "skipped", "next", "muted", "field"),
    Look("failed", "Unreadable", "unreadable", "unreadable", "error", "stop", "stop"),
)
# What needs a look stands first in the table.
VERDICT_ORDER = ("conflict", "unreadable", "adds", "new", "skipped", "same")
OUTCOME_ORDER = ("review", "failed", "skipped", "updated", "added", "unchanged")
# What did not come in although it stood in the file.
LEFT_OUT = ("review", "failed", "skipped")
ON_MATCH_BY_WORD: dict[str, OnMatch] = {str(way): way for way in ON_MATCH}
DECISIONS: dict[str, Decision] = {"merge": "merge", "skip": "skip", "add": "add"}
LOOKS = {look.key: look for look in (*VERDICTS, *OUTCOMES)}


def action_words(record: PlannedRecord) -> str:
    """What the import would do with a record; empty for nothing."""
    match record.outcome:
        case "added":
            is_from_trash = record.verdict == "new" and record.contact_id
            return "Bring back" if is_from_trash else "Add"
        case "updated":
            return "Take over" if record.verdict == "adds" else "Merge"
        case "review":
            return "Decide"
        case "skipped":
            return "Skip"
        case "failed":
            return "Leave out"
        case _:
            return ""


def options(met: PlannedRecord) -> list[tuple[Decision | None, str]]:
    """What may be chosen for a record, as it was met: its own way first, then the others."""
    # A file without lines names its records by nothing that lasts.
    if met.verdict in ("same", "unreadable") or not met.line:
        return []
    own = action_words(met)
    if not own:
        return []
    others: list[tuple[Decision | None, str]] = [("skip", "Skip")]
    if met.verdict != "new":
        others = [("merge", "Merge"), ("add", "Add"), *others]
    is_merged = met.outcome == "updated"
    return [
        (None, own),
        *(one for one in others if one[1] != own and not (is_merged and one[0] == "merge")),
    ]
