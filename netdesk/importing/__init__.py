"""Bringing people in: read files, plan what would happen, write it as one change, take it back."""

from netdesk.importing.commit import commit_import
from netdesk.importing.merged_away import MergedAway
from netdesk.importing.plan import (
    ON_MATCH,
    Counts,
    Decision,
    FileReading,
    FileReport,
    ImportPlan,
    ImportReport,
    OnMatch,
    OutdatedError,
    PlannedRecord,
    report_of,
)
from netdesk.importing.planner import plan_import
from netdesk.importing.readers import read_files
from netdesk.importing.sample import load_sample
from netdesk.importing.sources import Dropped
from netdesk.importing.undo import PastImport, Undone, has_import, past_imports, undo_import

__all__ = [
    "ON_MATCH",
    "Counts",
    "Decision",
    "Dropped",
    "FileReading",
    "FileReport",
    "ImportPlan",
    "ImportReport",
    "MergedAway",
    "OnMatch",
    "OutdatedError",
    "PastImport",
    "PlannedRecord",
    "Undone",
    "commit_import",
    "has_import",
    "load_sample",
    "past_imports",
    "plan_import",
    "read_files",
    "report_of",
    "undo_import",
]
