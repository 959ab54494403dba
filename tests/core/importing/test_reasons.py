"""What the review says of a record: what is worth knowing of somebody new, and what is added."""

import pytest

from netdesk.importing import Dropped, plan_import, read_files
from netdesk.people import contacts
from tests.builders import make_contact, vcard

HEAD = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"


def reason_of(workspace, data, name):
    [record] = plan_import(workspace, read_files([Dropped(name, data)])).records
    return record.reason


def linkedin(row):
    return f"{HEAD}\n{row}\n".encode()


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (
            "Bo,Li,,,Freelance,Buyer,03 Mar 2019",
            "“Freelance” is no company; kept as written.",
        ),
        ("Bo,Li,,,Acme,Buyer,03 Mar 2019", "Connected 3 Mar 2019; no touch counted."),
        ("Bo,Li,,,Acme,Buyer,", "Nobody here is the same."),
    ],
)
def test_a_new_person_comes_with_what_is_worth_knowing(workspace, row, reason):
    assert reason_of(workspace, linkedin(row), "Connections.csv") == reason


def test_an_organisation_is_called_one(workspace):
    card = vcard("Acme Care", "ORG:Acme Care", "X-ABShowAs:COMPANY")
    assert reason_of(workspace, card, "a.vcf") == "An organisation, not a person."


def test_a_gained_connection_is_named_with_its_day(workspace):
    contacts.save(workspace, make_contact("Bo Li", company="Acme", email="bo@x.eu"))
    row = linkedin("Bo,Li,,bo@x.eu,Acme,,03 Mar 2019")
    reason = reason_of(workspace, row, "Connections.csv")
    assert "adds connection since 3 Mar 2019" in reason
