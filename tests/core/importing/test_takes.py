"""Decisions on single records that are more than yes or no."""

from netdesk.importing import Dropped, commit_import, plan_import, read_files
from netdesk.people import contacts
from tests.builders import make_contact, vcard

UID = "5a3d0000-0000-4000-8000-000000000001"


def planned(workspace, decision, takes=None):
    """The plan for Ana, who is here at Bosch, and for Bo, who is new."""
    here = make_contact(company="Bosch", birthday="1980-01-02", uid=UID)
    contacts.save(workspace, here)
    data = vcard("Ana Ruiz", f"UID:{UID}", "ORG:Acme", "BDAY:1981-01-02") + vcard("Bo Li")
    readings = read_files([Dropped("a.vcf", data)])
    line = readings[0].drafts[0 if takes is not None else 1].line
    return plan_import(
        workspace,
        readings,
        decisions={(0, line): decision},
        takes={(0, line): takes} if takes is not None else {},
    )


def ana(workspace):
    return contacts.get(workspace, contacts.find_one(workspace, "Ana Ruiz"))


def test_the_file_stands_only_for_the_fields_it_is_taken_for(workspace):
    commit_import(workspace, planned(workspace, "merge", {"positions"}))
    assert (ana(workspace).company, ana(workspace).birthday) == ("Acme", "1980-01-02")


def test_what_was_not_taken_is_not_lost_and_asks_no_more(workspace):
    plan = planned(workspace, "merge", frozenset())
    commit_import(workspace, plan)
    assert [one.company for one in ana(workspace).positions] == ["Bosch", "Acme"]
    assert "birthday 2 Jan 1981" in ana(workspace).note
    again = plan_import(workspace, plan.files)
    assert {one.outcome for one in again.records} == {"unchanged"}


def test_somebody_new_is_left_out_on_request(workspace):
    plan = planned(workspace, "skip")
    assert (plan.totals.added, plan.totals.skipped) == (0, 1)
    assert plan.totals.records == len(plan.records)
