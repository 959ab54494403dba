"""Categories: finding by them, giving them to several people, and where somebody came from."""

import pytest

from netdesk.errors import InputError
from netdesk.people import contacts, overview
from netdesk.people.overview import Order
from netdesk.records.contact import Contact
from netdesk.workspace import Workspace


@pytest.fixture
def workspace(tmp_path):
    with Workspace.open(tmp_path / "net.db") as made:
        yield made


def add(workspace, name, *categories):
    return contacts.save(workspace, Contact(full_name=name, categories=categories))


def test_finds_those_in_any_of_the_categories(workspace):
    ana = add(workspace, "Ana Ruiz", "alumni", "friends")
    bora = add(workspace, "Bora Kaya", "business")
    add(workspace, "Chidi Okafor", "family")
    assert list(overview.find(workspace, categories=("alumni", "business"))) == [ana, bora]


def test_words_and_categories_both_hold(workspace):
    ana = add(workspace, "Ana Ruiz", "alumni")
    add(workspace, "Ana Kaya")
    add(workspace, "Bora Kaya", "alumni")
    assert list(overview.find(workspace, "an", categories=("alumni",))) == [ana]


def test_a_category_keeps_order_and_limit(workspace):
    add(workspace, "Ana Ruiz", "alumni")
    bora = add(workspace, "Bora Kaya", "alumni")
    found = overview.find(workspace, "", Order("name", True), 1, categories=("alumni",))
    assert list(found) == [bora]


def test_several_people_are_put_into_a_category_in_one_step(workspace):
    ids = [add(workspace, "Ana Ruiz", "alumni"), add(workspace, "Bora Kaya")]
    contacts.add_category(workspace, ids, " alumni ")
    assert [c.categories for c in contacts.get_many(workspace, ids)] == [("alumni",), ("alumni",)]
    assert workspace.undo_label == "Put 2 people into “alumni”"
    workspace.undo()
    assert contacts.get(workspace, ids[1]).categories == ()


def test_who_is_put_into_a_category_is_found_by_it_until_that_is_undone(workspace):
    ids = [add(workspace, "Ana Ruiz", "alumni"), add(workspace, "Bora Kaya")]
    contacts.add_category(workspace, ids, "panel")
    assert contacts.get(workspace, ids[0]).categories == ("alumni", "panel")
    assert sorted(overview.find(workspace, "panel")) == ids
    workspace.undo()
    assert list(overview.find(workspace, "panel")) == []
    workspace.redo()
    assert sorted(overview.find(workspace, "panel")) == ids


def test_a_category_for_many_writes_nobody_whole(workspace):
    ids = [add(workspace, f"Person {number}", "alumni") for number in range(50)]
    seen = []
    workspace.database.connection().set_trace_callback(seen.append)
    contacts.add_category(workspace, ids, "panel")
    workspace.database.connection().set_trace_callback(None)
    per_person = [sql for sql in seen if not sql.startswith("--")]
    assert len(per_person) < 10 * len(ids)


def test_a_category_needs_a_name(workspace):
    with pytest.raises(InputError):
        contacts.add_category(workspace, [add(workspace, "Ana Ruiz")], "  ")


def test_somebody_added_by_hand_came_from_no_import(workspace):
    at, label = contacts.origin(workspace, add(workspace, "Ana Ruiz"))
    assert at[:2] == "20"
    assert label == ""
