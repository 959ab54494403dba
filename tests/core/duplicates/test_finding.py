"""Finding people who are on the list twice."""

import pytest

from netdesk import duplicates
from netdesk.errors import Cancelled, InputError
from netdesk.people import apart, contacts
from netdesk.records.contact import Labelled
from tests.builders import make_contact


def found(workspace, *people, include_weak=False):
    for person in people:
        contacts.save(workspace, person)
    return duplicates.find(workspace, include_weak=include_weak)


def certainties(workspace, *people, include_weak=False):
    pairs = found(workspace, *people, include_weak=include_weak)
    return [candidate.score.certainty for candidate in pairs]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (make_contact(email="a@x.eu"), make_contact("ANA RUIZ", email="A@X.eu")),
        (make_contact(phone="+49 711 5550188"), make_contact(phone="0711 / 555 01 88")),
        (
            make_contact("Ana", urls=(Labelled("https://linkedin.com/in/ana-ruiz"),)),
            make_contact("A. Ruiz", urls=(Labelled("http://www.linkedin.com/in/Ana-Ruiz/"),)),
        ),
    ],
)
def test_these_are_surely_one(workspace, one, other):
    assert certainties(workspace, one, other) == ["sure"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (make_contact("Ana", email="us@x.eu"), make_contact("Jon", email="us@x.eu")),
        (make_contact(company="Acme GmbH"), make_contact("ana ruiz", company="ACME")),
        (make_contact("Bob Lee", company="Acme"), make_contact("Robert J. Lee", company="Acme")),
        (make_contact("Paco Gil", phone="5550188"), make_contact("Francisco Gil", phone="5550188")),
    ],
)
def test_these_are_likely_one(workspace, one, other):
    assert certainties(workspace, one, other) == ["likely"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (make_contact(company="Acme"), make_contact(company="Bosch")),
        (make_contact(company="Freelance"), make_contact(company="freelance")),
        (make_contact("Ann Lee", company="Acme"), make_contact("Anton Lee", company="Acme")),
        (make_contact("Ana", phone="+1 555 0188 22"), make_contact("Jon", phone="+1 555 0188 22")),
        (make_contact(phone="+1 312 5550188"), make_contact(phone="+49 711 5550188")),
    ],
)
def test_these_are_not_offered(workspace, one, other):
    assert certainties(workspace, one, other) == []


def test_a_name_alone_is_shown_only_on_request(workspace):
    assert certainties(workspace, make_contact(), make_contact()) == []
    assert certainties(workspace, include_weak=True) == ["weak"]


def test_reasons_are_told_in_words_the_strongest_first(workspace):
    twin = make_contact("Ana Ruiz", company="Acme", email="a@x.eu")
    [candidate] = found(workspace, twin, twin)
    assert candidate.score.reasons == ("same name and e-mail", "same name and company")


def test_a_mailbox_of_many_says_nothing_of_anybody(workspace):
    people = [make_contact(f"Person {n}x", email="info@x.eu") for n in "abcdef"]
    assert found(workspace, *people) == []


def test_the_same_company_by_another_name_counts(workspace):
    from netdesk.research import companies, company_merge

    contacts.save(workspace, make_contact(company="Facebook"))
    contacts.save(workspace, make_contact(company="Meta"))
    one, other = (an_id for an_id, _ in companies.find(workspace))
    company_merge.merge(workspace, one, [other])
    assert certainties(workspace) == ["likely"]


def test_somebody_in_the_trash_is_nobodys_double(workspace):
    found(workspace, make_contact(email="a@x.eu"), make_contact(email="a@x.eu"))
    contacts.trash(workspace, [2])
    assert duplicates.find(workspace) == []


def test_who_was_said_to_be_two_is_not_offered_again(workspace):
    found(workspace, make_contact(email="a@x.eu"), make_contact(email="a@x.eu"))
    apart.say_not_same(workspace, 2, 1)
    apart.say_not_same(workspace, 1, 2)
    assert apart.pairs(workspace) == {(1, 2)}
    assert duplicates.find(workspace) == []
    workspace.undo()
    assert len(duplicates.find(workspace)) == 1


def test_nobody_is_told_apart_from_themselves(workspace):
    contacts.save(workspace, make_contact())
    with pytest.raises(InputError):
        apart.say_not_same(workspace, 1, 1)


def test_the_search_tells_how_far_it_is_and_stops_when_asked(workspace):
    told = []
    duplicates.find(workspace, lambda done, total: told.append((done, total)))
    assert told[-1] == (4, 4)
    with pytest.raises(Cancelled):
        duplicates.find(workspace, cancelled=lambda: True)
