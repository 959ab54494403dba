"""Mappings of unknown tables: kept by header, used again, tried on the first rows."""

from datetime import date

from netdesk.formats.csvfile import describe_csv
from netdesk.importing import Dropped, read_files
from netdesk.importing.mappings import first_people, keep_mapping, kept_mappings, names_somebody
from netdesk.workspace import Workspace
from tests.core.command_line import caller

DATA = b"Member;Firm;Reach\nAna Ruiz;Acme;ana@x.example\nBo Li;Bosch;bo@x.example\n"
MAPPING = {"Member": "full_name", "Firm": "company", "Reach": "emails"}
COLUMNS = ("Member", "Firm", "Reach")


def test_a_kept_mapping_reads_the_next_file_of_its_header(workspace):
    keep_mapping(workspace, COLUMNS, "My club", MAPPING)
    kept = kept_mappings(workspace)
    assert kept[COLUMNS].name == "My club"
    readings = read_files([Dropped("club.csv", DATA)], mappings={COLUMNS: kept[COLUMNS].mapping})
    assert [draft.contact.full_name for draft in readings[0].drafts] == ["Ana Ruiz", "Bo Li"]


def test_a_mapping_that_is_kept_again_takes_the_place_of_the_old_one(workspace):
    keep_mapping(workspace, COLUMNS, "Old", {"Member": "note"})
    keep_mapping(workspace, COLUMNS, "New", MAPPING)
    assert [one.name for one in kept_mappings(workspace).values()] == ["New"]
    assert kept_mappings(workspace)[COLUMNS].mapping == MAPPING


def test_columns_with_quotes_and_accents_are_known_again(workspace):
    columns = ('Prénom "court"', "Société, ville", "李")
    keep_mapping(workspace, columns, "x", {columns[0]: "given"})
    assert list(kept_mappings(workspace)) == [columns]


def test_the_first_people_come_in_as_mapped():
    people = first_people(describe_csv(DATA), MAPPING, date(2026, 2, 11))
    assert [(one.full_name, one.company) for one in people] == [
        ("Ana Ruiz", "Acme"),
        ("Bo Li", "Bosch"),
    ]


def test_a_mapping_without_anybody_in_it_is_told():
    assert names_somebody({"Reach": "emails:work"})
    assert not names_somebody({"Firm": "note"})


def test_the_command_line_reads_with_what_the_window_learned(tmp_path, capsys):
    with Workspace.open(tmp_path / "netdesk.db") as opened:
        keep_mapping(opened, COLUMNS, "My club", MAPPING)
    (tmp_path / "club.csv").write_bytes(DATA)
    done = caller(tmp_path / "netdesk.db", capsys)("import", tmp_path / "club.csv", "--json")
    assert done.json["totals"]["added"] == 2
