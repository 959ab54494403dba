"""Merging two records of one person: nothing is lost, and twice is once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from netdesk.days import date_words
from netdesk.matching.merge import is_newer, merge
from netdesk.records.contact import Contact, Labelled, Position
from tests.builders import make_contact, make_whole_contact

words = st.text("abcde ", max_size=6)
some_contacts = st.builds(
    Contact,
    full_name=st.sampled_from(["Ana Ruiz", "Ana R. Ruiz"]),
    nickname=words,
    note=words,
    birthday=st.sampled_from(["", "1980-03-07", "--03-07", "1981-03-07"]),
    emails=st.lists(st.builds(Labelled, st.sampled_from(["a@x.eu", "A@x.eu", "b@x.eu"]))).map(
        tuple
    ),
    categories=st.lists(words, max_size=3).map(tuple),
    positions=st.lists(
        st.builds(Position, st.sampled_from(["Acme", "Bosch GmbH", ""]), words), max_size=2
    ).map(tuple),
)


@given(some_contacts, some_contacts, st.sampled_from(["ours", "theirs"]))
def test_a_second_merge_of_the_same_record_changes_nothing(ours, theirs, winner):
    once = merge(ours, theirs, winner).contact
    assert merge(once, theirs, winner).contact == once


@given(some_contacts, some_contacts)
def test_every_value_of_both_is_there_when_the_file_wins(ours, theirs):
    whole = merge(ours, theirs, "theirs").contact
    text = repr(whole)
    assert ours.full_name in text
    # What has no place in the record stands in its note, as people write it.
    assert ours.birthday.strip("-") in text or date_words(ours.birthday) in text
    assert {item.value.lower() for item in ours.emails + theirs.emails} == {
        item.value.lower() for item in whole.emails
    }


@given(some_contacts)
def test_a_record_merged_with_itself_is_the_same(contact):
    merged = merge(contact, contact)
    assert (merged.contact, merged.added, merged.conflicts) == (contact, (), ())


def test_a_whole_record_fills_an_empty_one():
    whole = make_whole_contact()
    merged = merge(Contact(uid=whole.uid), whole)
    assert replace(merged.contact, rev=whole.rev, photo=whole.photo) == whole
    assert merged.conflicts == ()


def test_a_new_phone_is_something_added():
    merged = merge(make_contact(), make_contact(phone="+34 555 0100"))
    assert merged.added == ("phone +34 555 0100",)
    assert merged.contact.phones == (Labelled("+34 555 0100", "mobile"),)


@pytest.mark.parametrize("same", ["+34 555 0100", "+34-555-0100", "0034 555 0100"])
def test_a_phone_written_otherwise_is_the_same(same):
    ours = make_contact(phone="+34 555 0100")
    assert merge(ours, make_contact(phone=same)).contact == ours


def test_one_category_is_called_so():
    theirs = replace(make_contact(), categories=("alumni",))
    assert merge(make_contact(), theirs).added == ("category alumni",)
    two = replace(theirs, categories=("alumni", "club"))
    assert merge(make_contact(), two).added == ("categories alumni, club",)


def test_another_company_is_a_conflict_in_words():
    merged = merge(make_contact(company="Bosch"), make_contact(company="Freudenberg"))
    assert merged.conflicts == ("Company: Bosch here, Freudenberg in the file",)
    assert merged.contact.company == "Bosch"


def test_a_company_that_loses_stays_as_a_past_position():
    merged = merge(make_contact(company="Bosch"), make_contact(company="KUKA"), "theirs")
    assert [position.company for position in merged.contact.positions] == ["KUKA", "Bosch"]


def test_legal_forms_are_no_conflict():
    ours = make_contact(company="Google LLC")
    assert merge(ours, make_contact(company="Google Inc.")).contact == ours


def test_a_name_that_loses_stands_in_the_note():
    merged = merge(make_contact("Ana Ruiz"), make_contact("Ana Gomez"), "theirs")
    assert merged.contact.full_name == "Ana Gomez"
    assert "Ana Ruiz" in merged.contact.note


def test_a_birthday_gains_its_year_without_a_conflict():
    merged = merge(make_contact(birthday="--03-07"), make_contact(birthday="1980-03-07"))
    assert (merged.contact.birthday, merged.conflicts) == ("1980-03-07", ())


def test_a_note_that_holds_the_other_is_kept():
    ours = make_contact(note="Met in Delft. Likes tea.")
    assert merge(ours, make_contact(note="Met in  Delft.")).contact == ours


@pytest.mark.parametrize(
    ("rev", "than", "newer"),
    [
        ("20260102T000000Z", "2026-01-01T00:00:00Z", True),
        ("2026-01-01", "20260101T000000Z", False),
        ("", "20260101", False),
        ("20260101", "", False),
    ],
)
def test_revisions_compare_whatever_their_spelling(rev, than, newer):
    assert is_newer(rev, than) is newer
