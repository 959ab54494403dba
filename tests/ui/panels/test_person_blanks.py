"""What a form cannot show of lists: blank entries, and entries of several lines."""

import pytest

from netdesk.people import contacts
from netdesk.records.contact import Address, Contact, Labelled, Position
from ui.panels.person_form import PersonForm
from ui.panels.person_rows import WordsRow


@pytest.fixture
def form(desk, shown):
    return shown(PersonForm(desk), 536, 600)


def put(desk, form, **values):
    an_id = contacts.save(desk.workspace, Contact(full_name="Ana Ruiz", **values))
    form.show_person(contacts.get(desk.workspace, an_id))
    return an_id


def add_to_note(form, qtbot):
    qtbot.keyClicks(form._rows["note"][0]._value, "x")
    assert form.flush()


def row_of(qtbot, *items):
    row = WordsRow("Categories", items)
    qtbot.addWidget(row)
    row.stand_for(items)
    return row


def test_blank_entries_cost_no_others_when_a_note_is_typed(desk, form, qtbot):
    lists = {"categories": (" ", "alumni", "friends"), "common_ground": ("", "ETH")}
    an_id = put(desk, form, **lists)
    add_to_note(form, qtbot)
    after = contacts.get(desk.workspace, an_id)
    assert (after.categories, after.common_ground) == (lists["categories"], lists["common_ground"])
    assert after.note == "x"


def test_a_blank_entry_is_not_taken_for_what_is_typed_beside_it(qtbot):
    row = row_of(qtbot, "", "ETH", " ", "Rowing")
    row._value.set_text("ETH\nRowing\nChess")
    assert row.taken() == ("ETH", "Rowing", "Chess")


@pytest.mark.parametrize("items", [("a", "a\nb"), ("a", "a"), ("a  b", "", "a  b\nc")])
def test_a_list_in_which_nothing_was_typed_is_as_it_was(qtbot, items):
    assert row_of(qtbot, *items).taken() == items


def test_an_entry_of_several_lines_that_begins_like_another_stays_one(qtbot):
    row = row_of(qtbot, "a", "a\nb")
    row._value.set_text("a\na\nb\nc")
    assert row.taken() == ("a", "a\nb", "c")


@pytest.mark.parametrize(
    ("key", "item"),
    [
        ("emails", Labelled("", "work")),
        ("positions", Position()),
        ("addresses", Address(label="home")),
    ],
)
def test_saving_makes_no_blank_rows(desk, form, qtbot, key, item):
    an_id = put(desk, form, **{key: (item,)})
    add_to_note(form, qtbot)
    add_to_note(form, qtbot)
    assert len(form._rows[key]) == 1
    assert getattr(contacts.get(desk.workspace, an_id), key) == (item,)
