"""The model of the table: what it holds, how it changes, what it never does."""

from array import array

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from netdesk.people import contacts, overview
from netdesk.records.contact import Contact
from tests.ui.desks import NOW
from ui.people.model import PAGE, PeopleModel
from ui.widgets.cells import CELL_ROLE

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def many(desk):
    with desk.workspace.change("Add many"):
        made = [
            contacts.save(desk.workspace, Contact(full_name=f"Person {number:03}"))
            for number in range(150)
        ]
    return array("q", made)


@pytest.fixture
def model(desk, many):
    made = PeopleModel(desk.workspace, lambda: NOW)
    made.show_ids(many)
    return made


def names(model):
    model.fetch_rows(0, model.rowCount())
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_it_keeps_the_rules_of_qt_through_every_kind_of_change(model, many):
    tester = QAbstractItemModelTester(model, FATAL)
    for ids in (many[:64], many, many[:10] + many[12:], array("q", reversed(many)), array("q")):
        model.show_ids(ids)
        model.fetch_rows(0, 150)
        assert model.rowCount() == len(ids)
    assert tester.failureReportingMode() == FATAL


def test_the_rest_of_a_list_is_inserted_below_what_is_shown(model, many, qtbot):
    model.show_ids(many[:PAGE])
    with qtbot.waitSignal(model.rowsInserted) as inserted, qtbot.assertNotEmitted(model.modelReset):
        model.show_ids(many)
    assert inserted.args[1:] == [PAGE, 149]


def test_one_person_less_is_one_row_removed(model, many, qtbot):
    with qtbot.waitSignal(model.rowsRemoved) as removed:
        is_moved = model.show_ids(many[:70] + many[71:])
    assert removed.args[1:] == [70, 70]
    assert not is_moved
    assert names(model)[70] == "Person 071"


def test_the_same_list_renews_the_cells_and_moves_no_row(desk, model, many, qtbot):
    contacts.save(desk.workspace, Contact(id=many[3], uid="u3", full_name="New Name"))
    with qtbot.waitSignal(model.dataChanged), qtbot.assertNotEmitted(model.modelReset):
        model.show_ids(array("q", many))
    assert model.index(3, 0).data() == "New Name"


def test_another_order_is_a_reset(model, many, qtbot):
    with qtbot.waitSignal(model.modelReset):
        assert model.show_ids(array("q", reversed(many)))


def test_asking_for_a_cell_queries_nothing(model, monkeypatch):
    def refuse(*_):
        raise AssertionError("a query from data()")

    monkeypatch.setattr(overview, "lines", refuse)
    assert model.index(0, 0).data() == "Person 000"
    assert model.index(149, 0).data() == ""
    assert model.flags(model.index(149, 0))
    model._later.stop()


def test_a_cell_asked_for_unfetched_follows_by_itself(model, qtbot):
    with qtbot.waitSignal(model.dataChanged):
        assert model.index(149, 0).data(CELL_ROLE).text == ""
    assert model.index(149, 0).data() == "Person 149"


def test_a_page_of_rows_costs_one_query(model, monkeypatch):
    asked = []
    lines = overview.lines
    monkeypatch.setattr(overview, "lines", lambda *args: asked.append(1) or lines(*args))
    model.fetch_rows(64, 127)
    model.fetch_rows(70, 90)
    assert len(asked) == 1


def test_nobody_beyond_the_end(model):
    assert model.id_at(150) == 0
    assert model.id_at(-1) == 0
    assert model.row_of(-5) == -1
