"""Records of one person in several files that come together: each file keeps its own apart."""

import pytest

from netdesk.importing import Dropped, commit_import, plan_import, read_files
from tests.builders import vcard

AT_ACME = vcard("Ana Ruiz", "ORG:Acme GmbH", "TITLE:Buyer")
AT_ACME_TOO = vcard("Ana Ruiz", "ORG:ACME", "TEL:+49 711 5550188")


def plan_of(workspace, *files, **more):
    sources = [Dropped(f"{number}.vcf", data) for number, data in enumerate(files)]
    return plan_import(workspace, read_files(sources), **more)


def ends(plan):
    return [record.outcome for record in plan.records]


def test_one_name_at_one_company_in_two_files_waits_for_a_look(workspace):
    plan = plan_of(workspace, AT_ACME, AT_ACME_TOO)
    assert ends(plan) == ["added", "review"]
    doubtful = plan.records[1]
    assert doubtful.reason == "Same name and company as an earlier record."
    assert (doubtful.certainty, doubtful.met.title, doubtful.contact_id) == ("likely", "Buyer", 0)


def test_one_name_at_one_company_twice_in_one_file_is_two_people(workspace):
    assert ends(plan_of(workspace, AT_ACME + AT_ACME_TOO)) == ["added", "added"]


@pytest.mark.parametrize("company", ["Acme Labs", "Freelance", ""])
def test_one_name_elsewhere_is_another_person(workspace, company):
    elsewhere = vcard("Ana Ruiz", f"ORG:{company}")
    assert ends(plan_of(workspace, AT_ACME, elsewhere)) == ["added", "added"]


def test_after_a_look_the_two_are_one_and_a_second_import_changes_nothing(workspace):
    plan = plan_of(workspace, AT_ACME, AT_ACME_TOO, decisions={(1, 1): "merge"})
    commit_import(workspace, plan)
    [ana] = plan.additions
    assert (ana.title, [phone.value for phone in ana.phones]) == ("Buyer", ["+49 711 5550188"])
    again = plan_of(workspace, AT_ACME, AT_ACME_TOO, decisions={(1, 1): "merge"})
    assert commit_import(workspace, again).import_id == 0


def test_a_record_that_contradicts_an_earlier_one_tells_whom_it_met(workspace):
    first = vcard("Ana Ruiz", "ORG:Acme", "EMAIL:ana@x.eu")
    second = vcard("Ana Ruiz", "ORG:Bosch", "EMAIL:ana@x.eu")
    doubtful = plan_of(workspace, first, second).records[1]
    assert (doubtful.outcome, doubtful.met.company) == ("review", "Acme")
    assert doubtful.reason.endswith("(same name and e-mail as an earlier record).")
