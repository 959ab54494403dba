"""People who are on the list twice: finding them, and making them one."""

from netdesk.duplicates.finding import Candidate, chosen_pair, find
from netdesk.duplicates.merging import MergeReport, merge, united
from netdesk.duplicates.tally import Tally, tally

__all__ = ["Candidate", "MergeReport", "Tally", "chosen_pair", "find", "merge", "tally", "united"]
