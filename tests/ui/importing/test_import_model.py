"""The table of an import."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from netdesk.importing import PlannedRecord
from netdesk.records.contact import Contact, Position
from ui.importing.model import ImportModel

pytestmark = pytest.mark.usefixtures("qapp")

_ENDS = {
    "new": "added",
    "same": "unchanged",
    "adds": "updated",
    "conflict": "review",
    "unreadable": "failed",
    "skipped": "skipped",
}


def record(verdict, name="Ana Ruiz", line=1, contact_id=0):
    contact = Contact(full_name=name, positions=(Position(company="Acme"),))
    return PlannedRecord(0, line, name, verdict, _ENDS[verdict], "why", contact, contact_id)


EACH = [record("same"), record("new", "Bo"), record("unreadable", "", 7), record("conflict", "Cy")]


@pytest.fixture
def model():
    model = ImportModel()
    model.show_records(EACH, {})
    return model


def column(model, at):
    return [model.index(row, at).data() for row in range(model.rowCount())]


@pytest.mark.parametrize("is_done", [False, True])
def test_the_model_keeps_the_rules_of_qt(is_done):
    model = ImportModel(is_done=is_done)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_records(EACH, {})
    model.show_kind("new" if not is_done else "added")
    model.show_kind("")
    model.show_records([], {})
    assert model.rowCount() == 0


def test_what_needs_a_look_stands_first(model):
    assert column(model, 0) == ["Conflict", "Unreadable", "New", "Same"]


def test_a_record_without_a_name_is_named_by_its_line(model):
    assert column(model, 1)[1] == "line 7"


def test_each_row_says_what_would_be_done(model):
    assert column(model, 5) == ["Decide", "Leave out", "Add", "–"]


def test_one_kind_alone_can_be_shown(model):
    model.show_kind("new")
    assert column(model, 1) == ["Bo"]


def test_the_counts_do_not_follow_what_is_shown(model):
    model.show_kind("new")
    assert sum(model.counts.values()) == len(EACH)


def test_a_kind_that_is_no_more_gives_way_to_all(model):
    model.show_kind("conflict")
    model.show_records([record("new")], {})
    assert model.shown_kind == ""
    assert model.rowCount() == 1


def test_a_row_knows_its_place_among_its_kind():
    model = ImportModel()
    model.show_records([record("new"), record("conflict"), record("new")], {})
    assert [model.place_of(row) for row in range(3)] == [(1, 1), (1, 2), (2, 2)]


def test_records_of_one_kind_stand_together():
    model = ImportModel()
    met = ("adds", "skipped", "adds", "new", "skipped")
    model.show_records([record(one, line=line) for line, one in enumerate(met, 1)], {})
    assert column(model, 0) == ["Adds", "Adds", "New", "Skipped", "Skipped"]
    assert [model.place_of(row) for row in (0, 1, 3, 4)] == [(1, 2), (2, 2), (1, 2), (2, 2)]


def test_who_is_met_here_is_named():
    model = ImportModel()
    model.show_records([record("same", contact_id=5)], {5: "Ana M. Ruiz"})
    assert column(model, 3) == ["Ana M. Ruiz"]


def test_headers_name_the_columns(model):
    titles = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(6)]
    assert titles == ["Verdict", "In the file", "Company", "In NetDesk", "Why", "Do"]
