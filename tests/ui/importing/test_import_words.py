"""Sentences, the list for a spreadsheet, and two people side by side."""

import pytest

from netdesk.importing import Counts, MergedAway
from netdesk.matching.unite import unite
from netdesk.records.contact import Contact, Labelled, Position
from ui.importing.compare import Value, compare
from ui.importing.report import as_csv
from ui.importing.words import (
    done_words,
    left_out_note,
    promise_words,
    short_label,
    size_words,
    taken_back_words,
)


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (1, "1 byte"),
        (226, "226 bytes"),
        (1200, "1.2 kB"),
        (118_000, "118 kB"),
        (4_200_000, "4.2 MB"),
    ],
)
def test_sizes_are_said_as_people_read_them(size, words):
    assert size_words(size) == words


def test_the_promise_names_every_number():
    counts = Counts(added=291, updated=46, unchanged=498, review=19, failed=8)
    assert promise_words(counts, 46, "review") == (
        "291 new, 46 added to, 498 bring nothing new, "
        "19 differ and stay as they are unless you merge, 8 go to a list you can save"
    )


def test_of_a_long_name_the_middle_is_left_out():
    long = "Basic_LinkedInDataExport_02-11-2026.zip"
    assert short_label(long) == "Basic_Linked…11-2026.zip"
    assert short_label(f"{long} and 4 more") == "Basic_Linked…11-2026.zip and 4 more"
    assert short_label("Phone and tablet") == "Phone and tablet"


def test_what_differs_can_be_decided_on_by_another_import():
    assert left_out_note(0, 0, 0) == ""
    assert left_out_note(1, 0, 0) == "1 line left out"
    assert left_out_note(35, 0, 34) == (
        "35 lines left out; import again to decide on the 34 that differ"
    )


def test_notes_are_not_counted_as_left_out():
    assert left_out_note(9, 4, 0) == "9 lines left out, 4 notes"
    assert left_out_note(0, 1, 0) == "1 note on what came in"


def test_the_promise_keeps_silent_about_nothing():
    assert promise_words(Counts(added=3), 0, "review") == "3 new"


def test_the_promise_counts_people_where_several_records_are_about_one():
    counts = Counts(added=700, updated=118, unchanged=1)
    assert promise_words(counts, 12, "review") == (
        "700 new and 12 added to from 818 records, 1 brings nothing new"
    )
    assert promise_words(Counts(added=1, updated=1), 0, "review") == "1 new from 2 records"


@pytest.mark.parametrize(
    ("added", "gaining", "words"),
    [
        (291, 46, "Imported 291 people, added to 46"),
        (1, 0, "Imported 1 person"),
        (0, 2, "Added to 2 people"),
        (0, 0, "Imported what was new; nobody on the list changed"),
    ],
)
def test_the_outcome_is_said_in_one_line(added, gaining, words):
    assert done_words(added, gaining) == words


def test_who_stayed_is_named_when_an_import_is_taken_back():
    words = taken_back_words(290, 46, ("Ana Ruiz",))
    assert words == "290 people removed; 46 people as before; Ana Ruiz changed since and stayed."


def test_who_was_merged_is_named_with_who_they_are_now():
    merged = (MergedAway("Ana Ruiz", "Anna Ruiz"), MergedAway("Bob", "bob"))
    words = taken_back_words(1, 0, (), merged)
    assert words == (
        "1 person removed; Ana Ruiz, merged into Anna Ruiz; "
        "Bob, merged into another of that name, stayed."
    )


def test_what_stayed_beside_people_is_counted():
    assert taken_back_words(40, 0, (), (), 1) == (
        "40 people removed; 1 other entry changed since and stayed."
    )
    assert taken_back_words(0, 0, (), (), 2) == "2 other entries changed since and stayed."


@pytest.mark.parametrize("cell", ["=1+1", "+49", "-2", "@x", "'=x", "  =x", "＝1"])
def test_no_cell_of_the_list_can_be_run_as_a_formula(cell):
    line = as_csv([("f.vcf", 1, cell, "Unreadable", "why")]).decode("utf-8-sig").splitlines()[1]
    assert line.split(",")[2].strip('"').startswith("'")


def test_two_people_are_held_side_by_side():
    ours = Contact(full_name="Ana", positions=(Position(company="Bosch"),))
    theirs = Contact(
        full_name="Ana",
        positions=(Position(company="Acme"),),
        emails=(Labelled("ana@x.example"),),
    )
    shown = {field.label: field.values for field in compare(theirs, ours)}
    assert shown == {
        "Name": (Value("Ana", "both"),),
        "Company": (Value("Bosch", "here"), Value("Acme", "file")),
        "E-mail": (Value("ana@x.example", "file"),),
    }


def test_nothing_of_whom_a_merge_took_in_is_news_of_the_file():
    ours = Contact(
        full_name="Bob Low",
        birthday="1980-01-02",
        positions=(Position("Bosch", "Director"),),
        urls=(Labelled("https://x.example/bob"),),
        note="Met at the fair",
    )
    theirs = Contact(
        full_name="Robert Lowe",
        birthday="1981-01-02",
        positions=(Position("Acme", "Head"), Position("Cern", "Clerk", ended_on="2010")),
        urls=(Labelled("https://x.example/bob/"),),
        note="Likes tea " * 40,
    )
    shown = compare(theirs, unite(ours, theirs))
    assert {value.where for field in shown for value in field.values} <= {"here", "both"}
    assert "file" in {value.where for field in compare(theirs, ours) for value in field.values}


def test_more_of_a_note_is_news_of_the_file():
    ours, theirs = Contact(note="Likes tea"), Contact(note="Likes tea and chess")
    assert [value.where for value in compare(theirs, ours)[0].values] == ["here", "file"]


def test_a_company_in_other_words_is_the_same_one():
    ours = Contact(positions=(Position("Acme"),))
    theirs = Contact(positions=(Position("Acme GmbH"),))
    assert compare(theirs, ours)[0].values == (Value("Acme", "both"),)


def test_the_same_number_written_differently_is_one():
    ours = Contact(phones=(Labelled("+49 170 5550100"),))
    theirs = Contact(phones=(Labelled("+49-170-555-0100"),))
    assert compare(theirs, ours)[0].values == (Value("+49 170 5550100", "both"),)


@pytest.mark.parametrize(("file", "region"), [("(312) 867-5309", ""), ("0170 5550100", "DE")])
def test_a_number_without_its_country_is_the_same_as_for_the_import(file, region):
    here = "+1 312 867 5309" if not region else "+49 170 5550100"
    ours, theirs = Contact(phones=(Labelled(here),)), Contact(phones=(Labelled(file),))
    assert compare(theirs, ours, region)[0].values == (Value(here, "both"),)


def test_somebody_new_is_shown_without_a_place():
    assert compare(Contact(full_name="Ana"), None)[0].values == (Value("Ana"),)
