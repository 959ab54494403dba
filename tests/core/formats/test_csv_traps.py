"""Encodings, quotes, dates and damage of tables."""

import pytest

from netdesk.errors import Cancelled, InputError
from netdesk.formats.csvfile import MappingError, describe_csv, looks_like_csv, read_csv
from netdesk.records.contact import Labelled
from tests.core.formats.csv_tables import (
    DATA,
    LINKEDIN,
    OUTLOOK,
    TODAY,
    outlook,
    read,
    read_one,
    reading_of,
)

CELLS = ["Zoë,Ruiz,zoe@example.org,Café,Head,"]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_every_encoding_is_found_by_content(encoding):
    data = "\r\n".join([LINKEDIN, *CELLS]).encode(encoding)
    contact = read_csv(data, today=TODAY).drafts[0].contact
    assert (contact.full_name, contact.company) == ("Zoë Ruiz", "Café")


def test_one_bad_byte_spoils_one_line():
    data = f"{LINKEDIN}\nBo\xff,Li,,,,\n".encode("latin-1") + CELLS[0].encode()
    first, second = (draft.contact for draft in read_csv(data, today=TODAY).drafts)
    assert (first.given, second.given) == ("Boÿ", "Zoë")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\r\r\n"])
def test_every_line_end_counts_as_one_line(end):
    data = end.join([LINKEDIN, "Ana,Ruiz,,,,", ",,,,,", "Bo,Li,,,,"]).encode()
    assert [draft.line for draft in read_csv(data, today=TODAY).drafts] == [2, 4]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_the_separator_may_be_declared(separator):
    lines = [LINKEDIN.replace(",", separator), CELLS[0].replace(",", separator)]
    assert read_one(f"sep={separator}", *lines).full_name == "Zoë Ruiz"


def test_lines_are_counted_as_they_stand_in_the_file():
    reading = read(LINKEDIN, 'Ana,Ruiz,,"two\nlines",,', "", "Bo,Li,,,,")
    assert [draft.line for draft in reading.drafts] == [2, 5]
    assert reading.drafts[0].contact.company == "two lines"


def test_empty_rows_are_no_records():
    reading = read(LINKEDIN, ",,,,,", " , ,,,,", "", "Ana,Ruiz,,,,", ",,,,,")
    assert (len(reading.drafts), reading.problems) == (1, ())


def test_a_row_that_ends_early_comes_in():
    assert read_one(LINKEDIN, "Ana,Ruiz").full_name == "Ana Ruiz"


def test_a_quote_without_an_end_costs_its_own_record_only():
    reading = reading_of("damaged.csv")
    assert [draft.contact.full_name for draft in reading.drafts] == ["Bo Li", "Cy Ong"]
    assert (reading.problems[0].line, reading.problems[0].record) == (2, "Ana Ruiz")
    assert "never closed" in reading.problems[0].reason


def test_a_quote_open_to_the_end_of_the_file_costs_its_own_record_only():
    reading = read(LINKEDIN, '"Ana,Ruiz,,,,', "Bo,Li,,,,", "Cy,Ong,,,,")
    assert [draft.contact.full_name for draft in reading.drafts] == ["Bo Li", "Cy Ong"]
    assert [(p.line, p.record) for p in reading.problems] == [(2, "Ana Ruiz")]


def test_the_rest_of_a_broken_text_is_nobody():
    reading = read(LINKEDIN, 'Ana,Ruiz,,"Acme,,', "a second line", "Bo,Li,,,,")
    assert [draft.contact.full_name for draft in reading.drafts] == ["Bo Li"]
    assert len(reading.problems) == 1


@pytest.mark.parametrize("cell", ['"the "big" one"', '"the ""big"" one"', '"the ""big"" one" '])
def test_quotes_inside_quotes_are_read_doubled_or_not(cell):
    assert read_one(LINKEDIN, f"Ana,Ruiz,,{cell},Head,").company == 'the "big" one'


def test_too_many_cells_fail_with_their_count():
    problem = read(LINKEDIN, "Ana,Ruiz,,VP, Sales,Head,x").problems[0]
    assert (problem.line, problem.reason) == (2, "It has 7 cells, the header 6")


def test_the_header_again_is_skipped():
    reading = read(LINKEDIN, "Ana,Ruiz,,,,", LINKEDIN)
    assert [(p.line, p.severity) for p in reading.problems] == [(3, "skipped")]


def test_nobody_fails_with_a_reason():
    problem = read(LINKEDIN, ",,,,,01 Jan 2024", ",,,Acme,Head,").problems
    assert [(p.line, p.reason) for p in problem] == [
        (2, "No name and no mail"),
        (3, "No name and no mail"),
    ]


def test_a_phone_alone_is_somebody():
    assert read_one(OUTLOOK, ",,,+49 170 1,").full_name == "+49 170 1"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("1985-03-07", "1985-03-07"),
        ("07 Mar 1985", "1985-03-07"),
        ("7-Feb-22", "2022-02-07"),
        ("7-Feb-85", "1985-02-07"),
        ("March 7, 1985", "1985-03-07"),
        ("10/15/2023", "2023-10-15"),
        ("15.10.2023", "2023-10-15"),
        ("3.4.1985", "1985-04-03"),
        ("1985/3/7 00:00", "1985-03-07"),
        ("--03-07", "--03-07"),
        ("1604-03-07", "--03-07"),
        ("0/0/00", ""),
        ("1/1/4501", ""),
        ("31/31/1985", "31/31/1985"),
        ("spring", "spring"),
    ],
)
def test_dates_are_read_as_they_are_meant(written, meant):
    assert outlook("Birthday", f'"{written}"').drafts[0].contact.birthday == meant


def test_one_clear_date_settles_day_and_month_for_its_column():
    reading = outlook("Birthday", "03/04/1985", "15/04/1985")
    assert [draft.contact.birthday for draft in reading.drafts] == ["1985-04-03", "1985-04-15"]
    assert reading.problems == ()


def test_a_guess_of_day_and_month_is_said_once():
    reading = outlook("Birthday", "03/04/1985", "05/06/1985")
    assert reading.drafts[0].contact.birthday == "1985-03-04"
    assert [(p.line, p.severity) for p in reading.problems] == [(1, "warning")]
    assert "03/04/1985" in reading.problems[0].reason


def test_an_unknown_header_wants_a_mapping():
    with pytest.raises(MappingError):
        reading_of("unknown.csv")


def test_a_mapping_page_sees_columns_rows_and_guesses():
    table = describe_csv((DATA / "unknown.csv").read_bytes())
    assert (table.columns, table.kind) == (("Wer", "Was", "Wo", "Kontakt"), None)
    assert table.rows[1] == ("Bo Li", "CTO", "Beta", "bo@example.org")
    assert table.mapping == {"Wer": "full_name", "Kontakt": "emails"}


@pytest.mark.parametrize(
    ("table", "names"),
    [
        ("Mitglied;Ort\nAna Ruiz;Ulm\n李 明;Köln\n", "Mitglied"),
        ("Nummer;Mitglied\n12 a;Ana María Ruiz\n", "Mitglied"),
        ("Mitglied;Ort\nAna Ruiz;Ulm\nBo Li;\nLena;\n", "Mitglied"),
        ("Mitglied;Ort\nLena;Ulm\nTom;\nBo Li;\n", ""),
        ("Name;Chef\nAna Ruiz;Bo Li\n", "Name"),
        ("Wort;Satz\nAna;Leitet den Ausschuss\n", ""),
    ],
)
def test_a_column_of_whole_names_is_taken_for_them_where_none_is_called_so(table, names):
    mapping = describe_csv(table.encode()).mapping
    assert [name for name, what in mapping.items() if what == "full_name"] == [names] * bool(names)


def test_a_mapping_brings_people_in():
    mapping = {"Wer": "full_name", "Was": "title", "Wo": "company", "Kontakt": "emails:work"}
    reading = read_csv((DATA / "unknown.csv").read_bytes(), mapping=mapping, today=TODAY)
    ana = reading.drafts[0].contact
    assert (ana.full_name, ana.company, ana.title) == ("Ana Ruiz", "Acme", "Head of Data")
    assert ana.emails == (Labelled("ana@example.org", "work"),)
    assert (reading.format, len(reading.drafts), reading.problems) == ("csv", 2, ())


def test_a_mapping_to_no_field_is_refused():
    with pytest.raises(InputError, match="shoe"):
        read("A,B", "1,2", mapping={"A": "shoe"})


@pytest.mark.parametrize("name", ["linkedin.csv", "google_new.csv", "outlook_classic.csv"])
def test_the_mapping_of_a_known_table_reads_it_alike(name):
    data = (DATA / name).read_bytes()
    mapped = read_csv(data, mapping=describe_csv(data).mapping, today=TODAY)
    known = reading_of(name)
    assert [d.contact.emails for d in mapped.drafts] == [d.contact.emails for d in known.drafts]
    assert [d.contact.full_name for d in mapped.drafts] == [
        d.contact.full_name for d in known.drafts
    ]


def test_columns_of_the_same_name_are_told_apart():
    table = describe_csv(b"Mail,Mail,,Who\na@x.org,b@x.org,,Ana\n")
    assert table.columns == ("Mail", "Mail (2)", "Column 3", "Who")


def test_a_plain_table_whose_words_leave_no_doubt_needs_no_mapping():
    contact = read_one("Name;E-Mail;Company;Phone", "Ana Ruiz;ana@example.org;Acme;+49 30 1")
    assert (contact.full_name, contact.company) == ("Ana Ruiz", "Acme")


def test_a_list_kept_by_hand_needs_no_mapping_either():
    contact = read_one(
        "Contact Name,Email 1,Email 2,Phone 1,Category,Date of birth,Company Name,Job",
        "Ana Ruiz,ana@x.eu,ana@y.eu,+49 30 123,alumni,1980-03-07,Acme,Boss",
    )
    assert [item.value for item in contact.emails] == ["ana@x.eu", "ana@y.eu"]
    assert (contact.company, contact.title, contact.birthday) == ("Acme", "Boss", "1980-03-07")
    assert contact.categories == ("alumni",)


@pytest.mark.parametrize("data", [b"", b"Hello", b"Dear Ana,\nsee you soon", b"\x00\x01\x02"])
def test_what_is_no_table_is_refused(data):
    assert not looks_like_csv(data)
    with pytest.raises(InputError):
        read_csv(data, today=TODAY)


def test_reading_stops_when_cancelled():
    with pytest.raises(Cancelled):
        read(LINKEDIN, "Ana,Ruiz,,,,", cancelled=lambda: True)


def test_more_than_64_mb_is_refused():
    with pytest.raises(InputError, match="64 MB"):
        read_csv(LINKEDIN.encode() + b"\n" * (64 * 1024 * 1024), today=TODAY)
