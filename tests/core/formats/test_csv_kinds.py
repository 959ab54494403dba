"""Every kind of table that programs export, with the traps of each."""

import pytest

from netdesk.formats.csvfile import looks_like_csv
from netdesk.records.contact import Address, Extra, Labelled, Position
from tests.core.formats.csv_tables import (
    DATA,
    GOOGLE,
    LINKEDIN,
    OUTLOOK,
    people_of,
    read,
    read_one,
    reading_of,
)

FORMATS = {
    "linkedin.csv": ("linkedin-csv", 3),
    "linkedin_six_columns.csv": ("linkedin-csv", 2),
    "linkedin_excel_semicolon.csv": ("linkedin-csv", 2),
    "linkedin_utf16_tab.csv": ("linkedin-csv", 2),
    "google_old.csv": ("google-csv", 2),
    "google_new.csv": ("google-csv", 3),
    "outlook_com.csv": ("outlook-csv", 2),
    "outlook_classic.csv": ("outlook-csv", 1),
    "google_outlook.csv": ("outlook-csv", 1),
    "thunderbird.csv": ("thunderbird-csv", 2),
}


@pytest.mark.parametrize("name", FORMATS)
def test_each_kind_is_told_by_its_header(name):
    reading = reading_of(name)
    assert looks_like_csv((DATA / name).read_bytes())
    assert (reading.format, len(reading.drafts)) == FORMATS[name]


def test_the_title_says_what_a_file_is():
    assert reading_of("linkedin.csv").title == "LinkedIn connections"


def test_a_linkedin_preamble_is_no_header():
    ana = reading_of("linkedin.csv").drafts[0]
    assert ana.line == 5
    assert ana.contact.company == "Acme, Inc."
    assert ana.contact.urls == (Labelled("https://www.linkedin.com/in/ana-ruiz-x", "LinkedIn"),)


@pytest.mark.parametrize("length", [0, 1, 18])
def test_the_preamble_may_have_any_length_up_to_the_twentieth_line(length):
    assert read_one(*["Notes: some"] * length, LINKEDIN, "Ana,Ruiz,,,,").full_name == "Ana Ruiz"


def test_connecting_is_no_touch_and_is_kept():
    contact = people_of("linkedin.csv")[0]
    assert contact.last_touch == ""
    assert contact.extras == (Extra("X-NETDESK-CONNECTED-ON", "2024-01-01"),)


def test_a_missing_last_name_leaves_no_blank():
    assert people_of("linkedin.csv")[1].full_name == "Bo"


def test_quotes_within_a_cell_are_kept():
    assert people_of("linkedin.csv")[2].company == 'Beta "Blue" AG'


def test_windows_1252_and_semicolons_are_found():
    contact = people_of("linkedin_excel_semicolon.csv")[1]
    assert (contact.full_name, contact.title) == ("Jörg Weiß", "Geschäftsführer")


def test_utf_16_and_tabs_are_found():
    assert people_of("linkedin_utf16_tab.csv")[1].full_name == "Михаил Орлов"


def test_google_joins_become_values_of_their_own():
    new = people_of("google_new.csv")[0]
    assert new.phones == (Labelled("+49 30 1", "work fax"), Labelled("+49 30 2", "work fax"))
    assert [item.value for item in people_of("google_old.csv")[0].emails] == [
        "ana@example.org",
        "ana@example.com",
    ]


def test_google_labels_become_categories_without_my_contacts():
    assert people_of("google_new.csv")[0].categories == ("Work", "Alumni")
    assert people_of("google_old.csv")[0].categories == ("Alumni",)


def test_googles_star_puts_the_primary_value_first():
    assert people_of("google_new.csv")[0].emails == (
        Labelled("ana@example.com", "home"),
        Labelled("ana@example.org", "work"),
    )


def test_googles_star_alone_is_no_label():
    assert people_of("google_new.csv")[2].emails == (Labelled("bo@example.org"),)


def test_a_row_with_a_company_alone_is_an_organisation():
    company = people_of("google_new.csv")[1]
    assert company.is_organisation
    assert company.full_name == company.company == "Beta AG"


def test_a_birthday_without_a_year_stays_one():
    assert people_of("google_new.csv")[0].birthday == "--03-07"


def test_googles_events_relations_and_own_fields_come_in():
    contact = people_of("google_new.csv")[0]
    assert contact.anniversary == "2010-05-06"
    assert contact.referred_by == "Cy Ong"
    assert contact.related == (Labelled("Bea Ruiz", "spouse"),)
    assert contact.note == "Seat: Row 4"


def test_old_google_tables_bring_every_group():
    contact = people_of("google_old.csv")[0]
    assert contact.positions == (Position("Acme", "Head of Data", "Data"),)
    assert contact.addresses == (Address("Weg 1", "Berlin", "", "10115", "DE", "home"),)
    assert contact.ims == (Labelled("ana.r", "skype"),)
    assert contact.note == 'Met in Lisbon.\nLikes "tea".'


def test_an_address_in_one_piece_stands_in_the_street():
    assert people_of("google_old.csv")[1].addresses == (Address("Road 2\nTown", label="work"),)


def test_two_joined_organisations_are_two_positions():
    contact = read_one(GOOGLE, "Ana,Ruiz,Acme ::: Beta,CEO ::: Board,,,")
    assert contact.positions == (Position("Acme", "CEO"), Position("Beta", "Board"))


def test_outlook_columns_find_their_labels():
    contact = people_of("outlook_com.csv")[0]
    assert contact.phones == (Labelled("+49 30 1", "work"), Labelled("+49 170 1", "mobile"))
    assert contact.common_ground == ("ETH Zürich", "MIT")
    assert contact.note.endswith("Hobby: Sailing")


def test_outlook_says_who_referred_them_and_parts_categories():
    contact = people_of("outlook_classic.csv")[0]
    assert contact.referred_by == "Ana Ruiz"
    assert contact.categories == ("Alumni", "Key people")


def test_the_lines_of_an_outlook_street_are_one_street():
    work = people_of("outlook_classic.csv")[0].addresses[0]
    assert (work.street, work.po_box, work.label) == ("Weg 1\nHaus B", "77", "work")


def test_private_numbers_are_never_taken_in_and_the_report_says_so_once():
    reading = reading_of("outlook_classic.csv")
    assert [(p.line, p.severity) for p in reading.problems] == [(1, "warning")]
    assert "Government ID Number" in reading.problems[0].reason
    assert not any(secret in repr(reading.drafts) for secret in ("123-45", "A-7"))


def test_empty_private_columns_are_not_worth_a_word():
    assert read(f"{OUTLOOK},Account", "Ana,Ruiz,a@example.org,,,").problems == ()


def test_thunderbirds_birthday_comes_in_three_cells():
    whole, yearless = people_of("thunderbird.csv")
    assert (whole.birthday, yearless.birthday) == ("1985-03-07", "--12-24")


def test_a_column_unknown_to_a_known_table_goes_into_the_note():
    contact = read_one(f"{LINKEDIN},Shoe size", "Ana,Ruiz,,,,,42")
    assert contact.note == "Shoe size: 42"


def test_two_joined_addresses_share_their_label_and_nothing_else():
    header = "First Name,Last Name,Labels,Address 1 - Label,Address 1 - City,Address 1 - Country"
    contact = read_one(header, "Ana,Ruiz,,Home,Berlin ::: Rome,DE")
    assert contact.addresses == (
        Address(city="Berlin", country="DE", label="home"),
        Address(city="Rome", label="home"),
    )


def test_work_without_anybody_is_nobody_and_a_mail_is_somebody():
    reading = read(GOOGLE + ",E-mail 1 - Value", ",,Acme,CEO,,,,", ",,Acme,CEO,,,,a@example.org")
    assert [draft.contact.full_name for draft in reading.drafts] == ["a@example.org"]
    assert [problem.line for problem in reading.problems] == [2]


def test_a_whole_name_in_the_first_name_is_not_guessed_apart():
    contact = people_of("google_new.csv")[0]
    assert (contact.full_name, contact.given, contact.family) == ("Ana Ruiz", "", "")


def test_a_first_name_of_two_words_stays_one_beside_a_last_name():
    contact = read_one(GOOGLE, "Mary Ann,Lee,,,,,")
    assert (contact.full_name, contact.given) == ("Mary Ann Lee", "Mary Ann")
