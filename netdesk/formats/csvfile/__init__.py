"""Reads the tables of people that programs export, any other by a mapping, and writes its own."""

from netdesk.formats.csvfile.read import NEEDS_MAPPING, CsvTable, describe_csv, read_csv
from netdesk.formats.csvfile.table import looks_like_csv
from netdesk.formats.csvfile.targets import CHOICES
from netdesk.formats.csvfile.write import write_csv

__all__ = [
    "CHOICES",
    "NEEDS_MAPPING",
    "CsvTable",
    "describe_csv",
    "looks_like_csv",
    "read_csv",
    "write_csv",
]
