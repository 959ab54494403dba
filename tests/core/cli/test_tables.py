"""Tables, ZIP files and folders through the command line."""

import json
import zipfile
from pathlib import Path

import pytest

from tests.core.command_line import caller

DATA = Path(__file__).resolve().parents[2] / "data" / "csv"
# What else LinkedIn packs beside the connections.
MESSAGES = "CONVERSATION ID,FROM,TO,DATE,SUBJECT,CONTENT\n1,Ana,Me,2024-01-01,Hi,Hello\n"
PROFILE = "First Name,Last Name,Maiden Name,Address,Birth Date,Headline\nMe,Myself,,,,Desk\n"


@pytest.fixture
def call(tmp_path, capsys):
    return caller(tmp_path / "netdesk.db", capsys)


@pytest.fixture
def linkedin_zip(tmp_path):
    path = tmp_path / "Basic_LinkedInDataExport.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("messages.csv", MESSAGES)
        packed.writestr("Profile.csv", PROFILE)
        packed.writestr("Connections.csv", (DATA / "linkedin.csv").read_bytes())
        packed.writestr("media/photo.jpg", b"\xff\xd8")
    return path


def ends(done):
    return {end: count for end, count in done.json["totals"].items() if count}


def test_a_table_comes_in_with_totals_that_add_up(call):
    done = call("import", DATA / "linkedin.csv", "--json")
    assert done.status == 1
    assert ends(done) == {"records": 4, "added": 3, "failed": 1}
    assert done.json["files"][0]["format"] == "linkedin-csv"
    problem = {"line": 8, "record": "", "reason": "No name and no mail"}
    assert done.json["files"][0]["problems"] == [problem]


def test_only_the_connections_of_a_linkedin_zip_come_in(call, linkedin_zip):
    done = call("import", linkedin_zip, "--json")
    assert ends(done) == {"records": 4, "added": 3, "failed": 1}
    files = [(file["path"], file["format"]) for file in done.json["files"]]
    assert files == [(f"{linkedin_zip}/Connections.csv", "linkedin-csv")]


@pytest.mark.parametrize("name", sorted(path.name for path in DATA.glob("*_*.csv")))
def test_the_same_table_twice_changes_nothing(call, name):
    first = call("import", DATA / name, "--json")
    again = call("import", DATA / name, "--json")
    assert again.json["import_id"] is None
    assert again.json["totals"]["unchanged"] == first.json["totals"]["records"]


def test_several_files_and_a_folder_come_in_at_once(call, tmp_path, linkedin_zip):
    folder = tmp_path / "exports" / "deep"
    folder.mkdir(parents=True)
    (folder / "outlook.csv").write_bytes((DATA / "outlook_classic.csv").read_bytes())
    (folder / "notes.txt").write_text("Dear diary", "utf-8")
    done = call("import", linkedin_zip, DATA / "thunderbird.csv", tmp_path / "exports", "--json")
    formats = [file["format"] for file in done.json["files"]]
    assert formats == ["linkedin-csv", "thunderbird-csv", "outlook-csv"]
    assert done.json["totals"]["records"] == 4 + 2 + 1


def test_a_table_that_nobody_knows_is_one_line_and_status_2(call):
    done = call("import", DATA / "unknown.csv")
    assert (done.status, done.out, done.err.count("\n")) == (2, "", 1)
    assert "columns" in done.err


@pytest.mark.parametrize("members", [{}, {"messages.csv": MESSAGES}, {"a.txt": "Dear diary"}])
def test_a_zip_without_people_is_one_line_and_status_2(call, tmp_path, members):
    path = tmp_path / "empty.zip"
    with zipfile.ZipFile(path, "w") as packed:
        for name, text in members.items():
            packed.writestr(name, text)
    done = call("import", path)
    assert (done.status, done.out, done.err.count("\n")) == (2, "", 1)


def test_a_broken_zip_is_one_line_and_status_2(call, linkedin_zip):
    linkedin_zip.write_bytes(linkedin_zip.read_bytes()[:-40])
    done = call("import", linkedin_zip)
    assert (done.status, done.err) == (
        2,
        "netdesk: The ZIP is damaged. Download or copy it again.\n",
    )


def people(call):
    return [
        {key: value for key, value in person.items() if key != "id"}
        for person in call("contacts", "--json").json
    ]


def test_an_exported_table_comes_in_again_equal(call, tmp_path, capsys):
    call("import", DATA / "google_new.csv", DATA / "outlook_classic.csv")
    out = tmp_path / "people.csv"
    done = call("export", out, "--private", "--json")
    assert json.loads(done.out)["format"] == "csv"
    other = caller(tmp_path / "other.db", capsys)
    assert other("import", out, "--json").status == 0
    assert people(other) == people(call)


def test_importing_an_export_here_changes_nothing(call, tmp_path):
    call("import", DATA / "google_old.csv")
    call("export", tmp_path / "people.csv")
    again = call("import", tmp_path / "people.csv", "--json")
    assert ends(again) == {"records": 2, "unchanged": 2}


def test_undoing_the_import_of_a_table_leaves_nobody(call, linkedin_zip):
    number = call("import", linkedin_zip, "--json").json["import_id"]
    assert call("undo-import", number).status == 0
    assert people(call) == []
