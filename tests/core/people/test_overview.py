"""Lists of people: a search among a list finds what a search of the file finds."""

import random

import pytest

from netdesk.people import contacts, overview
from netdesk.people.overview import Order
from netdesk.records.contact import Contact
from netdesk.store import search
from netdesk.workspace import Workspace

GIVEN = ("Ana", "Anton", "Zoë", "Zita", "Łukasz", "Ben", "Émile")
FAMILY = ("Alder", "Zander", "Ruiz", "Meyer", "O'Neill")
QUERIES = ("", " ", "a", "an", "ana", "z", "zan z", "ruiz a", "lukasz", "xyz", "§", "emile me")


@pytest.fixture(scope="module")
def crowd(tmp_path_factory):
    rnd = random.Random(7)
    with Workspace.open(tmp_path_factory.mktemp("crowd") / "net.db") as made:
        with made.change("Add a crowd"):
            for number in range(300):
                name = f"{rnd.choice(GIVEN)} {rnd.choice(FAMILY)}"
                contacts.save(made, Contact(full_name=name, note=f"No {number}"))
        contacts.trash(made, [5, 17])
        yield made


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("order", [Order(), Order("name", True), Order("next")])
def test_a_search_among_everybody_finds_what_a_search_finds(crowd, query, order):
    everybody = overview.find(crowd, "", order)
    found = overview.find_among(crowd, query, everybody)
    assert found == overview.find(crowd, query, order)


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("part", [2, 64, 1000])
def test_its_first_page_is_where_all_of_it_begins(crowd, query, part, monkeypatch):
    monkeypatch.setattr(search, "_PART", part)
    everybody = overview.find(crowd)
    first = overview.find_among(crowd, query, everybody, 20)
    assert first == overview.find_among(crowd, query, everybody)[:20]


@pytest.mark.parametrize("before", QUERIES)
@pytest.mark.parametrize("query", QUERIES)
def test_words_that_narrow_a_search_find_nobody_else(crowd, query, before):
    if overview.narrows(query, before):
        found = overview.find_among(crowd, query, overview.find(crowd, before))
        assert found == overview.find(crowd, query)


@pytest.mark.parametrize(
    ("query", "before", "narrows"),
    [
        ("ana", "an", True),
        ("an ruiz", "an", True),
        ("ruiz Ána", "an ru", True),
        ("an", "ana", False),
        ("ben", "an", False),
        ("ana", "", False),
        ("ana", "§", False),
    ],
)
def test_typing_on_narrows_a_search(query, before, narrows):
    assert overview.narrows(query, before) == narrows


def test_only_those_listed_are_found(crowd):
    listed = overview.find(crowd, "ruiz")
    assert set(overview.find_among(crowd, "ana", listed)) < set(overview.find(crowd, "ana"))


def test_the_trashed_are_not_counted(crowd):
    assert overview.count(crowd) == 298


@pytest.mark.parametrize("is_descending", [False, True])
@pytest.mark.parametrize("sort", [sort for sort in search.SORTS if sort != "next"])
def test_a_list_comes_in_the_order_of_an_index(crowd, sort, is_descending):
    """A sort of its own would look at everybody before it shows the first."""
    order = Order(sort, is_descending=is_descending)
    asked = []
    connection = crowd.database.connection()
    connection.set_trace_callback(asked.append)
    overview.find(crowd, order=order, limit=10)
    connection.set_trace_callback(None)
    steps = [row[3] for sql in asked for row in crowd.select(f"EXPLAIN QUERY PLAN {sql}")]
    assert any("INDEX contact_by_" in step for step in steps)
    assert not any("TEMP B-TREE" in step for step in steps)
