"""Reading the tables under tests/data/csv, and small ones written in a test."""

from datetime import date
from pathlib import Path

from netdesk.formats.csvfile import read_csv

DATA = Path(__file__).resolve().parents[2] / "data" / "csv"
TODAY = date(2026, 2, 1)
LINKEDIN = "First Name,Last Name,Email Address,Company,Position,Connected On"
GOOGLE = "First Name,Last Name,Organization Name,Organization Title,Birthday,Notes,Labels"
OUTLOOK = "First Name,Last Name,E-mail Address,Mobile Phone,Business Phone"


def reading_of(name):
    return read_csv((DATA / name).read_bytes(), today=TODAY)


def people_of(name):
    return [draft.contact for draft in reading_of(name).drafts]


def read(*lines, **options):
    data = "\n".join(lines)
    data = data.encode() if isinstance(data, str) else data
    return read_csv(data, today=TODAY, **options)


def read_one(*lines, **options):
    reading = read(*lines, **options)
    assert len(reading.drafts) == 1, reading.problems
    return reading.drafts[0].contact


def outlook(column, *cells):
    """Birthdays, names and the like as Outlook's table has them, in one more column."""
    rows = [f"Ana{n},Ruiz,a{n}@example.org,,,{cell}" for n, cell in enumerate(cells)]
    return read(f"{OUTLOOK},{column}", *rows)
