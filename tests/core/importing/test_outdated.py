"""A plan is never written over anybody who was changed after it was made."""

from datetime import date

import pytest
from msgspec.structs import replace

from netdesk.importing import (
    Dropped,
    OutdatedError,
    commit_import,
    plan_import,
    read_files,
    undo_import,
)
from netdesk.people import contacts, touches
from tests.builders import vcard
from tests.core.tables_of import everything

ANA = vcard("Ana Ruiz", "UID:ana-ruiz-0000-0001", "EMAIL:ana@x.eu")
MORE = vcard("Ana Ruiz", "UID:ana-ruiz-0000-0001", "EMAIL:ana@x.eu", "TEL:+34 555 0100")


def plan_of(workspace, card):
    return plan_import(workspace, read_files([Dropped("people.vcf", card)]))


def type_a_note(workspace, report):
    ana = contacts.get(workspace, report.first_contact)
    contacts.save(workspace, replace(ana, note="Wants to talk in May"))


def log_a_touch(workspace, report):
    touches.log(workspace, report.first_contact, date(2026, 2, 1), "call")


def trash(workspace, report):
    contacts.trash(workspace, [report.first_contact])


def take_back(workspace, report):
    undo_import(workspace, report.import_id)


@pytest.mark.parametrize("change", [type_a_note, log_a_touch, trash, take_back])
def test_a_plan_is_not_written_over_who_was_changed_since(workspace, change):
    report = commit_import(workspace, plan_of(workspace, ANA))
    plan = plan_of(workspace, MORE)
    change(workspace, report)
    before, steps = everything(workspace), workspace.history()
    with pytest.raises(OutdatedError):
        commit_import(workspace, plan)
    assert (everything(workspace), workspace.history()) == (before, steps)


def test_a_plan_is_not_written_when_whom_it_met_is_gone(workspace):
    report = commit_import(workspace, plan_of(workspace, ANA))
    plan = plan_of(workspace, ANA + vcard("Bo Li"))
    take_back(workspace, report)
    with pytest.raises(OutdatedError):
        commit_import(workspace, plan)


def test_a_plan_is_not_written_over_who_came_out_of_the_trash_since(workspace):
    report = commit_import(workspace, plan_of(workspace, ANA))
    trash(workspace, report)
    plan = plan_of(workspace, MORE)
    workspace.undo()
    with pytest.raises(OutdatedError):
        commit_import(workspace, plan)


def test_a_change_of_somebody_else_is_no_hindrance(workspace):
    commit_import(workspace, plan_of(workspace, ANA))
    bo = commit_import(workspace, plan_of(workspace, vcard("Bo Li")))
    plan = plan_of(workspace, MORE)
    type_a_note(workspace, bo)
    assert commit_import(workspace, plan).totals.updated == 1
