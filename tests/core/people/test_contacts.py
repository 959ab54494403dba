"""People: found, read, saved, put into the trash."""

from datetime import datetime

import pytest
from msgspec.structs import replace

from netdesk import meetings
from netdesk.errors import InputError
from netdesk.people import contacts, overview
from netdesk.people.contacts import find_one
from netdesk.store.search import Order
from tests.builders import make_contact, make_meeting, make_whole_contact

NOW = datetime(2026, 2, 11, 9)


def add(workspace, *names, **fields):
    return [contacts.save(workspace, make_contact(name, **fields)) for name in names]


def names(workspace, query="", order=None):
    ids = overview.find(workspace, query, order)
    return [line.full_name for line in overview.lines(workspace, ids, NOW)]


def test_people_are_sorted_as_a_reader_expects(workspace):
    add(workspace, "Émile", "zoe", "Łukasz", "Ana")
    assert names(workspace) == ["Ana", "Émile", "Łukasz", "zoe"]
    assert names(workspace, order=Order("name", is_descending=True))[0] == "zoe"


@pytest.mark.parametrize("query", ["zoe", "ZOË berg", "acme dir", "3120", "tea", "alumni", "leid"])
def test_search_finds_by_the_beginning_of_any_word(workspace, query):
    contacts.save(workspace, make_whole_contact())
    add(workspace, "Ana Ruiz")
    assert names(workspace, query) == ["Dr. Zoë van der Berg Jr."]


@pytest.mark.parametrize("query", ['"', "*", "AND", "a OR b", "(", "'; DROP TABLE contact; --"])
def test_no_query_is_an_error(workspace, query):
    add(workspace, "Ana Ruiz")
    assert names(workspace, query) == []


def test_search_follows_an_edit(workspace):
    (an_id,) = add(workspace, "Ana Ruiz")
    contacts.save(workspace, replace(contacts.get(workspace, an_id), full_name="Bea Soto"))
    assert (names(workspace, "ruiz"), names(workspace, "soto")) == ([], ["Bea Soto"])


def test_a_new_person_gets_a_uid(workspace):
    (an_id,) = add(workspace, "Ana")
    assert contacts.get(workspace, an_id).uid


def test_saving_what_is_there_already_is_no_change(workspace):
    an_id = contacts.save(workspace, make_whole_contact())
    steps = workspace.history()
    contacts.save(workspace, contacts.get(workspace, an_id))
    assert workspace.history() == steps


def test_a_person_needs_a_name(workspace):
    with pytest.raises(InputError):
        contacts.save(workspace, make_contact(" \n "))


def test_a_name_is_made_of_its_parts(workspace):
    an_id = contacts.save(workspace, make_contact("", given="Ana", family="Ruiz"))
    assert contacts.get(workspace, an_id).full_name == "Ana Ruiz"


def test_the_trashed_are_not_found(workspace):
    ana, _ = add(workspace, "Ana", "Bob")
    contacts.trash(workspace, [ana])
    assert (names(workspace), overview.count(workspace)) == (["Bob"], 1)


def test_an_ambiguous_name_is_not_guessed(workspace):
    add(workspace, "Ana", "Ana")
    with pytest.raises(InputError, match="More than one"):
        find_one(workspace, "Ana")


def test_a_line_tells_the_next_meeting(workspace):
    (an_id,) = add(workspace, "Ana")
    for day in (10, 12, 20):
        meetings.save(workspace, make_meeting(an_id, datetime(2026, 2, day, 12, 30)))
    (line,) = overview.lines(workspace, [an_id], NOW)
    assert line.next_meeting == "2026-02-12T12:30:00"
    assert line.undebriefed == "2026-02-10T12:30:00"
