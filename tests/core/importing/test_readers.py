"""Files of no use: one clear line each; and what a good one is by its content."""

import os
import zipfile

import pytest

from netdesk.errors import Cancelled
from netdesk.importing import Dropped, read_files
from netdesk.importing.plan import ImportPlan
from netdesk.importing.readers import MAX_BYTES
from tests.builders import vcard

GOOD = vcard("Ana Ruiz")
OPEN = GOOD[: GOOD.index(b"END:")]


def read(name, data):
    return read_files([Dropped(name, data)])[0]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b"\xff\xfe\r\n \n", "empty"),
        (bytes(range(256)) * 9, "no contacts"),
        (b"%PDF-1.7 nothing here", "no contacts"),
        (b'{"netdesk": 1, "contacts": [{"full_na', "cut off"),
        (b'{"netdesk": 9}', "newer NetDesk"),
        (b'{"netdesk": 1}', "no contacts"),
        (GOOD[:35], "cut off"),
        (b"x" * (MAX_BYTES + 1), "larger than 64 MB"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_of_no_use_says_so(data, says):
    reading = read("people.vcf", data)
    assert says in reading.error
    assert "\n" not in reading.error
    assert reading.drafts == ()


@pytest.mark.parametrize("end", [30, len(OPEN) - 3, len(OPEN)])
def test_of_a_file_that_is_cut_off_the_whole_cards_come_in_and_the_cut_one_is_told_of(end):
    reading = read("people.vcf", GOOD + vcard("Bo Li") + OPEN[:end])
    assert [draft.contact.full_name for draft in reading.drafts] == ["Ana Ruiz", "Bo Li"]
    [problem] = [one for one in reading.problems if one.severity == "failed"]
    assert "cut off" in problem.reason
    assert problem.line == (GOOD + vcard("Bo Li")).count(b"\n") + 1


def test_a_group_in_which_a_file_is_cut_off_is_told_of_and_names_nobody():
    group = b"BEGIN:VCARD\r\nVERSION:3.0\r\nKIND:group\r\nFN:Friends\r\nMEMBER:urn:uuid:a\r\nMEMB"
    reading = read("people.vcf", vcard("Ana Ruiz", "UID:a") + group)
    assert [draft.contact.categories for draft in reading.drafts] == [()]
    [problem] = [one for one in reading.problems if one.severity != "warning"]
    assert (problem.record, "cut off" in problem.reason) == ("Friends", True)


@pytest.mark.parametrize(
    "last",
    [
        vcard("Bo Li").replace(b"END:VCARD\r\n", b"END: VCARD"),
        vcard("Bo Li").replace(b"END:VCARD", b"END : VCARD"),
        vcard("Bo Li") + b"-- \r\nEach card starts with BEGIN:VCARD",
    ],
)
def test_a_last_card_that_is_whole_comes_in_however_its_end_looks(last):
    reading = read("people.vcf", GOOD + last)
    assert [draft.contact.full_name for draft in reading.drafts] == ["Ana Ruiz", "Bo Li"]
    assert not [one for one in reading.problems if one.severity == "failed"]


def test_cards_that_no_program_ever_ended_come_in():
    reading = read("people.vcf", OPEN + OPEN.replace(b"Ana Ruiz", b"Bo Li"))
    assert [draft.contact.full_name for draft in reading.drafts] == ["Ana Ruiz", "Bo Li"]


def test_a_folder_says_so(tmp_path):
    assert "is a folder" in read_files([tmp_path])[0].error


def test_a_missing_file_says_so(tmp_path):
    assert read_files([tmp_path / "gone.vcf"])[0].error == "There is no file gone.vcf."


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes among its files")
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.vcf")
    assert "is no file" in read_files([tmp_path / "pipe.vcf"])[0].error


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is unreadable for this user")
def test_a_file_that_may_not_be_read_says_so(tmp_path):
    path = tmp_path / "people.vcf"
    path.touch(mode=0)
    assert "may not be read" in read_files([path])[0].error


def test_the_name_of_a_file_does_not_matter(tmp_path):
    path = tmp_path / "people.txt"
    path.write_bytes(GOOD)
    assert read_files([path])[0].format == "vcard"


def test_a_single_card_without_its_end_is_read():
    reading = read("people.vcf", b"BEGIN:VCARD\r\nVERSION:2.1\r\nFN:Ana\r\n")
    assert [draft.contact.full_name for draft in reading.drafts] == ["Ana"]


def test_one_of_no_use_does_not_stop_the_others():
    readings = read_files([Dropped("a.vcf", b""), Dropped("b.vcf", GOOD)])
    assert [bool(reading.error) for reading in readings] == [True, False]


def test_reading_stops_when_cancelled():
    with pytest.raises(Cancelled):
        read_files([Dropped("a.vcf", GOOD)], cancelled=lambda: True)


GOOGLE = b"First Name,Labels,Notes,Address 1 - City\n"


@pytest.mark.parametrize(
    "data",
    [
        GOOGLE + b",* myContacts,The key is under the mat,\n",
        b"BEGIN:VCARD\nVERSION:3.0\nNOTE:The key is under the mat\nEND:VCARD\n",
    ],
    ids=["table", "card"],
)
def test_a_note_alone_is_nobody_and_stands_in_the_reason(data):
    reading = read("people", data)
    assert reading.drafts == ()
    assert [(one.severity, one.reason) for one in reading.problems] == [
        ("failed", "No name and no mail, only a note: “The key is under the mat”")
    ]


def test_a_long_note_alone_is_told_by_its_beginning():
    note = "The key is under the mat. " * 20
    card = f"BEGIN:VCARD\nVERSION:3.0\nNOTE:{note}\nEND:VCARD\n"
    [problem] = read("people.vcf", card.encode()).problems
    assert problem.reason == f"No name and no mail, only a note: “{note[:300]}…”"


@pytest.mark.parametrize(
    "data",
    [
        GOOGLE + b",* myContacts,Third floor,Delft\n",
        b"BEGIN:VCARD\nVERSION:3.0\nADR:;;;Delft;;;\nNOTE:Third floor\nEND:VCARD\n",
    ],
    ids=["table", "card"],
)
def test_an_address_without_a_name_is_somebody(data):
    [draft] = read("people", data).drafts
    assert (draft.contact.addresses[0].city, draft.contact.note) == ("Delft", "Third floor")


def test_an_import_is_called_by_what_was_given(tmp_path):
    folder = tmp_path / "Phone backup"
    folder.mkdir()
    for name in ("Ana.vcf", "Bo.vcf"):
        (folder / name).write_bytes(vcard(name))
    packed = tmp_path / "Export.zip"
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr("Cy.vcf", vcard("Cy Aas"))
    single = tmp_path / "Dee.vcf"
    single.write_bytes(vcard("Dee"))
    assert label_of(folder) == "Phone backup"
    assert label_of(packed) == "Export.zip"
    assert label_of(single) == "Dee.vcf"
    assert label_of(folder, packed, single) == "Phone backup and 2 more"


def label_of(*paths):
    return ImportPlan(tuple(read_files(paths)), "review").label
