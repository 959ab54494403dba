"""Tables among the files of an import: known ones, and others by a mapping."""

from datetime import date
from pathlib import Path

import pytest

from netdesk.importing import Dropped, read_files

DATA = Path(__file__).resolve().parents[2] / "data" / "csv"
UNKNOWN = DATA / "unknown.csv"
COLUMNS = ("Wer", "Was", "Wo", "Kontakt")


def test_a_file_says_what_it_is():
    reading = read_files([DATA / "linkedin.csv"])[0]
    assert (reading.title, len(reading.drafts)) == ("LinkedIn connections", 3)


def test_a_table_that_nobody_knows_can_be_shown():
    reading = read_files([UNKNOWN])[0]
    assert "columns" in reading.error
    assert reading.table is not None
    assert reading.table.columns == COLUMNS


def test_a_mapping_is_found_by_the_columns():
    mapping = {"Wer": "full_name", "Kontakt": "emails"}
    reading = read_files([UNKNOWN], mappings={COLUMNS: mapping})[0]
    assert [draft.contact.full_name for draft in reading.drafts] == ["Ana Ruiz", "Bo Li"]
    assert reading.error == ""


@pytest.mark.parametrize("columns", [("Name", "Birthday"), ("Wer", "Wann")])
def test_a_year_of_two_figures_is_read_as_of_the_day_given(columns):
    data = f"{','.join(columns)}\nAna Ruiz,2027-05-04\nBo Li,13.05.28\n".encode()
    mapping = {("Wer", "Wann"): {"Wer": "full_name", "Wann": "birthday"}}
    born = {}
    for year in (2026, 2031):
        asked = {"mappings": mapping, "today": date(year, 2, 11)}
        _ana, bo = read_files([Dropped("people.csv", data)], **asked)[0].drafts
        born[year] = bo.contact.birthday
    assert born == {2026: "1928-05-13", 2031: "2028-05-13"}


def test_a_mapping_to_no_field_is_said():
    reading = read_files([UNKNOWN], mappings={COLUMNS: {"Wer": "shoe"}})[0]
    assert "shoe" in reading.error


def test_a_mapping_that_leaves_nobody_gives_failed_records():
    reading = read_files([UNKNOWN], mappings={COLUMNS: {"Was": "title"}})[0]
    assert [problem.severity for problem in reading.problems] == ["failed", "failed"]


def test_a_pasted_table_is_read():
    data = b"Name\tE-mail\tCompany\nAna Ruiz\tana@example.org\tAcme\n"
    assert read_files([Dropped("Clipboard", data)])[0].drafts[0].contact.company == "Acme"


def test_hidden_files_of_a_folder_are_left_alone(tmp_path):
    for name in (".hidden.csv", "people.csv"):
        (tmp_path / name).write_bytes((DATA / "linkedin.csv").read_bytes())
    assert [reading.name for reading in read_files([tmp_path])] == ["people.csv"]
