"""Reads the tables of people that programs export, any other by a mapping, and writes its own."""

from netdesk.formats.csvfile.read import CsvTable, MappingError, describe_csv, read_csv
from netdesk.formats.csvfile.table import knows_header, looks_like_csv
from netdesk.formats.csvfile.targets import CHOICES
from netdesk.formats.csvfile.write import write_csv

__all__ = [
    "CHOICES",
    "CsvTable",
    "MappingError",
    "describe_csv",
    "knows_header",
    "looks_like_csv",
    "read_csv",
    "write_csv",
]
