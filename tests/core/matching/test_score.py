"""Who a record surely is."""

import pytest

from netdesk.matching.score import (
    KnownPeople,
    content_uid,
    keys_of,
    name_key,
    sure_matches,
)
from netdesk.records.contact import Labelled
from tests.builders import make_contact

LONG = "5a3d0000-0000-4000-8000-000000000001"


def known(*people):
    found = KnownPeople()
    for ref, person in enumerate(people, 1):
        found.add(ref, person.uid, name_key(person), keys_of(person))
        found.people[ref] = person
    return found


def refs(people, contact):
    matches = sure_matches(known(*people), contact, name_key(contact), keys_of(contact))
    return [match.ref for match in matches]


def linked(name, link):
    return make_contact(name, urls=(Labelled(link),))


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (make_contact(uid="1"), make_contact(uid="1")),
        (make_contact("Ana Ruiz", uid=LONG), make_contact("Ana Gomez", uid=LONG)),
        (make_contact(email="a@x.eu"), make_contact("ANA RUIZ", email="A@x.eu")),
        (make_contact(phone="+34 555 0100"), make_contact(phone="0034-5550100")),
        (
            linked("Ana", "https://www.linkedin.com/in/ana-ruiz/"),
            linked("A. R.", "http://linkedin.com/in/Ana-Ruiz?x=1"),
        ),
    ],
)
def test_these_are_the_same_person(ours, theirs):
    assert refs([ours], theirs) == [1]


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (make_contact("Ana Ruiz"), make_contact("Ana Ruiz")),
        (make_contact("Ana", email="family@x.eu"), make_contact("Bob", email="family@x.eu")),
        (make_contact("Ana", uid="1"), make_contact("Bob", uid="1")),
        (make_contact(company="Acme"), make_contact(company="Acme")),
        (make_contact(phone="112"), make_contact(phone="112")),
    ],
)
def test_these_are_not_surely_the_same(ours, theirs):
    assert refs([ours], theirs) == []


def test_two_who_fit_are_both_told():
    twins = [make_contact(uid="a", email="x@x.eu"), make_contact(uid="b", email="x@x.eu")]
    assert refs(twins, make_contact(email="x@x.eu")) == [1, 2]


def test_a_record_without_uid_gets_the_same_one_each_time():
    assert content_uid(make_contact(email="a@x.eu")) == content_uid(make_contact(email="a@x.eu"))


def test_records_that_differ_get_different_uids():
    assert content_uid(make_contact(photo=b"1")) != content_uid(make_contact(photo=b"2"))
